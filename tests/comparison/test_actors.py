import pytest

from factcheck.comparison import actors
from factcheck.model import Agreement
from factcheck.values import Actor, Person

VOSS = Person("Voss", "Clara")


@pytest.mark.parametrize(
    ("one", "other", "agreement", "reason"),
    [
        (VOSS, VOSS, Agreement.SAME, "same-person"),
        (VOSS, Person("Voss"), Agreement.SAME, "same-person"),
        (Person("Uschakow"), Person("Ushakov"), Agreement.SAME, "same-person"),
        (
            Person("Roth", "Torsten"),
            Person("Roth", "Thorsten"),
            Agreement.COMPATIBLE,
            "spelled-differently",
        ),
        (VOSS, Person("Roth", "Emil"), Agreement.CONFLICT, "another-person"),
        (VOSS, Person("Voss", "Anna"), Agreement.CONFLICT, "another-person"),
    ],
)
def test_one_person_or_two(one: Person, other: Person, agreement: Agreement, reason: str) -> None:
    for verdict in (actors.compare(Actor(one), Actor(other)), actors.compare(Actor(other), Actor(one))):
        assert (verdict.agreement, verdict.reason) == (agreement, reason)


def test_both_people_are_named() -> None:
    verdict = actors.compare(Actor(VOSS), Actor(Person("Roth")))
    assert dict(verdict.details) == {"person": "Clara Voss", "other_person": "Roth"}
