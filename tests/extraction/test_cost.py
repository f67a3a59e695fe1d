"""Tokens are estimated rather too high, and prices come from the shipped list alone."""

from __future__ import annotations

import socket
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal

import genai_prices.data_snapshot as shipped
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from factcheck.extraction import cost
from factcheck.extraction.cost import Estimate
from factcheck.extraction.questions import Question

MILLION = 1_000_000


class _Reply(BaseModel):
    said: str


class _LongReply(_Reply):
    heard: str
    understood: str


QUESTION = Question("a.txt", "extraction 1", "Lies den Text.", "Im Rathaus brannte es. " * 100, _Reply)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The fire brigade reached the town hall after eleven minutes and rescued four people.", 15),
        ("Die Feuerwehr war nach elf Minuten am Rathaus und rettete vier Menschen aus dem Gebäude.", 18),
    ],
)
def test_prose_is_estimated_above_a_count_by_words_but_not_by_half_again(text: str, counted: int) -> None:
    """`counted`: a token for each word and for the full stop, which no tokenizer in use undercuts by much."""
    assert counted <= cost.tokens(text) <= 2 * counted


def test_nothing_takes_nothing() -> None:
    assert cost.tokens("") == 0
    assert cost.estimate([]) == Estimate(0, 0, 0)


def test_other_scripts_and_broken_characters_take_more() -> None:
    assert cost.tokens("пожар" * 10) > cost.tokens("fire!" * 10)
    assert cost.tokens("\ud800") >= 1


@given(st.text(), st.text())
def test_tokens_grow_with_the_text(one: str, other: str) -> None:
    both = cost.tokens(one + other)
    assert max(cost.tokens(one), cost.tokens(other)) <= both <= cost.tokens(one) + cost.tokens(other)


def test_a_call_reads_prompt_text_and_schema() -> None:
    text, told = cost.tokens(QUESTION.text), cost.tokens(QUESTION.instructions)
    found = cost.estimate([QUESTION])
    assert found.calls == 1
    assert found.input_tokens > text + told
    assert cost.estimate([replace(QUESTION, schema=_LongReply)]).input_tokens > found.input_tokens


@pytest.mark.parametrize(
    ("prompt", "least", "most"),
    [("extraction 1", 5.2, 5.4), ("alignment 7", 0.3, 0.4), ("correction 2", 0.4, 0.6), ("own", 5.2, 5.4)],
)
def test_what_comes_back_depends_on_what_is_asked(prompt: str, least: float, most: float) -> None:
    found = cost.estimate([replace(QUESTION, prompt=prompt)])
    assert least < found.output_tokens / cost.tokens(QUESTION.text) < most


def test_several_calls_add_up() -> None:
    one = cost.estimate([QUESTION])
    assert cost.estimate([QUESTION] * 3) == one + one + one
    assert one + Estimate() == one


def test_alignment_is_one_call_that_grows_with_the_texts() -> None:
    few, many = (cost.alignment([QUESTION] * amount, "Put together.") for amount in (2, 4))
    assert few.calls == many.calls == 1
    assert few.input_tokens > 2 * cost.tokens(QUESTION.text)
    assert many.input_tokens > few.input_tokens
    assert many.output_tokens > few.output_tokens


@pytest.mark.parametrize(
    ("model", "base_url", "dollars"),
    [
        ("gpt-5-mini-2025-08-07", None, "2.25"),
        ("gpt-5-mini", "https://api.openai.com/v1", "2.25"),
        ("GPT-5-mini", None, "2.25"),
        ("gpt-5-nano", None, "0.45"),
        ("gpt-5-mini", "https://desk.openai.azure.com/openai/v1", "2.25"),
    ],
)
def test_list_prices(model: str, base_url: str | None, dollars: str) -> None:
    """A million tokens each way, as the provider's price page lists them."""
    found = cost.price(model, base_url, MILLION, MILLION)
    assert found is not None
    assert found.dollars == Decimal(dollars)


@pytest.mark.parametrize(
    ("model", "base_url"),
    [
        ("no-such-model", None),
        ("", None),
        ("gpt-5-mini", "http://localhost:11434/v1"),
        ("gpt-5-mini", "https://models.example.org/v1"),
        ("gpt-5-mini", "https://models.example.org/https://api.openai.com"),
        ("text-embedding-3-small", None),
        ("gpt-5-mini", "http://[broken"),
    ],
)
def test_what_nobody_lists_has_no_price(model: str, base_url: str | None) -> None:
    assert cost.price(model, base_url, MILLION, MILLION) is None


def test_input_that_was_seen_before_is_cheaper() -> None:
    fresh, half, more = (cost.price("gpt-5-mini", None, 1000, 0, cached) for cached in (0, 500, 2000))
    assert fresh is not None
    assert half is not None
    assert more is not None
    assert fresh.dollars > half.dollars > more.dollars > 0


def test_nothing_costs_nothing() -> None:
    found = cost.price("gpt-5-mini", None, 0, 0)
    assert found is not None
    assert found.dollars == 0


def test_a_price_says_of_which_day_and_list_it_is() -> None:
    found = cost.price("gpt-5-mini", None, 1, 1)
    assert found is not None
    assert found.of.startswith("2026-11-21 (genai-prices ")


def test_prices_are_never_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_arguments: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", refused)
    assert cost.price("gpt-5-mini", None, 1, 1) is not None


def test_what_others_in_the_process_fetched_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    before = cost.price("gpt-5-mini", None, 1, 1)
    monkeypatch.setattr(shipped, "_custom_snapshot", shipped.DataSnapshot([], from_auto_update=True))
    assert cost.price("gpt-5-mini", None, 1, 1) == before


def test_the_price_list_is_loaded_only_when_it_is_needed() -> None:
    code = "import sys, factcheck.extraction.cost; sys.exit('genai_prices' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("model", ["gpt-5-mini", "gpt-5-mini-2025-08-07"])
def test_a_model_is_not_compared_with_itself(model: str) -> None:
    others = cost.compared_models(model, None)
    assert "gpt-5-mini" not in others
    assert len(others) == 3
    assert all(cost.price(other, None, 1, 1) for other in others)


@pytest.mark.parametrize(
    "base_url",
    ["http://localhost:11434/v1", "https://api.openai.com.example.org", "https://api.mistral.ai/v1"],
)
def test_nothing_is_compared_at_other_endpoints(base_url: str) -> None:
    assert cost.compared_models("gpt-5-mini", base_url) == ()


@pytest.mark.parametrize(
    ("base_url", "local"),
    [
        (None, False),
        ("https://api.openai.com/v1", False),
        ("https://models.example.org/v1", False),
        ("http://8.8.8.8/v1", False),
        ("localhost:11434", False),
        ("http://[broken", False),
        ("http://localhost:11434/v1", True),
        ("http://127.0.0.1:8080", True),
        ("http://[::1]:8080/v1", True),
        ("http://0.0.0.0:8000/v1", True),
        ("http://model.localhost/v1", True),
        ("http://192.168.2.7:1234/v1", False),
        ("http://gateway.internal/v1", False),
        ("http://host.docker.internal:11434/v1", True),
    ],
)
def test_local_endpoints(base_url: str | None, *, local: bool) -> None:
    assert cost.is_local(base_url) is local
