"""What a run with a limit asks, and what it reports of the rest."""

from pathlib import Path

import pytest

from factcheck.errors import ExtractionError, ModelError
from factcheck.model import Fact, NotChecked, Reason
from factcheck.readers.llm import ModelReader
from factcheck.readers.statements import Statements
from factcheck.settings import Settings
from tests.readers.test_llm import (
    CROWD,
    ENVIRONMENT,
    LENGTH,
    TEXT,
    Script,
    answered,
    claim,
    documents,
    extraction,
    model,
)

WRONG = claim("Die Sitzung hat zwei Stunden gedauert.", "zwei Stunden")
RIGHT = {"number": 1, "quote": LENGTH["quote"], "words": LENGTH["words"]}
TEXTS = (TEXT, f"{TEXT} Danach regnete es.")


def script() -> Script:
    """A model that copies the quote of a.txt wrongly and puts it right when asked."""
    return Script(
        extraction=lambda q: answered(q, claims=[WRONG if q.subject == "a.txt" else LENGTH, CROWD]),
        correction=lambda q: answered(q, corrections=[RIGHT]),
        alignment=lambda q: answered(q, groups=[]),
    )


def run(asked: Script, **more: object) -> tuple[list[Statements], tuple[Fact, ...], tuple[NotChecked, ...]]:
    chosen, read = model(asked, **more), documents(*TEXTS)
    found = chosen.read(read)
    stated = [one for statements in found for one in statements.claims]
    return found, *chosen.align(stated, read, [statements.reading for statements in found], "de")


def subjects(asked: Script) -> list[str]:
    return sorted(question.subject for question in asked.asked)


def ungrounded(found: list[Statements]) -> list[str]:
    return [i.detail for one in found for i in one.failed if i.reason is Reason.UNGROUNDED]


def test_a_correction_that_would_take_the_call_to_align_is_left_out() -> None:
    asked = script()
    found, _, left = run(asked, max_calls=3)
    assert subjects(asked) == ["a.txt", "alignment", "b.txt"]
    assert ungrounded(found) == [WRONG["quote"]]
    assert left == ()


def test_a_correction_that_leaves_the_call_to_align_is_asked_for() -> None:
    asked = script()
    found, _, left = run(asked, max_calls=4)
    assert subjects(asked) == ["a.txt", "a.txt (quotes)", "alignment", "b.txt"]
    assert ungrounded(found) == []
    assert left == ()


@pytest.mark.parametrize(("limit", "unfound"), [(1, [WRONG["quote"]]), (2, [])])
def test_a_single_text_needs_no_call_to_align(limit: int, unfound: list[str]) -> None:
    found = model(script(), max_calls=limit).read(documents(TEXT))
    assert ungrounded(found) == unfound


def test_a_run_that_may_not_align_compares_nothing_and_says_so(tmp_path: Path) -> None:
    kept: dict[str, object] = {"no_cache": False, "cache_dir": tmp_path}
    model(Script(extraction=extraction(LENGTH, CROWD)), **kept).read(documents(*TEXTS))
    asked = script()
    with pytest.raises(ExtractionError, match=r"nothing was compared; .* higher --max-calls"):
        run(asked, max_calls=0, **kept)
    assert asked.asked == []


def test_a_model_of_the_same_name_at_another_address_is_another_model(tmp_path: Path) -> None:
    settings = Settings.model_validate({"model": "m", "api": "chat", "cache_dir": tmp_path})
    first, other = Script(extraction=extraction(LENGTH)), Script(extraction=extraction(LENGTH, CROWD))
    ModelReader(settings, ENVIRONMENT, ask=first).read(documents(TEXT))
    elsewhere = {"OPENAI_BASE_URL": "http://127.0.0.2:9/v1"}
    (found,) = ModelReader(settings, elsewhere, ask=other).read(documents(TEXT))
    assert len(found.claims) == 2
    offline = settings.model_copy(update={"offline": True})
    with pytest.raises(ModelError, match=r"a\.txt: .*OPENAI_BASE_URL"):
        ModelReader(offline, {}, ask=other).read(documents(TEXT))
    (kept,) = ModelReader(offline, ENVIRONMENT, ask=other).read(documents(TEXT))
    assert len(kept.claims) == 1
