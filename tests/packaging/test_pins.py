"""The pins name everything that pyproject.toml asks for, each with its hashes, and no place it comes from."""

import re
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
FILES = ("build", "runtime", "dev", "github", "bench")
PIN = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;]+)(?: ; .+)? \\$")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}(?: \\)?$")
NOTE = re.compile(r"^    # ")
PLACE = re.compile(r"://|--[\w-]*index|--find-links|@ |\b[\w-]+\.(?:com|dev|io|net|org)\b|(?:^|\s)[~/]")


def lines(name: str) -> list[str]:
    return (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def pins(name: str) -> dict[str, Version]:
    found = (PIN.match(line) for line in lines(name))
    return {canonicalize_name(pin["name"]): Version(pin["version"]) for pin in found if pin}


def asked(name: str) -> list[Requirement]:
    """What pyproject.toml asks of a pin file, without what it takes from other groups."""
    project, groups = PROJECT["project"], PROJECT["dependency-groups"]
    written = {
        "build": [*PROJECT["build-system"]["requires"], *groups["build"]],
        "runtime": project["dependencies"],
        "dev": [*project["dependencies"], *groups["build"], *groups["dev"]],
        "github": [*project["dependencies"], *project["optional-dependencies"]["github"]],
        "bench": [*project["dependencies"], *project["optional-dependencies"]["bench"]],
    }[name]
    return [Requirement(line) for line in written if isinstance(line, str)]


@pytest.mark.parametrize("name", FILES)
def test_every_dependency_is_pinned_to_a_version_it_allows(name: str) -> None:
    pinned = pins(name)
    missing = [str(need) for need in asked(name) if canonicalize_name(need.name) not in pinned]
    assert missing == [], f"run 'make pins': requirements/{name}.txt lacks them"
    outdated = [
        str(need)
        for need in asked(name)
        if not need.specifier.contains(pinned[canonicalize_name(need.name)], prereleases=True)
    ]
    assert outdated == [], f"run 'make pins': requirements/{name}.txt holds other versions"


@pytest.mark.parametrize("name", FILES)
def test_every_pin_has_a_hash(name: str) -> None:
    written = lines(name)
    bare = [line for line, following in pairwise(written) if PIN.match(line) and not HASH.match(following)]
    assert pins(name)
    assert bare == []


@pytest.mark.parametrize("name", FILES)
def test_pins_hold_nothing_but_pins_hashes_and_notes(name: str) -> None:
    strange = [line for line in lines(name) if not (PIN.match(line) or HASH.match(line) or NOTE.match(line))]
    assert strange == []


@pytest.mark.parametrize("name", FILES)
def test_pins_name_no_host_and_no_path(name: str) -> None:
    own = [line for line in lines(name) if not NOTE.match(line)]
    notes = [line.replace("-c requirements/", "") for line in lines(name) if NOTE.match(line)]
    assert [line for line in [*own, *notes] if PLACE.search(line)] == []


@pytest.mark.parametrize(
    "line",
    [
        "--index-url https://packages.example",
        "--extra-index-url packages",
        "--find-links wheels",
        "name @ file",
        "name==1 # from host.example.org",
        "    # -r /somewhere/requirements.in",
    ],
)
def test_a_host_or_path_would_be_noticed(line: str) -> None:
    assert PLACE.search(line)


@pytest.mark.parametrize("name", ["build", "runtime", "github", "bench"])
def test_all_pin_files_agree_on_versions(name: str) -> None:
    everything = pins("dev")
    shared = {package: version for package, version in pins(name).items() if package in everything}
    assert shared == {package: everything[package] for package in shared}


def test_development_pins_include_the_runtime_and_the_build() -> None:
    assert pins("dev").keys() >= pins("runtime").keys() | pins("build").keys()
