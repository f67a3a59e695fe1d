"""Questions are asked once and within bounds, what was answered is kept, and all of it is counted."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from factcheck.errors import ModelError, SettingsError
from factcheck.extraction.cache import Cache, reply_key
from factcheck.extraction.calls import Calls, Progress, Tally
from factcheck.extraction.questions import Answer, Outcome, Usage
from tests.extraction.asking import (
    ABC,
    SIGNATURE,
    Model,
    calls_of,
    ending,
    question_of,
    words,
)


@pytest.mark.parametrize("at_once", [1, 2, 8])
def test_answers_come_in_the_order_of_the_questions(at_once: int) -> None:
    assert words(calls_of(Model(), at_once=at_once).ask(ABC)) == ["TEXT OF A.", "TEXT OF B.", "TEXT OF C."]


def test_no_question_is_no_call(tmp_path: Path) -> None:
    calls = calls_of(Model(), tmp_path)
    assert calls.ask([]) == []
    assert calls.tally == Tally()
    assert list(tmp_path.iterdir()) == []


def test_not_even_one_call_at_once_is_an_error() -> None:
    with pytest.raises(SettingsError, match="allow at least 1"):
        calls_of(Model(), at_once=0)


def test_the_same_question_is_asked_once_and_answered_everywhere() -> None:
    model, steps = Model(), list[Progress]()
    questions = [question_of("a", text="Same."), question_of("b"), question_of("copy", text="Same.")]
    calls = calls_of(model, progress=steps.append)
    assert words(calls.ask(questions)) == ["SAME.", "TEXT OF B.", "SAME."]
    assert sorted(model.asked) == ["a", "b"]
    assert calls.tally.calls == 2
    assert sorted(step.subject for step in steps) == ["a.md", "b.md", "copy.md"]


def test_what_was_answered_is_not_asked_again(tmp_path: Path) -> None:
    first = calls_of(Model(), tmp_path).ask(ABC)
    model = Model()
    calls = calls_of(model, tmp_path)
    again = calls.ask([*ABC, question_of("d")])
    assert [answer.reply for answer in again[:3]] == [answer.reply for answer in first]
    assert [answer.remembered for answer in again] == [True, True, True, False]
    assert again[0].usage == Usage(10, 2, 1)
    assert model.asked == ["d"]
    assert calls.tally == Tally(1, 3, Usage(10, 2, 1), ("extraction 1",))


def test_another_signature_is_another_answer(tmp_path: Path) -> None:
    calls_of(Model(), tmp_path).ask(ABC)
    model = Model()
    Calls(model, signature="other", cache=Cache(tmp_path / "cache")).ask(ABC)
    assert sorted(model.asked) == ["a", "b", "c"]


def test_is_remembered_tells_without_asking(tmp_path: Path) -> None:
    model = Model()
    calls = calls_of(model, tmp_path)
    before = [calls.is_remembered(question) for question in ABC]
    calls.ask(ABC[:1])
    assert (before, [calls.is_remembered(question) for question in ABC]) == (
        3 * [False],
        [True, False, False],
    )
    assert not calls_of(model).is_remembered(ABC[0])
    assert calls.tally == Tally(1, 0, Usage(10, 2, 1), ("extraction 1",))


@pytest.mark.parametrize("outcome", [outcome for outcome in Outcome if outcome is not Outcome.ANSWERED])
def test_only_answers_are_kept(tmp_path: Path, outcome: Outcome) -> None:
    calls = calls_of(Model(a=ending(outcome, Usage(5, 1))), tmp_path)
    assert calls.ask(ABC[:1]) == [Answer(outcome, None, Usage(5, 1))]
    assert not calls.is_remembered(ABC[0])
    assert calls.tally.usage == Usage(5, 1)


@pytest.mark.parametrize(
    "content",
    [
        {},
        {"reply": None, "usage": None},
        {"reply": {"words": 3}, "usage": None},
        {"reply": {"Wörter": "x"}, "usage": {"input": "many"}},
        {"reply": {"Wörter": "\ud800"}, "usage": None},
    ],
)
def test_a_reply_that_is_not_in_form_counts_as_missing(tmp_path: Path, content: dict[str, object]) -> None:
    cache = Cache(tmp_path / "cache")
    cache.prepare()
    cache.put(reply_key(SIGNATURE, ABC[0]), content)
    model = Model()
    calls = calls_of(model, tmp_path)
    assert not calls.is_remembered(ABC[0])
    assert words(calls.ask(ABC[:1])) == ["TEXT OF A."]
    assert calls.is_remembered(ABC[0])


def test_offline_answers_from_the_cache_alone(tmp_path: Path) -> None:
    calls_of(Model(), tmp_path).ask(ABC)
    model = Model()
    assert len(calls_of(model, tmp_path, offline=True).ask(ABC)) == 3
    assert model.asked == []


def test_offline_names_everything_that_is_missing_before_anything_happens(tmp_path: Path) -> None:
    calls_of(Model(), tmp_path).ask(ABC[1:2])
    model, steps = Model(), list[Progress]()
    calls = calls_of(model, tmp_path, offline=True, progress=steps.append)
    with pytest.raises(ModelError, match=r"^a\.md, copy\.md, c\.md: .*--offline.*--cache-dir"):
        calls.ask([*ABC, question_of("copy", text="Text of a."), ABC[0]])
    assert (model.asked, steps, calls.tally) == ([], [], Tally())


def test_offline_makes_no_folder(tmp_path: Path) -> None:
    with pytest.raises(ModelError):
        calls_of(Model(), tmp_path, offline=True).ask(ABC)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("limit", "left"), [(0, 0), (2, 2)])
def test_what_exceeds_the_limit_is_an_error_before_anything_is_sent(limit: int, left: int) -> None:
    model = Model()
    with pytest.raises(
        ModelError, match=f"^3 calls of .* are needed and {left} are left of the {limit} allowed"
    ):
        calls_of(model, limit=limit).ask(ABC)
    assert model.asked == []


def test_the_limit_holds_over_all_questions_and_counts_only_what_is_sent(tmp_path: Path) -> None:
    model = Model()
    calls = calls_of(model, tmp_path, limit=3)
    calls.ask(ABC[:2])
    calls.ask(ABC)
    with pytest.raises(ModelError, match=r"^1 call of .* is needed and 0 are left of the 3 allowed"):
        calls.ask([question_of("d")])
    assert sorted(model.asked) == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("limit", "spare", "asked"),
    [(None, 1, "abc"), (3, 0, "abc"), (3, 1, "ab"), (2, 0, "ab"), (1, 1, ""), (0, 5, "")],
)
def test_what_the_limit_has_no_room_for_may_stay_unasked(limit: int | None, spare: int, asked: str) -> None:
    model, steps = Model(), list[Progress]()
    calls = calls_of(model, limit=limit, progress=steps.append)
    answers = calls.ask(ABC, spare=spare)
    unasked = [answer.outcome is Outcome.UNASKED for answer in answers]
    assert unasked == [name not in asked for name in "abc"]
    assert sorted(model.asked) == list(asked)
    assert calls.tally.calls == len(asked)
    assert [(step.done, step.total) for step in steps] == [(n, len(asked)) for n in range(1, len(asked) + 1)]


def test_what_is_remembered_needs_no_room(tmp_path: Path) -> None:
    calls_of(Model(), tmp_path).ask(ABC[2:])
    model = Model()
    calls = calls_of(model, tmp_path, limit=1)
    answers = calls.ask([*ABC, question_of("copy", text="Text of a.")], spare=0)
    assert [answer.outcome is Outcome.UNASKED for answer in answers] == [False, True, False, False]
    assert model.asked == ["a"]
    assert calls.tally == Tally(1, 1, Usage(10, 2, 1), ("extraction 1",))


def test_a_prompt_that_was_not_used_is_not_listed() -> None:
    calls = calls_of(Model(), limit=0)
    calls.ask(ABC, spare=0)
    assert calls.tally == Tally()


def test_offline_the_limit_leaves_nothing_unasked(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"^a\.md, b\.md, c\.md: .*at this address.*OPENAI_BASE_URL"):
        calls_of(Model(), tmp_path, offline=True, limit=0).ask(ABC, spare=0)


def test_a_folder_that_cannot_be_written_is_an_error_before_anything_is_sent(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file")
    model = Model()
    with pytest.raises(SettingsError, match="--no-cache"):
        calls_of(model, tmp_path).ask(ABC)
    assert model.asked == []


def test_a_reply_that_cannot_be_kept_is_an_answer_all_the_same(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    key = reply_key(SIGNATURE, ABC[0])
    (cache.folder / key[:2] / f"{key}.json").mkdir(parents=True)
    cache_of_others = Cache(tmp_path / "marked")
    cache_of_others.prepare()
    (cache_of_others.folder / "CACHEDIR.TAG").rename(cache.folder / "CACHEDIR.TAG")
    calls = calls_of(Model(), tmp_path)
    assert words(calls.ask(ABC)) == ["TEXT OF A.", "TEXT OF B.", "TEXT OF C."]
    assert "cannot be kept" in calls.tally.unkept
    assert [calls.is_remembered(question) for question in ABC] == [False, True, True]


def test_usage_adds_up_what_was_counted() -> None:
    model = Model(b=ending(Outcome.REFUSED), c=ending(Outcome.TRUNCATED, Usage(100, 7)))
    calls = calls_of(model)
    calls.ask(ABC)
    assert calls.tally.usage == Usage(110, 9, 1)


def test_usage_is_unknown_if_nothing_was_counted() -> None:
    calls = calls_of(Model(a=ending(Outcome.REFUSED)))
    calls.ask(ABC[:1])
    assert (calls.tally.calls, calls.tally.usage) == (1, None)


def test_prompts_are_listed_in_the_order_of_their_use() -> None:
    calls = calls_of(Model())
    calls.ask(
        [question_of("a", "extraction 2"), question_of("b", "correction 1"), question_of("c", "extraction 2")]
    )
    calls.ask([question_of("d", "alignment 3"), question_of("e", "correction 1")])
    assert calls.tally.prompts == ("extraction 2", "correction 1", "alignment 3")


def test_progress_counts_every_question_in_the_thread_that_waits(tmp_path: Path) -> None:
    calls_of(Model(), tmp_path).ask(ABC[2:])
    steps: list[tuple[Progress, int]] = []
    model = Model(b=ending(Outcome.REFUSED))
    calls = calls_of(
        model, tmp_path, at_once=1, progress=lambda step: steps.append((step, threading.get_ident()))
    )
    calls.ask(ABC)
    assert [step for step, _ in steps] == [
        Progress("c.md", 1, 3, remembered=True, outcome=Outcome.ANSWERED),
        Progress("a.md", 2, 3, remembered=False, outcome=Outcome.ANSWERED),
        Progress("b.md", 3, 3, remembered=False, outcome=Outcome.REFUSED),
    ]
    assert {thread for _, thread in steps} == {threading.get_ident()}


def test_a_progress_that_fails_loses_no_answer_and_is_left_alone(tmp_path: Path) -> None:
    shown: list[str] = []

    def broken(step: Progress) -> None:
        shown.append(step.subject)
        raise OSError(32, "Broken pipe")

    calls = calls_of(Model(), tmp_path, progress=broken)
    assert words(calls.ask(ABC)) == ["TEXT OF A.", "TEXT OF B.", "TEXT OF C."]
    assert len(shown) == 1
    assert all(calls.is_remembered(question) for question in ABC)


def test_questions_from_several_threads_are_counted_and_sent_once(tmp_path: Path) -> None:
    model = Model()
    calls = calls_of(model, tmp_path)
    threads = [threading.Thread(target=calls.ask, args=(ABC,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(model.asked) == ["a", "b", "c"]
    assert calls.tally == Tally(3, 9, Usage(30, 6, 3), ("extraction 1",))
