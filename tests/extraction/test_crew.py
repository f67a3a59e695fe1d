"""Few calls are under way at once, and after a failure or an interruption nothing that came is lost."""

from __future__ import annotations

import queue
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from factcheck.errors import ModelError
from factcheck.extraction.cache import Cache, reply_key
from factcheck.extraction.calls import Calls, Progress, Tally
from factcheck.extraction.questions import Answer, Question, Usage
from tests.extraction.asking import (
    ABC,
    PATIENCE_SECONDS,
    SIGNATURE,
    Model,
    answer_to,
    calls_of,
    failing,
    question_of,
    waiting,
    words,
)

_ROOT = Path(__file__).parents[2]


def test_the_order_does_not_depend_on_who_answers_first() -> None:
    last_is_there = threading.Event()

    def last(question: Question) -> Answer:
        last_is_there.set()
        return answer_to(question)

    model = Model(a=waiting(last_is_there), c=last)
    steps: list[Progress] = []
    answers = calls_of(model, at_once=2, progress=steps.append).ask(ABC)
    assert words(answers) == ["TEXT OF A.", "TEXT OF B.", "TEXT OF C."]
    assert sorted(step.subject for step in steps) == ["a.md", "b.md", "c.md"]


def test_as_many_calls_as_allowed_are_under_way_and_no_more() -> None:
    meeting = threading.Barrier(3)
    lock = threading.Lock()
    under_way: list[int] = [0]
    most: list[int] = [0]

    def ask(question: Question) -> Answer:
        with lock:
            under_way[0] += 1
            most[0] = max(most[0], under_way[0])
        meeting.wait(PATIENCE_SECONDS)  # passes only when three are here
        with lock:
            under_way[0] -= 1
        meeting.wait(PATIENCE_SECONDS)
        return answer_to(question)

    calls_of(ask, at_once=3).ask([question_of(str(number)) for number in range(9)])
    assert most == [3]


def test_after_a_failure_no_call_begins_and_earlier_answers_are_kept(tmp_path: Path) -> None:
    model = Model(b=failing(ModelError("the key is refused; check it")))
    calls = calls_of(model, tmp_path, at_once=1)
    with pytest.raises(ModelError, match="the key is refused; check it"):
        calls.ask(ABC)
    assert model.asked == ["a", "b"]
    assert [calls.is_remembered(question) for question in ABC] == [True, False, False]
    assert calls.tally == Tally(2, 0, Usage(10, 2, 1), ("extraction 1",))


def test_a_failure_is_raised_when_the_calls_under_way_have_ended(tmp_path: Path) -> None:
    a_has_begun, b_has_failed = threading.Event(), threading.Event()

    def slow(question: Question) -> Answer:
        a_has_begun.set()
        assert b_has_failed.wait(PATIENCE_SECONDS)
        return answer_to(question)

    def fail(_: Question) -> Answer:
        assert a_has_begun.wait(PATIENCE_SECONDS)
        b_has_failed.set()
        raise ModelError("no quota; top up")

    calls = calls_of(Model(a=slow, b=fail), tmp_path, at_once=2)
    with pytest.raises(ModelError, match="no quota"):
        calls.ask(ABC[:2])
    assert calls.is_remembered(ABC[0])


def test_of_several_failures_the_earliest_question_counts() -> None:
    b_has_failed = threading.Event()

    def first(_: Question) -> Answer:
        assert b_has_failed.wait(PATIENCE_SECONDS)
        raise ModelError("first")

    def second(_: Question) -> Answer:
        b_has_failed.set()
        raise ModelError("second")

    with pytest.raises(ModelError, match="first"):
        calls_of(Model(a=first, b=second), at_once=2).ask(ABC[:2])


def test_an_error_of_any_sort_is_passed_on() -> None:
    with pytest.raises(ZeroDivisionError):
        calls_of(Model(a=failing(ZeroDivisionError()))).ask(ABC)


def test_calls_can_be_used_after_a_failure(tmp_path: Path) -> None:
    errors: list[Exception] = [ModelError("no network")]

    def once(question: Question) -> Answer:
        if errors:
            raise errors.pop()
        return answer_to(question)

    calls = calls_of(once, tmp_path, at_once=1)
    with pytest.raises(ModelError):
        calls.ask(ABC)
    assert len(calls.ask(ABC)) == 3


def test_an_interruption_leaves_at_once_and_what_came_is_kept(tmp_path: Path) -> None:
    never, b_runs = threading.Event(), threading.Event()

    def stuck(question: Question) -> Answer:
        b_runs.set()
        return waiting(never)(question)

    def interrupt(step: Progress) -> None:
        assert step.subject == "a.md"
        assert b_runs.wait(PATIENCE_SECONDS)
        raise KeyboardInterrupt

    model = Model(b=stuck)
    calls = calls_of(model, tmp_path, at_once=1, progress=interrupt)
    try:
        with pytest.raises(KeyboardInterrupt):  # while b has not ended, and never would
            calls.ask(ABC)
        assert [calls.is_remembered(question) for question in ABC] == [True, False, False]
        assert model.asked == ["a", "b"]
    finally:
        never.set()


def test_an_interruption_waits_for_a_reply_that_is_being_written(tmp_path: Path) -> None:
    b_is_written, interrupted = threading.Event(), threading.Event()

    class Slow(Cache):
        def put(self, key: str, content: object) -> None:
            if key == reply_key(SIGNATURE, ABC[1]):
                b_is_written.set()
                assert interrupted.wait(PATIENCE_SECONDS)
            super().put(key, content)  # type: ignore[arg-type]

    def interrupt(_: Progress) -> None:
        assert b_is_written.wait(PATIENCE_SECONDS)
        interrupted.set()
        raise KeyboardInterrupt

    calls = Calls(Model(), signature=SIGNATURE, cache=Slow(tmp_path / "cache"), at_once=1, progress=interrupt)
    with pytest.raises(KeyboardInterrupt):
        calls.ask(ABC)
    assert calls.is_remembered(ABC[1])


def test_an_interruption_in_a_call_is_passed_on() -> None:
    with pytest.raises(KeyboardInterrupt):
        calls_of(Model(a=failing(KeyboardInterrupt())), at_once=1).ask(ABC)


_INTERRUPTED = """
import signal, sys, threading
from pathlib import Path
from factcheck.extraction.cache import Cache
from factcheck.extraction.calls import Calls
from tests.extraction.asking import ABC, SIGNATURE, answer_to

signal.signal(signal.SIGINT, signal.default_int_handler)  # a runner in the background ignores it

def ask(question):
    if question.subject != "a.md":
        print("stuck", flush=True)
        threading.Event().wait()
    return answer_to(question)

try:
    Calls(ask, signature=SIGNATURE, cache=Cache(Path(sys.argv[1])), at_once=1).ask(ABC)
except KeyboardInterrupt:
    sys.exit(130)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal there")
def test_a_process_that_is_interrupted_ends_without_waiting_for_its_calls(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _INTERRUPTED, str(tmp_path / "cache")]
    process = subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"stuck\n"
    process.send_signal(signal.SIGINT)
    assert process.wait(PATIENCE_SECONDS) == 130  # the call that is stuck would never end
    assert calls_of(Model(), tmp_path).is_remembered(ABC[0])


def test_nothing_is_lost_where_nothing_has_arrived_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    glances = [0]

    class Slow(queue.SimpleQueue[object]):
        def get(self, block: bool = True, timeout: float | None = None) -> object:  # noqa: FBT001, FBT002
            glances[0] += 1
            if glances[0] % 2:
                raise queue.Empty
            return super().get(block, timeout)

    monkeypatch.setattr(queue, "SimpleQueue", Slow)
    assert words(calls_of(Model()).ask(ABC)) == ["TEXT OF A.", "TEXT OF B.", "TEXT OF C."]
    assert glances[0] > len(ABC)
