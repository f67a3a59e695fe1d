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

    It gives None where the words turn out not to mean a date. `of_year` says that it is a year seen from the
    one the text is about ("Ende des Jahres"), `plain` that no adjective points from the date line ("dieses").
    """

    moment: Callable[[dt.date, Outlook], Moment | None]
    of_year: bool = False
    plain: bool = False


@dataclass(frozen=True, slots=True)
class FromText:
    """A date counted from the date its text has last named ("am Tag darauf").

    `moment` reads it, given that date if there is one, the anchor if there is one, and where the words look.
    `onward` says that it may count on from another date of its kind ("am Tag darauf"); one that counts back
    ("am Vortag") means the day the text is about.
    """

    moment: Callable[[Moment | None, dt.date | None, Outlook], Moment | None]
    onward: bool = True


@dataclass(frozen=True, slots=True)
class NotADate:
    """Words that look like a date and are none ("jeden Montag"); nothing inside them is read."""


Outcome = NamedDate | FromAnchor | FromText | Moment | Reason | NotADate
