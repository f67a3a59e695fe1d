"""Says what a fact is about in the lexicon's words. It never says who is right."""

from __future__ import annotations

from factcheck.language.terms import terms
from factcheck.model import Claim, Fact, Kind, Scope
from factcheck.wording.vocabulary import pattern, table


def fact_label(fact: Fact, lang: str) -> str:
    """What a fact is about, in words of the report's language: "Dauer: Gespräche (geplant)"."""
    said = fact.claims[0].claim
    label = _label(said, lang)
    return label if said.scope is Scope.ACTUAL else f"{label} ({pattern(lang, 'scopes', said.scope)})"


def kind_label(kind: Kind, lang: str) -> str:
    """The name of a kind of claim: "Dauer"."""
    return terms(lang).labels.get(f"kind:{kind}", str(kind))


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
        case Kind.DURATION | Kind.TIME | Kind.DATE:
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
