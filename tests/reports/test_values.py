"""The list of one text's values, for people and for programs, says what was read, where and why."""

from __future__ import annotations

import datetime as dt
import json
from fractions import Fraction
from typing import Any

import pytest

from factcheck.model import Kind, Reason
from factcheck.printed_values import Ordinal
from factcheck.readings import Sighted, Unread
from factcheck.reports import value_table, values
from factcheck.reports.phrases import phrase
from factcheck.reports.values import Listing
from factcheck.values import Days, Duration, Granularity, Interval, Moment
from tests.reports import samples

TEXT = "Gestern dauerte\ndie dritte Sitzung 2,5 Stunden.\x1b[31m Im Mai auch."
SATURDAY = dt.date(2025, 8, 16)
FRIDAY = Days(dt.date(2025, 8, 15), dt.date(2025, 8, 15))
YESTERDAY = Sighted(0, 7, Kind.DATE, Moment((FRIDAY,), Granularity.DAY, anchor=SATURDAY))
THIRD = Sighted(20, 26, Kind.ORDINAL, Ordinal(3))
LENGTH = Sighted(35, 46, Kind.DURATION, Duration(Fraction(9000), Interval(Fraction(8820), Fraction(9180))))
MAY = Unread(56, 59, Kind.DATE, Reason.NO_DATE_LINE)


def listing(
    *found: Sighted | Unread, name: str = "a.txt", lang: str = "de", now: dt.date | None = SATURDAY
) -> Listing:
    return Listing(samples.document(name, TEXT), found, lang, now)


def records(of: Listing) -> list[dict[str, Any]]:
    return [json.loads(line) for line in values.lines(of).splitlines()]


def test_the_table_says_words_kind_value_range_anchor_and_place() -> None:
    head, empty, *table = value_table.render(listing(YESTERDAY, LENGTH)).splitlines()
    assert (head, empty) == ("a.txt: Deutsch, datiert 2025-08-16", "")
    widths = (11, 5, 20, 33, 11, 12)
    rows = [
        ("Wörter", "Art", "Wert", "Spielraum", "gesehen von", "Zeile:Spalte"),
        tuple("-" * width for width in widths),
        ("Gestern", "Datum", "15. August 2025", "", "2025-08-16", "1:1"),
        ("2,5 Stunden", "Dauer", "2 Stunden 30 Minuten", "2 Std. 27 Min. bis 2 Std. 33 Min.", "", "2:20"),
    ]
    assert table == ["  ".join(map(str.ljust, row, widths)).rstrip() for row in rows]


def test_what_the_print_allows_is_not_said_twice() -> None:
    fridays = (FRIDAY, Days(dt.date(2025, 8, 22), dt.date(2025, 8, 22)))
    friday = Sighted(0, 7, Kind.DATE, Moment(fridays, Granularity.DAY))
    assert value_table.render(listing(friday)).count("22. August 2025") == 1
    assert records(listing(friday))[0]["interval"] == "15. August 2025 oder 22. August 2025"


def test_a_column_without_an_entry_is_left_out() -> None:
    assert value_table.render(listing(THIRD, now=None)).splitlines() == [
        "a.txt: Deutsch, ohne Datum",
        "",
        "Wörter  Art   Wert  Zeile:Spalte",
        "------  ----  ----  ------------",
        "dritte  Rang  3.    2:5",
    ]


def test_what_was_not_read_stands_below_with_its_reason() -> None:
    reason = phrase("en", "reasons", Reason.NO_DATE_LINE)
    heading = "reason".ljust(len(reason))
    assert value_table.render(listing(MAY, lang="en", now=None)).splitlines() == [
        "a.txt: English, undated",
        "",
        "Seen and not read:",
        f"words  kind  {heading}  line:column",
        f"-----  ----  {'-' * len(reason)}  -----------",
        f"Mai    date  {reason}  2:41",
    ]


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("", "Wörter: Deutsch, ohne Datum"),
        ("-", "Standardeingabe: Deutsch, ohne Datum"),
        ("a\x1b[31m.txt", "a[31m.txt: Deutsch, ohne Datum"),
    ],
)
def test_the_head_names_the_text(name: str, head: str) -> None:
    assert value_table.render(listing(name=name, now=None)) == f"{head}\n"


def test_the_head_names_the_moment_the_text_is_seen_from() -> None:
    moment = dt.datetime.fromisoformat("2025-08-16T14:30")
    shown = value_table.render(listing(now=moment, lang="en"))
    assert shown == "a.txt: English, dated 2025-08-16 14:30\n"


def test_foreign_words_cannot_command_the_terminal() -> None:
    wide = Sighted(43, 52, Kind.ORDINAL, Ordinal(3))
    assert "\x1b" not in value_table.render(listing(wide))
    assert records(listing(wide))[0]["words"] == TEXT[43:52]


def test_a_line_tells_a_value_its_place_and_its_exact_form() -> None:
    (told,) = records(listing(LENGTH))
    assert told == {
        "type": "value",
        "file": "a.txt",
        "line": 2,
        "column": 20,
        "end_line": 2,
        "end_column": 31,
        "start": 35,
        "end": 46,
        "words": "2,5 Stunden",
        "kind": "duration",
        "lang": "de",
        "value": "2 Stunden 30 Minuten",
        "interval": "2 Std. 27 Min. bis 2 Std. 33 Min.",
        "exact": {
            "form": "duration",
            "seconds": "9000",
            "interval": {"low": "8820", "high": "9180", "low_open": False, "high_open": False},
            "modifier": None,
        },
    }


def test_a_line_tells_what_was_not_read_and_why() -> None:
    first, second = records(listing(THIRD, MAY))
    assert (first["type"], second["type"]) == ("value", "unread")
    assert (second["words"], second["kind"], second["reason"]) == ("Mai", "date", "no date line")


@pytest.mark.parametrize(("name", "file"), [("", None), ("-", "-"), ("\udce4.txt", "\\udce4.txt")])
def test_words_stand_in_no_file(name: str, file: str | None) -> None:
    assert records(listing(THIRD, name=name))[0]["file"] == file


def test_a_text_without_values_has_no_lines() -> None:
    assert values.lines(listing()) == ""
