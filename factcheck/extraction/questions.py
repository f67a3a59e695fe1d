"""What a language model is asked and what comes back. Plain data: it asks nobody."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from pydantic import BaseModel


class Outcome(StrEnum):
    """What became of a question; one that is UNASKED never reached the model, for a limit forbade it."""

    ANSWERED = "answered"
    REFUSED = "refused"
    TRUNCATED = "truncated"
    FILTERED = "filtered"
    MALFORMED = "malformed"
    UNASKED = "unasked"


@dataclass(frozen=True, slots=True)
class Question:
    """One call. `subject` names what it is about (a file, "alignment") and never holds words of a text.

    `prompt` is the prompt's name and version, `instructions` what the model is told, `text` what it is to
    read, `schema` the form of its reply.
    """

    subject: str
    prompt: str
    instructions: str
    text: str
    schema: type[BaseModel]


@dataclass(frozen=True, slots=True)
class Usage:
    """The tokens of one call as the endpoint counted them; `cached_input` is the part it had seen before."""

    input: int
    output: int
    cached_input: int = 0


@dataclass(frozen=True, slots=True)
class Answer:
    """A reply in the form of the question's schema, None unless the outcome is ANSWERED.

    `usage` is None where the endpoint counts nothing. `remembered` says that the cache gave the reply.
    """

    outcome: Outcome
    reply: BaseModel | None = None
    usage: Usage | None = None
    remembered: bool = False
