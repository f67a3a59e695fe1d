"""Says what a fact is about in the lexicon's words. It never says who is right."""

from __future__ import annotations

from textwrap import shorten

from factcheck.language.terms import terms
from factcheck.model import Claim, Fact, Kind, Scope
from factcheck.wording.vocabulary import counted, pattern, table

_LONGEST_LABEL = 80


def fact_label(fact: Fact, lang: str) -> str:
    """What a fact is about, in words of the report's language: "Dauer: Gespräche (geplant)".

    A fact that a language model put together is called as the model calls it, on one line and not too long.
    """
    said = fact.claims[0].claim
    label = _one_line(fact.label) or _label(said, lang)
    return label if said.scope is Scope.ACTUAL else f"{label} ({pattern(lang, 'scopes', said.scope)})"


def _one_line(label: str) -> str:
    """A label by others, without invisible characters and cut after some eighty."""
    spaced = " ".join(label.split())
    return shorten("".join(filter(str.isprintable, spaced)), _LONGEST_LABEL, placeholder=" …")


def kind_label(kind: Kind, lang: str) -> str:
    """The name of a kind of claim: "Dauer"."""
    return terms(lang).labels.get(f"kind:{kind}", str(kind))


def hidden_sides(number: int, lang: str) -> str:
    """That a finding has so many sides more than it shows."""
    return counted(lang, str(number), "hidden_sides", singular=number == 1)


def _label(said: Claim, lang: str) -> str:
    words = terms(lang).labels
    kind = kind_label(said.kind, lang)
    event = words.get(said.event.removeprefix("other "), said.event)
    match said.kind:
        case Kind.NUMBER:
            measured = table(lang, "dimensions").get(said.thing)
            noun = said.thing.capitalize() if lang == "de" else said.thing
            thing = str(measured or words.get(said.thing) or noun or kind)
            return ", ".join(part for part in (thing, words.get(said.attribute, "")) if part)
        case Kind.DURATION | Kind.TIME | Kind.DATE | Kind.ACTOR | Kind.PLACE:
            attribute = words.get(said.attribute, kind)
            return f"{attribute}: {event}" if event else attribute
        case Kind.ROSTER:
            return f"{kind}: {event or words.get('talks', '')}"
        case Kind.QUOTATION | Kind.ROLE:
            return f"{kind}: {said.speaker}" if said.speaker else kind
        case Kind.AGE:
            return f"{kind}: {said.thing.title()}" if said.thing else kind
        case _:
            return kind
