import re
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from factcheck.extraction.failures import (
    Failure,
    is_filtered,
    is_worth_another,
    of_code,
    of_status,
    pause,
    too_late,
    wait_wanted,
)
from factcheck.extraction.questions import Answer, Outcome

NONE: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    ("status", "code", "reason"),
    [
        (302, "", "sends requests on to another address"),
        (400, "", "does not accept the request"),
        (400, "context_length_exceeded", "finds the text too long"),
        (400, "invalid_api_key", "does not accept the key"),
        (400, "model_not_found", "knows no such model"),
        (401, "", "does not accept the key"),
        (402, "", "has no quota left"),
        (403, "", "does not allow it"),
        (404, "", "knows no such model or path"),
        (405, "", "knows no such model or path"),
        (413, "", "finds the text too long"),
        (418, "", "does not accept the request"),
        (422, "", "does not accept the request"),
        (429, "insufficient_quota", "has no quota left"),
    ],
)
def test_what_no_second_try_can_mend(status: int, code: str, reason: str) -> None:
    failure = of_status(status, frozenset({code}), {"retry-after": "1"})
    assert failure.reason.startswith(f"{reason}")
    assert f"(HTTP {status});" in failure.reason
    assert not failure.passing


@pytest.mark.parametrize("status", [408, 409, 429, 500, 502, 503, 504, 529])
def test_what_may_pass(status: int) -> None:
    failure = of_status(status, NONE, {"retry-after": "2"})
    assert (failure.passing, failure.wait) == (True, 2.0)
    assert f"asked again in 2 s (HTTP {status}); try again later" in failure.reason


def test_a_server_may_say_that_trying_again_is_no_use() -> None:
    assert not of_status(500, NONE, {"x-should-retry": "false"}).passing


@pytest.mark.parametrize(
    ("status", "code", "filtered"),
    [
        (400, "content_filter", True),
        (400, "invalid_prompt", True),
        (403, "content_policy_violation", True),
        (400, "unknown_parameter", False),
        (500, "content_filter", False),
    ],
)
def test_a_filter_is_told_apart_from_a_fault(status: int, code: str, *, filtered: bool) -> None:
    assert is_filtered(status, frozenset({code})) is filtered


@pytest.mark.parametrize(
    ("code", "passing"),
    [("server_error", True), ("rate_limit_exceeded", True), ("unfinished", True), ("other", False)],
)
def test_a_server_that_failed_while_answering(code: str, *, passing: bool) -> None:
    assert of_code(code).passing is passing
    assert re.search(r"failed; try", of_code(code).reason)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": "7"}, 7.0),
        ({"retry-after": "0.5"}, 0.5),
        ({"retry-after": "0"}, None),
        ({"retry-after": "-3"}, None),
        ({"retry-after": "nan"}, None),
        ({"retry-after": "inf"}, None),
        ({"retry-after": "soon"}, None),
        ({"retry-after-ms": "250", "retry-after": "1"}, 0.25),
        ({"retry-after-ms": "x", "retry-after": "1"}, 1.0),
        ({"retry-after": "Fri, 15 Aug 2025 12:00:30 GMT", "date": "Fri, 15 Aug 2025 12:00:00 GMT"}, 30.0),
        ({"retry-after": "Fri, 15 Aug 2025 12:00:00 -0000", "date": "Fri, 15 Aug 2025 11:59:00 GMT"}, 60.0),
        ({"retry-after": "Fri, 15 Aug 2025 11:00:00 GMT", "date": "Fri, 15 Aug 2025 12:00:00 GMT"}, None),
    ],
)
def test_the_wait_a_server_asks_for(headers: dict[str, str], seconds: float | None) -> None:
    assert wait_wanted(headers) == seconds


def test_without_a_date_of_the_server_our_own_clock_counts() -> None:
    until = format_datetime(datetime.now(UTC) + timedelta(seconds=90), usegmt=True)
    wait = wait_wanted({"retry-after": until})
    assert wait is not None
    assert 80 < wait <= 90


UNREADABLE, BUSY, GONE = Answer(Outcome.MALFORMED), Failure("", passing=True), Failure("")


@pytest.mark.parametrize(
    ("turns", "is_worth_it"),
    [
        ([BUSY], True),
        ([BUSY, BUSY], True),
        ([GONE], False),
        ([UNREADABLE], True),
        ([BUSY, UNREADABLE], True),
        ([UNREADABLE, BUSY, UNREADABLE], False),
        ([Answer(Outcome.REFUSED)], False),
        ([Answer(Outcome.ANSWERED)], False),
    ],
)
def test_another_attempt_is_made_where_it_may_help(
    turns: list[Answer | Failure], *, is_worth_it: bool
) -> None:
    assert is_worth_another(turns) is is_worth_it


@pytest.mark.parametrize(
    ("turn", "seconds"), [(UNREADABLE, 0.0), (BUSY, 5.0), (Failure("", passing=True, wait=7.0), 7.0)]
)
def test_an_attempt_waits_as_long_as_the_server_says(turn: Answer | Failure, seconds: float) -> None:
    assert pause(turn, 5.0) == seconds


def test_a_server_that_was_too_late_may_be_asked_again() -> None:
    assert too_late(300.0).passing
    assert too_late(300.0).reason.startswith("did not answer within 300 s;")
