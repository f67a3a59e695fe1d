"""The readable text keeps, drops or replaces characters of the original and never invents one."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.documents.offsets import Cut, build, line_starts, plain_cuts, readable_character, translate

TEXTS = st.text(
    st.sampled_from("aÄ9 \t\n\r\u00a0\u202f\u2009\u2007\u00ad\u200b\ufeff\u202e\u2028\x0c😀🇩„“.,")
    | st.characters(codec="utf-8")
)


@pytest.mark.parametrize(
    ("original", "readable"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\r\r\nb", "a\n\nb"),
        ("20\u00a0000\u202fEuro\u2009und\u2007so", "20 000 Euro und so"),
        ("Waffen\u00adruhe", "Waffenruhe"),
        ("a\u200bb\u200dc\u2060d\ufeffe", "abcde"),
        ("\u202eRubio\u202c", "Rubio"),
        ("a\tb\u3000c", "a b c"),
        ("a\u2028b\u2029c\x0cd\x85e", "a\nb\nc\nd\ne"),
        ("a\x1bb\x7fc", "abc"),
        ("Gipfel 😀 in Ankara 🇹🇷", "Gipfel 😀 in Ankara 🇹🇷"),
        ("é e\u0301", "é e\u0301"),
        ("", ""),
    ],
)
def test_plain_text_becomes_readable(original: str, readable: str) -> None:
    assert build(original, plain_cuts(original)).text == readable


@given(TEXTS)
def test_every_plain_character_stands_where_the_map_says(original: str) -> None:
    readable = build(original, plain_cuts(original))
    for offset, character in enumerate(readable.text):
        there = original[readable.offsets.to_original(offset)]
        assert character == readable_character(there) or (
            character == "\n" and there in "\r\x0b\x0c\x85\u2028\u2029"
        )


@given(TEXTS)
def test_the_map_rises_strictly_in_both_columns(original: str) -> None:
    offsets = build(original, plain_cuts(original)).offsets
    for column in (offsets.readable, offsets.original):
        assert all(before < after for before, after in itertools.pairwise(column))


@given(TEXTS)
def test_plain_text_loses_nothing_but_carriage_returns_and_invisible_characters(original: str) -> None:
    readable = build(original, plain_cuts(original))
    kept = {readable.offsets.to_original(offset) for offset in range(len(readable.text))}
    lost = {original[offset] for offset in range(len(original)) if offset not in kept}
    assert all(character == "\r" or readable_character(character) == "" for character in lost)


@given(TEXTS)
def test_readable_text_stays_as_it_is_when_read_again(original: str) -> None:
    once = build(original, plain_cuts(original)).text
    assert plain_cuts(once) == []


@given(TEXTS)
def test_the_way_back_leads_to_the_readable_character(original: str) -> None:
    readable = build(original, plain_cuts(original))
    for offset in range(len(readable.text)):
        assert readable.at(readable.offsets.to_original(offset)) == offset


@given(
    TEXTS, st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9), st.sampled_from(["", " ", "\n", ";"])))
)
def test_any_cuts_however_they_overlap_leave_a_rising_map(
    original: str, runs: list[tuple[int, int, str]]
) -> None:
    cuts = [
        Cut(start, start + length, shown) for start, length, shown in runs if start + length <= len(original)
    ]
    readable = build(original, cuts)
    places = [readable.offsets.to_original(offset) for offset in range(len(readable.text))]
    assert all(before < after for before, after in itertools.pairwise(places))
    assert all(0 <= place < len(original) for place in places)


def test_a_run_shown_as_one_character_stands_for_its_last_character() -> None:
    readable = build("a<br>b", [Cut(1, 5, "\n")])
    assert (readable.text, readable.offsets.to_original(1)) == ("a\nb", 4)


def test_of_nested_cuts_the_outer_one_counts() -> None:
    assert build("ab[cd]ef", [Cut(3, 4), Cut(2, 6, " "), Cut(4, 6)]).text == "ab ef"


@pytest.mark.parametrize(
    ("original", "cut", "readable"),
    [
        ("2020[1](#a)", Cut(4, 5), "2020 1](#a)"),
        ("8.[2]", Cut(2, 3), "8. 2]"),
        ("10\u00ad000", Cut(2, 3), "10000"),
        ("a*5*", Cut(1, 2), "a5*"),
    ],
)
def test_figures_that_a_mark_kept_apart_stay_apart(original: str, cut: Cut, readable: str) -> None:
    assert build(original, [cut]).text == readable


def test_an_offset_that_was_cut_leads_to_the_next_readable_character() -> None:
    readable = build("a\u00ad\u00adb", plain_cuts("a\u00ad\u00adb"))
    assert [readable.at(offset) for offset in range(4)] == [0, 1, 1, 1]


def test_an_empty_text_has_a_map_too() -> None:
    assert build("\ufeff", plain_cuts("\ufeff")).offsets.to_original(0) == 0


def test_cuts_made_in_readable_text_are_translated_to_the_original() -> None:
    original = "a\r\n\u00adb*c"
    plain = build(original, plain_cuts(original))
    star = plain.text.index("*")
    assert translate([Cut(star, star + 1)], plain.offsets) == [Cut(5, 6)]


@pytest.mark.parametrize(
    ("original", "starts"),
    [
        ("", (0,)),
        ("a", (0,)),
        ("a\nb", (0, 2)),
        ("a\r\nb\rc\n", (0, 3, 5, 7)),
        ("\n\n", (0, 1, 2)),
        ("a\u2028b", (0,)),
    ],
)
def test_lines_begin_after_each_kind_of_line_end(original: str, starts: tuple[int, ...]) -> None:
    assert line_starts(original) == starts
