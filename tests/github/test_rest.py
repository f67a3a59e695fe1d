"""The comment is kept up to date over pages, refusals, lost answers and limits, and is never there twice."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from factcheck.errors import CommentError
from factcheck.github.comment import MARK, Comment
from factcheck.github.rest import Done, Pull, keep_up_to_date
from tests.github.server import BOT, LONGEST, Api, Trouble, listening

pytestmark = pytest.mark.block_network(allowed_hosts=[r"127\.0\.0\.1\Z"])

OLD, NEW = f"{MARK}\nalt", f"{MARK}\nneu"
POINTER = "siehe oben"
SECONDARY = "You have exceeded a secondary rate limit. Please wait a few minutes before you try again."


@pytest.fixture
def api() -> Iterator[Api]:
    with listening() as server:
        yield server


def kept(
    api: Api, body: str = NEW, *, needed: bool = True, shorter: str = f"{MARK}\nkurz"
) -> tuple[Done, list[float]]:
    """What became of the comment, and how long was waited before each new attempt."""
    waits: list[float] = []
    pull = Pull("desk/news", 12, "geheim", api.address)
    done = keep_up_to_date(pull, body, shorter, pointer=POINTER, needed=needed, sleep=waits.append)
    return done, waits


def ours(api: Api) -> list[str]:
    return [comment["body"] for comment in api.comments if comment["body"].startswith(MARK)]


def test_the_first_comment_is_created_with_the_token(api: Api) -> None:
    assert kept(api) == (Done.CREATED, [])
    assert ours(api) == [NEW]
    method, path, authorization = next(one for one in api.asked if one[0] == "POST")
    assert (method, path) == ("POST", "/api/v3/repos/desk/news/issues/12/comments")
    assert authorization.endswith("geheim")


def test_the_next_push_changes_it(api: Api) -> None:
    kept(api, OLD)
    assert kept(api) == (Done.CHANGED, [])
    assert ours(api) == [NEW]


def test_the_same_again_sends_nothing(api: Api) -> None:
    kept(api)
    assert kept(api) == (Done.UNCHANGED, [])
    assert api.writes == ["POST"]


def test_it_is_found_on_a_later_page(api: Api) -> None:
    api.page = 3
    for number in range(10):
        api.add(f"Leser {number}", "someone")
    api.add(OLD)
    assert kept(api)[0] is Done.CHANGED
    assert ours(api) == [NEW]


def test_nothing_to_say_begins_none_and_settles_an_earlier_one(api: Api) -> None:
    assert kept(api, needed=False)[0] is Done.UNCHANGED
    assert api.comments == []
    api.add(OLD)
    assert kept(api, needed=False)[0] is Done.CHANGED


def test_somebody_else_with_the_mark_is_not_edited(api: Api) -> None:
    api.add(OLD, "mallory")
    assert kept(api)[0] is Done.CREATED
    assert ours(api) == [OLD, NEW]


def test_one_that_another_run_began_meanwhile_is_kept_and_ours_points_to_it(
    api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = Pull.comments

    def late(pull: Pull) -> list[Comment]:
        found = seen(pull)
        if not api.comments:
            api.add(OLD)  # after the look, before the writing
        return found

    monkeypatch.setattr(Pull, "comments", late)
    assert kept(api)[0] is Done.CREATED
    assert [comment["body"] for comment in api.comments] == [NEW, POINTER]
    assert api.writes == ["POST", "PATCH", "PATCH"]
    assert kept(api)[0] is Done.UNCHANGED


def test_comments_too_many_of_earlier_runs_are_settled_and_none_is_deleted(api: Api) -> None:
    for text, author in ((OLD, "mallory"), (NEW, BOT), (OLD, BOT), (OLD, BOT)):
        api.add(text, author)
    assert kept(api)[0] is Done.UNCHANGED
    assert [comment["body"] for comment in api.comments] == [OLD, NEW, POINTER, POINTER]


def test_a_token_that_may_only_read_fails_nothing(api: Api) -> None:
    api.troubles = [Trouble(403, "Resource not accessible by integration", method="POST")]
    assert kept(api) == (Done.FORBIDDEN, [])
    assert api.writes == ["POST"]


def test_a_body_that_is_refused_is_sent_shorter_once(api: Api) -> None:
    assert kept(api, MARK + "x" * LONGEST)[0] is Done.CREATED
    assert ours(api) == [f"{MARK}\nkurz"]
    assert api.writes == ["POST", "POST"]


def test_a_shorter_body_that_is_refused_too_is_an_error(api: Api) -> None:
    with pytest.raises(CommentError, match="GitHub answered 422"):
        kept(api, MARK + "x" * LONGEST, shorter=MARK + "y" * LONGEST)
    assert api.writes == ["POST", "POST"]


@pytest.mark.parametrize("status", [500, 502, 503, 504])
def test_a_server_that_recovers_is_waited_for(api: Api, status: int) -> None:
    api.troubles = [Trouble(status), Trouble(status, method="POST")]
    assert kept(api) == (Done.CREATED, [1.0, 2.0])
    assert ours(api) == [NEW]


def test_an_answer_that_was_lost_does_not_make_a_second_comment(api: Api) -> None:
    api.troubles = [Trouble(502, method="POST", done=True)]
    assert kept(api)[0] is Done.UNCHANGED
    assert ours(api) == [NEW]
    assert api.writes == ["POST"]


@pytest.mark.parametrize(
    ("trouble", "wait"),
    [
        (Trouble(403, SECONDARY, (("Retry-After", "7"),)), 7.0),
        (Trouble(429, SECONDARY, (("retry-after", "3"),)), 3.0),
        (Trouble(403, SECONDARY), 1.0),
        (Trouble(429, "Too many requests", (("Retry-After", "soon"),)), 1.0),
    ],
)
def test_a_limit_is_waited_for_as_long_as_github_asks(api: Api, trouble: Trouble, wait: float) -> None:
    api.troubles = [trouble]
    assert kept(api) == (Done.CREATED, [wait])


def test_a_wait_beyond_the_bound_is_not_waited(api: Api) -> None:
    api.troubles = [Trouble(429, SECONDARY, (("Retry-After", "3600"),))]
    with pytest.raises(CommentError, match="run the job again"):
        kept(api)


def test_a_server_that_stays_away_ends_after_some_attempts(api: Api) -> None:
    api.troubles = [Trouble(502)] * 50
    with pytest.raises(CommentError, match="GitHub answered 502"):
        kept(api)
    assert len(api.asked) == 5


@pytest.mark.parametrize("status", [401, 404, 410])
def test_what_will_not_pass_is_an_error_at_once(api: Api, status: int) -> None:
    api.troubles = [Trouble(status, "Not Found")]
    with pytest.raises(CommentError, match=f"GitHub answered {status}") as caught:
        kept(api)
    assert len(api.asked) == 1
    assert "geheim" not in str(caught.value)


def test_a_server_that_is_not_there_is_an_error() -> None:
    with pytest.raises(CommentError, match="ConnectionError"):
        keep_up_to_date(
            Pull("desk/news", 1, "t", "http://127.0.0.1:9"),
            NEW,
            NEW,
            pointer=POINTER,
            needed=True,
            sleep=lambda _: None,
        )
