"""Whatever the code imports, pyproject.toml asks for; what merely came along may be gone tomorrow."""

import ast
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
OWN = {"factcheck", "benchmarks", "tests"}


def imported(folder: str) -> set[str]:
    """The top-level packages that the Python files of a folder import, our own and Python's left out."""
    names: set[str] = set()
    for path in (ROOT / folder).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))):
            if isinstance(node, ast.Import):
                names.update(alias.name.split(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names.add(node.module.split(".")[0])
    return names - OWN - sys.stdlib_module_names


def asked(*lists: list[object]) -> set[str]:
    return {
        canonicalize_name(Requirement(line).name) for each in lists for line in each if isinstance(line, str)
    }


RUNTIME = asked(PROJECT["project"]["dependencies"])
OPTIONAL = asked(
    *(lines for name, lines in PROJECT["project"]["optional-dependencies"].items() if name != "bench")
)
DEVELOPMENT = RUNTIME | OPTIONAL | asked(PROJECT["dependency-groups"]["dev"])


@pytest.mark.parametrize(("folder", "allowed"), [("factcheck", RUNTIME | OPTIONAL), ("tests", DEVELOPMENT)])
def test_every_import_is_a_dependency_of_our_own(folder: str, allowed: set[str]) -> None:
    providers = packages_distributions()
    unasked = {
        name
        for name in imported(folder)
        if not allowed & {canonicalize_name(provider) for provider in providers.get(name, [name])}
    }
    assert unasked == set()


def test_every_runtime_dependency_installs_something_to_import() -> None:
    provided = {canonicalize_name(name) for names in packages_distributions().values() for name in names}
    assert provided >= RUNTIME
