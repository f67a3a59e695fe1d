from __future__ import annotations

from fractions import Fraction

import pytest

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
        ("ein tausend zwanzig", "ein tausend zwanzig", "1020"),
        ("achtzehn tausend acht hundert", "achtzehn tausend acht hundert", "18800"),
        ("ein und dreißig Tausend sieben", "ein und dreißig Tausend sieben", "31007"),
        ("drei und zwanzig Tage", "drei und zwanzig", "23"),
        ("hundert zwei Gäste", "hundert zwei", "102"),
        ("zweitausend dreihundert Euro", "zweitausend dreihundert", "2300"),
        ("eine Billiarde", "eine Billiarde", "1000000000000000"),
        ("eine Viertelmillion", "eine Viertelmillion", "250000"),
        ("ein siebtel", "ein siebtel", "1/7"),
        ("drei Dreißigstel", "drei Dreißigstel", "1/10"),
        ("drei halbe Brote", "drei halbe", "3/2"),
        ("drei viertel Millionen", "drei viertel Millionen", "750000"),
        ("fünf und drei viertel Milliarden", "fünf und drei viertel Milliarden", "5750000000"),
        ("einundhalb", "einundhalb", "3/2"),
        ("viertel Liter", "viertel", "1/4"),
        ("null Komma fünfzig", "null Komma fünfzig", "1/2"),
        ("hundertzwei Komma null fünf", "hundertzwei Komma null fünf", "2041/20"),
        ("1 Komma 5 Millionen", "1 Komma 5 Millionen", "1500000"),
        ("um 1/6 höher", "1/6", "1/6"),
        ("2 1/2 Liter", "2 1/2", "5/2"),
        ("bei 1,2M Abrufen", "1,2M", "1200000"),
        ("10 hoch 9", "10 hoch 9", "1000000000"),
        ("minus zwei Drittel", "minus zwei Drittel", "-2/3"),
        ("FÜNFZEHN TOTE", "FÜNFZEHN", "15"),
        ("es steht eins zu", "eins", "1"),
        ("fünf (5) Tage", "fünf (5)", "5"),
        ("3- bis 5-mal", "3- bis 5", "3|5"),
        ("zwei- bis dreihundert Menschen", "zwei- bis dreihundert", "200|300"),
        ("vier- bis fünftausend Tiere", "vier- bis fünftausend", "4000|5000"),
        ("10 bis zu 15", "10 bis zu 15", "10|15"),
        ("zwischen 10.000 und 12.000", "zwischen 10.000 und 12.000", "10000|12000"),
        ("100 bis 300 Milliarden", "100 bis 300 Milliarden", "100000000000|300000000000"),
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
        ("twenty-one hundred", None, "2100"),
        ("a hundred and five", None, "105"),
        ("two thousand one", None, "2001"),
        ("hundred fifteen", None, "115"),
        ("two thousand, six hundred and one", None, "2601"),
        ("twentyone", None, "21"),
        ("one point two five billion", None, "1250000000"),
        ("eighteen point o five", None, "361/20"),
        ("one point ten", None, "11/10"),
        ("one fifth", None, "1/5"),
        ("a hundredth", None, "1/100"),
        ("fifty-four hundredths", None, "27/50"),
        ("three halves", None, "3/2"),
        ("a quarter of a million", None, "250000"),
        ("quarter million", None, "250000"),
        ("3 million and a half", None, "3500000"),
        ("two hundred thirty-two and a thirtieth", None, "6961/30"),
        ("one hundred and three quarters", None, "403/4"),
        ("30 lakh", None, "3000000"),
        ("three hundred crore", None, "3000000000"),
        ("twenty-five millions", None, "25000000"),
        ("one in five", None, "1/5"),
        ("1 over 20.", "1 over 20", "1/20"),
        ("a level of .08", ".08", "2/25"),
        ("-.5", None, "-1/2"),
        ("-4/5", None, "-4/5"),
        ("1/4th", None, "1/4"),
        ("1.1^2", None, "121/100"),
        ("6.2x10^-4", None, "31/50000"),
        ("1e6", None, "1000000"),
        ("forty-five (45)", None, "45"),
        ("45 (forty five)", None, "45"),
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
        "Artikel 5 und 6",
        "Kapitel 3, 4 und 5.",
        "Telefon 030 1234567",
        "Kantstraße 12, 10623 Berlin",
        "24/7 und 9/11",
        "die Saison 11/12",
        "Claudia Tausend wuchs dort auf",
        "die Stunde Null",
        "der dreiundzwanzigste Sieg",
        "die zweitgrößte Stadt",
        "Happacher (34.), Maier (76., Pfosten)",
        "Wimbledon, 3. Runde",
        "am 3. und 4. Tag",
        "IBAN DE89 3704 0044 0532 0130 00",
        "Artikel 5 Absatz 1 Satz 2 GG",
        "vom Gate 12.",
        "eine Frau, Ende 30, lacht",
        "04109 Leipzig",
        "eins ist klar",
        "das Dreier-Tor, der Dreier",
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
        "a .22 caliber gun",
        "Beverly Hills, CA 90210",
        "Articles 5 and 6",
        "the third man",
        "a third man",
        "the one we know",
        "no one else",
        "ground zero",
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
        ("28 -30 Grad", "de", ["28|30"]),
        ("10 - 15 Minuten", "de", ["10|15"]),
        ("5 - 7 - 5 Silben", "de", ["5", "7", "5"]),
        ("573.15K", "en", ["11463/20"]),
        ("eine 3. Klasse und 4 Kinder", "de", ["4"]),
        ("eine und zwanzig andere", "de", ["20"]),
        ("zwischen drei und zwanzig Jahren", "de", ["3|20"]),
        ("hundert und zweihundert", "de", ["100", "200"]),
        ("nach 45. Danach", "de", ["45"]),
        ("one hundred and two hundred", "en", ["100", "200"]),
        ("$65K and half a billion", "en", ["65000", "500000000"]),
        ("one two three", "en", ["1", "2", "3"]),
        ("One, two, three", "en", ["1", "2", "3"]),
        ("twenty, five", "en", ["20", "5"]),
        ("ten thousand, two were hurt", "en", ["10000", "2"]),
        ("five - six", "en", ["5", "6"]),
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
