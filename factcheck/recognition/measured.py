"""A number with the unit it is printed with. It holds data only."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.recognition.amounts import Amount
from factcheck.recognition.unit_names import Unit


@dataclass(frozen=True, slots=True)
class Measured:
    """A number with its unit, `first:stop` the tokens of both; a shared unit is not among them.

    `adjective` marks a unit that is an adjective ("dreistündig", "79-jährige"), `before` one that stands
    before the number ("$5").
    """

    amount: Amount
    unit: Unit | None
    first: int
    stop: int
    adjective: bool = False
    before: bool = False
