"""Live tickers are recognised by their clock times, in either order and across midnight."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.documents.ticker import find_entries

DAY = 24 * 60


def ticker(*stamps: str, text: str = "Es gibt Neues.") -> str:
    return "".join(f"{stamp}\n\n{text}\n\n" for stamp in stamps)


def minutes(text: str) -> list[int]:
    return [entry.minute for entry in find_entries(text)]


@pytest.mark.parametrize(
    "stamps",
    [
        ("21:00", "21:30", "22:00", "22:15"),
        (" 21:00 ", " 21:30", "22:00 ", "22:15"),
        ("21.00 Uhr", "21.30 Uhr", "22.00 Uhr", "22.15 Uhr"),
        ("9:00 p.m.", "9:30 p.m.", "10:00 pm", "10:15 PM ET"),
        ("21:00 MESZ", "21:30 MESZ", "22:00 MESZ", "22:15 MESZ"),
        (
            "Update, 21:00 Uhr: Los.",
            "Update: 21:30: Neu.",
            "Update, 22: 00 Uhr: Neu.",
            "Update 22:15 Uhr: Neu.",
        ),
        ("+++ 21:00 Uhr +++ Los", "+++ 21:30 Uhr +++ Neu", "+++ 22.00 +++ Neu", "+++ 22:15 +++ Aus +++"),
        ("21:00 | Los", "21:30 | Neu", "22:00 – Neu", "22:15: Aus"),
        ("[21:00] Los", "[21:30] Neu", "[22:00]", "[22:15] Aus"),
        ("21:00 Uhr: Los", "21.30 Uhr: Neu", "22.00 Uhr - Neu", "22:15 Uhr | Aus"),
    ],
)
def test_stamps_in_every_usual_form(stamps: tuple[str, ...]) -> None:
    assert minutes(ticker(*stamps)) == [1260, 1290, 1320, 1335]


@pytest.mark.parametrize(
    ("stamps", "expected"),
    [
        (("23:50", "23:59", "00:10", "00:33"), [1430, 1439, DAY + 10, DAY + 33]),
        (("00:33", "00:10", "23:59", "23:50"), [DAY + 33, DAY + 10, 1439, 1430]),
        (("23:00", "03:00", "22:00", "02:00"), [1380, DAY + 180, DAY + 1320, 2 * DAY + 120]),
        (("23:50", "23:50", "00:10", "00:10"), [1430, 1430, DAY + 10, DAY + 10]),
        (("01:04", "01:04", "01:03", "01:01"), [64, 64, 63, 61]),
        (("12:05 a.m.", "1:00 a.m.", "12:05 p.m.", "1:00 p.m."), [5, 60, 725, 780]),
    ],
)
def test_midnight_and_both_orders(stamps: tuple[str, ...], expected: list[int]) -> None:
    assert minutes(ticker(*stamps)) == expected


@pytest.mark.parametrize(
    "text",
    [
        ticker("21:00", "21:30", "22:00"),
        ticker("10:00", "15:00", "12:00", "14:00"),
        ticker("21.00", "21.30", "22.00", "22.15"),
        ticker("25:00", "26:30", "27:00", "28:15"),
        ticker("20:60", "21:61", "22:70", "23:80"),
        ticker("13:00 p.m.", "0:30 p.m.", "14:00 p.m.", "15:00 p.m."),
        ticker("21:00:05", "21:30:10", "22:00:15", "22:15:20"),
        ticker("9:00 - 10:00 Uhr", "10:00 - 11:00 Uhr", "11:00 - 12:00 Uhr", "12:00-13:00 Uhr"),
        ticker("20:00", "08:00", "20:00", "08:00", "20:00"),
        "Um 21:00 Uhr kam er.\nUm 21:30 Uhr ging er.\nUm 22:00 Uhr war Schluss.\nUm 22:15 Uhr kam sie.",
        "21:00 Uhr war es.\n21:30 Uhr war es.\n22:00 Uhr war es.\n22:15 Uhr war es.",
        "Das Treffen begann um\n21:00\nund endete um 23:45 Uhr.",
        "",
    ],
)
def test_isolated_or_unordered_times_make_no_ticker(text: str) -> None:
    assert find_entries(text) == ()


def test_an_entry_reaches_to_the_next_stamp() -> None:
    text = "Vorspann.\n\n" + ticker("22:00", "21:00", "20:00", "19:00")
    entries = find_entries(text)
    assert [text[entry.stamp_start : entry.stamp_end] for entry in entries] == [
        "22:00",
        "21:00",
        "20:00",
        "19:00",
    ]
    assert {text[entry.start : entry.end] for entry in entries[1:2]} == {"21:00\n\nEs gibt Neues."}
    assert entries[-1].end == len(text.rstrip())


def test_where_entries_hold_no_blank_line_the_article_below_is_none() -> None:
    updates = "".join(f"Update, {hour}:00 Uhr: Neues.\n" for hour in (20, 19, 18, 17))
    text = f"Titel\n\n{updates}\nDer Artikel beginnt hier."
    assert text[find_entries(text)[-1].start : find_entries(text)[-1].end] == "Update, 17:00 Uhr: Neues."


@given(st.lists(st.integers(0, 700), min_size=4, max_size=20), st.integers(0, DAY - 1), st.booleans())
def test_the_minutes_of_a_running_ticker_are_told_apart_in_either_order(
    pauses: list[int],
    first: int,
    backward: bool,  # noqa: FBT001
) -> None:
    times = [first]
    for pause in pauses:
        times.append(times[-1] + pause)
    if backward:
        times.reverse()
    found = minutes(ticker(*(f"{time // 60 % 24:02}:{time % 60:02}" for time in times)))
    other = not found or found == sorted(found) or found == sorted(found, reverse=True)
    assert other
    assert found == [] or [minute % DAY for minute in found] == [time % DAY for time in times]


@given(st.lists(st.integers(1, 60), min_size=4, max_size=20), st.integers(0, DAY - 1), st.booleans())
def test_short_pauses_give_the_minutes_themselves(pauses: list[int], first: int, backward: bool) -> None:  # noqa: FBT001
    times = [first]
    for pause in pauses:
        times.append(times[-1] + pause)
    if backward:
        times.reverse()
    assert minutes(ticker(*(f"{time // 60 % 24:02}:{time % 60:02}" for time in times))) == times
