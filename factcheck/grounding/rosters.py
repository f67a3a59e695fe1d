"""Reads who took part: the list or head count that recognition read, else the claimed names that stand there.

It never lists anybody whom the quote does not name, and calls nobody absent without a word for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.comparison.names import same_person
from factcheck.grounding.gatherings import Clause
from factcheck.grounding.roles import office_at
from factcheck.grounding.search import Extent
from factcheck.grounding.sheet import Failure, Found, Sheet
from factcheck.grounding.ties import office_tie
from factcheck.model import Claim, Kind, Participant, Reason
from factcheck.readings import Mention
from factcheck.recognition.gathering_words import gathering_words
from factcheck.values import Basis, Member, Person, Roster

_BESIDES = frozenset({Basis.BESIDES, Basis.BESIDES_PER_SIDE})
_FEWEST = 2
_HALF = 2


def read(sheet: Sheet, claim: Claim, quote: Extent) -> list[Found] | Failure:
    """The list or head count at the claim's words, else at its quote, else a list of the claimed people."""
    words = next(iter(sheet.words(claim, quote)), None)
    named = [participant for participant in claim.people if participant.name]
    places = [place for each in named if (place := _place(sheet, each.name, words, quote)) is not None]
    mention = _recognised(sheet, words, quote, named)
    if mention is not None and isinstance(mention.value, Roster):
        value = _doubted(sheet, mention.value, places)
        return [Found(Extent(mention.start, mention.end), claim, _with_functions(sheet, value, named, quote))]
    if not named:
        return Failure(Reason.UNREADABLE, words or quote)
    if len(places) < len(named):
        return Failure(Reason.UNGROUNDED)
    return _built(sheet, claim, quote, words or quote)


def _built(sheet: Sheet, claim: Claim, quote: Extent, words: Extent) -> list[Found] | Failure:
    """The list of the claimed people, all of whom the quote names."""
    named = [participant for participant in claim.people if participant.name]
    places = [place for each in named if (place := _place(sheet, each.name, words, quote)) is not None]
    clause = Clause(sheet, quote)
    people = all(sheet.people.is_somebody(place) for place in places)
    if not people or not all(clause.supports(each.standing) for each in named):
        return Failure(Reason.UNREADABLE, words)
    members = [_member(sheet, each, place, quote) for each, place in zip(named, places, strict=True)]
    once = tuple(dict.fromkeys(members))
    everybody = len(members) == len(claim.people) and len(once) >= _FEWEST
    basis = claim.basis or Basis.EVERYBODY
    complete = claim.complete and everybody and clause.is_of_all(places, besides=basis in _BESIDES)
    covered = Extent(min(one.start for one in places), max(one.end for one in places))
    return [Found(covered, claim, Roster(once, basis, complete))]


def _place(sheet: Sheet, name: str, words: Extent | None, quote: Extent) -> Extent | None:
    """Where a name stands, in the claim's words if it stands in them."""
    return sheet.search.name(name, words or quote) or sheet.search.name(name, quote)


def _recognised(
    sheet: Sheet, words: Extent | None, quote: Extent, named: Sequence[Participant]
) -> Mention | None:
    """What recognition read there; a bare head count beside the words answers no claim that names people."""
    here = sheet.mentions(Kind.ROSTER, words or quote)
    if named:
        return next((one for one in here if _is_list(one) or (words and _covers(one, words))), None)
    return next(iter(here or sheet.mentions(Kind.ROSTER, quote)), None)


def _doubted(sheet: Sheet, roster: Roster, places: Sequence[Extent]) -> Roster:
    """A list that recognition read; if it lacks one of the people claimed to be on it, it is not complete."""
    people = [member.person for member in roster.members if member.person is not None]
    claimed = [sheet.people.at(place) for place in places]
    lacks = people and not all(any(same_person(one, other) for other in people) for one in claimed)
    return replace(roster, complete=False) if lacks else roster


def _is_list(mention: Mention) -> bool:
    return isinstance(mention.value, Roster) and any(member.person for member in mention.value.members)


def _covers(mention: Mention, words: Extent) -> bool:
    return _HALF * words.shared(mention.start, mention.end) >= words.length


def _with_functions(sheet: Sheet, roster: Roster, named: Sequence[Participant], quote: Extent) -> Roster:
    """A list that recognition read, with the functions that the quote prints at the names."""
    said = [
        (sheet.people.at(place), _function(sheet, each, place, quote))
        for each, place in _all_places(sheet, named, quote)
    ]
    members = tuple(_serving(member, said) for member in roster.members)
    return replace(roster, members=members)


def _all_places(
    sheet: Sheet, named: Sequence[Participant], quote: Extent
) -> list[tuple[Participant, Extent]]:
    return [(each, place) for each in named for place in sheet.search.names(each.name, quote)]


def _serving(member: Member, said: Sequence[tuple[Person, str]]) -> Member:
    """The member with the function that a claim gives the same person."""
    if member.person is None or member.function:
        return member
    person = member.person
    functions = (function for other, function in said if function and same_person(person, other))
    return replace(member, function=next(functions, ""))


def _member(sheet: Sheet, said: Participant, place: Extent, quote: Extent) -> Member:
    return Member(sheet.people.at(place), _function(sheet, said, place, quote), said.standing)


def _function(sheet: Sheet, said: Participant, name: Extent, quote: Extent) -> str:
    """The function that the quote prints at a name, as a code of the lexicon or as printed; "" for none."""
    for function in sheet.search.places(said.function, quote):
        if office_tie(sheet, function, name) is not None:
            office = office_at(sheet, function, quote)
            known = gathering_words(sheet.lang).functions.get(said.function.lower(), said.function)
            return office.code if office else known
    return ""
