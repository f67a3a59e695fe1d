"""Reads who holds which office, for people whom the quote names.

An office that the lexicon does not know, or that the text gives to somebody else, is not read.
"""

from __future__ import annotations

from dataclasses import replace

from factcheck.grounding.search import Extent
from factcheck.grounding.sheet import Failure, Found, Sheet
from factcheck.grounding.ties import office_tie
from factcheck.model import Claim, Kind, Reason
from factcheck.readings import Mention
from factcheck.recognition.offices import Office, offices
from factcheck.recognition.page import page
from factcheck.values import Role


def read(sheet: Sheet, claim: Claim, quote: Extent) -> list[Found] | Failure:
    """The office that recognition read at the claim's words and person, else the claimed one as printed."""
    words = next(iter(sheet.words(claim, quote)), None)
    name = _name(sheet, claim, words, quote)
    if name is None and (_named(claim) or words is None):
        return Failure(Reason.UNGROUNDED)
    mention = _recognised(sheet, words or quote, name)
    if mention is not None and isinstance(mention.value, Role):
        return [_found(claim, Extent(mention.start, mention.end), mention.value)]
    if name is None:
        return Failure(Reason.UNREADABLE, words)
    return _built(sheet, claim, quote, name)


def _named(claim: Claim) -> str:
    return claim.people[0].name if claim.people else ""


def _name(sheet: Sheet, claim: Claim, words: Extent | None, quote: Extent) -> Extent | None:
    """Where the person's name stands, in the claim's words if it stands in them."""
    name = _named(claim)
    return sheet.search.name(name, words or quote) or sheet.search.name(name, quote)


def _found(claim: Claim, place: Extent, role: Role) -> Found:
    """The role, said of the person it belongs to."""
    return Found(place, replace(claim, speaker=role.person.name), role)


def _recognised(sheet: Sheet, words: Extent, name: Extent | None) -> Mention | None:
    """The office read at the words, of the claimed person if there is one."""
    meeting = sheet.mentions(Kind.ROLE, words)
    return next((one for one in meeting if name is None or name.shared(one.start, one.end)), None)


def _built(sheet: Sheet, claim: Claim, quote: Extent, name: Extent) -> list[Found] | Failure:
    """The claimed office where the text prints it beside the name."""
    functions = sheet.search.places(claim.people[0].function, quote)
    if not functions:
        return Failure(Reason.UNGROUNDED)
    names = [name, *sheet.search.names(claim.people[0].name, quote)]
    people = [place for place in names if sheet.people.is_somebody(place)]
    for function in functions:
        office = office_at(sheet, function, quote)
        tied = ((place, tie) for place in people if (tie := office_tie(sheet, function, place)) is not None)
        place, tie = next(tied, (None, None))
        if office is not None and place is not None and tie is not None:
            former = office.former or tie.former
            role = Role(sheet.people.at(place), office.code, sheet.printed(function), former)
            covered = Extent(min(place.start, function.start), max(place.end, function.end))
            return [_found(claim, covered, role)]
    return Failure(Reason.UNREADABLE, functions[0])


def office_at(sheet: Sheet, function: Extent, quote: Extent) -> Office | None:
    """The office printed at a place, with what changes it in the quote ("ehemaliger"); no owner's."""
    words = page(sheet.text[quote.start : quote.end], sheet.lang)
    for office in offices(words):
        first, last = words.tokens[office.first], words.tokens[office.end - 1]
        if function.shared(quote.start + first.start, quote.start + last.end):
            return None if words.bare(office.end - 1) != last.text else office
    return None
