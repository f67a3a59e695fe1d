"""Reads what a server of OpenAI's kind sent back: how the answer ended, its text, the tokens it took.

It does not look into the text, and it knows no network.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel, Field, ValidationError

from factcheck.extraction.questions import Outcome, Usage

_FILTERED = "content_filter"
_FENCE = "```"
_FENCES = 2


@dataclass(frozen=True, slots=True)
class Heard:
    """An answer before anybody looked into its text.

    `outcome` ANSWERED says that there is a text to look into. `failure` is the server's code where it took
    the question and then failed ("unfinished" where it gave none), empty otherwise.
    """

    outcome: Outcome
    text: str = ""
    usage: Usage | None = None
    failure: str = ""


class _Message(BaseModel):
    content: object = None
    refusal: str | None = None


class _Choice(BaseModel):
    message: _Message
    finish_reason: str | None = None


class _Chat(BaseModel):
    choices: list[_Choice] = Field(min_length=1)
    usage: object = None


class _Details(BaseModel):
    cached_tokens: int | None = None


class _ChatUsage(BaseModel):
    prompt_tokens: int
    completion_tokens: int
    prompt_tokens_details: _Details | None = None


class _Part(BaseModel):
    type: str
    text: str = ""
    refusal: str = ""


class _Item(BaseModel):
    type: str
    content: list[_Part] | None = None


class _Incomplete(BaseModel):
    reason: str | None = None


class _Error(BaseModel):
    code: str | None = None


class _Response(BaseModel):
    output: list[_Item]
    status: str | None = None
    incomplete_details: _Incomplete | None = None
    error: _Error | None = None
    usage: object = None


class _ResponseUsage(BaseModel):
    input_tokens: int
    output_tokens: int
    input_tokens_details: _Details | None = None


def chat(body: object) -> Heard:
    """A chat completion. Raises ValueError if it is none."""
    read = _Chat.model_validate(body)
    choice, usage = read.choices[0], _chat_usage(read.usage)
    if choice.finish_reason == _FILTERED:
        return Heard(Outcome.FILTERED, usage=usage)
    if choice.finish_reason == "length":
        return Heard(Outcome.TRUNCATED, usage=usage)
    if choice.message.refusal:
        return Heard(Outcome.REFUSED, usage=usage)
    content = choice.message.content
    return Heard(Outcome.ANSWERED, content if isinstance(content, str) else "", usage)


def response(body: object) -> Heard:
    """A reply of the Responses API. Raises ValueError if it is none."""
    read = _Response.model_validate(body)
    usage, parts = _response_usage(read.usage), list(_parts(read))
    if read.status == "incomplete":
        reason = read.incomplete_details.reason if read.incomplete_details else None
        return Heard(Outcome.FILTERED if reason == _FILTERED else Outcome.TRUNCATED, usage=usage)
    if read.status not in {"completed", None}:
        code = read.error.code if read.error else None
        return Heard(Outcome.MALFORMED, usage=usage, failure=code or "unfinished")
    if any(part.type == "refusal" for part in parts):
        return Heard(Outcome.REFUSED, usage=usage)
    return Heard(Outcome.ANSWERED, "".join(part.text for part in parts if part.type == "output_text"), usage)


def unfenced(text: str) -> str:
    """A text without the code fence that small models put around JSON; any other text as it is."""
    lines = text.strip().splitlines()
    is_fenced = len(lines) > _FENCES and lines[0].startswith(_FENCE) and lines[-1].strip() == _FENCE
    return "\n".join(lines[1:-1]) if is_fenced else text


def _parts(read: _Response) -> Iterator[_Part]:
    for item in read.output:
        if item.type == "message":
            yield from item.content or ()


def _chat_usage(counted: object) -> Usage | None:
    """The tokens, None where the server counts none or in a way of its own."""
    try:
        read = _ChatUsage.model_validate(counted)
    except ValidationError:
        return None
    return Usage(read.prompt_tokens, read.completion_tokens, _cached(read.prompt_tokens_details))


def _response_usage(counted: object) -> Usage | None:
    try:
        read = _ResponseUsage.model_validate(counted)
    except ValidationError:
        return None
    return Usage(read.input_tokens, read.output_tokens, _cached(read.input_tokens_details))


def _cached(details: _Details | None) -> int:
    return details.cached_tokens or 0 if details else 0
