"""Reads numbers, shares, money, ages, dates, clock times and lengths of time at a claim's words.

What recognition read there decides which of them it is; the claim only gives a hint.
"""

from __future__ import annotations

from dataclasses import replace

from factcheck.grounding.search import Extent
from factcheck.grounding.sheet import Failure, Found, Sheet
from factcheck.grounding.ties import is_age_of
from factcheck.model import Claim, Kind, Reason
from factcheck.readings import Mention

_HALF = 2
_WITH_UNIT = frozenset({Kind.PERCENTAGE, Kind.MONEY, Kind.DATE, Kind.TIME, Kind.DURATION})


def read(sheet: Sheet, claim: Claim, quote: Extent) -> list[Found] | Failure:
    """The values that the claim can mean, likeliest first; all are of one kind."""
    places = sheet.words(claim, quote)
    if not places:
        return Failure(Reason.UNGROUNDED)
    fitting = [mention for place in places for mention in _fitting(sheet, claim.kind, place)]
    if not fitting:
        return Failure(Reason.UNREADABLE, places[0])
    fitting.sort(key=lambda mention: mention.kind is not claim.kind)
    kind = fitting[0].kind
    if kind is Kind.NUMBER and claim.kind in _WITH_UNIT:
        return Failure(Reason.UNREADABLE, places[0])  # the unit was not read, as in "3,2 Milionen Euro"
    return [
        Found(place, _settled(sheet, claim, kind, place, quote), mention.value)
        for mention in fitting
        if mention.kind is kind
        for place in [Extent(mention.start, mention.end)]
    ]


def read_known(sheet: Sheet, claim: Claim, quote: Extent) -> list[Found] | Failure:
    """The value of a claim whose extractor knows the place of the words: of its kind, at these words."""
    places = sheet.words(claim, quote)
    if not places:
        return Failure(Reason.UNGROUNDED)
    place = places[0]
    here = [mention for mention in sheet.mentions(claim.kind, place) if mention.kind is claim.kind]
    if not here:
        return Failure(Reason.UNREADABLE, place)
    first = min(here, key=lambda mention: (-place.shared(mention.start, mention.end), mention.start))
    return [Found(place, claim, first.value)]


def _fitting(sheet: Sheet, kind: Kind, place: Extent) -> list[Mention]:
    """What was read at the words and covers half of them, or is half covered by them.

    Nothing is taken for words of which a digit was read as part of no value: it would be half of the value.
    """
    here = sheet.mentions(kind, place)
    digits = [at for at in range(place.start, place.end) if sheet.text[at].isdecimal()]
    if any(not any(mention.start <= at < mention.end for mention in here) for at in digits):
        return []
    return [
        mention
        for mention in here
        if _HALF * place.shared(mention.start, mention.end) >= min(place.length, mention.end - mention.start)
    ]


def _settled(sheet: Sheet, claim: Claim, kind: Kind, place: Extent, quote: Extent) -> Claim:
    """The claim with the kind of the value that was read, and with what fits that kind."""
    if kind is Kind.AGE:
        return replace(_whose(sheet, claim, place, quote), kind=kind)
    if kind is claim.kind:
        return claim
    return replace(claim, kind=kind, thing=claim.attribute if kind is Kind.NUMBER else "")


def _whose(sheet: Sheet, claim: Claim, age: Extent, quote: Extent) -> Claim:
    """The claim with the person whose age it is, if the quote ties it to that name; else with nobody."""
    name = claim.people[0].name if claim.people else ""
    for place in sheet.search.names(name, quote):
        if sheet.people.is_somebody(place) and is_age_of(sheet, age, place):
            person = sheet.people.at(place)
            return replace(claim, thing=person.surname.casefold(), speaker=person.name)
    return replace(claim, thing="", speaker="")
