"""Which dots end a sentence: the table of abbreviations, ordinals, quotations and glued sentences."""

from __future__ import annotations

import pytest

from factcheck.documents.sentences import split

BORDER = " ¦ "

GERMAN = [
    "Das Treffen begann um 21.30 Uhr. ¦ Es dauerte 2,5 Stunden.",
    "Das gilt z. B. für Rubio. ¦ Auch z.B. Lawrow war da.",
    "Es ging, d. h. es lief. ¦ Vgl. Seite 3.",
    "Dr. Müller und Prof. Dr. h. c. Weber kamen. ¦ Sie blieben bis 3 Uhr.",
    "Am 8. Mai kamen 12 Gäste. ¦ Am 16. August 2025 kam keiner.",
    "Vom 3. bis 5. Mai tagte der Rat. ¦ Danach war Schluss.",
    "Am 3. 5. 2020 endete es. ¦ Am 29.8. in Berlin auch.",
    "Der 1. FC Köln gewann 2:1. ¦ Trainer Beispiel war zufrieden.",
    "Es war das 3. Quartal. ¦ Der Umsatz stieg um 1,5. ¦ Analysten staunten.",
    "Er wurde 79. ¦ Die Partei feierte ihn.",
    "Das war 2020. ¦ Kanzler wurde er später.",
    "Wilhelm II. dankte ab. ¦ Papst Johannes Paul II. reiste viel.",
    "Donald J. Trump traf J. D. Vance. ¦ Beide schwiegen.",
    "Es gab keinen Plan B. ¦ Die Runde endete.",
    "Es kostet 5 Mio. Euro. ¦ Dort leben 3 Mio. ¦ Die Zahl steigt.",
    "Es gab 2 Mrd. Dollar, 3 Tsd. Stück usw. und mehr. ¦ Das reicht.",
    "Die U.S. Army kam nach Anchorage. ¦ St. Petersburg ist fern.",
    "Nr. 5 lebt. ¦ Art. 5 gilt. ¦ Auf diese Art. ¦ So war es.",
    "Er sagte: „Es gibt keinen Deal.“ ¦ Dann ging er.",
    'Er sagte: "Es gibt keinen Deal." ¦ Dann ging er.',
    "»Nein.« ¦ Mehr sagte er nicht.",
    "„Wirklich?“, fragte sie. ¦ „Ja!“ – so lautete die Antwort.",
    "„Kommst du?“ fragte er. ¦ Niemand kam!",
    "„Es ist gut. ¦ Wir gehen.“ ¦ „Jetzt?“ ¦ „Ja.“",
    "Das (!) Ende war nah. ¦ (Es kam um 3 Uhr.) ¦ Dann war Ruhe.",
    "Wir wollen ... Frieden. ¦ Wir wollen ... ¦ Doch er schwieg.",
    "Das war… gut. ¦ „Aber...“ ¦ Er brach ab.",
    "Er nannte drei Dinge: Geld, Zeit und Ruhe. ¦ Eines fehlte: Mut.",
    "Der Kurs stieg in die Höhe.¦Für die Papiere galt das nicht.",
    "Es ging um Handel.“¦Es soll weitergehen.",
    "Das war 2020.¦Danach kam nichts.",
    "Mehr unter www.example.org/Seite.Html und bei Foto.jpg im Netz. ¦ Ende.",
    "Bilanz: Es gab 20.000 Teilnehmer, ca. 5.000 mehr als 2019. ¦ Gut so.",
    "1. Erstens kam Rubio.",
    "Er kam am Montag (lt. Polizei 12. Mai). ¦ Sie kam nie?! ¦ Doch.",
    "Die Demo endete. ¦ – Die Polizei ging. ¦ 20 Menschen blieben.",
]

ENGLISH = [
    "He left at 1:30 a.m. Sunday. ¦ Police came at 2 a.m. ¦ Officers stayed until 5 p.m. EST.",
    "The U.S. Army left Washington, D.C. ¦ The talks took 2.5 hours.",
    "Mr. Trump met Gov. Walker, Sen. McCain and Capt. Phillips. ¦ They agreed.",
    "On Jan. 20, 2017, he won. ¦ It happened in Dec. 2016.",
    "He is 27. ¦ Smith is 28. ¦ Nobody knew.",
    "No. 5 won. ¦ He said no. ¦ Never again.",
    "It was on Main St. ¦ The police came. ¦ St. Louis won.",
    "Acme Inc. bought Ford Motor Co. ¦ The price was $2.5 million.",
    '"I am pleased." ¦ He left. ¦ "Why?" she asked.',
    "James N. Mattis spoke. ¦ “We will win.” ¦ They did not.",
    "World War II. ¦ Then peace.",
    "It was over.¦Then he left.",
    "They shot 15 people... ¦ But one survived… barely.",
]


def pieces(marked: str, lang: str) -> tuple[list[str], list[str]]:
    text = marked.replace(BORDER, " ").replace("¦", "")
    expected = [piece.strip() for piece in marked.split("¦")]
    return [text[one.start : one.end] for one in split(text, lang)], expected


@pytest.mark.parametrize("marked", GERMAN)
def test_german_sentences(marked: str) -> None:
    found, expected = pieces(marked, "de")
    assert found == expected


@pytest.mark.parametrize("marked", ENGLISH)
def test_english_sentences(marked: str) -> None:
    found, expected = pieces(marked, "en")
    assert found == expected


@pytest.mark.parametrize(
    "marked",
    [
        "Dr. Wei kam am 8. Mai. ¦ Er ging.",
        "Mr. Wei left at 2 p.m. ¦ The end.",
        "Das kostet 5 Mio. Euro. ¦ The end.",
    ],
)
def test_without_a_language_the_words_of_all_languages_count(marked: str) -> None:
    found, expected = pieces(marked, "")
    assert found == expected


def test_an_unsplit_pair_is_preferred_to_half_a_date() -> None:
    text = "Beginn ist am 3. Oktober feiert das Land."
    assert len(split(text, "de")) == 1
