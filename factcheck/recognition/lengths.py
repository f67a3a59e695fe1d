"""A length of time by token, before it becomes a mention, and what it stands for. It finds none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from factcheck.recognition.amounts import Amount, Form
from factcheck.recognition.precision import Manner, Spread, bounded, interval, spread
from factcheck.recognition.units import Unit
from factcheck.values import Interval

_SEVERAL = 2
_FEW = 10


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time at the tokens `first:stop`: its `spread` or, if vague, its `bounds`, in seconds.

    A range of numbers has neither, its ends are those of `amount`. An unsure length ("ein Jahr") only
    counts as part of another ("ein Jahr und drei Monate").
    """

    first: int
    stop: int
    amount: Amount
    unit: Unit
    spread: Spread | None = None
    bounds: Interval | None = None
    adjective: bool = False
    sure: bool = True

    @property
    def seconds(self) -> Fraction | None:
        """How long it is, None where it is vague."""
        return None if self.spread is None else self.spread.value

    def allowed(self, manner: Manner) -> Interval:
        """The lengths in seconds that the print stands for when it is hedged in this manner."""
        if self.bounds is not None:
            return bounded(self.bounds, manner)
        if self.spread is not None:
            return self.spread.interval(manner)
        return interval(self.amount, manner, continuous=True).scaled(self.unit.factor)


def counted(amount: Amount, unit: Unit) -> Length:
    """So many of a unit, at the tokens of the number."""
    if amount.bounds is not None:
        return Length(amount.first, amount.stop, amount, unit, bounds=_several(amount, amount.bounds, unit))
    if amount.ends:
        return Length(amount.first, amount.stop, amount, unit)
    found = spread(amount, continuous=True)
    if unit.loose:
        loose = min(unit.loose, found.value)
        found = replace(found, half=max(found.half, loose), wide=max(found.wide, loose))
    return Length(amount.first, amount.stop, amount, unit, found.scaled(unit.factor))


def several(first: int, stop: int, unit: Unit) -> Length:
    """Some of a unit, nobody says how many ("seit Jahren")."""
    amount = Amount(first, stop, None, form=Form.SEVERAL, bounds=Interval(Fraction(_SEVERAL), Fraction(_FEW)))
    return counted(amount, unit)


def exactly(first: int, stop: int, seconds: Fraction, step: Fraction, unit: Unit) -> Length:
    """A length printed to the `step` in seconds ("2:45 Stunden")."""
    amount = Amount(first, stop, seconds / unit.factor, form=Form.DIGITS)
    return Length(first, stop, amount, unit, Spread(seconds, step / 2, step / 2))


def _several(amount: Amount, bounds: Interval, unit: Unit) -> Interval:
    """How far "several" reaches: to the next larger unit, "a few" and "wenige" not so far."""
    if amount.form is Form.SEVERAL:
        few = bounds.low is not None and bounds.low < _SEVERAL
        bounds = Interval(bounds.low, Fraction(_FEW) if few else unit.several, high_open=True)
    return bounds.scaled(unit.factor)
