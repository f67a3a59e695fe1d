"""Looks up the words and patterns of the section `wording` of a lexicon. It never decides what to say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from factcheck.errors import RuleError
from factcheck.resources import lexicon


def entry(lang: str, *path: str) -> object:
    """What the section `wording` holds under `path`. Raises RuleError when it is missing."""
    place: object = lexicon(lang).get("wording", {})
    for name in path:
        if not isinstance(place, Mapping) or name not in place:
            message = f"rules/lexicon/{lang}: 'wording: {': '.join(path)}' is missing; add it to wording.yaml"
            raise RuleError(message)
        place = place[name]
    return place


def pattern(lang: str, *path: str) -> str:
    """The pattern under `path`, with its blanks still open."""
    return str(entry(lang, *path))


def counted(lang: str, amount: str, *path: str, singular: bool) -> str:
    """`amount` and the unit whose [singular, plural] stand under `path`: "1 Stunde", "2 Stunden"."""
    return f"{amount} {plural(entry(lang, *path), singular=singular)}"


def plural(forms: object, *, singular: bool) -> str:
    """The right one of the forms [singular, plural]."""
    return cast("Sequence[str]", forms)[0 if singular else 1]


def table(lang: str, *path: str) -> Mapping[object, object]:
    """The mapping under `path`."""
    return cast("Mapping[object, object]", entry(lang, *path))


def row(lang: str, *path: str) -> Sequence[object]:
    """The list under `path`."""
    return cast("Sequence[object]", entry(lang, *path))


def joined(lang: str, parts: Sequence[str], word: str = "and") -> str:
    """The parts as a list in words: "a, b und c"; `word` names the joining word ("and", "or")."""
    if len(parts) < 2:  # noqa: PLR2004 - one part needs no joining
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {pattern(lang, word)} {parts[-1]}"


def spanned(lang: str, low: str, high: str) -> str:
    """Both ends of a range; a unit they share is said once: "19,5 bis 20,5 Prozent"."""
    if low == high:
        return low
    return pattern(lang, "between").format(_without_shared_unit(low, high), high)


def alternatives(lang: str, readings: Iterable[str]) -> str:
    """What the words may mean, each reading once; a unit they share is said once: "9:30 oder 21:30 Uhr"."""
    spoken = list(dict.fromkeys(readings))
    shorter = [_without_shared_unit(one, spoken[-1]) for one in spoken[:-1]]
    return joined(lang, [*shorter, *spoken[-1:]], "or")


def _without_shared_unit(words: str, last: str) -> str:
    """`words` without its unit if `last` has the same one and neither is longer than a number and a unit."""
    number, _, unit = words.partition(" ")
    return number if unit and " " not in unit and last.partition(" ")[2] == unit else words
