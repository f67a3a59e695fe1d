"""Reads one regular file, or bytes from standard input, as UTF-8 text, or says exactly why it cannot.

It reads no more than the limit plus one byte, never waits for a pipe or device, and guesses no encoding.
"""

from __future__ import annotations

import codecs
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager

from factcheck.errors import DocumentError

LIMIT = 10_000_000
"""The largest file that is read, in bytes: some thousand times the length of an article."""

_REMEDY = "save it as UTF-8"
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_KINDS = (
    (stat.S_ISDIR, "a folder; name the files in it"),
    (stat.S_ISFIFO, "a pipe; write its content to a file or pass it on standard input as '-'"),
    (stat.S_ISSOCK, "a socket; write its content to a file"),
    (stat.S_ISCHR, "a device; write its content to a file"),
    (stat.S_ISBLK, "a device; write its content to a file"),
)


def read(name: str) -> bytes:
    """The bytes of a regular file.

    Raises DocumentError when it is missing, not a regular file, not permitted, larger than `LIMIT`, or
    changes while it is read.
    """
    with _explained(name):
        _refuse_irregular(name, os.stat(name))  # noqa: PTH116 - before opening, which can wake a device
        descriptor = os.open(name, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb") as file:
            before = os.fstat(descriptor)
            _refuse_irregular(name, before)
            data = file.read(LIMIT + 1)
            after = os.fstat(descriptor)
    _refuse_large(name, data)
    unchanged = (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)
    if not unchanged or len(data) != after.st_size:
        message = f"{name}: the file changed while it was read; try again when it is finished"
        raise DocumentError(message)
    return data


def decode(data: bytes, name: str) -> str:
    """The text of a file, without a byte order mark.

    Raises DocumentError for an empty, binary or over-long file and for any other encoding than UTF-8,
    naming the offset of the first wrong byte.
    """
    _refuse_large(name, data)
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            message = f"{name}: the file is written in {encoding}, which is not read; {_REMEDY}"
            raise DocumentError(message)
    if (nul := data.find(0)) >= 0:
        message = f"{name}: not a text: byte {nul} is NUL, as in binary files and UTF-16; {_REMEDY} text"
        raise DocumentError(message)
    skipped = len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0
    try:
        return data[skipped:].decode("utf-8")
    except UnicodeDecodeError as error:
        offset = skipped + error.start
        message = f"{name}: not UTF-8: byte {offset} is 0x{data[offset]:02X} ({error.reason}); {_REMEDY}"
        raise DocumentError(message) from error


@contextmanager
def _explained(name: str) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as error:
        raise DocumentError(f"{name}: there is no such file; check the path") from error
    except PermissionError as error:
        raise DocumentError(f"{name}: reading it is not permitted; change its access rights") from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise DocumentError(f"{name}: cannot be read ({reason}); check the path") from error


def _refuse_irregular(name: str, status: os.stat_result) -> None:
    if stat.S_ISREG(status.st_mode):
        return
    kind = next((words for test, words in _KINDS if test(status.st_mode)), "not a regular file; name a file")
    message = f"{name}: it is {kind}"
    raise DocumentError(message)


def _refuse_large(name: str, data: bytes) -> None:
    if len(data) > LIMIT:
        message = f"{name}: larger than {LIMIT:,} bytes, the most that is read; split it into its articles"
        raise DocumentError(message)
