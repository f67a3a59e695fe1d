"""A source is a plain file that git tracks, or it is refused with a message that names the entry."""

from __future__ import annotations

import os
import socket

import pytest

from factcheck.errors import RepositoryError
from factcheck.github import git
from factcheck.github.articles import Article, selected
from factcheck.github.changes import changed
from factcheck.github.confinement import refuse_outside
from tests.github.conftest import Repository, article

COLLAPSED = {"../sources/../../secret.txt", "file:///etc/passwd"}
"""Entries that are told shorter than they are written."""


def refused(repo: Repository, entry: str) -> Article:
    """What becomes of an article that names this source, after everything else was committed."""
    base = repo.git("rev-parse", "HEAD")
    repo.write("articles/bad.md", article(entry))
    repo.git("add", "articles/bad.md")
    repo.git("-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-qm", "bad")
    found = selected(repo.top, changed(repo.top, base, "HEAD"), ["articles/**/*.md"])
    return next(one for one in found.articles if one.path == "articles/bad.md")


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ("../../etc/passwd", "it leaves the repository"),
        ("../../../../../../etc/passwd", "it leaves the repository"),
        ("../sources/../../secret.txt", "it leaves the repository"),
        ("/etc/passwd", "it is an absolute path"),
        ("//etc/passwd", "it is an absolute path"),
        ("/dev/zero", "it is an absolute path"),
        ("/proc/self/environ", "it is an absolute path"),
        ("https://example.org/a.txt", "it is an address on the web"),
        ("http://169.254.169.254/latest/meta-data", "it is an address on the web"),
        ("file:///etc/passwd", "it is an address on the web"),
        ("../.git/config", "it belongs to git itself"),
        ("../.GIT/config", "it belongs to git itself"),
        ("../sources", "it is a folder"),
        ("..", "it is a folder"),
        (".", "it is a folder"),
        ("../sources/none.txt", "there is no such file"),
        ("../sources/agency.txt/more", "there is no such file"),
        ("~/.ssh/id_rsa", "there is no such file"),
        ('"../sources/a\\0b.txt"', "there is no such file"),
    ],
)
def test_an_entry_that_is_no_file_of_the_repository_is_refused(
    repo: Repository, entry: str, reason: str
) -> None:
    problem = refused(repo, entry).problem
    assert "articles/bad.md: the source '" in problem
    assert reason in problem
    if "\\" not in entry and not entry.startswith("//") and entry not in COLLAPSED:
        assert f"'{entry}'" in problem


def test_a_link_is_refused_wherever_it_leads(repo: Repository) -> None:
    (repo.top / "sources/link.txt").symlink_to("agency.txt")
    (repo.top / "sources/out.txt").symlink_to("/etc/passwd")
    (repo.top / "linked").symlink_to("sources")
    repo.commit()
    for entry in ("../sources/link.txt", "../sources/out.txt", "../linked/agency.txt"):
        problem = refused(repo, entry).problem
        assert "symbolic link" in problem
        assert f"'{entry}'" in problem


def test_a_pipe_a_socket_and_a_device_are_refused_without_opening_them(repo: Repository) -> None:
    os.mkfifo(repo.top / "sources/pipe.txt")
    assert "it is a pipe" in refused(repo, "../sources/pipe.txt").problem
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(os.path.relpath(repo.top / "sources/s.txt"))
        assert "it is a socket" in refused(repo, "../sources/s.txt").problem


def test_a_huge_file_is_refused_before_it_is_read(repo: Repository) -> None:
    with (repo.top / "sources/sparse.txt").open("wb") as file:
        file.truncate(2_000_000_000)
    assert "larger than 10,000,000 bytes" in refused(repo, "../sources/sparse.txt").problem


def test_a_file_that_git_does_not_track_is_refused(repo: Repository) -> None:
    """Other steps of a job leave credentials in the working folder."""
    repo.write("gha-creds.txt", "geheim\n")
    problem = refused(repo, "../gha-creds.txt").problem
    assert "git does not track it" in problem
    assert "geheim" not in problem


def test_an_article_that_is_a_link_is_refused_and_not_read(repo: Repository) -> None:
    base = repo.git("rev-parse", "HEAD")
    (repo.top / "articles/link.md").symlink_to("/etc/passwd")
    (repo.top / "articles/dir.md").mkdir()
    (repo.top / "articles/dir.md/x.md").symlink_to("../../../../../etc/passwd")
    repo.commit()
    found = selected(repo.top, changed(repo.top, base, "HEAD"), ["articles/**/*.md"]).articles
    assert [one.path for one in found] == ["articles/dir.md/x.md", "articles/link.md"]
    assert all("symbolic link" in one.problem for one in found)


def test_a_sidecar_that_is_a_link_is_refused_and_not_read(repo: Repository) -> None:
    base = repo.git("rev-parse", "HEAD")
    repo.write("articles/plain.md", article())
    (repo.top / "articles/plain.sources.yaml").symlink_to("/etc/passwd")
    repo.commit()
    (found,) = selected(repo.top, changed(repo.top, base, "HEAD"), ["articles/**/*.md"]).articles
    assert "articles/plain.sources.yaml is refused: it is a symbolic link" in found.problem


def test_a_name_that_is_no_unicode_is_refused_and_can_be_printed(repo: Repository) -> None:
    name = os.fsdecode(b"articles/\xff.md")
    (repo.top / name).write_text(article())
    repo.commit()
    with pytest.raises(RepositoryError, match="not UTF-8") as caught:
        refuse_outside(name, git.tracked(repo.top))
    assert str(caught.value).encode("utf-8")


def test_a_plain_file_is_let_through(repo: Repository) -> None:
    refuse_outside("sources/agency.txt", git.tracked(repo.top))
    assert refused(repo, "../sources/agency.txt").problem == ""
