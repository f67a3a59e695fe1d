"""The package is ready at once: what is heavy is loaded when a text first needs it."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("pydantic", "simplemma", "yaml")


def loaded_by(program: str) -> set[str]:
    """The heavy packages that a fresh process has loaded after a program."""
    ending = f"import sys; print(*(name for name in {HEAVY} if name in sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", f"{program}\n{ending}"], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


def test_an_import_loads_no_heavy_package() -> None:
    assert loaded_by("import factcheck.recognition") == set()


@pytest.mark.parametrize("lang", ["de", "en"])
def test_reading_values_needs_no_dictionary(lang: str) -> None:
    program = f"from factcheck.recognition import printed; printed('3 km am 1. Mai 2025', '{lang}', None)"
    assert loaded_by(program) == {"yaml"}
