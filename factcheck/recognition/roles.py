"""Reads which office a text gives a named person directly at the name. It finds no people."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.model import Kind
from factcheck.readings import Mention, Named
from factcheck.recognition.offices import Office
from factcheck.recognition.offices import offices as find_offices
from factcheck.recognition.page import Page, page
from factcheck.recognition.titles import place_with_title
from factcheck.values import Role


def find(text: str, lang: str, people: Iterable[Named]) -> list[Mention]:
    """The offices stated at the names in `people`, in reading order; a mention covers office and name.

    `people` are those that `people.find` read in the same text. Words of office that the lexicon of
    `lang` does not list give no mention. Raises RuleError for a language without lexicon.
    """
    mentions = []
    for named in people:
        role = _role(named, lang) if named.title else None
        if role is not None:
            start, end = place_with_title(text, named)
            mentions.append(Mention(start, end, Kind.ROLE, role))
    return mentions


def _role(named: Named, lang: str) -> Role | None:
    words = page(named.title, lang)
    offices = [office for office in find_offices(words) if not _is_owner(words, office)]
    if not offices:
        return None
    printed = " ".join(named.title.split())
    return Role(named.person, offices[0].code, printed, offices[0].former)


def _is_owner(words: Page, office: Office) -> bool:
    """Whether the office belongs to somebody else in the phrase ("the president’s envoy")."""
    return words.word(office.end - 1) != words.bare(office.end - 1)
