from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.recognition.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Rund 1 170 300 Leute", ["rund", "1 170 300", "leute"]),
        ("am 7. 2020 300 Leute", ["am", "7", ".", "2020", "300", "leute"]),
        ("1.170.300,5 Euro", ["1.170.300,5", "euro"]),
        ("79-jährige", ["79", "-", "jährige"]),
        ("$65K", ["$", "65", "k"]),
        ("12\u202f000 Euro", ["12\u202f000", "euro"]),
        ("16\nProzent", ["16", "prozent"]),
        ("Ende\n\nAnfang", ["ende", "\n", "anfang"]),
        ("", []),
    ],
)
def test_a_text_falls_into_words_numerals_and_signs(text: str, words: list[str]) -> None:
    assert list(tokenise(text).words) == words


@given(st.text(alphabet="a1 .,-\n'ßİé€", max_size=60))
def test_offsets_point_at_the_tokens(text: str) -> None:
    tokens = tokenise(text)
    for index, word in enumerate(tokens.words):
        assert tokens.printed(index).lower() == word
        assert tokens.at(tokens.starts[index]) == index
    assert list(tokens.starts) == sorted(tokens.starts)


def test_neighbours_outside_the_text_are_empty() -> None:
    tokens = tokenise("eins")
    assert tokens.word(-1) == ""
    assert tokens.printed(1) == ""
    assert not tokens.glued(0)
    assert not tokens.capital(5)


def test_a_hyphen_ties_only_without_spaces_and_before_letters() -> None:
    assert tokenise("79-jährige").hyphened(1)
    assert not tokenise("79 - jährige").hyphened(1)
    assert not tokenise("79-80").hyphened(1)


@pytest.mark.parametrize(
    ("text", "index", "begins"),
    [("Zwei", 0, True), ("Ja. Zwei", 2, True), ("„Zwei", 1, True), ("die Elf", 1, False)],
)
def test_what_begins_a_sentence(text: str, index: int, begins: bool) -> None:  # noqa: FBT001
    assert tokenise(text).begins_sentence(index) is begins


def test_the_token_after_an_offset_is_the_next_one() -> None:
    tokens = tokenise("zwei volle Tage")
    assert tokens.after(len("zwei")) == 1
    assert tokens.after(len("zwei volle Tage")) == len(tokens.words)
