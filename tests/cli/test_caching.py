"""The cache of replies is shown and emptied from the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.extraction.cache import Cache
from tests.cli.conftest import Result

Run = Callable[..., Result]


def fill(folder: Path, count: int) -> None:
    cache = Cache(folder)
    cache.prepare()
    for number in range(count):
        cache.put(f"{number:064x}", {"reply": {}, "usage": None})


def test_info_shows_where_replies_are_and_how_many(run: Run, tmp_path: Path) -> None:
    fill(tmp_path / ".factcheck_cache", 2)
    result = run("cache", "info")
    rows = dict(line.split("=") for line in result.out.splitlines())
    shown = {name.strip(): value.strip() for name, value in rows.items()}
    assert result.code == 0
    assert shown["folder"] == str(tmp_path / ".factcheck_cache")
    assert shown["replies"] == "2"
    assert int(shown["bytes"]) > 0
    assert shown["oldest"].endswith(" UTC")
    assert shown["newest"] >= shown["oldest"]


def test_a_cache_that_is_not_there_holds_nothing_and_is_not_made(run: Run, tmp_path: Path) -> None:
    result = run("cache", "info")
    assert result.code == 0
    assert result.out.splitlines()[1:] == ["replies = 0", "bytes   = 0"]
    assert not (tmp_path / ".factcheck_cache").exists()


@pytest.mark.parametrize(("count", "told"), [(0, "0 replies"), (1, "1 reply"), (3, "3 replies")])
def test_clear_removes_every_reply(run: Run, tmp_path: Path, count: int, told: str) -> None:
    fill(tmp_path / "replies", count)
    assert run("cache", "clear", "--cache-dir", "replies") == Result(0, f"replies: {told} removed\n", "")
    assert Cache(tmp_path / "replies").info().entries == 0


def test_the_folder_may_come_from_the_environment(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path / "elsewhere", 1)
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", "elsewhere")
    assert "replies = 1\n" in run("cache", "info").out


def test_a_folder_of_somebody_else_is_left_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "article.txt").write_text("Text", encoding="utf-8")
    result = run("cache", "clear", "--cache-dir", "mine")
    assert (result.code, result.out) == (2, "")
    assert "article.txt" in result.err
    assert (tmp_path / "mine" / "article.txt").exists()
