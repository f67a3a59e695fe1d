"""Any text at all is read in order, the same again, and in time that grows with its length."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck import resources
from factcheck.recognition import measures, numbers, printed, read, tokens
from tests.growth import calls

NOW = dt.datetime(2025, 8, 16, 12)  # noqa: DTZ001 - the moment of a text has no zone
LANGUAGES = st.sampled_from(["de", "en"])
WORDS = """
10 1,17 1.170.300 1 170 2,5 3:1 14:30 2:04:58 1/2 ½ 2019/20 455–475 $65K 1.3bn Mrd. Mio. XIV. 3.
21st ein eine anderthalb zweieinhalb drei dreiviertel halbe Hunderte Dutzend two and a half hundred
million Prozent percent Euro US-Dollar $ € km Grad Jahre years alt old Stunden hours Tage long lang
Minuten minutes jährig dreistündig zwei- bis zu to between und zwischen or oder mehr als more than
fast rund about knapp Freitag Monday März May 2024 August gestern last nächsten Woche week ago vor
am on um at Uhr a.m. p.m. Nacht Ende early jeden every zweimal täglich twice day Q3 KW MESZ Ortszeit
UTC No. § A 7 Boeing 747 . , : ; – - ( ) „ “ ' %
"""
PIECES = st.sampled_from([*WORDS.split(), "\n\n", "\u00a0"])


def ordered(text: str, lang: str) -> None:
    """Checks that all findings are stripped words of the text, in reading order and apart."""
    found = printed(text, lang, NOW)
    for one in found:
        words = text[one.start : one.end]
        assert words
        assert words == words.strip()
    assert all(first.end <= second.start for first, second in pairwise(found))


@given(LANGUAGES, st.text(max_size=80))
@example("en", "2h45m\u00a0")
@example("de", "\u0660:\u0661 Uhr")
def test_any_text_is_read_in_order(lang: str, text: str) -> None:
    ordered(text, lang)
    read(text, lang, NOW.date())


@given(LANGUAGES, st.lists(PIECES, max_size=30), st.sampled_from([" ", ""]))
def test_any_heap_of_value_words_is_read_in_order(lang: str, pieces: list[str], gap: str) -> None:
    ordered(gap.join(pieces), lang)
    ordered(" ".join(pieces), lang)
    read(" ".join(pieces), lang, NOW.date())


def words_in(section: object) -> Iterator[str]:
    """All words that a section of a lexicon lists, as keys or as values."""
    if isinstance(section, dict):
        yield from (key for key in section if isinstance(key, str))
        section = list(section.values())
    if isinstance(section, list):
        for one in section:
            yield from words_in(one)
    elif isinstance(section, str):
        yield section


LEXICON = {
    lang: st.sampled_from(
        sorted(
            {
                word
                for name, section in resources.lexicon(lang).items()
                for word in words_in(section)
                if any(part in name for part in ("words", "number", "duration", "unit", "hedges", "from_now"))
            },
        ),
    )
    for lang in ("de", "en")
}


@given(LANGUAGES, st.data())
def test_any_heap_of_lexicon_words_is_read_in_order(lang: str, data: st.DataObject) -> None:
    pieces = data.draw(st.lists(LEXICON[lang] | PIECES, max_size=25))
    ordered(" ".join(pieces), lang)
    read(" ".join(pieces), lang, NOW.date())


@given(LANGUAGES, st.lists(PIECES, max_size=30))
def test_reading_again_reads_the_same(lang: str, pieces: list[str]) -> None:
    text = " ".join(pieces)
    first = printed(text, lang, NOW)
    for remembered in (tokens.tokenise, numbers.amounts, measures.measured):
        remembered.cache_clear()
    assert printed(text, lang, NOW) == first


REPEATED = (
    "1|1 |1.|1:|1:30 |2 h |1/|ein |eine halbe |zwei und |two and a |hundert|million |Stunden |"
    "hour |und |1 Stunde, |drei bis |between 1 and |10-|10–|zwei- bis |am |Freitag |Ende |3. |"
    "Mai |2024 |1.1.|von |bis |um |halb |at |p.m. |rund |more than |$|%|§ |Uhr |ganzen |all |"
    "seit |-long|a|-|\n| |(|zweiund|twenty-|one hundred |jeden |1 170 |1,1|half |alle zwei |"
    "am 3. |on May |in der Nacht zum |, |3:1 |No. |vor drei |Euro |1 Euro |hundert |ein und |"
    "zwanzig tausend |one in |3:1, |1/2 |5 und |2 Stunden und |1-|einund|1 bis |$1|a-1-|nur "
)


@pytest.mark.parametrize("lang", ["de", "en"])
@pytest.mark.parametrize("piece", REPEATED.split("|"))
def test_repeated_words_take_work_in_proportion(piece: str, lang: str) -> None:
    printed("", lang, NOW)
    texts = (piece * (length // len(piece)) for length in (1_500, 6_000))
    small, large = (calls(lambda text=text: printed(text, lang, NOW)) for text in texts)  # type: ignore[misc]
    assert large <= 6 * small + 2_000


@pytest.mark.parametrize("lang", ["de", "en"])
@pytest.mark.parametrize("piece", REPEATED.split("|"))
def test_a_long_repetition_is_read_in_order(piece: str, lang: str) -> None:
    ordered(piece * (20_000 // len(piece)), lang)
