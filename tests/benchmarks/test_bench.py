"""The benchmark prints readable tables and says what it could not measure; nothing here asserts a speed."""

import sys
from pathlib import Path

import pytest

from benchmarks import bench


def test_a_table_aligns_its_figures_to_the_right() -> None:
    lines = bench.table(("reading", "KB/s"), [("short", "7"), ("a longer name", "1234")]).splitlines()
    assert lines == [
        "reading        KB/s",
        "-------------  ----",
        "short             7",
        "a longer name  1234",
    ]


def test_a_remark_does_not_widen_the_columns() -> None:
    lines = bench.table(
        ("reading", "KB/s", "found"), [("peer", "not installed"), ("ours", "7", "8")]
    ).splitlines()
    assert lines[2:] == ["peer     not installed", "ours        7      8"]


def test_what_is_not_installed_is_named_with_its_remedy() -> None:
    with pytest.raises(bench.NotThereError, match=r"run 'make bench-deps' \(no_such_module.read\)"):
        bench.fetch("no_such_module", "read", "run 'make bench-deps'")


def test_a_missing_peer_is_a_remark_and_no_failure(tmp_path: Path) -> None:
    def absent(_lang: str) -> bench.Count:
        return bench.fetch("no_such_module", "read", "not installed")  # type: ignore[no-any-return]

    text = tmp_path / "text.txt"
    text.write_text("Ein Satz.", encoding="utf-8")
    shown = bench.throughput([text], "de", runs=1, readers=[bench.Reader("peer", absent)])
    assert shown.splitlines()[-1] == "peer            not installed (no_such_module.read)"


def test_a_reader_is_run_on_every_text_and_its_finds_are_counted(tmp_path: Path) -> None:
    texts = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for text in texts:
        text.write_text("drei kurze Wörter", encoding="utf-8")

    def words(_lang: str) -> bench.Count:
        return lambda path: len(path.read_text(encoding="utf-8").split())

    shown = bench.throughput(texts, "de", runs=1, readers=[bench.Reader("words", words)])
    assert shown.splitlines()[-1].split()[-1] == "6"


def test_a_process_is_measured_in_seconds_and_mebibytes() -> None:
    seconds, memory = bench.run_once([sys.executable, "-c", "pass"])
    assert seconds > 0
    assert memory > 1


def test_a_failing_process_is_reported_with_its_last_words() -> None:
    with pytest.raises(bench.NotThereError, match="ended with 3: no such text"):
        bench.run_once([sys.executable, "-c", "import sys; sys.stderr.write('no such text'); sys.exit(3)"])


@pytest.mark.parametrize(
    ("figures", "digits", "shown"),
    [([3.0, 1.0, 2.0], 1, ("2.0", "1.0..3.0")), ([0.25], 3, ("0.250", "0.250..0.250"))],
)
def test_figures_are_a_median_and_the_range_around_it(
    figures: list[float], digits: int, shown: tuple[str, str]
) -> None:
    assert bench.median_and_spread(figures, digits) == shown
