"""action.yml, the hooks and the example workflows grant and pass on no more than they must."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.action.runner import ACTION, BASH, ROOT

STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
SCRIPTS = {step["name"]: step for step in STEPS if "run" in step}
EXAMPLE = ROOT / "examples" / "newsroom" / ".github" / "workflows" / "factcheck.yml"
WORKFLOWS = [EXAMPLE, *sorted((ROOT / ".github" / "workflows").glob("*.yml"))]
PINNED = re.compile(r"^\s*(?:- )?uses: (?:\./(?: # .*)?|[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$")


def used(path: Path) -> list[str]:
    return [
        line for line in path.read_text(encoding="utf-8").splitlines() if re.match(r"\s*(- )?uses:", line)
    ]


def test_it_is_a_composite_action_with_a_badge() -> None:
    assert ACTION["runs"]["using"] == "composite"
    assert ACTION["branding"].keys() == {"icon", "color"}


@pytest.mark.parametrize("name", ACTION["inputs"])
def test_every_input_is_described_and_optional(name: str) -> None:
    one = ACTION["inputs"][name]
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", name)
    assert one["description"].strip().endswith(".") or ":" in one["description"]
    assert one["required"] is False
    assert isinstance(one["default"], str)


@pytest.mark.parametrize("name", SCRIPTS)
def test_inputs_and_events_reach_the_shell_only_through_the_environment(name: str) -> None:
    assert SCRIPTS[name]["shell"] == "bash"
    assert "${{" not in SCRIPTS[name]["run"]


@pytest.mark.parametrize("name", SCRIPTS)
def test_every_script_is_bash(name: str) -> None:
    done = subprocess.run(
        [BASH, "-n"], input=SCRIPTS[name]["run"], text=True, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", SCRIPTS)
def test_python_never_looks_into_the_working_folder(name: str) -> None:
    """Otherwise a venv.py in a pull request would run in place of Python's own."""
    calls = re.findall(r'"\$(?:PYTHON|installed)" .*', SCRIPTS[name]["run"])
    assert [call for call in calls if not re.search(r" -I -[mc] ", call)] == []


@pytest.mark.parametrize(
    ("variable", "holders"),
    [
        ("OPENAI_API_KEY", ["Audit the changed articles"]),
        ("GITHUB_TOKEN", ["Keep one comment up to date"]),
    ],
)
def test_secrets_are_given_to_the_one_step_that_needs_them(variable: str, holders: list[str]) -> None:
    assert [step["name"] for step in STEPS if variable in step.get("env", {})] == holders
    secret = {"OPENAI_API_KEY": "inputs.openai-api-key", "GITHUB_TOKEN": "inputs.token"}[variable]
    given = [step["name"] for step in STEPS if secret in str(step.get("env", "")) + str(step.get("with", ""))]
    assert given == holders


def test_the_verdict_falls_in_the_last_step() -> None:
    assert "github verdict" in STEPS[-1]["run"]
    assert STEPS[-1]["id"] == "verdict"


@pytest.mark.parametrize("path", [ROOT / "action.yml", *WORKFLOWS], ids=lambda path: path.name)
def test_what_others_wrote_is_pinned_to_a_commit(path: Path) -> None:
    assert used(path)
    assert [line for line in used(path) if not PINNED.match(line)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflows_grant_nothing_by_default_and_run_on_pull_requests_only(path: Path) -> None:
    read: dict[Any, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    events = read[True]  # "on" is a truth value in YAML 1.1
    assert read["permissions"] == {}
    assert {"pull_request_target", "workflow_run", "issue_comment"}.isdisjoint(events)
    for job in read["jobs"].values():
        assert job["permissions"].keys() <= {"contents", "pull-requests", "security-events"}
        assert job["permissions"]["contents"] == "read"


def test_the_documentation_names_every_input_and_output() -> None:
    page = (ROOT / "docs" / "action.md").read_text(encoding="utf-8")
    assert [name for name in (*ACTION["inputs"], *ACTION["outputs"]) if f"| `{name}` |" not in page] == []


def workflow_in(page: Path) -> dict[Any, Any]:
    """The first workflow printed in a page."""
    blocks = re.findall(r"```yaml\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    read = next(yaml.safe_load(block) for block in blocks if "factcheck-newsroom/factcheck@" in block)
    assert isinstance(read, dict)
    return read


def test_the_ten_lines_in_the_readme_are_ten_and_least() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    lines = next(block for block in blocks if "factcheck-newsroom/factcheck@" in block).splitlines()
    read = workflow_in(ROOT / "README.md")
    (job,) = read["jobs"].values()
    assert len(lines) == 10
    assert read["permissions"] == {}
    assert job["permissions"] == {"contents": "read", "pull-requests": "write"}
    assert job["steps"][0]["with"]["persist-credentials"] is False
    assert job["steps"][0]["with"]["fetch-depth"] == 0


def test_hooks_run_one_at_a_time_and_only_when_pushing() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    for hook in hooks:
        assert hook["language"] == "python"
        assert hook["require_serial"] is True
        assert hook["stages"] == ["pre-push", "manual"]
        assert hook["entry"].split()[0] == "factcheck"
