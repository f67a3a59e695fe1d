"""A finding says what differs, who says so in which words, and what the texts make of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

import pytest

from factcheck import rules
from factcheck.findings import Explainer
from factcheck.model import Confidence, Fact, Finding, GroundedClaim, Kind, Severity, Side
from factcheck.rules import Language
from factcheck.values import Duration, Interval
from tests.reports import samples
from tests.reports.samples import A, B, C, minutes
from tests.texts import Story, story

LENGTHS = samples.FINDING_CLAIMS
ONE, TWO, THREE = LENGTHS


def fact(claims: Sequence[GroundedClaim], *confidences: Confidence) -> Fact:
    sure = confidences or (Confidence.HIGH,) * len(claims)
    return Fact((Kind.DURATION, "time", "length", "", "talks", "actual"), tuple(claims), sure)


def found(*facts: Fact, lang: Language = "de", origins: Mapping[str, int] | None = None) -> list[Finding]:
    numbers = {A.name: 0, B.name: 1, C.name: 2} if origins is None else origins
    return Explainer((A, B, C), (), numbers, lang).findings(facts, rules.load())


def findings(read: Story, lang: Language = "de") -> list[Finding]:
    numbers = {document.name: number for number, document in enumerate(read.documents)}
    return Explainer(read.documents, (), numbers, lang).findings(read.derived, rules.load())


def printed(side: Side) -> list[str]:
    return [evidence.words for evidence in side.evidence]


def test_each_side_shows_its_words_its_sentence_and_its_place() -> None:
    (finding,) = found(fact(LENGTHS[:2]))
    cell = finding.sides[0].evidence[0]
    assert (cell.words, cell.quote) == ("2 Stunden", "Die Runde tagte 2 Stunden lang.")
    assert (cell.location.file, cell.location.line, cell.location.column) == ("wien/a.txt", 2, 17)
    assert cell.claim == "1-1"


def test_who_agrees_stands_on_one_side() -> None:
    (finding,) = found(fact(LENGTHS))
    assert [printed(side) for side in finding.sides] == [["2 Stunden"], ["3 Stunden", "etwa 3 Stunden"]]


def test_title_and_explanation_name_the_values_and_the_words() -> None:
    (finding,) = found(fact(LENGTHS[:2]))
    assert finding.title == "Dauer: Gespräche: 2 Stunden / 3 Stunden"
    assert "„2 Stunden“" in finding.explanation
    assert "„3 Stunden“" in finding.explanation


def test_the_report_language_is_that_of_the_explainer() -> None:
    (finding,) = found(fact(LENGTHS[:2]), lang="en")
    assert finding.title == "length: talks: 2 hours / 3 hours"
    assert '"2 Stunden" and "3 Stunden" cannot both be right' in finding.explanation


def test_no_blank_of_any_rule_is_left_open() -> None:
    (finding,) = found(fact(LENGTHS[:2]))
    assert not {"{", "}"} & set(finding.title + finding.explanation)


def test_texts_that_agree_make_no_finding() -> None:
    assert found(fact(LENGTHS[1:])) == []
    assert found() == []


def test_a_finding_knows_its_fact_and_its_rule() -> None:
    (finding,) = found(fact(LENGTHS[1:]), fact(LENGTHS[:2]))
    assert (finding.fact, finding.rule, finding.name) == (1, "DUR001", "duration-mismatch")


@pytest.mark.parametrize(
    ("sure", "severity"),
    [
        (Confidence.HIGH, Severity.ERROR),
        (Confidence.MEDIUM, Severity.WARNING),
        (Confidence.LOW, Severity.INFO),
    ],
)
def test_a_less_sure_fact_disturbs_less(sure: Confidence, severity: Severity) -> None:
    (finding,) = found(fact(LENGTHS[:2], Confidence.HIGH, sure))
    assert (finding.severity, finding.confidence) == (severity, sure)


def test_copies_of_one_report_are_one_origin_on_their_side() -> None:
    (finding,) = found(fact(LENGTHS), origins={A.name: 0, B.name: 1, C.name: 1})
    assert [side.origins for side in finding.sides] == [1, 1]
    (finding,) = found(fact(LENGTHS))
    assert [side.origins for side in finding.sides] == [1, 2]


def test_a_vague_value_that_fits_both_sides_takes_neither() -> None:
    vague = replace(THREE, value=Duration(None, Interval(Fraction(3600), None)))
    (finding,) = found(fact((ONE, TWO, vague)))
    assert [printed(side) for side in finding.sides] == [["2 Stunden"], ["3 Stunden"]]
    assert [evidence.words for evidence in finding.compatible] == ["etwa 3 Stunden"]


def test_three_values_make_three_sides() -> None:
    (finding,) = found(fact((ONE, TWO, replace(THREE, value=minutes(300)))))
    assert [side.value for side in finding.sides] == ["2 Stunden", "3 Stunden", "5 Stunden"]


def many(number: int) -> list[GroundedClaim]:
    return [replace(ONE, id=f"1-{n}", value=minutes(60 * n)) for n in range(1, number + 1)]


@pytest.mark.parametrize(
    ("number", "shown", "told"),
    [
        (26, 26, ""),
        (27, 26, " 1 weitere Seite ist hier nicht gezeigt. "),
        (40, 26, " 14 weitere Seiten sind hier nicht gezeigt. "),
    ],
)
def test_more_sides_than_letters_are_counted_and_not_shown(number: int, shown: int, told: str) -> None:
    (finding,) = found(fact(many(number)))
    assert [side.evidence[0].claim for side in finding.sides] == [f"1-{n}" for n in range(1, shown + 1)]
    assert told in finding.explanation
    assert ("nicht gezeigt" in finding.explanation) is bool(told)


def test_the_sides_that_the_explanation_is_about_are_always_shown() -> None:
    sure = [Confidence.LOW] * 38 + [Confidence.HIGH] * 2
    claims = [*many(38), replace(TWO, value=minutes(6000)), replace(THREE, value=minutes(9000))]
    (finding,) = found(fact(claims, *sure))
    assert "„3 Stunden“" in finding.explanation
    assert "„etwa 3 Stunden“" in finding.explanation
    assert [printed(side) for side in finding.sides[-2:]] == [["3 Stunden"], ["etwa 3 Stunden"]]
    assert [side.evidence[0].claim for side in finding.sides[:-2]] == [f"1-{n}" for n in range(1, 25)]


def test_a_derived_length_cites_the_clock_times_it_follows_from() -> None:
    (finding,) = findings(
        story(
            "Die Pressekonferenz begann um 18.00 Uhr. Die Pressekonferenz endete um 18.40 Uhr.",
            "Die Pressekonferenz dauerte zwölf Minuten.",
        )
    )
    assert finding.rule == "DUR002"
    assert {tuple(printed(side)) for side in finding.sides} == {
        ("zwölf Minuten",),
        ("18.00 Uhr", "18.40 Uhr"),
    }
    assert "40 Minuten" in finding.explanation


def test_a_line_break_inside_the_words_does_not_reach_the_explanation() -> None:
    (finding,) = findings(
        story("Die Demonstration dauerte drei\nStunden.", "Die Demonstration dauerte zwei Stunden.")
    )
    assert "„drei Stunden“" in finding.explanation


def test_facts_that_several_texts_state_without_dispute_are_agreed() -> None:
    explainer = Explainer((A, B, C), (), {}, "de")
    assert explainer.agreed([fact(LENGTHS), fact(LENGTHS[1:]), fact(LENGTHS[:1])]) == (1,)


@pytest.mark.parametrize(
    "texts",
    [
        (
            "Die Demonstration dauerte drei Stunden. Bei dem Brand starben drei Menschen.",
            "Die Demonstration dauerte zwei Stunden. Bei dem Brand starben vier Menschen.",
        ),
        ("The concert lasted two hours.", "The concert lasted five hours."),
        ("Der Streik begann am 12. März 2024.", "Der Streik begann am 14. März 2024."),
        (
            "Die Pressekonferenz begann um 18.00 Uhr. Die Pressekonferenz endete um 18.40 Uhr.",
            "Die Pressekonferenz dauerte zwölf Minuten.",
        ),
        ("Bernd Altmann, 61, trat zurück.", "Der 63-jährige Bernd Altmann ist gegangen."),
    ],
)
def test_it_does_not_matter_which_text_comes_first(texts: tuple[str, str]) -> None:
    codes = [finding.rule for finding in findings(story(*texts))]
    swapped = [finding.rule for finding in findings(story(*reversed(texts)))]
    assert codes
    assert sorted(codes) == sorted(swapped)


def test_two_runs_find_the_same() -> None:
    texts = ("Die Demonstration dauerte drei Stunden.", "Die Demonstration dauerte zwei Stunden.")
    assert findings(story(*texts)) == findings(story(*texts))


def test_a_label_names_the_finding() -> None:
    (finding,) = found(replace(fact(LENGTHS[:2]), label="Dauer der Runde"))
    assert finding.title == "Dauer der Runde: 2 Stunden / 3 Stunden"


def test_a_remark_in_other_words_hides_nothing_that_differs_inside_it() -> None:
    read = story(
        "„Wir haben dort drei Stunden lang verhandelt“, sagte Clara Voss.",
        "„Am Ende waren es fünf Stunden Gespräch“, sagte Clara Voss.",
    )
    remarks = tuple(c for c in read.claims if c.claim.kind is Kind.QUOTATION)
    lengths = tuple(c for c in read.claims if c.claim.kind is Kind.DURATION)
    facts = [
        Fact((Kind.QUOTATION,), remarks, (Confidence.HIGH,) * 2, label="Voss über die Dauer"),
        Fact((Kind.DURATION,), lengths, (Confidence.HIGH,) * 2, label="Dauer der Verhandlung"),
    ]
    shown = Explainer(read.documents, (), {}, "de").findings(facts, rules.load())
    assert [finding.rule for finding in shown] == ["QUO003", "DUR001"]
