"""The automation does what it says: one command, no rights it does not need, nothing that moves under it."""

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"^\s*(?:- )?uses: (?:\./(?: #.*)?|[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$")
MAKE = shutil.which("make") or ""


def content(workflow: Path) -> dict[str, Any]:
    read = yaml.safe_load(workflow.read_text(encoding="utf-8"))
    assert isinstance(read, dict)
    return read


def make(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run make as from a terminal, also when these tests were started by make."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    command = [MAKE, "--no-print-directory", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def plan(target: str) -> list[str]:
    """The commands make would run for a target in an empty checkout."""
    done = make(ROOT, "--dry-run", "--always-make", target)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_to_a_commit_and_say_its_version(workflow: Path) -> None:
    used = [line for line in workflow.read_text(encoding="utf-8").splitlines() if "uses:" in line]
    assert [line for line in used if not PINNED.match(line)] == []


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_workflows_start_without_rights_and_keep_no_credentials(workflow: Path) -> None:
    read = content(workflow)
    steps = [step for job in read["jobs"].values() for step in job["steps"]]
    checkouts = [step for step in steps if step.get("uses", "").startswith("actions/checkout@")]
    assert read["permissions"] == {}
    assert checkouts
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


def test_every_supported_python_runs_the_same_checks() -> None:
    job = content(ROOT / ".github" / "workflows" / "ci.yml")["jobs"]["checks"]
    assert job["strategy"]["matrix"]["python"] == ["3.11", "3.12", "3.13"]
    assert [step["run"] for step in job["steps"] if "run" in step] == ["bash .ci/run"]


def test_the_checks_begin_with_the_tests() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "set -euo pipefail" in script
    assert re.findall(r"^make (\S+)", script, re.MULTILINE)[0] == "test"


@pytest.mark.skipif(not MAKE, reason="make is not installed")
@pytest.mark.parametrize("target", ["audit", "test", "lint", "bench-deps"])
def test_setting_up_takes_hashed_pins_and_no_unpinned_package(target: str) -> None:
    installs = [line for line in plan(target) if " install " in line and "-m pip" in line]
    assert installs
    assert [line for line in installs if not ("--require-hashes" in line or "--no-deps" in line)] == []


@pytest.mark.skipif(not MAKE, reason="make is not installed")
def test_the_audit_compares_the_seeds_and_shows_the_report() -> None:
    commands = plan("audit")
    assert ".venv/bin/factcheck compare seeds/*.txt -o report.md --exit-zero --extractor builtin" in commands
    assert commands[-1] == "cat report.md"


@pytest.mark.skipif(not MAKE, reason="make is not installed")
def test_setting_up_says_what_to_do_about_an_old_python(tmp_path: Path) -> None:
    shutil.copy(ROOT / "Makefile", tmp_path)
    old = tmp_path / "python"
    old.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    old.chmod(0o755)
    done = make(tmp_path, ".venv/bin/python", f"PYTHON={old}")
    assert done.returncode != 0
    assert "needs Python 3.11 or newer" in done.stderr
    assert not (tmp_path / ".venv").exists()
