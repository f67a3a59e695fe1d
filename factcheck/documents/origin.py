"""The facts about a text that stand beside it, not in it: who published it, where, when."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Origin:
    """Outlet, web address and day of a text, each empty when not given; the day wins over a printed one."""

    outlet: str = ""
    address: str = ""
    day: dt.date | None = None


@dataclass(frozen=True, slots=True)
class TextReference:
    """A text named by a dossier or a front matter: a path that can be opened, and what was said about it."""

    path: str
    origin: Origin = Origin()
