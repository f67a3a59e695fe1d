"""Questions about texts of one line, and a model that answers them in capitals."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from pydantic import BaseModel, Field

from factcheck.extraction.cache import Cache
from factcheck.extraction.calls import Calls
from factcheck.extraction.questions import Answer, Outcome, Question, Usage

PATIENCE_SECONDS = 60
SIGNATURE = "model responses"


class Words(BaseModel):
    words: str = Field(alias="Wörter")


def question_of(name: str, prompt: str = "extraction 1", text: str = "") -> Question:
    return Question(f"{name}.md", prompt, "Copy every date.", text or f"Text of {name}.", Words)


def answer_to(question: Question) -> Answer:
    return Answer(Outcome.ANSWERED, Words.model_validate({"Wörter": question.text.upper()}), Usage(10, 2, 1))


class Model:
    """Answers and remembers what it was asked; a test may put anything in the place of an answer."""

    def __init__(self, **instead: Callable[[Question], Answer]) -> None:
        self.asked: list[str] = []
        self._instead = instead

    def __call__(self, question: Question) -> Answer:
        name = question.subject.removesuffix(".md")
        self.asked.append(name)
        return self._instead.get(name, answer_to)(question)


def failing(error: BaseException) -> Callable[[Question], Answer]:
    def fail(_: Question) -> Answer:
        raise error

    return fail


def ending(outcome: Outcome, usage: Usage | None = None) -> Callable[[Question], Answer]:
    return lambda _: Answer(outcome, None, usage)


def waiting(event: threading.Event) -> Callable[[Question], Answer]:
    def wait(question: Question) -> Answer:
        assert event.wait(PATIENCE_SECONDS)
        return answer_to(question)

    return wait


def calls_of(model: Callable[[Question], Answer], folder: Path | None = None, **options: object) -> Calls:
    cache = Cache(folder / "cache") if folder else None
    return Calls(model, signature=SIGNATURE, cache=cache, **options)  # type: ignore[arg-type]


def words(answers: list[Answer]) -> list[str]:
    return [answer.reply.words for answer in answers if isinstance(answer.reply, Words)]


ABC = [question_of(name) for name in "abc"]
