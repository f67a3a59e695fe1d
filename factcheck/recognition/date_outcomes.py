"""What a reader of the date grammar can make of a match."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from factcheck.model import Reason
from factcheck.recognition.named_dates import NamedDate, Outlook
from factcheck.values import Moment


@dataclass(frozen=True, slots=True)
class FromAnchor:
    """A date that needs the anchor: `moment` reads it, given the anchor and where the words look.

    It gives None where the words turn out not to mean a date.
    """

    moment: Callable[[dt.date, Outlook], Moment | None]


@dataclass(frozen=True, slots=True)
class NotADate:
    """Words that look like a date and are none ("jeden Montag"); nothing inside them is read."""


Outcome = NamedDate | FromAnchor | Moment | Reason | NotADate
