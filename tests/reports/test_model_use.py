"""Every report ends with what the language model was used for; without a model it says nothing of one."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal

import jsonschema
import pytest

from factcheck.model import Audit, ModelUse
from factcheck.reports import markdown, structured, text
from factcheck.reports.model_use import model_line
from factcheck.reports.schema import json_schema
from tests.reports import samples

PRICES = "2026-11-21 (genai-prices 0.2.3)"
USE = ModelUse(
    model="gpt-5-mini-2025-08-07",
    prompts=("extraction 1", "alignment 2"),
    calls=4,
    cached=1,
    input_tokens=30512,
    output_tokens=9104,
    cost=Decimal("0.0258361"),
    prices_of=PRICES,
)
CACHED = ModelUse("gpt-5-mini", ("extraction 1",), 0, 5)


def _used(lang: str, use: ModelUse = USE) -> Audit:
    return replace(samples.comparison(lang), use=use)


@pytest.mark.parametrize(
    ("use", "lang", "parts"),
    [
        (
            USE,
            "de",
            [
                "Sprachmodell gpt-5-mini-2025-08-07",
                "4 Anfragen",
                "1 Antwort aus dem Zwischenspeicher",
                "30.512 Token gelesen, 9104 geschrieben",
                f"0,0259 US-Dollar nach Listenpreisen vom {PRICES}",
                "Prompts: extraction 1, alignment 2",
            ],
        ),
        (
            USE,
            "en",
            [
                "language model gpt-5-mini-2025-08-07",
                "4 calls",
                "1 reply from the cache",
                "30,512 tokens read, 9,104 written",
                f"0.0259 US dollars at list prices of {PRICES}",
                "prompts: extraction 1, alignment 2",
            ],
        ),
        (
            CACHED,
            "de",
            [
                "Sprachmodell gpt-5-mini",
                "0 Anfragen",
                "5 Antworten aus dem Zwischenspeicher",
                "keine Kosten",
                "Prompts: extraction 1",
            ],
        ),
        (
            ModelUse("m", (), 1, 0),
            "de",
            [
                "Sprachmodell m",
                "1 Anfrage",
                "0 Antworten aus dem Zwischenspeicher",
                "Token nicht gezählt",
                "Kosten unbekannt",
            ],
        ),
        (
            ModelUse("m", (), 1, 0, 3, 2, Decimal("1.201")),
            "en",
            [
                "language model m",
                "1 call",
                "0 replies from the cache",
                "3 tokens read, 2 written",
                "1.21 US dollars",
            ],
        ),
    ],
)
def test_the_line(use: ModelUse, lang: str, parts: list[str]) -> None:
    assert model_line(use, lang).split(" · ") == parts


@pytest.mark.parametrize(("lang", "told"), [("de", "Kosten unbekannt"), ("en", "cost unknown")])
def test_tokens_are_told_where_nobody_knows_their_price(lang: str, told: str) -> None:
    line = model_line(replace(USE, cost=None, prices_of=""), lang)
    assert told in line
    assert "512" in line


@pytest.mark.parametrize("lang", ["de", "en"])
def test_text_and_markdown_end_with_it(lang: str) -> None:
    line = model_line(USE, lang)
    plain, marked = text.render(_used(lang)), markdown.render(_used(lang))
    assert plain == f"{text.render(samples.comparison(lang))}{line}\n"
    assert marked == f"{markdown.render(samples.comparison(lang))}\n{line}\n"


def test_without_a_model_nothing_is_said_of_one() -> None:
    audit = samples.comparison()
    assert audit.use is None
    assert "Sprachmodell" not in text.render(audit) + markdown.render(audit)


def test_the_name_of_a_model_is_foreign_text() -> None:
    use = replace(USE, model="desk\x1b[31m|*model*<b>@team")
    marked = markdown.render(_used("de", use)).splitlines()[-1]
    assert marked.startswith(r"Sprachmodell desk\[31m\|\*model\*&lt;b&gt;@&#8203;team · ")
    assert "\x1b" not in text.render(_used("de", use))


def test_braces_in_a_name_are_no_blanks() -> None:
    assert model_line(replace(USE, model="{0} {model}"), "en").startswith("language model {0} {model} · ")


@pytest.mark.parametrize("use", [None, USE, CACHED])
def test_json_fits_the_schema_and_keeps_its_version(use: ModelUse | None) -> None:
    report = json.loads(structured.render(replace(samples.comparison(), use=use)))
    jsonschema.validate(report, json.loads(json_schema()))
    assert report["version"] == 1
    assert (report["use"] is None) == (use is None)


def test_json_tells_exactly_what_was_used() -> None:
    assert json.loads(structured.render(_used("en")))["use"] == {
        "model": "gpt-5-mini-2025-08-07",
        "prompts": ["extraction 1", "alignment 2"],
        "calls": 4,
        "cached": 1,
        "input_tokens": 30512,
        "output_tokens": 9104,
        "cost": "0.0258361",
        "prices_of": PRICES,
    }


@pytest.mark.parametrize(("cost", "written"), [("0E-7", "0.0000000"), ("1E-7", "0.0000001"), ("2E+1", "20")])
def test_json_writes_a_cost_without_exponent(cost: str, written: str) -> None:
    use = replace(USE, cost=Decimal(cost))
    assert json.loads(structured.render(_used("de", use)))["use"]["cost"] == written


def test_json_leaves_open_what_nobody_counted() -> None:
    told = json.loads(structured.render(_used("de", CACHED)))["use"]
    assert (told["input_tokens"], told["output_tokens"], told["cost"]) == (None, None, None)
