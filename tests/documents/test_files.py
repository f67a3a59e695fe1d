"""A file is read as UTF-8 text, or the error names the file, the cause and the remedy."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from factcheck.documents import files
from factcheck.errors import DocumentError


def write(folder: Path, data: bytes) -> str:
    path = folder / "text.txt"
    path.write_bytes(data)
    return str(path)


def refusal(name: str) -> str:
    with pytest.raises(DocumentError) as caught:
        files.decode(files.read(name), name)
    message = str(caught.value)
    assert message.startswith(f"{name}: ")
    return message.removeprefix(f"{name}: ")


def test_utf_8_is_read_as_it_is(tmp_path: Path) -> None:
    name = write(tmp_path, "Grüße 😀\r\n".encode())
    assert files.decode(files.read(name), name) == "Grüße 😀\r\n"


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    name = write(tmp_path, b"\xef\xbb\xbfGipfel")
    assert files.decode(files.read(name), name) == "Gipfel"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("Grüße".encode("latin-1"), "not UTF-8: byte 2 is 0xFC (invalid start byte); save it as UTF-8"),
        (b"\xef\xbb\xbfGr\xfc\xdfe", "not UTF-8: byte 5 is 0xFC (invalid start byte); save it as UTF-8"),
        (b"abc\xc3", "not UTF-8: byte 3 is 0xC3 (unexpected end of data); save it as UTF-8"),
        ("Gipfel".encode("utf-16"), "the file is written in UTF-16, which is not read; save it as UTF-8"),
        ("Gipfel".encode("utf-32"), "the file is written in UTF-32, which is not read; save it as UTF-8"),
        (b"ab\x00c", "byte 2 is NUL, as in binary files and UTF-16; save it as UTF-8 text"),
    ],
)
def test_other_encodings_are_named_and_never_guessed(tmp_path: Path, data: bytes, words: str) -> None:
    assert words in refusal(write(tmp_path, data))


def test_a_missing_file(tmp_path: Path) -> None:
    assert refusal(str(tmp_path / "no.txt")) == "there is no such file; check the path"


def test_a_folder(tmp_path: Path) -> None:
    assert refusal(str(tmp_path)) == "it is a folder; name the files in it"


@pytest.mark.parametrize("name", ["a\0b", "x" * 5_000])
def test_an_impossible_name(name: str) -> None:
    assert "check the path" in refusal(name)


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    name = write(tmp_path, b"text")
    monkeypatch.setattr(os, "open", refuse)
    assert refusal(name) == "reading it is not permitted; change its access rights"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    name = str(tmp_path / "pipe")
    os.mkfifo(name)
    assert refusal(name).startswith("it is a pipe;")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="the system has no such device")
def test_a_device_is_refused() -> None:
    assert refusal("/dev/zero").startswith("it is a device;")


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="the system has no such sockets")
def test_a_socket_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the path of a socket must be short
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket")
        assert refusal("socket").startswith("it is a socket;")


def test_a_file_over_the_limit_is_not_read_further(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LIMIT", 10)
    assert files.read(write(tmp_path, b"x" * 10)) == b"x" * 10
    assert refusal(write(tmp_path, b"x" * 11)) == (
        "larger than 10 bytes, the most that is read; split it into its articles"
    )


def test_bytes_from_elsewhere_have_the_same_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LIMIT", 10)
    with pytest.raises(DocumentError, match="larger than 10 bytes"):
        files.decode(b"x" * 11, "-")


def test_a_file_that_changes_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = write(tmp_path, b"before")
    status = os.fstat
    calls: list[int] = []

    def change_before_the_second_look(descriptor: int) -> os.stat_result:
        if calls:
            write(tmp_path, b"before and after")
        calls.append(descriptor)
        return status(descriptor)

    monkeypatch.setattr(os, "fstat", change_before_the_second_look)
    assert refusal(name) == "the file changed while it was read; try again when it is finished"
