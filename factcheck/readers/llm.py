"""Reads with a language model: a call for each stretch of a text, one for wrong quotes, one to align.

The model reads and labels. Grounding checks every word of it, rules compare; both are the same code as for
the built-in extractor. What the model refused, cut off or invented is reported and never guessed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from factcheck import grounding
from factcheck.alignment import listing
from factcheck.alignment import llm as alignment
from factcheck.errors import ExtractionError, SettingsError
from factcheck.extraction import cost, llm, prompts
from factcheck.extraction.cache import Cache
from factcheck.extraction.calls import Calls
from factcheck.extraction.client import Client
from factcheck.extraction.endpoint import endpoint
from factcheck.extraction.plan import Plan, refuse
from factcheck.extraction.questions import Answer, Outcome, Question
from factcheck.extraction.schema import Corrections, SaidClaims
from factcheck.model import ENTRY, Claim, Fact, GroundedClaim, Kind, ModelUse, NotChecked, Reason
from factcheck.readers.scopes import doubted
from factcheck.readers.statements import Statements, foreign, require, see, unread
from factcheck.readers.stretches import Stretches
from factcheck.readings import Reading
from factcheck.settings import Settings
from factcheck.texts import Document, Span

if TYPE_CHECKING:
    from factcheck.readers import Report

_REASONS = {
    Outcome.REFUSED: Reason.REFUSED,
    Outcome.FILTERED: Reason.FILTERED,
    Outcome.TRUNCATED: Reason.TRUNCATED,
    Outcome.MALFORMED: Reason.MALFORMED,
    Outcome.UNASKED: Reason.LIMIT,
}
_VALUES = frozenset({Kind.NUMBER, Kind.PERCENTAGE, Kind.MONEY, Kind.DATE, Kind.TIME, Kind.DURATION})


class ModelReader:
    """A language model behind an OpenAI-compatible endpoint, with its cache and its limits."""

    name = "llm"

    def __init__(
        self,
        settings: Settings,
        environment: Mapping[str, str],
        report: Report | None = None,
        *,
        ask: Callable[[Question], Answer] | None = None,
    ) -> None:
        """Ready to read; `ask` answers in the place of the endpoint. Raises SettingsError."""
        if settings.offline and settings.no_cache:
            raise SettingsError("--offline takes replies from the cache alone, so leave --no-cache out")
        self._settings = settings
        self._endpoint = endpoint(environment, settings.model, settings.api, offline=settings.offline)
        self._prompts = {
            name: prompts.load(name, settings.prompts) for name in ("extraction", "correction", "alignment")
        }
        self._calls = Calls(
            ask or Client(self._endpoint, timeout=settings.timeout, log_text=settings.log_text).ask,
            signature=self._endpoint.signature,
            cache=None if settings.no_cache else Cache(settings.cache_dir),
            offline=settings.offline,
            at_once=settings.at_once,
            limit=settings.max_calls,
            progress=report or (lambda _: None),
        )

    def plan(self, documents: Sequence[Document]) -> Plan:
        """What would be asked about these documents; what corrections and alignment take is estimated."""
        questions = tuple(question for document in documents for _, question in self._questions(document))
        return Plan(
            questions,
            tuple(map(self._calls.is_remembered, questions)),
            self._endpoint.model,
            self._endpoint.base_url,
            self._prompts["alignment"].body if len(documents) > 1 else "",
        )

    def read(self, documents: Sequence[Document]) -> list[Statements]:
        """What each document states, in the given order.

        Raises ModelError, SettingsError where a limit forbids the calls, and ExtractionError for a text in
        which nothing was found.
        """
        asked = [self._questions(document) for document in documents]
        questions = [question for part in asked for _, question in part]
        refuse(self.plan(documents), max_calls=self._settings.max_calls, max_cost=self._settings.max_cost)
        answers = iter(self._calls.ask(questions))
        first = [
            _First.of(document, [(stretch, next(answers)) for stretch, _ in part])
            for document, part in zip(documents, asked, strict=True)
        ]
        corrected = self._corrected(first)
        return [
            _statements(read, str(number), claims)
            for number, (read, claims) in enumerate(zip(first, corrected, strict=True), start=1)
        ]

    def _questions(self, document: Document) -> list[tuple[tuple[int, int], Question]]:
        if not document.lang:
            return []
        return llm.questions(document, self._prompts["extraction"], self._settings.chunk)

    def _corrected(self, first: Sequence[_First]) -> list[list[Claim]]:
        """The claims of each document, with the quotes put right that were not verbatim, asked for once.

        Where --max-calls leaves too few calls, those quotes stay wrong rather than that nothing is aligned.
        """
        failed = [read.unfound() for read in first]
        again = [
            llm.again(read.document, wrong, self._prompts["correction"])
            for read, wrong in zip(first, failed, strict=True)
            if wrong
        ]
        answers = iter(self._calls.ask(again, spare=1 if len(first) > 1 else 0))
        return [
            read.put_right(wrong, next(answers)) if wrong else read.claims
            for read, wrong in zip(first, failed, strict=True)
        ]

    def align(
        self,
        claims: Sequence[GroundedClaim],
        documents: Sequence[Document],
        readings: Sequence[Reading],
        lang: str,
    ) -> tuple[tuple[Fact, ...], tuple[NotChecked, ...]]:
        """The claims as facts, put together by names, common words and the model's groups.

        Raises ExtractionError where the model did not answer: what it was to put together is not compared.
        """
        prompt = self._prompts["alignment"]
        listed = listing.listings(claims, documents, lang)
        questions = [
            Question(
                f"alignment{llm.part(number, len(listed))}", prompt.label, prompt.body, text, alignment.Groups
            )
            for number, text in enumerate(listed, start=1)
        ]
        answers = self._calls.ask(questions, spare=0)
        _require_alignment(answers)
        replies = [cast("alignment.Groups", answer.reply) for answer in answers]
        left = tuple(
            NotChecked(claim.claim.document, Reason.LIMIT, span=claim.span, kind=claim.claim.kind)
            for claim in listing.unseen(claims, documents)
        )
        return alignment.facts(claims, documents, readings, replies), left

    def use(self) -> ModelUse:
        """What was asked so far and, where the endpoint counted, what it took and cost."""
        tally = self._calls.tally
        usage = tally.usage
        price = (
            cost.price(
                self._endpoint.model, self._endpoint.base_url, usage.input, usage.output, usage.cached_input
            )
            if usage
            else None
        )
        return ModelUse(
            model=self._endpoint.model,
            prompts=tally.prompts,
            calls=tally.calls,
            cached=tally.remembered,
            input_tokens=usage.input if usage else None,
            output_tokens=usage.output if usage else None,
            cost=price.dollars if price else None,
            prices_of=price.of if price else "",
            unkept=tally.unkept,
        )


def _require_alignment(answers: Iterable[Answer]) -> None:
    missing = sorted({_REASONS[a.outcome] for a in answers if a.outcome is not Outcome.ANSWERED})
    if missing == [Reason.LIMIT]:
        raise ExtractionError(
            "alignment (limit reached): no call was left to put together what the texts state, so nothing was"
            " compared; run it again with a higher --max-calls (what was read is in the cache)"
        )
    if missing:
        raise ExtractionError(
            f"alignment ({', '.join(missing)}): what the texts state could not be put together, so"
            " nothing was compared; run it again (what was read is in the cache), name another model,"
            " or use --extractor builtin"
        )


@dataclass(frozen=True, slots=True)
class _First:
    """What the first reading of a document brought; `silent` are the stretches without an answer."""

    document: Document
    reading: Reading
    claims: list[Claim]
    silent: tuple[tuple[tuple[int, int], Reason], ...]

    @classmethod
    def of(cls, document: Document, answers: Iterable[tuple[tuple[int, int], Answer]]) -> _First:
        claims: list[Claim] = []
        silent = []
        for stretch, answer in answers:
            if answer.outcome is Outcome.ANSWERED:
                claims += llm.claims(document, stretch, cast("SaidClaims", answer.reply))
            else:
                silent.append((stretch, _REASONS[answer.outcome]))
        return cls(document, see(document), claims, tuple(silent))

    def unfound(self) -> list[Claim]:
        """The claims whose quote or words do not stand in the document."""
        return grounding.unfound(self.claims, self.document)

    def put_right(self, wrong: Sequence[Claim], answer: Answer) -> list[Claim]:
        """The claims with the corrections of those in `wrong`, in their old order."""
        if answer.outcome is not Outcome.ANSWERED:
            return self.claims
        fixed = llm.corrected(wrong, cast("Corrections", answer.reply))
        better = {
            id(wrong[number]): replace(wrong[number], quote=quote, words=words)
            for number, (quote, words) in fixed.items()
        }
        return [better.get(id(claim), claim) for claim in self.claims]


def _statements(read: _First, prefix: str, claims: Sequence[Claim]) -> Statements:
    """The grounded claims of a document and everything in it that stays unchecked."""
    document, reading = read.document, read.reading
    if not document.lang:
        return foreign(document)
    found, failed = grounding.ground(claims, document, reading, prefix)
    silent = tuple(
        NotChecked(document.name, reason, span=Span(document.name, *stretch))
        for stretch, reason in read.silent
    )
    stamps = Stretches((entry.stamp_start, entry.stamp_end) for entry in document.entries)
    marked = doubted((_marked(claim, stamps) for claim in found), document)
    unreadable = unread(document, reading)  # it says why, so a claim about the same words need not
    told = Stretches((item.span.start, item.span.end) for item in unreadable if item.span)
    failed = tuple(item for item in failed if not (item.span and told.touch(item.span)))
    unchecked = (*silent, *failed, *unreadable, *_unlisted(read, marked))
    require(document, marked, unchecked)
    return Statements(document, reading, marked, unchecked)


def _marked(claim: GroundedClaim, stamps: Stretches) -> GroundedClaim:
    """The claim, told apart if its clock time is the stamp of a ticker's entry."""
    if claim.claim.kind is not Kind.TIME or not stamps.hold(claim.span):
        return claim
    return replace(claim, claim=replace(claim.claim, thing=ENTRY))


def _unlisted(read: _First, found: Sequence[GroundedClaim]) -> tuple[NotChecked, ...]:
    """The values that stand in the text and that the model, though it answered, did not list."""
    name, line = read.document.name, read.document.dateline
    taken = [(claim.span.start, claim.span.end) for claim in found]
    taken += [stretch for stretch, _ in read.silent]
    taken += [(entry.stamp_start, entry.stamp_end) for entry in read.document.entries]
    if line is not None and line.start is not None and line.end is not None:
        taken.append((line.start, line.end))
    known = Stretches(taken)
    values = (mention for mention in read.reading.mentions if mention.kind in _VALUES)
    places = ((Span(name, value.start, value.end), value.kind) for value in values)
    return tuple(
        NotChecked(name, Reason.UNBOUND, span=span, kind=kind)
        for span, kind in places
        if not known.touch(span)
    )
