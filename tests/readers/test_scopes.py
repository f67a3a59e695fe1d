"""What a model calls a fact is doubted where the words speak of a plan, a demand or a denial."""

from dataclasses import replace

import pytest

from factcheck.model import Confidence, GroundedClaim, Kind, Scope
from factcheck.readers.scopes import doubted
from tests.texts import story


def bindings(text: str, scope: Scope = Scope.ACTUAL, kind: Kind | None = None) -> list[Confidence]:
    """How sure the claims of a text are after the look, all of them of one scope and sure before."""
    told = story(text, "Es war kalt und windig in der Stadt.")
    claims = [sure(claim, scope) for claim in told.claims if kind is None or claim.claim.kind is kind]
    found = doubted(claims, told.documents[0])
    assert [claim.id for claim in found] == [claim.id for claim in claims]
    assert {claim.claim.scope for claim in found} == {scope}
    return [claim.claim.binding for claim in found]


def sure(claim: GroundedClaim, scope: Scope) -> GroundedClaim:
    return replace(claim, claim=replace(claim.claim, scope=scope, binding=Confidence.HIGH))


@pytest.mark.parametrize(
    "text",
    [
        "Das Treffen war auf sechs Stunden angesetzt.",
        "Das Treffen wird sechs Stunden dauern.",
        "Die Gewerkschaft fordert sechs Stunden.",
        "Das Treffen dauerte keine sechs Stunden.",
    ],
)
def test_plans_demands_and_denials_are_no_facts(text: str) -> None:
    assert bindings(text) == [Confidence.LOW]


@pytest.mark.parametrize(
    "text", ["Das Treffen dauerte sechs Stunden.", "Das Treffen dauert jeweils sechs Stunden."]
)
def test_what_the_words_do_not_deny_stays_sure(text: str) -> None:
    assert bindings(text) == [Confidence.HIGH]


def test_the_words_of_the_own_clause_decide() -> None:
    text = "Das Treffen dauerte zwei Stunden, sechs Stunden waren geplant."
    assert bindings(text) == [Confidence.HIGH, Confidence.LOW]


def test_a_model_that_calls_it_a_plan_is_not_doubted() -> None:
    assert bindings("Das Treffen war auf sechs Stunden angesetzt.", Scope.PLANNED) == [Confidence.HIGH]


def test_what_somebody_said_and_an_office_have_no_scope() -> None:
    quoted = "„Wir werden den Damm nicht bauen“, sagte Clara Voss."
    assert bindings(quoted, kind=Kind.QUOTATION) == [Confidence.HIGH]
    office = "Außenministerin Clara Voss kommt nicht nach Genf."
    assert bindings(office, kind=Kind.ROLE) == [Confidence.HIGH]
