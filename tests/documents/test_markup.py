"""Markdown structure: headings, lists, quotes, tables, code and comments leave their words only."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.documents.markup import read
from factcheck.documents.offsets import build

# fmt: off
FRAGMENTS = st.sampled_from([
    "# ", "## ", "*", "**", "_", "`", "``", "~~", "[", "](", ")", "![", "]", "<b>", "</b>", "<br>", "<td>",
    "<sup>", "> ", "- ", "1. ", "2. ", "16. August", "| ", "|--|--|\n", "\n", "\n\n", "---\n", "===\n",
    "<!--", "-->", "\\", "12", "345", "7", "Wort", " ", "```\n", "[a]: /b\n", "[a]", "[^1]", "&amp;", ".",
    ",", "<s>", "</s>", "  \n",
])
# fmt: on
TEXTS = st.lists(FRAGMENTS, max_size=30).map("".join)


def shown(text: str) -> str:
    return build(text, read(text).cuts).text


def at(text: str, offsets: tuple[int, ...]) -> list[str]:
    return [text[offset:].partition("\n")[0] for offset in offsets]


@pytest.mark.parametrize(
    ("text", "readable"),
    [
        ("# Titel", "Titel"),
        ("### Titel ###", "Titel "),
        ("#le0711 Demo", "#le0711 Demo"),
        ("####### zu viel", "####### zu viel"),
        ("# Gipfel *in* [Wien](x)", "Gipfel in Wien"),
        ("Titel\n=====\nText", "Titel\n\nText"),
        ("Text\n\n---\n\nText", "Text\n\n\n\nText"),
        ("* * *", ""),
        ("> Zitat\n> geht *weiter\n> so*", "Zitat\ngeht weiter\nso"),
        ("> > tief", "tief"),
        ("- eins\n* zwei\n+ drei\n  - vier", "eins\nzwei\ndrei\nvier"),
        ("- [ ] offen\n- [x] getan", "offen\ngetan"),
        ("1. eins\n2. zwei\n3) drei", "eins\nzwei\ndrei"),
        ("1. eins\n1. zwei", "eins\nzwei"),
        ("-5 Grad und +5 Prozent", "-5 Grad und +5 Prozent"),
        ("vor <!-- 99 Tote --> nach", "vor  nach"),
        ("vor <!-- eins\n\nzwei --> nach", "vor  nach"),
        ("vor <!-- offen", "vor <!-- offen"),
        ("a<script>var x = 5;</SCRIPT>b", "ab"),
        ("```\nx *y*\n```\n*z*", "\nx *y*\n\nz"),
        ("~~~ py\n```\n~~~", "\n```\n"),
        ("[ref]: https://example.org/2025 'x'\n[hier][ref]", "\nhier"),
        ("[Frage]: Warum?", "[Frage]: Warum?"),
        ("[^1]: Laut Polizei.", "Laut Polizei."),
        ("taz | Mit einem Handschlag", "taz | Mit einem Handschlag"),
    ],
)
def test_marks_go_and_words_stay(text: str, readable: str) -> None:
    assert shown(text) == readable


@pytest.mark.parametrize(
    "text",
    [
        "16. August 2025 war es.",
        "15. August 2025 kam er.\n16. August 2025 ging er.",
        "3. Platz für Wien.",
        "1. FC Köln siegt.\n\nText.",
    ],
)
def test_a_number_that_counts_no_list_stays(text: str) -> None:
    assert shown(text) == text


def test_a_table_keeps_its_figures_apart() -> None:
    assert (
        shown("| Ort | Tote |\n|-----|-----:|\n| Wien | 12 |\nBonn|5|7")
        == " Ort ; Tote \n\n Wien ; 12 \nBonn;5;7"
    )


def test_headings_are_known_by_their_marks() -> None:
    text = "# Eins\nText\n\n## Zwei\n\nDrei\n----\n\nEin Satz.\n---\n"
    assert at(text, read(text).headings) == ["# Eins", "## Zwei", "Drei"]


def test_items_rows_and_breaks_begin_blocks() -> None:
    text = "Vorab\n- eins\n- zwei\n> drei\nvier  \nfünf"
    assert at(text, read(text).borders) == ["- eins", "- zwei", "drei", "vier  ", "fünf"]


def test_table_rows_are_told() -> None:
    text = "Text\n\na|b\n-|-\nc|d\n"
    assert at(text, read(text).rows) == ["a|b", "-|-", "c|d"]


def test_what_stands_before_the_start_is_left_alone() -> None:
    text = "*vorn*\n*hinten*"
    assert build(text, read(text, 7).cuts).text == "*vorn*\nhinten"


@given(TEXTS)
def test_marks_never_make_a_new_figure(text: str) -> None:
    """A figure on the page is one in the file, whole and in one place."""
    readable = build(text, read(text).cuts)
    for match in re.finditer(r"\d+(?:[.,:]\d+)*", readable.text):
        start = readable.offsets.to_original(match.start())
        end = readable.offsets.to_original(match.end() - 1) + 1
        assert text[start:end].replace("\\", "") == match.group()


@given(TEXTS)
def test_every_character_is_itself_or_a_known_replacement(text: str) -> None:
    known = {")": " ", "]": " ", "~": " ", ">": " \n", "|": ";", ";": "&"}
    readable = build(text, read(text).cuts)
    for offset, character in enumerate(readable.text):
        there = text[readable.offsets.to_original(offset)]
        parted = character == " " and readable.text[offset + 1 : offset + 2].isdigit()
        assert character == there or character in known.get(there, "") or parted
