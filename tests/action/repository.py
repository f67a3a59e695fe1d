"""A newsroom's repository for a test: files in, commits out, a checkout to audit."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

_GIT = shutil.which("git") or ""
_WHO = (
    "-c",
    "user.name=Redaktion",
    "-c",
    "user.email=redaktion@nordblatt.example",
    "-c",
    "commit.gpgsign=false",
)


class Repository:
    """A git repository whose default branch is `main`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True)
        self.git("init", "--quiet", "--initial-branch", "main")

    def git(self, *arguments: str) -> str:
        done = subprocess.run(
            [_GIT, *_WHO, *arguments], cwd=self.folder, capture_output=True, check=True, text=True
        )
        return done.stdout.strip()

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def commit(self) -> str:
        """Everything as it lies there, as a commit; its hash."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "Stand")
        return self.git("rev-parse", "HEAD")

    def branch(self, name: str = "change") -> None:
        self.git("checkout", "--quiet", "-b", name)

    def switch(self, name: str) -> None:
        self.git("checkout", "--quiet", name)
