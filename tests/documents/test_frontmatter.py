"""Front matter gives an article's date, title and sources; a malformed one is an error with file and line."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.documents.frontmatter import FrontMatter, read
from factcheck.documents.origin import Origin, TextReference
from factcheck.errors import DossierError

ARTICLE = """---
title: "Gipfel: kein Ergebnis"
date: 2025-08-16
outlet: Beispielblatt
url: https://example.org/gipfel
lang: de-AT
layout: post
tags: [politik, {x: 1}]
draft: no
sources:
  - quellen/eins.txt
  - path: ../zwei.txt
    outlet: Agentur
    date: 15. August 2025
    address: https://example.org/zwei
---
# Gipfel
"""


def complaint(text: str) -> str:
    with pytest.raises(DossierError) as caught:
        read(text, "ordner/artikel.md")
    return str(caught.value)


def test_the_known_keys_are_read_and_all_others_belong_to_the_site() -> None:
    assert read(ARTICLE, "ordner/artikel.md") == FrontMatter(
        end=ARTICLE.index("\n# Gipfel"),
        title="Gipfel: kein Ergebnis",
        outlet="Beispielblatt",
        address="https://example.org/gipfel",
        lang="de-AT",
        day=dt.date(2025, 8, 16),
        sources=(
            TextReference("ordner/quellen/eins.txt"),
            TextReference("zwei.txt", Origin("Agentur", "https://example.org/zwei", dt.date(2025, 8, 15))),
        ),
    )


@pytest.mark.parametrize(
    "text",
    [
        "# Titel\n",
        "",
        "Text\n---\ndate: 1\n---\n",
        "---\n\nEine Linie, dann Text.\n",
        "----\ndate: x\n----\n",
    ],
)
def test_a_text_without_front_matter_has_an_empty_one(text: str) -> None:
    assert read(text, "a.md") == FrontMatter()


@pytest.mark.parametrize("block", ["", "# nur ein Kommentar\n", "date:\ntitle: ~\n", "sources: []\n"])
def test_empty_fields_say_nothing(block: str) -> None:
    front = read(f"---\n{block}---\nText", "a.md")
    assert (front.title, front.day, front.sources) == ("", None, ())
    assert front.end == len(f"---\n{block}---")


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ("2025-08-16", dt.date(2025, 8, 16)),
        ("2025-08-16T23:30:00+02:00", dt.date(2025, 8, 16)),
        ('"2025-08-16 23:30"', dt.date(2025, 8, 16)),
        ("16.08.2025", dt.date(2025, 8, 16)),
        ("16. August 2025", dt.date(2025, 8, 16)),
    ],
)
def test_the_day_is_the_one_that_is_written(date: str, day: dt.date) -> None:
    assert read(f"---\ndate: {date}\n---\nText", "a.md").day == day


@pytest.mark.parametrize(
    ("block", "words"),
    [
        ("title: x\ndate: gestern\n", "line 3: 'gestern' is not a day; write it as 2025-08-16"),
        ("date: 2025-02-31\n", "line 2: '2025-02-31' is not a day"),
        ("title: [a]\n", "line 2: expected plain text, not a list or a mapping"),
        ("title: a\ntitle: b\n", "line 3: 'title' is given twice; keep one"),
        ("sources: eins.txt\n", "line 2: expected a list: one entry per line, each after '- '"),
        ("sources:\n  - path: a\n    datum: x\n", "line 4: 'datum' is unknown here; known are path,"),
        ("sources:\n  - outlet: x\n", "line 3: a text without the path of a file; add 'path: ...'"),
        ("sources:\n  -\n", "line 3: a text without the path"),
        ("sources:\n  - '-'\n", "line 3: a text without the path"),
        ("- a\n- b\n", "line 2: expected 'key: value' lines"),
        ("title: 'offen\n", "line 3: not YAML: found unexpected end of stream; correct it"),
        ("title: a: b\n", "line 2: not YAML: mapping values are not allowed here; correct it"),
        ("title: " + "[" * 5_000 + "\n", "not YAML: "),
        ("x: " + "y" * 200_000 + "\n", "line 2: longer than 200,000 characters"),
    ],
)
def test_a_malformed_front_matter_names_file_and_line(block: str, words: str) -> None:
    message = complaint(f"---\n{block}---\nText\n")
    assert message.startswith("ordner/artikel.md, line ")
    assert words in message


def test_front_matter_that_is_never_closed() -> None:
    assert complaint("---\ntitle: x\n\nText\n") == (
        "ordner/artikel.md, line 1: the front matter is never closed; add a line '---' below it"
    )


def test_front_matter_in_toml_is_refused_rather_than_read_as_text() -> None:
    assert "write it as YAML" in complaint('+++\ntitle = "x"\n+++\nText\n')


def test_a_ticker_line_is_no_front_matter() -> None:
    assert read("+++ 14:05 Uhr +++ Los\n", "a.md") == FrontMatter()
