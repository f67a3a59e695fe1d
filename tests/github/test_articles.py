"""Which articles are checked: those that changed, and those whose sources changed."""

from __future__ import annotations

import pytest

from factcheck.documents import Origin, TextReference
from factcheck.github.articles import Selection, selected, sidecars
from factcheck.github.changes import changed
from tests.github.conftest import SOURCE, Repository, article

GLOBS = ["articles/**/*.md"]


def selection(repo: Repository) -> Selection:
    """What the last commit asks for."""
    return selected(repo.top, changed(repo.top, "HEAD~1", "HEAD"), GLOBS)


def paths(found: Selection) -> list[str]:
    return [one.path for one in found.articles]


def test_a_changed_article_is_checked_against_its_sources(repo: Repository) -> None:
    repo.write("articles/fire.md", article("../sources/agency.txt", hurt="14"))
    repo.commit()
    (found,) = selection(repo).articles
    assert found.sources == (TextReference("sources/agency.txt"),)
    assert found.because == ("articles/fire.md",)
    assert found.problem == ""


def test_a_changed_source_has_the_articles_checked_that_name_it(repo: Repository) -> None:
    repo.write("articles/other.md", article())
    repo.commit()
    repo.write("sources/agency.txt", SOURCE.replace("15", "16"))
    repo.commit()
    (found,) = selection(repo).articles
    assert (found.path, found.because) == ("articles/fire.md", ("sources/agency.txt",))


def test_a_source_that_was_deleted_or_renamed_is_missed_by_name(repo: Repository) -> None:
    repo.git("mv", "sources/agency.txt", "sources/wire.txt")
    repo.commit()
    (found,) = selection(repo).articles
    assert found.path == "articles/fire.md"
    assert "'../sources/agency.txt' is refused: there is no such file" in found.problem


def test_a_renamed_article_is_checked_under_its_new_name(repo: Repository) -> None:
    repo.git("mv", "articles/fire.md", "articles/blaze.md")
    repo.commit()
    assert paths(selection(repo)) == ["articles/blaze.md"]


def test_a_deleted_article_is_not_checked(repo: Repository) -> None:
    repo.git("rm", "--quiet", "articles/fire.md")
    repo.commit()
    assert selection(repo) == Selection()


def test_nothing_is_checked_where_nothing_that_matters_changed(repo: Repository) -> None:
    repo.write("README.md", "# Anders\n")
    repo.write("articles/photo.jpg", "kein Text")
    repo.commit()
    assert selection(repo) == Selection()


def test_an_article_without_sources_is_checked_all_the_same(repo: Repository) -> None:
    repo.write("articles/alone.md", article())
    repo.commit()
    (found,) = selection(repo).articles
    assert (found.path, found.sources, found.problem) == ("articles/alone.md", (), "")


@pytest.mark.parametrize("name", sidecars("articles/alone.md"))
def test_a_file_beside_the_article_names_sources_and_what_is_known_of_them(
    repo: Repository, name: str
) -> None:
    repo.write("articles/alone.md", article())
    repo.commit()
    repo.write(name, "sources:\n  - path: ../sources/agency.txt\n    outlet: Agentur\n")
    repo.commit()
    (found,) = selection(repo).articles
    assert found.path == "articles/alone.md"
    assert found.because == (name,)
    assert found.sources == (TextReference("sources/agency.txt", Origin("Agentur")),)


def test_sources_in_two_places_are_refused(repo: Repository) -> None:
    repo.write("articles/fire.sources.yaml", "sources: [../sources/agency.txt]\n")
    repo.commit()
    (found,) = selection(repo).articles
    assert "more than one place" in found.problem


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("---\nsources: [\n---\nText\n", "articles/bad.md, line 3"),
        ("---\nsources: nur eine\n---\nText\n", "expected a list"),
        ("---\nlang: de\nText ohne Ende\n", "never closed"),
        ("---\nsources:\n  - path: a\n    paht: b\n---\nText\n", "'paht' is unknown"),
    ],
)
def test_a_broken_front_matter_is_a_problem_of_its_article(repo: Repository, text: str, reason: str) -> None:
    repo.write("articles/bad.md", text)
    repo.commit()
    (found,) = selection(repo).articles
    assert reason in found.problem


@pytest.mark.parametrize("text", ["", "texts: [a]\n", "sources: a\n", "- a\n", "sources:\n"])
def test_a_broken_sidecar_is_a_problem_of_its_article(repo: Repository, text: str) -> None:
    repo.write("articles/fire.md", article())
    repo.write("articles/fire.sources.yaml", text)
    repo.commit()
    (found,) = selection(repo).articles
    assert "articles/fire.sources.yaml, line 1" in found.problem


def test_a_broken_article_that_nobody_touched_is_only_noted(repo: Repository) -> None:
    repo.write("articles/bad.md", "---\nsources: [\n---\nText\n")
    repo.commit()
    repo.write("sources/agency.txt", SOURCE.replace("15", "16"))
    repo.commit()
    found = selection(repo)
    assert paths(found) == ["articles/fire.md"]
    assert len(found.notices) == 1
    assert "articles/bad.md" in found.notices[0]


def test_a_huge_repository_is_looked_through_in_time(repo: Repository) -> None:
    for number in range(300):
        repo.write(f"articles/{number}.md", article() + "Ein Satz mehr.\n" * 50)
    repo.commit()
    repo.write("sources/agency.txt", SOURCE.replace("15", "16"))
    repo.commit()
    assert paths(selection(repo)) == ["articles/fire.md"]


def test_a_text_that_is_only_a_source_is_no_article_and_that_is_said(repo: Repository) -> None:
    repo.write("articles/wire.md", article())
    repo.write("articles/fire.md", article("wire.md"))
    repo.commit()
    found = selection(repo)
    assert paths(found) == ["articles/fire.md"]
    assert found.notices == ("articles/wire.md is a source of other articles and was not checked by itself",)
