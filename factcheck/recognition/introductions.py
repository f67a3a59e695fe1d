"""Judges whether a capitalised group introduces a person. It never looks at the rest of a list of names."""

from __future__ import annotations

from factcheck.language.words import lemma
from factcheck.recognition.full_names import Name, full_name, is_given, is_name_word
from factcheck.recognition.people_words import known, lower, word_list
from factcheck.recognition.scene import Scene
from factcheck.values import Person

_OLDEST = 120
_LOOKS = 200
_FEWEST_MENTIONS = 2


def is_a_person(scene: Scene, name: Name, *, titled: bool) -> bool:
    """Whether a name with a listed given name is meant as a person."""
    page, words = scene.page, scene.words
    if any(at in scene.office_tokens for at in range(name.first, name.end)):
        return False
    after = page.is_next(name.end - 1) and page.is_capital(name.end)
    if after and words.is_somewhere_or_something(page.word(name.end)) and not _is_time(scene, name.end):
        return False
    doubtful = page.word(name.first) in words.doubtful_given
    return titled or not doubtful or not known(name.person.surname, page.lang)


def _is_time(scene: Scene, at: int) -> bool:
    """Whether an English day or month follows a name without comma ("Smith Tuesday")."""
    return scene.page.word(at).endswith("day") and scene.page.lang == "en"


def titled_name(scene: Scene, at: int, surnames: frozenset[str]) -> Name | None:
    """The name after an office, title or description, in full or by surname."""
    page, words = scene.page, scene.words
    if not is_name_word(page, words, at):
        return None
    second = None if page.bare(at) in surnames else _second_word(scene, at)
    if second is not None:
        return full_name(page, words, at, second, second)
    if not _may_stand_alone(scene, at):
        return None
    return full_name(page, words, at, at, at)


def _second_word(scene: Scene, at: int) -> int | None:
    """The token of the surname if the token at `at` is a given name."""
    page, words = scene.page, scene.words
    second = at + 1
    if page.is_initial(second) and page.is_next(at):
        second += 2
    elif not page.is_next(at) or "'" in page.word(at) or "’s" in page.word(at):
        return None
    if not is_name_word(page, words, second) or second in scene.office_tokens or "\n" in _gap(scene, at):
        return None
    listed = is_given(page, words, at)
    unlisted = not known(page.bare(second), page.lang)
    if page.word(at) in words.family_first:
        return second
    if page.lang == "de":
        new = (unlisted or not known(page.bare(at), page.lang)) and not _comes_again(scene, at)
        return second if listed or new else None
    return second if listed or unlisted or not page.in_headline(at) else None


def _gap(scene: Scene, at: int) -> str:
    return scene.page.text[scene.page.tokens[at].end : scene.page.tokens[at + 1].start]


def _may_stand_alone(scene: Scene, at: int) -> bool:
    """Whether one word after an office is a surname, not the next noun ("gab dem Minister Halt")."""
    page = scene.page
    start = scene.titled_from(at)
    if start is None:
        return False
    if page.lang != "de":
        return page.word(start)[0].isupper()
    if _is_genitive(scene, at):
        return False
    determined = page.lower(start - 1) in scene.articles or scene.is_adjective(start - 1)
    polite = page.lower(start) in scene.words.titles
    return polite or not determined or not known(page.bare(at), page.lang)


def _is_genitive(scene: Scene, at: int) -> bool:
    """Whether a word after an office says of what ("Präsident Venezuelas")."""
    page = scene.page
    word = page.bare(at)
    if not word.endswith("s") or (page.is_next(at) and page.is_capital(at + 1)):
        return False
    return word[:-1] in page.printed or lemma(word, page.lang) == word[:-1].lower()


def evident_name(scene: Scene, at: int, before: int) -> Name | None:
    """Two name words with an age, a party or a person beside them, or a speaker named again by surname."""
    page, words = scene.page, scene.words
    last = at + 1
    if not (is_name_word(page, words, at) and page.is_next(at) and is_name_word(page, words, last)):
        return None
    if last in scene.office_tokens or page.in_headline(at) or page.lower(at) in scene.articles:
        return None
    new = not known(page.bare(at), page.lang)
    aged = _has_age(scene, at, last) or _has_party(scene, last)
    joined = (
        new
        and before == at - 1
        and page.word(before) in words.coordinating
        and not known(page.bare(last), page.lang)
    )
    speaks = new and _speaks(scene, at, last) and _comes_again(scene, last)
    return full_name(page, words, at, last, last) if aged or joined or speaks else None


def _has_age(scene: Scene, first: int, last: int) -> bool:
    """Whether an age stands beside a name: "…, 27,", "(27)", "29-year-old …", "der 27-jährige …"."""
    page = scene.page
    number = page.word(last + 2)
    fits = number.isdecimal() and int(number) < _OLDEST
    if fits and (page.word(last + 1), page.word(last + 3)) in {(",", ","), (",", "."), ("(", ")")}:
        return True
    word = page.lower(first - 1)
    return page.is_next(first - 1) and (word == "year-old" or word.startswith("jährige"))


def _has_party(scene: Scene, last: int) -> bool:
    page = scene.page
    marks = word_list(page.lang, "party_marks")
    return page.word(last + 1) == "(" and page.word(last + 2) in marks


def _speaks(scene: Scene, first: int, last: int) -> bool:
    page, words = scene.page, scene.words
    return words.is_saying(page.word(first - 1)) or words.is_saying(page.word(last + 1))


def _comes_again(scene: Scene, at: int) -> bool:
    """Whether the word stands elsewhere in the text without the words that stand beside it here."""
    page = scene.page
    beside = (page.word(at - 1), page.word(at + 1))
    places = page.places(page.bare(at))
    return any(beside[0] != page.word(i - 1) and beside[1] != page.word(i + 1) for i in places[:_LOOKS])


def speaking_name(scene: Scene, at: int) -> Name | None:
    """One German word that no dictionary lists beside a verb only people do."""
    page, words = scene.page, scene.words
    word = page.bare(at)
    if page.lang != "de" or "-" in word or not is_name_word(page, words, at) or known(word, page.lang):
        return None
    if len(page.places(word)) + len(page.places(f"{word}s")) < _FEWEST_MENTIONS:
        return None
    after = page.is_next(at) and page.lower(at + 1) in words.personal
    before = page.is_next(at - 1) and page.lower(at - 1) in words.personal and not page.is_capital(at + 1)
    if not (after or before) or is_given(page, words, at) or _is_organisation(scene, page.bare(at)):
        return None
    return Name(at, at + 1, Person(page.bare(at)))


def _is_organisation(scene: Scene, word: str) -> bool:
    """Whether the text uses the word as an organisation's name anywhere."""
    page = scene.page
    if any(f"{word}-{part}" in page.printed for part in word_list(page.lang, "organisation_parts")):
        return True
    kinds = lower(page.lang, "organisation_words")
    return any(page.lower(at - 1) in kinds for at in page.places(word)[:_LOOKS])
