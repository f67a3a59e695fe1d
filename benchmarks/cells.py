"""Adds up what a suite's scorer counted into cells: one kind in one language. It scores nothing itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from benchmarks.published import ALL_KINDS, harmonic

APART = ("krauts", "wikiwarsde")
"""Suites of whole paragraphs, which are shown by themselves."""

SMALL = "small suites"
"""All the other suites together."""

_CELLS = {kind: kind for kind in ("number", "ordinal", "percentage", "unit", "currency", "duration")}
_CELLS |= {"date": "date", "daterange": "date"}
_CELLS |= dict.fromkeys(("datetime", "datetimerange", "time", "timerange"), "clock")
_CASE = "CASE:"


@dataclass(slots=True)
class Counts:
    """What a scorer counted in a cell.

    Of `gold` values `hit` were found; of all predictions in completely annotated texts `right` were right and
    `wrong` were not; of `negative` texts that hold no value `quiet` ones got no prediction.
    """

    gold: int = 0
    hit: int = 0
    right: int = 0
    wrong: int = 0
    negative: int = 0
    quiet: int = 0

    @property
    def recall(self) -> float | None:
        """In percent; None without a value to find."""
        return 100 * self.hit / self.gold if self.gold else None

    @property
    def precision(self) -> float | None:
        """In percent; None without a prediction."""
        return 100 * self.right / (self.right + self.wrong) if self.right + self.wrong else None

    @property
    def f1(self) -> float | None:
        """In percent; None where recall or precision is."""
        if self.recall is None or self.precision is None:
            return None
        return harmonic(self.recall, self.precision)

    @property
    def alarmed(self) -> float | None:
        """Percent of the texts without a value in which one was read; None without such texts."""
        return 100 * (self.negative - self.quiet) / self.negative if self.negative else None


Cells = Mapping[tuple[str, str, str], Counts]
"""Counts by suite (or `SMALL`), language and cell (`ALL_KINDS` for all together)."""


def add_up(scores: Mapping[str, Mapping[str, int]]) -> Cells:
    """The cells of one recogniser, from the scorer's counts by "suite|language|type|half"."""
    cells: dict[tuple[str, str, str], Counts] = defaultdict(Counts)
    for key, counted in scores.items():
        suite, lang, kind, _half = key.split("|")
        group = suite if suite in APART else SMALL
        cell = _CELLS.get(kind.removeprefix(_CASE))
        for name in [ALL_KINDS] if cell is None else [ALL_KINDS, cell]:
            if kind.startswith(_CASE):
                _add_case(cells[group, lang, name], counted)
            elif cell is not None:
                _add_values(cells[group, lang, name], counted)
    return dict(cells)


def negatives(cells: Cells, lang: str) -> Counts:
    """The counts of all suites of a language together."""
    total = Counts()
    for (_suite, language, cell), counts in cells.items():
        if language == lang and cell == ALL_KINDS:
            total.negative += counts.negative
            total.quiet += counts.quiet
    return total


def _add_values(counts: Counts, counted: Mapping[str, int]) -> None:
    counts.gold += counted.get("gold", 0)
    counts.hit += counted.get("hit", 0)


def _add_case(counts: Counts, counted: Mapping[str, int]) -> None:
    counts.right += counted.get("tp", 0)
    counts.wrong += counted.get("fp", 0)
    counts.negative += counted.get("neg", 0)
    counts.quiet += counted.get("neg_ok", 0)
