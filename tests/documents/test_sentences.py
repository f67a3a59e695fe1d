"""Sentences cover the text, never overlap, and follow paragraphs, line ends and headings."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.documents.sentences import Layout, is_hard_wrapped, lines, split

# fmt: off
FRAGMENTS = st.sampled_from([
    "Er kam. ", "Das ist gut", "z. B. ", "am 8. Mai", "1. ", "Mio. ", '"', "„", "“", " ", "\n", "\n\n",
    "...", "!", "?", "(", ")", "Höhe.Für die", "und weiter", "U.S. ", "😀", "A.", "\u00a0", "\t",
    "x" * 50 + "\n", "–",
])
# fmt: on
TEXTS = st.lists(FRAGMENTS, max_size=40).map("".join) | st.text(max_size=200)
PLACES = st.lists(st.integers(0, 200), max_size=8).map(tuple)


def words(text: str, lang: str = "de", layout: Layout = Layout()) -> list[str]:  # noqa: B008 - frozen
    return [text[one.start : one.end] for one in split(text, lang, layout)]


def headings(text: str, layout: Layout = Layout()) -> list[str]:  # noqa: B008 - frozen
    return [text[one.start : one.end] for one in split(text, "de", layout) if one.heading]


@given(TEXTS, st.sampled_from(["de", "en", ""]), PLACES, PLACES, st.sampled_from([None, True, False]))
def test_sentences_cover_every_character_once_and_in_order(
    text: str,
    lang: str,
    borders: tuple[int, ...],
    marked: tuple[int, ...],
    wrapped: bool | None,  # noqa: FBT001
) -> None:
    found = split(text, lang, Layout(borders, marked, borders, wrapped))
    covered = [offset for one in found for offset in range(one.start, one.end)]
    assert len(covered) == len(set(covered))
    assert all(before.end <= after.start for before, after in itertools.pairwise(found))
    assert {offset for offset, character in enumerate(text) if not character.isspace()} <= set(covered)


@given(TEXTS, st.sampled_from(["de", "en"]))
def test_sentences_begin_and_end_with_a_visible_character(text: str, lang: str) -> None:
    for one in split(text, lang):
        assert one.start < one.end
        assert not text[one.start].isspace()
        assert not text[one.end - 1].isspace()


@given(TEXTS)
def test_no_sentence_crosses_a_blank_line(text: str) -> None:
    for one in split(text, "de"):
        assert all(line.strip() for line in text[one.start : one.end].split("\n"))


@given(TEXTS)
def test_paragraph_numbers_never_fall(text: str) -> None:
    numbers = [one.paragraph for one in split(text, "de")]
    assert numbers == sorted(numbers)


def test_a_blank_line_begins_a_paragraph_and_a_single_line_end_does_not() -> None:
    found = split("Er kam.\nSie ging.\n \nEs regnet.", "de")
    assert [one.paragraph for one in found] == [0, 0, 1]


def test_a_line_end_is_a_border_unless_the_text_is_wrapped() -> None:
    text = "Rubio, Witkoff und Trump\nLawrow, Uschakow und Putin"
    assert words(text) == ["Rubio, Witkoff und Trump", "Lawrow, Uschakow und Putin"]


WRAPPED = (
    "Das Treffen der Präsidenten in Alaska\n"
    "dauerte nach Angaben der Delegationen am\n"
    "Ende nur 2 Stunden und 45 Minuten. Danach\n"
    "traten beide vor die Presse.\n"
)


def test_in_a_wrapped_text_only_marks_and_blank_lines_end_a_sentence() -> None:
    assert [sentence.count("\n") for sentence in words(WRAPPED)] == [2, 1]


def test_a_wrapped_text_keeps_its_headings_apart() -> None:
    assert words(f"Gipfel in Alaska\n\n{WRAPPED}")[0] == "Gipfel in Alaska"


@pytest.mark.parametrize(
    ("text", "wrapped"),
    [
        (WRAPPED, True),
        ("Ein Satz auf einer Zeile.\nNoch ein Satz auf einer Zeile.\n", False),
        ("Drei Verletzte\nzwei Festnahmen\nkeine Toten\n", False),
        ("Putin Trump\n© APA\n", False),
        ("Ein einziger langer Satz ohne jeden Umbruch am Rand", False),
        ("", False),
    ],
)
def test_wrapping_is_decided_for_the_text_as_a_whole(text: str, wrapped: bool) -> None:  # noqa: FBT001
    assert is_hard_wrapped(text, lines(text)) is wrapped


BODY = "Das Treffen in Alaska dauerte 2 Stunden und 45 Minuten."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Keine Einigung\n\n{BODY}", ["Keine Einigung"]),
        (f"So geht es weiter:\n\n{BODY}", ["So geht es weiter:"]),
        (f"Wer verhandelt mit wem?\n\n{BODY}", ["Wer verhandelt mit wem?"]),
        (f"{BODY}\n\nWer verhandelt mit wem?\n\n{BODY}", []),
        (f"{BODY}\n\nDas Ende naht\n\n{BODY}", ["Das Ende naht"]),
        (f"{BODY}\n\nDas Ende naht", []),
        (f"Er ging.\n\n{BODY}", []),
        (f"{'lang ' * 40}\n\n{BODY}", []),
        (f"Putin Trump\n© Agentur\n\n{BODY}", []),
        (f"+++\n\n{BODY}", []),
        (f"Chaos im Saal. Trump geht\n\n{BODY}", ["Chaos im Saal.", "Trump geht"]),
        (BODY, []),
    ],
)
def test_headings_are_short_lines_of_their_own_that_head_something(text: str, expected: list[str]) -> None:
    assert headings(text) == expected


def test_known_headings_and_bodies_win_over_the_guess() -> None:
    text = f"Titel.\n{BODY}\n\n01:14 Uhr\n\n{BODY}"
    layout = Layout(headings=(0,), bodies=(text.index("01:14"),))
    assert headings(text, layout) == ["Titel."]
    assert [one.paragraph for one in split(text, "de", layout)] == [0, 1, 2, 3]


def test_a_sentence_begins_at_a_border_even_inside_a_line() -> None:
    text = "date 2025-08-16 Trump kam. Er ging."
    assert words(text, layout=Layout(borders=(16,))) == ["date 2025-08-16", "Trump kam.", "Er ging."]


def test_a_border_keeps_lines_of_a_wrapped_text_apart() -> None:
    text = "erstens die Lage im Land\nzweitens die Lage der Welt"
    assert len(words(text, layout=Layout(wrapped=True))) == 1
    assert len(words(text, layout=Layout(borders=(text.index("zweitens"),), wrapped=True))) == 2


def test_lines_leave_out_blank_ones_and_the_space_around() -> None:
    found = lines("  a b \n\n \t\n c")
    assert [(one.start, one.end, one.paragraph) for one in found] == [(2, 5, 0), (12, 13, 1)]
