"""Says in a line what a language model was used for and what that cost. It counts and prices nothing itself.

The line holds the model's name as the user gave it: a report makes it safe before it prints it.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_UP, Decimal
from fractions import Fraction

from factcheck.model import ModelUse
from factcheck.reports.phrases import counted, phrase
from factcheck.wording import amounts

_SEPARATOR = " · "
_CENT, _HUNDREDTH_OF_A_CENT = Decimal("0.01"), Decimal("0.0001")


def model_line(use: ModelUse, lang: str) -> str:
    """The model, calls, replies from the cache, tokens, cost with the date of the prices, and prompts."""
    return _SEPARATOR.join(_parts(use, lang))


def _parts(use: ModelUse, lang: str) -> Iterator[str]:
    yield phrase(lang, "use_model", model=use.model)
    yield counted(lang, "calls", use.calls)
    yield phrase(lang, "use_cached", replies=counted(lang, "replies", use.cached))
    if use.calls:
        yield _tokens(use, lang)
    yield _cost(use, lang)
    if use.prompts:
        yield phrase(lang, "use_prompts", prompts=", ".join(use.prompts))


def _tokens(use: ModelUse, lang: str) -> str:
    if use.input_tokens is None or use.output_tokens is None:
        return phrase(lang, "use_uncounted")
    read, written = (
        amounts.number(Fraction(number), lang) for number in (use.input_tokens, use.output_tokens)
    )
    return phrase(lang, "use_tokens", read=read, written=written)


def _cost(use: ModelUse, lang: str) -> str:
    """What the calls cost; without calls nothing, whatever the prices are."""
    if not use.calls:
        return phrase(lang, "use_free")
    if use.cost is None:
        return phrase(lang, "use_unpriced")
    exact = use.cost.quantize(_CENT if use.cost >= 1 else _HUNDREDTH_OF_A_CENT, ROUND_UP)
    told = amounts.number(Fraction(exact), lang)
    if not use.prices_of:
        return phrase(lang, "use_cost", cost=told)
    return phrase(lang, "use_priced", cost=told, prices=use.prices_of)
