"""Tells whether a text ties an age or an office to a name by what stands between them. It reads no value.

Only marks, forms of being, adjectives and titles may stand there; whatever else does leaves both untied.
"""

from __future__ import annotations

from typing import NamedTuple

from factcheck.comparison.names import same_person
from factcheck.grounding.search import Extent
from factcheck.grounding.sheet import Sheet
from factcheck.model import Kind
from factcheck.recognition.people_words import lower
from factcheck.values import Role

_APOSTROPHES = "'’"
_CLOSING = frozenset({"", ".", ";", ":", "!", "?", ")"})
_REACH = 80  # characters behind an age in which its owner can follow


class Tie(NamedTuple):
    """That an office is a person's, and whether it is told as past."""

    former: bool


def is_age_of(sheet: Sheet, age: Extent, name: Extent) -> bool:
    """Whether an age is said of the person at `name`: "Mattis, 68,", "der 79-jährige Trump"."""
    if is_owner(sheet, name):
        return False
    if age.end <= name.start:
        return _leads_to(sheet, age, name)
    if name.end > age.start or _link(sheet, name, age) not in lower(sheet.lang, "age_links"):
        return False
    person = sheet.people.at(name)
    behind = sheet.people.inside(Extent(age.end, age.end + _REACH))
    others = [Extent(named.start, named.end) for named in behind if not same_person(named.person, person)]
    return not any(_leads_to(sheet, age, other) for other in others)


def office_tie(sheet: Sheet, function: Extent, name: Extent) -> Tie | None:
    """How the words of an office at `function` are said of the person at `name`, None if they are not."""
    if is_owner(sheet, name):
        return None
    roles = [one.value for one in sheet.mentions(Kind.ROLE, function) if isinstance(one.value, Role)]
    if roles:
        person = sheet.people.at(name)
        return Tie(former=False) if any(same_person(role.person, person) for role in roles) else None
    if function.end <= name.start:
        return Tie(former=False) if _is_all_titles(sheet, function, name) else None
    link = _link(sheet, name, function, without_adjectives=True)
    former = link in lower(sheet.lang, "former_office_links")
    holds = former or link in lower(sheet.lang, "office_links")
    return Tie(former) if holds and _closes(sheet, function, link) else None


def is_owner(sheet: Sheet, name: Extent) -> bool:
    """Whether a name owns what follows ("Trumps Berater", "Reed's lawyer")."""
    after = sheet.text[name.end : name.end + 1]
    return after.isalnum() or (bool(after) and after in _APOSTROPHES)


def is_title(sheet: Sheet, at: int) -> bool:
    """Whether a token is a word of office, a title, or says what somebody is."""
    scene = sheet.scene
    word = scene.page.lower(at)
    if word == ".":
        return scene.page.lower(at - 1) in scene.words.abbreviations
    listed = word in scene.words.titles or word in scene.words.abbreviations or word in scene.words.modifiers
    return listed or at in scene.office_tokens or (word.isalpha() and scene.words.describes(word))


def is_adjective(sheet: Sheet, at: int) -> bool:
    """Whether a token is a German adjective by its ending and its base form."""
    return sheet.lang == "de" and sheet.scene.is_adjective(at)


def _leads_to(sheet: Sheet, age: Extent, name: Extent) -> bool:
    """Whether only adjectives, nouns and titles stand between an age and a name behind it."""
    page = sheet.scene.page
    gap = Extent(age.end, name.start)
    between = sheet.tokens(gap)
    fitting = all(
        is_title(sheet, at) or is_adjective(sheet, at) or page.word(at)[0].isupper() for at in between
    )
    return gap.length >= 0 and fitting and not is_owner(sheet, name) and not sheet.people.inside(gap)


def _is_all_titles(sheet: Sheet, function: Extent, name: Extent) -> bool:
    between = sheet.tokens(Extent(function.end, name.start))
    return all(is_title(sheet, at) or is_adjective(sheet, at) for at in between)


def _link(sheet: Sheet, first: Extent, second: Extent, *, without_adjectives: bool = False) -> str:
    """The words between in lower case, without the abbreviation of a party."""
    page = sheet.scene.page
    kept = [
        page.lower(at)
        for at in sheet.tokens(Extent(first.end, second.start))
        if not (page.word(at).isupper() and len(page.word(at)) > 1)
        and not (without_adjectives and is_adjective(sheet, at))
    ]
    return " ".join(kept)


def _closes(sheet: Sheet, function: Extent, link: str) -> bool:
    """Whether an office behind a name ends there, or goes on, and is not the title of the next name."""
    page = sheet.scene.page
    after = sheet.tokens(Extent(function.end, len(sheet.text))).start
    word, following = page.word(after), page.word(after + 1)
    if link == "(":
        return word in {")", ","}
    if link != ",":
        return not word[:1].isupper()
    if word == ",":
        return following.islower() and following not in lower(sheet.lang, "determiners")
    return word in _CLOSING or word in lower(sheet.lang, "office_complements")
