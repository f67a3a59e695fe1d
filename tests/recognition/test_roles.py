import pytest

from factcheck.model import Kind
from factcheck.recognition import people, roles
from factcheck.values import Person, Role


def read(text: str, lang: str) -> list[Role]:
    found = roles.find(text, lang, people.find(text, lang))
    assert all(mention.kind is Kind.ROLE for mention in found)
    return [mention.value for mention in found if isinstance(mention.value, Role)]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        (
            "US-Außenminister Marco Rabe kam.",
            "de",
            Role(Person("Rabe", "Marco"), "foreign_minister", "US-Außenminister"),
        ),
        (
            "Finanzminister Beloussin kam.",
            "de",
            Role(Person("Beloussin"), "finance_minister", "Finanzminister"),
        ),
        (
            "Der ehemalige US-Botschafter in Polen John Herb sprach.",
            "de",
            Role(Person("Herb", "John"), "ambassador", "ehemalige US-Botschafter in Polen", former=True),
        ),
        (
            "Mike Pell, the president’s second secretary of state, spoke.",
            "en",
            Role(Person("Pell", "Mike"), "foreign_minister", "president’s second secretary of state"),
        ),
        ("Mayor John Crane spoke.", "en", Role(Person("Crane", "John"), "mayor", "Mayor")),
    ],
)
def test_the_office_at_the_name(text: str, lang: str, expected: Role) -> None:
    assert read(text, lang) == [expected]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Der Virologe Florian Kramm sprach.", "de"),
        ("Clara Holm traf den Minister.", "de"),
        ("Der Sprecher von Clara Holm schwieg.", "de"),
        ("Mr. Marsh spoke to the president.", "en"),
    ],
)
def test_no_office_at_the_name_no_role(text: str, lang: str) -> None:
    assert read(text, lang) == []


def test_the_mention_covers_office_and_name_wherever_the_office_stands() -> None:
    text = "Polizeichef Jan Petri und Jörg Reich, Geschäftsführer des Verbands, kamen."
    found = roles.find(text, "de", people.find(text, "de"))
    assert [text[m.start : m.end] for m in found] == ["Polizeichef Jan Petri", "Jörg Reich, Geschäftsführer"]


def test_a_slip_in_the_office_is_read_as_printed() -> None:
    text = "Verteidigungsminister Andrej Below sprach. Später ging Finanzminister Below."
    assert [role.office for role in read(text, "de")] == ["defence_minister", "finance_minister"]
    assert {role.person for role in read(text, "de")} == {Person("Below", "Andrej")}
