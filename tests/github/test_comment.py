"""One comment: begun when there is something to say, kept up to date, never another's, never too long."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.github.comment import (
    MARK,
    MOST_CHARACTERS,
    SHORTER,
    Comment,
    Step,
    body,
    resolved,
    step,
    superseded,
    surplus,
)
from factcheck.github.weakening import Change
from factcheck.model import Severity
from tests.github import samples

BOT = "github-actions[bot]"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_the_body_says_result_articles_and_findings(tmp_path: Path) -> None:
    text = body(samples.check(samples.contradicted(tmp_path)))
    assert text.startswith(f"{MARK}\n### Faktenabgleich im Pull-Request\n")
    assert "- **Widerspruch**, articles/fire.md:7: Personen, verletzt: 14 / 15 (NUM001)" in text
    assert "| articles/fire.md |" in text
    assert text.endswith("kein Beweis für einen Fehler.\n")


@pytest.mark.parametrize("most", [MOST_CHARACTERS, SHORTER])
def test_a_long_body_says_how_many_findings_are_left_out(tmp_path: Path, most: int) -> None:
    text = body(samples.check(samples.repeated(samples.contradicted(tmp_path), 2_000)), most)
    shown = text.count("- **Widerspruch**")
    assert len(text) <= most
    assert f"{2_000 - shown} Befunde weitere stehen im Bericht" in text


def test_so_many_articles_that_no_table_fits_leave_the_result() -> None:
    check = samples.check(*(samples.broken(f"articles/{'x' * 200}{n}.md") for n in range(1_000)))
    text = body(check)
    assert len(text) < MOST_CHARACTERS
    assert "1000 Artikel nicht geprüft." in text


@pytest.mark.parametrize("most", [MOST_CHARACTERS, SHORTER])
def test_what_was_weakened_stays_however_much_else_there_is(most: int) -> None:
    flood = "@[`" * 2_000
    many = samples.check(*(samples.broken(f"articles/{flood}{n}.md", flood) for n in range(300)))
    weakened = (
        Change("fail-on", "error", "never", milder=True),
        Change("ignore", flood, flood, milder=True),
        Change("select", flood, flood, milder=True),
        Change("model", flood, flood, milder=True),
    )
    text = body(replace(many, changes=weakened, notices=(flood,) * 300), most)
    assert len(text) <= most
    assert text.index("300 Artikel nicht geprüft.") < text.index("fail-on: error → never")
    assert "Einstellung model" in text


def test_foreign_words_notify_nobody_and_draw_nothing(tmp_path: Path) -> None:
    check = samples.check(
        samples.contradicted(tmp_path), samples.broken("articles/@alle #1.md", samples.HOSTILE)
    )
    text = body(check)
    for raw in ("@alle", "#1", "@redaktion", "#123", "<img", "\x1b", "\u202e", "://example"):
        assert raw not in text, raw
    assert text.count("<!--") == 1


def test_notes_alone_are_not_listed_as_findings(tmp_path: Path) -> None:
    result = samples.contradicted(tmp_path)
    assert result.audit is not None
    note = replace(result.audit.findings[0], severity=Severity.INFO)
    text = body(samples.check(replace(result, audit=replace(result.audit, findings=(note,)))))
    assert "1 Hinweis" in text
    assert "#### Befunde" not in text


def test_afterwards_it_says_that_all_is_resolved() -> None:
    text = resolved(samples.check())
    assert text.startswith(MARK)
    assert "**Alle früheren Befunde sind erledigt.**" in text


def comment(number: int, text: str, author: str = BOT) -> Comment:
    return Comment(number, text, author)


@pytest.mark.parametrize(
    ("existing", "needed", "sent"),
    [
        ([], True, Step("neu")),
        ([], False, None),
        ([comment(1, f"{MARK} alt")], True, Step("neu", 1)),
        ([comment(1, f"{MARK} alt")], False, Step("neu", 1)),
        ([comment(1, f"{MARK} alt", "mallory")], True, Step("neu")),
        ([comment(1, f"{MARK} alt", "mallory")], False, None),
        ([comment(1, f"> {MARK} zitiert")], True, Step("neu")),
        ([comment(9, f"{MARK} b"), comment(4, f"{MARK} a")], True, Step("neu", 4)),
        ([comment(1, "etwas anderes")], False, None),
    ],
)
def test_what_is_sent(existing: list[Comment], sent: Step | None, *, needed: bool) -> None:
    assert step(existing, "neu", BOT, needed=needed) == sent


def test_each_later_comment_of_ours_becomes_a_pointer_and_nobody_elses() -> None:
    own = [comment(number, f"{MARK} {number}") for number in (9, 4, 7)]
    others = [comment(5, f"{MARK} fremd", "mallory"), comment(6, "etwas anderes")]
    assert surplus([*own, *others], "siehe oben", BOT) == [Step("siehe oben", 7), Step("siehe oben", 9)]
    assert surplus(own[:1], "siehe oben", BOT) == []


@pytest.mark.parametrize("lang", ["de", "en"])
def test_a_pointer_is_one_line_without_the_mark(lang: str) -> None:
    text = superseded(lang)
    assert len(text.splitlines()) == 1
    assert surplus([comment(1, f"{MARK} a"), comment(2, text)], text, BOT) == []


def test_a_comment_that_says_it_already_is_left_alone() -> None:
    wanted = f"{MARK}\n### Titel\n\nText\n"
    shown = wanted.replace("\n", "\r\n").rstrip()
    assert step([comment(1, shown)], wanted, BOT, needed=True) is None
