"""A repository with a base and the head of a pull request, made for one test."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

SOURCE = "Kiel, 16. August 2025. Bei dem Brand in Kiel wurden 15 Menschen verletzt.\n"


def article(*sources: str, hurt: str = "15", lang: str = "de") -> str:
    """An article that says how many people were hurt, with the sources it names."""
    listed = "".join(f"\n  - {source}" for source in sources)
    front = f"lang: {lang}\ndate: 2025-08-16\n" + (f"sources:{listed}\n" if sources else "")
    return f"---\n{front}---\nBei dem Brand in Kiel wurden {hurt} Menschen verletzt.\n"


@dataclass(slots=True)
class Repository:
    """A git repository in a folder of its own."""

    top: Path

    def git(self, *arguments: str) -> str:
        done = subprocess.run(
            ["git", *arguments],  # noqa: S607
            cwd=self.top,
            check=True,
            capture_output=True,
            env={**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"},
        )
        return os.fsdecode(done.stdout).strip()

    def write(self, name: str, text: str) -> None:
        file = self.top / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def commit(self, **files: str) -> str:
        """Commit everything as it lies there, with these files."""
        for name, text in files.items():
            self.write(name, text)
        self.git("add", "--all")
        who = ("-c", "user.name=Redaktion", "-c", "user.email=desk@example.org", "-c", "commit.gpgsign=false")
        self.git(*who, "commit", "--quiet", "--allow-empty", "--message", "Stand")
        return self.git("rev-parse", "HEAD")


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A repository with one commit: an article and its source. It is the current folder."""
    made = Repository(tmp_path / "repo")
    made.top.mkdir()
    made.git("init", "--quiet", "--initial-branch=main")
    made.write("sources/agency.txt", SOURCE)
    made.write("articles/fire.md", article("../sources/agency.txt"))
    made.commit()
    monkeypatch.chdir(made.top)
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "GITHUB_OUTPUT", "GITHUB_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    return made
