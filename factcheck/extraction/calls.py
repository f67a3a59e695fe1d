"""Asks a language model many questions: few at once, none twice, each reply kept as soon as it is there.

It knows no model and no network: whoever builds it says how one question is asked.
"""

from __future__ import annotations

import json
import threading
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import islice
from typing import Any

from pydantic import TypeAdapter, ValidationError

from factcheck.errors import ModelError, SettingsError
from factcheck.extraction.cache import Cache, reply_key
from factcheck.extraction.crew import Crew
from factcheck.extraction.questions import Answer, Outcome, Question, Usage

_Alike = Mapping[str, Sequence[Question]]
_USAGE: TypeAdapter[Usage | None] = TypeAdapter(Usage | None)


@dataclass(frozen=True, slots=True)
class Progress:
    """One more question has its answer: `done` of `total`. `subject` is the question's."""

    subject: str
    done: int
    total: int
    remembered: bool
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Tally:
    """What a set of calls came to.

    `calls` were sent, `remembered` questions were answered by the cache. `usage` adds up the tokens of the
    calls sent, None if nobody counted them. `prompts` are in the order they were first used. `unkept` says
    why a reply could not be kept, empty if all were.
    """

    calls: int = 0
    remembered: int = 0
    usage: Usage | None = None
    prompts: tuple[str, ...] = ()
    unkept: str = ""


class Calls:
    """Questions on their way to a language model and back, with everything that was asked so far.

    `ask` asks one question and may be called from several threads. `signature` names the model and its
    settings; replies of another signature do not count. `offline` sends nothing at all. `at_once` bounds the
    calls under way, `limit` the calls ever sent. `progress` is called in the thread that waits for the
    answers; should it fail, it is left alone from then on.
    """

    def __init__(  # noqa: PLR0913 - each is a decision of its own, and all but the first are named
        self,
        ask: Callable[[Question], Answer],
        *,
        signature: str,
        cache: Cache | None = None,
        offline: bool = False,
        at_once: int = 4,
        limit: int | None = None,
        progress: Callable[[Progress], None] | None = None,
    ) -> None:
        """Raise SettingsError if not even one call may be under way."""
        if at_once < 1:
            raise SettingsError(f"{at_once} calls at once answer nothing; allow at least 1")
        self._ask_model = ask
        self._signature = signature
        self._cache = cache
        self._offline = offline
        self._at_once = at_once
        self._limit = limit
        self._progress = progress
        self._one_batch = threading.Lock()
        self._counting = threading.Lock()
        self._sent = 0
        self._remembered = 0
        self._usage: Usage | None = None
        self._prompts: dict[str, None] = {}
        self._unkept = ""

    @property
    def tally(self) -> Tally:
        """What was asked so far."""
        with self._counting:
            return Tally(self._sent, self._remembered, self._usage, tuple(self._prompts), self._unkept)

    def is_remembered(self, question: Question) -> bool:
        """Whether the cache holds a reply to the question, so that asking it sends nothing."""
        return self._recall(reply_key(self._signature, question), question) is not None

    def ask(self, questions: Sequence[Question], *, spare: int | None = None) -> list[Answer]:
        """The answers, in the order of the questions; the same question is asked once.

        Raises ModelError before anything is sent where `offline` or `limit` stands against it, SettingsError
        where the cache cannot be written. If calls fail, no further one begins and, once those under way have
        ended, the error of the earliest question is raised. An interruption is passed on at once. Whatever
        was answered until then is in the cache.

        Given `spare`, the limit raises nothing: the last questions stay UNASKED, so that it is kept and that
        many calls of it are left for later.
        """
        with self._one_batch:
            alike = _alike(self._signature, questions)
            answers = self._recall_all(alike)
            missing = {key: same for key, same in alike.items() if key not in answers}
            if spare is not None:
                missing = dict(islice(missing.items(), self._room(spare)))
            self._require_allowed(missing)
            asked = {key: same for key, same in alike.items() if key in answers or key in missing}
            self._count_batch(asked, len(answers))
            report = _Report(asked, self._progress)
            for key, answer in answers.items():
                report.arrived(key, answer)
            answers |= self._send(missing, report)
            by_question = {question: answers[key] for key, same in asked.items() for question in same}
            return [by_question.get(question, Answer(Outcome.UNASKED)) for question in questions]

    def _room(self, spare: int) -> int | None:
        """How many calls may be sent so that `spare` are left; None for any number."""
        return None if self._limit is None or self._offline else max(self._limit - self._sent - spare, 0)

    def _recall_all(self, alike: _Alike) -> dict[str, Answer]:
        found = {key: self._recall(key, same[0]) for key, same in alike.items()}
        return {key: answer for key, answer in found.items() if answer is not None}

    def _recall(self, key: str, question: Question) -> Answer | None:
        """The kept answer; None where there is none in the form that the question asks for now."""
        content = self._cache.get(key) if self._cache else None
        if content is None:
            return None
        try:
            reply = question.schema.model_validate_json(json.dumps(content.get("reply")))
            usage = _USAGE.validate_python(content.get("usage"))
        except (ValidationError, RecursionError):
            return None
        return Answer(Outcome.ANSWERED, reply, usage, remembered=True)

    def _require_allowed(self, missing: _Alike) -> None:
        """Raise ModelError or SettingsError if the missing answers must not or should not be asked for."""
        if not missing:
            return
        if self._offline:
            names = ", ".join(
                dict.fromkeys(question.subject for same in missing.values() for question in same)
            )
            raise ModelError(
                f"{names}: no reply of this language model at this address is kept and none may be fetched;"
                " run once without --offline, or with the --model, OPENAI_BASE_URL and --cache-dir of then"
            )
        left = len(missing) if self._limit is None else self._limit - self._sent
        if len(missing) > left:
            needed = f"{len(missing)} calls" if len(missing) > 1 else "1 call"
            verb = "are" if len(missing) > 1 else "is"
            message = f"{needed} of the language model {verb} needed and {max(left, 0)} are left of"
            raise ModelError(
                f"{message} the {self._limit} allowed; allow more with --max-calls or leave texts out"
            )
        if self._cache:
            self._cache.prepare()

    def _count_batch(self, asked: _Alike, remembered: int) -> None:
        with self._counting:
            self._remembered += remembered
            self._prompts |= dict.fromkeys(question.prompt for same in asked.values() for question in same)

    def _send(self, missing: _Alike, report: _Report) -> dict[str, Answer]:
        crew = Crew([(key, same[0]) for key, same in missing.items()], self._ask_one, self._keep)
        return crew.work(min(self._at_once, len(missing)), report.arrived)

    def _ask_one(self, question: Question) -> Answer:
        with self._counting:
            self._sent += 1
        answer = self._ask_model(question)
        with self._counting:
            self._usage = _sum(self._usage, answer.usage)
        return answer

    def _keep(self, key: str, answer: Answer) -> None:
        """Put an answer into the cache; one that cannot be kept is still an answer that was paid for."""
        if self._cache is None or answer.outcome is not Outcome.ANSWERED or answer.reply is None:
            return
        usage = asdict(answer.usage) if answer.usage else None
        content: dict[str, Any] = {
            "reply": answer.reply.model_dump(mode="json", by_alias=True),
            "usage": usage,
        }
        try:
            self._cache.put(key, content)
        except SettingsError as error:
            with self._counting:
                self._unkept = self._unkept or str(error)


class _Report:
    """Tells how far one batch is."""

    def __init__(self, alike: _Alike, progress: Callable[[Progress], None] | None) -> None:
        self._alike = alike
        self._progress = progress
        self._done = 0
        self._total = sum(map(len, alike.values()))

    def arrived(self, key: str, answer: Answer) -> None:
        for question in self._alike[key]:
            self._done += 1
            self._tell(Progress(question.subject, self._done, self._total, answer.remembered, answer.outcome))

    def _tell(self, progress: Progress) -> None:
        try:
            if self._progress:
                self._progress(progress)
        except Exception:  # noqa: BLE001 - a broken display must not cost answers that were paid for
            self._progress = None


def _alike(signature: str, questions: Sequence[Question]) -> _Alike:
    """The questions by the key of their reply, in the order they are first asked."""
    alike: dict[str, list[Question]] = {}
    for question in questions:
        alike.setdefault(reply_key(signature, question), []).append(question)
    return alike


def _sum(one: Usage | None, other: Usage | None) -> Usage | None:
    """Tokens of both together; None if neither was counted."""
    total: Counter[str] = Counter()
    for usage in (one, other):
        total.update(asdict(usage) if usage else {})
    return Usage(**total) if one or other else None
