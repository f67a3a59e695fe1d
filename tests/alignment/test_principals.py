"""Whom an event is about: two persons whom most texts name again and again."""

from factcheck.alignment.principals import principals
from factcheck.readings import Named, Reading
from factcheck.values import Person

BERGER, ALTMANN, DORN = Person("Berger", "Anna"), Person("Altmann", "Bernd"), Person("Dorn", "Carla")


def reading(*people: Person) -> Reading:
    return Reading((), (), tuple(Named(at, at + 1, person) for at, person in enumerate(people)))


def test_the_two_whom_all_texts_name_most() -> None:
    text = reading(*[BERGER] * 5, *[ALTMANN] * 4, *[DORN] * 3)
    assert principals([text, text]) == (BERGER, ALTMANN)


def test_one_who_stands_out_alone_makes_no_pair() -> None:
    assert principals([reading(*[BERGER] * 9, DORN)] * 2) == ()


def test_those_whom_only_half_of_the_texts_name_are_none() -> None:
    assert principals([reading(*[BERGER] * 9, *[ALTMANN] * 9), reading(*[BERGER] * 9)]) == ()


def test_a_passing_mention_is_not_enough() -> None:
    assert principals([reading(BERGER, ALTMANN)] * 3) == ()


def test_the_fullest_form_of_the_name_is_kept() -> None:
    short = reading(*[Person("Berger")] * 4, *[ALTMANN] * 3)
    assert principals([short, reading(*[BERGER] * 4, *[Person("Altmann")] * 3)]) == (BERGER, ALTMANN)


def test_ties_are_broken_by_name_not_by_place() -> None:
    one, other = [BERGER] * 4 + [ALTMANN] * 4, [ALTMANN] * 4 + [BERGER] * 4
    assert principals([reading(*one)]) == principals([reading(*other)]) == (ALTMANN, BERGER)


def test_no_texts_have_no_principals() -> None:
    assert principals([]) == ()
