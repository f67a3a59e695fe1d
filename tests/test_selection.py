"""Findings are chosen by rule, ordered by weight and place, and keep their fingerprints."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from factcheck.errors import SettingsError
from factcheck.model import Evidence, Finding, Severity, Side
from factcheck.selection import (
    check_selectors,
    fingerprint,
    fingerprinted,
    is_selected,
    ordered,
    reaches,
    select,
)
from tests.reports import samples

_RULES = [("NUM001", "number-mismatch"), ("NUM002", "sum-mismatch"), ("DUR001", "duration-mismatch")]


def _finding(
    file: str = "a.txt", start: int = 0, severity: Severity = Severity.ERROR, rule: str = "DUR001"
) -> Finding:
    place = replace(samples.A.location(0, 1), file=file, start=start)
    cell = Evidence(place, "Es dauerte 2 Stunden.", "2 Stunden", "2 Stunden", "1-1")
    return samples.finding([Side("2 Stunden", (cell,))], severity, rule)


def _requoted(finding: Finding, quote: str, **changes: object) -> Finding:
    """The finding with another quote, and a moved place."""
    (side,) = finding.sides
    (cell,) = side.evidence
    place = replace(cell.location, **changes)  # type: ignore[arg-type]
    return replace(finding, sides=(replace(side, evidence=(replace(cell, quote=quote, location=place),)),))


@pytest.mark.parametrize(
    ("select", "ignore", "codes"),
    [
        ((), (), ["NUM001", "NUM002", "DUR001"]),
        (("NUM001",), (), ["NUM001"]),
        (("num001",), (), ["NUM001"]),
        (("sum-mismatch",), (), ["NUM002"]),
        (("NUM",), (), ["NUM001", "NUM002"]),
        ((), ("NUM",), ["DUR001"]),
        (("NUM",), ("NUM002",), ["NUM001"]),
        (("N",), (), []),
    ],
)
def test_rules_are_selected_by_code_name_or_family(
    select: tuple[str, ...], ignore: tuple[str, ...], codes: list[str]
) -> None:
    assert [code for code, name in _RULES if is_selected(code, name, select, ignore)] == codes


def test_select_keeps_the_findings_of_selected_rules() -> None:
    findings = [_finding(rule="NUM001"), _finding(rule="DUR001")]
    assert select(findings, ("DUR",)) == (findings[1],)
    assert select(findings, (), ("DUR",)) == (findings[0],)


@pytest.mark.parametrize(
    ("selector", "hint"),
    [("NUM01", "did you mean 'NUM001'"), ("number-mismtach", "'number-mismatch'"), ("?", "--all")],
)
def test_a_selector_that_fits_no_rule_is_an_error(selector: str, hint: str) -> None:
    with pytest.raises(SettingsError, match=hint):
        check_selectors([selector], _RULES)


def test_known_selectors_pass() -> None:
    check_selectors(["NUM", "DUR001", "sum-mismatch"], _RULES)


def test_the_gravest_come_first_then_reading_order() -> None:
    wanted = [
        _finding("b.txt", 5),
        _finding("a.txt", 1),
        _finding("a.txt", 9),
        _finding("z.txt", 0),
        _finding("b.txt", 0, Severity.WARNING),
        _finding("b.txt", 0, Severity.INFO),
    ]
    mixed = wanted.copy()
    random.Random(7).shuffle(mixed)  # noqa: S311 - any fixed disorder will do
    assert ordered(mixed, ["b.txt", "a.txt"]) == tuple(wanted)


def test_a_fingerprint_survives_edits_elsewhere_and_another_folder() -> None:
    finding = _finding("texte/a.txt")
    moved = _requoted(finding, "Es dauerte  2 Stunden.", file="anderswo\\a.txt", line=9, column=3, start=500)
    assert fingerprint(moved) == fingerprint(finding)
    assert len(fingerprint(finding)) == 16


def test_a_fingerprint_does_not_depend_on_the_order_of_sides() -> None:
    one, two = _finding("a.txt").sides[0], _finding("b.txt").sides[0]
    finding = _finding()
    assert fingerprint(replace(finding, sides=(one, two))) == fingerprint(replace(finding, sides=(two, one)))


@pytest.mark.parametrize(
    "other",
    [
        _finding(rule="NUM001"),
        _finding("b.txt"),
        _requoted(_finding(), "Es dauerte 2,5 Stunden."),
        _requoted(_finding(), "Es dauerte 25 Stunden."),
    ],
)
def test_another_rule_file_or_quote_has_another_fingerprint(other: Finding) -> None:
    assert fingerprint(other) != fingerprint(_finding())


def test_two_findings_of_the_same_words_get_a_counter() -> None:
    first, second, other = fingerprinted([_finding(), _finding(start=7), _finding("b.txt")])
    assert second.fingerprint == f"{first.fingerprint}-2"
    assert "-" not in first.fingerprint + other.fingerprint


@pytest.mark.parametrize(
    ("severity", "threshold", "expected"),
    [
        (Severity.ERROR, Severity.ERROR, True),
        (Severity.WARNING, Severity.ERROR, False),
        (Severity.WARNING, Severity.WARNING, True),
        (Severity.INFO, Severity.WARNING, False),
        (Severity.ERROR, None, False),
    ],
)
def test_reaches(severity: Severity, threshold: Severity | None, expected: bool) -> None:  # noqa: FBT001
    assert reaches([_finding(severity=severity)], threshold) is expected
    assert reaches([], threshold) is False
