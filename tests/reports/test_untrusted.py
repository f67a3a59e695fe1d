"""Foreign words reach a terminal and a Markdown page as they are, and nothing else of theirs does."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from factcheck.reports.untrusted import emphasised, is_plain, markdown, plain, unlinked

_RENDERER = MarkdownIt("commonmark").enable("table").enable("strikethrough")
_NASTY = st.text(alphabet=st.sampled_from(list("ab1 \\`*_[]()<>|#@&~$!-+=.:;'\"\n\t{}/^")), max_size=40)


def _shown(source: str, opening: str, closing: str) -> str:
    """The text that a reader sees between two tags of the rendered page."""
    return _text(_RENDERER.render(source), opening, closing)


def _text(html: str, opening: str, closing: str) -> str:
    inner = html.partition(opening)[2].partition(closing)[0]
    assert "<" not in inner
    unescaped = inner.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")
    return unescaped.replace("\u200b", "")


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("zwei\n  Stunden\tlang", "zwei Stunden lang"),
        ("\x1b[31mrot\x07", "[31mrot"),
        ("vor\u202enach\u2066", "vornach"),
        ("Auf\u00adzug", "Aufzug"),
        ("\u2028Absatz\u2029", "Absatz"),
        ("kaputt\udcff", "kaputt"),
        ("[sic] [/Anm. d. Red.]", "[sic] [/Anm. d. Red.]"),
    ],
)
def test_plain_text_keeps_letters_and_drops_commands(text: str, safe: str) -> None:
    assert plain(text) == safe


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("a | b", r"a \| b"),
        ("<script>", "&lt;script&gt;"),
        ("`code`", r"\`code\`"),
        ("[Titel](http://x)", r"\[Titel\](http:&#8203;//x)"),
        ("www.haus.de", "www&#8203;.haus.de"),
        ("um 12:30:45 Uhr", "um 12:30:45 Uhr"),
        ("Hurra :tada:!", "Hurra :&#8203;tada:!"),
        ("**laut** _leise_", r"\*\*laut\*\* \_leise\_"),
        ("a_b.txt _ _c d_", r"a_b.txt \_ \_c d\_"),
        ("Halt!", "Halt!"),
        ("15. August", r"15\. August"),
        ("- Strich", r"\- Strich"),
        ("@name schreibt", "@&#8203;name schreibt"),
        ("mail@haus.de", "mail@&#8203;haus.de"),
        ("siehe #123", r"siehe \#&#8203;123"),
        ("siehe GH-123", "siehe GH&#8203;-123"),
        ("AT&T &lt;", "AT&amp;T &amp;lt;"),
    ],
)
def test_markdown_is_escaped(text: str, safe: str) -> None:
    assert markdown(text) == safe


@pytest.mark.parametrize(
    ("quote", "words", "shown"),
    [
        ("Es dauerte 2 Stunden.", "2 Stunden", "Es dauerte **2 Stunden**."),
        ("15. August war es.", "15. August", "**15. August** war es."),
        ("Um 2 und um 2 Uhr.", "2", "Um 2 und um 2 Uhr."),
        ("Im Jahr 2022 waren es 2.", "2", "Im Jahr 2022 waren es **2**."),
        ("Es waren 20 %.", "20 %", "Es waren 20 %."),
        ("1. Es *waren* drei", "drei", "1\\. Es \\*waren\\* **drei**"),
    ],
)
def test_the_words_of_the_value_stand_out_where_that_is_safe(quote: str, words: str, shown: str) -> None:
    assert emphasised(quote, words) == shown


@given(_NASTY, _NASTY)
def test_emphasis_shows_every_letter(before: str, after: str) -> None:
    quote = f"{before} Wort {after}"
    html = (
        _RENDERER.render(f"> {emphasised(quote, 'Wort')}\n").replace("<strong>", "").replace("</strong>", "")
    )
    assert _text(html, "<p>", "</p>") == plain(quote)


@given(st.one_of(st.text(max_size=60), _NASTY))
def test_plain_text_is_one_line_without_control_characters(text: str) -> None:
    safe = plain(text)
    assert not re.search(r"[\n\r\u2028\u2029]", safe)
    assert all(unicodedata.category(character) not in {"Cc", "Cs"} for character in safe)


@given(_NASTY)
def test_a_quote_reads_in_markdown_as_it_was_written(text: str) -> None:
    wanted = plain(text)
    if wanted:
        assert _shown(f"> {markdown(text)}\n", "<p>", "</p>") == wanted


@given(_NASTY)
def test_a_table_cell_reads_in_markdown_as_it_was_written(text: str) -> None:
    source = f"| x |\n|---|\n| {markdown(text)} |\n"
    assert _shown(source, "<td>", "</td>") == plain(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("@redaktion", "@\u200bredaktion"),
        ("#12 und GH-12", "#\u200b12 und GH\u200b-12"),
        ("[x](y)", "[x]\u200b(y)"),
        ("a@ b # c [d] (e)", "a@ b # c [d] (e)"),
        ("*a* <b> \x1b[0m", "*a* <b> [0m"),
    ],
)
def test_nothing_becomes_a_link_where_there_is_no_markup(text: str, shown: str) -> None:
    assert unlinked(text) == shown
    assert unlinked(text).replace("\u200b", "") == plain(text)


@pytest.mark.parametrize(
    ("name", "shown"),
    [("a  b.md", True), ("ä.md", True), ("a\nb", False), ("a\u202e", False), ("a\u2029", False)],
)
def test_a_name_that_can_be_shown_as_it_is(name: str, shown: bool) -> None:  # noqa: FBT001
    assert is_plain(name) is shown
