from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.recognition import numbers
from factcheck.recognition.amounts import Form


def found(text: str, lang: str) -> list[tuple[str, str]]:
    """The words of each number and its value, its bounds or its ends."""
    return [(text[one.start : one.end], shown(one)) for one in numbers.find(text, lang)]


def shown(number: numbers.Number) -> str:
    if number.bounds is not None:
        return f"{number.bounds.low}..{number.bounds.high}"
    return "|".join(str(end.value) for end in number.ends) if number.ends else str(number.value)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Es kamen 29 934 Gäste.", "29 934", "29934"),
        ("Es waren 3,5 Mio. Euro", "3,5 Mio.", "3500000"),
        ("etwa 1,25 Millionen Dosen", "1,25 Millionen", "1250000"),
        ("zweieinhalb Millionen", "zweieinhalb Millionen", "2500000"),
        ("anderthalb Milliarden", "anderthalb Milliarden", "1500000000"),
        ("eine halbe Million", "eine halbe Million", "500000"),
        ("eine Million zweihunderttausend", "eine Million zweihunderttausend", "1200000"),
        ("hundert Millionen", "hundert Millionen", "100000000"),
        ("hundert Gäste", "hundert", "100"),
        ("ein Fünftel", "ein Fünftel", "1/5"),
        ("zwei Drittel", "zwei Drittel", "2/3"),
        ("drei viertel", "drei viertel", "3/4"),
        ("ein halbes Dutzend", "ein halbes Dutzend", "6"),
        ("ein gutes Dutzend", "ein gutes Dutzend", "12"),
        ("zwei Dutzend", "zwei Dutzend", "24"),
        ("drei Komma eins vier", "drei Komma eins vier", "157/50"),
        ("minus 5", "minus 5", "-5"),
        ("bei -7,5 am Morgen", "-7,5", "-15/2"),
        ("mehrere hundert", "mehrere hundert", "200..1000"),
        ("ein paar Dutzend", "ein paar Dutzend", "24..120"),
        ("mehrere zehntausend", "mehrere zehntausend", "20000..100000"),
        ("Zehntausende", "Zehntausende", "20000..100000"),
        ("Dutzende", "Dutzende", "24..200"),
        ("Hunderte Millionen", "Hunderte Millionen", "200000000..1000000000"),
        ("10 bis 15", "10 bis 15", "10|15"),
        ("zwischen 3 und 4", "zwischen 3 und 4", "3|4"),
        ("455–475", "455–475", "455|475"),
        ("drei bis vier Millionen", "drei bis vier Millionen", "3000000|4000000"),
        ("ein oder zwei", "ein oder zwei", "1|2"),
        ("ein einziger", "ein einziger", "1"),
        ("nur ein Mensch", "ein", "1"),
        ("der Besuch zweier Minister", "zweier", "2"),
        ("die Hälfte", "die Hälfte", "1/2"),
        ("2½ Liter", "2½", "5/2"),
    ],
)
def test_german_numbers(text: str, words: str, value: str) -> None:
    assert found(text, "de") == [(words, value)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("twenty-one", "twenty-one", "21"),
        ("two and a half", "two and a half", "5/2"),
        ("two and three quarters", "two and three quarters", "11/4"),
        ("two hundred and fifty thousand three hundred and six", None, "250306"),
        ("eighteen thousand one hundred twenty-nine", None, "18129"),
        ("a dozen", "a dozen", "12"),
        ("half a dozen", "half a dozen", "6"),
        ("half a million", "half a million", "500000"),
        ("a hundred thousand", "a hundred thousand", "100000"),
        ("a third", "a third", "1/3"),
        ("two-thirds", "two-thirds", "2/3"),
        ("three quarters", "three quarters", "3/4"),
        ("five point two", "five point two", "26/5"),
        ("$1.3bn", "1.3bn", "1300000000"),
        ("$65K", "65K", "65000"),
        ("$5m", "5m", "5000000"),
        ("several hundred", "several hundred", "200..1000"),
        ("a few dozen", "a few dozen", "24..120"),
        ("a couple of thousand", "a couple of thousand", "2000..10000"),
        ("hundreds of people", "hundreds", "200..2000"),
        ("tens of thousands", "tens of thousands", "20000..100000"),
        ("six to 10", "six to 10", "6|10"),
        ("between one hundred and two hundred", None, "100|200"),
        ("$10-15 million", "10-15 million", "10000000|15000000"),
        ("one person died", "one", "1"),
        ("only one of them", "one", "1"),
        ("2 1/2", "2 1/2", "5/2"),
    ],
)
def test_english_numbers(text: str, words: str | None, value: str) -> None:
    assert found(text, "en") == [(words or text, value)]


@pytest.mark.parametrize(
    "text",
    [
        "eine Boeing 747",
        "ein B-2-Bomber",
        "die G7",
        "Il-96-300PU",
        "9/11",
        "Paragraf 218",
        "§ 218",
        "auf der A 7",
        "BNT162b2",
        "Covid-19 und Sars-CoV-2",
        "Phase-3-Studie",
        "in der Phase drei.",
        "Telefon +49 30 123456",
        "ISBN 978-3-16-148410-0",
        "Bild-2230322686.jpg",
        "Bild 12.jpg",
        "https://example.org/a-12/34?x=5",
        "#le0711",
        "(1/2)",
        "Kantstraße 12",
        "Nr. 5",
        "Das Spiel endete 3:1.",
        "am 3. Tag",
        "das 100. Tor",
        "am 1. und 29.8. kamen",
        "16.08.2025",
        "der zweite, ein drittes",
        "die Elf gewann",
        "außer Acht",
        "ein Treffen, eine Frage, mit einem Wort",
        "nur eine Frage",
        "in der zweiten Hälfte",
        "sein Viertel",
    ],
)
def test_german_names_ordinals_and_articles_are_no_numbers(text: str) -> None:
    assert found(text, "de") == []


@pytest.mark.parametrize(
    "text",
    [
        "4601 Kellogg Avenue",
        "Air Force One",
        "aboard Air Force Two today",
        "the Group of Seven said",
        "District 4",
        "the 31st floor",
        "twenty-fifth",
        "a 5-4 ruling",
        "(513) 352-3542",
        "352-3040",
        "I-71 and No. 5",
        "call 911",
        "one of them",
        "a man",
        "at 11:03",
        "v2.5",
    ],
)
def test_english_names_ordinals_and_articles_are_no_numbers(text: str) -> None:
    assert found(text, "en") == []


@pytest.mark.parametrize(
    ("text", "lang", "values"),
    [
        ("Am Ende waren es 45. Danach kamen 12.", "de", ["45", "12"]),
        ("im Saal 300 Menschen", "de", ["300"]),
        ("no 5 people", "en", ["5"]),
        ("News arrived: 1 dead, 15 hurt", "en", ["1", "15"]),
        ("Police Arrest Two Men", "en", ["2"]),
        ("20-jährige und 30km", "de", ["20", "30"]),
        ("6 von 10", "de", ["6", "10"]),
        ("28 -30 Grad", "de", ["28", "30"]),
    ],
)
def test_numbers_beside_names(text: str, lang: str, values: list[str]) -> None:
    assert [value for _, value in found(text, lang)] == values


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("1,25 Millionen", "10000"),
        ("43500", "1"),
        ("1,1703", "1/10000"),
        ("zweieinhalb", "1/2"),
        ("3 Millionen", "1000000"),
    ],
)
def test_the_step_is_the_place_of_the_last_printed_digit(text: str, step: str) -> None:
    assert [one.step for one in numbers.find(text, "de")] == [Fraction(step)]


def test_an_article_is_there_for_whoever_asks() -> None:
    (one,) = numbers.find("ein Mensch", "de", article=True)
    assert (one.value, one.form) == (Fraction(1), Form.ARTICLE)


@given(st.integers(0, 10**9 - 1), st.sampled_from(["de", "en"]))
def test_a_printed_integer_reads_back_in_either_locale(number: int, lang: str) -> None:
    printed = f"{number:,}".replace(",", "." if lang == "de" else ",")
    text = f"Es waren {printed} Leute"
    (one,) = numbers.find(text, lang)
    assert (one.value, text[one.start : one.end]) == (Fraction(number), printed)


@given(
    st.text(alphabet="1203 .,-/:%$€bisundhalbezweieinhundert\nMK½", max_size=60),
    st.sampled_from(["de", "en"]),
)
def test_offsets_rise_and_stay_inside_any_text(text: str, lang: str) -> None:
    last = 0
    for one in numbers.find(text, lang):
        assert last <= one.start < one.end <= len(text)
        assert text[one.start : one.end].strip() == text[one.start : one.end]
        last = one.end
