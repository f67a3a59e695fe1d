"""Reads who a text says took part in something, by name or by number.

It does not decide whether a meeting took place, was planned or was called off, nor which meeting it was.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factcheck.model import Kind
from factcheck.readings import Mention, Named
from factcheck.recognition.gathering_words import gathering_words
from factcheck.recognition.gatherings import Part, Trigger, holds, parts, trigger
from factcheck.recognition.head_counts import head_counts
from factcheck.recognition.member_lists import Item, Lister
from factcheck.recognition.scene import scene
from factcheck.values import Basis, Roster, Standing

_NO_TOKENS: frozenset[int] = frozenset()


def find(text: str, lang: str, people: Sequence[Named]) -> list[Mention]:
    """The lists and head counts of those taking part, in reading order.

    `people` are those that `people.find` read in the same text, in reading order. A list's mention covers
    its clause, a head count's only its own words. Raises RuleError for a language without lexicon.
    """
    lister = Lister(scene(text, lang), gathering_words(lang), people)
    page = lister.scene.page
    found: list[tuple[int, int, Roster]] = []
    before: Part | None = None
    for part in parts(page, lister.words):
        counts = list(head_counts(page, lister.words, part))
        listed = _listed(lister, part, before, counted=bool(counts))
        found += [*counts, *((part.first, part.end, roster) for roster in (listed,) if roster is not None)]
        before = part
    mentions = [Mention(*_trimmed(lister, first, end), Kind.ROSTER, roster) for first, end, roster in found]
    return sorted(mentions, key=lambda mention: (mention.start, mention.end))


def _trimmed(lister: Lister, first: int, end: int) -> tuple[int, int]:
    """Where the tokens stand in the text, without a comma or full stop at the end."""
    tokens = lister.scene.page.tokens
    while end - 1 > first and tokens[end - 1].text in {",", ".", ";", ":"}:
        end -= 1
    return tokens[first].start, tokens[end - 1].end


def _listed(lister: Lister, part: Part, before: Part | None, *, counted: bool) -> Roster | None:
    """The list of a clause that says that somebody took part or that an announcement introduces."""
    page, words = lister.scene.page, lister.words
    match = trigger(page, words, part)
    if match is not None:
        return _from_trigger(lister, part, match, counted=counted)
    intro = _announcement(lister, part, before)
    return None if intro is None else _announced(lister, part, intro)


def _from_trigger(lister: Lister, part: Part, match: Trigger, *, counted: bool) -> Roster | None:
    items = lister.items(part, match.standing, match.tokens)
    chains = lister.chains(items, match.tokens)
    if not chains:
        return None
    tokens = sorted(match.tokens)
    chosen = min(chains, key=lambda chain: _distance(chain, tokens))
    members = [*chosen, *_added_functions(items, chosen)]
    if all(item.member.person is None for item in members) or (
        all(i.beside or i.member.person is None for i in chosen) and counted
    ):
        return None
    return _roster(lister, part, members, _basis(lister, part, members, match))


def _distance(chain: Sequence[Item], tokens: Sequence[int]) -> int:
    """How many tokens part a chain from the nearest word of the trigger."""
    first, last = chain[0].first, chain[-1].end
    behind = bisect_left(tokens, first)
    near = tokens[max(0, behind - 1) : behind + 1]
    return min(max(first - at, at - last + 1, 0) for at in near)


def _added_functions(items: Sequence[Item], chosen: Sequence[Item]) -> Iterator[Item]:
    """Unnamed functions that the clause adds behind its list ("… am Tisch, dazu jeweils ein Dolmetscher")."""
    return (i for i in items if i.member.person is None and i.first > chosen[-1].first)


def _roster(lister: Lister, part: Part, items: Sequence[Item], basis: Basis) -> Roster:
    members = tuple(dict.fromkeys(item.member for item in items))
    alone = len(members) == 1
    complete = not alone and not holds(lister.scene.page, part, lister.words.open_phrases)
    return Roster(members, basis, complete)


def _basis(lister: Lister, part: Part, items: Sequence[Item], match: Trigger) -> Basis:
    page, words = lister.scene.page, lister.words
    listed = frozenset(at for item in items for at in range(item.first, item.end))
    inside = [at for at in range(part.first, part.end) if at not in listed]
    sides = _sides(lister, part, inside, match.tokens)
    accompanied = any(page.lower(at) in words.accompanying for at in match.tokens)
    if sides == 1 or (not sides and (accompanied or any(_is_side_noun(lister, at) for at in match.tokens))):
        return Basis.ONE_SIDE
    besides = any(page.lower(at) in words.besides or page.lower(at) in words.principals for at in inside)
    return Basis.BESIDES if besides or match.standing is Standing.BACKGROUND else Basis.EVERYBODY


def _is_side_noun(lister: Lister, at: int) -> bool:
    return lister.scene.page.lower(at).rpartition("-")[2].startswith(lister.words.one_side_nouns)


def _sides(lister: Lister, part: Part, inside: Sequence[int], tokens: frozenset[int]) -> int:
    """How many sides the clause names ("auf US-Seite", "für Russland")."""
    page, words = lister.scene.page, lister.words
    named = 0
    for at in inside:
        word = page.lower(at)
        if word.rpartition("-")[2] in words.sides:
            near = {page.lower(i) for i in range(max(part.first, at - 3), at)} | {word}
            named += bool(near & words.side_prepositions)
        opens = (
            at == part.first
            or at - 1 in tokens
            or page.word(at - 1) in {",", ":", *lister.scene.words.coordinating}
        )
        named += word in words.one_side_prepositions and opens and page.word(at + 1)[:1].isupper()
    return named


def _announcement(lister: Lister, part: Part, before: Part | None) -> Part | None:
    """The words up to a colon, in the clause or the line before, that announce a list."""
    if part.colon is not None and part.colon + 1 < part.end:
        intro = Part(part.first, part.colon, part.statement)
    elif before is not None and before.colon == before.end - 1:
        intro = Part(before.first, before.end - 1, before.statement)
    else:
        return None
    page, words = lister.scene.page, lister.words
    announcing = (*words.announcing, *words.one_side_nouns)
    hit = any(
        page.lower(at).rpartition("-")[2].startswith(announcing) for at in range(intro.first, intro.end)
    )
    return intro if hit else None


def _announced(lister: Lister, part: Part, intro: Part) -> Roster | None:
    """The list after an announcement: it begins at once and is one coordination."""
    first = intro.end + 1 if intro.statement == part.statement else part.first
    rest = Part(first, part.end, part.statement)
    chains = lister.chains(lister.items(rest, Standing.PARTICIPANT, _NO_TOKENS), _NO_TOKENS)
    if not chains or len(chains[0]) == 1 or chains[0][0].first > first + 2:
        return None
    if all(item.member.person is None for item in chains[0]):
        return None
    inside = list(range(intro.first, intro.end))
    one = _sides(lister, intro, inside, _NO_TOKENS) or any(_is_side_noun(lister, at) for at in inside)
    return _roster(lister, rest, chains[0], Basis.ONE_SIDE if one else Basis.EVERYBODY)
