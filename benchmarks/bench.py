"""Measures how fast factcheck is, how much memory it takes and how its time grows with the text.

Two other readers of dates and numbers are measured on the same texts in the same run, if they are
installed. It prints what it measured, judges nothing and fails only when a text cannot be read.

    python benchmarks/bench.py [--runs N] [--lang de] [TEXT ...]
"""

from __future__ import annotations

import argparse
import datetime as dt
import functools
import importlib
import itertools
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SEEDS = Path(__file__).parents[1] / "seeds"
ANCHOR = dt.date(2025, 8, 16)  # the day the seed articles are dated
GROWTH = (1, 2, 4, 8)
MEBIBYTE = 1024 * 1024
RSS_UNIT = 1 if sys.platform == "darwin" else 1024  # what the system counts the peak memory in, in bytes


Count = Callable[[Path], int]
"""Reads the text of a file and says how many things it found."""


class NotThereError(Exception):
    """Something to measure is not there; the message says what and how to get it."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Something that reads a text in a language; `load` imports it and may raise NotThereError."""

    name: str
    load: Callable[[str], Count]


def fetch(module: str, name: str, remedy: str) -> Any:  # noqa: ANN401 - peers are untyped
    """The attribute of a module that may not be installed. Raises NotThereError with the remedy."""
    try:
        return getattr(importlib.import_module(module), name)
    except (ImportError, AttributeError) as error:
        message = f"{remedy} ({module}.{name})"
        raise NotThereError(message) from error


def recognition(lang: str) -> Count:
    """Our recognition alone. No run reads a text that one before has seen, since readers remember it."""
    read = fetch("factcheck.recognition", "read", "not there yet")
    turns = itertools.count(1)

    def count(path: Path) -> int:
        return len(read(path.read_text(encoding="utf-8") + "\n" * next(turns), lang, ANCHOR).mentions)

    return count


def extraction(lang: str) -> Count:
    """Our built-in extractor alone: its input, the read document, is made once and kept."""
    load = fetch("factcheck.documents", "load", "not there yet")
    origin = fetch("factcheck.documents", "Origin", "not there yet")
    extract = fetch("factcheck.extraction.builtin", "extract", "not there yet")
    read = fetch("factcheck.recognition", "read", "not there yet")
    part = fetch("factcheck.model", "Part", "not there yet")

    @functools.cache
    def prepared(path: Path) -> tuple[Any, Any]:
        document = load(str(path), part.REPORT, origin())
        return document, read(document.text, lang, ANCHOR)

    return lambda path: len(extract(*prepared(path)))


def comparison(lang: str) -> Count:
    """The whole check of a text against a copy of itself, from the files to the findings."""
    compare = fetch("factcheck.audit", "compare", "not there yet")
    settings = fetch("factcheck.settings", "Settings", "not there yet")(lang=lang)

    def count(path: Path) -> int:
        copy = path.with_suffix(".copy.txt")
        copy.write_bytes(path.read_bytes())
        return len(compare([str(path), str(copy)], settings=settings).facts)

    return count


def dateparser_search(lang: str) -> Count:
    """The search for dates of dateparser, relative dates seen from the same day as ours."""
    search = fetch("dateparser.search", "search_dates", "not installed, run 'make bench-deps'")
    settings = {"RELATIVE_BASE": dt.datetime.combine(ANCHOR, dt.time())}

    def count(path: Path) -> int:
        text = path.read_text(encoding="utf-8")
        return len(search(text, languages=[lang], settings=settings) or ())

    return count


def recognizers_text(lang: str) -> Count:
    """Numbers and dates with the Recognizers-Text release; it has no German and reads it as English."""
    remedy = "not installed, run 'make bench-deps'"
    number = fetch("recognizers_suite", "recognize_number", remedy)
    moment = fetch("recognizers_suite", "recognize_datetime", remedy)
    culture = {"en": "en-us"}.get(lang, f"{lang}-{lang}")

    def count(path: Path) -> int:
        text = path.read_text(encoding="utf-8")
        return len(number(text, culture)) + len(moment(text, culture))

    return count


OURS = (Reader("recognition alone", recognition), Reader("extraction alone", extraction))
CHECK = Reader("whole check of two", comparison)
PEERS = (
    Reader("dateparser search_dates", dateparser_search),
    Reader("recognizers-text-suite", recognizers_text),
)


def timed(work: Callable[[], object], runs: int) -> list[float]:
    """Seconds of each run, after one run that warms the caches and is not counted."""
    work()
    seconds = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return seconds


def median_and_spread(figures: Sequence[float], digits: int) -> tuple[str, str]:
    """The median and the range from the smallest to the largest."""
    middle = f"{statistics.median(figures):.{digits}f}"
    return middle, f"{min(figures):.{digits}f}..{max(figures):.{digits}f}"


def table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """The rows in columns, all but the first aligned right; a row of two cells is a name and a remark."""
    full = [headings, *(row for row in rows if len(row) == len(headings))]
    widths = [max(len(cell) for cell in column) for column in zip(*full, strict=True)]
    widths[0] = max(widths[0], *(len(row[0]) for row in rows))

    def line(row: Sequence[str]) -> str:
        first = row[0].ljust(widths[0])
        rest = [row[1]] if len(row) < len(widths) else map(str.rjust, row[1:], widths[1:])
        return "  ".join((first, *rest))

    return "\n".join([line(headings), "  ".join("-" * width for width in widths), *map(line, rows)])


def run_once(command: Sequence[str]) -> tuple[float, float]:
    """Wall seconds and peak memory in MiB of one process. Raises NotThereError when it fails."""
    if not Path(command[0]).exists():
        message = f"there is no {Path(command[0]).name} beside this Python"
        raise NotThereError(message)
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as process:
        complaint = process.stderr.read() if process.stderr else ""
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        reason = (complaint.strip().splitlines() or ["no message"])[-1]
        message = f"ended with {process.returncode}: {reason}"
        raise NotThereError(message)
    return seconds, usage.ru_maxrss * RSS_UNIT / MEBIBYTE


def whole_process(files: Sequence[Path], runs: int) -> str:
    """The command an editor runs, start-up included."""
    with tempfile.TemporaryDirectory() as folder:
        report = str(Path(folder) / "report.md")
        factcheck = str(Path(sys.executable).with_name("factcheck"))
        compare = ["compare", *map(str, files), "-o", report, "--exit-zero", "--extractor", "builtin"]
        commands = {
            "an empty Python": [sys.executable, "-c", "pass"],
            "factcheck --version": [factcheck, "--version"],
            "factcheck compare": [factcheck, *compare],
        }
        rows = [_process_row(name, command, runs) for name, command in commands.items()]
    return table(("whole process", "s", "spread", "peak MiB", "spread"), rows)


def _process_row(name: str, command: Sequence[str], runs: int) -> tuple[str, ...]:
    try:
        measured = [run_once(command) for _ in range(runs)]
    except NotThereError as error:
        return (name, str(error))
    seconds, memory = zip(*measured, strict=True)
    return (name, *median_and_spread(seconds, 3), *median_and_spread(memory, 1))


def throughput(
    files: Sequence[Path], lang: str, runs: int, readers: Sequence[Reader] = (*OURS, *PEERS)
) -> str:
    """KB of text a second, warm and in one process, of our readers and the others."""
    size = sum(path.stat().st_size for path in files) / 1000
    rows = [_throughput_row(reader, files, lang, size, runs) for reader in readers]
    return table((f"reading {size:.1f} KB", "KB/s", "spread", "found"), rows)


def _throughput_row(
    reader: Reader, files: Sequence[Path], lang: str, size: float, runs: int
) -> tuple[str, ...]:
    try:
        count = reader.load(lang)
    except NotThereError as error:
        return (reader.name, str(error))
    seconds = timed(lambda: [count(path) for path in files], runs)
    found = sum(count(path) for path in files)
    return (reader.name, *median_and_spread([size / second for second in seconds], 1), str(found))


def growth(files: Sequence[Path], lang: str, runs: int) -> str:
    """How the time grows when the same text is 2, 4 and 8 times as long; 1.0 a step is linear."""
    with tempfile.TemporaryDirectory() as folder:
        grown = [_repeated(files, times, Path(folder)) for times in GROWTH]
        rows = [_growth_row(reader, grown, lang, runs) for reader in (*OURS, CHECK)]
    return table(("growth", *(f"{times}x ms" for times in GROWTH), "8x / (8 * 1x)"), rows)


def _repeated(files: Sequence[Path], times: int, folder: Path) -> Path:
    once = "\n\n".join(path.read_text(encoding="utf-8") for path in files)
    target = folder / f"{times}.txt"
    target.write_text("\n\n".join([once] * times), encoding="utf-8")
    return target


def _growth_row(reader: Reader, grown: Sequence[Path], lang: str, runs: int) -> tuple[str, ...]:
    try:
        count = reader.load(lang)
    except NotThereError as error:
        return (reader.name, str(error))
    fastest = [min(timed(lambda path=path: count(path), runs)) for path in grown]  # type: ignore[misc]
    ratio = fastest[-1] / (fastest[0] * GROWTH[-1])
    return (reader.name, *(f"{second * 1000:.1f}" for second in fastest), f"{ratio:.2f}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print. Processes come first: a grown parent would count into their memory."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("texts", nargs="*", type=Path, help="the texts to read (default: the seed articles)")
    parser.add_argument("--runs", type=int, default=5, help="runs to take the median of")
    parser.add_argument("--lang", default="de", choices=("de", "en"), help="the language of the texts")
    options = parser.parse_args(arguments)
    files = options.texts or sorted(SEEDS.glob("*.txt"))
    print(f"{len(files)} texts, median of {options.runs} runs, Python {sys.version.split()[0]}\n")
    print(whole_process(files, options.runs), end="\n\n")
    print(throughput(files, options.lang, options.runs))
    print("(recognizers-text-suite has no German and reads German as English)", end="\n\n")
    print(growth(files, options.lang, options.runs))
    return 0


if __name__ == "__main__":
    sys.exit(main())
