"""A dry run shows what would be sent and what it costs; a run that is too dear is stopped before it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from pydantic import BaseModel

from factcheck.cli.planning import plan_lines
from factcheck.errors import SettingsError
from factcheck.extraction import cost
from factcheck.extraction.plan import Plan, dollars, refuse
from factcheck.extraction.questions import Question

LOCAL = "http://localhost:11434/v1"


class _Reply(BaseModel):
    said: str


def _question(subject: str, text: str = "Im Rathaus brannte es. ") -> Question:
    return Question(subject, "extraction 1", "Lies den Text.", text * 100, _Reply)


PLAN = Plan(
    questions=(_question("a.txt"), _question("b.txt (1/2)"), _question("b.txt (2/2)")),
    remembered=(True, False, False),
    model="gpt-5-mini-2025-08-07",
    alignment="Put the claims together.",
)
KNOWN = replace(PLAN, remembered=(True, True, True), alignment="")
UNLISTED = replace(PLAN, model="desk-model", base_url="https://models.example.org/v1")


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("  ") if cell.strip()]


def test_every_text_has_a_row_with_its_size_and_calls() -> None:
    heading, *rows = (_cells(line) for line in plan_lines(PLAN)[:6])
    assert heading == ["text", "characters", "calls", "in cache", "input tokens", "output tokens"]
    assert [row[:4] for row in rows] == [
        ["a.txt", "2,300", "1", "1"],
        ["b.txt (1/2)", "2,300", "1", "0"],
        ["b.txt (2/2)", "2,300", "1", "0"],
        ["alignment", "0", "1", "0"],
        ["all", "6,900", "4", "1"],
    ]


def test_what_the_cache_holds_takes_no_tokens() -> None:
    rows = {cells[0]: cells[4:] for cells in map(_cells, plan_lines(PLAN)[1:6])}
    assert rows["a.txt"] == ["0", "0"]
    one, aligned = cost.estimate([PLAN.questions[1]]), cost.alignment(PLAN.questions, PLAN.alignment)
    assert rows["b.txt (1/2)"] == [f"{one.input_tokens:,}", f"{one.output_tokens:,}"]
    assert rows["alignment"][0] == f"{aligned.input_tokens:,}"
    assert PLAN.sent == one + one + aligned


def test_the_columns_are_aligned() -> None:
    assert len({len(line) for line in plan_lines(PLAN)[:6]}) == 1


def test_the_chosen_model_is_priced_first_and_then_others() -> None:
    prices = [line for line in plan_lines(PLAN) if ": about $" in line]
    assert prices[0].startswith("gpt-5-mini-2025-08-07: about $0.0")
    assert [line.split(":")[0] for line in prices[1:]] == [
        f"for comparison, {name}" for name in ("gpt-5-nano", "gpt-5", "gpt-6-luna")
    ]


def test_the_date_of_the_prices_is_told_and_that_nothing_was_sent() -> None:
    lines = plan_lines(PLAN)
    assert any("list prices of 2026-11-21 (genai-prices " in line for line in lines)
    assert lines[-1].endswith("Nothing was sent.")


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        (UNLISTED, "desk-model: no list price is known, so the cost cannot be told"),
        (replace(UNLISTED, base_url=LOCAL), "desk-model: no list price; the endpoint runs on this machine"),
        (KNOWN, "No call is needed, so it costs nothing."),
        (replace(KNOWN, base_url=LOCAL), "No call is needed, so it costs nothing."),
    ],
)
def test_without_a_price_it_says_so(plan: Plan, told: str) -> None:
    lines = plan_lines(plan)
    assert told in lines
    assert not any("$" in line for line in lines)


def test_names_cannot_command_the_terminal() -> None:
    bad = replace(PLAN, questions=(_question("a\x1b[31m\n.txt"),), remembered=(False,), model="gpt\u202e\x07")
    assert "\x1b" not in "".join(plan_lines(bad))
    assert "gpt: no list price is known, so the cost cannot be told" in plan_lines(bad)
    assert not any("\n" in line for line in plan_lines(bad))


def test_the_texts_themselves_are_not_shown() -> None:
    assert "Rathaus" not in "\n".join(plan_lines(PLAN))


@pytest.mark.parametrize(
    ("plan", "calls", "dollars"),
    [
        (PLAN, None, None),
        (PLAN, 3, Decimal(1)),
        (KNOWN, 0, Decimal(0)),
        (replace(UNLISTED, base_url=LOCAL), 3, Decimal(0)),
        (replace(UNLISTED, remembered=(True, True, True), alignment=""), 0, Decimal(0)),
    ],
)
def test_a_run_within_its_limits_goes_on(plan: Plan, calls: int | None, dollars: Decimal | None) -> None:
    refuse(plan, max_calls=calls, max_cost=dollars)
    assert plan.sent.calls <= (3 if calls is None else calls)


def test_texts_that_were_all_read_before_are_not_stopped_for_a_call_that_was_likely_made_too() -> None:
    refuse(replace(KNOWN, alignment="x"), max_calls=0, max_cost=None)


@pytest.mark.parametrize(
    ("plan", "calls", "limit", "told"),
    [
        (
            PLAN,
            2,
            None,
            r"--max-calls 2: .* 3 calls, so nothing was sent; raise the limit or name fewer texts",
        ),
        (
            PLAN,
            None,
            "0.001",
            r"--max-cost 0\.001: .* about \$0\.0\d+ with 'gpt-5-mini-2025-08-07'.* raise the",
        ),
        (PLAN, 5, "0", r"--max-cost 0: "),
        (UNLISTED, None, "5", r"no list price is known for 'desk-model' .* use --max-calls instead"),
    ],
)
def test_a_run_beyond_its_limits_is_stopped_with_figures(
    plan: Plan, calls: int | None, limit: str | None, told: str
) -> None:
    with pytest.raises(SettingsError, match=told):
        refuse(plan, max_calls=calls, max_cost=Decimal(limit) if limit else None)


@pytest.mark.parametrize(
    ("amount", "told"),
    [
        ("0", "$0.0000"),
        ("0.0000001", "$0.0001"),
        ("0.01234", "$0.0124"),
        ("1.234", "$1.24"),
        ("1234.5", "$1,234.50"),
    ],
)
def test_dollars_are_rounded_up(amount: str, told: str) -> None:
    assert dollars(Decimal(amount)) == told


def test_a_model_without_a_price_is_no_comparison(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cost, "compared_models", lambda *_: ("nobody-knows-me", "gpt-5"))
    compared = [line for line in plan_lines(PLAN) if line.startswith("for comparison, ")]
    assert [line.split(":")[0] for line in compared] == ["for comparison, gpt-5"]
