"""Everything a text prints is read once and in order; whatever the text, reading comes to a good end."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import RuleError
from factcheck.model import Kind, Reason
from factcheck.printed_values import Instant
from factcheck.readings import Sighted, Unread
from factcheck.recognition import printed
from factcheck.values import Duration, Moment, Quantity, TimeOfDay

SATURDAY = dt.date(2025, 8, 16)
NOON = dt.datetime.fromisoformat("2025-08-16T12:00")
LANGUAGES = ("de", "en")


def found(text: str, lang: str, now: dt.date | None = SATURDAY) -> list[tuple[str, Kind]]:
    """The words of each reading and its kind."""
    return [(text[one.start : one.end], one.kind) for one in printed(text, lang, now)]


@pytest.mark.parametrize(
    ("lang", "text", "words", "kind"),
    [
        ("de", "Zwölf Menschen kamen.", "Zwölf", Kind.NUMBER),
        ("de", "Das kostete 2,5 Millionen Euro.", "2,5 Millionen Euro", Kind.MONEY),
        ("de", "Es dauerte 2 Stunden 45 Minuten.", "2 Stunden 45 Minuten", Kind.DURATION),
        ("de", "Der Anteil stieg auf 4,5 Prozent.", "4,5 Prozent", Kind.PERCENTAGE),
        ("de", "Der 79-jährige Mann schwieg.", "79", Kind.AGE),
        ("de", "Am 15. August 2025 war Ruhe.", "15. August 2025", Kind.DATE),
        ("de", "Um 21.30 Uhr war Schluss.", "21.30 Uhr", Kind.TIME),
        ("en", "Twelve people came.", "Twelve", Kind.NUMBER),
        ("en", "It cost $2.5 million.", "$2.5 million", Kind.MONEY),
        ("en", "It took 45 minutes.", "45 minutes", Kind.DURATION),
        ("en", "On 15 August 2025 all was calm.", "15 August 2025", Kind.DATE),
        ("en", "It ended at 9:30 p.m. sharp.", "9:30 p.m.", Kind.TIME),
    ],
)
def test_one_value_of_each_kind(lang: str, text: str, words: str, kind: Kind) -> None:
    ((read, as_kind),) = found(text, lang)
    assert words in read
    assert as_kind is kind


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("text", ["", " \n\n", "Anna.", "Hm! Oh? …", "\u200b\u00ad"])
def test_a_text_without_values(text: str, lang: str) -> None:
    assert found(text, lang) == []


def test_a_date_is_no_number_and_a_length_of_time_no_date() -> None:
    text = "Am 3. Mai 2024 sprachen 14 Leute 45 Minuten lang, 20 Prozent mehr als im Jahr 2023."
    kinds = [kind for _, kind in found(text, "de")]
    assert kinds == [Kind.DATE, Kind.NUMBER, Kind.DURATION, Kind.PERCENTAGE, Kind.DATE]


def test_a_relative_date_without_a_day_to_see_it_from_is_named() -> None:
    (one,) = printed("Gestern war Ruhe.", "de", None)
    assert one == Unread(0, 7, Kind.DATE, Reason.NO_DATE_LINE)


@pytest.mark.parametrize("now", [SATURDAY, NOON])
def test_a_relative_date_says_what_it_is_seen_from(now: dt.date) -> None:
    (one,) = printed("Gestern war Ruhe.", "de", now)
    assert isinstance(one, Sighted)
    assert isinstance(one.value, Moment)
    assert one.value.anchor == SATURDAY
    assert one.value.readings[0].first == dt.date(2025, 8, 15)


@pytest.mark.parametrize("lang", ["", "xx"])
def test_a_language_without_lexicon_is_an_error(lang: str) -> None:
    with pytest.raises(RuleError):
        printed("Zwölf", lang, None)


_PIECES = [
    *("zwölf", "ein", "drei Viertel", "1.170.300", "2,5", "Millionen", "Euro", "$", "€", "Prozent", "km/h"),
    *("Montag", "am", "gestern", "3.", "Mai", "2024", "21.30", "Uhr", "um", "halb", "vier", "MESZ", "bis"),
    *("Stunden", "knapp", "etwa", "oder mehr", "-jährig", "XIV.", "3:1", "jeden", "zweimal", "täglich", "im"),
    *("twenty", "-one", "hundred", "half past", "p.m.", "March", "the", "third", "per cent", "every", "at"),
    *(".", ",", ":", "-", "–", "/", "(", ")", "\n\n", "'", "\u00a0", "99999999999", "0", "32.13.2024", "²"),
]
printed_like = st.lists(st.sampled_from(_PIECES), max_size=24).flatmap(
    lambda pieces: st.sampled_from(["", " "]).map(lambda glue: glue.join(pieces))
)
texts = printed_like | st.text(max_size=60)
moments = st.none() | st.sampled_from([SATURDAY, NOON, dt.date.min, dt.date.max, dt.date(2024, 2, 29)])


@given(texts, st.sampled_from(LANGUAGES), moments)
@settings(max_examples=400, deadline=None)
def test_readings_of_any_text_are_in_order_and_apart(text: str, lang: str, now: dt.date | None) -> None:
    read = printed(text, lang, now)
    assert all(0 <= one.start < one.end <= len(text) for one in read)
    assert all(one.end <= other.start for one, other in pairwise(read))
    assert all(text[one.start : one.end].strip() == text[one.start : one.end] for one in read)


@given(printed_like, st.sampled_from(LANGUAGES))
@settings(max_examples=200, deadline=None)
def test_what_stands_in_another_paragraph_changes_nothing(text: str, lang: str) -> None:
    before = printed(text, lang, SATURDAY)
    after = printed(f"{text}\n\nAnna.", lang, SATURDAY)
    assert [one for one in after if one.start < len(text)] == before


_FORMS = {
    Kind.DATE: Moment,
    Kind.TIME: TimeOfDay,
    Kind.DATETIME: Instant,
    Kind.DURATION: Duration,
    Kind.NUMBER: Quantity,
    Kind.MONEY: Quantity,
    Kind.AGE: Quantity,
    Kind.PERCENTAGE: Quantity,
}


@given(printed_like, st.sampled_from(LANGUAGES))
@settings(max_examples=200, deadline=None)
def test_a_kind_holds_values_of_one_form(text: str, lang: str) -> None:
    for one in printed(text, lang, NOON):
        if isinstance(one, Sighted) and one.kind in _FORMS:
            assert isinstance(one.value, _FORMS[one.kind])


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("piece", ["9", "9.", "1,", "eins ", "a ", "3:", "(", "1 ", "Mai ", "-", "12.12."])
def test_a_long_monotonous_text_is_read_to_its_end(lang: str, piece: str) -> None:
    text = piece * (6_000 // len(piece))
    assert all(one.end <= len(text) for one in printed(text, lang, SATURDAY))


APART = [
    ("de", "von 1983 bis 1990", [("1983", Kind.DATE), ("bis 1990", Kind.DATE)]),
    ("de", "vor sechs Jahren", [("sechs Jahren", Kind.DURATION)]),
    ("de", "Sie kommt in zehn Tagen.", [("zehn Tagen", Kind.DURATION)]),
    ("de", "vom 3. bis zum 5. Mai", [("3.", Kind.DATE), ("bis zum 5. Mai", Kind.DATE)]),
    (
        "de",
        "am Freitag von 9 bis 12 Uhr",
        [("Freitag", Kind.DATE), ("von 9", Kind.TIME), ("12 Uhr", Kind.TIME)],
    ),
    ("de", "drei Tage nach Ostern", [("drei Tage", Kind.DURATION), ("nach Ostern", Kind.DATE)]),
    ("en", "from May 3 to May 5", [("May 3", Kind.DATE), ("May 5", Kind.DATE)]),
]


@pytest.mark.parametrize(("lang", "text", "values"), APART)
def test_every_expression_by_itself_as_timex3_marks_it(
    lang: str, text: str, values: list[tuple[str, Kind]]
) -> None:
    apart = printed(text, lang, SATURDAY, joined=False)
    assert [(text[one.start : one.end], one.kind) for one in apart] == values


@pytest.mark.parametrize(
    "text", ["12 Prozent und 3 km", "jeden Montag", "am 5. Mai 2024", "drei Stunden lang"]
)
def test_without_anything_to_join_both_views_agree(text: str) -> None:
    assert printed(text, "de", SATURDAY, joined=False) == printed(text, "de", SATURDAY)
