"""Finds the words of office that belong to a name, before or after it. It never decides which office."""

from __future__ import annotations

from factcheck.language.words import lemma
from factcheck.readings import Named
from factcheck.recognition.full_names import Name
from factcheck.recognition.offices import Office
from factcheck.recognition.people_words import lower, word_list
from factcheck.recognition.scene import Scene

_REACH = 9
_AFTER_REACH = 7
_LONGEST_ABBREVIATION = 4
_NEAR = 160
_CLOSING = frozenset({",", ".", ";", ":", ")", "(", "–", "—", "-", ""})


def title_of(scene: Scene, name: Name, floor: int, ceiling: int, *, free: bool) -> str:
    """The title words of a name as printed, "" for none.

    `floor` and `ceiling` are the tokens that the names before and after leave; `free` says that words
    between the name before and this one are not already that name's own.
    """
    start = scene.titled_from(name.first)
    if start is not None and start >= floor:
        return _printed(scene, _widened(scene, start, floor), name.first)
    if name.person.given and free:
        before = _with_complement(scene, name, floor)
        if before is not None:
            stop = name.first - (scene.page.word(name.first - 1) == ",")
            return _printed(scene, _widened(scene, before.first, floor), stop)
    return _after(scene, name, ceiling)


def _printed(scene: Scene, first: int, end: int) -> str:
    """The text of the tokens without a bracket at the end ("Vorsitzende der Gewerkschaft (GdP)")."""
    tokens = scene.page.tokens
    return scene.page.text[tokens[first].start : tokens[end - 1].end]


def _widened(scene: Scene, first: int, floor: int) -> int:
    """The first token of the phrase: adjectives, an owner's genitive, capitalised words (English)."""
    page = scene.page
    while first - 1 >= floor and (page.is_next(first - 1) or page.word(first - 1) == "."):
        before = first - 1
        if page.lang == "de" and not scene.is_adjective(before):
            owner = (
                page.is_capital(before)
                and page.word(before).endswith("s")
                and before not in scene.office_tokens
            )
            short = page.word(before).isupper() and len(page.word(before)) > 1
            return before if owner or short else first
        if page.lang != "de" and not _belongs(scene, before):
            return first
        first = before
    return first


def _belongs(scene: Scene, at: int) -> bool:
    """Whether an English word before an office is part of its phrase."""
    page = scene.page
    word = page.word(at)
    if word == ".":
        return page.word(at - 1).isupper() and len(page.word(at - 1)) == 1
    lowered = word.lower()
    if page.in_headline(at) or (word.isupper() and len(word) > _LONGEST_ABBREVIATION):
        return False
    if lowered in scene.articles or not word[0].isalpha() or (page.word(at + 1) == "." and len(word) > 1):
        return False
    changes = lowered in scene.words.modifiers
    return word[0].isupper() or changes or word.endswith(("'s", "’s"))


def _with_complement(scene: Scene, name: Name, floor: int) -> Office | None:
    """The office before a name with words in between ("Vorsitzende des Ethikrates, …")."""
    page = scene.page
    comma = page.word(name.first - 1) == ","
    if comma and page.word(name.end) not in _CLOSING:
        return None
    stop = name.first - 1 if comma else name.first
    starters = lower(page.lang, "office_complements" if comma else "office_complements_without_comma")
    found: Office | None = None
    at = stop - 1
    while at >= max(floor, stop - _REACH):
        office = scene.office_to.get(at + 1)
        if office is not None and (at + 1 == stop or _continues(scene, office, starters)):
            found = office
        if office is None and not _in_complement(scene, at, starters):
            break
        if found is not None and not comma:
            break
        at = office.first - 1 if office is not None else at - 1
    if found is None or (not comma and not _is_subject(scene, found)):
        return None
    return found


def _continues(scene: Scene, office: Office, starters: frozenset[str]) -> bool:
    follower = scene.page.lower(office.end)
    places = word_list(scene.page.lang, "offices_in_places")
    return follower in starters or (follower == "in" and office.code in places)


def _in_complement(scene: Scene, at: int, starters: frozenset[str]) -> bool:
    word = scene.page.word(at)
    if word in {"(", ")"}:
        return True
    plain = word.lower() in starters or word.lower() in scene.articles or word in scene.words.complement
    return word[0].isalpha() and (plain or word[0].isupper() or scene.is_adjective(at))


def _is_subject(scene: Scene, office: Office) -> bool:
    """Whether no verb before the phrase could take the name as its object ("empfing der Präsident …")."""
    at = office.first - 1
    while at > 0 and (scene.is_adjective(at) or scene.page.lower(at) in scene.articles):
        at -= 1
    word = scene.page.word(at)
    verb = (
        word.islower() and lemma(word, scene.page.lang).endswith("n") and lemma(word, scene.page.lang) != word
    )
    return not verb or scene.words.is_saying(word)


def _after(scene: Scene, name: Name, ceiling: int) -> str:
    """An office in apposition ("…, Geschäftsführer des Verbands,")."""
    page = scene.page
    at = _past_bracket(scene, name.end)
    if page.word(at) != "," and page.lower(at) not in word_list(page.lang, "apposition_words"):
        return ""
    first = at + 1 + (page.lower(at + 1) in scene.articles)
    for start in range(first, min(first + _AFTER_REACH, ceiling)):
        office = scene.office_from.get(start)
        possessive = page.word(start).endswith(("'s", "’s"))
        if office is not None and not possessive:
            return _printed(scene, first, office.end) if _closes(scene, office, ceiling) else ""
        if not _may_precede(scene, start, possessive=possessive):
            return ""
    return ""


def _past_bracket(scene: Scene, at: int) -> int:
    """The token after a bracketed party or an age between commas."""
    page = scene.page
    if page.word(at) == "(" and page.word(at + 2) == ")":
        return at + 3
    if page.word(at) == "," and page.word(at + 1).isdecimal() and page.word(at + 2) == ",":
        return at + 2
    return at


def _may_precede(scene: Scene, at: int, *, possessive: bool) -> bool:
    word = scene.page.word(at)
    if scene.page.lang == "de":
        return scene.is_adjective(at)
    return possessive or (word[0].isalpha() and not scene.words.is_saying(word)) or word == "."


def _closes(scene: Scene, office: Office, ceiling: int) -> bool:
    """Whether the apposition ends after the office or has a complement, and is nobody else's title."""
    follower = scene.page.lower(office.end)
    if office.end >= ceiling and scene.page.word(office.end) not in _CLOSING:
        return False
    ended = office.end < len(scene.page.tokens) and scene.page.begins_sentence(office.end)
    return ended or follower in _CLOSING or follower in lower(scene.page.lang, "office_complements")


def place_with_title(text: str, named: Named) -> tuple[int, int]:
    """Where a person's title and name stand together in the text the person was read in."""
    if not named.title:
        return named.start, named.end
    reach = len(named.title) + _NEAR
    before = text.rfind(named.title, max(0, named.start - reach), named.start)
    after = text.find(named.title, named.end, named.end + reach)
    if before >= 0 and (after < 0 or named.start - before - len(named.title) <= after - named.end):
        return before, named.end
    return named.start, after + len(named.title)
