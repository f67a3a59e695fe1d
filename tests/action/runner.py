"""A runner that executes the steps of action.yml in bash, as far as that goes without GitHub.

Steps that use other actions are noted down, not run. Nothing is installed: in place of the Python that
setup-python brings, a program notes what it is called with and runs this checkout's factcheck.
"""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from tests.action.expressions import filled, holds

ROOT = Path(__file__).parents[2]
CHECKOUT = ROOT / "tests" / "action" / "checkout.py"
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
REPOSITORY = "nordblatt/articles"
TOKEN = "ghs_" + "werkzeug"
BASH = shutil.which("bash") or ""

_PYTHON = f"""#!/bin/sh
printf '%s\\n' "$*" >>"$FAKE_PYTHON_LOG"
if [ "$1 $2 $3" = "-I -m venv" ]; then
  mkdir -p "$4/bin" && cp "$0" "$4/bin/python"
elif [ "$1 $2 $3" = "-I -m factcheck" ]; then
  shift 3
  exec {shlex.quote(sys.executable)} -I {shlex.quote(str(CHECKOUT))} "$@"
elif [ "$1 $2 $3" != "-I -m pip" ]; then
  echo "unexpected: $*" >&2
  exit 99
fi
"""


@dataclass(frozen=True)
class Step:
    """What became of a step: `given` is what a step that uses another action was given."""

    name: str
    outcome: str
    uses: str = ""
    given: Mapping[str, str] = field(default_factory=dict)
    environment: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Run:
    """What a run of the action left behind."""

    log: str = ""
    summary: str = ""
    steps: list[Step] = field(default_factory=list)
    outputs: dict[str, str] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)

    @property
    def passed(self) -> bool:
        return all(step.outcome != "failure" for step in self.steps)

    def step(self, name: str) -> Step:
        return next(step for step in self.steps if step.name.startswith(name))

    def commands(self, level: str) -> list[str]:
        """The annotations of one level."""
        return [line for line in self.log.splitlines() if line.startswith(f"::{level} ")]

    def used(self, action: str) -> list[Step]:
        return [step for step in self.steps if step.uses.startswith(action) and step.outcome == "success"]


@dataclass
class Runner:
    """One pull request's runner: a checkout, an event, and a fresh folder for each run.

    `address` is the REST API's. `environment` is what the workflow sets for the step that uses the action.
    `program` is the socket of a process that runs factcheck; without it every call starts a new one.
    """

    workspace: Path
    temporary: Path
    event: dict[str, Any]
    address: str = "http://127.0.0.1:9"
    event_name: str = "pull_request"
    environment: Mapping[str, str] = field(default_factory=dict)
    program: str = ""
    number: int = 0

    def run(self, **inputs: str) -> Run:
        """Run the action once with these inputs, written with underscores."""
        self.number += 1
        job = _Job(self, {name.replace("_", "-"): value for name, value in inputs.items()})
        for step in ACTION["runs"]["steps"]:
            job.take(step)
        return job.finished()


class _Job:
    def __init__(self, runner: Runner, inputs: Mapping[str, str]) -> None:
        self.runner = runner
        self.run = Run()
        self.failed = False
        self.folder = runner.temporary / f"run{runner.number}"
        self.folder.mkdir(parents=True)
        self.steps: dict[str, dict[str, Any]] = {}
        self.github = self._github()
        self.environment = self._environment()
        unknown = inputs.keys() - ACTION["inputs"].keys()
        assert not unknown, f"no such input: {unknown}"
        defaults = {
            name: filled(str(one["default"]), self.contexts()) for name, one in ACTION["inputs"].items()
        }
        self.inputs = {**defaults, **inputs}

    def contexts(self) -> dict[str, object]:
        environment = dict(self.runner.environment)
        inputs = getattr(self, "inputs", {})
        return {"github": self.github, "inputs": inputs, "steps": self.steps, "env": environment}

    def take(self, step: Mapping[str, Any]) -> None:
        outputs: dict[str, str] = {}
        uses, given, environment = step.get("uses", ""), {}, {}
        if not holds(step.get("if", "true"), self.contexts(), failed=self.failed):
            outcome = "skipped"
        elif uses:
            given = {name: filled(str(value), self.contexts()) for name, value in step["with"].items()}
            outcome, outputs = "success", self._recorded(uses, given)
        else:
            environment = {
                name: filled(value, self.contexts()) for name, value in step.get("env", {}).items()
            }
            outcome, outputs = self._executed(step["run"], environment)
        self.failed = self.failed or (outcome == "failure" and not step.get("continue-on-error"))
        self.steps[step.get("id", step["name"])] = {"outcome": outcome, "outputs": outputs}
        self.run.steps.append(Step(step["name"], outcome, uses, given, environment))

    def finished(self) -> Run:
        wanted: Mapping[str, Mapping[str, str]] = ACTION["outputs"]
        self.run.outputs = {name: filled(one["value"], self.contexts()) for name, one in wanted.items()}
        log = self.folder / "python.log"
        self.run.calls = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
        return self.run

    def _recorded(self, uses: str, given: Mapping[str, str]) -> dict[str, str]:
        if uses.startswith("actions/setup-python@"):
            python = self.folder / "python"
            python.write_text(_PYTHON, encoding="utf-8")
            python.chmod(0o755)
            return {"python-path": str(python)}
        if uses.startswith("actions/cache/restore@"):
            return {"cache-primary-key": given["key"]}
        return {}

    def _executed(self, script: str, environment: Mapping[str, str]) -> tuple[str, dict[str, str]]:
        files = {name: self.folder / name for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "step.sh")}
        for path in files.values():
            path.write_text("", encoding="utf-8")
        files["step.sh"].write_text(script, encoding="utf-8")
        command = [BASH, "--noprofile", "--norc", "-eo", "pipefail", str(files["step.sh"])]
        paths = {name: str(path) for name, path in files.items() if name.startswith("GITHUB_")}
        done = subprocess.run(
            command,
            cwd=self.runner.workspace,
            env={**self.environment, **paths, **self.runner.environment, **environment},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=120,
            check=False,
        )
        self.run.log += done.stdout.decode("utf-8", "backslashreplace")
        self.run.summary += files["GITHUB_STEP_SUMMARY"].read_text(encoding="utf-8")
        lines = files["GITHUB_OUTPUT"].read_text(encoding="utf-8").splitlines()
        outputs = {name: value for name, _, value in (line.partition("=") for line in lines)}
        return ("failure" if done.returncode else "success"), outputs

    def _github(self) -> dict[str, object]:
        return {
            "event": self.runner.event,
            "event_name": self.runner.event_name,
            "repository": REPOSITORY,
            "run_id": str(1000 + self.runner.number),
            "run_attempt": "1",
            "token": TOKEN,
        }

    def _environment(self) -> dict[str, str]:
        payload = self.folder / "event.json"
        payload.write_text(json.dumps(self.runner.event), encoding="utf-8")
        return {
            "CI": "true",
            "GITHUB_ACTIONS": "true",
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_API_URL": self.runner.address,
            "GITHUB_EVENT_NAME": self.runner.event_name,
            "GITHUB_EVENT_PATH": str(payload),
            "GITHUB_REPOSITORY": REPOSITORY,
            "GITHUB_RUN_ID": str(1000 + self.runner.number),
            "GITHUB_SERVER_URL": "https://github.example",
            "GITHUB_WORKSPACE": str(self.runner.workspace),
            "GITHUB_ENV": str(self.folder / "GITHUB_ENV"),
            "RUNNER_TEMP": str(self.folder),
            "FAKE_PYTHON_LOG": str(self.folder / "python.log"),
            "FAKE_PYTHON_SERVER": self.runner.program,
            "HOME": str(self.folder),
            "LANG": "C.UTF-8",
            "PATH": os.environ["PATH"],
        }


def pull_request(base: str, head: str, *, fork: bool = False, number: int = 7) -> dict[str, Any]:
    """The part of an event's payload that says what is to be merged where."""
    origin = "somebody/articles" if fork else REPOSITORY
    return {
        "number": number,
        "pull_request": {
            "number": number,
            "base": {"sha": base, "repo": {"full_name": REPOSITORY}},
            "head": {"sha": head, "repo": {"full_name": origin}},
        },
    }
