"""Who was first is a person by name, of whom the name's own clause says so."""

import pytest

from factcheck.model import Kind, Reason
from factcheck.values import Actor, Person
from tests.grounding.claims import grounded, person, said

OHM, MARSH = "Petra Ohm", "Helen Marsh"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Petra Ohm unterschrieb als Erste.", OHM),
        ("Petra Ohm unterschrieb zuerst.", OHM),
        ("Als Erste unterschrieb Petra Ohm.", OHM),
        ("Als Erste unterschrieb die neue Landrätin Petra Ohm.", OHM),
        ("Am Mittwoch unterschrieb Petra Ohm als Erste den Vertrag.", OHM),
        ("Nach der langen Sitzung unterschrieb Petra Ohm als Erste.", OHM),
        ("Dann unterschrieb Petra Ohm zuerst am Tisch.", OHM),
        ("Petra Ohm, die als Erste unterschrieb, ging.", OHM),
        ("Petra Ohm lachte, dann unterschrieb Petra Ohm zuerst.", OHM),
        ("Helen Marsh, who arrived first at the pier, said so.", MARSH),
        ("Interior Minister Helen Marsh, first to arrive at the pier, said she would go.", MARSH),
        ("Helen Marsh, the first to arrive, left.", MARSH),
        ("Helen Marsh signed first.", MARSH),
    ],
)
def test_who_was_first_is_told_in_the_clause_of_the_name(text: str, name: str) -> None:
    given, _, surname = name.partition(" ")
    result = grounded(text, said(text, name, Kind.ACTOR, person(name)))
    assert result.value == Actor(Person(surname, given))
    assert result.words == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Petra Ohm sprach lange.", OHM),
        ("Petra Ohm lobte den Gast, als Erster sprach Jan Wiebe.", OHM),
        ("Dann kam Petra Ohm, als Erster sprach der Russe.", OHM),
        ("Petra Ohm sprach vor Jan Wiebe als Erste.", OHM),
        ("Petra Ohm und Quorz sprachen als Erste.", OHM),
        ("Quorz und Petra Ohm sprachen als Erste.", OHM),
        ("Petra Ohm lobte zuerst den Gast.", OHM),
        ("Petra Ohm unterschrieb nicht als Erste.", OHM),
        ("Nicht Petra Ohm unterschrieb als Erste.", OHM),
        ("Petra Ohm wollte nach langer Zeit und vielen Reden als Erste gehen.", OHM),
        ("Die Menge begrüßte als Erste Petra Ohm.", OHM),
        ("Die Menge begrüßte zuerst Petra Ohm.", OHM),
        ("Gäste begrüßten als Erste Petra Ohm.", OHM),
        ("Als Erster sprach der Russe mit Petra Ohm.", OHM),
        ("Petra Ohms Bruder sprach als Erster.", OHM),
        ("Petra Ohm, die den Gast als Erste sah, ging.", OHM),
        ("Petra Ohm sagte, der Gast habe als Erster gesprochen.", OHM),
        ("Der russische Präsident sprach als Erster.", "Der russische Präsident"),
        ("Am Abend dankte die Menge als Erste dem Gast.", "die Menge"),
        ("Am Abend dankte die Menge als Erste dem Gast.", "Menge"),
        ("At first Helen Marsh spoke to the crew.", MARSH),
        ("Helen Marsh came for the first time to the pier.", MARSH),
        ("The crowd first greeted Helen Marsh at the pier.", MARSH),
        ("The guests were the first to greet Helen Marsh.", MARSH),
        ("The aide of Helen Marsh, who arrived first, left the pier.", MARSH),
        ("Helen Marsh said the guest signed first.", MARSH),
    ],
)
def test_nobody_is_first_of_whom_the_text_does_not_say_so(text: str, name: str) -> None:
    result = grounded(text, said(text, name, Kind.ACTOR, person(name)))
    assert result.reasons == [Reason.UNREADABLE]


def test_a_deed_is_told_where_the_name_stands_with_it() -> None:
    text = "Petra Ohm kam, dann unterschrieb Petra Ohm zuerst."
    result = grounded(text, said(text, "unterschrieb Petra Ohm zuerst", Kind.ACTOR, person(OHM)))
    assert result.starts == [text.rfind("Petra")]


@pytest.mark.parametrize("names", [(OHM,), ()])
def test_who_spoke_first_is_told_as_recognition_read_it(names: tuple[str, ...]) -> None:
    text = "Am Mittwoch ergriff Petra Ohm zuerst das Wort."
    claim = said(text, "ergriff Petra Ohm zuerst", Kind.ACTOR, *map(person, names))
    result = grounded(text, claim)
    assert result.value == Actor(Person("Ohm", "Petra"))
    assert result.words == ["ergriff Petra Ohm zuerst das Wort"]


def test_what_recognition_read_of_somebody_else_does_not_count() -> None:
    text = "Jan Wiebe kam, als Petra Ohm zuerst das Wort ergriff."
    claim = said(text, text, Kind.ACTOR, person("Jan Wiebe"))
    assert grounded(text, claim).reasons == [Reason.UNREADABLE]


def test_a_name_outside_the_words_is_taken_from_the_quote() -> None:
    text = "Petra Ohm unterschrieb zuerst."
    assert grounded(text, said(text, "unterschrieb zuerst", Kind.ACTOR, person("Petra Ohm"))).words == [OHM]
    assert grounded(text, said(text, "sonst nichts", Kind.ACTOR, person("Petra Ohm"))).words == [OHM]


def test_a_deed_needs_a_name() -> None:
    text = "Petra Ohm unterschrieb zuerst."
    claims = [
        said(text, "unterschrieb zuerst", Kind.ACTOR),
        said(text, "unterschrieb", Kind.ACTOR, person("Jan Wiebe")),
    ]
    assert grounded(text, *claims).reasons == [Reason.UNREADABLE, Reason.UNGROUNDED]
