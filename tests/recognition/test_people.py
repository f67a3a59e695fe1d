from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import RuleError
from factcheck.recognition import people


def names(text: str, lang: str = "de") -> list[str]:
    return [named.person.name for named in people.find(text, lang)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Außenministerin Clara Holm reiste ab.", ["Clara Holm"]),
        ("Holms Sondergesandter für Polen, Jonas Petri, kam an.", ["Jonas Petri"]),
        ("Der Virologe Uğur Demir widersprach.", ["Uğur Demir"]),
        ("Die Stadträtin Irena Rudolph-Kamm schwieg.", ["Irena Rudolph-Kamm"]),
        (
            "Ursula von der Leyden und Karl Theodor zu Guttenau kamen.",
            ["Ursula von der Leyden", "Karl Theodor zu Guttenau"],
        ),
        ("Finanzminister Beloussin trat zurück.", ["Beloussin"]),
        ("Sprecher Xaver Qorbani (SPD) lehnte ab.", ["Xaver Qorbani"]),
        ("Der 27-jährige Deniz Vurgun wurde verletzt.", ["Deniz Vurgun"]),
        ("Der 27-jährige Qendrim Vurgun wurde verletzt.", ["Qendrim Vurgun"]),
        ("Zum Schluss sagte Qurbanow wenig. Qurbanow ging.", ["Qurbanow", "Qurbanow"]),
        ("Herr Wolf und Frau Klein kamen.", ["Wolf", "Klein"]),
        ("Angela Merkels Kanzlerschaft endete.", ["Angela Merkel"]),
        ("Laut Präsident Xi Jinping ist das falsch.", ["Jinping Xi"]),
    ],
)
def test_german_names_need_and_find_evidence(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Die Boeing landete auf der Joint Base Langley-Eustis.",
        "Der Sender Fox News zeigte das Weiße Haus.",
        "Das Robert Koch-Institut meldete neue Zahlen.",
        "Der Dow Jones stieg, das Wall Street Journal berichtete.",
        "Am Montag sagte Biontech-Chefin niemand etwas, sagte Biontech.",
        "Das bot dem Minister Rückendeckung.",
        "Die Präsidenten Russlands und der USA telefonierten.",
        "Im Herbst und im Frühling blühte der Flieder.",
        "Der Sprecher Montag früh: kein Kommentar.",
        "Die Polizei sagte, Beobachter hätten gezählt.",
        "Der Begleiter Hund bellte.",
        "Der Präsident Venezuelas und Präsident Libanons kamen.",
        "Im Juli sagte Huawei ab.",
        "Die Werft in San Francisco Bay schloss.",
    ],
)
def test_german_places_things_and_nouns_are_nobody(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police Chief Eliot Isaac spoke.", ["Eliot Isaac"]),
        ("Cornell Becker, 27, was arrested.", ["Cornell Becker"]),
        ("A second suspect, 29-year-old Deondre Dawes, fled.", ["Deondre Dawes"]),
        ("Gov. John Kasper offered help.", ["John Kasper"]),
        ("O'Bryan Sparks, 27, died.", ["O'Bryan Sparks"]),
        ("John F. Kettle left.", ["John F. Kettle"]),
        ("George H.W. Bark and George W. Bark came.", ["George H.W. Bark", "George W. Bark"]),
        ("Syrian President Bashar al Asmar stayed.", ["Bashar al Asmar"]),
        ("Friends of Jarrod Gill and Lyrik Harding mourned.", ["Jarrod Gill", "Lyrik Harding"]),
        ("The Cameo Nightclub near Anderson Hospital closed.", []),
        ("Air Force One flew over Kellogg Avenue on New Year's Day.", []),
        ("Goldman Sachs said profits fell.", []),
        ("Jim Marsh Will Retire In Spring", ["Jim Marsh"]),
        ("The Trump Tower opened.", []),
    ],
)
def test_english_names(text: str, expected: list[str]) -> None:
    assert names(text, "en") == expected


def test_a_surname_alone_is_the_person_introduced_before_or_after() -> None:
    text = "Holm zögerte. Kanzlerin Clara Holm kam spät. Holms Rede war kurz, sagte Holm."
    assert names(text) == ["Clara Holm"] * 4


def test_two_given_names_leave_the_surname_alone_open() -> None:
    text = "Clara Holm und Peter Holm kamen. Holm lachte."
    assert names(text)[-1] == "Holm"


def test_an_office_only_the_bare_name_has_keeps_it_apart_from_a_relative() -> None:
    text = "Präsident Trumer kam. Seine Frau Anna Trumer blieb zu Hause."
    assert names(text) == ["Trumer", "Anna Trumer"]


def test_a_surname_that_is_a_word_needs_a_sign() -> None:
    text = "Der Diplomat John Herbst kam. Im Herbst ging er. „Nein“, sagte Herbst."
    assert names(text) == ["John Herbst", "John Herbst"]


def test_an_english_surname_that_is_a_word_is_a_name_where_it_is_capitalised() -> None:
    text = "City Manager Harry Black spoke. Black cars waited. Then Black left. Black said no."
    assert names(text, "en")[0] == "Harry Black"
    assert names(text, "en").count("Harry Black") >= 3


def test_the_span_covers_the_name_and_its_possessive() -> None:
    text = "Clara Holm kam. Das war Holms Idee."
    last = people.find(text, "de")[-1]
    assert text[last.start : last.end] == "Holms"
    english = "Mr. Mattes' plan and Mr. Holm’s plan"
    spans = [english[n.start : n.end] for n in people.find(english, "en")]
    assert spans == ["Mattes'", "Holm’s"]


@pytest.mark.parametrize(
    ("text", "lang", "title"),
    [
        ("US-Außenminister Marco Rabe kam.", "de", "US-Außenminister"),
        ("der russische außenpolitische Berater Juri Usch kam.", "de", "russische außenpolitische Berater"),
        ("Clara Holm kam mit Holms Berater Jan Petri.", "de", "Holms Berater"),
        ("Holms Sondergesandter für Polen, Jonas Petri, kam.", "de", "Holms Sondergesandter für Polen"),
        ("Die Vorsitzende des Ethikrates, Alena Busch, kam.", "de", "Vorsitzende des Ethikrates"),
        ("Der Polizeipräsident der Messestadt Thorsten Schall kam.", "de", "Polizeipräsident der Messestadt"),
        ("Am Abend empfing der Präsident der USA Wladimir Pusch.", "de", ""),
        ("Jörg Reich, Geschäftsführer des Verbands, kam.", "de", "Geschäftsführer"),
        ("Jens Spann, der Minister werden will, kam.", "de", ""),
        ("Der Präsident, Holm und Jan Petri kamen.", "de", ""),
        ("Cincinnati Police Chief Eliot Isaac spoke.", "en", "Cincinnati Police Chief"),
        ("Brett McGuire, the U.S. envoy for the coalition, quit.", "en", "U.S. envoy"),
        ("John F. Kettle as White House chief of staff", "en", "White House chief of staff"),
        ("Nanette Bent, hospital spokeswoman.", "en", "hospital spokeswoman"),
        ("Jim Marsh, the president said, is out.", "en", ""),
    ],
)
def test_titles_before_and_after_the_name(text: str, lang: str, title: str) -> None:
    assert people.find(text, lang)[-1].title == title


def test_an_office_between_two_names_is_the_next_ones_title() -> None:
    found = people.find("Es kamen Marco Rabe, Berater Juri Usch und Clara Holm.", "de")
    assert [named.title for named in found] == ["", "Berater", ""]


def test_names_are_in_reading_order_and_apart() -> None:
    text = "Kanzlerin Clara Holm traf Jan Petri. Petri dankte Holm."
    found = people.find(text, "de")
    assert [n.start for n in found] == sorted(n.start for n in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_an_unknown_language_is_an_error_with_a_remedy() -> None:
    with pytest.raises(RuleError, match="rules/lexicon/xx"):
        people.find("Clara Holm kam.", "xx")


@given(
    st.text(alphabet="Clara Holm, (27) „“\"'’.-\nPräsident sagte US und", max_size=120),
    st.sampled_from(["de", "en"]),
)
def test_no_text_breaks_it_and_spans_fit(text: str, lang: str) -> None:
    for named in people.find(text, lang):
        assert 0 <= named.start < named.end <= len(text)
        assert named.person.surname
        assert not named.title or named.title in text
