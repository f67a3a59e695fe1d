"""A dossier lists the texts of a story; whatever it does not understand is an error with file and line."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from factcheck.documents import Dossier, Origin, TextReference, read_dossier, read_sources
from factcheck.errors import DossierError

GIPFEL = """\
draft: entwurf.md
texts:
  - path: quellen/agentur.txt
    outlet: Agentur
    date: 2025-08-16
    address: https://example.org/1
  - ../andere.txt
"""


def write(folder: Path, text: str) -> str:
    path = folder / "gipfel.yaml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def complaint(folder: Path, text: str) -> str:
    name = write(folder, text)
    with pytest.raises(DossierError) as caught:
        read_dossier(name)
    return str(caught.value).removeprefix(name)


def test_paths_are_relative_to_the_dossier(tmp_path: Path) -> None:
    name = write(tmp_path, GIPFEL)
    origin = Origin("Agentur", "https://example.org/1", dt.date(2025, 8, 16))
    assert read_dossier(name) == Dossier(
        path=name,
        draft=TextReference(str(tmp_path / "entwurf.md")),
        texts=(
            TextReference(str(tmp_path / "quellen" / "agentur.txt"), origin),
            TextReference(str(tmp_path.parent / "andere.txt")),
        ),
    )


def test_the_paths_of_a_dossier_in_the_working_folder_stay_short(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, GIPFEL)
    monkeypatch.chdir(tmp_path)
    dossier = read_dossier("gipfel.yaml")
    assert [text.path for text in dossier.texts] == ["quellen/agentur.txt", "../andere.txt"]


def test_a_path_object_is_accepted_and_a_draft_optional(tmp_path: Path) -> None:
    assert read_dossier(Path(write(tmp_path, "texts: [/a.txt]"))).draft is None


def test_the_facts_about_a_draft_may_be_given_too(tmp_path: Path) -> None:
    dossier = read_dossier(write(tmp_path, "draft: {path: /d.md, date: 2025-08-16}\ntexts: [/a.txt]\n"))
    assert dossier.draft == TextReference("/d.md", Origin(day=dt.date(2025, 8, 16)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ", line 1: the dossier lists no texts; add 'texts:' and one '- path' line for each"),
        ("texts: []\n", ", line 1: the dossier lists no texts"),
        ("draft: a\n", ", line 1: the dossier lists no texts"),
        ("texts: [a]\nquellen: [b]\n", ", line 2: 'quellen' is unknown here; known are draft, texts"),
        (
            "texts:\n  - path: a\n    url: b\n",
            ", line 3: 'url' is unknown here; known are path, outlet, date, address",
        ),
        ("texts:\n  - a.txt\n  - ./a.txt\n", "a.txt is listed twice; keep one"),
        ("draft: a.txt\ntexts: [a.txt]\n", "a.txt is listed twice; keep one"),
        (
            "texts:\n  - path: a\n    date: 16.08.\n",
            ", line 3: '16.08.' is not a day; write it as 2025-08-16",
        ),
        ("texts:\n  - [a]\n", ", line 2: expected plain text, not a list or a mapping"),
        ("texts: {a: b}\n", ", line 1: expected a list"),
        ("texts\n", ", line 1: expected 'key: value' lines"),
        ("texts: [a\n", ": not YAML: "),
        ("texts: !!python/object/apply:os.getcwd []\n", ", line 1: the dossier lists no texts"),
        ("a: 1\n---\nb: 2\n", ": not YAML: "),
        ("? [a]\n: b\n", ", line 1: expected plain text"),
    ],
)
def test_anything_else_is_an_error_with_its_line(tmp_path: Path, text: str, words: str) -> None:
    assert words in complaint(tmp_path, text)


def test_a_dossier_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(DossierError, match="there is no such file; check the path"):
        read_dossier(tmp_path / "none.yaml")


def test_a_dossier_in_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "gipfel.yaml"
    path.write_bytes("texts: [Entwürfe.txt]".encode("latin-1"))
    with pytest.raises(DossierError, match="not UTF-8: byte 12 is 0xFC"):
        read_dossier(path)


def test_line_ends_and_byte_order_mark_do_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "gipfel.yaml"
    path.write_bytes(b"\xef\xbb\xbftexts:\r\n  - /a.txt\r\n")
    assert [text.path for text in read_dossier(path).texts] == ["/a.txt"]


def test_the_sources_of_one_article_are_read_with_what_is_known_of_them(tmp_path: Path) -> None:
    path = tmp_path / "sturm.sources.yaml"
    path.write_text("sources:\n  - a.txt\n  - path: ../b.txt\n    outlet: Agentur\n", encoding="utf-8")
    first, second = read_sources(path)
    assert (first.path, first.origin) == (str(tmp_path / "a.txt"), Origin())
    assert (second.path, second.origin) == (str(tmp_path.parent / "b.txt"), Origin("Agentur"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no sources are listed; add 'sources:'"),
        ("texts: [a]\n", "'texts' is unknown here; known are sources"),
        ("sources: a.txt\n", "expected a list"),
        ("sources: [{path: a, outlte: b}]\n", "'outlte' is unknown"),
    ],
)
def test_a_list_of_sources_that_is_none_is_an_error(tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "sturm.sources.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DossierError, match="line 1: ") as raised:
        read_sources(path)
    assert words in str(raised.value)
