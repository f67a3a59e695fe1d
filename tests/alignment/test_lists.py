"""Facts about people: one list of participants for each event, one office fact for each person."""

from dataclasses import replace

from factcheck.alignment import lists
from factcheck.model import Claim, Confidence, GroundedClaim, Kind, Scope
from factcheck.texts import Span
from factcheck.values import Actor, Basis, Member, Person, Role, Roster, Value


def claim(
    number: str, kind: Kind, value: Value, event: str = "", scope: Scope = Scope.ACTUAL
) -> GroundedClaim:
    span = Span("a.txt", 0, 1)
    said = Claim("a.txt", "x", "x", kind, event=event, scope=scope, binding=Confidence.MEDIUM)
    return GroundedClaim(number, said, span, span, value)


def roster(number: str, event: str = "", scope: Scope = Scope.ACTUAL) -> GroundedClaim:
    value = Roster((Member(Person("Berger", "Anna")),), Basis.EVERYBODY, complete=True)
    return claim(number, Kind.ROSTER, value, event, scope)


def role(number: str, given: str, surname: str, office: str = "minister") -> GroundedClaim:
    return claim(number, Kind.ROLE, Role(Person(surname, given), office, office))


def ids(claims: list[GroundedClaim]) -> list[list[str]]:
    return [[one.id for one in fact.claims] for fact in lists.facts(claims)]


def test_lists_of_one_event_are_one_fact() -> None:
    assert ids([roster("1.1", "phone_call"), roster("2.1", "phone_call")]) == [["1.1", "2.1"]]


def test_lists_of_two_events_are_two_facts() -> None:
    assert ids([roster("1.1", "phone_call"), roster("2.1", "talks")]) == [["1.1"], ["2.1"]]


def test_a_list_that_names_no_event_is_that_of_the_talks() -> None:
    assert ids([roster("1.1"), roster("2.1", "talks")]) == [["1.1", "2.1"]]


def test_a_planned_list_that_names_no_event_is_not() -> None:
    assert len(ids([roster("1.1", scope=Scope.PLANNED), roster("2.1", "talks", Scope.PLANNED)])) == 2


def test_a_list_is_as_sure_as_its_binding_an_office_is_sure() -> None:
    (participants, office) = lists.facts([roster("1.1", "talks"), role("1.2", "Anna", "Berger")])
    assert participants.confidences == (Confidence.MEDIUM,)
    assert office.confidences == (Confidence.HIGH,)


def test_offices_of_one_person_are_one_fact_however_full_the_name() -> None:
    assert ids([role("1.1", "Karl", "Brandner"), role("2.1", "", "Brandner", "chancellor")]) == [
        ["1.1", "2.1"]
    ]


def test_two_people_of_one_surname_are_two_facts() -> None:
    assert ids([role("1.1", "Karl", "Brandner"), role("2.1", "Bernd", "Brandner")]) == [["1.1"], ["2.1"]]


def test_other_kinds_are_left_to_others() -> None:
    span = Span("a.txt", 0, 1)
    number = GroundedClaim("1.1", Claim("a.txt", "x", "x", Kind.NUMBER), span, span, roster("0").value)
    assert lists.facts([number]) == []


def actor(number: str, surname: str, event: str = "", text: str = "a.txt") -> GroundedClaim:
    stated = claim(number, Kind.ACTOR, Actor(Person(surname)), event)
    return replace(stated, claim=replace(stated.claim, document=text))


def test_who_was_first_is_one_fact_for_each_event() -> None:
    stated = [
        actor("1.1", "Voss", "press_conference"),
        actor("2.1", "Roth", text="b.txt"),
        actor("3.1", "Roth", "speech", "c.txt"),
    ]
    assert ids(stated) == [["1.1", "2.1"], ["3.1"]]


def test_a_text_that_names_two_people_tells_of_two_occasions() -> None:
    stated = [actor("1.1", "Voss"), actor("2.1", "Voss", text="b.txt"), actor("2.2", "Roth", text="b.txt")]
    assert ids(stated) == [["1.1"], ["2.1"], ["2.2"]]


def test_a_text_may_say_twice_who_was_first() -> None:
    stated = [actor("1.1", "Voss"), actor("1.2", "Voss"), actor("2.1", "Roth", text="b.txt")]
    assert ids(stated) == [["1.1", "1.2", "2.1"]]


def test_who_was_first_is_not_put_with_those_who_took_part() -> None:
    assert ids([actor("1.1", "Berger", "talks"), roster("2.1", "talks")]) == [["2.1"], ["1.1"]]


def test_where_every_text_names_two_people_nothing_is_put_together() -> None:
    stated = [
        actor(f"{number}.{place}", surname, text=f"{number}.txt")
        for number in (1, 2)
        for place, surname in ((1, "Voss"), (2, "Roth"))
    ]
    assert ids(stated) == [["1.1"], ["1.2"], ["2.1"], ["2.2"]]
