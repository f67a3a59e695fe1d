"""Who spoke first is read where one clause names one person as its subject, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import recognition
from factcheck.errors import RuleError
from factcheck.model import Kind
from factcheck.readings import Mention
from factcheck.recognition import firsts, people
from factcheck.values import Actor, Person
from tests.growth import calls

VOSS = Person("Voss", "Clara")


def found(text: str, lang: str) -> list[Mention]:
    return firsts.find(text, lang, people.find(text, lang))


@pytest.mark.parametrize(
    ("text", "lang", "words"),
    [
        ("Clara Voss ergriff zuerst das Wort.", "de", "Clara Voss ergriff zuerst das Wort"),
        ("Clara Voss ergreift zuerst das Wort: „Guten Tag.“", "de", "Clara Voss ergreift zuerst das Wort"),
        ("Dort bekam Clara Voss als Erste das Wort.", "de", "bekam Clara Voss als Erste das Wort"),
        ("Bürgermeisterin Clara Voss hatte zuerst das Wort.", "de", None),
        ("Clara Voss hatte als Erste das Wort.", "de", "Clara Voss hatte als Erste das Wort"),
        ("Als Erste sprach die junge Ministerin Clara Voss.", "de", None),
        ("Es fiel auf, dass Clara Voss zuerst das Wort ergriff.", "de", "Clara Voss zuerst das Wort ergriff"),
        ("Clara Voss eröffnete die gemeinsame Pressekonferenz mit einem Dank.", "de", None),
        ("Die Pressekonferenz eröffnete Clara Voss.", "de", "Die Pressekonferenz eröffnete Clara Voss"),
        ("Clara Voss erhielt in Genf zuerst das Wort, dann Emil Roth.", "de", None),
        ("Die Pressekonferenz eröffnete Clara Voss. Emil Roth kam später.", "de", None),
        ("Clara Voss spoke first.", "en", "Clara Voss spoke first"),
        ("Mayor Clara Voss took the floor first in Geneva.", "en", "Mayor Clara Voss took the floor first"),
        ("Clara Voss was the first to speak at the table.", "en", "Clara Voss was the first to speak"),
        ("Clara Voss opened the press conference.", "en", "Clara Voss opened the press conference"),
    ],
)
def test_one_person_spoke_first(text: str, lang: str, words: str | None) -> None:
    (mention,) = found(text, lang)
    assert mention.kind is Kind.ACTOR
    assert mention.value == Actor(VOSS)
    printed = text[mention.start : mention.end]
    assert printed == words if words else "Clara Voss" in printed


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Clara Voss überließ Emil Roth zuerst das Wort.", "de"),
        ("Clara Voss und Emil Roth ergriffen zuerst das Wort.", "de"),
        ("Emil Roth nickte und Clara Voss ergriff zuerst das Wort.", "de"),
        ("Clara Voss kam und der Gastgeber ergriff zuerst das Wort.", "de"),
        ("Nach Clara Voss ergriff er zuerst das Wort.", "de"),
        ("Die Sprecherin von Clara Voss ergriff zuerst das Wort.", "de"),
        ("Clara Voss’ Sprecher ergriff zuerst das Wort.", "de"),
        ("Die Kanzlerin ergriff zuerst das Wort.", "de"),
        ("Clara Voss sprach zuerst mit den Gästen.", "de"),
        ("Clara Voss sprach zuerst über die Ernte.", "de"),
        ("Zuerst sprach Clara Voss mit den Gästen.", "de"),
        ("Zuerst sprach Clara Voss und Emil Roth nickte.", "de"),
        ("Die Pressekonferenz eröffnete Clara Voss mit Emil Roth.", "de"),
        ("Die Pressekonferenz eröffnete der Sprecher von Clara Voss.", "de"),
        ("Clara Voss hatte zuerst das Wort überlassen.", "de"),
        ("Clara Voss war da. Dann ergriff jemand zuerst das Wort.", "de"),
        ("Clara Voss\n\nergriff zuerst das Wort.", "de"),
        ("Clara Voss ergriff das Wort.", "de"),
        ("Clara Voss spoke first to reporters.", "en"),
        ("Clara Voss and Emil Roth spoke first.", "en"),
        ("An adviser to Clara Voss spoke first.", "en"),
        ("Clara Voss's adviser spoke first.", "en"),
        ("The mayor spoke first.", "en"),
    ],
)
def test_nobody_is_guessed(text: str, lang: str) -> None:
    assert found(text, lang) == []


def test_one_sentence_is_read_once_however_many_ways_it_fits() -> None:
    text = "Clara Voss hat zuerst das Wort erhalten. Clara Voss ergriff zuerst das Wort und sprach als Erste."
    assert len(found(text, "de")) == 2


def test_it_is_part_of_reading_a_text() -> None:
    reading = recognition.read("Clara Voss ergriff zuerst das Wort.", "de", None)
    assert [mention.value for mention in reading.mentions if mention.kind is Kind.ACTOR] == [Actor(VOSS)]


def test_a_language_without_lexicon_is_an_error() -> None:
    with pytest.raises(RuleError):
        firsts.find("Clara Voss", "xx", [])


WORDS = [
    "Clara",
    "Voss",
    "Emil",
    "Roth",
    "ergriff",
    "zuerst",
    "das",
    "Wort",
    "sprach",
    "als",
    "Erste",
    "mit",
    ",",
]


@given(st.lists(st.sampled_from(WORDS), max_size=30))
def test_a_mention_holds_its_person_and_lies_in_the_text(words: list[str]) -> None:
    text = " ".join(words)
    for mention in found(text, "de"):
        assert isinstance(mention.value, Actor)
        assert mention.value.person.surname in text[mention.start : mention.end]


def test_a_sentence_without_end_takes_work_in_proportion() -> None:
    def work(repeats: int) -> int:
        text = "Clara Voss ergriff zuerst das Wort und " * repeats
        named = people.find(text, "de")
        firsts.find(text, "de", named)  # fills what is remembered of the text
        return calls(lambda: firsts.find(text, "de", named))

    assert work(400) < 5 * work(100)
