"""Loads prompts: Markdown files whose front matter says what they are for. It never changes their words."""

from __future__ import annotations

from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from factcheck import resources
from factcheck.errors import SettingsError

_FENCE = "---\n"
_README = "README.md"


class Prompt(BaseModel):
    """What a model is told. `form` names the schema of its reply, `version` counts changes of the words."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    name: str
    purpose: str
    form: str = Field(alias="schema")
    version: int = Field(ge=1)
    body: str = Field(min_length=1)
    own: bool = False

    @property
    def label(self) -> str:
        """Name and version, as reports show it; a newsroom's own prompt is marked as one."""
        return f"{self.name} {self.version}{' (own)' if self.own else ''}"


def _require_prompts(folder: Path) -> None:
    """Raise SettingsError for a folder that replaces no prompt, or holds one that nobody asks for."""
    if not folder.is_dir():
        raise SettingsError(f"{folder}: this folder of prompts does not exist; check the path")
    known = {path.name for path in resources.folder("prompts").glob("*.md")}
    found = {path.name for path in folder.glob("*.md")}
    names = ", ".join(sorted(known - {_README}))
    if not found & known - {_README}:
        raise SettingsError(f"{folder}: no prompt stands there; known are {names}")
    if found - known:
        raise SettingsError(f"{folder / min(found - known)}: nobody asks for this prompt; known are {names}")


def load(name: str, override: Path | None = None) -> Prompt:
    """The prompt NAME.md of the folder `override`, if it has one, else the one that ships.

    Raises SettingsError naming the file for one that cannot be read or has no proper front matter.
    """
    shipped = resources.folder("prompts") / f"{name}.md"
    if override is not None:
        _require_prompts(override)
    own = override / shipped.name if override is not None else shipped
    path = own if own.is_file() else shipped
    try:
        text = path.read_text(encoding="utf-8")
        _, front, body = text.split(_FENCE, 2)
        fields = yaml.safe_load(front)
        own_words = {"name": name, "body": body.strip(), "own": path != shipped}
        return Prompt.model_validate(fields | own_words)
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: this prompt cannot be read; check the file") from error
    except (ValueError, TypeError, yaml.YAMLError, ValidationError) as error:
        message = "it needs a front matter with purpose, schema and version between two lines '---'"
        raise SettingsError(f"{path}: this prompt is malformed; {message}") from error
