"""Both languages can say the same things, and what is missing is named."""

from __future__ import annotations

import string
from collections.abc import Iterator, Mapping
from typing import cast

import pytest

from factcheck.errors import RuleError
from factcheck.resources import lexicon
from factcheck.wording.vocabulary import alternatives, entry, joined, spanned

_UNITS_OF_ONE_LANGUAGE = {"units", "zones", "centuries"}


def _paths(place: object, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    if isinstance(place, Mapping) and not set(path) & _UNITS_OF_ONE_LANGUAGE:
        for name, content in place.items():
            yield from _paths(content, (*path, str(name)))
    else:
        yield path


def _blanks(place: object) -> set[str]:
    parts = string.Formatter().parse(place) if isinstance(place, str) else []
    return {name for _, name, _, _ in parts if name is not None}


@pytest.mark.parametrize("section", ["wording", "report"])
def test_both_languages_have_the_same_entries(section: str) -> None:
    assert set(_paths(lexicon("de")[section])) == set(_paths(lexicon("en")[section]))


def test_both_languages_fill_the_same_blanks_in_reports() -> None:
    for path in _paths(lexicon("de")["report"]):
        german, english = (_at(lexicon(lang)["report"], path) for lang in ("de", "en"))
        assert _blanks(german) == _blanks(english), path


def _at(place: object, path: tuple[str, ...]) -> object:
    for name in path:
        place = cast("Mapping[str, object]", place)[name]
    return place


def test_a_missing_entry_is_named() -> None:
    with pytest.raises(RuleError, match="wording: units: furlong"):
        entry("de", "units", "furlong")


@pytest.mark.parametrize(
    ("parts", "words"), [([], ""), (["a"], "a"), (["a", "b"], "a und b"), (["a", "b", "c"], "a, b und c")]
)
def test_joined(parts: list[str], words: str) -> None:
    assert joined("de", parts) == words


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        ("1 km", "2 km", "1 bis 2 km"),
        ("1 Std. 5 Min.", "2 Std. 5 Min.", "1 Std. 5 Min. bis 2 Std. 5 Min."),
        ("1 Std.", "90 Min.", "1 Std. bis 90 Min."),
        ("5", "7", "5 bis 7"),
        ("5", "5", "5"),
    ],
)
def test_a_shared_unit_is_said_once(low: str, high: str, words: str) -> None:
    assert spanned("de", low, high) == words


def test_alternatives_are_named_once() -> None:
    assert alternatives("de", ["9 Uhr", "21 Uhr", "9 Uhr"]) == "9 oder 21 Uhr"
