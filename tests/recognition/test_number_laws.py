"""Laws of numbers: print and words read the same, other sentences do not matter, time grows with length."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from factcheck.printed_values import Ordinal
from factcheck.recognition import bare_numbers, numbers, ordinals, scores
from factcheck.values import Quantity
from tests.recognition import spelling

LANGUAGES = st.sampled_from(["de", "en"])
MARKS = {"de": (".", ","), "en": (",", ".")}
AROUND = {"de": "Am Ende waren es {} davon.", "en": "In the end it was {} of them."}
OTHERS = {
    "de": ["", "Die Sonne schien. ", "Sie gewann 3:1. ", "Am 3. Mai kam der Erste.\n\n", "Es ist 9/11. "],
    "en": ["", "The sun shone. ", "They won 2-1. ", "On May 3rd he came first.\n\n", "It is 9/11. "],
}
SHUFFLED = {
    "de": ["zwölf", "1.170", "3,5 Millionen", "zwei Drittel", "ein halbes Dutzend", "minus fünf", "hundert"],
    "en": [
        "twelve",
        "1,170",
        "3.5 million",
        "two-thirds",
        "half a dozen",
        "minus five",
        "two hundred and six",
    ],
}


def local(value: Fraction, places: int, lang: str) -> str:
    """The value with that many decimals as the language prints it."""
    group, point = MARKS[lang]
    whole, decimals = divmod(int(value * 10**places), 10**places)
    printed = f"{whole:,}".replace(",", group)
    return f"{printed}{point}{decimals:0{places}d}" if places else printed


@given(LANGUAGES, st.integers(0, 10**12), st.integers(0, 4))
def test_a_formatted_value_reads_back(lang: str, digits: int, places: int) -> None:
    value = Fraction(digits, 10**places)
    printed = local(value, places, lang)
    text = AROUND[lang].format(printed)
    (one,) = numbers.find(text, lang)
    assert (one.value, one.step) == (value, Fraction(1, 10**places))
    assert text[one.start : one.end] == printed


@given(LANGUAGES, st.integers(2, 10**12), st.sampled_from(["", ","]))
def test_words_and_digits_of_a_number_read_the_same(lang: str, number: int, comma: str) -> None:
    for printed in (spelling.in_words(number, lang, comma), local(Fraction(number), 0, lang)):
        (one,) = numbers.find(printed, lang)
        assert (one.value, one.start, one.end) == (Fraction(number), 0, len(printed))


@given(LANGUAGES, st.integers(0, 10**6), st.integers(1, 3))
def test_decimals_in_words_read_back(lang: str, digits: int, places: int) -> None:
    value = Fraction(digits, 10**places)
    (one,) = numbers.find(spelling.decimals_in_words(value, places, lang), lang)
    assert one.value == value


@given(LANGUAGES, st.integers(1, 10**6 - 1))
def test_ordinals_in_words_read_back(lang: str, rank: int) -> None:
    words = spelling.ordinal_in_words(rank, lang)
    text = f"der {words} Gast" if lang == "de" else f"the {words} guest"
    (one,) = ordinals.find(text, lang)
    assert one.value == Ordinal(rank)
    assert text[one.start : one.end] == words


@given(st.integers(3, 10**4), st.integers(2, 12))
def test_every_german_denominator_reads_back(below: int, above: int) -> None:
    ordinal = spelling.ordinal_in_words(below, "de")
    (one,) = bare_numbers.find(f"{spelling.in_words(above, 'de')} {ordinal.removesuffix('e')}el", "de")
    assert isinstance(one.value, Quantity)
    assert one.value.number == Fraction(above, below)


@given(LANGUAGES, st.integers(2, 10**9), st.data())
def test_other_sentences_do_not_change_a_number(lang: str, number: int, data: st.DataObject) -> None:
    alone = AROUND[lang].format(local(Fraction(number), 0, lang))
    before, after = (data.draw(st.sampled_from(OTHERS[lang])) for _ in range(2))
    (first,) = numbers.find(alone, lang)
    around = [one for one in numbers.find(f"{before}{alone} {after}", lang) if one.value == number]
    assert (first.start + len(before), first.end + len(before)) in [(one.start, one.end) for one in around]


@given(LANGUAGES, st.data())
def test_shuffled_numbers_read_the_same_values(lang: str, data: st.DataObject) -> None:
    pieces = data.draw(st.permutations(SHUFFLED[lang]))
    text = "; ".join(pieces)
    read = {text[one.start : one.end]: one.value for one in numbers.find(text, lang)}
    assert read == {piece: numbers.find(piece, lang)[0].value for piece in pieces}


WORDS = (
    "ein eine zwei und zwanzig hundert tausend Millionen halb Drittel komma , . ( ) / : - – 3 1.000 ½ zu bis "
    "zwischen one a two twenty hundred thousand million third half of and in point to 3rd 5-4 won Mio. K $ €"
)


@given(LANGUAGES, st.lists(st.sampled_from(WORDS.split()), max_size=25), st.sampled_from(["", " "]))
def test_anything_is_read_in_order_without_overlap(lang: str, pieces: list[str], joint: str) -> None:
    text = joint.join(pieces)
    for found in (numbers.find(text, lang), ordinals.find(text, lang), scores.find(text, lang)):
        spans = [(one.start, one.end) for one in found]
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert all(first[1] <= second[0] for first, second in pairwise(spans))
        assert all(text[start:end].strip() == text[start:end] for start, end in spans)
