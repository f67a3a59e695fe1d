"""Whole audits with recorded replies: what an editor is told, and that every word of it stands in a text."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from factcheck import audit
from factcheck.model import Audit, Finding, Kind, Severity, State
from tests.recorded.replies import ROOT, SEEDS, TEXTS, name, remember_seeds, settings

FERRY = [name(TEXTS / f"ferry_{outlet}.txt") for outlet in ("agency", "paper", "radio")]


@pytest.fixture(autouse=True)
def in_the_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def words(finding: Finding) -> set[str]:
    return {" ".join(e.words.split()) for side in finding.sides for e in side.evidence}


def with_words(report: Audit, *wanted: str) -> list[Finding]:
    return [f for f in report.findings if all(any(w in said for said in words(f)) for w in wanted)]


def grave(findings: Iterable[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.severity is not Severity.INFO]


def agreed(report: Audit, kind: Kind) -> list[str]:
    """What several texts say of a kind without contradicting each other, by the question they answer."""
    return [report.facts[at].label for at in report.agreed if report.facts[at].key[0] == kind]


def errors(report: Audit) -> list[str]:
    return [finding.rule for finding in report.findings if finding.severity is Severity.ERROR]


def by_side(finding: Finding) -> list[set[str]]:
    """The files on each side, by what their names begin with."""
    return [{Path(e.location.file).name.split("_")[0] for e in side.evidence} for side in finding.sides]


def assert_grounded(report: Audit) -> None:
    """Every piece of evidence is what stands at its place in the file."""
    for finding in report.findings:
        for evidence in (e for side in finding.sides for e in side.evidence):
            place = evidence.location
            original = (ROOT / place.file).read_text(encoding="utf-8")
            assert " ".join(original[place.start : place.end].split()) == " ".join(evidence.words.split())


@pytest.mark.vcr
def test_the_seeds_are_compared(tmp_path: Path) -> None:
    chosen = settings(tmp_path)
    report = audit.compare(remember_seeds(SEEDS, chosen), settings=chosen)
    assert_grounded(report)
    assert with_words(report, "2 Stunden und 45 Minuten", "2,5 Stunden")
    assert with_words(report, "nur zwölf Minuten", "00:55", "01:14")
    assert with_words(report, "2 Stunden und 45 Minuten", "21:56", "00:33")
    assert with_words(report, "Es gibt keinen Deal!", "Es gibt keinen Deal, bis es einen Deal gibt.")
    assert [f for f in report.findings if f.name == "participant-standing"]
    assert errors(report) == ["DUR001"]
    assert not [f for f in report.findings if f.name.startswith("place-")]  # one text names town and state
    assert len(agreed(report, Kind.ACTOR)) == 1
    assert report.use is not None
    assert (report.use.calls, report.use.cached) == (1, 6)
    assert_seeds_told_apart(report)


def assert_seeds_told_apart(report: Audit) -> None:
    """Each contradiction names the texts on both sides, and what was only planned is none."""
    (length,) = [f for f in report.findings if f.severity is Severity.ERROR]
    assert by_side(length) == [{"000", "002", "004"}, {"004"}]
    assert [side.value for side in length.sides] == ["2 Stunden 45 Minuten", "2 Stunden 30 Minuten"]
    (press,) = with_words(report, "nur zwölf Minuten")
    assert by_side(press) == [{"002"}, {"004"}]
    assert grave([press])
    (deal,) = with_words(report, "Es gibt keinen Deal!")
    assert by_side(deal) == [{"003"}, {"004"}]
    assert grave([deal])
    assert not with_words(report, "sechs Stunden")  # what was planned contradicts nothing that was
    assert all(f.severity is Severity.INFO for f in report.findings if f.name == "quotation-reworded")


@pytest.mark.vcr
def test_a_draft_is_audited_against_three_seeds(tmp_path: Path) -> None:
    chosen = settings(tmp_path)
    sources = remember_seeds(("000", "002", "003"), chosen)
    report = audit.audit(name(TEXTS / "draft.md"), sources, settings=chosen)
    assert_grounded(report)
    assert grave(with_words(report, "2 Stunden und 15 Minuten", "2 Stunden und 45 Minuten"))
    assert grave(with_words(report, "25 Minuten", "nur zwölf Minuten"))
    assert grave(with_words(report, "12 Prozent", "20 Prozent"))
    assert grave(with_words(report, "Finanzminister Sergej Lawrow", "Außenminister Sergej Lawrow"))
    assert grave(with_words(report, "erhielt zuerst Trump das Wort", "Putin erhielt"))
    assert grave(with_words(report, "Es gibt keinen Deal", "Es gibt keinen Deal, bis es einen Deal gibt."))
    assert sorted(errors(report)) == ["DUR001", "PCT001"]
    assert not grave(f for f in report.findings if f.name == "place-note")
    said = {claim.id: claim.claim.words for fact in report.facts for claim in fact.claims}
    states = {said[number]: state for number, state in report.states}
    assert {words for words, state in states.items() if state is State.CONTRADICTED} == {
        "2 Stunden und 15 Minuten",
        "25 Minuten",
        "12 Prozent",
        "erhielt zuerst Trump das Wort",
        "Finanzminister Sergej Lawrow",
        "Es gibt keinen Deal",
    }
    assert {words for words, state in states.items() if state is State.CONFIRMED} >= {
        "sechs Stunden",
        "in Moskau",
        "Außenminister Marco Rubio",
        "Putins Berater Juri Uschakow",
    }
    assert State.UNSUPPORTED in states.values()


@pytest.mark.vcr
def test_english_reports_are_compared(tmp_path: Path) -> None:
    chosen = settings(tmp_path, api="responses")
    report = audit.compare(FERRY, settings=chosen)
    assert report.lang == "en"
    assert_grounded(report)
    (injured,) = with_words(report, "14", "16")
    assert injured.severity is Severity.ERROR
    assert [side.value for side in injured.sides] == ["14", "16"]
    assert [side.origins for side in injured.sides] == [2, 1]
    assert grave(with_words(report, "Transport Minister Helen Marsh", "Interior Minister Helen Marsh"))
    assert len(grave(report.findings)) == 2  # all else is said alike, or only a note
    assert len(agreed(report, Kind.TIME)) == 2
    assert len(agreed(report, Kind.MONEY)) == 1
    assert len(agreed(report, Kind.ACTOR)) == 1
    texts = {document.name: document.text for document in report.documents}
    lengths = [i.span for i in report.not_checked if i.kind is Kind.DURATION and i.span]
    assert [texts[at.document][at.start : at.end] for at in lengths] == ["about 20 minutes"]
