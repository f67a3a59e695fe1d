from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Kind
from factcheck.recognition import people, quotations
from factcheck.values import Quotation


def read(text: str, lang: str = "de") -> list[Quotation]:
    found = quotations.find(text, lang, people.find(text, lang))
    assert all(mention.kind is Kind.QUOTATION for mention in found)
    return [mention.value for mention in found if isinstance(mention.value, Quotation)]


@pytest.mark.parametrize(
    "text",
    [
        "Er rief: „Wir gehen jetzt heim.“",
        'Er rief: „Wir gehen jetzt heim."',
        'Er rief: "Wir gehen jetzt heim."',
        "Er rief: “Wir gehen jetzt heim.”",
        "Er rief: „Wir gehen jetzt heim.”",
        "Er rief: »Wir gehen jetzt heim.«",
        "Er rief: «Wir gehen jetzt heim.»",
        "Er rief: ‚Wir gehen jetzt heim.‘",
        "Er rief: 'Wir gehen jetzt heim.'",
    ],
)
def test_every_pair_of_marks_also_mismatched(text: str) -> None:
    (quotation,) = read(text)
    assert quotation.words == "Wir gehen jetzt heim."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Eins zwei drei", sagte sie. "Vier fünf sechs."', ["Eins zwei drei", "Vier fünf sechs."]),
        ('Einen "Deal gibt es nicht. Er sagte: "Wir gehen jetzt heim."', ["Wir gehen jetzt heim."]),
        ("Er sagte: „Das ist ‚ein alter Hut‘ für uns.“", ["Das ist ‚ein alter Hut‘ für uns."]),
        ("Die „große Koalition“ tagte.", []),
        ("Das Ende fehlt: „Wir gehen jetzt heim", []),
        ("Der Titel: „Wir gehen\njetzt heim“, hieß es.", ["Wir gehen jetzt heim"]),
    ],
)
def test_what_counts_as_quoted(text: str, expected: list[str]) -> None:
    assert [quotation.words for quotation in read(text)] == expected


def test_apostrophes_open_and_close_nothing() -> None:
    assert read("Mattes' plan for the nation's future wasn't O'Brien's idea.", "en") == []


def test_a_quotation_over_two_paragraphs_is_one_for_each() -> None:
    text = "Anna Kerr spoke.\n\n“We will go home today.\n\n“We will not come back,” Kerr said."
    assert [q.words for q in read(text, "en")] == ["We will go home today.", "We will not come back,"]


@pytest.mark.parametrize(
    ("words", "elided"),
    [
        ("Wir gehen […] bald heim", True),
        ("Wir gehen (...) bald heim", True),
        ("Wir gehen heim, aber...", True),
        ("… dann gehen wir heim", True),
        ("Wir gehen [alle] bald heim", False),
    ],
)
def test_marked_cuts(words: str, elided: bool) -> None:  # noqa: FBT001
    (quotation,) = read(f"„{words}“, sagte Clara Holm.")
    assert quotation.elided is elided


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("„Wir gehen jetzt heim“, sagte Clara Holm.", "Clara Holm"),
        ("„Wir gehen jetzt heim“, sagte der 59-jährige Jan Petri am Freitag.", "Jan Petri"),
        ("„Wir gehen jetzt heim“, so Ministerin Clara Holm weiter.", "Clara Holm"),
        ("„Wir gehen jetzt heim“, zeigte sich der Virologe Florian Kramm sicher.", "Florian Kramm"),
        ("Clara Holm: „Wir gehen jetzt heim“", "Clara Holm"),
        ("Clara Holm wirkte müde: „Wir gehen jetzt heim.“", "Clara Holm"),
        ("Clara Holm fügte hinzu, dass man „sehr bald nach Hause“ gehe.", "Clara Holm"),
        ("Der Chef des Verbands, Jan Petri (SPD), sprach davon, dass „alle nach Hause gehen“.", "Jan Petri"),
        ("„Wir gehen jetzt heim“, sagte die Sprecherin.", None),
        ("„Wir gehen jetzt heim“, sagte die Sprecherin im Gespräch mit Clara Holm.", None),
        ("Clara Holm ging, bevor ein Gast rief: „Wir gehen jetzt heim.“", None),
        ("Auf dem Schild stand „Wir gehen jetzt heim“.", None),
        ("Clara Holm kam spät. „Wir gehen jetzt heim“, sagte sie.", "Clara Holm"),
        ("Clara Holm traf Jan Petri. „Wir gehen jetzt heim“, sagte er.", None),
        ("„Wir gehen jetzt heim“, sagte Clara Holm. „Morgen kommen wir wieder.“", "Clara Holm"),
        ("Man müsse gehen, so Clara Holm. „Wir gehen jetzt heim.“", "Clara Holm"),
    ],
)
def test_german_speakers(text: str, speaker: str | None) -> None:
    assert read(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We are going home,” Anna Kerr said.", "Anna Kerr"),
        ("“We are going home,” said Mayor Anna Kerr.", "Anna Kerr"),
        ("“We are going home,” Senator Paul Dane of Ohio, the top official, said.", "Paul Dane"),
        ("Anna Kerr said: “We are going home.”", "Anna Kerr"),
        ("Anna Kerr spoke. “We are going home,” she said.", "Anna Kerr"),
        ("“We are going home,” Kerr’s aide said.", None),
        ("“We are going home,” a witness said.", None),
    ],
)
def test_english_speakers(text: str, speaker: str | None) -> None:
    assert read(text, "en")[0].speaker == speaker


def test_the_next_paragraph_names_no_speaker() -> None:
    text = (
        "Clara Holm schwenkte um: „Wir gehen jetzt heim.“\n\n„Jan Petri bleibt noch hier“, sagte Karl Abel."
    )
    assert [q.speaker for q in read(text)] == ["Clara Holm", "Karl Abel"]


def test_the_span_excludes_the_marks() -> None:
    text = "Er rief: „Wir gehen jetzt heim.“"
    (mention,) = quotations.find(text, "de", [])
    assert text[mention.start : mention.end] == "Wir gehen jetzt heim."


@given(st.text(alphabet="„“”\"'’»«‚‘ .,\nabC:", max_size=100))
def test_spans_are_apart_and_hold_the_words(text: str) -> None:
    found = quotations.find(text, "de", [])
    assert all(a.end <= b.start for a, b in pairwise(found))
    for mention in found:
        assert isinstance(mention.value, Quotation)
        assert " ".join(text[mention.start : mention.end].split()) == mention.value.words
