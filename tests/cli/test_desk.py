"""Articles are checked before they are in a pull request, as the hook for pre-commit does it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from factcheck.cli import main
from tests.action.newsroom import article, source
from tests.action.repository import Repository

SAMPLES = Path(__file__).parents[2] / "examples" / "newsroom"
WRONG, RIGHT = "articles/falsch.md", "articles/richtig.md"
BROKEN = "articles/kaputt.md"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    repository = Repository(tmp_path / "desk")
    repository.write("sources/feuerwehr.txt", source("drei"))
    repository.write(WRONG, article("fünf"))
    repository.write(RIGHT, article("drei"))
    repository.write(BROKEN, "---\ntitle: [\n---\n\nText.\n")
    repository.commit()
    monkeypatch.chdir(repository.folder)
    return repository


@pytest.mark.parametrize(
    ("names", "code"),
    [([RIGHT], 0), ([RIGHT, WRONG], 1), ([WRONG, BROKEN, RIGHT], 2), (["sources/feuerwehr.txt"], 0)],
)
@pytest.mark.usefixtures("desk")
def test_the_gravest_article_decides(names: list[str], code: int) -> None:
    assert main(["github", "articles", "--", *names]) == code


@pytest.mark.usefixtures("desk")
def test_a_broken_article_is_named_and_hides_no_finding(capsys: pytest.CaptureFixture[str]) -> None:
    main(["github", "articles", BROKEN, WRONG])
    printed = capsys.readouterr()
    assert "DUR001" in printed.out
    assert BROKEN in printed.err


def test_only_the_named_articles_are_checked_whatever_their_names_hold(
    desk: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("[ab].md", "!a.md", "*.md", "-q.md"):
        desk.write(f"articles/{name}", article("fünf"))
        desk.commit()
        assert main(["github", "articles", "--", f"articles/{name}"]) == 1
        printed = capsys.readouterr().out
        assert printed.count("DUR001") == 1
        assert name in printed


def test_names_are_meant_from_the_working_folder(desk: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(desk.folder / "articles")
    assert main(["github", "articles", "falsch.md"]) == 1
    assert main(["github", "articles", "../articles/falsch.md"]) == 1


def test_nothing_is_taken_for_checked_that_is_not(
    desk: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.write("articles/neu.md", article("fünf"))
    assert main(["github", "articles", "articles/neu.md"]) == 0
    assert "nothing was checked" in capsys.readouterr().err
    assert main(["github", "articles", "../geheim.md"]) == 2
    assert "../geheim.md" in capsys.readouterr().err


def test_a_threshold_can_be_given(desk: Repository) -> None:
    assert main(["github", "articles", "--fail-on", "never", WRONG]) == 0
    shutil.rmtree(desk.folder / ".git")
    assert main(["github", "articles", WRONG]) == 2


EXPECTED = {"lagerhalle.md": 2, "ferry-talks.md": 2, "schulfest.md": 1, "bruecke.md": 0}


@pytest.mark.parametrize(("name", "findings"), EXPECTED.items())
def test_the_planted_errors_in_the_samples_are_found(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    name: str,
    findings: int,
) -> None:
    repository = Repository(tmp_path / "desk")
    shutil.copytree(SAMPLES, repository.folder, dirs_exist_ok=True)
    repository.commit()
    monkeypatch.chdir(repository.folder)
    assert main(["github", "articles", f"articles/{name}"]) == bool(findings)
    lines = capsys.readouterr().out.splitlines()
    assert len([line for line in lines if line.startswith("error ")]) == findings


def test_every_sample_is_accounted_for() -> None:
    assert {path.name for path in (SAMPLES / "articles").glob("*.md")} == EXPECTED.keys()
    told = (SAMPLES / "README.md").read_text(encoding="utf-8")
    assert [name for name in EXPECTED if f"| `{name}` |" not in told] == []
