"""Remembers the replies of a language model in a folder, one file per reply. It asks and judges nothing.

Every file is written beside its place and then moved there, so whoever reads, in this process or another,
finds a whole reply or none.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import stat
import tempfile
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from factcheck.errors import SettingsError
from factcheck.extraction.questions import Question

_VERSION = 1
_SECONDS_PER_DAY = 24 * 60 * 60
_TAG_NAME = "CACHEDIR.TAG"
_IGNORE_NAME = ".gitignore"
# The first line is what programs for backups look for (https://bford.info/cachedir/).
_TAG = b"Signature: 8a477f597d28d172789f06886806bc55\n# Replies of a language model, kept by factcheck.\n"
_SHARD = re.compile(r"[0-9a-f]{2}")
_REPLY = re.compile(r"[0-9a-f]{64}\.json")
_LEFTOVER = re.compile(r"\.(?:[0-9a-f]{64}\.json|CACHEDIR\.TAG|\.gitignore|probe)\.[a-z0-9_]{8}\.part")
_MAY_BE_THERE = {_IGNORE_NAME, ".gitkeep"}
_ATTEMPTS = 5


@dataclass(frozen=True, slots=True)
class CacheInfo:
    """What a cache holds: its replies, their size in bytes, when the oldest and newest were written (UTC)."""

    folder: Path
    entries: int
    bytes: int
    oldest: datetime | None
    newest: datetime | None


def reply_key(signature: str, question: Question) -> str:
    """The name of a question's reply: 64 hexadecimal digits of all that decides what a model answers.

    `signature` says which model is asked and how. What a question is called does not count.
    """
    schema = question.schema.model_json_schema()
    parts = [_VERSION, signature, question.instructions, question.text, schema]
    return sha256(json.dumps(parts).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Cache:
    """Replies by key in a folder that belongs to factcheck alone and need not exist yet."""

    folder: Path

    def prepare(self) -> None:
        """Make sure that replies can be written, and drop what writers that were killed left a day ago.

        Raises SettingsError where the folder cannot be written or belongs to somebody else.
        """
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._claim()
            with tempfile.NamedTemporaryFile(dir=self.folder, prefix=".probe.", suffix=".part") as probe:
                probe.write(_TAG)
        except OSError as error:
            raise self._unwritable(error) from error
        _remove(item for item in self._leftovers() if _age(item) > _SECONDS_PER_DAY)

    def get(self, key: str) -> dict[str, Any] | None:
        """What was put under the key; None if nothing was, or if what stands there is not a whole reply."""
        path = self._path(key)
        try:
            if not stat.S_ISREG(path.lstat().st_mode):
                return None
            entry = json.loads(path.read_bytes())
        except (OSError, ValueError, RecursionError):
            return None
        if not isinstance(entry, dict) or (entry.get("version"), entry.get("key")) != (_VERSION, key):
            return None
        content = entry.get("content")
        return content if isinstance(content, dict) else None

    def put(self, key: str, content: Mapping[str, Any]) -> None:
        """Keep JSON data under the key, in place of what was there. Raises SettingsError if it cannot be."""
        entry = json.dumps({"version": _VERSION, "key": key, "content": content}, indent=1).encode()
        try:
            self._store(self._path(key), entry)
        except OSError as error:
            raise self._unwritable(error) from error

    def info(self) -> CacheInfo:
        """What the folder holds; nothing if there is none. Raises SettingsError if it is somebody else's."""
        self._require_own()
        written = [found for found in map(_stat, self._replies()) if found]
        moments = [datetime.fromtimestamp(found.st_mtime, UTC) for found in written]
        size = sum(found.st_size for found in written)
        oldest, newest = min(moments, default=None), max(moments, default=None)
        return CacheInfo(self.folder, len(written), size, oldest, newest)

    def clear(self) -> int:
        """Delete every reply and every leftover of a writer; how many replies that were.

        Nothing else is deleted and no link is followed. Raises SettingsError if the folder is somebody else's
        or does not let its files be deleted.
        """
        self._require_own()
        try:
            _remove(self._leftovers())
            return _remove(self._replies())
        except OSError as error:
            message = f"{self.folder}: replies cannot be deleted ({_cause(error)}); check who owns the folder"
            raise SettingsError(message) from error

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key}.json"

    def _store(self, path: Path, entry: bytes) -> None:
        """Write an entry; once more where another process clears the cache at that moment."""
        for attempt in range(1, _ATTEMPTS + 1):
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            if path.parent.is_symlink():
                raise NotADirectoryError(None, f"{path.parent.name} is a link")
            try:
                return _write(path, entry)
            except FileNotFoundError:
                if attempt == _ATTEMPTS:
                    raise
        return None

    def _is_own(self) -> bool:
        try:
            return (self.folder / _TAG_NAME).read_bytes() == _TAG
        except OSError:
            return False

    def _claim(self) -> None:
        """Mark an empty folder as a cache, for Git, for backups and for us."""
        if self._is_own():
            return
        self._require_own()
        if not (self.folder / _IGNORE_NAME).exists():
            _write(self.folder / _IGNORE_NAME, b"*\n")
        with contextlib.suppress(PermissionError):  # a mounted folder may belong to somebody else
            self.folder.chmod(0o700)
        _write(self.folder / _TAG_NAME, _TAG)  # last, so that a folder that has it has the rest

    def _require_own(self) -> None:
        """Raise SettingsError for a folder with files of somebody else."""
        foreign = [item.name for item in _listing(self.folder) if not _is_harmless(item)]
        # Another process may have made the folder its cache since; so the mark is looked for afterwards.
        if foreign and not self._is_own():
            message = f"{self.folder}: holds files that are not replies kept by factcheck (such as"
            remedy = "name an empty or new folder with --cache-dir"
            raise SettingsError(f"{message} '{min(foreign)}'); {remedy}")

    def _shards(self) -> list[os.DirEntry[str]]:
        return [item for item in _listing(self.folder) if _SHARD.fullmatch(item.name) and _is_folder(item)]

    def _replies(self) -> list[os.DirEntry[str]]:
        """The files that look like a reply and stand where it would be kept."""
        return [item for shard in self._shards() for item in _listing(shard) if _is_reply(item, shard.name)]

    def _leftovers(self) -> list[os.DirEntry[str]]:
        """The files of writers that were killed, or are still at work."""
        inside = [item for shard in self._shards() for item in _listing(shard)]
        return [item for item in (*_listing(self.folder), *inside) if _is_left(item)]

    def _unwritable(self, error: OSError) -> SettingsError:
        remedy = "use --no-cache or name another folder with --cache-dir"
        return SettingsError(f"{self.folder}: replies cannot be kept there ({_cause(error)}); {remedy}")


def _write(target: Path, content: bytes) -> None:
    """Put a file in its place at once. Raises OSError and then leaves nothing behind."""
    with tempfile.NamedTemporaryFile(
        dir=target.parent, prefix=f".{target.name}.", suffix=".part", delete=False
    ) as file:
        unfinished = Path(file.name)
        try:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
            file.close()  # some systems move no file that is open
            unfinished.replace(target)
        except BaseException:
            file.close()
            unfinished.unlink(missing_ok=True)
            raise


def _listing(folder: Path | os.DirEntry[str]) -> list[os.DirEntry[str]]:
    """What stands in a folder; nothing if it is not there (any more) or is no folder.

    Raises SettingsError where nobody lets us look.
    """
    try:
        with os.scandir(folder) as found:
            return list(found)
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        remedy = "use --no-cache or name another folder with --cache-dir"
        message = f"{os.fspath(folder)}: cannot be listed ({_cause(error)}); {remedy}"
        raise SettingsError(message) from error


def _remove(items: Iterable[os.DirEntry[str]]) -> int:
    """Delete files; how many were still there. Raises OSError where that is not allowed."""
    count = 0
    for item in items:
        with contextlib.suppress(FileNotFoundError):
            Path(item.path).unlink()
            count += 1
    return count


def _stat(item: os.DirEntry[str]) -> os.stat_result | None:
    """None for a file that another process has deleted since."""
    try:
        return item.stat(follow_symlinks=False)
    except FileNotFoundError:
        return None


def _age(item: os.DirEntry[str]) -> float:
    """Seconds since the file was written."""
    found = _stat(item)
    return time.time() - found.st_mtime if found else 0.0


def _is_folder(item: os.DirEntry[str]) -> bool:
    return item.is_dir(follow_symlinks=False)


def _is_reply(item: os.DirEntry[str], shard: str) -> bool:
    is_named_so = _REPLY.fullmatch(item.name) is not None and item.name.startswith(shard)
    return is_named_so and item.is_file(follow_symlinks=False)


def _is_left(item: os.DirEntry[str]) -> bool:
    return _LEFTOVER.fullmatch(item.name) is not None and item.is_file(follow_symlinks=False)


def _is_harmless(item: os.DirEntry[str]) -> bool:
    """Whether a folder that holds such a file may still become a cache."""
    return item.name in _MAY_BE_THERE or _is_left(item)


def _cause(error: OSError) -> str:
    return error.strerror or type(error).__name__
