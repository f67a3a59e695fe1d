"""What a pull request changes is found whatever its files are called and however far its base has moved."""

from __future__ import annotations

import os

import pytest

from factcheck.errors import RepositoryError
from factcheck.github import git
from factcheck.github.changes import Changes, changed
from tests.github.conftest import Repository, article

LONG = "".join(f"Zeile {number} des Artikels über das Wetter.\n" for number in range(30))


def test_added_modified_renamed_and_deleted_files_are_told_apart(repo: Repository) -> None:
    repo.write("articles/old.md", LONG)
    repo.write("articles/gone.md", "Alles weg.\n")
    base = repo.commit()
    repo.git("mv", "articles/old.md", "articles/new.md")
    repo.git("rm", "--quiet", "articles/gone.md")
    repo.write("articles/fire.md", article("../sources/agency.txt", hurt="14"))
    repo.write("articles/storm.md", "Ganz neu, und von etwas anderem.\n")
    found = changed(repo.top, base, repo.commit())
    assert found == Changes(
        added=("articles/storm.md",),
        modified=("articles/fire.md",),
        renamed=(("articles/old.md", "articles/new.md"),),
        deleted=("articles/gone.md",),
    )
    assert found.present == {"articles/storm.md", "articles/fire.md", "articles/new.md"}
    assert found.touched == found.present | {"articles/old.md", "articles/gone.md"}


@pytest.mark.parametrize(
    "name",
    [
        "mit Leerzeichen.md",
        'mit "Zitat".md',
        "neue\nZeile.md",
        "-rf.md",
        "--help.md",
        "ä/ö\t.md",
        "::error::.md",
        "%0A.md",
    ],
)
def test_odd_names_come_back_as_they_are(repo: Repository, name: str) -> None:
    base = repo.git("rev-parse", "HEAD")
    repo.write(name, "Ein Text.\n")
    assert changed(repo.top, base, repo.commit()).added == (name,)


def test_a_name_that_is_no_unicode_comes_back_as_python_keeps_it(repo: Repository) -> None:
    base = repo.git("rev-parse", "HEAD")
    name = os.fsdecode(b"\xff.md")
    (repo.top / name).write_text("Ein Text.\n")
    assert changed(repo.top, base, repo.commit()).added == (name,)


def test_a_base_that_moved_on_brings_nothing_of_its_own(repo: Repository) -> None:
    start = repo.git("rev-parse", "HEAD")
    repo.write("articles/theirs.md", LONG)
    moved = repo.commit()
    repo.git("checkout", "--quiet", "-b", "feature", start)
    repo.write("articles/ours.md", "Ein Text.\n")
    assert changed(repo.top, moved, repo.commit()) == Changes(added=("articles/ours.md",))


def test_the_head_or_a_merge_of_it_must_be_checked_out(repo: Repository) -> None:
    base = repo.git("rev-parse", "HEAD")
    repo.git("checkout", "--quiet", "-b", "feature")
    head = repo.commit(**{"articles/ours.md": "Ein Text.\n"})
    repo.git("checkout", "--quiet", "main")
    with pytest.raises(RepositoryError, match=r"neither .* nor a merge of it is checked out"):
        changed(repo.top, base, head)
    moved = repo.commit(**{"articles/theirs.md": LONG})
    who = ("-c", "user.name=Redaktion", "-c", "user.email=desk@example.org", "-c", "commit.gpgsign=false")
    repo.git(*who, "merge", "--quiet", "--no-ff", "--no-edit", "feature")
    assert changed(repo.top, moved, head) == Changes(added=("articles/ours.md",))
    repo.commit(**{"articles/later.md": LONG})
    with pytest.raises(RepositoryError, match="leave 'ref' of the checkout step unset"):
        changed(repo.top, moved, head)


def test_a_commit_on_top_of_the_head_is_no_merge_of_it(repo: Repository) -> None:
    base = repo.git("rev-parse", "HEAD")
    head = repo.commit()
    repo.commit()
    with pytest.raises(RepositoryError, match="checked out"):
        changed(repo.top, base, head)


def test_a_file_that_became_a_link_counts_as_modified(repo: Repository) -> None:
    base = repo.git("rev-parse", "HEAD")
    (repo.top / "articles/fire.md").unlink()
    (repo.top / "articles/fire.md").symlink_to("/etc/passwd")
    assert changed(repo.top, base, repo.commit()).modified == ("articles/fire.md",)


@pytest.mark.parametrize("name", ["f" * 40, "--output=stolen", "-h", "", "HEAD:articles", "no\0where"])
def test_what_is_no_commit_is_refused_with_a_remedy(repo: Repository, name: str) -> None:
    with pytest.raises(RepositoryError, match="fetch-depth: 0"):
        changed(repo.top, name, "HEAD")
    assert not (repo.top / "stolen").exists()


def test_histories_that_never_met_are_refused_with_a_remedy(repo: Repository) -> None:
    base = repo.git("rev-parse", "HEAD")
    repo.git("checkout", "--quiet", "--orphan", "other")
    repo.write("other.md", "Ein Text.\n")
    with pytest.raises(RepositoryError, match=r"no common commit.*fetch-depth: 0"):
        changed(repo.top, base, repo.commit())


def test_patterns_choose_files_and_leave_some_out(repo: Repository) -> None:
    for name in ("articles/2025/a.md", "articles/[x].md", "notes/b.md", "articles/README.md"):
        repo.write(name, "Ein Text.\n")
    repo.commit()
    found = git.tracked(repo.top, ["articles/**/*.md", "!articles/README.md"])
    assert found == {"articles/fire.md", "articles/2025/a.md", "articles/[x].md"}
    assert git.tracked(repo.top, ["./articles/*.md"]) >= {"articles/fire.md"}
    assert "articles/2025/a.md" not in git.tracked(repo.top, ["articles/*.md"])


def test_the_content_of_a_commit_is_read_without_checking_it_out(repo: Repository) -> None:
    base = repo.git("rev-parse", "HEAD")
    repo.write("sources/agency.txt", "anders\n")
    assert b"15 Menschen" in (git.content(repo.top, base, "sources/agency.txt") or b"")
    assert git.content(repo.top, base, "no/such/file") is None


def test_outside_of_a_repository_git_says_so(tmp_path_factory: pytest.TempPathFactory) -> None:
    with pytest.raises(RepositoryError, match="not a git repository"):
        git.top_level(tmp_path_factory.mktemp("nowhere"))


def test_variables_of_git_do_not_lead_elsewhere(repo: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", "/nowhere/.git")
    monkeypatch.setenv("GIT_LITERAL_PATHSPECS", "1")
    assert git.top_level(repo.top) == repo.top.resolve()
    assert "articles/fire.md" in git.tracked(repo.top, ["articles/**/*.md"])


def test_without_git_the_message_says_so(repo: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(RepositoryError, match="git is not installed"):
        git.tracked(repo.top)
