"""Measures recognition beside others: on the cases of other people's suites, and in speed on whole articles.

The suites are not part of this project. It scores with their own scorer, prints what it measured, judges
nothing and fails only when there are no suites or they cannot be read.

    python -m benchmarks.recognition [--suites FOLDER] [--runs N] [--no-peers]
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.bench import SEEDS, NotThereError, table
from benchmarks.cells import APART, SMALL, Cells, Counts, add_up, negatives
from benchmarks.peers import PEERS, Peer, Read
from benchmarks.published import ALL_KINDS, CELLS, best, published, published_news
from benchmarks.speeds import readiness, throughput
from factcheck.cli import main as factcheck

ROOT = Path(__file__).parents[1]
FOLDER = ROOT.parent / "shared" / "bench" / "specs"
VARIABLE = "RECOGNITION_SUITES"
ASKED, EVERYTHING, APART_READ = "factcheck", "factcheck, all on", "factcheck, TIMEX3 marks"
LANGUAGES = {"de": "German", "en": "English"}
NONE = "-"
LEGEND = """\
recall/precision in percent; factcheck writes what the task of a case asks for,
"all on" every kind (the suites of dates count each number as wrong); a peer runs the recogniser asked for,
but not on its own suite; the published figures are of both halves of the suites
"""


def suites(folder: Path) -> list[Path]:
    """The case files in a folder. Raises NotThereError when it holds none, or no scorer."""
    found = sorted(folder.glob("*.jsonl"))
    if not found or not (folder / "score.py").is_file():
        message = (
            f"{folder}: no recognition suites and scorer there; name the folder with --suites or {VARIABLE}"
        )
        raise NotThereError(message)
    return found


def cases(files: Iterable[Path]) -> list[dict[str, Any]]:
    """The cases of all suites in the languages that are measured."""
    lines = (line for path in files for line in path.read_text(encoding="utf-8").split("\n") if line)
    return [case for case in map(json.loads, lines) if case["lang"] in LANGUAGES]


def predict_ours(
    given: Sequence[dict[str, Any]], target: Path, *, asked: bool, options: Sequence[str] = ()
) -> None:
    """Write what `factcheck values` reads; without the task of a case it reads every kind."""
    source = target.with_suffix(".cases")
    left_out = set() if asked else {"task"}
    rows = ({name: case[name] for name in case if name not in left_out} for case in given)
    source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    if factcheck(["values", "--jsonl", str(source), "-o", str(target), *options]):
        raise NotThereError("factcheck values could not read the suites")


def predict(read: Read, peer: Peer, given: Sequence[dict[str, Any]], target: Path) -> int:
    """Write what a peer reads in the cases it takes; how many cases it raised an error on."""
    failed = 0
    with target.open("w", encoding="utf-8") as file:
        for case in filter(peer.takes, given):
            now = case["reference_datetime"]
            try:
                found = read(
                    case["text"], case["lang"], dt.datetime.fromisoformat(now) if now else None, case["task"]
                )
            except Exception:  # noqa: BLE001 - a peer may raise anything; the case counts as not read
                failed, found = failed + 1, []
            file.write(json.dumps({"id": case["id"], "pred": found}) + "\n")
    return failed


def score(folder: Path, files: Sequence[Path], predictions: Sequence[Path], work: Path) -> dict[str, Cells]:
    """The cells of each prediction file by its name, as the suites' own scorer counts them."""
    command = [sys.executable, str(folder / "score.py"), *map(str, predictions), "--", *map(str, files)]
    done = subprocess.run(command, cwd=work, capture_output=True, text=True, check=False)
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or ["no message"])[-1]
        raise NotThereError(f"{folder / 'score.py'}: ended with {done.returncode}: {reason}")
    scores: Mapping[str, Mapping[str, Mapping[str, int]]] = json.loads(
        (work / "scores.json").read_text(encoding="utf-8")
    )
    return {name: add_up(counted) for name, counted in scores.items()}


def small_suites(scored: Mapping[str, Cells], lang: str) -> str:
    """Recall/precision in each cell of a language beside the best published peer; the live peers follow."""
    names = [name for name in scored if name != APART_READ]
    headings = (LANGUAGES[lang], "n", *names, "best published", "")
    rows = [
        (
            cell,
            str(_counts(scored[ASKED], SMALL, lang, cell).gold),
            *(both(_counts(scored[name], SMALL, lang, cell)) for name in names),
            *_published(lang, cell),
        )
        for cell in CELLS
    ]
    return table(headings, rows)


def _published(lang: str, cell: str) -> tuple[str, str]:
    peer = best(published(lang, cell))
    return f"{peer.recall:.0f}/{peer.precision:.0f}", peer.peer


def paragraphs(scored: Mapping[str, Cells]) -> str:
    """Recall, precision and F1 on the suites of whole paragraphs, all their kinds together."""
    rows: list[tuple[str, ...]] = []
    for suite in APART:
        for name, cells in scored.items():
            counts = _counts(cells, suite, "de", ALL_KINDS)
            if counts.recall is not None:
                figures = (percent(counts.recall), percent(counts.precision), percent(counts.f1))
                rows.append((f"{suite}: {name}", str(counts.gold), *figures))
        for peer in sorted(published_news(), key=lambda one: -one.f1) if suite == "krauts" else ():
            figures = (f"{peer.recall:.0f}", f"{peer.precision:.0f}", f"{peer.f1:.0f}")
            rows.append((f"{suite}: {peer.peer}, published", NONE, *figures))
    return table(("whole paragraphs, German", "n", "recall", "precision", "F1"), rows)


def false_alarms(scored: Mapping[str, Cells]) -> str:
    """The share of texts that hold no value in which one was read."""
    rows = [
        (name, *(cell for lang in LANGUAGES for cell in _alarms(negatives(cells, lang))))
        for name, cells in scored.items()
    ]
    languages = [heading for name in LANGUAGES.values() for heading in (f"{name} texts", "with a reading %")]
    return table(("texts without a value", *languages), rows)


def _alarms(counts: Counts) -> tuple[str, str]:
    return str(counts.negative), percent(counts.alarmed)


def _counts(cells: Cells, suite: str, lang: str, cell: str) -> Counts:
    return cells.get((suite, lang, cell), Counts())


def both(counts: Counts) -> str:
    """Recall/precision in percent."""
    if counts.recall is None or counts.precision is None:
        return NONE
    return f"{percent(counts.recall)}/{percent(counts.precision)}"


def percent(share: float | None) -> str:
    """A share in percent with one decimal."""
    return NONE if share is None else f"{share:.1f}"


def measured(folder: Path, peers: Sequence[Peer]) -> Iterator[str]:
    """What was found in the suites, block by block; ours comes first, then the peers in their order."""
    files = suites(folder)
    given = cases(files)
    notes = []
    with tempfile.TemporaryDirectory() as place:
        work = Path(place)
        names = {ASKED: work / "0.jsonl", EVERYTHING: work / "1.jsonl", APART_READ: work / "2.jsonl"}
        predict_ours(given, names[ASKED], asked=True)
        predict_ours(given, names[EVERYTHING], asked=False)
        whole = [case for case in given if case["source"] in APART]
        predict_ours(whole, names[APART_READ], asked=True, options=["--timex3"])
        for number, peer in enumerate(peers, start=3):
            target = work / f"{number}.jsonl"
            try:
                failed = predict(peer.load(), peer, given, target)
            except NotThereError as error:
                notes.append(f"{peer.name}: {error}")
                continue
            names[peer.name] = target
            if failed:
                notes.append(f"{peer.name} raised an error on {failed} cases, which count as not read")
        found = score(folder, files, list(names.values()), work)
    scored = {name: found[path.stem] for name, path in names.items()}
    for lang in LANGUAGES:
        yield small_suites(scored, lang)
    yield paragraphs(scored)
    yield false_alarms(scored)
    if notes:
        yield "\n".join(notes)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print: the suites, then the speeds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    folder = Path(os.environ.get(VARIABLE) or FOLDER)
    parser.add_argument("--suites", type=Path, default=folder, help=f"the folder of the suites ({VARIABLE})")
    parser.add_argument("--runs", type=int, default=3, help="runs to take the median of")
    parser.add_argument("--no-peers", action="store_true", help="measure no recogniser of others")
    options = parser.parse_args(arguments)
    peers = () if options.no_peers else PEERS
    print(f"Python {sys.version.split()[0]}, median of {options.runs} runs\n\n{LEGEND}")
    try:
        for block in measured(options.suites, peers):
            print(block, end="\n\n")
    except NotThereError as error:
        print(error, file=sys.stderr)
        return 2
    texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    print(readiness(peers, options.runs), end="\n\n")
    print(throughput(texts, "de", peers, options.runs))
    return 0


if __name__ == "__main__":
    sys.exit(main())
