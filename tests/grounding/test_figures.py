"""The kind of a figure is what recognition read at the words; the claim's kind is a hint."""

from dataclasses import replace
from fractions import Fraction

import pytest

from factcheck.grounding import ground
from factcheck.model import Kind, Reason
from factcheck.readings import Mention, Reading
from factcheck.values import Duration, Interval, Quantity
from tests.grounding.claims import Grounded, grounded, person, said
from tests.texts import read


@pytest.mark.parametrize(
    ("text", "words", "hint", "read", "printed"),
    [
        ("Die Sitzung dauerte 30 Minuten.", "30 Minuten", Kind.NUMBER, Kind.DURATION, "30 Minuten"),
        ("Die Sitzung dauerte 30 Minuten.", "30", Kind.NUMBER, Kind.DURATION, "30 Minuten"),
        ("Der Anteil stieg auf 30 Prozent.", "30 Prozent", Kind.NUMBER, Kind.PERCENTAGE, "30 Prozent"),
        ("Sie zahlten 30 Euro.", "30 Euro", Kind.NUMBER, Kind.MONEY, "30 Euro"),
        ("Es begann um 21.30 Uhr.", "um 21.30 Uhr", Kind.DATE, Kind.TIME, "21.30 Uhr"),
        ("Es kamen 30 Leute.", "30 Leute", Kind.AGE, Kind.NUMBER, "30"),
        ("Es begann am 3. Mai 2021 um 12 Uhr.", "am 3. Mai 2021 um 12 Uhr", Kind.TIME, Kind.TIME, "12 Uhr"),
        (
            "Es begann am 3. Mai 2021 um 12 Uhr.",
            "am 3. Mai 2021 um 12 Uhr",
            Kind.DATE,
            Kind.DATE,
            "3. Mai 2021",
        ),
        ("Um 12 Uhr kamen 12 Leute.", "12", Kind.NUMBER, Kind.NUMBER, "12"),
        ("Um 12 Uhr kamen 12 Leute.", "12", Kind.TIME, Kind.TIME, "12 Uhr"),
    ],
)
def test_the_value_decides_the_kind(text: str, words: str, hint: Kind, read: Kind, printed: str) -> None:
    result = grounded(text, said(text, words, hint))
    assert result.kinds == [read]
    assert printed in result.words[0]


@pytest.mark.parametrize("words", ["dauerte 3", "Sitzung", "Die Sitzung dauerte lang, gut"])
def test_words_that_hold_no_figure_are_unreadable(words: str) -> None:
    text = "Die Sitzung dauerte lang, gut 30.000 Leute kamen."
    result = grounded(text, said(text, words, Kind.NUMBER))
    assert result.found == ()
    assert set(result.reasons) <= {Reason.UNREADABLE, Reason.UNGROUNDED}


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Der Schaden beträgt 3,2 Milionen Euro.", "3,2 Milionen Euro", Kind.MONEY),
        ("Es dauerte 5 Stundn.", "5 Stundn", Kind.DURATION),
    ],
)
def test_a_bare_number_is_not_the_value_where_a_unit_was_claimed(text: str, words: str, kind: Kind) -> None:
    result = grounded(text, said(text, words, kind))
    assert (result.found, result.reasons) == ((), [Reason.UNREADABLE])


def test_a_mention_that_only_touches_the_words_does_not_count() -> None:
    text = "Die Sitzung dauerte lang, mehr als dreißig Leute kamen."
    result = grounded(text, said(text, "Die Sitzung dauerte lang, mehr", Kind.NUMBER))
    assert [(item.reason, item.detail) for item in result.failed] == [
        (Reason.UNREADABLE, "Die Sitzung dauerte lang, mehr")
    ]


def test_equal_words_of_one_quote_go_to_one_claim_each() -> None:
    text = "Es kamen 12 Männer und 12 Frauen."
    result = grounded(text, *[said(text, "12", Kind.NUMBER)] * 3)
    assert result.starts == [text.find("12"), text.rfind("12")]


def test_two_figures_in_one_claim_s_words_are_taken_one_by_one() -> None:
    text = "Gezählt wurden 120 Männer, danach 5 Frauen."
    words = "120 Männer, danach 5"
    assert grounded(text, said(text, words, Kind.NUMBER)).words == ["120"]
    assert grounded(text, *[said(text, words, Kind.NUMBER)] * 2).words == ["120", "5"]


def test_words_inside_a_longer_figure_mean_the_whole_figure() -> None:
    text = "Es kamen mehr als 120 Leute."
    result = grounded(text, said(text, "120", Kind.NUMBER))
    assert result.words == ["mehr als 120"]
    assert isinstance(result.value, Quantity)
    assert result.value.interval.low == Fraction(120)


def whose(text: str, words: str, name: str) -> tuple[str, str]:
    claim = grounded(text, said(text, words, Kind.AGE, person(name), speaker="Jan Wiebe")).claim
    assert claim.kind is Kind.AGE
    return claim.thing, claim.speaker


@pytest.mark.parametrize(
    ("text", "words", "name", "speaker"),
    [
        ("Karl Anders (77) kam nach Kiel.", "77", "Anders", "Karl Anders"),
        ("Mattis, 68, kam nach Kiel.", "68", "Mattis", "Mattis"),
        ("Heute sprach der 79-jährige Quorz in Kiel.", "79-jährige", "Quorz", "Quorz"),
        ("Die 51 Jahre alte Kapitänin Petra Ohm kam.", "51 Jahre alte", "Petra Ohm", "Petra Ohm"),
        ("Petra Ohm ist 54 Jahre alt.", "54 Jahre", "Petra Ohm", "Petra Ohm"),
        ("Petra Ohm (SPD), 54 Jahre alt, kam.", "54 Jahre alt", "Petra Ohm", "Petra Ohm"),
        ("Karl Anders starb im Alter von 77 Jahren.", "77 Jahren", "Karl Anders", "Karl Anders"),
        ("Ms Reed, 61, a former head of the port, had sought $1.2 million.", "61", "Reed", "Reed"),
        ("The 51-year-old captain Ruth Reed sent everyone off.", "51-year-old", "Ruth Reed", "Ruth Reed"),
        ("The 51-year-old Dr. Ruth Reed sent everyone off.", "51-year-old", "Ruth Reed", "Ruth Reed"),
        ("Ihr Sohn Max (12) blieb heim.", "12", "Max", "Max"),
        ("Petra Ohm traf den 72-jährigen Jan Wiebe.", "72-jährigen", "Jan Wiebe", "Jan Wiebe"),
    ],
)
def test_an_age_is_of_the_person_at_whose_name_it_stands(
    text: str, words: str, name: str, speaker: str
) -> None:
    assert whose(text, words, name) == (speaker.rpartition(" ")[2].casefold(), speaker)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Ein Mann (54) kam mit Petra Ohm.", "54", "Petra Ohm"),
        ("Ein Mann (54) kam mit Petra Ohm.", "54", "Mann"),
        ("Petra Ohm und ihr Sohn Max (12) blieben heim.", "12", "Petra Ohm"),
        ("Petra Ohm traf den 72-jährigen Jan Wiebe.", "72-jährigen", "Petra Ohm"),
        ("Petra Ohm lobte den 54-Jährigen.", "54-Jährigen", "Petra Ohm"),
        ("Petra Ohm ist ein 54-jähriger Jan Wiebe.", "54-jähriger", "Petra Ohm"),
        ("Petra Ohms 54-jähriger Bruder kam.", "54-jähriger", "Petra Ohm"),
        ("Der 54-jährige Vater Petra Ohms kam.", "54-jährige", "Petra Ohm"),
        ("Petra Ohm, 54, Jan Wiebe, 61, kamen.", "54", "Jan Wiebe"),
        ("The 51-year-old told Ruth Reed to go.", "51-year-old", "Ruth Reed"),
        ("Ruth Reed's 12-year-old son left the town.", "12-year-old", "Ruth Reed"),
        ("Petra Ohm, 54, kam.", "54", "Xaver Quorz"),
        ("Petra Ohm, 54, kam.", "54", ""),
    ],
)
def test_an_age_that_the_quote_does_not_tie_to_the_name_is_nobody_s(text: str, words: str, name: str) -> None:
    assert whose(text, words, name) == ("", "")


def test_an_age_is_of_nobody_whom_another_sentence_names() -> None:
    text = "Karl Anders kam. Der 77-Jährige schwieg lange."
    for quote in ("Der 77-Jährige schwieg lange.", text):
        claim = grounded(text, said(quote, "77-Jährige", Kind.AGE, person("Karl Anders"))).claim
        assert (claim.thing, claim.speaker) == ("", "")


@pytest.mark.parametrize(
    ("text", "words", "hint", "thing"),
    [
        ("Es kamen 30 Leute.", "30", Kind.AGE, "participant"),
        ("Es kamen 30 Leute.", "30", Kind.NUMBER, "kept"),
        ("Der Anteil stieg auf 30 Prozent.", "30 Prozent", Kind.NUMBER, ""),
    ],
)
def test_the_thing_follows_a_kind_that_the_value_corrects(
    text: str, words: str, hint: Kind, thing: str
) -> None:
    claim = replace(said(text, words, hint, attribute="participant"), thing="kept")
    assert grounded(text, claim).claim.thing == thing


def test_an_age_of_nobody_in_particular_is_read_too() -> None:
    text = "Ein 77-Jähriger schwieg lange."
    assert grounded(text, said(text, "77-Jähriger", Kind.AGE)).claim.thing == ""


LENGTH = "2 Stunden und 15 Minuten"
DEBATE = f"Die Debatte dauerte {LENGTH} und endete im Streit."


def partly_read(words: str, *printed: str) -> Grounded:
    """A claim about words of which recognition read only some."""
    value = Duration(Fraction(900), Interval.exactly(900))
    places = [(DEBATE.index(one), DEBATE.index(one) + len(one)) for one in printed]
    document, _ = read(DEBATE)
    reading = Reading(tuple(Mention(*place, Kind.DURATION, value) for place in places), (), ())
    found, failed = ground([said(DEBATE, words, Kind.DURATION)], document, reading, "1")
    return Grounded(DEBATE, found, failed)


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        (LENGTH, ("15 Minuten",)),
        (LENGTH, ("2 Stunden",)),
        (LENGTH, ("Stunden und 15 Minuten",)),
        (f"dauerte {LENGTH}", ("15 Minuten",)),
        (LENGTH, ()),
    ],
)
def test_half_a_value_is_none(words: str, printed: tuple[str, ...]) -> None:
    result = partly_read(words, *printed)
    assert result.found == ()
    assert [(item.reason, item.detail) for item in result.failed] == [(Reason.UNREADABLE, words)]


@pytest.mark.parametrize(
    ("words", "printed", "expected"),
    [
        (LENGTH, (LENGTH,), LENGTH),
        ("15 Minuten", ("15 Minuten",), "15 Minuten"),
        ("15", ("15 Minuten",), "15 Minuten"),
    ],
)
def test_words_whose_digits_were_all_read_have_a_value(
    words: str, printed: tuple[str, ...], expected: str
) -> None:
    assert partly_read(words, *printed).words == [expected]


def test_a_number_word_that_was_not_read_leaves_the_rest() -> None:
    text = "Es kamen zwölf Männer, danach 5 Frauen."
    assert grounded(text, said(text, "Männer, danach 5 Frauen", Kind.NUMBER)).words == ["5"]
