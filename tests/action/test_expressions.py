"""The runner of these tests reads expressions as GitHub does."""

import pytest

from tests.action.expressions import Value, evaluated, filled, holds

CONTEXTS = {
    "inputs": {"comment": "auto", "key": ""},
    "github": {"event": {"pull_request": {"number": 7, "head": {"repo": None}}}, "repository": "a/b"},
    "env": {"KEY": "k"},
    "steps": {},
}


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("inputs.comment", "auto"),
        ("inputs.nothing", None),
        ("inputs.key || env.KEY", "k"),
        ("inputs.comment != 'never' && 'yes'", "yes"),
        ("inputs.comment == 'AUTO'", True),
        ("inputs.comment == 'it''s'", False),
        ("github.event.pull_request.head.repo.full_name != github.repository", True),
        ("steps.python.outputs.path == ''", True),
        ("!cancelled() && (inputs.key || inputs.comment)", "auto"),
        ("false || !true", False),
    ],
)
def test_operators_give_what_they_give_on_github(source: str, value: Value) -> None:
    assert evaluated(source, CONTEXTS) == value


def test_a_template_keeps_what_is_no_expression() -> None:
    assert filled("a-${{ github.event.pull_request.number }}-${{ inputs.key }}", CONTEXTS) == "a-7-"


@pytest.mark.parametrize(
    ("condition", "runs"),
    [("true", "no"), ("${{ inputs.comment == 'auto' }}", "no"), ("${{ !cancelled() }}", "yes")],
)
def test_after_a_failure_only_steps_that_ask_for_the_status_run(condition: str, runs: str) -> None:
    assert holds(condition, CONTEXTS, failed=True) is (runs == "yes")
    assert holds(condition, CONTEXTS, failed=False)


@pytest.mark.parametrize("source", ["a.b + 1", "inputs.comment 'x'", "(inputs.comment"])
def test_what_it_does_not_know_is_an_error(source: str) -> None:
    with pytest.raises((ValueError, KeyError, IndexError)):
        evaluated(source, CONTEXTS)
