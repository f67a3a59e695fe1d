"""The laws of a document: each readable character has its place in the file, each sentence its text."""

from __future__ import annotations

import contextlib
import itertools
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.documents import from_text
from factcheck.documents.offsets import readable_character
from factcheck.errors import FactcheckError
from factcheck.texts import Document, Part

# fmt: off
FRAGMENTS = st.sampled_from([
    "Der Gipfel ", "endete um 3 Uhr. ", "z. B. ", "😀", "🇩🇪", "\u00ad", "\u00a0", "\u202f", "\u200b",
    "\ufeff", "e\u0301", "\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\t", "\u2028", "# ", "*", "**", "_", "`",
    "[", "](x)", "![", "~~", "> ", "- ", "1. ", "2. ", "|", "\n|-|-|\n", "<!-- ", " -->", "<br>", "<b>",
    "</b>", "&nbsp;", "&amp;", "\\", "---\n", "date 2025-08-16 ", "16.08.2025\n", "01:14\n", "01:11\n",
    "„", "“", '"', "(", ")", "...", "5", "12", ".", "\x0c",
])
# fmt: on
FRONT = st.sampled_from(
    ["", "---\ntitle: x\n---\n", "---\r\ndate: 2025-08-16\r\n---\r\n", "\ufeff---\nx: y\n---\n"]
)
TEXTS = st.builds(
    lambda front, body: front + body,
    FRONT,
    st.lists(FRAGMENTS, max_size=40).map("".join) | st.text(st.characters(codec="utf-8"), max_size=80),
)
NAMES = st.sampled_from(["text.txt", "text.md", "-"])

SHOWN_FOR = {")": " ", "]": " ", "~": " ", ">": " \n", "|": ";", "\r": "\n", ";": "&  "}
BREAKS = "\x0b\x0c\x85\u2028\u2029"


def document(text: str, name: str) -> Document | None:
    """The document, None for a text that is refused (an unclosed front matter, nothing but white space)."""
    with contextlib.suppress(FactcheckError):
        return from_text(text, name, Part.SOURCE)
    return None


def lines_of(original: str) -> list[str]:
    return re.split(r"\r\n|\n|\r", original)


@given(TEXTS, NAMES)
@settings(max_examples=400, deadline=None)
def test_every_readable_character_stands_in_the_file(text: str, name: str) -> None:
    read = document(text, name)
    for offset, character in enumerate(read.text if read is not None else ""):
        assert read is not None
        there = read.original[read.offsets.to_original(offset)]
        parted = character == " " and read.text[offset + 1 : offset + 2].isdigit()
        assert (
            character == readable_character(there)
            or character in SHOWN_FOR.get(there, "")
            or (character == "\n" and there in BREAKS)
            or parted
        )


@given(TEXTS, NAMES)
@settings(max_examples=400, deadline=None)
def test_the_offset_map_rises_strictly(text: str, name: str) -> None:
    read = document(text, name)
    if read is None:
        return
    for column in (read.offsets.readable, read.offsets.original):
        assert all(before < after for before, after in itertools.pairwise(column))
    places = [read.offsets.to_original(offset) for offset in range(len(read.text))]
    assert all(before < after for before, after in itertools.pairwise(places))
    assert all(place < len(read.original) for place in places)


@given(TEXTS, NAMES)
@settings(max_examples=400, deadline=None)
def test_line_and_column_lead_to_the_character_in_the_file(text: str, name: str) -> None:
    read = document(text, name)
    if read is None:
        return
    lines = lines_of(read.original)
    assert len(lines) == len(read.line_starts)
    for offset in range(len(read.text)):
        place = read.location(offset, offset + 1)
        there = read.original[place.start]
        if there not in "\r\n":
            assert lines[place.line - 1][place.column - 1] == there


@given(TEXTS, NAMES)
@settings(max_examples=400, deadline=None)
def test_sentences_cover_the_readable_text(text: str, name: str) -> None:
    read = document(text, name)
    if read is None:
        return
    covered = [offset for one in read.sentences for offset in range(one.start, one.end)]
    assert covered == sorted(set(covered))
    assert {offset for offset, character in enumerate(read.text) if not character.isspace()} <= set(covered)


@given(TEXTS, NAMES)
@settings(deadline=None)
def test_the_readable_text_holds_nothing_that_readers_cannot_see(text: str, name: str) -> None:
    read = document(text, name)
    assert read is None or not re.search(
        r"[\r\t\u00ad\u00a0\u202f\u2009\u200b\ufeff\u202a-\u202e]", read.text
    )


@given(TEXTS, NAMES)
@settings(deadline=None)
def test_entries_and_sentences_agree(text: str, name: str) -> None:
    read = document(text, name)
    for one in read.sentences if read is not None else ():
        assert read is not None
        if one.entry is not None:
            entry = read.entries[one.entry]
            assert entry.start <= one.start < one.end <= entry.end


@given(TEXTS)
@settings(deadline=None)
def test_line_ends_change_no_reading(text: str) -> None:
    plain = text.replace("\r", "")
    unix, windows = document(plain, "a.md"), document(plain.replace("\n", "\r\n"), "a.md")
    assert (unix is None) == (windows is None)
    if unix is not None and windows is not None:
        assert (unix.text, unix.sentences, unix.dateline) == (
            windows.text,
            windows.sentences,
            windows.dateline,
        )
