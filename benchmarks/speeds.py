"""Measures how fast recognisers read whole articles, and how long they take to be ready. It scores nothing.

Every run reads texts that no run before has seen (they differ in empty lines at the end), so that nothing
can be remembered from one run to the next.
"""

from __future__ import annotations

import datetime as dt
import functools
import itertools
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence

from benchmarks.bench import NotThereError, fetch, median_and_spread, table, timed
from benchmarks.peers import NUMERIC, TEMPORAL, Peer, Read

MISSING = "not there in this checkout"
NOW = dt.datetime.fromisoformat("2025-08-16T12:00:00")  # the day the seed articles are dated
STATEMENT = "from factcheck.recognition import printed"
CALL = "printed('Am 3. Mai 2025 begann es.', 'de', None)"

Count = Callable[[str], int]
"""Reads a text and says how many values it found."""


def ours(lang: str) -> list[tuple[str, Count]]:
    """Our rooms by what they read: numeric kinds, temporal kinds, all of them, and what the audit reads."""
    numeric = [_room(name) for name in ("quantities", "ordinals", "scores")]
    temporal = [_room(name) for name in ("times", "durations", "recurrences")]
    dates = _room("dates")
    joined = fetch("factcheck.recognition.instants", "find", MISSING)
    printed = fetch("factcheck.recognition", "printed", MISSING)
    read = fetch("factcheck.recognition", "read", MISSING)

    def dated(text: str) -> int:
        found = [*dates(text, lang, NOW.date()), *temporal[0](text, lang)]
        return len(joined(text, lang, found, NOW)) + sum(len(room(text, lang)) for room in temporal[1:])

    return [
        ("factcheck, numeric kinds", lambda text: sum(len(room(text, lang)) for room in numeric)),
        ("factcheck, temporal kinds", dated),
        ("factcheck, all kinds", lambda text: len(printed(text, lang, NOW))),
        ("factcheck, as the audit reads", lambda text: len(read(text, lang, NOW.date()).mentions)),
    ]


def _room(name: str) -> Callable[..., Sequence[object]]:
    return fetch(f"factcheck.recognition.{name}", "find", MISSING)  # type: ignore[no-any-return]


def counts(peer: Peer, lang: str) -> Iterator[tuple[str, Count]]:
    """A peer by what it reads. Raises NotThereError when it is not installed."""
    read = peer.load()
    for family, name in ((NUMERIC, "numeric kinds"), (TEMPORAL, "temporal kinds")):
        passes = peer.passes(family)
        if passes:
            yield f"{peer.name}, {name}", functools.partial(_count, read, passes, lang)


def _count(read: Read, tasks: Sequence[str], lang: str, text: str) -> int:
    return sum(len(read(text, lang, NOW, task)) for task in tasks)


def throughput(texts: Sequence[str], lang: str, peers: Sequence[Peer], runs: int) -> str:
    """KB of text a second, warm and in one process, of our rooms and of the peers after them."""
    rows = [_row(name, count, texts, runs) for name, count in ours(lang)]
    for peer in peers:
        if not peer.searches:
            continue
        try:
            rows += [_row(name, count, texts, runs) for name, count in counts(peer, lang)]
        except NotThereError as error:
            rows.append((peer.name, str(error)))
    size = sum(len(text.encode()) for text in texts) / 1000
    return table((f"reading {size:.1f} KB", "KB/s", "spread", "found"), rows)


def _row(name: str, count: Count, texts: Sequence[str], runs: int) -> tuple[str, ...]:
    turns = itertools.count(1)

    def read_anew() -> int:
        ending = "\n" * next(turns)
        return sum(count(text + ending) for text in texts)

    try:
        found = read_anew()
        seconds = timed(read_anew, runs)
    except Exception as error:  # noqa: BLE001 - a peer may raise anything
        return (name, f"raised {type(error).__name__}")
    size = sum(len(text.encode()) for text in texts) / 1000
    return (name, *median_and_spread([size / second for second in seconds], 1), str(found))


def readiness(peers: Sequence[Peer], runs: int) -> str:
    """Milliseconds a fresh process takes to import a recogniser and to read a first short sentence."""
    programs = [("factcheck", STATEMENT, CALL), *((peer.name, peer.statement, peer.call) for peer in peers)]
    rows = [_ready_row(name, statement, call, runs) for name, statement, call in programs]
    return table(("getting ready", "import ms", "spread", "first reading ms", "spread"), rows)


def _ready_row(name: str, statement: str, call: str, runs: int) -> tuple[str, ...]:
    try:
        measured = [_ready(statement, call) for _ in range(runs)]
    except NotThereError as error:
        return (name, str(error))
    imported, first = zip(*measured, strict=True)
    return (name, *median_and_spread(imported, 0), *median_and_spread(first, 0))


def _ready(statement: str, call: str) -> tuple[float, float]:
    program = (
        "from time import perf_counter as now\n"
        f"a = now()\n{statement}\nb = now()\n{call}\nc = now()\n"
        "print(1000 * (b - a), 1000 * (c - b))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or ["no message"])[-1]
        raise NotThereError(f"did not start: {reason}")
    imported, first = done.stdout.split()
    return float(imported), float(first)
