"""Rule files are data: each must be complete, unambiguous, and speak only on its comparator's verdicts."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from factcheck import resources, rules
from factcheck.errors import RuleError
from factcheck.model import Claim, Confidence, Fact, GroundedClaim, Kind, Severity
from factcheck.texts import Span
from factcheck.values import Company, Duration, Interval, Person, Place, Quantity, Quotation, Role, Value


def test_codes_and_names_are_unique_and_sorted() -> None:
    codes = [rule.code for rule in rules.load()]
    assert codes == sorted(set(codes))
    assert len({rule.name for rule in rules.load()}) == len(codes)


@pytest.mark.parametrize("rule", rules.load(), ids=lambda rule: rule.code)
def test_a_rule_is_worded_in_both_languages(rule: rules.Rule) -> None:
    for texts in (rule.title, rule.check, rule.what, rule.why, rule.how, *rule.reasons.values()):
        assert set(texts) == {"de", "en"}
        assert all(text.strip() for text in texts.values())


@pytest.mark.parametrize("rule", rules.load(), ids=lambda rule: rule.code)
def test_a_rule_has_examples_in_both_languages(rule: rules.Rule) -> None:
    for examples in (rule.examples.conflict, rule.examples.agree):
        assert {example.lang for example in examples} == {"de", "en"}


@pytest.fixture
def rule_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """A folder of rule files that replaces the shipped one; a call adds a file made from a shipped rule."""
    source = (resources.folder("rules") / "number-mismatch.yaml").read_text(encoding="utf-8")
    monkeypatch.setattr(resources, "folder", lambda _: tmp_path)
    rules.load.cache_clear()

    def add(name: str, old: str = "", new: str = "") -> Path:
        assert old in source
        path = tmp_path / name
        path.write_text(source.replace(old, new) if old else source, encoding="utf-8")
        return path

    return add


@pytest.fixture(autouse=True)
def fresh_rules() -> Iterator[None]:
    yield
    rules.load.cache_clear()


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("comparator: amounts", "comparator: guesses", "unknown comparator 'guesses'"),
        ("severity: error", "severity: awful", "severity"),
        ("severity: error", "severity: error\ntolerance: 5", "tolerance"),
        ("code: NUM001", "code: number", "code"),
        ("code: NUM001", "code: [NUM001", "not readable as YAML"),
    ],
)
def test_a_malformed_rule_file_is_an_error_that_names_it(
    rule_folder: Callable[..., Path], old: str, new: str, message: str
) -> None:
    path = rule_folder("odd.yaml", old, new)
    with pytest.raises(RuleError) as error:
        rules.load()
    assert str(path) in str(error.value)
    assert message in str(error.value)


def test_two_rules_with_one_code_are_an_error(rule_folder: Callable[..., Path]) -> None:
    rule_folder("one.yaml")
    rule_folder("two.yaml", "name: number-mismatch", "name: another-name")
    with pytest.raises(RuleError, match="two rule files claim NUM001"):
        rules.load()


def claim(number: str, value: Value, kind: Kind = Kind.NUMBER) -> GroundedClaim:
    span = Span("a.txt", 0, 1)
    return GroundedClaim(number, Claim("a.txt", "x", "x", kind), span, span, value)


def count(number: int) -> Quantity:
    return Quantity(Fraction(number), "", "count", Interval.exactly(number))


def length(minutes: int) -> Duration:
    return Duration(Fraction(minutes * 60), Interval.rounded(minutes * 60, 60))


def rule(code: str) -> rules.Rule:
    return next(rule for rule in rules.load() if rule.code == code)


def test_a_rule_speaks_on_each_pair_of_distinct_values_once() -> None:
    claims = (claim("1.1", count(12)), claim("2.1", count(12)), claim("3.1", count(15)))
    fact = Fact((Kind.NUMBER,), claims, (Confidence.HIGH,) * 3)
    found = rules.conflicts(rule("NUM001"), fact, frozenset(), Company())
    assert [(pair.one.id, pair.other.id) for pair in found] == [("1.1", "3.1")]


def test_a_value_is_as_sure_as_its_surest_claim_and_a_pair_as_its_less_sure_side() -> None:
    claims = (claim("1.1", count(12)), claim("2.1", count(12)), claim("3.1", count(15)))
    fact = Fact((Kind.NUMBER,), claims, (Confidence.LOW, Confidence.HIGH, Confidence.MEDIUM))
    found = rules.conflicts(rule("NUM001"), fact, frozenset(), Company())
    assert [(pair.one.id, pair.confidence) for pair in found] == [("2.1", Confidence.MEDIUM)]


def test_a_rule_is_silent_on_kinds_that_are_not_its_own() -> None:
    claims = (claim("1.1", length(12), Kind.DURATION), claim("2.1", length(90), Kind.DURATION))
    fact = Fact((Kind.DURATION,), claims, (Confidence.HIGH,) * 2)
    assert rules.conflicts(rule("NUM001"), fact, frozenset(), Company()) == ()


@pytest.mark.parametrize(
    ("code", "derived", "expected"),
    [
        ("DUR001", set(), 1),
        ("DUR001", {"1.1"}, 0),
        ("DUR002", set(), 0),
        ("DUR002", {"1.1"}, 1),
        ("DUR002", {"1.1", "2.1"}, 0),
    ],
)
def test_stated_and_derived_lengths_have_rules_of_their_own(
    code: str, derived: set[str], expected: int
) -> None:
    claims = (claim("1.1", length(12), Kind.DURATION), claim("2.1", length(90), Kind.DURATION))
    fact = Fact((Kind.DURATION,), claims, (Confidence.HIGH,) * 2)
    assert len(rules.conflicts(rule(code), fact, frozenset(derived), Company())) == expected


@pytest.mark.parametrize("comparator", rules.COMPARATORS)
def test_values_of_different_types_are_never_compared(comparator: str) -> None:
    odd: list[Value] = [count(1), length(1)]
    quotation_like = rules.COMPARATORS[comparator]
    verdict = quotation_like(odd[0], odd[1], Company())
    assert verdict.agreement == "incomparable"


def test_claims_of_different_kinds_are_never_judged() -> None:
    verdict = rules.judge(claim("1.1", count(12)), claim("2.1", length(12), Kind.DURATION), Company())
    assert verdict.agreement == "incomparable"


@pytest.mark.parametrize(
    ("severity", "confidence", "expected"),
    [
        (Severity.ERROR, Confidence.HIGH, Severity.ERROR),
        (Severity.ERROR, Confidence.MEDIUM, Severity.WARNING),
        (Severity.ERROR, Confidence.LOW, Severity.INFO),
        (Severity.INFO, Confidence.HIGH, Severity.INFO),
        (Severity.WARNING, Confidence.MEDIUM, Severity.WARNING),
    ],
)
def test_what_is_less_sure_disturbs_less(
    severity: Severity, confidence: Confidence, expected: Severity
) -> None:
    assert rules.capped(severity, confidence) is expected


def test_an_amount_is_never_compared_with_an_office() -> None:
    office = Role(Person("Voss", "Clara"), "minister", "Ministerin")
    assert rules.COMPARATORS["amounts"](count(1), office, Company()).agreement == "incomparable"


@pytest.mark.parametrize(("label", "expected"), [("Voss über das Ergebnis", 1), ("", 0)])
def test_a_rule_for_labelled_facts_is_silent_where_no_model_put_them_together(
    label: str, expected: int
) -> None:
    said = (Quotation("Es war eine lange Nacht.", None), Quotation("Am Ende stand viel Gutes.", None))
    claims = tuple(
        replace(stated, claim=replace(stated.claim, document=f"{number}.txt"))
        for number, value in enumerate(said)
        if (stated := claim(f"{number}.1", value, Kind.QUOTATION))
    )
    fact = Fact((Kind.QUOTATION,), claims, (Confidence.HIGH,) * 2, label=label)
    assert len(rules.conflicts(rule("QUO003"), fact, frozenset(), Company())) == expected


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind in rules.KIND_COMPARATORS])
def test_every_kind_has_a_comparator_and_a_rule(kind: Kind) -> None:
    assert rules.KIND_COMPARATORS[kind] in rules.COMPARATORS
    assert any(kind in one.kinds for one in rules.load())


def place(number: str, words: str) -> GroundedClaim:
    return claim(number, Place(words), Kind.PLACE)


def notes(code: str, *words: str) -> list[tuple[str, str]]:
    """The pairs of places on which a rule speaks, of a fact with all of them."""
    claims = tuple(place(f"{number}.1", said) for number, said in enumerate(words, start=1))
    fact = Fact((Kind.PLACE,), claims, (Confidence.HIGH,) * len(claims), label="Ort")
    return [(c.one.id, c.other.id) for c in rules.conflicts(rule(code), fact, frozenset(), Company())]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("in Altona", "in Hessen"), [("1.1", "2.1")]),
        (("in Altona", "in Hessen", "auf einem Stützpunkt bei Altona im Bundesstaat Hessen"), []),
        (("auf einem Stützpunkt bei Altona im Bundesstaat Hessen", "in Hessen", "in Altona"), []),
        (("in Altona", "in Hessen", "in Altona bei Hamm"), [("1.1", "2.1"), ("2.1", "3.1")]),
        (("in Altona", "in Hessen", "am Bahnhof"), [("1.1", "2.1")]),
    ],
)
def test_a_statement_that_names_both_places_says_that_one_lies_in_the_other(
    words: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    assert notes("PLC001", *words) == expected


def test_two_places_of_one_kind_are_two_unless_a_text_names_both() -> None:
    stations = ("am Bahnhof Altona", "am Bahnhof Dammtor")
    assert notes("PLC002", *stations) == [("1.1", "2.1")]
    assert notes("PLC002", *stations, "zwischen Altona und Dammtor") == []
