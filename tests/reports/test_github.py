"""Annotations stand on the right line, stay within what GitHub shows, and hold no command of others."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Audit, Finding, NotChecked, Reason, Severity
from factcheck.reports import github
from factcheck.texts import Location, Span
from tests.reports import samples

_COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")
_TEXTS = st.text(alphabet=st.sampled_from(list("ab:,%\n\r\x1b\u202e\u2028#[]@/=")), max_size=30)


@dataclass(frozen=True, slots=True)
class Command:
    """A workflow command as the runner reads it."""

    level: str
    properties: Mapping[str, str]
    message: str


def _read(line: str) -> Command:
    """What the runner makes of a line of the log."""
    match = _COMMAND.fullmatch(line)
    assert match, line
    pairs = (part.partition("=") for part in match[2].split(","))
    return Command(match[1], {name: _decoded(value) for name, _, value in pairs}, _decoded(match[3]))


def _decoded(text: str) -> str:
    for code, mark in (("%2C", ","), ("%3A", ":"), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        text = text.replace(code, mark)
    return text


def _commands(*audits: Audit, notices: int = 10) -> list[Command]:
    return [_read(line) for line in github.annotations(audits, notices=notices).splitlines()]


def _found(*findings: Finding) -> Audit:
    return replace(samples.comparison(), findings=findings, not_checked=())


def _many(amount: int, severity: Severity = Severity.ERROR) -> Audit:
    """That many findings, each with a fingerprint and a title of its own."""
    finding = samples.comparison().findings[0]
    return _found(
        *(
            replace(finding, severity=severity, title=f"Befund {at}", fingerprint=f"{severity}{at}")
            for at in range(amount)
        )
    )


def _at(place: Location) -> Audit:
    finding = samples.comparison().findings[0]
    first = finding.sides[0]
    moved = replace(first, evidence=(replace(first.evidence[0], location=place),))
    return _found(replace(finding, sides=(moved, finding.sides[1])))


def test_an_annotation_says_where_what_and_why() -> None:
    (told,) = _commands(samples.draft_check())
    assert told.level == "error"
    assert told.properties == {
        "file": "entwurf.md",
        "line": "1",
        "col": "12",
        "endLine": "1",
        "endColumn": "21",
        "title": "DUR001 Dauer: Gespräche",
    }
    assert told.message.splitlines() == [
        "Die Spannen berühren sich nicht. Beginn und Ende nachsehen.",
        "A: 2 Stunden – entwurf.md (Entwurf) (1 Text): „Man sprach 2 Stunden.“, entwurf.md:1",
        "B: 3 Stunden – b.txt (1 Text): „Die Gespräche dauerten 3 Stunden.“, wien/b.txt:1",
    ]


def test_it_stands_in_the_draft_whichever_side_that_is() -> None:
    audit = samples.draft_check()
    finding = audit.findings[0]
    turned = replace(audit, findings=(replace(finding, sides=finding.sides[::-1]),))
    assert _commands(turned)[0].properties["file"] == "entwurf.md"
    assert _commands(_found(finding))[0].properties["file"] == "entwurf.md"


def test_without_a_draft_it_stands_in_the_first_text() -> None:
    assert _commands(samples.comparison())[0].properties["file"] == "wien/a.txt"


def test_words_over_two_lines_have_no_columns() -> None:
    (told,) = _commands(_at(Location("a.md", 3, 9, 4, 2, 20, 25)))
    assert {"col", "endColumn"}.isdisjoint(told.properties)
    assert (told.properties["line"], told.properties["endLine"]) == ("3", "4")


def test_nothing_found_prints_nothing() -> None:
    assert github.render(_found()) == ""
    assert github.annotations([]) == ""


@pytest.mark.parametrize(
    ("severity", "level"), [("error", "error"), ("warning", "warning"), ("info", "notice")]
)
def test_at_most_ten_of_a_level_and_the_last_says_how_many_are_missing(severity: str, level: str) -> None:
    told = _commands(_many(60, Severity(severity)))
    assert [one.level for one in told] == [level] * 10
    assert [one.properties["title"] for one in told] == [f"DUR001 Befund {at}" for at in range(10)]
    assert [one for one in told[:9] if "dieser Art" in one.message] == []
    assert told[-1].message.endswith("\nNoch 50 dieser Art im Bericht; mehr zeigt GitHub hier nicht.")


def test_ten_are_all_shown() -> None:
    told = _commands(_many(10))
    assert len(told) == 10
    assert "dieser Art" not in told[-1].message


def test_the_cap_counts_over_all_audits_and_each_level_by_itself() -> None:
    audits = [_many(8), _many(3, Severity.WARNING), replace(_many(14), lang="en")]
    levels = [one.level for one in _commands(*audits)]
    assert levels == ["error"] * 10 + ["warning"] * 3
    last = _commands(*audits)[9]
    assert last.message.endswith("\n4 more of this kind in the report; GitHub shows no more here.")


def test_the_gravest_come_first() -> None:
    levels = [one.level for one in _commands(_many(1, Severity.INFO), _many(1, Severity.WARNING), _many(1))]
    assert levels == ["error", "warning", "notice"]


def test_room_for_notices_of_the_step_itself_is_left() -> None:
    told = _commands(_many(12, Severity.INFO), notices=7)
    assert len(told) == 7
    assert "Noch 5 " in told[-1].message


def test_room_for_errors_of_the_step_itself_is_left() -> None:
    told = github.annotations([_many(12)], errors=9).splitlines()
    assert len(told) == 9
    assert "Noch 3 " in _read(told[-1]).message


def test_a_finding_that_two_audits_share_is_told_once() -> None:
    assert len(_commands(_many(2), _many(3))) == 3


def test_what_nobody_read_is_a_warning_before_all_others() -> None:
    gaps = (
        NotChecked("wien/c.txt", Reason.REFUSED, span=Span("wien/c.txt", 38, 45)),
        NotChecked("wien/c.txt", Reason.REFUSED, span=Span("wien/c.txt", 40, 45)),
        NotChecked("wien/d.txt", Reason.OTHER_LANGUAGE),
        NotChecked("wien/a.txt", Reason.NO_COUNTERPART, span=Span("wien/a.txt", 0, 5)),
    )
    told = _commands(replace(_many(1, Severity.WARNING), not_checked=gaps))
    shown = [(one.properties["file"], one.properties.get("line"), one.message) for one in told[:2]]
    assert shown == [
        ("wien/d.txt", None, "wien/d.txt: Sprache nicht unterstützt"),
        ("wien/c.txt", "2", "wien/c.txt: das Sprachmodell hat die Antwort verweigert"),
    ]
    assert {one.properties["title"] for one in told[:2]} == {"Nicht vollständig geprüft"}
    assert len(told) == 3


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("mit leer, und: doppel.md", "mit leer, und: doppel.md"),
        ("100%0A::error::x.md", "100%0A::error::x.md"),
        ("-rf.md", "-rf.md"),
        ("/srv/geheim/mai.md", "mai.md"),
        ("../mai.md", "mai.md"),
    ],
)
def test_a_file_name_is_shown_as_it_is(name: str, shown: str) -> None:
    report = github.render(_at(Location(name, 3, 1, 3, 4, 20, 23)))
    assert _read(report.rstrip("\n")).properties["file"] == shown
    assert "geheim" not in report


@pytest.mark.parametrize(
    "name", ["a\n::error::b.md", "a\x1b[31m.md", "a\u202eb.md", "a\udce4.md", "a\u2028b"]
)
def test_a_file_name_with_invisible_marks_is_told_without_them_and_placed_nowhere(name: str) -> None:
    report = github.render(_at(Location(name, 3, 1, 3, 4, 20, 23)))
    told = _read(report.removesuffix("\n"))
    assert set(told.properties) == {"title"}
    assert ":3" in told.message
    assert re.search("[\x1b\u202e\udce4\u2028]", report) is None


def test_words_of_a_text_command_nothing() -> None:
    bad = "::stop-commands::x\r\n::add-mask::y\n::error::z\x1b[31m\u202e 100%0A, sic: ##[error]"
    finding = replace(samples.comparison().findings[0], title=bad, explanation=bad)
    (line,) = github.render(_found(finding)).splitlines()
    told = _read(line)
    plain = "::stop-commands::x ::add-mask::y ::error::z[31m 100%0A, sic: ##[error]"
    assert told.properties["title"] == f"DUR001 {plain}"
    assert told.message.splitlines()[0] == plain


def test_long_titles_and_messages_are_cut_before_the_count_of_the_missing() -> None:
    finding = replace(samples.comparison().findings[0], title="t" * 999, explanation="e " * 9000)
    audit = _found(*(replace(finding, fingerprint=str(at)) for at in range(11)))
    last = _commands(audit)[-1]
    assert len(last.properties["title"]) <= 200
    assert len(last.message) < 4200
    assert last.message.endswith("…\nNoch 1 dieser Art im Bericht; mehr zeigt GitHub hier nicht.")


@given(_TEXTS, _TEXTS, _TEXTS)
def test_every_line_is_one_command_of_ours(title: str, name: str, quote: str) -> None:
    audit = _at(Location(name or "a", 3, 1, 3, 4, 20, 23))
    finding = audit.findings[0]
    first = finding.sides[0]
    said = replace(first, evidence=(replace(first.evidence[0], quote=quote),))
    odd = replace(finding, title=title, sides=(said, finding.sides[1]))
    report = github.render(_found(odd))
    assert report.count("\n") == 1
    assert "\r" not in report
    assert _read(report.removesuffix("\n")).level == "error"


@pytest.mark.parametrize(
    ("text", "escaped"), [("50 % mehr", "50 %25 mehr"), ("a\r\nb", "a%0D%0Ab"), ("a: b, c", "a: b, c")]
)
def test_data_of_a_command(text: str, escaped: str) -> None:
    assert github.data(text) == escaped
    assert github.data("\udce4") == "\\udce4"
