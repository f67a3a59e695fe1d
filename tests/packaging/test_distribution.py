"""What the packages must carry and what the project promises about itself."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

import factcheck

ROOT = Path(__file__).parents[2]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
BUILD: dict[str, Any] = PROJECT["tool"]["hatch"]["build"]["targets"]


def test_the_version_is_written_once() -> None:
    source = (ROOT / PROJECT["tool"]["hatch"]["version"]["path"]).read_text(encoding="utf-8")
    assert "version" in PROJECT["project"]["dynamic"]
    assert f'__version__ = "{factcheck.__version__}"' in source


def test_the_changelog_opens_with_this_version() -> None:
    headings = re.findall(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert headings[0] == factcheck.__version__


@pytest.mark.parametrize("folder", ["rules", "prompts"])
def test_the_wheel_carries_the_data_where_the_package_looks_for_it(folder: str) -> None:
    assert BUILD["wheel"]["force-include"][folder] == f"factcheck/data/{folder}"
    assert any(path.is_file() for path in (ROOT / folder).rglob("*"))


@pytest.mark.parametrize("folder", ["factcheck", "rules", "prompts", "seeds", "tests", "requirements"])
def test_the_source_package_carries_all_it_takes_to_test_it(folder: str) -> None:
    assert f"/{folder}" in BUILD["sdist"]["include"]
    assert (ROOT / folder).is_dir()


def test_the_source_package_asks_for_nothing_that_is_gone() -> None:
    assert [path for path in BUILD["sdist"]["include"] if not (ROOT / path.strip("/")).exists()] == []


def test_the_licence_is_complete() -> None:
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert PROJECT["project"]["license"] == "Apache-2.0"
    assert "Version 2.0, January 2004" in licence
    assert "END OF TERMS AND CONDITIONS" in licence
