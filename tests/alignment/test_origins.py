"""Copies of one agency report are one origin; texts about one thing are not."""

from factcheck import documents
from factcheck.alignment.origins import origins
from factcheck.texts import Document, Part

REPORT = (
    "In der Altstadt von Kassel haben am Freitag mehrere hundert Menschen gegen den Umbau protestiert."
    " Die Polizei begleitete den langen Zug nach eigenen Angaben mit vielen Beamten durch die Stadt."
)
OWN = (
    "Vor dem Rathaus stand am Nachmittag eine kleine Gruppe von Leuten mit bunten Plakaten im Regen."
    " Einige von ihnen waren eigens aus den Dörfern im Norden des Kreises in die Stadt gekommen."
)


def texts(*contents: str) -> list[Document]:
    return [
        documents.from_text(content, f"{number}.txt", Part.REPORT) for number, content in enumerate(contents)
    ]


def numbers(*contents: str) -> list[int]:
    found = texts(*contents)
    by_name = origins(found)
    return [by_name[document.name] for document in found]


def test_two_copies_are_one_origin() -> None:
    assert numbers(REPORT, REPORT) == [0, 0]


def test_a_copy_with_a_paragraph_of_its_own_is_the_same_origin() -> None:
    assert numbers(REPORT, f"{OWN}\n\n{REPORT}") == [0, 0]


def test_texts_without_a_sentence_in_common_are_two_origins() -> None:
    assert numbers(REPORT, OWN) == [0, 1]


def test_a_copy_of_a_copy_is_the_same_origin() -> None:
    one, two = REPORT.split(". ", maxsplit=1)[0] + ".", OWN.split(". ", maxsplit=1)[0] + "."
    assert numbers(one, f"{one} {two}", two) == [0, 0, 0]


def test_capitals_and_punctuation_do_not_hide_a_copy() -> None:
    assert numbers(REPORT, REPORT.replace("protestiert.", "protestiert!").upper()) == [0, 0]


def test_short_sentences_tell_nothing() -> None:
    assert numbers("Es regnete in Kassel. Alle gingen nach Hause.", "Es regnete in Kassel.") == [0, 1]


def test_one_shared_sentence_among_many_is_no_copy() -> None:
    def own(name: str) -> str:
        verbs = ("lobte", "tadelte", "fragte", "suchte", "grüßte", "malte", "rief", "holte")
        return " ".join(f"Am Rande {verb} {name} noch sehr lange die vielen Leute vor Ort." for verb in verbs)

    shared = REPORT.split(". ", maxsplit=1)[0] + "."
    assert numbers(f"{shared} {own('Anna')}", f"{shared} {own('Bernd')}") == [0, 1]


def test_thirty_copies_of_one_report_are_one_origin() -> None:
    assert set(numbers(*[REPORT] * 30)) == {0}


def test_no_texts_have_no_origins() -> None:
    assert origins([]) == {}
