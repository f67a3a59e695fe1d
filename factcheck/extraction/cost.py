"""Estimates how many tokens questions take and prices tokens. It asks no model and fetches no prices.

No tokenizer is at hand offline, so tokens are estimated from the bytes of a text. The usual rule of thumb is
four characters of English to a token; published counts for German prose lie between 3.5 and 4.6, depending on
the model. Umlauts, quotation marks and other scripts take several bytes as they tend to take more tokens.
All estimates lean to the high side.
"""

from __future__ import annotations

import datetime as dt
import ipaddress
import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from pydantic import BaseModel

from factcheck.extraction.questions import Question

if TYPE_CHECKING:
    from genai_prices.data_snapshot import DataSnapshot

_BYTES_PER_TOKEN = Fraction(7, 2)
_FRAME_TOKENS = 50  # what an endpoint wraps around instructions, text and schema

# How much comes back for what is read, by the recorded replies, taken at the upper end: claims repeat
# sentences, two to three times an article of some length, and short dense texts much more often. What was
# really counted stands at the end of each report.
_WRITTEN_PER_READ = {
    "extraction": Fraction(3),
    "correction": Fraction(1, 2),
    "alignment": Fraction(1, 3),
}
_DENSITY_TOKENS = 1500  # on top where claims come back, since short texts hold more of them
_LISTED_PER_READ = Fraction(3, 2)  # a text's claims as alignment is shown them, to the tokens of the text

_OPENAI = "https://api.openai.com"
_THIS_MACHINE = frozenset({"localhost", "host.docker.internal"})
_COMPARED = ("gpt-5-nano", "gpt-5-mini", "gpt-5", "gpt-6-luna")
_MOST_COMPARED = 3
_PACKAGE = "genai-prices"

# Price lists know what holds from which day and, for some models, at which hour. A fixed moment and not the
# present one, so that the same run gives the same report; at this hour those models are at their dearest.
_PRICED_AT = dt.datetime(2026, 11, 21, 8, tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class Estimate:
    """What calls are expected to take, in tokens that the model reads (input) and writes (output)."""

    calls: int = 0
    input_tokens: int = 0
    output_tokens: int = 0

    def __add__(self, other: Estimate) -> Estimate:
        """Both together."""
        return Estimate(
            self.calls + other.calls,
            self.input_tokens + other.input_tokens,
            self.output_tokens + other.output_tokens,
        )


@dataclass(frozen=True, slots=True)
class Price:
    """An amount in US dollars at list prices; `of` tells the day of the prices and the list they stand in."""

    dollars: Decimal
    of: str


def tokens(text: str) -> int:
    """About how many tokens a text has; rather too many than too few."""
    return math.ceil(len(text.encode("utf-8", "surrogatepass")) / _BYTES_PER_TOKEN)


def estimate(questions: Sequence[Question]) -> Estimate:
    """What the questions take if each is one call: repeated calls and hidden reasoning are not in it."""
    return sum(map(_one, questions), Estimate())


def alignment(questions: Sequence[Question], instructions: str) -> Estimate:
    """What the one call takes that aligns what the questions bring; `instructions` is its prompt."""
    listed = math.ceil(sum(tokens(question.text) for question in questions) * _LISTED_PER_READ)
    read = listed + tokens(instructions) + _FRAME_TOKENS
    return Estimate(1, read, math.ceil(listed * _WRITTEN_PER_READ["alignment"]))


def price(
    model: str, base_url: str | None, input_tokens: int, output_tokens: int, cached: int = 0
) -> Price | None:
    """What tokens cost at the list prices of the endpoint's provider, None where nobody lists them.

    `base_url` None is OpenAI's endpoint; `cached` is the part of the input that it had seen before. Where
    long requests cost more, the sum of the input decides, so many short calls may look too dear. Source: the
    list that the package genai-prices ships; prices are never fetched.
    """
    from genai_prices import Usage, __version__  # noqa: PLC0415 - only runs with a model need prices

    try:
        provider, found = _prices().find_provider_model(model, None, None, base_url or _OPENAI)
    except LookupError:
        return None
    listed = found.get_prices(_PRICED_AT)
    if listed.input_mtok is None or listed.output_mtok is None:
        return None
    usage = Usage(
        input_tokens=input_tokens,
        output_tokens=output_tokens,
        cache_read_tokens=min(cached, input_tokens),
    )
    paid = found.calc_price(usage, provider, genai_request_timestamp=_PRICED_AT)
    return Price(paid.total_price, f"{_PRICED_AT.date().isoformat()} ({_PACKAGE} {__version__})")


def compared_models(model: str, base_url: str | None) -> tuple[str, ...]:
    """Other models of the same provider that are worth a look at their price; known for OpenAI alone."""
    if _host(base_url) != _host(_OPENAI):
        return ()
    others = (name for name in _COMPARED if name != model and not model.startswith(f"{name}-20"))
    return tuple(others)[:_MOST_COMPARED]


def is_local(base_url: str | None) -> bool:
    """Whether an endpoint runs on this machine, where no call is charged.

    Another machine of the same network may pass calls on to a provider that charges for them.
    """
    host = _host(base_url)
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host in _THIS_MACHINE or host.endswith(".localhost")
    return address.is_loopback or address.is_unspecified


def _host(base_url: str | None) -> str:
    """The host of an address; empty for what is none."""
    try:
        return urlsplit(base_url or _OPENAI).hostname or ""
    except ValueError:
        return ""


def _one(question: Question) -> Estimate:
    text = tokens(question.text)
    told = tokens(question.instructions) + _schema_tokens(question.schema) + _FRAME_TOKENS
    name = question.prompt.partition(" ")[0]
    ratio = _WRITTEN_PER_READ.get(name, _WRITTEN_PER_READ["extraction"])
    return Estimate(1, text + told, math.ceil(text * ratio) + _DENSITY_TOKENS * (ratio > 1))


@cache
def _schema_tokens(schema: type[BaseModel]) -> int:
    return tokens(json.dumps(schema.model_json_schema()))


@cache
def _prices() -> DataSnapshot:
    """The price list as shipped, out of reach of what else in the process may bring it up to date."""
    from genai_prices.data import providers  # noqa: PLC0415
    from genai_prices.data_snapshot import DataSnapshot  # noqa: PLC0415

    return DataSnapshot(providers=providers, from_auto_update=False)
