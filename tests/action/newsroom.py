"""A newsroom for a test: articles with sources on `main`, a branch with a change, and its pull request."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tests.action.repository import Repository
from tests.action.rest import Server
from tests.action.runner import Run, Runner, pull_request

ARTICLE = "articles/brand.md"
SOURCE = "sources/feuerwehr.txt"
_HEAD = "---\ntitle: Brand im Hafen\ndate: 2026-09-14\n{sources}---\n\n"
_CITED = "sources:\n  - ../sources/feuerwehr.txt\n"
_FIRE = (
    "Der Brand in der Lagerhalle am Nordhafen dauerte {hours} Stunden."
    " Innensenatorin Karla Wendt war vor Ort.\n"
)


def article(hours: str = "fünf", *, sources: str = _CITED, more: str = "") -> str:
    """An article on a fire that lasted so many hours, and the sources it cites."""
    return _HEAD.format(sources=sources) + _FIRE.format(hours=hours) + more


def source(hours: str = "drei") -> str:
    """What the fire brigade says about it."""
    return "13. September 2026\n\n" + _FIRE.format(hours=hours)


class Newsroom:
    """A repository whose `main` holds a source and other texts; `change` branches off it."""

    def __init__(self, folder: Path, server: Server, program: str = "") -> None:
        self.server = server
        self.program = program
        self.repository = Repository(folder / "checkout")
        self.temporary = folder / "runner"
        self.write({SOURCE: source(), "README.md": "Texte der Redaktion.\n"})
        self.base = self.repository.commit()
        self._runs = 0

    @property
    def folder(self) -> Path:
        return self.repository.folder

    def write(self, files: Mapping[str, str]) -> None:
        for name, text in files.items():
            self.repository.write(name, text)

    def publish(self, files: Mapping[str, str]) -> None:
        """Put files on `main` before anything branches off."""
        self.write(files)
        self.base = self.repository.commit()

    def propose(self, files: Mapping[str, str] | None = None) -> None:
        """Commit files to the pull request's branch, which begins where `main` is."""
        if self.repository.git("branch", "--show-current") == "main":
            self.repository.branch()
        self.write(files or {})
        self.repository.commit()

    def check(
        self,
        *,
        fork: bool = False,
        event_name: str = "pull_request",
        environment: Mapping[str, str] | None = None,
        inputs: Mapping[str, str] | None = None,
        **more: str,
    ) -> Run:
        """Run the action on the pull request as it stands, with inputs by their names or as keywords."""
        self._runs += 1
        event = pull_request(self.base, self.repository.git("rev-parse", "HEAD"), fork=fork)
        runner = Runner(
            self.folder,
            self.temporary / str(self._runs),
            event,
            self.server.address,
            event_name,
            environment or {},
            self.program,
        )
        return runner.run(**{**(inputs or {}), **more})
