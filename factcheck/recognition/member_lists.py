"""Reads the people and unnamed functions that a clause coordinates. It never asks what for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.readings import Named
from factcheck.recognition.gathering_words import GatheringWords
from factcheck.recognition.gatherings import Part
from factcheck.recognition.scene import Scene
from factcheck.recognition.titles import place_with_title
from factcheck.values import Member, Standing

_SIDES = 2
_LONGEST_GAP = 16
_REACH = 4


class Item(NamedTuple):
    """A member in the tokens `first:end`; `beside` says that the text names it as somebody present anyway."""

    first: int
    end: int
    member: Member
    beside: bool = False


class Lister(NamedTuple):
    """What reading lists in a text needs: its tokens, its word list, and the people by place."""

    scene: Scene
    words: GatheringWords
    people: Sequence[Named]

    def items(self, part: Part, standing: Standing, trigger: frozenset[int]) -> list[Item]:
        """The members the clause could list, in reading order, without owners, speakers and absentees."""
        everybody = list(self._named(part, standing))
        ends = frozenset(item.end for item in everybody)
        named = [item for item in everybody if not self._is_left_out(item, trigger, ends)]
        functions = self._functions(part, standing)
        return sorted([*self._with_beside(named), *functions], key=lambda item: item.first)

    def _named(self, part: Part, standing: Standing) -> Iterator[Item]:
        tokens = self.scene.page.tokens
        if part.first >= part.end:
            return
        low = bisect_left(self.people, tokens[part.first].start, key=lambda named: named.start)
        high = bisect_left(self.people, tokens[part.end - 1].end, key=lambda named: named.start)
        starts = _Starts(self.scene)
        for named in self.people[low:high]:
            if not _is_genitive(self.scene, named):
                start, end = place_with_title(self.scene.page.text, named)
                yield Item(starts.at(start), starts.after(end), Member(named.person, standing=standing))

    def _is_left_out(self, item: Item, trigger: frozenset[int], ends: frozenset[int]) -> bool:
        """Whether somebody speaks, is somebody's complement ("Sprecher von …") or is said to be away."""
        page, words = self.scene.page, self.scene.words
        before, after = page.lower(item.first - 1), page.word(item.end)
        at = item.first - 1
        while page.lower(at) in self.scene.articles or self.scene.is_adjective(at):
            at -= 1
        says = any(words.is_saying(w) for w in (page.word(at), after))
        spoken = says and at not in trigger and item.end not in trigger
        owner = (
            before in self.words.belonging and item.first - 1 not in ends and self._is_noun(item.first - 2)
        )
        return spoken or before in words.attribution or before in self.words.absent or owner

    def _is_noun(self, at: int) -> bool:
        page = self.scene.page
        word = page.lower(at).rpartition("-")[2]
        noun = page.is_capital(at) if page.lang == "de" else page.word(at).isalpha()
        return noun and not word.startswith(
            (*self.words.one_side_nouns, *self.words.announcing, *self.words.sides)
        )

    def _with_beside(self, items: list[Item]) -> Iterator[Item]:
        """The items, those after "besides" marked up to the end of their own coordination."""
        previous: Item | None = None
        for item in items:
            opened = self.scene.page.lower(item.first - 1) in self.words.beside_prepositions
            joined = previous is not None and previous.beside and self._coordinates(previous.end, item.first)
            previous = Item(item.first, item.end, item.member, opened or joined)
            yield previous

    def _coordinates(self, first: int, end: int) -> bool:
        """Whether nothing but a comma or "and" stands between."""
        word = self.scene.page.lower(first)
        return end - first == 1 and (word == "," or word in self.scene.words.coordinating)

    def _functions(self, part: Part, standing: Standing) -> Iterator[Item]:
        page = self.scene.page
        for at in range(part.first, part.end):
            code = self.words.functions.get(page.lower(at).rpartition("-")[2])
            counted = self._heads(at, part.first) if code is not None else None
            if code is not None and counted is not None:
                yield Item(counted[0], at + 1, Member(None, code, standing, counted[1]))

    def _heads(self, at: int, floor: int) -> tuple[int, int] | None:
        """Where the number before an unnamed function begins and how many heads it says."""
        page = self.scene.page
        for back in range(at - 1, max(floor, at - _REACH) - 1, -1):
            count = self.words.count(page.word(back))
            if count is not None:
                near = {page.lower(i) for i in range(max(floor, back - 2), at)} | {page.lower(at + 1)}
                return back, count * (_SIDES if near & self.words.distributors else 1)
            if not page.word(back)[0].isalpha():
                return None
        return None

    def chains(self, items: Sequence[Item], trigger: frozenset[int]) -> list[list[Item]]:
        """The items in groups that the words between them coordinate."""
        groups: list[list[Item]] = []
        for item in items:
            if groups and self._joins(groups[-1][-1].end, item.first, trigger):
                groups[-1].append(item)
            else:
                groups.append([item])
        return groups

    def _joins(self, first: int, end: int, trigger: frozenset[int]) -> bool:
        """Whether the words between two items continue a list: no verb but the trigger's, no dash."""
        return end - first <= _LONGEST_GAP and all(
            at in trigger or self._may_join(at) for at in range(first, end)
        )

    def _may_join(self, at: int) -> bool:
        page = self.scene.page
        word = page.word(at)
        if word in {",", "(", ")"} or word.isdecimal() or word.lower() in self.words.connectives:
            return True
        if word.lower() in self.scene.articles or word.lower() in self.words.distributors:
            return True
        capital = word[0].isupper() and not self.scene.words.is_saying(word)
        return word[0].isalpha() and (capital or self.scene.is_adjective(at))


class _Starts(NamedTuple):
    """Finds the token at an offset."""

    scene: Scene

    def at(self, offset: int) -> int:
        return bisect_right(self.scene.page.tokens, offset, key=lambda token: token.start) - 1

    def after(self, offset: int) -> int:
        return bisect_left(self.scene.page.tokens, offset, key=lambda token: token.start)


def _is_genitive(scene: Scene, named: Named) -> bool:
    """Whether the name owns something ("Trumps Berater") and so is no member itself."""
    printed = scene.page.text[named.start : named.end]
    return not printed.endswith(named.person.surname) and not printed.endswith(named.person.name)
