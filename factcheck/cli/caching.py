"""Tells what the cache of replies holds, and empties it. It asks no model."""

from __future__ import annotations

from pathlib import Path

from factcheck.cli.streams import Outcome
from factcheck.extraction.cache import Cache


def described(folder: Path) -> Outcome:
    """Where the cache is, how many replies it holds, how much room they take and how old they are."""
    info = Cache(folder).info()
    rows = [
        ("folder", str(info.folder.resolve())),
        ("replies", str(info.entries)),
        ("bytes", str(info.bytes)),
    ]
    rows += [
        (name, f"{moment:%Y-%m-%d %H:%M} UTC")
        for name, moment in (("oldest", info.oldest), ("newest", info.newest))
        if moment
    ]
    return Outcome("".join(f"{name:<7} = {value}\n" for name, value in rows))


def emptied(folder: Path) -> Outcome:
    """Remove every reply from the cache."""
    removed = Cache(folder).clear()
    return Outcome(f"{folder}: {removed} {'reply' if removed == 1 else 'replies'} removed\n")
