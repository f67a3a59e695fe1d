"""The five reports of one summit, as an editor would read the audit: what must be found, what must not."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck import audit
from factcheck.model import Audit, Finding, Kind, Severity
from factcheck.settings import Settings

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))


@pytest.fixture(scope="module")
def report() -> Audit:
    return audit.compare([str(path) for path in SEEDS], settings=Settings())


def words(finding: Finding) -> set[str]:
    return {" ".join(e.words.split()) for side in finding.sides for e in side.evidence}


def texts(finding: Finding) -> set[str]:
    return {Path(e.location.file).name[:3] for side in finding.sides for e in side.evidence}


def findings(report: Audit, code: str) -> list[Finding]:
    return [finding for finding in report.findings if finding.rule == code]


def test_the_length_of_the_talks_differs_inside_one_text_and_across(report: Audit) -> None:
    (finding,) = findings(report, "DUR001")
    long, short = finding.sides
    assert {Path(e.location.file).name[:3] for e in long.evidence} >= {"000", "002", "004"}
    assert [(Path(e.location.file).name[:3], e.words) for e in short.evidence] == [("004", "2,5 Stunden")]
    assert finding.severity is Severity.ERROR


def test_the_press_conference_took_longer_than_one_text_says(report: Audit) -> None:
    (finding,) = [f for f in findings(report, "DUR002") if "nur zwölf Minuten" in words(f)]
    assert words(finding) == {"nur zwölf Minuten", "00:55", "01:14"}
    assert texts(finding) == {"002", "004"}


def test_the_tickers_own_clock_does_not_fit_its_stated_length(report: Audit) -> None:
    (finding,) = [f for f in findings(report, "DUR002") if "2,5 Stunden" in words(f)]
    assert {"21:30 Uhr", "00:33"} <= words(finding)


def test_two_men_sit_at_the_table_and_in_the_background(report: Audit) -> None:
    (finding,) = findings(report, "PAR002")
    assert "Steve Witkoff" in finding.explanation
    assert "Juri Uschakow" in finding.explanation
    assert {"000", "002", "003"} <= texts(finding)


def test_head_counts_are_information_where_interpreters_explain_them(report: Audit) -> None:
    counts = [f for f in report.findings if f.rule in {"PAR003", "PAR004"}]
    assert counts
    assert {f.severity for f in counts} == {Severity.INFO}
    assert any("je dreiköpfigen Delegationen" in words(f) for f in counts)


def test_a_quotation_is_cut(report: Audit) -> None:
    (finding,) = findings(report, "QUO001")
    assert words(finding) == {"Es gibt keinen Deal, bis es einen Deal gibt.", "Es gibt keinen Deal!"}
    assert texts(finding) == {"003", "004"}


def test_nothing_else_disturbs_the_editor(report: Audit) -> None:
    grave = [f for f in report.findings if f.severity is not Severity.INFO]
    assert sorted(f.rule for f in grave) == ["DUR001", "DUR002", "DUR002", "PAR002", "QUO001"]


@pytest.mark.parametrize(
    "quote",
    [
        "etwa drei Stunden",
        "fast dreistündigen",
        "mehrere Stunden",
        "sechs Stunden",
        "3 und 4 Uhr",
        "20 Prozent",
        "ein Fünftel",
        "24 Stunden",
        "Siebenstunden",
        "2018",
        "2019",
        "2021",
    ],
)
def test_what_agrees_or_does_not_compare_is_on_no_grave_finding(report: Audit, quote: str) -> None:
    grave = [f for f in report.findings if f.severity is not Severity.INFO]
    sides = [e.words for f in grave for side in f.sides[1:] for e in side.evidence]
    assert not [printed for printed in sides if quote in printed]


def test_every_finding_cites_two_places_with_file_and_line(report: Audit) -> None:
    for finding in report.findings:
        places = {(e.location.file, e.location.start) for s in finding.sides for e in s.evidence}
        assert len(places) >= 2
        for side in finding.sides:
            for evidence in side.evidence:
                original = Path(evidence.location.file).read_text(encoding="utf-8")
                printed = original[evidence.location.start : evidence.location.end]
                assert " ".join(printed.split()) == " ".join(evidence.words.split())


def test_relative_dates_of_a_text_without_date_line_are_not_guessed(report: Audit) -> None:
    ticker = next(d for d in report.documents if d.entries)
    assert ticker.dateline is None
    reasons = {(n.reason.value, n.document) for n in report.not_checked}
    assert ("no date line", ticker.name) in reasons


def test_two_runs_write_the_same_bytes(tmp_path: Path) -> None:
    reports = []
    for seed in ("1", "2"):
        out = tmp_path / f"{seed}.md"
        command = [
            sys.executable,
            "-m",
            "factcheck",
            "compare",
            *map(str, SEEDS),
            "-o",
            str(out),
            "--exit-zero",
        ]
        subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True)
        reports.append(out.read_bytes())
    assert reports[0] == reports[1]


def test_two_texts_agree_on_who_spoke_first(report: Audit) -> None:
    facts = [report.facts[index] for index in report.agreed if report.facts[index].key[0] is Kind.ACTOR]
    assert [{Path(c.claim.document).name[:3] for c in fact.claims} for fact in facts] == [{"000", "004"}]
    assert findings(report, "ACT001") == []
