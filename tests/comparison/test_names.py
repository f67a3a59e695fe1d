import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.comparison.names import same_person, spelling_variant
from factcheck.values import Person


def person(name: str) -> Person:
    given, _, surname = name.rpartition("|")
    return Person(surname, given)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Clara|Holm", "Clara|Holm"),
        ("Clara|Holm", "|Holm"),
        ("Juri|Uschakow", "Yuri|Ushakov"),
        ("Wolodymyr|Selenskyj", "Volodymyr|Zelenskyy"),
        ("Wladimir|Petrowskij", "Vladimir|Petrovsky"),
        ("Jim|Marsh", "James|Marsh"),
        ("Donald J.|Tull", "Donald|Tull"),
        ("D.|Peskow", "Dmitry|Peskov"),
        ("Bashar|al Asmar", "|Asmar"),
        ("Ursula|von der Leyden", "|Leyden"),
        ("Uğur|Şahin", "Ugur|Sahin"),
        ("Jan|Müller", "Jan|Mueller"),
        ("Irena|Rudolph-Kamm", "Irena|Rudolph Kamm"),
        ("Patrick|O’Brien", "Patrick|O'Brien"),
    ],
)
def test_one_person_in_two_ways_of_writing(one: str, other: str) -> None:
    assert same_person(person(one), person(other))
    assert same_person(person(other), person(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Clara|Holm", "Anna|Holm"),
        ("Clara|Holm", "Clara|Helm"),
        ("George W.|Bark", "George H.W.|Bark"),
        ("Torsten|Schall", "Thorsten|Schall"),
        ("Jan|Meyer", "Jan|Meier"),
        ("Jan|Wolf", "Jan|Volf"),
        ("D.|Peskow", "Sergej|Peskow"),
        ("Wladimir|Putin", "Wolodymyr|Putin"),
    ],
)
def test_two_people(one: str, other: str) -> None:
    assert not same_person(person(one), person(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Torsten|Schall", "Thorsten|Schall"),
        ("Eliot|Isaac", "Elliot|Isaac"),
        ("O'Bryan|Sparks", "Obryan|Sparks"),
        ("Stephan|Thoma", "Stefan|Thoma"),
        ("Eric|Franz", "Erik|Franz"),
        ("Sylvia|Holm", "Silvia|Holm"),
        ("Hans-Peter|Holm", "Hanspeter|Holm"),
        ("René|Holm", "Rene|Holm"),
    ],
)
def test_a_given_name_spelled_in_two_ways(one: str, other: str) -> None:
    assert spelling_variant(person(one), person(other))
    assert spelling_variant(person(other), person(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Torsten|Schall", "Torsten|Schall"),
        ("Torsten|Schall", "|Schall"),
        ("Torsten|Schall", "Thorsten|Schell"),
        ("Clara|Holm", "Anna|Holm"),
        ("Jan|Holm", "Jon|Holm"),
        ("O’Bryan|Sparks", "O'Bryan|Sparks"),
    ],
)
def test_no_spelling_variant(one: str, other: str) -> None:
    assert not spelling_variant(person(one), person(other))


people = st.builds(
    Person,
    st.sampled_from(["Holm", "Uschakow", "Ushakov", "Müller"]),
    st.sampled_from(["", "Jim", "James", "J.", "Anna"]),
)


@given(people, people)
def test_both_are_symmetric_and_everybody_is_himself(one: Person, other: Person) -> None:
    assert same_person(one, one)
    assert not spelling_variant(one, one)
    assert same_person(one, other) == same_person(other, one)
    assert spelling_variant(one, other) == spelling_variant(other, one)
