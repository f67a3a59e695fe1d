"""Replies are whole or absent, whoever else writes, dies or meddles; nothing but replies is ever deleted."""

from __future__ import annotations

import json
import os
import shutil
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pydantic import BaseModel

from factcheck.errors import SettingsError
from factcheck.extraction.cache import Cache, CacheInfo, reply_key
from factcheck.extraction.questions import Question

_ROOT = Path(__file__).parents[2]
_KEY = "ab" + 31 * "0c"
_OTHER = "ab" + 31 * "1d"
_CONTENT = {"reply": {"words": "„zwölf Tage“ 🕛 \ud800"}, "usage": None}
_DAY = 24 * 60 * 60


class _Words(BaseModel):
    words: str


class _Figures(BaseModel):
    words: str
    figures: int


_QUESTION = Question("entwurf.md", "extraction 1", "Copy every date.", "Am Montag tagte der Rat.", _Words)


def _cache(folder: Path) -> Cache:
    cache = Cache(folder / "cache")
    cache.prepare()
    return cache


def _file(cache: Cache, key: str = _KEY) -> Path:
    return cache.folder / key[:2] / f"{key}.json"


def _leftover(cache: Cache, key: str = _KEY, seconds: float = 0) -> Path:
    path = _file(cache, key).with_name(f".{key}.json.abcd_123.part")
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b'{"version"')
    os.utime(path, (time.time() - seconds, time.time() - seconds))
    return path


@pytest.mark.parametrize(
    ("signature", "question"),
    [
        ("another model", _QUESTION),
        ("model", replace(_QUESTION, instructions="Copy every number.")),
        ("model", replace(_QUESTION, text="Am Dienstag tagte der Rat.")),
        ("model", replace(_QUESTION, schema=_Figures)),
        ("model", replace(_QUESTION, instructions="Copy every date.Am", text=" Montag tagte der Rat.")),
    ],
)
def test_a_key_changes_with_all_that_decides_the_reply(signature: str, question: Question) -> None:
    assert reply_key(signature, question) != reply_key("model", _QUESTION)


@pytest.mark.parametrize("changes", [{"subject": "kopie.md"}, {"prompt": "extraction 2"}])
def test_a_key_does_not_depend_on_what_things_are_called(changes: dict[str, str]) -> None:
    assert reply_key("model", replace(_QUESTION, **changes)) == reply_key("model", _QUESTION)  # type: ignore[arg-type]


def test_a_key_is_the_same_in_every_process() -> None:
    code = (
        "from tests.extraction.test_cache import _QUESTION, reply_key; print(reply_key('model', _QUESTION))"
    )
    told = subprocess.run([sys.executable, "-c", code], cwd=_ROOT, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == reply_key("model", _QUESTION)


def test_what_was_put_is_got_back_by_another_cache_of_the_same_folder(tmp_path: Path) -> None:
    _cache(tmp_path).put(_KEY, _CONTENT)
    assert Cache(tmp_path / "cache").get(_KEY) == _CONTENT
    assert Cache(tmp_path / "cache").get(_OTHER) is None


def test_the_last_put_counts(tmp_path: Path) -> None:
    cache = _cache(tmp_path)
    cache.put(_KEY, _CONTENT)
    cache.put(_KEY, {"reply": 2})
    assert cache.get(_KEY) == {"reply": 2}


def test_a_folder_is_made_private_and_marked(tmp_path: Path) -> None:
    cache = _cache(tmp_path / "deep")
    cache.put(_KEY, _CONTENT)
    assert (cache.folder / ".gitignore").read_text() == "*\n"
    assert (
        (cache.folder / "CACHEDIR.TAG")
        .read_text()
        .startswith("Signature: 8a477f597d28d172789f06886806bc55\n")
    )
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (cache.folder, _file(cache).parent, _file(cache))]
    assert modes == [0o700, 0o700, 0o600]


def test_preparing_twice_changes_nothing(tmp_path: Path) -> None:
    cache = _cache(tmp_path)
    cache.put(_KEY, _CONTENT)
    before = sorted(path.name for path in cache.folder.rglob("*"))
    cache.prepare()
    assert sorted(path.name for path in cache.folder.rglob("*")) == before
    assert cache.get(_KEY) == _CONTENT


@pytest.mark.parametrize("names", [[], [".gitkeep"], [".gitignore"], [f".{_KEY}.json.abcd_123.part"]])
def test_a_folder_without_other_files_becomes_a_cache(tmp_path: Path, names: list[str]) -> None:
    for name in names:
        (tmp_path / name).write_text("kept")
    Cache(tmp_path).prepare()
    assert (tmp_path / "CACHEDIR.TAG").exists()
    assert all((tmp_path / name).read_text() == "kept" for name in names)


@pytest.mark.parametrize("names", [["article.md"], ["de/article.md"], ["CACHEDIR.TAG"]])
def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path, names: list[str]) -> None:
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Signature: 8a477f597d28d172789f06886806bc55\n")
    before = sorted(tmp_path.rglob("*"))
    for act in (Cache(tmp_path).prepare, Cache(tmp_path).clear, Cache(tmp_path).info):
        with pytest.raises(SettingsError, match=r"not replies kept by factcheck.*--cache-dir"):
            act()
    assert sorted(tmp_path.rglob("*")) == before


def test_a_folder_that_cannot_be_made_is_an_error_with_a_remedy(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file")
    with pytest.raises(SettingsError, match=r"cache: replies cannot be kept there .*--no-cache.*--cache-dir"):
        _cache(tmp_path)


def test_a_full_disk_is_an_error_with_a_remedy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = _cache(tmp_path)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SettingsError, match="No space left on device"):
        cache.put(_KEY, _CONTENT)
    assert list(_file(cache).parent.iterdir()) == []


def test_a_folder_nobody_may_look_into_is_an_error_with_a_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = _cache(tmp_path)

    def closed(_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "scandir", closed)
    for act in (cache.prepare, cache.info, cache.clear):
        with pytest.raises(SettingsError, match=r"cannot be listed \(Permission denied\).*--no-cache"):
            act()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is forbidden here")
def test_a_folder_without_permission_is_an_error_with_a_remedy(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(SettingsError, match=r"Permission denied.*--no-cache"):
        _cache(tmp_path)


def test_a_torn_entry_is_missing_at_every_length_and_can_be_put_again(tmp_path: Path) -> None:
    cache = _cache(tmp_path)
    cache.put(_KEY, _CONTENT)
    whole = _file(cache).read_bytes()
    for length in range(len(whole)):
        _file(cache).write_bytes(whole[:length])
        assert cache.get(_KEY) is None
    cache.put(_KEY, _CONTENT)
    assert cache.get(_KEY) == _CONTENT


@pytest.mark.parametrize(
    "entry",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"null",
        b"NaN",
        b"[" * 200_000,
        b"9" * 10_000,
        json.dumps({"version": 1, "key": _OTHER, "content": {}}).encode(),
        json.dumps({"version": 0, "key": _KEY, "content": {}}).encode(),
        json.dumps({"version": 1, "key": _KEY, "content": [1]}).encode(),
        json.dumps({"version": 1, "key": _KEY}).encode(),
    ],
    ids=lambda entry: entry[:12].decode("latin-1"),
)
def test_a_foreign_entry_is_missing_and_is_replaced(tmp_path: Path, entry: bytes) -> None:
    cache = _cache(tmp_path)
    _file(cache).parent.mkdir()
    _file(cache).write_bytes(entry)
    assert cache.get(_KEY) is None
    cache.put(_KEY, _CONTENT)
    assert cache.get(_KEY) == _CONTENT


def test_an_entry_that_is_no_file_is_missing(tmp_path: Path) -> None:
    cache = _cache(tmp_path)
    _file(cache).mkdir(parents=True)
    assert cache.get(_KEY) is None
    with pytest.raises(SettingsError, match="cannot be kept"):
        cache.put(_KEY, _CONTENT)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in folders here")
def test_a_pipe_in_the_place_of_an_entry_does_not_block(tmp_path: Path) -> None:
    cache = _cache(tmp_path)
    _file(cache).parent.mkdir()
    os.mkfifo(_file(cache))
    assert cache.get(_KEY) is None


def test_a_linked_entry_is_missing_and_what_it_points_to_stays(tmp_path: Path) -> None:
    cache = _cache(tmp_path)
    cache.put(_KEY, _CONTENT)
    elsewhere = tmp_path / "elsewhere.json"
    _file(cache).rename(elsewhere)
    before = elsewhere.read_bytes()
    _file(cache).symlink_to(elsewhere)
    assert cache.get(_KEY) is None
    cache.put(_KEY, {"reply": 2})
    assert cache.get(_KEY) == {"reply": 2}
    assert elsewhere.read_bytes() == before


def test_nothing_is_written_through_a_linked_subfolder(tmp_path: Path) -> None:
    cache = _cache(tmp_path)
    (tmp_path / "elsewhere").mkdir()
    _file(cache).parent.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(SettingsError, match="cannot be kept"):
        cache.put(_KEY, _CONTENT)
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_info_counts_replies_and_nothing_else(tmp_path: Path) -> None:
    cache = _cache(tmp_path)
    for number, key in enumerate((_KEY, _OTHER)):
        cache.put(key, _CONTENT)
        os.utime(_file(cache, key), (1000 + number, 1000 + number))
    _leftover(cache)
    info = cache.info()
    assert (info.folder, info.entries) == (cache.folder, 2)
    assert info.bytes == _file(cache).stat().st_size + _file(cache, _OTHER).stat().st_size
    assert info.oldest is not None
    assert info.newest is not None
    assert (info.oldest.timestamp(), info.newest.timestamp()) == (1000, 1001)
    assert info.oldest.utcoffset() is not None


def test_a_folder_that_does_not_exist_holds_nothing_and_is_not_made(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    assert cache.info() == CacheInfo(cache.folder, 0, 0, None, None)
    assert (cache.clear(), cache.get(_KEY)) == (0, None)
    assert list(tmp_path.iterdir()) == []


def test_clear_deletes_replies_whole_or_torn_and_all_leftovers(tmp_path: Path) -> None:
    cache = _cache(tmp_path)
    cache.put(_KEY, _CONTENT)
    _file(cache, _OTHER).write_bytes(b"torn")
    leftover = _leftover(cache)
    assert cache.clear() == 2
    assert not leftover.exists()
    assert cache.info().entries == 0
    assert cache.clear() == 0


def test_clear_deletes_nothing_that_does_not_look_like_a_reply(tmp_path: Path) -> None:
    cache = _cache(tmp_path)
    cache.put(_KEY, _CONTENT)
    shard = _file(cache).parent
    others = [
        shard / "notes.json",
        shard / f"{_KEY}.json.bak",
        shard / f"cd{_KEY[2:]}.json",
        shard / f".{_KEY}.json.swp",
        cache.folder / f"{_KEY}.json",
        cache.folder / "xy" / f"{_KEY}.json",
    ]
    for path in others:
        path.parent.mkdir(exist_ok=True)
        path.write_text("mine")
    assert cache.clear() == 1
    assert all(path.read_text() == "mine" for path in others)
    assert (cache.folder / ".gitignore").exists()


def test_clear_follows_no_link(tmp_path: Path) -> None:
    cache, other = _cache(tmp_path / "one"), _cache(tmp_path / "two")
    other.put(_KEY, _CONTENT)
    shutil.copytree(_file(other).parent, tmp_path / "ab")
    _file(cache).parent.symlink_to(tmp_path / "ab")
    (cache.folder / "cd").mkdir()
    link = cache.folder / "cd" / f"cd{_KEY[2:]}.json"
    link.symlink_to(_file(other))
    assert cache.clear() == 0
    assert (tmp_path / "ab" / f"{_KEY}.json").exists()
    assert other.get(_KEY) == _CONTENT
    assert link.is_symlink()


def test_leftovers_are_swept_after_a_day(tmp_path: Path) -> None:
    cache = _cache(tmp_path)
    old, young = _leftover(cache, seconds=_DAY + 60), _leftover(cache, _OTHER, seconds=_DAY - 600)
    cache.prepare()
    assert (old.exists(), young.exists()) == (False, True)


def test_a_cache_cleared_while_a_reply_is_written_gets_the_reply_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache, fsync, cleared = _cache(tmp_path), os.fsync, list[int]()

    def clearing(file: int) -> None:
        fsync(file)
        if not cleared:
            cleared.append(cache.clear())

    monkeypatch.setattr(os, "fsync", clearing)
    cache.put(_KEY, _CONTENT)
    assert cleared == [0]
    assert cache.get(_KEY) == _CONTENT


_WRITER = """
import sys
from pathlib import Path
from factcheck.extraction.cache import Cache

cache, rounds, keys = Cache(Path(sys.argv[1])), int(sys.argv[2]), sys.argv[3:]
cache.prepare()
print("ready", flush=True)
number = 0
while number != rounds:
    number += 1
    for key in keys:
        cache.put(key, {"reply": [key] * 500, "number": number})
        found = cache.get(key)
        assert found is not None and found["reply"] == [key] * 500, found
"""


def _writer(folder: Path, rounds: int, *keys: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", _WRITER, str(folder), str(rounds), *keys]
    return subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def test_two_processes_may_write_the_same_keys(tmp_path: Path) -> None:
    keys = [_KEY, _OTHER, "cd" + 62 * "0"]
    writers = [_writer(tmp_path / "cache", 60, *keys) for _ in range(2)]
    told = [writer.communicate() for writer in writers]
    assert [writer.returncode for writer in writers] == [0, 0], told
    cache = Cache(tmp_path / "cache")
    assert [(cache.get(key) or {}).get("number") for key in keys] == [60, 60, 60]
    assert len(list(cache.folder.rglob("*.part"))) == 0


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal here")
def test_a_writer_that_is_killed_leaves_whole_replies(tmp_path: Path) -> None:
    cache = _cache(tmp_path)
    cache.put(_KEY, {"reply": [_KEY] * 500})
    for _ in range(5):
        writer = _writer(cache.folder, -1, _KEY)
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"ready\n"
        for _ in range(20):  # a reader never sees a part, while the writer is at work and when it is dead
            assert (cache.get(_KEY) or {})["reply"] == [_KEY] * 500
        writer.kill()
        writer.communicate()
        assert (cache.get(_KEY) or {})["reply"] == [_KEY] * 500
    assert cache.clear() == 1
    assert list(cache.folder.rglob("*.part")) == []


def test_a_cache_cleared_again_and_again_while_a_reply_is_written_is_an_error_with_a_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache, fsync = _cache(tmp_path), os.fsync

    def clearing(file: int) -> None:
        fsync(file)
        cache.clear()

    monkeypatch.setattr(os, "fsync", clearing)
    with pytest.raises(SettingsError, match=r"cannot be kept there .*--no-cache"):
        cache.put(_KEY, _CONTENT)
    assert cache.get(_KEY) is None


def test_replies_that_may_not_be_deleted_are_an_error_with_a_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = _cache(tmp_path)
    cache.put(_KEY, _CONTENT)

    def forbidden(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "unlink", forbidden)
    with pytest.raises(SettingsError, match=r"cannot be deleted \(Permission denied\); check who owns"):
        cache.clear()
    assert cache.get(_KEY) == _CONTENT


def test_a_reply_that_another_process_deletes_meanwhile_is_not_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = _cache(tmp_path)
    for key in (_KEY, _OTHER):
        cache.put(key, _CONTENT)
    listed = Cache._replies  # noqa: SLF001 - to delete between listing and looking

    def racing(one: Cache) -> Iterator[os.DirEntry[str]]:
        for item in listed(one):
            if item.name.startswith(_KEY):
                Path(item.path).unlink()
            yield item

    monkeypatch.setattr(Cache, "_replies", racing)
    assert cache.info().entries == 1
    assert cache.get(_OTHER) == _CONTENT
