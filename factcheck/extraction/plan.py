"""What a run would ask a language model, and a stop to one that would take too much. It sends nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_UP, Decimal

from factcheck.errors import SettingsError
from factcheck.extraction import cost
from factcheck.extraction.cost import Estimate, Price
from factcheck.extraction.questions import Question

_TENTH_OF_A_MILL, _CENT = Decimal("0.0001"), Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run would ask. `remembered` says, question by question, whether the cache holds the answer.

    `alignment` is the prompt of the call that aligns what the texts state, whose size can only be guessed
    before they are read; it is empty if there is none or if it is among the questions. `base_url` None is
    OpenAI's endpoint.
    """

    questions: tuple[Question, ...]
    remembered: tuple[bool, ...]
    model: str
    base_url: str | None = None
    alignment: str = ""

    @property
    def aligning(self) -> Estimate:
        """What the call that aligns takes, none if there is none."""
        return cost.alignment(self.questions, self.alignment) if self.alignment else Estimate()

    @property
    def sent(self) -> Estimate:
        """What is expected to be sent and to come back: everything that the cache does not hold."""
        return cost.estimate(missing(self.questions, self.remembered)) + self.aligning

    def price(self, model: str = "") -> Price | None:
        """What `sent` costs with a model of the endpoint, that of the plan unless one is named."""
        sent = self.sent
        return cost.price(model or self.model, self.base_url, sent.input_tokens, sent.output_tokens)


def refuse(plan: Plan, *, max_calls: int | None, max_cost: Decimal | None) -> None:
    """Stop a run that is expected to take more calls or US dollars than allowed; None sets no limit.

    Raises SettingsError with both figures and the remedy, also for a limit in dollars where the model has no
    list price, unless its endpoint runs on this machine and charges nothing.
    """
    # Where every text was read before, the call that aligns was most likely made before too.
    calls = 0 if plan.questions and all(plan.remembered) else plan.sent.calls
    if max_calls is not None and calls > max_calls:
        raise SettingsError(
            f"--max-calls {max_calls}: this run would take {_amount(calls, 'call')}, so nothing was sent;"
            " raise the limit or name fewer texts (--dry-run lists them)"
        )
    if max_cost is None or calls == 0 or cost.is_local(plan.base_url):
        return
    price = plan.price()
    if price is None:
        raise SettingsError(
            f"--max-cost {max_cost}: no list price is known for '{plan.model}' at this endpoint, so"
            " nothing was sent; use --max-calls instead, or a model with a list price"
        )
    if price.dollars > max_cost:
        raise SettingsError(
            f"--max-cost {max_cost}: this run would cost about {dollars(price.dollars)} with"
            f" '{plan.model}', so nothing was sent; raise the limit, name fewer texts or choose"
            " another model (--dry-run shows prices)"
        )


def dollars(amount: Decimal) -> str:
    """An amount of US dollars, rounded up to cents, below one dollar to a hundredth of a cent."""
    return f"${amount.quantize(_CENT if amount >= 1 else _TENTH_OF_A_MILL, ROUND_UP):,f}"


def missing(questions: Sequence[Question], remembered: Sequence[bool]) -> list[Question]:
    """The questions that the cache does not answer."""
    return [question for question, known in zip(questions, remembered, strict=True) if not known]


def _amount(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
