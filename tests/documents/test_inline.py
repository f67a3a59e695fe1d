"""Marks inside a paragraph go, words stay, and a mark without its counterpart is a word."""

from __future__ import annotations

import pytest

from factcheck.documents.inline import cuts_in
from factcheck.documents.offsets import build
from tests.growth import calls


def shown(text: str, *labels: str) -> str:
    return build(text, cuts_in(text, 0, len(text), labels)[0]).text


@pytest.mark.parametrize(
    ("text", "readable"),
    [
        ("*schräg* und _schräg_", "schräg und schräg"),
        ("**fett** und __fett__", "fett und fett"),
        ("***beides***, **fett *beides***", "beides, fett beides"),
        ("**Wort**teil", "Wortteil"),
        ("*„Zitat“*, sagte er", "„Zitat“, sagte er"),
        ("Bürger*innen und Lehrer*innen", "Bürger*innen und Lehrer*innen"),
        ("2*3*4 und 2**3**4 und 5 * 3 * 2", "2*3*4 und 2**3**4 und 5 * 3 * 2"),
        ("snake_case_name", "snake_case_name"),
        ("Sch***e und V***r", "Sch***e und V***r"),
        ("*offen", "*offen"),
        ("offen*", "offen*"),
        ("* kein Anfang*", "* kein Anfang*"),
    ],
)
def test_emphasis(text: str, readable: str) -> None:
    assert shown(text) == readable


@pytest.mark.parametrize(
    ("text", "readable"),
    [
        ("laut [Polizei](https://example.org/a_b_c) hier", "laut Polizei hier"),
        ('[Polizei](</a b> "Titel")', "Polizei"),
        ("[Polizei](/a(b)c 'Titel') kam", "Polizei kam"),
        ("[**fett**](x)", "fett"),
        ("[Polizei][ref], [Ref] und [ref][]", "Polizei, Ref und ref"),
        ("[Polizei][fremd] und [sic]", "[Polizei][fremd] und [sic]"),
        ("[Anm. d. Red.] (siehe unten)", "[Anm. d. Red.] (siehe unten)"),
        ("Ende[^1] da", "Ende  da"),
        ("im Jahr 2020[1](#fn)", "im Jahr 2020 1"),
        ("a ![Bild 7](b.png) c", "a   c"),
        ("[![Bild](b.png)](c) d", "  d"),
        ("12![x](y)13", "12 13"),
        ("<https://example.org/1>", "https://example.org/1"),
        ("a ] b [ c", "a ] b [ c"),
        ("[a](b", "[a](b"),
    ],
)
def test_links_and_images(text: str, readable: str) -> None:
    assert shown(text, "ref") == readable


@pytest.mark.parametrize(
    ("text", "readable"),
    [
        ("`a *b* c`", "a *b* c"),
        ("``a ` b``", "a ` b"),
        ("`offen", "`offen"),
        (r"\*kein Stern\* 16\. August \q", r"*kein Stern* 16. August \q"),
        ("~~15~~16 Tote", " 16 Tote"),
        ("~~offen", "~~offen"),
        ("Smith &amp; Co.&nbsp;KG &uuml;ber &#8222;x&#8220;", "Smith & Co. KG über „x“"),
        ("Waffen&shy;ruhe", "Waffenruhe"),
        ("&unsinn; & so", "&unsinn; & so"),
    ],
)
def test_code_escapes_struck_words_and_entities(text: str, readable: str) -> None:
    assert shown(text) == readable


@pytest.mark.parametrize(
    ("text", "readable"),
    [
        ("<b>fett</b> <span class='x'>da</span>", "fett da"),
        ("eins<br>zwei<br/>drei", "eins\nzwei\ndrei"),
        ("<td>12</td><td>13</td>", " 12  13 "),
        ("10<sup>6</sup> m", "10 6  m"),
        ("15<b>16</b>", "15 16"),
        ("<s>15</s> 16, <del>alt</del>neu", "  16,  neu"),
        ("3 < 5 und 7 > 6", "3 < 5 und 7 > 6"),
        ("wenn a<b und c>d gilt", "wenn a<b und c>d gilt"),
        ("<unbekannt>da</unbekannt>", "<unbekannt>da</unbekannt>"),
    ],
)
def test_tags(text: str, readable: str) -> None:
    assert shown(text) == readable


def test_a_breaking_tag_is_a_border() -> None:
    assert cuts_in("eins<br>zwei", 0, 12)[1] == [8]


def test_only_the_paragraph_is_looked_at() -> None:
    text = "*a* *b* *c*"
    assert build(text, cuts_in(text, 4, 7)[0]).text == "*a* b *c*"


@pytest.mark.parametrize(
    "unit",
    [
        "[",
        "![",
        "](",
        '](a "',
        "](<",
        "*",
        "**a",
        "_a ",
        "`",
        "``a`",
        "<a ",
        "~~",
        "&amp",
        "\\",
        "[a](b",
        "[]",
        "<s>",
    ],
)
def test_the_work_grows_with_the_length_only(unit: str) -> None:
    small, large = (calls(lambda size=size: shown(unit * (size // len(unit)))) for size in (5_000, 20_000))  # type: ignore[misc]
    assert large < 6 * small + 1_000
