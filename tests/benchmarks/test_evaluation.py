"""The comparison with a recorded model counts what the audits hold, asks nobody and says when it cannot."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from benchmarks import evaluation
from benchmarks.evaluation import Run
from factcheck import audit
from factcheck.model import Audit, Confidence, Evidence, Finding, ModelUse, NotChecked, Reason, Severity, Side
from factcheck.settings import Extractor, Settings
from factcheck.texts import Location
from tests.recorded import replies
from tests.recorded.replies import CASSETTES, ROOT, SEEDS, name

LONG, SHORT, HEDGED = ("a", 10, 25), ("b", 40, 51), ("a", 6, 25)
ELSEWHERE, OTHER_TEXT = ("a", 25, 30), ("c", 10, 25)
Place = tuple[str, int, int]


def evidence(place: Place) -> Evidence:
    file, start, end = place
    return Evidence(Location(file, 1, start + 1, 1, end + 1, start, end), "quote", "words", "value", "1.1")


def finding(
    *sides: Iterable[Place], rule: str = "DUR001", severity: Severity = Severity.ERROR, title: str = "Dauer"
) -> Finding:
    told = tuple(Side("value", tuple(map(evidence, places))) for places in sides)
    return Finding(rule, f"name-of-{rule}", severity, Confidence.HIGH, title, "", told, fact=0)


def run(*findings: Finding, reasons: Iterable[Reason] = (), use: ModelUse | None = None) -> Run:
    unchecked = tuple(NotChecked("a", reason) for reason in reasons)
    return Run(Audit((), (), findings, unchecked, (), "de", "builtin", use=use), listed=3, replies=2)


def rows(text: str) -> list[list[str]]:
    """The cells of all table rows of a text."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def row(text: str, first: str) -> list[str]:
    return next(cells[1:] for cells in rows(text) if cells[0] == first)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (finding([LONG], [SHORT]), finding([LONG], [SHORT]), True),
        (finding([LONG], [SHORT]), finding([SHORT], [LONG]), True),
        (finding([LONG], [SHORT]), finding([HEDGED], [SHORT]), True),
        (finding([LONG], [SHORT]), finding([OTHER_TEXT], [SHORT], [ELSEWHERE, LONG]), True),
        (finding([LONG], [SHORT]), finding([LONG], [SHORT], severity=Severity.INFO, title="x"), True),
        (finding([LONG], [SHORT]), finding([LONG], [SHORT], rule="DUR002"), False),
        (finding([LONG], [SHORT]), finding([LONG], [OTHER_TEXT]), False),
        (finding([LONG], [SHORT]), finding([LONG, SHORT], [OTHER_TEXT]), False),
        (finding([LONG, SHORT], [ELSEWHERE]), finding([LONG], [SHORT]), False),
        (finding([LONG], [SHORT]), finding([ELSEWHERE], [SHORT]), False),
        (finding([LONG], [SHORT]), finding([OTHER_TEXT], [SHORT]), False),
        (finding([LONG], [SHORT]), finding(), False),
    ],
    ids=[
        "equal",
        "order of the sides",
        "a hedge more",
        "more sides",
        "severity and title",
        "another rule",
        "one place",
        "both places on one side there",
        "both places on one side here",
        "places that only touch",
        "the same offsets of another text",
        "nothing quoted",
    ],
)
def test_findings_are_the_same_by_rule_and_by_two_places_on_different_sides(
    one: Finding, other: Finding, *, same: bool
) -> None:
    assert evaluation.is_same(one, other) is same
    assert evaluation.is_same(other, one) is same


def test_recall_counts_the_grave_findings_of_the_built_in_extractor_alone() -> None:
    kept = finding([LONG], [SHORT])
    missed = finding([LONG], [OTHER_TEXT], rule="NUM001", severity=Severity.WARNING, title="Zahl | 3. Mai")
    note = finding([LONG], [OTHER_TEXT], rule="QUO003", severity=Severity.INFO)
    milder = finding([SHORT], [HEDGED], severity=Severity.INFO, title="Länge")
    extra = finding([ELSEWHERE], [SHORT], rule="AGE001")
    shown = evaluation.tables(run(kept, missed, note), run(milder, extra))
    must = shown.partition("### What must be shown")[2]
    assert "Recall: 1 of 2." in must
    assert row(must, "DUR001") == ["error", "info", "Dauer"]
    assert row(must, "NUM001")[:2] == ["warning", evaluation.NONE]
    assert "QUO003" not in must
    assert "AGE001" not in must


def test_what_only_one_has_is_named_with_its_rule_and_title() -> None:
    ours = run(finding([LONG], [SHORT]), finding([LONG], [OTHER_TEXT], rule="NUM001", title="Verletzte"))
    model = run(
        finding([LONG], [SHORT], title="Länge"), finding([LONG], [SHORT], rule="AGE001", title="Alter")
    )
    shown = evaluation.tables(ours, model)
    _, first, second = re.split(r"Only the .+ has:", shown.partition("### What must")[0])
    assert first.strip() == "- NUM001 (error): Verletzte"
    assert second.strip() == "- AGE001 (error): Alter"
    assert row(shown, "DUR001 name-of-DUR001") == ["1", "1", "1"]
    assert row(shown, "NUM001 name-of-NUM001") == ["1", "0", "0"]
    assert row(shown, "AGE001 name-of-AGE001") == ["0", "1", "0"]


def test_two_without_findings_have_nothing_alone_and_nothing_to_recall() -> None:
    shown = evaluation.tables(run(), run())
    assert shown.count("- none") == 2
    assert "Recall: 0 of 0." in shown


def test_counts_and_reasons_stand_side_by_side() -> None:
    use = ModelUse("recorded", (), calls=1, cached=6)
    ours = run(finding([LONG], [SHORT]), reasons=[Reason.NO_DATE_LINE])
    model = run(reasons=[Reason.UNBOUND, Reason.NO_DATE_LINE, Reason.UNBOUND], use=use)
    shown = evaluation.tables(ours, model)
    assert row(shown, "claims listed") == ["3", "3"]
    assert row(shown, "findings: error") == ["1", "0"]
    assert row(shown, "calls of a model") == ["0", "7"]
    assert row(shown, Reason.NO_DATE_LINE) == ["1", "1"]
    assert row(shown, Reason.UNBOUND) == ["0", "2"]
    assert Reason.REFUSED not in shown


@pytest.fixture(scope="module")
def runs() -> Mapping[str, Run]:
    with replies.replay_environment():
        return {"builtin": evaluation.built_in(), "llm": evaluation.recorded()}


def test_both_read_all_seeds_and_each_is_who_it_says(runs: Mapping[str, Run]) -> None:
    assert [run.audit.extractor for run in runs.values()] == list(runs)
    assert {len(run.audit.documents) for run in runs.values()} == {len(SEEDS)}
    assert (runs["builtin"].calls, runs["builtin"].replies) == (0, 0)


def test_the_counts_of_the_recorded_model_are_those_of_its_cassettes(runs: Mapping[str, Run]) -> None:
    tapes = [CASSETTES / f"test_extraction/test_a_seed_is_read[{number}].yaml" for number in SEEDS]
    recorded = [path.read_text(encoding="utf-8") for path in (*tapes, CASSETTES / evaluation.AUDIT)]
    exchanges = sum(len(re.findall(r"^- request:", text, re.MULTILINE)) for text in recorded)
    assert (runs["llm"].calls, runs["llm"].replies) == (exchanges, exchanges)
    assert runs["llm"].listed >= runs["llm"].grounded


def test_no_claim_is_counted_that_is_not_read_in_one_text(
    runs: Mapping[str, Run], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    chosen = Settings(extractor=Extractor.BUILTIN)
    read = sum(len(audit.claims(name(path), settings=chosen)[1]) for path in SEEDS.values())
    assert 0 < runs["builtin"].grounded <= read <= runs["builtin"].listed


def test_a_fact_of_one_text_is_not_shared(runs: Mapping[str, Run]) -> None:
    assert all(len(run.audit.agreed) <= run.shared < len(run.audit.facts) for run in runs.values())


def test_it_asks_nobody_and_leaves_recordings_and_environment_alone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    own = {"OPENAI_BASE_URL": "https://elsewhere.invalid/v1", "FACTCHECK_EXTRACTOR": "llm"}
    for variable, value in own.items():
        monkeypatch.setenv(variable, value)
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    before = {path: path.read_bytes() for path in CASSETTES.rglob("*.yaml")}
    environment = dict(os.environ)
    assert evaluation.main() == 0
    assert "Recall: " in capsys.readouterr().out
    assert {path: path.read_bytes() for path in CASSETTES.rglob("*.yaml")} == before
    assert dict(os.environ) == environment
    assert Path.cwd() == tmp_path
    assert list(tmp_path.iterdir()) == []


def test_replies_that_no_longer_fit_are_an_error_that_says_how_to_record_them(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(replies, "CASSETTES", tmp_path)
    assert evaluation.main() == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "nothing was recorded for POST" in told.err
    assert "make record TEST='tests/recorded/test_extraction.py::test_a_seed_is_read[000]'" in told.err
    assert list(tmp_path.iterdir()) == []
