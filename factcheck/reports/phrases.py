"""The sentences of the reports, from the section `report` of a lexicon. It never sees an article."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from factcheck.errors import RuleError
from factcheck.resources import lexicon


def phrase(lang: str, *path: str, **blanks: str) -> str:
    """The phrase under `path` with its named blanks filled. Raises RuleError when it is missing."""
    return str(_entry(lang, path)).format(**blanks) if blanks else str(_entry(lang, path))


def counted(lang: str, name: str, amount: int) -> str:
    """An amount and what is counted, in the right number: "1 Text", "2 Texte"."""
    singular, plural = cast("list[str]", _entry(lang, ("counts", name)))
    return f"{amount} {singular if amount == 1 else plural}"


def _entry(lang: str, path: tuple[str, ...]) -> object:
    place: object = lexicon(lang).get("report", {})
    for name in path:
        if not isinstance(place, Mapping) or name not in place:
            message = f"rules/lexicon/{lang}: 'report: {': '.join(path)}' is missing; add it to report.yaml"
            raise RuleError(message)
        place = place[name]
    return place
