from collections.abc import Mapping
from typing import Any

import pytest

from factcheck.extraction import replies
from factcheck.extraction.questions import Outcome, Usage
from factcheck.extraction.replies import Heard


def chat(message: Mapping[str, object], finish: str | None = "stop", **more: object) -> dict[str, object]:
    return {"choices": [{"message": message, "finish_reason": finish}], **more}


def response(*parts: Mapping[str, object], **more: object) -> dict[str, object]:
    return {"output": [{"type": "message", "content": list(parts)}], **more}


TEXT = {"type": "output_text", "text": "{}"}


@pytest.mark.parametrize(
    ("body", "heard"),
    [
        (chat({"content": "{}"}), Heard(Outcome.ANSWERED, "{}")),
        (chat({"content": "{}"}, None), Heard(Outcome.ANSWERED, "{}")),
        (chat({"content": "{}", "refusal": ""}), Heard(Outcome.ANSWERED, "{}")),
        (chat({"content": None}), Heard(Outcome.ANSWERED, "")),
        (chat({"content": [{"type": "text"}]}), Heard(Outcome.ANSWERED, "")),
        (chat({"content": None, "refusal": "no"}), Heard(Outcome.REFUSED)),
        (chat({"content": "{"}, "length"), Heard(Outcome.TRUNCATED)),
        (chat({"content": "{"}, "content_filter"), Heard(Outcome.FILTERED)),
    ],
)
def test_how_a_chat_completion_ended(body: object, heard: Heard) -> None:
    assert replies.chat(body) == heard


@pytest.mark.parametrize(
    ("body", "heard"),
    [
        (response(TEXT), Heard(Outcome.ANSWERED, "{}")),
        (response(TEXT, status="completed"), Heard(Outcome.ANSWERED, "{}")),
        (response(TEXT, TEXT), Heard(Outcome.ANSWERED, "{}{}")),
        ({"output": [{"type": "reasoning", "content": None}]}, Heard(Outcome.ANSWERED, "")),
        (response({"type": "refusal", "refusal": "no"}), Heard(Outcome.REFUSED)),
        (
            response(TEXT, status="incomplete", incomplete_details={"reason": "max_output_tokens"}),
            Heard(Outcome.TRUNCATED),
        ),
        (response(status="incomplete"), Heard(Outcome.TRUNCATED)),
        (
            response(status="incomplete", incomplete_details={"reason": "content_filter"}),
            Heard(Outcome.FILTERED),
        ),
        (
            {"output": [], "status": "failed", "error": {"code": "server_error"}},
            Heard(Outcome.MALFORMED, failure="server_error"),
        ),
        ({"output": [], "status": "cancelled"}, Heard(Outcome.MALFORMED, failure="unfinished")),
    ],
)
def test_how_a_response_ended(body: object, heard: Heard) -> None:
    assert replies.response(body) == heard


@pytest.mark.parametrize(
    ("usage", "expected"),
    [
        (None, None),
        ({}, None),
        ({"prompt_tokens": None, "completion_tokens": 1}, None),
        ({"prompt_tokens": 7, "completion_tokens": 2}, Usage(7, 2)),
        ({"prompt_tokens": 7, "completion_tokens": 2, "prompt_tokens_details": None}, Usage(7, 2)),
        (
            {"prompt_tokens": 7, "completion_tokens": 2, "prompt_tokens_details": {"cached_tokens": 5}},
            Usage(7, 2, 5),
        ),
    ],
)
def test_the_tokens_of_a_chat_completion(usage: object, expected: Usage | None) -> None:
    assert replies.chat(chat({"content": "{}"}, "length", usage=usage)).usage == expected


@pytest.mark.parametrize(
    ("usage", "expected"),
    [
        (None, None),
        ({"input_tokens": "many"}, None),
        ({"input_tokens": 7, "output_tokens": 2}, Usage(7, 2)),
        (
            {"input_tokens": 7, "output_tokens": 2, "input_tokens_details": {"cached_tokens": 5}},
            Usage(7, 2, 5),
        ),
    ],
)
def test_the_tokens_of_a_response(usage: object, expected: Usage | None) -> None:
    assert replies.response(response(TEXT, usage=usage)).usage == expected


@pytest.mark.parametrize("read", [replies.chat, replies.response])
@pytest.mark.parametrize("body", [None, "<html>", [], {}, {"error": {"code": 429}}, {"choices": []}])
def test_what_is_no_reply_is_told_apart(read: Any, body: object) -> None:  # noqa: ANN401
    with pytest.raises(ValueError, match="validation error"):
        read(body)
