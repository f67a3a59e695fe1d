"""Says which files a pull request adds, changes, renames and deletes. It opens none of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import RepositoryError
from factcheck.github import git


@dataclass(frozen=True, slots=True)
class Changes:
    """What differs between the commit at which a pull request began and its head, in the order of git.

    A renamed file has its old name first. Paths are relative to the top of the repository, with "/".
    """

    added: tuple[str, ...] = ()
    modified: tuple[str, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()
    deleted: tuple[str, ...] = ()

    @property
    def present(self) -> frozenset[str]:
        """The files that are there and are new, other, or called otherwise."""
        return frozenset((*self.added, *self.modified, *(new for _, new in self.renamed)))

    @property
    def touched(self) -> frozenset[str]:
        """Every name that stands for something else than before, or for nothing any more."""
        return self.present | {old for old, _ in self.renamed} | set(self.deleted)


def changed(repo: Path, base: str, head: str) -> Changes:
    """What the commits of `head` that are not in `base` change, however far `base` has moved since.

    Raises RepositoryError where the history of the checkout does not reach back to where they parted, and
    where neither `head` nor a merge of it is checked out: the texts are read from the checkout.
    """
    _refuse_another_checkout(repo, head)
    names: dict[str, list[str]] = {"A": [], "M": [], "D": []}
    renamed = []
    for status, paths in _entries(git.difference(repo, git.merge_base(repo, base, head), head)):
        if status == "R":
            renamed.append((paths[0], paths[1]))
        else:  # a copy is a new file; a file that became a link or a submodule is another one
            names["A" if status == "C" else status if status in names else "M"].append(paths[-1])
    return Changes(tuple(names["A"]), tuple(names["M"]), tuple(renamed), tuple(names["D"]))


def _refuse_another_checkout(repo: Path, head: str) -> None:
    wanted, merged = git.commit(repo, head), git.parents(repo, "HEAD")
    if git.commit(repo, "HEAD") == wanted or (len(merged) > 1 and wanted in merged):
        return
    raise RepositoryError(
        f"neither {head} nor a merge of it is checked out here, so other texts would be read; "
        "leave 'ref' of the checkout step unset, or set it to the head of the pull request"
    )


def _entries(fields: list[str]) -> Iterator[tuple[str, list[str]]]:
    """The letter of each change and its one or two paths."""
    position = 0
    while position < len(fields):
        status = fields[position][:1]
        after = position + (3 if status in {"R", "C"} else 2)
        yield status, fields[position + 1 : after]
        position = after
