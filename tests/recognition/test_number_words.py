from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import RuleError
from factcheck.recognition.compounds import compound
from factcheck.recognition.number_words import Role, entry, spelled, vocabulary
from factcheck.values import Interval

ONES = ["", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"]
TEENS = [
    "zehn",
    "elf",
    "zwölf",
    "dreizehn",
    "vierzehn",
    "fünfzehn",
    "sechzehn",
    "siebzehn",
    "achtzehn",
    "neunzehn",
]
TENS = ["", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]


def german(number: int) -> str:
    """A number below a million as one German word."""
    if number >= 1000:
        return german(number // 1000) + "tausend" + (german(number % 1000) if number % 1000 else "")
    if number >= 100:
        return ONES[number // 100] + "hundert" + (german(number % 100) if number % 100 else "")
    if number >= 20:
        return (ONES[number % 10] + "und" if number % 10 else "") + TENS[number // 10]
    return TEENS[number - 10] if number >= 10 else ONES[number]


@given(st.integers(1, 999_999))
def test_every_german_number_word_reads_back(number: int) -> None:
    assert spelled(german(number), "de") == number


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("einundzwanzig", "21"),
        ("zweieinhalb", "5/2"),
        ("dreizehneinhalb", "27/2"),
        ("zweidreiviertel", "11/4"),
        ("dreieinhalbtausend", "3500"),
        ("zwölfhundert", "1200"),
        ("hundertundeins", "101"),
        ("anderthalb", "3/2"),
        ("dreissig", "30"),
        ("einundhalb", "3/2"),
    ],
)
def test_fused_words_have_a_value(word: str, value: str) -> None:
    assert spelled(word, "de") == Fraction(value)


@pytest.mark.parametrize(
    "word", ["vereint", "eine", "dreist", "hundertschaft", "achtung", "undzwanzig", "zweite", "deshalb", "x"]
)
def test_other_german_words_spell_no_number(word: str) -> None:
    assert spelled(word, "de") is None


def test_a_word_may_play_several_parts() -> None:
    half, million = entry("half", "en"), entry("millionen", "de")
    assert half is not None
    assert {Role.HALF, Role.SHARE, Role.FRACTION} <= half.roles
    assert million is not None
    assert (million.value, million.low) == (Fraction(10**6), Fraction(2 * 10**6))
    assert {Role.SCALE, Role.PLURAL} <= million.roles


@pytest.mark.parametrize(
    ("word", "lang", "rank"),
    [
        ("erste", "de", 1),
        ("zweiter", "de", 2),
        ("dritten", "de", 3),
        ("siebtes", "de", 7),
        ("siebenten", "de", 7),
        ("achtem", "de", 8),
        ("zwölfte", "de", 12),
        ("zwanzigster", "de", 20),
        ("dreiundzwanzigste", "de", 23),
        ("hunderterste", "de", 101),
        ("hundertste", "de", 100),
        ("tausendachte", "de", 1008),
        ("zweitgrößte", "de", 2),
        ("drittplatzierter", "de", 3),
        ("millionsten", "de", 10**6),
        ("first", "en", 1),
        ("twelfth", "en", 12),
        ("seventythird", "en", 73),
        ("thousandth", "en", 1000),
    ],
)
def test_ordinals_have_a_rank(word: str, lang: str, rank: int) -> None:
    found = entry(word, lang)
    assert found is not None
    assert Role.ORDINAL in found.roles
    assert found.rank == rank


@pytest.mark.parametrize(
    "word", ["einte", "äußerste", "erstbeste", "machten", "schwerste", "beste", "meisten", "gute", "dreiste"]
)
def test_other_words_are_no_ordinals(word: str) -> None:
    assert entry(word, "de") is None


@pytest.mark.parametrize(
    ("word", "lang", "part"),
    [
        ("drittel", "de", "1/3"),
        ("viertels", "de", "1/4"),
        ("siebtel", "de", "1/7"),
        ("dreizehntel", "de", "1/13"),
        ("hundertsteln", "de", "1/100"),
        ("millionstel", "de", "1/1000000"),
        ("fifths", "en", "1/5"),
        ("twentieth", "en", "1/20"),
        ("quarters", "en", "1/4"),
    ],
)
def test_denominators_have_a_part(word: str, lang: str, part: str) -> None:
    found = entry(word, lang)
    assert found is not None
    assert Role.FRACTION in found.roles
    assert found.value == Fraction(part)


@pytest.mark.parametrize("word", ["mittel", "titel", "kapitel", "zweitel", "hotel"])
def test_other_words_are_no_denominators(word: str) -> None:
    assert entry(word, "de") is None


def test_a_word_may_be_ordinal_and_denominator() -> None:
    fifth = entry("fifth", "en")
    assert fifth is not None
    assert (fifth.rank, fifth.value) == (Fraction(5), Fraction(1, 5))


def test_a_german_article_is_no_cardinal() -> None:
    article = entry("ein", "de")
    assert article is not None
    assert article.roles == {Role.ARTICLE}
    eins = entry("eins", "de")
    assert eins is not None
    assert eins.roles == {Role.CARDINAL}


def test_a_language_without_lexicon_is_an_error() -> None:
    with pytest.raises(RuleError, match="no lexicon"):
        vocabulary("xx")


@pytest.mark.parametrize(
    ("word", "unit", "value"),
    [
        ("dreistündigen", "hour", "3"),
        ("einstündige", "hour", "1"),
        ("halbstündig", "hour", "1/2"),
        ("anderthalbstündiges", "hour", "3/2"),
        ("zweiwöchiger", "week", "2"),
        ("sechsmonatige", "month", "6"),
        ("zwanzigprozentige", "percent", "20"),
        ("siebenstunden", "hour", "7"),
        ("sechstagerennen", "day", "6"),
        ("fünfjahresplan", "year", "5"),
    ],
)
def test_compounds_carry_number_and_unit(word: str, unit: str, value: str) -> None:
    found = compound(word, "de")
    assert found is not None
    assert found.amount is not None
    assert (found.unit.code, found.amount.value) == (unit, Fraction(value))


@pytest.mark.parametrize(
    "word", ["ständig", "großjährig", "dreitagebart", "stündlich", "montags", "minuten", "x"]
)
def test_other_words_are_no_compounds(word: str) -> None:
    assert compound(word, "de") is None


def test_a_bare_adjective_waits_for_its_number() -> None:
    found = compound("stündigen", "de")
    assert found is not None
    assert found.amount is None


def test_a_vague_compound_has_bounds() -> None:
    for word in ("mehrstündige", "stundenlangen"):
        found = compound(word, "de")
        assert found is not None
        assert found.amount is not None
        assert found.amount.value is None
        assert found.amount.bounds is not None
        assert found.amount.bounds == Interval(Fraction(2), Fraction(24), high_open=True)
