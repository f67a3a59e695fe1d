"""Laws of dates and times: what is printed reads back, offsets point at it, other sentences do not matter."""

from __future__ import annotations

import datetime as dt
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.readings import Mention, Unread
from factcheck.recognition import dates, times
from factcheck.values import Days, Moment, TimeOfDay

MONTHS = {
    "de": (
        *("Januar", "Februar", "März", "April", "Mai", "Juni"),
        *("Juli", "August", "September", "Oktober", "November", "Dezember"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}
WEEKDAYS = {
    "de": ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
AROUND = {"de": "Er kam am {} dort an.", "en": "He came on {} to stay."}
FORMS = {
    "de": [
        "{d}. {month} {y}",
        "{d}.\u00a0{month}\u00a0{y}",
        "{d:02d}.{m:02d}.{y}",
        "{d}.{m}.{y}",
        "{y}-{m:02d}-{d:02d}",
        "{weekday}, {d}. {month} {y}",
        "{weekday}, dem {d}. {month} {y}",
    ],
    "en": [
        "{month} {d}, {y}",
        "{d} {month} {y}",
        "the {d}th of {month} {y}",
        "{y}-{m:02d}-{d:02d}",
        "{weekday}, {month} {d}, {y}",
        "{weekday}, {d} {month} {y}",
    ],
}
OTHERS = {
    "de": [
        "",
        "Die Sonne schien. ",
        "Er zahlte 1,5 Millionen Euro. ",
        "Merz und Herbst lachten.\n\n",
        "Es endete 3:1. ",
    ],
    "en": ["", "The sun shone. ", "He may march on. ", "They paid $1.5 million.\n\n", "It ended 3-1. "],
}
LANGUAGES = st.sampled_from(["de", "en"])
DATES = st.dates(dt.date(1000, 1, 1), dt.date(2100, 12, 31))
ANCHORS = st.none() | DATES


def printed_date(lang: str, form: str, day: dt.date) -> str:
    month, weekday = MONTHS[lang][day.month - 1], WEEKDAYS[lang][day.weekday()]
    return form.format(d=day.day, m=day.month, y=day.year, month=month, weekday=weekday)


@given(LANGUAGES, st.data(), DATES, ANCHORS)
def test_a_printed_date_reads_back(
    lang: str, data: st.DataObject, day: dt.date, anchor: dt.date | None
) -> None:
    surface = printed_date(lang, data.draw(st.sampled_from(FORMS[lang])), day)
    text = AROUND[lang].format(surface)
    (found,) = dates.find(text, lang, anchor)
    assert isinstance(found, Mention)
    assert isinstance(found.value, Moment)
    assert found.value.readings == (Days(day, day),)
    assert found.value.anchor is None
    assert text[found.start : found.end] == surface.removeprefix("the ")


@given(LANGUAGES, st.data(), DATES, DATES)
def test_unrelated_sentences_do_not_change_a_date(
    lang: str, data: st.DataObject, day: dt.date, anchor: dt.date
) -> None:
    form = data.draw(st.sampled_from([*FORMS[lang], "{weekday}"]))
    alone = AROUND[lang].format(printed_date(lang, form, day))
    before, after = (data.draw(st.sampled_from(OTHERS[lang])) for _ in range(2))
    (first,) = dates.find(alone, lang, anchor)
    (second,) = dates.find(f"{before}{alone} {after}", lang, anchor)
    assert isinstance(first, Mention)
    assert isinstance(second, Mention)
    assert (second.value, second.start) == (first.value, first.start + len(before))


@given(
    st.integers(0, 23),
    st.integers(0, 59),
    st.sampled_from(["{}:{:02d} Uhr", "{:02d}:{:02d} Uhr", "{}.{:02d} Uhr"]),
)
def test_a_printed_time_reads_back(hour: int, minute: int, form: str) -> None:
    surface = form.format(hour, minute)
    text = f"Er kam um {surface} dort an."
    (found,) = times.find(text, "de")
    assert isinstance(found.value, TimeOfDay)
    assert [window.low for window in found.value.windows] == [hour * 60 + minute]
    assert text[found.start : found.end] == surface


@given(st.integers(0, 23), st.integers(0, 59))
def test_a_printed_english_time_reads_back(hour: int, minute: int) -> None:
    text = f"He came at {hour % 12 or 12}:{minute:02d} {'a.m.' if hour < 12 else 'p.m.'} to stay."
    (found,) = times.find(text, "en")
    assert isinstance(found.value, TimeOfDay)
    assert [window.low for window in found.value.windows] == [hour * 60 + minute]


WORDS = (
    "16. 8. 2025 16.08. 3-5 / August March May Freitag Friday am on the dem vom bis und to Ende early Nacht "
    "vor drei Wochen ago nächsten last 21:30 Uhr halb acht a.m. gegen Ortszeit jeden every , . ( ) 's "
    "90er-Jahre KW Q3 später zuvor darauf Tag Woche Jahr seit nach zwei letzte heute week after before later "
    "following first of year rest two days now"
)
PIECES = st.sampled_from(WORDS.split())


@given(LANGUAGES, st.lists(PIECES, max_size=25), ANCHORS)
def test_anything_is_read_in_order_without_overlap(
    lang: str, pieces: list[str], anchor: dt.date | None
) -> None:
    text = " ".join(pieces)
    for found in (dates.find(text, lang, anchor), list[Mention | Unread](times.find(text, lang))):
        assert all(one.start < one.end <= len(text) for one in found)
        assert all(first.end <= second.start for first, second in pairwise(found))
        assert all(text[one.start : one.end].strip() == text[one.start : one.end] for one in found)


@given(LANGUAGES, st.lists(PIECES, max_size=25), DATES)
def test_every_reading_is_a_run_of_days(lang: str, pieces: list[str], anchor: dt.date) -> None:
    for found in dates.find(" ".join(pieces), lang, anchor):
        if isinstance(found, Mention):
            assert isinstance(found.value, Moment)
            assert found.value.readings
            assert len(set(found.value.readings)) == len(found.value.readings)
            assert all(run.first <= run.last for run in found.value.readings)


REPEATED = [
    "1., ",
    "16. und 17., ",
    "2014 bis ",
    "12:30 ",
    "jeden ",
    "Freitag, ",
    "1941 am 3. Mai ",
    "halb ",
    "1",
    "vor drei ",
    "am Tag darauf ",
    "drei Tage nach ",
    "heute bis ",
    "3. Mai, tags darauf ",
]


@pytest.mark.parametrize("piece", REPEATED)
def test_long_repetition_is_read_in_linear_time(piece: str) -> None:
    def seconds(count: int) -> float:
        text = piece * count
        began = time.process_time()
        dates.find(text, "de", dt.date(2025, 8, 16))
        times.find(text, "de")
        return time.process_time() - began

    seconds(1000)
    assert seconds(8000) < 8 * 4 * seconds(1000) + 0.5
