"""Reads where something happened, in the words of the text, where these words tell where.

A preposition of place leads to them, or their sentence calls them the place of something. It knows no map.
"""

from __future__ import annotations

from factcheck.grounding.search import Extent
from factcheck.grounding.sheet import Failure, Found, Sheet
from factcheck.grounding.ties import is_adjective
from factcheck.model import Claim, Reason
from factcheck.recognition.people_words import lower
from factcheck.values import Place


def read(sheet: Sheet, claim: Claim, quote: Extent) -> list[Found] | Failure:
    """The claim's words wherever they stand as a place; without a capitalised word they name none."""
    places = sheet.words(claim, quote)
    if not places:
        return Failure(Reason.UNGROUNDED)
    told = [place for place in places if _has_capital(sheet, place) and _tells_where(sheet, place, quote)]
    if not told:
        return Failure(Reason.UNREADABLE, places[0])
    return [Found(place, claim, Place(sheet.printed(place))) for place in told]


def _has_capital(sheet: Sheet, place: Extent) -> bool:
    page = sheet.scene.page
    return any(page.word(at)[0].isupper() for at in sheet.tokens(place))


def _tells_where(sheet: Sheet, place: Extent, quote: Extent) -> bool:
    """Whether the words begin with a preposition of place, follow one, or are called a place."""
    page, here = sheet.scene.page, sheet.tokens(place)
    first = here.start
    while first < here.stop and page.lower(first) in lower(sheet.lang, "pointers_to_places"):
        first += 1
    if _is_preposition(sheet, first):
        return True
    before = here.start - 1
    while is_adjective(sheet, before):
        before -= 1
    if _is_preposition(sheet, before - (page.lower(before) in lower(sheet.lang, "determiners"))):
        return True
    named = {page.lower(at) for at in sheet.tokens(quote)} & lower(sheet.lang, "venue_words")
    return bool(named) and not page.word(here.start - 1)[:1].isupper()


def _is_preposition(sheet: Sheet, at: int) -> bool:
    return sheet.scene.page.lower(at) in lower(sheet.lang, "prepositions_of_place")
