"""A language model reads: its states, its slips and its limits, with answers written by the tests."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from factcheck.errors import ExtractionError, ModelError, SettingsError
from factcheck.extraction.endpoint import is_wanted
from factcheck.extraction.questions import Answer, Outcome, Question, Usage
from factcheck.model import Kind, NotChecked, Reason
from factcheck.readers import reader
from factcheck.readers.builtin import BuiltinReader
from factcheck.readers.llm import ModelReader
from factcheck.readers.statements import Statements
from factcheck.settings import Settings
from factcheck.texts import Document
from tests.texts import read as read_text

ENVIRONMENT = {"OPENAI_BASE_URL": "http://127.0.0.1:9/v1"}
TEXT = "Die Sitzung dauerte zwei Stunden. 40 Menschen protestierten."
Reply = Callable[[Question], Answer]


def claim(quote: str, words: str, kind: str = "duration", **more: object) -> dict[str, Any]:
    plain: dict[str, Any] = {
        "quote": quote,
        "words": words,
        "kind": kind,
        "event": "meeting",
        "attribute": "length",
        "scope": "actual",
        "speaker": "",
        "people": [],
        "complete": False,
        "basis": None,
    }
    return plain | more


def answered(question: Question, **reply: object) -> Answer:
    form: BaseModel = question.schema.model_validate(reply)
    return Answer(Outcome.ANSWERED, form, Usage(10, 5))


class Script:
    """Answers in the place of an endpoint: by the prompt's name, and remembers what was asked."""

    def __init__(self, **replies: Reply) -> None:
        self.asked: list[Question] = []
        self._replies: Mapping[str, Reply] = replies

    def __call__(self, question: Question) -> Answer:
        self.asked.append(question)
        return self._replies[question.prompt.split()[0]](question)


LENGTH = claim("Die Sitzung dauerte zwei Stunden.", "zwei Stunden")
CROWD = claim("40 Menschen protestierten.", "40", "number", event="protest", attribute="protester")


def extraction(*claims: dict[str, Any]) -> Reply:
    return lambda question: answered(question, claims=list(claims))


def silent(outcome: Outcome) -> Reply:
    return lambda _: Answer(outcome)


def model(script: Script, **more: object) -> ModelReader:
    settings = Settings.model_validate({"model": "m", "no_cache": True, "api": "chat"} | more)
    return ModelReader(settings, ENVIRONMENT, ask=script)


def documents(*texts: str) -> list[Document]:
    return [read_text(text, f"{chr(97 + number)}.txt")[0] for number, text in enumerate(texts)]


def read(script: Script, text: str = TEXT, **more: object) -> Statements:
    (found,) = model(script, **more).read(documents(text))
    return found


def reasons(failed: Sequence[NotChecked]) -> list[Reason]:
    return [item.reason for item in failed]


def test_what_the_model_lists_is_grounded_and_what_it_leaves_out_is_told() -> None:
    found = read(Script(extraction=extraction(LENGTH)))
    assert [(c.id, c.claim.kind, c.claim.words) for c in found.claims] == [
        ("1.1", Kind.DURATION, "zwei Stunden")
    ]
    (left,) = found.failed
    assert (left.reason, left.kind) == (Reason.UNBOUND, Kind.NUMBER)
    assert left.span is not None
    assert TEXT[left.span.start : left.span.end].startswith("40")


def test_a_wrong_quote_is_asked_for_once_and_put_right() -> None:
    wrong = claim("Die Sitzung hat zwei Stunden gedauert.", "zwei Stunden")
    right = {"number": 1, "quote": LENGTH["quote"], "words": LENGTH["words"]}
    script = Script(
        extraction=extraction(wrong, CROWD),
        correction=lambda question: answered(question, corrections=[right]),
    )
    found = read(script)
    assert [question.prompt.split()[0] for question in script.asked] == ["extraction", "correction"]
    assert [c.claim.words for c in found.claims] == ["zwei Stunden", "40"]
    assert found.failed == ()


def test_a_quote_that_stays_wrong_is_reported_word_for_word() -> None:
    wrong = claim("Die Sitzung dauerte drei Stunden.", "drei Stunden")
    script = Script(
        extraction=extraction(wrong, CROWD), correction=lambda question: answered(question, corrections=[])
    )
    found = read(script)
    assert (Reason.UNGROUNDED, wrong["quote"]) in [(item.reason, item.detail) for item in found.failed]
    assert [c.claim.words for c in found.claims] == ["40"]
    assert len(script.asked) == 2


def test_no_second_question_where_every_quote_stands() -> None:
    script = Script(extraction=extraction(LENGTH, CROWD))
    assert read(script).failed == ()
    assert len(script.asked) == 1


@pytest.mark.parametrize(
    ("outcome", "reason"),
    [
        (Outcome.REFUSED, Reason.REFUSED),
        (Outcome.FILTERED, Reason.FILTERED),
        (Outcome.TRUNCATED, Reason.TRUNCATED),
        (Outcome.MALFORMED, Reason.MALFORMED),
    ],
)
def test_a_part_without_an_answer_is_reported_with_its_place(outcome: Outcome, reason: Reason) -> None:
    text = "\n\n".join(f"Die Sitzung {number} dauerte zwei Stunden." for number in range(1, 60))

    def reply(question: Question) -> Answer:
        if "(1/" in question.subject:
            return answered(question, claims=[claim("Die Sitzung 1 dauerte zwei Stunden.", "zwei Stunden")])
        return Answer(outcome)

    found = read(Script(extraction=reply), text, chunk=1000)
    told = [item for item in found.failed if item.reason is reason]
    assert len(told) == 2
    assert all(item.span is not None and item.span.end > 1000 for item in told)
    unlisted = [item for item in found.failed if item.reason is Reason.UNBOUND]
    assert all(item.span is not None and item.span.end < 1100 for item in unlisted)


def test_a_correction_that_was_refused_leaves_the_quotes_unfound() -> None:
    wrong = claim("Nirgends steht das.", "das")
    script = Script(extraction=extraction(wrong, LENGTH), correction=silent(Outcome.REFUSED))
    assert Reason.UNGROUNDED in reasons(read(script).failed)


def test_a_model_that_lists_nothing_of_a_text_with_values_is_not_believed() -> None:
    found = read(Script(extraction=extraction()))
    assert found.claims == ()
    assert reasons(found.failed) == [Reason.UNBOUND, Reason.UNBOUND]


def test_a_text_in_which_nobody_finds_anything_is_an_error() -> None:
    with pytest.raises(ExtractionError, match=r"a\.txt: no number"):
        read(Script(extraction=extraction()), "Der Rat tagte und die Leute gingen dann nach Hause.")


def test_a_text_in_another_language_is_not_sent() -> None:
    foreign = "Il consiglio comunale si è riunito lunedì sera e ha discusso a lungo della questione."
    script = Script(extraction=extraction(LENGTH))
    first, second = model(script).read(documents(TEXT, foreign))
    assert len(script.asked) == 1
    assert first.claims
    assert reasons(second.failed) == [Reason.OTHER_LANGUAGE]


def test_alignment_asks_once_and_without_an_answer_nothing_was_compared() -> None:
    script = Script(extraction=extraction(LENGTH), alignment=silent(Outcome.REFUSED))
    chosen = model(script)
    texts = documents(TEXT, TEXT.replace("zwei", "drei"))
    other = claim("Die Sitzung dauerte drei Stunden.", "drei Stunden")
    script._replies = {  # noqa: SLF001 - another text, another answer
        **script._replies,  # noqa: SLF001
        "extraction": lambda q: answered(q, claims=[LENGTH if q.subject == "a.txt" else other]),
    }
    found = chosen.read(texts)
    stated = [c for one in found for c in one.claims]
    with pytest.raises(ExtractionError, match=r"alignment \(language model refused\): .*--extractor builtin"):
        chosen.align(stated, texts, [one.reading for one in found], "de")
    assert [q.subject for q in script.asked] == ["a.txt", "b.txt", "alignment"]


def test_use_adds_up_what_was_counted() -> None:
    script = Script(extraction=extraction(LENGTH, CROWD))
    chosen = model(script)
    chosen.read(documents(TEXT, f"{TEXT} Danach regnete es."))
    use = chosen.use()
    assert (use.model, use.calls, use.cached, use.input_tokens, use.output_tokens) == ("m", 2, 0, 20, 10)
    assert [label.split()[0] for label in use.prompts] == ["extraction"]
    assert use.cost is None


def test_an_unchanged_source_is_not_asked_about_again(tmp_path: Path) -> None:
    kept = {"no_cache": False, "cache_dir": tmp_path}
    script = Script(extraction=extraction(LENGTH, CROWD))
    model(script, **kept).read(documents(TEXT, f"{TEXT} Alt."))
    again = model(script, **kept)
    again.read(documents(TEXT, f"{TEXT} Neu."))
    assert [question.subject for question in script.asked] == ["a.txt", "b.txt", "b.txt"]
    assert (again.use().calls, again.use().cached) == (1, 1)
    offline = model(Script(), **kept, offline=True)
    assert [len(one.claims) for one in offline.read(documents(TEXT, f"{TEXT} Neu."))] == [2, 2]
    with pytest.raises(ModelError, match=r"b\.txt"):
        model(Script(), **kept, offline=True).read(documents(TEXT, f"{TEXT} Ganz neu."))


def test_offline_without_a_cache_is_refused() -> None:
    with pytest.raises(SettingsError, match="leave --no-cache out"):
        model(Script(), offline=True)


def test_a_run_over_the_limit_sends_nothing() -> None:
    script = Script(extraction=extraction(LENGTH))
    with pytest.raises(SettingsError, match="--max-calls 2"):
        model(script, max_calls=2).read(documents(TEXT, f"{TEXT} Mehr."))
    assert script.asked == []


def test_the_plan_holds_what_will_be_asked() -> None:
    script = Script(extraction=extraction(LENGTH))
    plan = model(script).plan(documents(TEXT, f"{TEXT} Mehr."))
    assert [question.subject for question in plan.questions] == ["a.txt", "b.txt"]
    assert (plan.remembered, plan.model, plan.sent.calls) == ((False, False), "m", 3)
    assert script.asked == []


def test_the_clock_time_of_an_entry_may_lag_behind_and_one_in_a_sentence_may_not() -> None:
    entries = [f"{stamp}\n\nPause\n\nEs gibt Kaffee." for stamp in ("14:02", "13:55", "13:40")]
    first, last = (
        "14:10\n\nDie Sitzung ist beendet\n\nAlle gehen.",
        "13:05\n\nBeginn\n\nUm 13.00 Uhr kamen sie.",
    )
    ticker = "\n\n".join([first, *entries, last])
    listed = [
        claim("14:10\n\nDie Sitzung ist beendet", "14:10", "time", attribute="end"),
        claim("Um 13.00 Uhr kamen sie.", "13.00 Uhr", "time", attribute="when"),
    ]
    found = read(Script(extraction=extraction(*listed)), ticker)
    assert {c.claim.words: c.claim.thing for c in found.claims} == {"14:10": "entry", "13.00 Uhr": ""}


@pytest.mark.parametrize(
    ("extractor", "environment", "wanted"),
    [
        ("auto", {}, False),
        ("auto", {"OPENAI_API_KEY": "k"}, True),
        ("auto", ENVIRONMENT, True),
        ("builtin", ENVIRONMENT, False),
        ("llm", {}, True),
    ],
)
def test_a_model_reads_where_one_is_configured_and_not_declined(
    extractor: str, environment: dict[str, str], *, wanted: bool
) -> None:
    assert is_wanted(Settings.model_validate({"extractor": extractor}), environment) is wanted


def test_the_reader_is_the_one_asked_for() -> None:
    assert isinstance(reader(Settings(), {}), BuiltinReader)
    chosen = reader(Settings(model="m", no_cache=True), ENVIRONMENT)
    assert isinstance(chosen, ModelReader)
    with pytest.raises(SettingsError, match="OPENAI_API_KEY"):
        reader(Settings.model_validate({"extractor": "llm"}), {})


def told_of(found: Statements, text: str) -> list[tuple[str, Reason]]:
    return [
        (text[item.span.start : item.span.end] if item.span else item.detail, item.reason)
        for item in found.failed
    ]


def test_what_recognition_could_not_read_is_told_once_and_with_its_own_reason() -> None:
    text = f"{TEXT} Gestern regnete es."
    listed = claim("Gestern regnete es.", "Gestern", "date", attribute="when")
    expected = [("Gestern", Reason.NO_DATE_LINE)]
    assert told_of(read(Script(extraction=extraction(LENGTH, CROWD)), text), text) == expected
    assert told_of(read(Script(extraction=extraction(LENGTH, CROWD, listed)), text), text) == expected


def test_words_that_nobody_could_read_are_told_though_recognition_saw_nothing_there() -> None:
    text = f"{TEXT} Gestern blieb niemand zu Hause."
    listed = claim("Gestern blieb niemand zu Hause.", "niemand", "number")
    found = read(Script(extraction=extraction(LENGTH, CROWD, listed)), text)
    assert told_of(found, text) == [("niemand", Reason.UNREADABLE), ("Gestern", Reason.NO_DATE_LINE)]


def test_words_that_break_off_in_a_length_mean_the_whole_length() -> None:
    text = "Die Sitzung dauerte zwei Stunden. Der Streit dauerte 2 Stunden und 15 Minuten."
    half = claim("Der Streit dauerte 2 Stunden und 15 Minuten.", "2 Stunden und 15", event="dispute")
    found = read(Script(extraction=extraction(LENGTH, half)), text)
    assert [c.claim.words for c in found.claims] == ["zwei Stunden", "2 Stunden und 15 Minuten"]
    assert found.failed == ()
