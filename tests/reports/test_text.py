"""The text report is lean, plain and safe for a terminal."""

from __future__ import annotations

from dataclasses import replace

from factcheck.reports.text import render
from tests.reports import samples


def test_a_finding_reads_from_top_to_bottom() -> None:
    report = render(samples.comparison())
    assert report.startswith(
        "error DUR001 duration-mismatch: Dauer: Gespräche\n  A: 2 Stunden – Agentur (1 Text)\n"
    )
    assert "    wien/b.txt:1:24: 3 Stunden – „Die Gespräche dauerten 3 Stunden.“\n" in report
    assert "  Warum: Die Spannen berühren sich nicht." in report


def test_it_ends_with_the_verdict_and_that_findings_are_leads() -> None:
    lines = render(samples.comparison()).splitlines()
    assert lines[-2] == "1 Widerspruch in 3 Texten. 3 Stellen nicht geprüft."
    assert "kein Beweis" in lines[-1]


def test_what_was_not_checked_is_counted_by_reason() -> None:
    report = render(samples.comparison("en"))
    assert "Not checked:\n  2 places: relative date in a text without a date line\n" in report


def test_a_draft_shows_what_is_not_settled() -> None:
    report = render(samples.draft_check())
    assert "entwurf.md:1: widersprochen: 2 Stunden – „Man sprach 2 Stunden.“" in report
    assert "entwurf.md:2: nicht belegt: 30 Prozent" in report
    assert "bestätigt: 20 Prozent" not in report


def test_nothing_in_a_text_commands_the_terminal() -> None:
    audit = samples.comparison()
    bad = replace(audit.findings[0], title="rot\x1b[31m\x07\u202e [sic] [/Anm. d. Red.]\nerror")
    report = render(replace(audit, findings=(bad,)))
    assert report.splitlines()[0] == "error DUR001 duration-mismatch: rot[31m [sic] [/Anm. d. Red.] error"
    assert "\x1b" not in report
