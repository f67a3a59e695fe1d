"""Finds the people a text names, with their words of office.

It never takes a capitalised word for a person without evidence: a listed given name, a title or office,
an age or a party beside it, a verb that only people do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from factcheck.readings import Named
from factcheck.recognition.full_names import Name, listed_name
from factcheck.recognition.introductions import evident_name, is_a_person, speaking_name, titled_name
from factcheck.recognition.offices import in_words
from factcheck.recognition.scene import Scene, scene
from factcheck.recognition.surnames import later_mentions
from factcheck.recognition.titles import title_of
from factcheck.values import Person


def find(text: str, lang: str) -> list[Named]:
    """The people named in `text`, in reading order.

    A surname alone carries the given name that the text prints with it elsewhere, if it prints one only.
    Raises RuleError for a language without lexicon.
    """
    here = scene(text, lang)
    names = list(_introductions(here))
    names += later_mentions(here, names)
    names.sort(key=lambda name: name.first)
    named = list(_named(here, names))
    given = _given_names(named, lang)
    return [_completed(each, given) for each in named]


def _introductions(here: Scene) -> Iterator[Name]:
    """Names that bring their own evidence, without overlaps; listed given names are read first."""
    listed = {name.first: name for name in _listed(here)}
    surnames = frozenset(name.person.surname for name in listed.values())
    at, before = 0, -1
    while at < len(here.page.tokens):
        name = listed.get(at) or _other_name(here, at, before, surnames)
        if name is not None:
            yield name
            before = name.end
        at = name.end if name is not None else at + 1


def _listed(here: Scene) -> Iterator[Name]:
    for at in range(len(here.page.tokens)):
        if at not in here.office_tokens and here.page.is_capital(at):
            name = listed_name(here.page, here.words, at)
            if name is not None and is_a_person(here, name, titled=here.titled_from(at) is not None):
                yield name


def _other_name(here: Scene, at: int, before: int, surnames: frozenset[str]) -> Name | None:
    """The name at a token without a listed given name; `before` is where the name before ended."""
    if not here.page.is_capital(at) or at in here.office_tokens:
        return None
    if here.titled_from(at) is not None:
        return titled_name(here, at, surnames)
    if here.page.bare(at) in surnames:
        return None
    return evident_name(here, at, before) or speaking_name(here, at)


def _named(here: Scene, names: list[Name]) -> Iterator[Named]:
    tokens = here.page.tokens
    floor, titled_before = 0, True
    for index, name in enumerate(names):
        ceiling = names[index + 1].first if index + 1 < len(names) else len(tokens)
        title = title_of(here, name, floor, ceiling, free=titled_before)
        titled_before = bool(title) or _is_far(here, name, ceiling)
        yield Named(tokens[name.first].start, tokens[name.end - 1].end, name.person, title)
        floor = name.first if _is_genitive(here, name) else name.end


def _is_genitive(here: Scene, name: Name) -> bool:
    """Whether the name owns what follows ("Trumps Berater …")."""
    return not here.page.word(name.end - 1).endswith(name.person.surname[-2:]) and not name.person.given


def _is_far(here: Scene, name: Name, ceiling: int) -> bool:
    """Whether the words up to the next name cannot be an apposition to this one."""
    return here.page.word(name.end) != "," or ceiling == name.end + 1


def _given_names(named: Iterable[Named], lang: str) -> Mapping[str, str]:
    """The given name of each surname that may complete it where it stands alone."""
    given: dict[str, set[str]] = {}
    full_with_office: set[str] = set()
    bare_with_office: set[str] = set()
    for each in named:
        surname = each.person.surname
        if each.person.given:
            given.setdefault(surname, set()).add(each.person.given)
        if each.title and in_words(each.title, lang):
            (full_with_office if each.person.given else bare_with_office).add(surname)
    unsafe = bare_with_office - full_with_office
    return {surname: next(iter(g)) for surname, g in given.items() if len(g) == 1 and surname not in unsafe}


def _completed(named: Named, given: Mapping[str, str]) -> Named:
    person = named.person
    if person.given or person.surname not in given:
        return named
    return replace(named, person=Person(person.surname, given[person.surname]))
