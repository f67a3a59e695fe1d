"""A sentence as the local grammar sees it: clauses, base forms, the events it names."""

import pytest

from factcheck.extraction.clauses import Clauses
from factcheck.language.terms import terms


def clauses(text: str, lang: str = "de") -> Clauses:
    return Clauses(text, 0, len(text), terms(lang))


def test_commas_colons_and_dashes_divide_clauses() -> None:
    found = clauses("Er kam, sie ging - alle blieben: niemand sprach.")
    assert [(word.text, word.clause) for word in found.words] == [
        ("Er", 0),
        ("kam", 0),
        ("sie", 1),
        ("ging", 1),
        ("alle", 2),
        ("blieben", 2),
        ("niemand", 3),
        ("sprach", 3),
    ]


def test_a_hyphen_inside_a_word_divides_nothing() -> None:
    assert {word.clause for word in clauses("Das Alaska-Treffen war kurz").words} == {0}


def test_a_decimal_comma_divides_nothing() -> None:
    assert {word.clause for word in clauses("nach 2,5 Stunden").words} == {0}


@pytest.mark.parametrize(
    ("text", "lang", "names"),
    [
        ("Die Verhandlungen dauerten lange", "de", ["talks"]),
        ("Das Gipfeltreffen ging zu Ende", "de", ["talks"]),
        ("Die Pressekonferenz nach dem Treffen", "de", ["press_conference", "talks"]),
        ("Der gemeinsame Auftritt endete früh", "de", ["press_conference"]),
        ("Das nächste Treffen", "de", ["other talks"]),
        ("Ein zweites Treffen", "de", ["other talks"]),
        ("Sein Gesprächspartner schwieg", "de", []),
        ("Die Querdenken-Demonstration begann", "de", ["demonstration"]),
        ("Es gab Gegenproteste", "de", ["counter_demonstration"]),
        ("The news conference followed the talks", "en", ["press_conference", "talks"]),
        ("The next meeting is in May", "en", ["other talks"]),
        ("He talked his way out", "en", ["talks"]),
        ("Nothing happened", "en", []),
    ],
)
def test_events_are_named_by_code(text: str, lang: str, names: list[str]) -> None:
    assert [event.name for event in clauses(text, lang).events] == names


def test_offsets_point_at_the_text_even_inside_a_longer_one() -> None:
    text = "Vorher. Das Treffen endete."
    view = Clauses(text, 8, len(text), terms("de"))
    assert [text[word.start : word.end] for word in view.words] == ["Das", "Treffen", "endete"]
    assert text[view.events[0].start : view.events[0].end] == "Treffen"


def test_words_before_and_after_a_place() -> None:
    view = clauses("eins zwei drei")
    assert [word.text for word in view.before(5)] == ["eins"]
    assert [word.text for word in view.after(5)] == ["zwei", "drei"]
