"""German and English are told apart, every other language is neither."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.language.detection import LANGUAGES, detect
from factcheck.resources import lexicon
from tests.growth import calls

GERMAN = [
    "Die Kanzlerin reist morgen nach Paris.",
    "Der Minister trat zurück.",
    "Keine Einigung bei historischem Gipfel",
    "Ukraine erobert Gebiete zurück",
    "Feuer in Chemiewerk: zwölf Verletzte",
    "Das Treffen dauerte 2 Stunden und 45 Minuten.",
    "Sechs Teilnehmer nahmen teil.",
    "RUND 20.000 MENSCHEN KAMEN AM SAMSTAG.",
]
ENGLISH = [
    "The police said 15 people were hurt.",
    "Two suspects charged in deadly nightclub shooting",
    "Defense secretary resigns",
    "Police identify victims",
    "The meeting lasted three hours.",
    "He is 27.",
]
OTHERS = [
    "Le président a déclaré que les discussions étaient bonnes et que la rencontre avait duré trois heures.",
    "Les deux hommes ont parlé pendant trois heures",
    "De president zei dat de gesprekken constructief waren en dat het overleg drie uur zou duren.",
    "De politie heeft twee verdachten opgepakt na een schietpartij",
    "In het Witte Huis was de stemming goed, maar er is nog geen akkoord.",
    "El presidente dijo que las conversaciones fueron constructivas.",
    "Il presidente ha detto che i colloqui sono stati costruttivi.",
    "O presidente disse que as conversações foram construtivas.",
    "Præsidenten sagde, at samtalerne var konstruktive, og at mødet varede i tre timer.",
    "Presidenten sa att samtalen var konstruktiva och att mötet varade i tre timmar.",
    "Prezydent powiedział, że rozmowy były konstruktywne i trwały trzy godziny.",
    "Başkan görüşmelerin yapıcı olduğunu söyledi.",
    "Die president het gesê dat die gesprekke konstruktief was en drie uur geduur het.",
    "Президент сказал, что переговоры были конструктивными.",
    "会談は三時間続いた。",
]


@pytest.mark.parametrize("text", GERMAN)
def test_german_is_known_by_one_sentence(text: str) -> None:
    assert detect(text) == "de"


@pytest.mark.parametrize("text", ENGLISH)
def test_english_is_known_by_one_sentence(text: str) -> None:
    assert detect(text) == "en"


@pytest.mark.parametrize("text", OTHERS)
def test_any_other_language_is_neither(text: str) -> None:
    assert detect(text) == ""


@pytest.mark.parametrize("text", OTHERS)
def test_a_long_text_in_another_language_is_neither(text: str) -> None:
    assert detect(f"{text}\n" * 50) == ""


@pytest.mark.parametrize("text", ["", "   ", "12:30", "2025-08-16", "😀 …", "?!"])
def test_a_text_without_words_has_no_language(text: str) -> None:
    assert detect(text) == ""


@pytest.mark.parametrize("marks", ['""', "„“", "“”", "»«", "«»"])
def test_the_narration_decides_however_much_is_quoted(marks: str) -> None:
    said = f"{marks[0]}We have made great progress today and we are going to get there very soon.{marks[1]}"
    assert (
        detect(f"Der Sprecher sagte: {said} Danach fügte er hinzu: {said} Mehr wollte er nicht sagen.")
        == "de"
    )


def test_a_text_that_is_one_quotation_is_in_the_language_of_the_quotation() -> None:
    assert detect("„Wir haben heute große Fortschritte gemacht.“") == "de"


def test_a_foreign_paragraph_does_not_change_the_language() -> None:
    assert detect("\n".join([*GERMAN, OTHERS[0]])) == "de"


def test_a_long_text_is_judged_by_samples_of_all_its_parts() -> None:
    german, english = "Das ist ein Satz über das Treffen. ", "This is a sentence about the meeting. "
    assert detect(english * 50 + german * 50_000) == "de"


def test_the_length_of_a_text_hardly_matters() -> None:
    sentence = "Das ist ein Satz über das Treffen. "
    detect(sentence)
    assert calls(lambda: detect(sentence * 100_000)) < 2 * calls(lambda: detect(sentence * 1_000))


@given(st.text(max_size=300))
@settings(deadline=None)  # the first call loads the dictionaries
def test_the_answer_is_a_supported_language_or_none(text: str) -> None:
    assert detect(text) in {*LANGUAGES, ""}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_word_speaks_both_for_and_against_a_language(lang: str) -> None:
    sections = lexicon(lang)
    words, counter_words = sections["detection_words"], sections["detection_counter_words"]
    assert isinstance(words, list)
    assert isinstance(counter_words, list)
    assert all(isinstance(word, str) for word in [*words, *counter_words])
    assert not set(words) & set(counter_words)
