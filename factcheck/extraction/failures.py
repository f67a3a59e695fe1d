"""Says why a server gave no answer, what to do about it and whether to try again.

It goes by status, code and headers. It never repeats a message of the server, which may quote the text.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from factcheck.extraction.questions import Answer, Outcome

_FILTERED = frozenset({"content_filter", "content_policy_violation", "invalid_prompt"})
_NO_QUOTA = frozenset({"insufficient_quota", "billing_hard_limit_reached", "billing_not_active"})
_TOO_LONG = frozenset({"context_length_exceeded", "string_above_max_length"})
_PASSING_CODES = frozenset({"server_error", "rate_limit_exceeded", "unfinished"})
_PASSING_STATUSES = frozenset({408, 409, 429})
_FIRST_SERVER_ERROR = 500

_KEY_REFUSED = "does not accept the key; check OPENAI_API_KEY"
_QUOTA_USED_UP = "has no quota left for this key; check plan and billing, or use another key"
_TEXT_TOO_LONG = "finds the text too long for the model; lower --chunk or name another model"
_UNKNOWN = "knows no such model or path; check --model, --api and OPENAI_BASE_URL (it often ends in /v1)"
_SENT_ON = "sends requests on to another address, which gets none; check OPENAI_BASE_URL"
_REJECTED = "does not accept the request; check whether model and server take a JSON schema, or change --api"
_STATUSES = {
    **dict.fromkeys((301, 302, 303, 307, 308), _SENT_ON),
    401: _KEY_REFUSED,
    402: _QUOTA_USED_UP,
    403: "does not allow it; check the rights of the key, the model and the region",
    404: _UNKNOWN,
    405: _UNKNOWN,
    413: _TEXT_TOO_LONG,
}
FOREIGN = "answered, but not as a language model's server does; check OPENAI_BASE_URL (it often ends in /v1)"


@dataclass(frozen=True, slots=True)
class Failure:
    """Why there is no answer and what to do, as the end of a sentence that begins with the server.

    `passing` says that it may work in a moment, `wait` after how many seconds the server said so.
    """

    reason: str
    passing: bool = False
    wait: float | None = None


def is_filtered(status: int, codes: frozenset[str]) -> bool:
    """The server refused the question because of what it holds."""
    return status < _FIRST_SERVER_ERROR and bool(codes & _FILTERED)


def of_status(status: int, codes: frozenset[str], headers: Mapping[str, str]) -> Failure:
    """The failure behind an HTTP error; `codes` are the error's code and type, `headers` in lower case."""
    if codes & _NO_QUOTA:
        return Failure(_marked(_QUOTA_USED_UP, status))
    if codes & _TOO_LONG:
        return Failure(_marked(_TEXT_TOO_LONG, status))
    if status in _PASSING_STATUSES or status >= _FIRST_SERVER_ERROR:
        wait = wait_wanted(headers)
        asked = f" and wants to be asked again in {wait:.0f} s" if wait else ""
        busy = f"is busy or out of order{asked}; try again later or with a lower --at-once"
        return Failure(_marked(busy, status), headers.get("x-should-retry") != "false", wait)
    if "invalid_api_key" in codes:
        return Failure(_marked(_KEY_REFUSED, status))
    if "model_not_found" in codes:
        return Failure(_marked(_UNKNOWN, status))
    return Failure(_marked(_STATUSES.get(status, _REJECTED), status))


def of_code(code: str) -> Failure:
    """The failure of a server that took the question and then failed."""
    if code in _PASSING_CODES:
        return Failure("began to answer and failed; try again later", passing=True)
    return Failure("began to answer and failed; try another model or --api chat")


def too_late(seconds: float) -> Failure:
    """The failure of a server that was not done in time."""
    return Failure(f"did not answer within {seconds:.0f} s; try again later or lower --chunk", passing=True)


def is_worth_another(turns: Sequence[Answer | Failure]) -> bool:
    """The last attempt failed in a way that passes, or brought the first reply that could not be read."""
    last = turns[-1]
    if isinstance(last, Failure):
        return last.passing
    return last.outcome is Outcome.MALFORMED and sum(map(_is_malformed, turns)) == 1


def pause(turn: Answer | Failure, backoff: float) -> float:
    """Seconds until the next attempt: none after an unreadable reply, else what the server said."""
    if isinstance(turn, Answer):
        return 0.0
    return backoff if turn.wait is None else turn.wait


def wait_wanted(headers: Mapping[str, str]) -> float | None:
    """The seconds a server asks to wait, from retry-after-ms or Retry-After (RFC 9110, 10.2.3); None if none.

    A date is compared with the server's own clock where it sent that along.
    """
    for name, unit in (("retry-after-ms", 1000), ("retry-after", 1)):
        try:
            seconds = float(headers.get(name, "")) / unit
        except ValueError:
            continue
        return seconds if math.isfinite(seconds) and seconds > 0 else None
    until = _date(headers.get("retry-after", ""))
    if until is None:
        return None
    seconds = (until - (_date(headers.get("date", "")) or datetime.now(UTC))).total_seconds()
    return seconds if seconds > 0 else None


def _is_malformed(turn: Answer | Failure) -> bool:
    return isinstance(turn, Answer) and turn.outcome is Outcome.MALFORMED


def _date(printed: str) -> datetime | None:
    try:
        date = parsedate_to_datetime(printed)
    except ValueError:
        return None
    return date if date.tzinfo else date.replace(tzinfo=UTC)


def _marked(reason: str, status: int) -> str:
    what, remedy = reason.split(";", 1)
    return f"{what} (HTTP {status});{remedy}"
