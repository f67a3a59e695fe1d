"""A rule tells what it does in the words of its own file."""

from __future__ import annotations

from dataclasses import replace

from factcheck.model import Kind, Severity
from factcheck.reports.explanation import RuleText, explain, explain_all, explain_markdown

_RULE = RuleText(
    code="DUR009",
    name="test-mismatch",
    severity=Severity.WARNING,
    kinds=(Kind.DURATION, Kind.TIME),
    comparator="amounts",
    what="Längen weichen ab.",
    why="Es ist wichtig.",
    how="Spannen werden verglichen.",
    check="Nachsehen.",
    conflicts=(("Es dauerte zwei Stunden.", "Es dauerte [sic] drei Stunden."),),
    agreements=(("Es dauerte lange.", "Es zog sich."),),
)


def test_a_rule_is_told_in_full() -> None:
    assert explain(_RULE, "de").splitlines() == [
        "DUR009 test-mismatch",
        "Längen weichen ab.",
        "",
        "Schwere: warning (möglicher Widerspruch)",
        "Betrifft: Dauer, Uhrzeit",
        "Warum das wichtig ist: Es ist wichtig.",
        "Wie sie vergleicht: Spannen werden verglichen.",
        "Zu prüfen: Nachsehen.",
        "",
        "Das widerspricht sich:",
        "  - Es dauerte zwei Stunden.",
        "    Es dauerte [sic] drei Stunden.",
        "",
        "Das widerspricht sich nicht:",
        "  - Es dauerte lange.",
        "    Es zog sich.",
    ]


def test_headings_follow_the_language() -> None:
    told = explain(replace(_RULE, conflicts=(), agreements=()), "en")
    assert "Looks at: length, time" in told
    assert "This conflicts" not in told


def test_rules_are_set_apart_by_an_empty_line() -> None:
    assert explain_all([_RULE, _RULE], "de") == f"{explain(_RULE, 'de')}\n{explain(_RULE, 'de')}"


def test_a_rule_in_markdown_shows_foreign_marks_as_they_are() -> None:
    told = explain_markdown(_RULE, "de")
    assert told.startswith("Längen weichen ab.\n\n- **Schwere:** warning")
    assert "- **Zu prüfen:** Nachsehen." in told
    assert "> Es dauerte zwei Stunden.\n>\n> Es dauerte \\[sic\\] drei Stunden.\n" in told


def test_a_rule_without_examples_has_no_heading_for_them() -> None:
    told = explain_markdown(replace(_RULE, conflicts=()), "de")
    assert "Das widerspricht sich:" not in told
    assert "Das widerspricht sich nicht:" in told
