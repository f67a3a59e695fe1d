"""The recognition benchmark prints readable tables and says what is missing; no figure is asserted."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from benchmarks import recognition, speeds
from benchmarks.bench import NotThereError
from benchmarks.cells import SMALL, Cells, Counts
from benchmarks.peers import Peer, Prediction, Read
from benchmarks.published import ALL_KINDS, CELLS

SCORER = """
import json, sys
split = sys.argv.index("--")
counts = {"gold": 2, "hit": 1}
case = {"tp": 1, "fp": 1, "neg": 4, "neg_ok": 3}
row = {"nemo|de|number|dev": counts, "nemo|de|CASE:number|dev": case}
json.dump({path.split("/")[-1][:-6]: row for path in sys.argv[1:split]}, open("scores.json", "w"))
"""


def case(**fields: Any) -> dict[str, Any]:  # noqa: ANN401 - as it comes
    told = {"id": "1", "source": "nemo", "lang": "de", "task": "number", "text": "Am 3. Mai kamen zwölf."}
    return told | {"reference_datetime": "2025-08-16T12:00:00"} | fields


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one suite and a scorer that always counts the same."""
    (tmp_path / "score.py").write_text(SCORER, encoding="utf-8")
    rows = [case(), case(id="2", lang="other"), case(id="3", text="Twelve came.", lang="en")]
    (tmp_path / "nemo.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return tmp_path


def reader(*found: Prediction) -> Read:
    def read(_text: str, _lang: str, _now: dt.datetime | None, _task: str) -> list[Prediction]:
        return list(found)

    return read


def absent() -> Read:
    raise NotThereError("not installed, run 'make bench-deps'")


def broken() -> Read:
    def read(_text: str, _lang: str, _now: dt.datetime | None, _task: str) -> list[Prediction]:
        raise KeyError

    return read


PRESENT = Peer("present", reader, "import json", "json.loads('3')", ("number",), own="")
ABSENT = Peer("absent", absent, "import no_such_module", "0", ("number",), own="")
BROKEN = Peer("broken", broken, "import json", "json.loads('x')", ("number",), own="")


@pytest.mark.parametrize("missing", ["score.py", "nemo.jsonl"])
def test_a_folder_without_suites_or_scorer_is_named_with_the_remedy(folder: Path, missing: str) -> None:
    (folder / missing).unlink()
    with pytest.raises(NotThereError, match=r"name the folder with --suites or RECOGNITION_SUITES"):
        recognition.suites(folder)


def test_only_cases_in_measured_languages_are_taken(folder: Path) -> None:
    assert [one["id"] for one in recognition.cases(recognition.suites(folder))] == ["1", "3"]


def predictions(path: Path) -> list[list[str]]:
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [sorted(one["type"] for one in row["pred"]) for row in rows]


def test_ours_reads_the_kinds_asked_for_or_everything(tmp_path: Path) -> None:
    recognition.predict_ours([case()], tmp_path / "a.jsonl", asked=True)
    recognition.predict_ours([case()], tmp_path / "b.jsonl", asked=False)
    assert predictions(tmp_path / "a.jsonl") == [["number"]]
    assert predictions(tmp_path / "b.jsonl") == [["date", "number"]]


def test_a_peer_is_run_on_its_tasks_and_may_raise(tmp_path: Path) -> None:
    given = [case(), case(id="2", task="date"), case(id="3")]
    found = {"start": 0, "end": 2, "type": "number", "value": 3.0}
    assert recognition.predict(reader(found), PRESENT, given, tmp_path / "a.jsonl") == 0
    assert predictions(tmp_path / "a.jsonl") == [["number"], ["number"]]
    assert recognition.predict(broken(), BROKEN, given, tmp_path / "b.jsonl") == 2
    assert predictions(tmp_path / "b.jsonl") == [[], []]


def test_a_scorer_that_fails_is_named_with_its_last_words(folder: Path) -> None:
    (folder / "score.py").write_text("raise SystemExit('no cases')", encoding="utf-8")
    with pytest.raises(NotThereError, match="ended with 1: no cases"):
        recognition.score(folder, [], [], folder)


def test_the_whole_is_printed_block_by_block(folder: Path) -> None:
    german, english, paragraphs, alarms, notes = recognition.measured(folder, [PRESENT, ABSENT, BROKEN])
    assert german.splitlines()[2].split()[:2] == ["number", "2"]
    assert german.splitlines()[2].count("50.0/50.0") == 4
    assert "82/75  MS Recognizers git" in german
    assert len(english.splitlines()) == len(CELLS) + 2
    assert "krauts: HeidelTime, published" in paragraphs
    assert alarms.splitlines()[2].split()[-4:] == ["4", "25.0", "0", "-"]
    assert notes.splitlines() == [
        "absent: not installed, run 'make bench-deps'",
        "broken raised an error on 2 cases, which count as not read",
    ]


def cells(**counts: Counts) -> Cells:
    return {(SMALL, "de", cell): one for cell, one in counts.items()}


def test_a_cell_nobody_was_asked_for_is_a_dash() -> None:
    ours = cells(number=Counts(gold=4, hit=3, right=3, wrong=1))
    scored: Mapping[str, Cells] = {recognition.ASKED: ours, "peer": {}}
    rows = recognition.small_suites(scored, "de").splitlines()
    assert rows[2].split()[:4] == ["number", "4", "75.0/75.0", "-"]
    assert rows[3].split()[:4] == ["ordinal", "0", "-", "-"]


def test_paragraphs_stand_by_suite_with_their_f1() -> None:
    counts = Counts(gold=10, hit=9, right=6, wrong=4)
    shown = recognition.paragraphs({"ours": {("krauts", "de", ALL_KINDS): counts}}).splitlines()
    assert shown[2].split() == ["krauts:", "ours", "10", "90.0", "60.0", "72.0"]
    assert shown[3].split() == ["krauts:", "HeidelTime,", "published", "-", "73", "81", "77"]


def test_without_suites_it_says_so_and_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert recognition.main(["--suites", str(tmp_path), "--no-peers"]) == 2
    assert capsys.readouterr().err == (
        f"{tmp_path}: no recognition suites and scorer there;"
        " name the folder with --suites or RECOGNITION_SUITES\n"
    )


def test_every_run_reads_texts_that_were_not_read_before() -> None:
    seen: list[str] = []

    def count(text: str) -> int:
        seen.append(text)
        return 1

    row = speeds._row("ours", count, ["drei Leute"], runs=3)  # noqa: SLF001 - what a table is made of
    assert len(seen) == len(set(seen)) == 5
    assert {text.rstrip("\n") for text in seen} == {"drei Leute"}
    assert (row[0], row[-1]) == ("ours", "1")


def test_our_rooms_and_the_peers_after_them_are_measured() -> None:
    shown = speeds.throughput(["Zwölf Leute am 3. Mai."], "de", [PRESENT, ABSENT, BROKEN], runs=1)
    rows = [line.partition("  ")[0] for line in shown.splitlines()[2:]]
    assert rows[:3] == [f"factcheck, {kinds}" for kinds in ("numeric kinds", "temporal kinds", "all kinds")]
    assert rows[-3:] == ["present, numeric kinds", "absent", "broken, numeric kinds"]
    assert shown.splitlines()[-1].endswith("raised KeyError")


def test_getting_ready_is_measured_in_a_fresh_process() -> None:
    rows = speeds.readiness([PRESENT, ABSENT, BROKEN], runs=1).splitlines()[2:]
    assert [row.split()[0] for row in rows] == ["factcheck", "present", "absent", "broken"]
    assert len(rows[1].split()) == 5
    assert "did not start: ModuleNotFoundError" in rows[2]
    assert "did not start: json" in rows[3]
