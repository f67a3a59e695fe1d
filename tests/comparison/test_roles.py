import pytest

from factcheck.comparison import roles
from factcheck.model import Agreement
from factcheck.values import Person, Role

HOLM = Person("Holm", "Clara")


def role(office: str, *, former: bool = False, person: Person = HOLM) -> Role:
    return Role(person, office, office, former)


@pytest.mark.parametrize(
    ("one", "other", "agreement", "reason"),
    [
        (role("mayor"), role("mayor"), Agreement.SAME, "same-office"),
        (role("mayor"), role("mayor", former=True), Agreement.CONFLICT, "former-and-current"),
        (role("foreign_minister"), role("finance_minister"), Agreement.CONFLICT, "exclusive-offices"),
        (role("president"), role("vice_president"), Agreement.CONFLICT, "exclusive-offices"),
        (role("police_chief"), role("deputy_police_chief"), Agreement.CONFLICT, "exclusive-offices"),
        (
            role("foreign_minister", former=True),
            role("finance_minister"),
            Agreement.COMPATIBLE,
            "other-office",
        ),
        (role("envoy"), role("adviser"), Agreement.COMPATIBLE, "other-office"),
        (role("president"), role("founder"), Agreement.COMPATIBLE, "other-office"),
        (role("acting_defence_minister"), role("defence_minister"), Agreement.COMPATIBLE, "other-office"),
        (
            role("mayor"),
            role("mayor", person=Person("Holm", "Anna")),
            Agreement.INCOMPARABLE,
            "another-person",
        ),
    ],
)
def test_offices_of_one_person(one: Role, other: Role, agreement: Agreement, reason: str) -> None:
    for verdict in (roles.compare(one, other), roles.compare(other, one)):
        assert (verdict.agreement, verdict.reason) == (agreement, reason)


@pytest.mark.parametrize("printed", ["then-President", "damaliger Präsident"])
def test_an_office_held_then_contradicts_nothing(printed: str) -> None:
    then = Role(HOLM, "president", printed, former=True)
    assert roles.compare(then, role("president")).reason == "held-then"


def test_the_details_print_person_and_offices() -> None:
    verdict = roles.compare(
        Role(HOLM, "foreign_minister", "Außenministerin"),
        Role(Person("Holm"), "finance_minister", "Finanzministerin"),
    )
    assert dict(verdict.details) == {
        "person": "Clara Holm",
        "one_office": "Außenministerin",
        "other_office": "Finanzministerin",
    }
