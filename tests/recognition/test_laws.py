"""Laws of all rooms together: what is printed reads back, and only its own words make a value."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck import wording
from factcheck.model import Kind
from factcheck.printed_values import Printed
from factcheck.readings import Sighted
from factcheck.recognition import printed
from factcheck.values import Days, Duration, Interval, Moment, Quantity, TimeOfDay
from tests.recognition import spelling

NOW = dt.datetime(2025, 8, 16, 12)  # noqa: DTZ001 - the moment of a text has no zone
LANGUAGES = st.sampled_from(["de", "en"])
DAYS = st.dates(dt.date(1871, 1, 1), dt.date(2099, 12, 31))
CLOCKS = st.tuples(st.integers(0, 23), st.integers(0, 59))
DECIMALS = st.builds(Fraction, st.integers(101, 99_999), st.sampled_from([10, 100]))

FRAMES = {
    "de": ["Laut Bericht: {}.", "Im Protokoll stand {} und sonst nichts.", "Es hieß: „{}“", "({})", "{}"],
    "en": ["The report says: {}.", "It read {} and nothing else.", 'The note: "{}"', "({})", "{}"],
}
SENTENCES = {
    "de": [
        "Die Regierung zahlt 5,3 Millionen Euro.",
        "Das Treffen dauerte 2 Stunden und 45 Minuten.",
        "Es kamen rund 1.200 Menschen.",
        "Die Steuer stieg um 4,5 Prozent.",
        "Der Vertrag wurde am 3. März 2014 geschlossen.",
        "Beginn war um 14:30 Uhr.",
        "Das Spiel endete 3:1.",
        "Gestern schwiegen alle.",
        "Sie ist 45 Jahre alt.",
        "Der Fluss ist 2,5 Kilometer lang.",
        "Niemand wusste davon.",
        "Ein Fünftel der Wähler blieb zu Hause.",
        "Er wurde zu zwei Jahren und neun Monaten Haft verurteilt.",
    ],
    "en": [
        "The state pays $5.3 million.",
        "The meeting took 2 hours and 45 minutes.",
        "Some 1,200 people came.",
        "The tax rose by 4.5 percent.",
        "The treaty was signed on March 3, 2014.",
        "It began at 2:30 p.m.",
        "They were silent yesterday.",
        "She is 45 years old.",
        "The river is 2.5 kilometers long.",
        "Nobody knew of it.",
        "A fifth of the voters stayed at home.",
        "He was sentenced to two years and nine months in prison.",
    ],
}


def values(text: str, lang: str) -> list[tuple[str, Printed]]:
    """The words and values of a text."""
    return [
        (text[found.start : found.end], found.value)
        for found in printed(text, lang, NOW)
        if isinstance(found, Sighted)
    ]


def only(text: str, lang: str) -> Printed:
    """The only value of a text."""
    found = values(text, lang)
    assert len(found) == 1, found
    return found[0][1]


@st.composite
def phrases(draw: st.DrawFn, lang: str) -> str:
    """Words of one value that are complete by themselves."""
    amount = spelling.in_digits(draw(DECIMALS), lang)
    few, more = sorted(draw(st.lists(st.integers(2, 59), min_size=2, max_size=2, unique=True)))
    word = spelling.in_words(few, lang)
    day, clock = spelling.day(draw(DAYS), lang), spelling.clock(*draw(CLOCKS), lang)
    german = (
        f"{amount} Millionen Euro|{amount} Prozent|{more} Stunden und {few} Minuten|{word} Tage|"
        f"{word} Kilometer|{few} bis {more} Prozent|{few}-stündig|{word}tägige|{few} Jahre alt|"
        f"rund {word} Stunden|mehr als {amount} Tonnen|{few}:{more:02d} Stunden|{more},{few} Grad|"
        f"mindestens {more} Menschen"
    )
    english = (
        f"${amount} million|{amount} percent|{more} hours and {few} minutes|{word} kilometers|{word} days|"
        f"{few} to {more} percent|{few}-hour|{word}-day|{few} years old|about {word} hours|"
        f"more than {amount} tons|{few}:{more:02d} hours|{more}.{few} degrees|at least {more} people"
    )
    return draw(st.sampled_from([*(german if lang == "de" else english).split("|"), day, clock]))


@given(LANGUAGES, st.data())
def test_neutral_words_around_a_value_do_not_change_it(lang: str, data: st.DataObject) -> None:
    phrase = data.draw(phrases(lang))
    read_in_frames = {only(frame.format(phrase), lang) for frame in FRAMES[lang]}
    assert len(read_in_frames) == 1
    for frame in FRAMES[lang]:
        ((words, _),) = values(frame.format(phrase), lang)
        assert words in phrase


@given(LANGUAGES, st.integers(2, 90), st.data())
def test_a_hedge_leaves_the_number_as_it_is(lang: str, number: int, data: st.DataObject) -> None:
    hedges = {
        "de": ["etwa", "rund", "knapp", "fast", "gut", "mehr als", "mindestens", "höchstens"],
        "en": ["about", "nearly", "almost", "more than", "at least", "up to"],
    }
    unit = {"de": "Kilometer", "en": "kilometers"}[lang]
    plain = only(f"{number} {unit}", lang)
    hedged = only(f"{data.draw(st.sampled_from(hedges[lang]))} {number} {unit}", lang)
    assert isinstance(plain, Quantity)
    assert isinstance(hedged, Quantity)
    assert (hedged.number, hedged.unit, plain.modifier) == (plain.number, plain.unit, None)
    assert hedged.modifier is not None


@given(LANGUAGES, st.data(), st.sampled_from([" ", "\n", "\n\n"]))
def test_sentences_read_the_same_in_any_order(lang: str, data: st.DataObject, gap: str) -> None:
    chosen = data.draw(st.lists(st.sampled_from(SENTENCES[lang]), min_size=1, max_size=8))
    apart = [value for sentence in chosen for value in values(sentence, lang)]
    assert values(gap.join(chosen), lang) == apart


@given(LANGUAGES, st.integers(2, 999_999))
def test_digits_and_words_of_one_number_read_the_same(lang: str, number: int) -> None:
    frame = {"de": "Es waren {} Kilometer.", "en": "It was {} kilometers."}[lang]
    written = only(frame.format(spelling.in_digits(number, lang)), lang)
    spoken = only(frame.format(spelling.in_words(number, lang)), lang)
    assert isinstance(written, Quantity)
    assert isinstance(spoken, Quantity)
    assert written.number == spoken.number == number


@given(LANGUAGES, DECIMALS, st.sampled_from([None, "\u00a0", "\u202f", " ", "'", "’"]))
def test_a_number_reads_back_however_it_is_grouped(lang: str, number: Fraction, group: str | None) -> None:
    noun = {"de": "Tonnen", "en": "kilograms"}[lang]
    value = only(f"{spelling.in_digits(number, lang, group)} {noun}", lang)
    assert isinstance(value, Quantity)
    assert value.number == number


@given(LANGUAGES, st.integers(1000, 999_999_999))
def test_a_grouped_whole_number_reads_back_in_either_locale(lang: str, number: int) -> None:
    noun = {"de": "Menschen", "en": "people"}[lang]
    value = only(f"{spelling.in_digits(number, lang)} {noun}", lang)
    assert isinstance(value, Quantity)
    assert value.number == number


@given(LANGUAGES, st.integers(1_000_000, 999_999_999))
def test_a_number_that_only_one_locale_can_print_reads_in_both(lang: str, number: int) -> None:
    other = {"de": "en", "en": "de"}[lang]
    noun = {"de": "Menschen", "en": "people"}[lang]
    value = only(f"{spelling.in_digits(number, other)} {noun}", lang)
    assert isinstance(value, Quantity)
    assert value.number == number


@given(LANGUAGES, DECIMALS, st.sampled_from(["money:EUR", "money:USD", "share", "length"]))
def test_a_quantity_in_our_own_words_reads_back(lang: str, number: Fraction, dimension: str) -> None:
    unit = {"money:EUR": "EUR", "money:USD": "USD", "share": "percent", "length": "km"}[dimension]
    words = wording.show(Quantity(number, unit, dimension, Interval.exactly(number)), lang)
    value = only(words, lang)
    assert isinstance(value, Quantity)
    assert (value.number, value.unit, value.dimension) == (number, unit, dimension)


@given(LANGUAGES, st.integers(1, 10**9))
@example("de", 86_400)
@example("en", 604_800)
def test_a_length_of_time_in_our_own_words_reads_back(lang: str, seconds: int) -> None:
    words = wording.show(Duration(Fraction(seconds), Interval.exactly(seconds)), lang)
    value = only(words, lang)
    assert isinstance(value, Duration)
    assert value.seconds == seconds


@given(LANGUAGES, st.integers(2, 99), st.sampled_from([60, 3600, 86_400, 604_800, 2_629_746, 31_556_952]))
def test_a_count_of_units_of_time_reads_back(lang: str, count: int, unit: int) -> None:
    words = wording.show(Duration(Fraction(count * unit), Interval.exactly(count * unit)), lang)
    value = only(words, lang)
    assert isinstance(value, Duration)
    assert value.seconds == count * unit


@given(LANGUAGES, DAYS)
def test_a_date_in_our_own_words_reads_back(lang: str, day: dt.date) -> None:
    for words in (spelling.day(day, lang), day.isoformat()):
        value = only(words, lang)
        assert isinstance(value, Moment)
        assert value.readings == (Days(day, day),)
        assert only(wording.show(value, lang), lang) == value


@given(LANGUAGES, CLOCKS)
def test_a_clock_time_in_our_own_words_reads_back(lang: str, clock: tuple[int, int]) -> None:
    value = only(spelling.clock(*clock, lang), lang)
    assert isinstance(value, TimeOfDay)
    minute = Fraction(clock[0] * 60 + clock[1])
    assert value.windows == (Interval(minute, minute + 1, high_open=True),)
    assert only(wording.show(value, lang), lang) == value


@pytest.mark.parametrize("lang", ["de", "en"])
def test_every_kind_of_value_is_met(lang: str) -> None:
    kinds = {found.kind for sentence in SENTENCES[lang] for found in printed(sentence, lang, NOW)}
    assert kinds >= {Kind.NUMBER, Kind.MONEY, Kind.PERCENTAGE, Kind.DURATION, Kind.DATE, Kind.TIME, Kind.AGE}
