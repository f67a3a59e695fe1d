"""Reads what a text quotes word for word, and from whom. It never reads reported speech without marks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.model import Kind
from factcheck.readings import Mention, Named
from factcheck.recognition.quotation_marks import quoted
from factcheck.recognition.scene import scene
from factcheck.recognition.speakers import Speakers
from factcheck.recognition.statements import statements
from factcheck.values import Quotation

_ELISION = re.compile(r"\[\s*(?:…|\.\.\.|\. \. \.)\s*\]|\(\s*(?:…|\.\.\.)\s*\)|…|\.\.\.")
_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_FEWEST_WORDS = 3
_FEWEST_IN_A_SENTENCE = 2


def find(text: str, lang: str, people: Sequence[Named]) -> list[Mention]:
    """The direct quotations of at least three words, or of a short whole sentence by a known speaker.

    `people` are those that `people.find` read in the same text, in reading order. Words and mention
    exclude the marks. Raises RuleError for a language without lexicon.
    """
    quotes = quoted(text)
    speakers = Speakers(scene(text, lang), statements(text), people, quotes)
    found = []
    speaker: str | None = None
    for index, quote in enumerate(quotes):
        speaker = speakers.of(index, speaker)
        start, end = _trimmed(text, quote.start, quote.end)
        words = " ".join(text[start:end].split())
        if _is_statement(words, speaker):
            value = Quotation(words, speaker, elided=bool(_ELISION.search(words)))
            found.append(Mention(start, end, Kind.QUOTATION, value))
    return found


def _is_statement(words: str, speaker: str | None) -> bool:
    count = len(_WORD.findall(words))
    sentence = words.endswith((".", "!", "?")) and speaker is not None
    return count >= (_FEWEST_IN_A_SENTENCE if sentence else _FEWEST_WORDS)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
