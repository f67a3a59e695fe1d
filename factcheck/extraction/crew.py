"""Threads that work off a list of questions and can be left at any moment. It knows no cache and no model."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Sequence

from factcheck.extraction.questions import Answer, Question

_GLANCE_SECONDS = 0.2
_LONGEST_WRITE_SECONDS = 5.0


class Crew:
    """Threads that work off one list of questions.

    They are daemons and not an executor's, which Python waits for at its end: whoever interrupts must not
    wait for calls that can take minutes.
    """

    def __init__(
        self,
        questions: Sequence[tuple[str, Question]],
        ask: Callable[[Question], Answer],
        keep: Callable[[str, Answer], None],
    ) -> None:
        self._questions = questions
        self._ask = ask
        self._keep = keep
        self._state = threading.Condition()
        self._begun = 0
        self._being_kept = 0
        self._is_stopped = False
        self._results: queue.SimpleQueue[tuple[int, Answer | BaseException] | None] = queue.SimpleQueue()

    def work(self, threads: int, arrived: Callable[[str, Answer], None]) -> dict[str, Answer]:
        """All answers by key. `arrived` is called in this thread. Raises as `Calls.ask` does."""
        answers: dict[str, Answer] = {}
        failures: dict[int, Exception] = {}
        try:
            for _ in range(threads):
                threading.Thread(target=self._run, daemon=True).start()
            while threads:
                result = self._next_result()
                if result is None:
                    threads -= 1
                elif isinstance(result[1], Answer):
                    key = self._questions[result[0]][0]
                    answers[key] = result[1]
                    arrived(key, result[1])
                elif isinstance(result[1], Exception):
                    failures[result[0]] = result[1]
                else:
                    raise result[1]
        finally:
            self._stop()
        if failures:
            raise failures[min(failures)]
        return answers

    def _next_result(self) -> tuple[int, Answer | BaseException] | None:
        while True:  # with a pause, since not every system interrupts a thread that only waits
            try:
                return self._results.get(timeout=_GLANCE_SECONDS)
            except queue.Empty:
                continue

    def _run(self) -> None:
        """Work in a thread of the crew until nothing is left or somebody has failed."""
        while (number := self._begin()) is not None:
            try:
                self._results.put((number, self._answer(number)))
            except BaseException as error:  # noqa: BLE001 - it is raised where the answers are awaited
                with self._state:
                    self._is_stopped = True
                self._results.put((number, error))
        self._results.put(None)

    def _begin(self) -> int | None:
        """The number of the next question; None if no further one may begin."""
        with self._state:
            if self._is_stopped or self._begun == len(self._questions):
                return None
            self._begun += 1
            return self._begun - 1

    def _answer(self, number: int) -> Answer:
        key, question = self._questions[number]
        answer = self._ask(question)
        with self._state:
            self._being_kept += 1
        try:
            self._keep(key, answer)
        finally:
            with self._state:
                self._being_kept -= 1
                self._state.notify_all()
        return answer

    def _stop(self) -> None:
        """Let no further question begin, and wait for replies that are just being written."""
        with self._state:
            self._is_stopped = True
            self._state.wait_for(lambda: self._being_kept == 0, timeout=_LONGEST_WRITE_SECONDS)
