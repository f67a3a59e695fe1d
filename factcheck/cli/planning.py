"""Words what a run would ask a language model and what that would cost. It sends nothing itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from factcheck.extraction import cost
from factcheck.extraction.cost import Estimate
from factcheck.extraction.plan import Plan, dollars, missing
from factcheck.extraction.questions import Question
from factcheck.reports.untrusted import plain

_HEADINGS = ("text", "characters", "calls", "in cache", "input tokens", "output tokens")
_GAP = "  "


def plan_lines(plan: Plan) -> list[str]:
    """The plan as a table of texts, its price with this and other models, and that nothing was sent."""
    return [*_table(plan), "", *_prices(plan), "", *_closing()]


def _table(plan: Plan) -> Iterator[str]:
    rows = [_HEADINGS, *_rows(plan)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADINGS))]
    for name, *figures in rows:
        cells = (figure.rjust(width) for figure, width in zip(figures, widths[1:], strict=True))
        yield _GAP.join((name.ljust(widths[0]), *cells))


def _rows(plan: Plan) -> Iterator[tuple[str, ...]]:
    """One row a text, one for alignment, one for the sum; tokens are those that would be sent."""
    pairs = zip(plan.questions, plan.remembered, strict=True)
    for name, group in groupby(pairs, key=lambda pair: pair[0].subject):
        asked, known = zip(*group, strict=True)
        yield _row(name, asked, sum(known), cost.estimate(missing(asked, known)))
    if plan.alignment:
        yield _row("alignment", (), 0, plan.aligning)
    yield _row("all", plan.questions, sum(plan.remembered), plan.sent)


def _row(name: str, asked: Sequence[Question], known: int, sent: Estimate) -> tuple[str, ...]:
    """`sent` plus what is known is all there is to ask."""
    characters = sum(len(question.text) for question in asked)
    figures = (characters, sent.calls + known, known, sent.input_tokens, sent.output_tokens)
    return (plain(name), *(f"{figure:,}" for figure in figures))


def _prices(plan: Plan) -> Iterator[str]:
    price = plan.price()
    if plan.sent.calls == 0:
        yield "No call is needed, so it costs nothing."
    elif price is None and cost.is_local(plan.base_url):
        yield f"{plain(plan.model)}: no list price; the endpoint runs on this machine"
    elif price is None:
        yield f"{plain(plan.model)}: no list price is known, so the cost cannot be told"
    else:
        yield f"{plain(plan.model)}: about {dollars(price.dollars)}"
        for model in cost.compared_models(plan.model, plan.base_url):
            other = plan.price(model)
            if other is not None:
                yield f"for comparison, {model}: about {dollars(other.dollars)}"
        yield f"US dollars at the list prices of {price.of}, without taxes and discounts"


def _closing() -> tuple[str, ...]:
    return (
        "Tokens are estimated. Calls that correct quotes and the hidden reasoning of a model come on top;",
        "a report ends with what was really counted. Nothing was sent.",
    )
