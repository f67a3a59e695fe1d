"""Compares who took part according to two texts: as sets of people, as head counts, or one with the other.

Reasons: "same-people", "open-list", "part-of-list", "spelled-differently", "same-heads", "heads-agree",
"interpreters-on-one-list", "another-function",
"heads-differ-by-interpreters", "heads-differ-by-standing" (all no conflict);
"missing-from-complete-list", "another-standing", "heads-differ" (conflicts);
"one-side-only", "nobody-shared", "uncountable" (incomparable).
Details: "persons" and, for head counts, "one_heads" and "other_heads" (those besides the principals).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factcheck.comparison.functions import another
from factcheck.comparison.names import same_person, spelling_variant
from factcheck.model import Agreement, Verdict
from factcheck.values import Basis, Company, Member, Person, Roster, Standing

_TWO_SIDES = 2
_INTERPRETER = "interpreter"


def compare(one: Roster, other: Roster, company: Company) -> Verdict:
    """How two lists of one event relate, given what all of its lists may leave unsaid."""
    first, second = _read(one, company.principals), _read(other, company.principals)
    if first.named and second.named:
        return _compare_people(first, second)
    return _compare_heads(first, second, company)


@dataclass(frozen=True, slots=True)
class _List:
    """A roster without its principals; `extras` are heads of unnamed functions, interpreters apart."""

    roster: Roster
    named: tuple[Member, ...]
    extras: int
    interpreters: int
    background: int
    bare: int

    @property
    def one_sided(self) -> bool:
        return self.roster.basis is Basis.ONE_SIDE

    def present(self) -> tuple[Person, ...]:
        """The people who took part, background and absentees left out."""
        return tuple(m.person for m in self.named if m.person and m.standing is Standing.PARTICIPANT)


def _read(roster: Roster, principals: Sequence[Person]) -> _List:
    named = tuple(m for m in roster.members if m.person and not _among(m.person, principals))
    unnamed = [m for m in roster.members if m.person is None and m.standing is Standing.PARTICIPANT]
    return _List(
        roster=roster,
        named=named,
        extras=sum(m.heads for m in unnamed if m.function not in {"", _INTERPRETER}),
        interpreters=sum(m.heads for m in unnamed if m.function == _INTERPRETER),
        background=sum(m.heads for m in roster.members if m.standing is Standing.BACKGROUND),
        bare=sum(m.heads for m in unnamed if not m.function),
    )


def _among(person: Person, people: Iterable[Person]) -> bool:
    return any(same_person(person, other) for other in people)


def _compare_people(one: _List, other: _List) -> Verdict:
    moved = [a.person for a in one.named for b in other.named if _same(a, b) and a.standing is not b.standing]
    if moved:
        return Verdict(Agreement.CONFLICT, "another-standing", _persons(moved))
    first, second = one.present(), other.present()
    only_one = [p for p in first if not _among(p, second)]
    only_other = [p for p in second if not _among(p, first)]
    if len(only_one) == len(first):
        variants = _variants(only_one, only_other)
        if not variants:
            sided = one.one_sided or other.one_sided
            return Verdict(Agreement.INCOMPARABLE, "one-side-only" if sided else "nobody-shared")
    return _compare_sets(one, other, only_one, only_other)


def _same(one: Member, other: Member) -> bool:
    return one.person is not None and other.person is not None and same_person(one.person, other.person)


def _compare_sets(one: _List, other: _List, only_one: list[Person], only_other: list[Person]) -> Verdict:
    """Two lists that share people: whom does a complete list of all miss?"""
    variants = _variants(only_one, only_other)
    left_one = [p for p in only_one if not any(p in pair for pair in variants)]
    left_other = [p for p in only_other if not any(p in pair for pair in variants)]
    missing = [*(left_one if _covers(other, one) else ()), *(left_other if _covers(one, other) else ())]
    if missing:
        return Verdict(Agreement.CONFLICT, "missing-from-complete-list", _persons(missing))
    if variants:
        pairs = " / ".join(f"{a.name}, {b.name}" for a, b in variants)
        return Verdict(Agreement.COMPATIBLE, "spelled-differently", (("persons", pairs),))
    changed = [
        a.person for a in one.named for b in other.named if _same(a, b) and another(a.function, b.function)
    ]
    if changed:
        return Verdict(Agreement.COMPATIBLE, "another-function", _persons(changed))
    if left_one or left_other:
        open_one = not (one.roster.complete and other.roster.complete)
        return Verdict(
            Agreement.COMPATIBLE, "open-list" if open_one else "part-of-list", _persons(left_one + left_other)
        )
    if one.interpreters != other.interpreters:
        return Verdict(Agreement.COMPATIBLE, "interpreters-on-one-list")
    return Verdict(Agreement.SAME, "same-people")


def _covers(whole: _List, part: _List) -> bool:
    """Whether everybody on `part` must be on `whole`: it is complete and lists at least the same sides."""
    return whole.roster.complete and (part.one_sided or not whole.one_sided)


def _variants(one: Sequence[Person], other: Sequence[Person]) -> list[tuple[Person, Person]]:
    return [(a, b) for a in one for b in other if spelling_variant(a, b)]


def _persons(people: Iterable[Person | None]) -> tuple[tuple[str, str], ...]:
    names = dict.fromkeys(person.name for person in people if person is not None)
    return (("persons", ", ".join(names)),)


def _compare_heads(one: _List, other: _List, company: Company) -> Verdict:
    """Heads besides the principals; interpreters and people in the background may be counted or not."""
    first, second = _besides(one, company.principals), _besides(other, company.principals)
    unrelated = not company.principals and one.roster.basis is not other.roster.basis
    uncounted = company.interpreters
    if first is None or second is None or unrelated:
        first, second = _per_side(one), _per_side(other)
        uncounted //= _TWO_SIDES
    if first is None or second is None or not (_is_countable(one) and _is_countable(other)):
        return Verdict(Agreement.INCOMPARABLE, "uncountable")
    details = (("one_heads", str(first)), ("other_heads", str(second)))
    if first == second:
        bare = not one.named and not other.named
        return Verdict(
            Agreement.SAME if bare else Agreement.COMPATIBLE, "same-heads" if bare else "heads-agree", details
        )
    if not (one.roster.complete and other.roster.complete):
        return _open(one, other, first, second, details)
    with_interpreters = {first, first + one.interpreters} & {second, second + other.interpreters}
    if with_interpreters or 0 < uncounted == abs(first - second):
        return Verdict(Agreement.COMPATIBLE, "heads-differ-by-interpreters", details)
    if _possible_heads(one, first) & _possible_heads(other, second):
        return Verdict(Agreement.COMPATIBLE, "heads-differ-by-standing", details)
    return Verdict(Agreement.CONFLICT, "heads-differ", details)


def _is_countable(one: _List) -> bool:
    """Whether the list says anything about how many took part."""
    return bool(one.present() or one.bare or one.extras or one.interpreters)


def _possible_heads(one: _List, heads: int) -> set[int]:
    """The heads with or without interpreters, with or without those in the background."""
    return {heads + more + behind for more in (0, one.interpreters) for behind in (0, one.background)}


def _open(one: _List, other: _List, first: int, second: int, details: tuple[tuple[str, str], ...]) -> Verdict:
    """A list that may leave people out can hold fewer than others; that it holds more tells nothing."""
    fewer = (not one.roster.complete and first < second) or (not other.roster.complete and second < first)
    if fewer:
        return Verdict(Agreement.COMPATIBLE, "open-list", details)
    return Verdict(Agreement.INCOMPARABLE, "uncountable")


def _besides(one: _List, principals: Sequence[Person]) -> int | None:
    """Heads besides the principals, without interpreters; None when the list does not say for all sides."""
    sides = max(_TWO_SIDES, len(principals))
    listed = len(one.present()) + one.extras
    basis = one.roster.basis
    if one.bare and basis in {Basis.PER_SIDE, Basis.BESIDES_PER_SIDE}:
        return one.bare * sides + listed - (len(principals) if basis is Basis.PER_SIDE else 0)
    if basis is Basis.ONE_SIDE:
        return None
    if one.bare and basis is Basis.EVERYBODY:
        return one.bare + listed - len(principals)
    return one.bare + listed


def _per_side(one: _List) -> int | None:
    """Heads of one side besides its principal; None when the list is not of one side or for each side."""
    basis = one.roster.basis
    if basis not in {Basis.ONE_SIDE, Basis.BESIDES_PER_SIDE}:
        return None
    if one.bare and basis is Basis.ONE_SIDE:
        return None
    return one.bare + len(one.present()) + one.extras
