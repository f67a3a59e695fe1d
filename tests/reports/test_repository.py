"""Files are named from the root of the repository, and nothing else of the machine is told."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote_to_bytes

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reports.repository import address, path_in


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("a.md", "a.md"),
        ("text/./a.md", "text/a.md"),
        ("text/../a.md", "a.md"),
        ("../a.md", "a.md"),
        ("text/../../b/a.md", "a.md"),
        ("/etc/passwd", "passwd"),
        ("..", "file"),
        ("/", "file"),
        ("-", "stdin"),
    ],
)
def test_without_a_root(name: str, path: str) -> None:
    assert path_in(None, name) == path


def test_from_the_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = (tmp_path / "repo").resolve()
    (root / "text").mkdir(parents=True)
    monkeypatch.chdir(root / "text")
    assert path_in(root, "a.md") == "text/a.md"
    assert path_in(root, "../b.md") == "b.md"
    assert path_in(root, str(root / "c" / "d.md")) == "c/d.md"
    assert path_in(root, "../../elsewhere.md") == "elsewhere.md"
    assert path_in(root, "/etc/passwd") == "passwd"


def test_a_link_to_the_repository_is_seen_through_and_one_inside_it_is_not(tmp_path: Path) -> None:
    root = (tmp_path / "repo").resolve()
    root.mkdir()
    (tmp_path / "link").symlink_to(root)
    (root / "latest.md").symlink_to(tmp_path / "secret.md")
    assert path_in(root, str(tmp_path / "link" / "a.md")) == "a.md"
    assert path_in(root, str(root / "latest.md")) == "latest.md"


@given(st.text(st.characters(blacklist_characters="\0", blacklist_categories=["Cs"]), min_size=1))
def test_an_address_keeps_every_byte_and_is_ascii(path: str) -> None:
    assert address(path).isascii()
    assert unquote_to_bytes(address(path)) == path.encode()
