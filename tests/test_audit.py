"""The whole way from files to findings: what is confirmed, contradicted, unsupported and not checked."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck import audit
from factcheck.documents import Origin, TextReference
from factcheck.errors import DocumentError, DossierError, ExtractionError, FactcheckError
from factcheck.model import Audit, Finding, Kind, NotChecked, Reason, State
from factcheck.reports import render
from factcheck.settings import OutputFormat, Settings
from factcheck.texts import Part
from tests.texts import write

DRAFT = (
    "Die Demonstration in Kassel dauerte drei Stunden. Rund 500 Menschen nahmen an der Demonstration teil."
    " Bei dem Brand in der Mühle starben vier Menschen. Die Turnhalle kostet 5 Millionen Euro."
)
AGREEING = "Die Demonstration in Kassel dauerte drei Stunden. 480 Menschen nahmen an der Demonstration teil."
DIFFERING = (
    "Die Demonstration in Kassel dauerte zwei Stunden. Bei dem Brand in der Mühle starben drei Menschen."
)


def compared(folder: Path, *texts: str, **chosen: object) -> Audit:
    return audit.compare(write(folder, texts), settings=Settings(**chosen))  # type: ignore[arg-type]


def audited(folder: Path, *texts: str) -> Audit:
    """The first text is the draft."""
    draft, *sources = write(folder, texts)
    return audit.audit(draft, sources, settings=Settings())


def words(report: Audit, item: NotChecked) -> str:
    text = next(document.text for document in report.documents if document.name == item.document)
    return text[item.span.start : item.span.end] if item.span else ""


def states(report: Audit) -> dict[str, State]:
    """The state of each value of the draft by its printed words."""
    said = {claim.id: claim.claim.words for fact in report.facts for claim in fact.claims}
    return {said[number]: state for number, state in report.states}


def not_checked(report: Audit, reason: Reason) -> list[str]:
    return [words(report, item) for item in report.not_checked if item.reason is reason]


def files(finding: Finding) -> list[list[str]]:
    return [[Path(e.location.file).name for e in side.evidence] for side in finding.sides]


def test_every_claim_of_a_draft_has_a_state(tmp_path: Path) -> None:
    assert states(audited(tmp_path, DRAFT, AGREEING, DIFFERING)) == {
        "drei Stunden": State.CONFIRMED,
        "Rund 500": State.CONFIRMED,
        "vier": State.CONTRADICTED,
        "5 Millionen Euro": State.UNSUPPORTED,
    }


def test_sources_that_disagree_are_reported_though_the_draft_agrees_with_one(tmp_path: Path) -> None:
    report = audited(tmp_path, DRAFT, AGREEING, DIFFERING)
    (finding,) = [finding for finding in report.findings if finding.rule == "DUR001"]
    assert files(finding) == [["a.txt", "b.txt"], ["c.txt"]]


def test_sources_that_disagree_are_reported_though_the_draft_says_nothing_of_it(tmp_path: Path) -> None:
    report = audited(
        tmp_path,
        "Die Turnhalle in Eschwege kostet 5 Millionen Euro.",
        "Die Demonstration dauerte drei Stunden.",
        "Die Demonstration dauerte zwei Stunden.",
    )
    assert [files(finding) for finding in report.findings] == [[["b.txt"], ["c.txt"]]]


def test_a_draft_contradicted_by_all_sources_says_so(tmp_path: Path) -> None:
    report = audited(tmp_path, "Das Konzert dauerte fünf Stunden.", "Das Konzert dauerte zwei Stunden.")
    assert states(report) == {"fünf Stunden": State.CONTRADICTED}


def test_a_planned_length_neither_confirms_nor_contradicts(tmp_path: Path) -> None:
    report = audited(tmp_path, "Das Konzert dauerte fünf Stunden.", "Das Konzert sollte zwei Stunden dauern.")
    assert states(report) == {"fünf Stunden": State.UNSUPPORTED}
    assert report.findings == ()


def test_comparing_reports_gives_no_states(tmp_path: Path) -> None:
    report = compared(tmp_path, AGREEING, DIFFERING)
    assert report.states == ()
    assert {document.part for document in report.documents} == {Part.REPORT}


def test_the_parts_of_an_audit_are_draft_and_sources(tmp_path: Path) -> None:
    report = audited(tmp_path, DRAFT, AGREEING, DIFFERING)
    assert [document.part for document in report.documents] == [Part.DRAFT, Part.SOURCE, Part.SOURCE]


def test_an_arrest_count_is_no_attendance(tmp_path: Path) -> None:
    report = compared(
        tmp_path,
        "An der Demonstration nahmen 800 Menschen teil. Die Polizei nahm zwölf Menschen fest.",
        "An der Demonstration nahmen 800 Menschen teil.",
    )
    assert report.findings == ()


def test_a_text_in_another_language_is_reported_as_not_checked(tmp_path: Path) -> None:
    french = (
        "La manifestation à Lyon a duré trois heures et les manifestants étaient environ cinq cents"
        " dans les rues de la ville."
    )
    report = compared(tmp_path, french, AGREEING, AGREEING)
    (item,) = [item for item in report.not_checked if item.reason is Reason.OTHER_LANGUAGE]
    assert (Path(item.document).name, item.span) == ("a.txt", None)


def test_one_readable_text_alone_is_an_error_and_no_green_report(tmp_path: Path) -> None:
    french = (
        "La manifestation à Lyon a duré trois heures et les manifestants étaient dans les rues de la ville."
    )
    with pytest.raises(ExtractionError, match="neither German nor English"):
        compared(tmp_path, french, AGREEING)


def test_a_text_named_twice_is_an_error(tmp_path: Path) -> None:
    (name,) = write(tmp_path, [AGREEING])
    with pytest.raises(DossierError, match="named twice"):
        audit.compare([name, name], settings=Settings())


def test_a_relative_date_without_date_line_is_reported_and_not_guessed(tmp_path: Path) -> None:
    report = compared(tmp_path, f"{AGREEING} Gestern regnete es.", AGREEING)
    assert not_checked(report, Reason.NO_DATE_LINE) == ["Gestern"]


def test_a_relative_date_with_date_line_is_read(tmp_path: Path) -> None:
    report = compared(
        tmp_path,
        f"Kassel, 12. März 2025 - {AGREEING} Der Streik begann gestern.",
        f"{AGREEING} Der Streik begann am 10. März 2025.",
    )
    assert not_checked(report, Reason.NO_DATE_LINE) == []
    assert [finding.rule for finding in report.findings] == ["DAT001"]


def test_a_statement_without_counterpart_is_reported(tmp_path: Path) -> None:
    report = compared(tmp_path, f"{AGREEING} Die Turnhalle kostet 5 Millionen Euro.", AGREEING)
    assert not_checked(report, Reason.NO_COUNTERPART) == ["5 Millionen Euro"]


def test_a_drafts_statements_have_states_instead_of_a_missing_counterpart(tmp_path: Path) -> None:
    report = audited(
        tmp_path, f"{AGREEING} Die Turnhalle kostet 5 Millionen Euro.", f"{AGREEING} Es starben neun Hunde."
    )
    assert not_checked(report, Reason.NO_COUNTERPART) == []
    assert State.UNSUPPORTED in {state for _, state in report.states}


def test_every_claim_is_compared_or_reported_as_not_checked(tmp_path: Path) -> None:
    report = compared(tmp_path, DRAFT, DIFFERING)
    alone = {
        (claim.claim.document, claim.span)
        for fact in report.facts
        if len({claim.claim.document for claim in fact.claims}) == 1
        for claim in fact.claims
    }
    assert alone == {(item.document, item.span) for item in report.not_checked}


def test_a_text_with_nothing_to_check_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(ExtractionError, match=r"a\.txt: no number, .* make sure"):
        compared(tmp_path, "Das Wetter war schön und alle waren froh.", AGREEING)


def test_one_text_alone_cannot_be_compared(tmp_path: Path) -> None:
    with pytest.raises(DossierError, match="at least two texts, got 1"):
        compared(tmp_path, AGREEING)


def test_a_draft_without_sources_cannot_be_audited(tmp_path: Path) -> None:
    with pytest.raises(DossierError, match=r"a\.txt: no source .* --against"):
        audited(tmp_path, DRAFT)


def test_a_missing_file_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"fehlt\.txt"):
        audit.compare([*write(tmp_path, [AGREEING]), str(tmp_path / "fehlt.txt")], settings=Settings())


def test_every_error_is_a_factcheck_error() -> None:
    assert issubclass(ExtractionError, FactcheckError)
    assert issubclass(DossierError, FactcheckError)


def dossier(folder: Path, *lines: str) -> str:
    path = folder / "dossier.yaml"
    path.write_text("\n".join(lines), encoding="utf-8")
    return str(path)


def test_a_dossier_gives_texts_their_outlet_and_day(tmp_path: Path) -> None:
    write(tmp_path, ["Der Streik begann gestern.", "Der Streik begann am 10. März 2025."])
    path = dossier(
        tmp_path, "texts:", "  - path: a.txt", "    outlet: Bote", "    date: 2025-03-12", "  - b.txt"
    )
    report = audit.compare([], dossier_path=path, settings=Settings())
    first = report.documents[0]
    assert first.outlet == "Bote"
    assert first.dateline is not None
    assert first.dateline.day == dt.date(2025, 3, 12)
    assert [finding.rule for finding in report.findings] == ["DAT001"]


def test_named_texts_come_before_those_of_the_dossier(tmp_path: Path) -> None:
    one, _, _ = write(tmp_path, [AGREEING, DIFFERING, AGREEING])
    path = dossier(tmp_path, "texts:", "  - c.txt", "  - b.txt")
    report = audit.compare([one], dossier_path=path, settings=Settings())
    assert [Path(document.name).name for document in report.documents] == ["a.txt", "c.txt", "b.txt"]


def test_a_draft_is_audited_against_the_texts_of_a_dossier_that_names_it(tmp_path: Path) -> None:
    draft, _, _ = write(tmp_path, [DRAFT, AGREEING, DIFFERING])
    path = dossier(tmp_path, "draft: a.txt", "texts:", "  - b.txt", "  - c.txt")
    report = audit.audit(draft, dossier_path=path, settings=Settings())
    assert [document.part for document in report.documents] == [Part.DRAFT, Part.SOURCE, Part.SOURCE]
    assert states(report)["drei Stunden"] is State.CONFIRMED


def test_the_draft_of_a_dossier_is_not_left_out_in_silence(tmp_path: Path) -> None:
    write(tmp_path, ["Das Konzert dauerte fünf Stunden.", AGREEING, AGREEING])
    path = dossier(tmp_path, "draft: a.txt", "texts:", "  - b.txt", "  - c.txt")
    report = audit.compare([], dossier_path=path, settings=Settings())
    seen = {document.name for document in report.documents} | {item.document for item in report.not_checked}
    assert str(tmp_path / "a.txt") in seen


def test_the_sources_of_a_draft_may_stand_in_its_front_matter(tmp_path: Path) -> None:
    write(tmp_path, ["", AGREEING, DIFFERING])
    draft = tmp_path / "entwurf.md"
    draft.write_text(
        f"---\nsources:\n  - b.txt\n  - path: c.txt\n    outlet: Bote\n---\n\n{DRAFT}\n", encoding="utf-8"
    )
    report = audit.audit(str(draft), settings=Settings())
    assert [Path(document.name).name for document in report.documents] == ["entwurf.md", "b.txt", "c.txt"]
    assert [document.outlet for document in report.documents] == ["", "", "Bote"]


def test_named_sources_win_over_those_of_the_front_matter(tmp_path: Path) -> None:
    _, one = write(tmp_path, ["", AGREEING])
    draft = tmp_path / "entwurf.md"
    draft.write_text(f"---\nsources: [fehlt.txt]\n---\n\n{DRAFT}\n", encoding="utf-8")
    report = audit.audit(str(draft), [one], settings=Settings())
    assert [Path(document.name).name for document in report.documents] == ["entwurf.md", "b.txt"]


def test_a_draft_may_come_from_standard_input(tmp_path: Path) -> None:
    report = audit.audit("-", write(tmp_path, [AGREEING]), settings=Settings(), stdin=DRAFT.encode())
    assert states(report)["drei Stunden"] is State.CONFIRMED


ENGLISH = "The concert in Kassel lasted three hours and the crowd was happy."


@pytest.mark.parametrize(
    ("texts", "lang"),
    [((AGREEING, DIFFERING), "de"), ((ENGLISH, ENGLISH, AGREEING), "en"), ((ENGLISH, AGREEING), "de")],
)
def test_reports_of_reports_are_in_the_language_of_most(
    tmp_path: Path, texts: tuple[str, ...], lang: str
) -> None:
    assert compared(tmp_path, *texts).lang == lang


def test_the_report_of_an_audit_is_in_the_language_of_the_draft(tmp_path: Path) -> None:
    assert audited(tmp_path, ENGLISH, AGREEING, DIFFERING).lang == "en"


def test_a_chosen_language_wins(tmp_path: Path) -> None:
    assert compared(tmp_path, AGREEING, DIFFERING, lang="en").lang == "en"


def test_findings_are_selected_by_the_settings(tmp_path: Path) -> None:
    texts = (DRAFT, DIFFERING)
    assert {f.rule for f in compared(tmp_path, *texts).findings} == {"DUR001", "NUM001"}
    assert {f.rule for f in compared(tmp_path, *texts, select=["NUM"]).findings} == {"NUM001"}
    assert {f.rule for f in compared(tmp_path, *texts, ignore=["NUM001"]).findings} == {"DUR001"}


def test_findings_have_fingerprints_that_differ(tmp_path: Path) -> None:
    marks = [finding.fingerprint for finding in compared(tmp_path, DRAFT, DIFFERING).findings]
    assert len(set(marks)) == len(marks) == 2
    assert all(marks)


def test_copies_of_one_report_count_as_one_origin(tmp_path: Path) -> None:
    agency = (
        "Die Demonstration in der Altstadt von Kassel hat am Ende ganze drei Stunden gedauert."
        " Die Polizei begleitete den langen Zug mit vielen Beamten durch die ganze Stadt."
    )
    report = compared(
        tmp_path, agency, f"{agency} Am Abend regnete es.", "Die Demonstration in Kassel dauerte eine Stunde."
    )
    (finding,) = report.findings
    assert [(len(side.evidence), side.origins) for side in finding.sides] == [(2, 1), (1, 1)]


@pytest.mark.parametrize(
    "remark",
    ["„Wir werden dieses Gesetz niemals unterschreiben“", "„Wir werden dieses Gesetz immer unterschreiben“"],
)
def test_two_speakers_never_contradict_each_other_by_way_of_a_third_text(tmp_path: Path, remark: str) -> None:
    report = compared(
        tmp_path,
        "„Wir werden dieses Gesetz niemals unterschreiben“, sagte Anna Berger am Abend im Landtag.",
        "Im Landtag hieß es: „Wir werden dieses Gesetz niemals unterschreiben.“ Danach war Schluss.",
        f"{remark}, sagte Karl Brandner am Abend im Landtag.",
    )
    speakers = [
        {claim.claim.speaker for claim in report.facts[f.fact].claims} - {""} for f in report.findings
    ]
    assert all(len(named) <= 1 for named in speakers)


def test_the_claims_of_one_text_are_listed_with_what_could_not_be_read(tmp_path: Path) -> None:
    (name,) = write(tmp_path, [f"{AGREEING} Gestern regnete es."])
    document, found, failed = audit.claims(name, settings=Settings())
    assert [claim.claim.words for claim in found] == ["drei Stunden", "480"]
    assert [claim.claim.kind for claim in found] == [Kind.DURATION, Kind.NUMBER]
    assert [item.reason for item in failed] == [Reason.NO_DATE_LINE]
    assert document.name == name


SENTENCES = (
    "Die Demonstration in Kassel dauerte zwei Stunden.",
    "Die Demonstration in Kassel dauerte drei Stunden.",
    "Bei dem Brand starben drei Menschen.",
    "Bei dem Brand starben vier Menschen.",
    "Die Pressekonferenz begann um 18.00 Uhr.",
    "Die Pressekonferenz endete um 18.40 Uhr.",
    "Die Pressekonferenz dauerte zwölf Minuten.",
    "Der Streik begann am 12. März 2024.",
    "Der Streik begann am 14. März 2024.",
    "Die Brücke über die Werra ist 42 Meter lang.",
    "Die Brücke über die Werra ist 55 Meter lang.",
)
TEXT = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5, unique=True).map(" ".join)
SHARED_FOLDER = settings(
    deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@SHARED_FOLDER
@given(TEXT, TEXT)
def test_swapping_two_texts_finds_the_same_rules(tmp_path: Path, one: str, other: str) -> None:
    codes = sorted(finding.rule for finding in compared(tmp_path, one, other).findings)
    assert codes == sorted(finding.rule for finding in compared(tmp_path, other, one).findings)


@SHARED_FOLDER
@given(TEXT)
def test_a_text_that_does_not_contradict_itself_does_not_contradict_its_copy(
    tmp_path: Path, text: str
) -> None:
    """Findings in a text and its copy are those of the text alone, seen against an unrelated one."""
    unrelated = "Im Hafen lagen 300 Tonnen Kohle."
    alone = {finding.rule for finding in compared(tmp_path, text, unrelated).findings}
    assert {finding.rule for finding in compared(tmp_path, text, text).findings} <= alone


def test_findings_do_not_depend_on_the_hash_seed(tmp_path: Path) -> None:
    names = write(tmp_path, [" ".join(SENTENCES[::2]), " ".join(SENTENCES[1::2]), ENGLISH, DRAFT])
    program = (
        "import sys; from factcheck import audit; from factcheck.settings import Settings;"
        "print(audit.compare(sys.argv[1:], settings=Settings()))"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", program, *names],
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(printed) == 1


def test_a_bare_figure_of_a_draft_is_not_checked(tmp_path: Path) -> None:
    report = audited(tmp_path, f"{AGREEING} Danach waren es 20.000.", f"{AGREEING} Danach waren es 30.000.")
    assert states(report)["20.000"] is State.NOT_CHECKED
    assert report.findings == ()


def test_the_claims_of_a_text_in_another_language_are_none(tmp_path: Path) -> None:
    french = (
        "La manifestation à Lyon a duré trois heures et les manifestants étaient dans les rues de la ville."
    )
    (name,) = write(tmp_path, [french])
    document, found, failed = audit.claims(name, settings=Settings())
    assert (document.lang, found) == ("", ())
    assert [item.reason for item in failed] == [Reason.OTHER_LANGUAGE]


def test_an_audit_without_a_draft_says_where_to_name_one(tmp_path: Path) -> None:
    sources = write(tmp_path, [AGREEING])
    with pytest.raises(DossierError, match=r"audit: no draft is named; give one, or add 'draft:'"):
        audit.audit(None, sources, settings=Settings())


def test_a_plan_lists_what_a_model_would_be_asked_and_asks_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    names = write(tmp_path, [AGREEING, DIFFERING])
    planned = audit.plan(audit.compared(names), Settings(model="m", no_cache=True))
    assert [question.subject for question in planned.questions] == names
    assert (planned.remembered, planned.sent.calls) == ((False, False), 3)


BEGAN, ENDED = "Die Pressekonferenz begann um 18.00 Uhr.", "Die Pressekonferenz endete um 18.40 Uhr."


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ((BEGAN, ENDED), []),
        ((BEGAN, "Es kamen 20 Leute."), ["20", "18.40 Uhr"]),
        (("Es kamen 20 Leute.", "Die Brücke ist 42 Meter lang."), ["20", "42 Meter", "18.40 Uhr"]),
    ],
)
def test_a_length_that_follows_from_times_with_counterparts_misses_none(
    tmp_path: Path, others: tuple[str, ...], expected: list[str]
) -> None:
    report = compared(tmp_path, f"{BEGAN} {ENDED}", *others)
    assert not_checked(report, Reason.NO_COUNTERPART) == expected


def test_a_list_joined_from_parts_without_counterpart_is_told_once(tmp_path: Path) -> None:
    parts = "An dem Treffen nahm Anna Berger teil. An dem Treffen nahm auch Karl Brandner teil."
    report = compared(tmp_path, parts, "Die Brücke ist 42 Meter lang.")
    rosters = [item for item in report.not_checked if item.kind is Kind.ROSTER]
    assert [item.reason for item in rosters] == [Reason.NO_COUNTERPART]


def test_an_amount_without_a_figure_confirms_only_what_nothing_contradicts(tmp_path: Path) -> None:
    draft = "Die Demonstration in Kassel dauerte 2 Stunden und 15 Minuten."
    vague = "Die Demonstration in Kassel dauerte mehrere Stunden."
    other = "Die Demonstration in Kassel dauerte 2 Stunden und 45 Minuten."
    said = "2 Stunden und 15 Minuten"
    for name in ("alone", "both", "rough"):
        (tmp_path / name).mkdir()
    assert states(audited(tmp_path / "alone", draft, vague)) == {said: State.CONFIRMED}
    assert states(audited(tmp_path / "both", draft, vague, other)) == {said: State.CONTRADICTED}
    rough = "Die Demonstration in Kassel dauerte gut zwei Stunden."
    assert states(audited(tmp_path / "rough", draft, rough, other)) == {said: State.CONFIRMED}


def test_a_text_alone_is_checked_within_itself_and_its_report_says_so(tmp_path: Path) -> None:
    text = (
        "Die Demonstration in Kassel dauerte drei Stunden. Die Demonstration in Kassel dauerte zwei Stunden."
    )
    (name,) = write(tmp_path, [text])
    report = audit.alone(name, settings=Settings())
    assert [finding.rule for finding in report.findings] == ["DUR001"]
    assert (report.states, not_checked(report, Reason.NO_COUNTERPART)) == ((), [])
    assert "nur, ob der Text sich selbst widerspricht" in render(report, OutputFormat.MARKDOWN)


def test_a_text_alone_in_which_nothing_is_read_is_an_error(tmp_path: Path) -> None:
    (name,) = write(tmp_path, ["Ein Text ganz ohne Angaben und ohne jede Zahl."])
    with pytest.raises(ExtractionError, match="so nothing of it was checked"):
        audit.alone(name, settings=Settings())


def test_sources_keep_what_is_known_of_them(tmp_path: Path) -> None:
    draft, source = write(tmp_path, [DRAFT, DIFFERING])
    report = audit.against(draft, [TextReference(source, Origin("Agentur"))], settings=Settings())
    assert [document.outlet for document in report.documents] == ["", "Agentur"]
    assert State.CONTRADICTED in states(report).values()
