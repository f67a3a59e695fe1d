"""Finds people who are named by surname alone once a text has introduced them. It introduces nobody."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from factcheck.language.words import lemma
from factcheck.recognition.full_names import Name, is_given
from factcheck.recognition.people_words import known
from factcheck.recognition.scene import Scene
from factcheck.values import Person

_LOOKS = 200


def later_mentions(scene: Scene, names: Iterable[Name]) -> list[Name]:
    """The mentions by surname of the people in `names`, outside of these."""
    introduced = list(names)
    taken = frozenset(at for name in introduced for at in range(name.first, name.end))
    surnames = {name.person.surname.split()[-1]: name.person.surname for name in introduced}
    found = []
    for at in range(len(scene.page.tokens)):
        name = None if at in taken else _mention(scene, surnames, at)
        if name is not None:
            found.append(name)
    return found


def _mention(scene: Scene, surnames: Mapping[str, str], at: int) -> Name | None:
    page = scene.page
    surname = _surname(scene, surnames, at)
    if surname is None or at in scene.office_tokens or _is_part_of_something(scene, at):
        return None
    if known(surname, page.lang) and not _is_clearly_a_name(scene, at, surname):
        return None
    before = surname.split()[:-1]
    first = at
    while before and page.word(first - 1) == before[-1]:
        first -= 1
        before.pop()
    apostrophe = page.word(at + 1) in {"'", "’"} and page.tokens[at + 1].start == page.tokens[at].end
    end = at + 1 + (apostrophe and surname.endswith("s"))
    return Name(first, end, Person(surname))


def _surname(scene: Scene, surnames: Mapping[str, str], at: int) -> str | None:
    """The surname printed at a token, also in the genitive."""
    bare = scene.page.bare(at)
    if bare in surnames:
        return surnames[bare]
    genitive = scene.page.lang == "de" and bare.endswith("s")
    return surnames.get(bare[:-1]) if genitive else None


def _is_part_of_something(scene: Scene, at: int) -> bool:
    """Whether the word belongs to a longer name ("Trump Tower", "Anderson Hospital", "Melania Trump")."""
    page, words = scene.page, scene.words
    after = (
        page.is_next(at) and words.is_somewhere_or_something(page.word(at + 1)) and page.is_capital(at + 1)
    )
    before = page.is_next(at - 1) and page.is_capital(at - 1) and is_given(page, words, at - 1)
    quoted = after and page.word(at) == page.bare(at)
    return quoted or before


def _is_clearly_a_name(scene: Scene, at: int, surname: str) -> bool:
    """Whether a surname that is also an ordinary word is used as a name here."""
    page, words = scene.page, scene.words
    spoken = words.is_saying(page.word(at + 1)) or words.is_saying(page.word(at - 1))
    if spoken or page.lower(at - 1) in words.attribution or scene.titled_from(at) is not None:
        return True
    inside = not page.begins_sentence(at) and not page.in_headline(at)
    if page.lang != "de":
        return inside or surname.lower() not in page.printed
    word = surname.rpartition(" ")[2]
    if any(_is_governed(scene, place) for place in page.places(word)[:_LOOKS]) or _is_governed(scene, at):
        return False
    owner = page.bare(at) != word and page.is_capital(at + 1)
    return inside or owner or _is_verb(scene, at + 1)


def _is_governed(scene: Scene, at: int) -> bool:
    """Whether a German word is used as the noun or adjective it also is ("im Herbst", "der junge Wolf")."""
    before = scene.page.lower(at - 1)
    article = before in scene.articles and scene.page.word(at - 2) != ","
    return article or before in scene.words.before_nouns or scene.is_adjective(at - 1)


def _is_verb(scene: Scene, at: int) -> bool:
    """Whether a German word is an inflected verb."""
    word = scene.page.word(at)
    return (
        word.islower() and lemma(word, scene.page.lang) != word and lemma(word, scene.page.lang).endswith("n")
    )
