"""Folding evens out spaces, soft hyphens, marks and composed letters, and nothing that carries meaning."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.folding import find_all, fold
from tests.growth import calls

TRICKY = st.text(
    alphabet="ab1 5.,\n\t\u00a0\u2009\u2028\u00ad'\"’„“«»‹›`´′″-–—‑−"
    "aäe\u0308\u0323\u0301\u0338ü\u1100\u1161\u11a8\u2126ß",
    max_size=30,
)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("zwei\n\n Zeilen", "zwei Zeilen"),
        ("10\u00a0000\u202fEuro\u2009und\u2028mehr", "10 000 Euro und mehr"),
        ("Sil\u00adben\u00ad\u00adtren\u00adnung", "Silbentrennung"),
        ("ein \u00ad Rest", "ein Rest"),
        ('„Ja“, “yes”, «oui», »doch«, "si"', '"Ja", "yes", "oui", "doch", "si"'),
        (
            "‚Ja‘, ‘yes’, ‹oui›, ›doch‹, Putin’s, Heute´s, `so`",
            "'Ja', 'yes', 'oui', 'doch', Putin's, Heute's, 'so'",
        ),
        ("Berlin–Wien — US‑Präsident ‐ ‒ ―", "Berlin-Wien - US-Präsident - - -"),
        ("−5 Grad", "−5 Grad"),
        ("−\u00ad5 Grad", "−5 Grad"),
        ("5 − x", "5 - x"),
        ("5′ 10″", "5′ 10″"),
        ("5' 10\"", "5' 10\""),
        ("″Hallo″ und ′du′", "\"Hallo\" und 'du'"),
        ("Mu\u0308ller", "Müller"),
        ("Mu\u00ad\u0308ller", "Müller"),
        ("\u1112\u1161\u11ab", "한"),
        ("1.170,5 Straße GROSS", "1.170,5 Straße GROSS"),
        ("½ ² ﬁ Ⅳ １", "½ ² ﬁ Ⅳ １"),
        ("", ""),
    ],
)
def test_only_these_differences_are_folded(text: str, folded: str) -> None:
    assert fold(text).text == folded


@pytest.mark.parametrize(
    ("text", "part", "found"),
    [
        ("Er kam\num 5. Dann", "Er kam um 5.", ["Er kam\num 5."]),
        ("Sil\u00adbe und Silbe", "Silbe", ["Sil\u00adbe", "Silbe"]),
        ("\u00adSilbe\u00ad", "Silbe", ["Silbe"]),
        ("sagte: „Nein.“", 'sagte: "Nein."', ["sagte: „Nein.“"]),
        ("Herr Mu\u0308ller", "Herr Müller", ["Herr Mu\u0308ller"]),
        ("Herr Müller ging", "Mu\u0308ller ging", ["Müller ging"]),
        ("15 Leute", "16 Leute", []),
        ("rund 15 Millionen", "1,5 Millionen", []),
        ("Trump", "trump", []),
        ("x\u0323 und x", "x", ["x"]),
        ("x\u0323", "\u0323", []),
        ("5−3 und 5–3", "5-3", ["5–3"]),
        ("irgendwas", "", []),
        ("aaaa", "aa", ["aa", "aa"]),
    ],
)
def test_a_part_is_found_with_the_place_it_has_in_the_text(text: str, part: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in find_all(fold(text), fold(part))] == found


def test_a_search_stays_inside_the_stretch_that_is_asked_for() -> None:
    text = "a\u00a0b, a  b, a\nb, a b"
    folded, part = fold(text), fold("a b")
    assert [start for start, _ in find_all(folded, part)] == [0, 5, 11, 16]
    assert list(find_all(folded, part, 1, 15)) == [(5, 9), (11, 14)]
    assert list(find_all(folded, part, 5, 8)) == []
    assert list(find_all(folded, fold("a "), 0, 7)) == [(0, 2)]


@given(TRICKY)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@given(st.text(max_size=30))
def test_digits_letters_full_stops_and_commas_stay(text: str) -> None:
    def kept(of: str) -> list[str]:
        return [c for c in unicodedata.normalize("NFC", of) if c.isalnum() or c in ".,"]

    assert kept(fold(text).text) == kept(text.replace("\u00ad", ""))


@given(TRICKY, st.data())
def test_what_is_found_folds_to_the_part(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    part = fold(data.draw(st.sampled_from([text[start:end], fold(text).text[start:end]])))
    for found in find_all(fold(text), part):
        assert fold(text[found[0] : found[1]]).text == part.text


@given(TRICKY)
def test_the_whole_text_is_found_in_itself(text: str) -> None:
    folded = fold(text)
    found = list(find_all(folded, folded))
    whole = (
        folded.text
        and unicodedata.category(folded.text[0])[0] != "M"
        and not "\u1160" <= folded.text[0] < "\u1200"
    )
    assert len(found) == bool(whole)
    assert all(not text[:start].strip("\u00ad") and not text[end:].strip("\u00ad") for start, end in found)


@given(TRICKY)
def test_the_map_back_rises(text: str) -> None:
    folded = fold(text)
    places = [folded.stretch(at, at + 1) for at in range(len(folded.text))]
    assert places == sorted(places)
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert folded.folded_before(len(text)) == len(folded.text)


def test_folding_and_finding_take_linear_work() -> None:
    def work(times: int) -> int:
        text = "Er sagte: „Ja,\u00a0u\u0308ber 5 –\u00ad “. " * times
        return calls(lambda: list(find_all(fold(text), fold("Ja, über 5"))))

    assert work(800) < 9 * work(100)
