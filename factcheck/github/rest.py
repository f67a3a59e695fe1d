"""Reads and writes the comments of one pull request through GitHub's REST API. It words none of them.

Only this module knows the library that talks to GitHub. Where an answer is lost, the whole work begins again
with a look at what is there, so that nothing is written twice.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any
from urllib.parse import parse_qs, urlsplit

from github import Auth, Github, GithubException

from factcheck.errors import CommentError
from factcheck.github.comment import Comment, Step, step, surplus

ADDRESS = "https://api.github.com"
AUTHOR = "github-actions[bot]"
"""Who writes with the token that every workflow has."""

_PER_PAGE = 100  # the most that GitHub gives
_NEXT = re.compile(r'<([^<>]*)>; *rel="next"')
_ATTEMPTS = 5
_LONGEST_WAIT = 90.0  # seconds, of all waits together
_TIMEOUT = 30  # seconds for one answer
_MAY_PASS = frozenset({429, 500, 502, 503, 504})
_FORBIDDEN, _REFUSED = 403, 422
_LIMIT_WORDS = ("rate limit", "abuse detection")


class Done(StrEnum):
    """What became of a comment."""

    CREATED = "created"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    FORBIDDEN = "forbidden"


class Pull:
    """One pull request, reached with a token."""

    def __init__(self, repository: str, number: int, token: str, address: str = ADDRESS) -> None:
        client = Github(
            auth=Auth.Token(token),
            base_url=address,
            timeout=_TIMEOUT,
            retry=None,  # the library would send a comment a second time
            seconds_between_requests=None,
            seconds_between_writes=None,
        )
        self._requester = client.requester
        self._issue = f"/repos/{repository}/issues/{number}/comments"
        self._comments = f"/repos/{repository}/issues/comments"

    def comments(self) -> list[Comment]:
        """Every comment, over all pages."""
        found: list[Comment] = []
        page: str | None = "1"
        while page:
            asked = {"per_page": _PER_PAGE, "page": page}
            headers, listed = self._requester.requestJsonAndCheck("GET", self._issue, parameters=asked)
            found += [_comment(one) for one in listed]
            page = _next_page(headers, page)
        return found

    def send(self, wanted: Step) -> None:
        """Write a new comment or change one."""
        if wanted.id is None:
            self._requester.requestJsonAndCheck("POST", self._issue, input={"body": wanted.body})
        else:
            path = f"{self._comments}/{wanted.id}"
            self._requester.requestJsonAndCheck("PATCH", path, input={"body": wanted.body})


def keep_up_to_date(  # noqa: PLR0913 - what it says, how it may be said shorter, and whose it is
    pull: Pull,
    body: str,
    shorter: str,
    *,
    pointer: str,
    needed: bool,
    author: str = AUTHOR,
    sleep: Callable[[float], None] = time.sleep,
) -> Done:
    """Make the pull request show `body` in one comment; none is begun unless it is `needed`.

    Comments too many, begun by a run at the same time, become a `pointer` to the first; none is deleted.
    `shorter` is sent once if the body is refused as too long. Answers that may be other the next time are
    waited for, as long as GitHub asks and no longer than a bound. Raises CommentError for all that fails.
    """
    waited = 0.0
    for attempt in range(_ATTEMPTS):
        try:
            return _once(pull, body, pointer, needed=needed, author=author)
        except GithubException as error:
            if error.status == _REFUSED and body != shorter:
                body = shorter
                continue
            pause = _pause(error, attempt)
            if pause is None and error.status == _FORBIDDEN:
                return Done.FORBIDDEN
            reason = f"GitHub answered {error.status}"
        except OSError as error:  # no answer at all; the library passes on what its own raises
            pause, reason = _backoff(attempt), type(error).__name__
        if pause is None or waited + pause > _LONGEST_WAIT or attempt == _ATTEMPTS - 1:
            break
        waited += pause
        sleep(pause)
    raise CommentError(f"the comment could not be brought up to date ({reason}); run the job again")


def _once(pull: Pull, body: str, pointer: str, *, needed: bool, author: str) -> Done:
    existing = pull.comments()
    wanted = step(existing, body, author, needed=needed)
    if wanted is not None:
        pull.send(wanted)
    if wanted is not None and wanted.id is None:
        existing = pull.comments()  # another run may have begun one at the same time
        if (again := step(existing, body, author, needed=False)) is not None:
            pull.send(again)
    for change in surplus(existing, pointer, author):
        pull.send(change)
    if wanted is None:
        return Done.UNCHANGED
    return Done.CREATED if wanted.id is None else Done.CHANGED


def _pause(error: GithubException, attempt: int) -> float | None:
    """How many seconds to wait before trying again; None where that would change nothing."""
    headers = {name.casefold(): value for name, value in (error.headers or {}).items()}
    asked = str(headers.get("retry-after", "")).strip()
    limited = error.status in {_FORBIDDEN, 429} and (asked or _is_limit(error.data))
    if not limited and error.status not in _MAY_PASS:
        return None
    return float(asked) if asked.isdecimal() else _backoff(attempt)


def _is_limit(answer: object) -> bool:
    message = answer.get("message") if isinstance(answer, Mapping) else answer
    return any(words in str(message).casefold() for words in _LIMIT_WORDS)


def _next_page(headers: Mapping[str, Any], page: str) -> str | None:
    """The number of the page after this one, None after the last; what is no later page is no page."""
    link = _NEXT.search(str(headers.get("link") or ""))
    following = parse_qs(urlsplit(link[1]).query).get("page", [""])[0] if link else ""
    return following if following.isdecimal() and int(following) > int(page) else None


def _backoff(attempt: int) -> float:
    return float(2**attempt)


def _comment(raw: Mapping[str, Any]) -> Comment:
    user = raw.get("user") or {}
    return Comment(int(raw["id"]), str(raw.get("body") or ""), str(user.get("login") or ""))
