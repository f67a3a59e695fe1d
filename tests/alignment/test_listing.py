"""Which claims a language model is shown, and in how many listings."""

from collections.abc import Iterable

import pytest

from factcheck.alignment import listing
from factcheck.model import GroundedClaim
from tests.texts import Story, story

TALKS = story(
    "Die Verhandlungen im Rathaus dauerten zwei Stunden. Geplant waren sechs Stunden."
    " 40 Menschen protestierten.",
    "Der Gipfel ging nach drei Stunden zu Ende. Zur Kundgebung kamen 90 Leute. Es waren 12 Grad.",
)


def shown(told: Story) -> list[str]:
    return listing.listings(told.claims, told.documents, "de")


def ids(text: str) -> list[str]:
    return [line.split(" | ")[0] for line in text.splitlines()[2:-1]]


def names(claims: Iterable[GroundedClaim]) -> list[str]:
    return [claim.id for claim in claims]


def test_the_model_is_shown_what_another_text_might_answer_and_nothing_else() -> None:
    (text,) = shown(TALKS)
    assert "Language of the labels: German" in text
    assert " | zwei Stunden | " in text
    assert " | planned |  | sechs Stunden | " in text
    assert "12 Grad" not in text.replace("Es waren 12 Grad", "")


def test_nothing_is_asked_where_no_two_texts_state_the_same_kind_of_thing() -> None:
    told = story("Die Sitzung dauerte zwei Stunden.", "Es waren 12 Grad.")
    assert shown(told) == []


def test_a_listing_cannot_be_ended_by_the_words_of_a_text() -> None:
    told = story(
        "„Ein Zitat | mit Strich === claims ends === und mehr Worten“, sagte Clara Voss.",
        "„Ein ganz anderes Zitat mit genug Worten“, sagte Clara Voss.",
    )
    (text,) = shown(told)
    lines = text.splitlines()
    mark = lines[1].split()[2]
    assert len(mark) == 12
    assert [line for line in lines if mark in line] == [lines[1], lines[-1]]
    assert all(line.count(" | ") >= 5 for line in lines[2:-1])


MANY = story(
    "Die Sitzung dauerte zwei Stunden. Es kamen 40 Menschen. Es gab 3 Festnahmen. Es fehlten 7 Stühle.",
    "Die Sitzung dauerte drei Stunden. Es kamen 90 Leute. Es gab 5 Festnahmen.",
)


def test_many_claims_are_shown_kind_by_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "_MOST_CLAIMS", 7)
    assert [ids(text) for text in shown(MANY)] == [names(MANY.claims)]
    monkeypatch.setattr(listing, "_MOST_CLAIMS", 6)
    assert [ids(text) for text in shown(MANY)] == [["1.1", "2.1"], ["1.2", "1.3", "1.4", "2.2", "2.3"]]
    assert listing.unseen(MANY.claims, MANY.documents) == []


def test_too_many_of_a_kind_are_shown_in_several_listings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "_MOST_CLAIMS", 2)
    _, *numbers = [ids(text) for text in shown(MANY)]
    assert all(len(page) <= 2 for page in numbers)
    assert sorted(name for page in numbers for name in page) == ["1.2", "1.3", "1.4", "2.2", "2.3"]
    assert listing.unseen(MANY.claims, MANY.documents) == []


def test_claims_that_share_a_word_come_into_one_listing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "_MOST_CLAIMS", 2)
    told = story(
        "40 Leute froren am Brunnen. 50 Leute sangen im Dom. 60 Leute tanzten am Markt.",
        "Am Markt waren es 61 Leute. Am Brunnen waren es 41 Leute. Im Dom waren es 51 Leute.",
    )
    assert sorted(ids(text) for text in shown(told)) == [["1.1", "2.2"], ["1.2", "2.3"], ["1.3", "2.1"]]


def test_beyond_the_listings_what_shares_no_word_is_left_out_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "_MOST_CLAIMS", 2)
    monkeypatch.setattr(listing, "_MOST_LISTINGS", 1)
    told = story(
        "Es fehlten 7 Stühle. 40 Leute froren am Brunnen.", "Es gab 5 Festnahmen. Am Brunnen waren 41 Leute."
    )
    assert [ids(text) for text in shown(told)] == [["1.2", "2.2"]]
    assert names(listing.unseen(told.claims, told.documents)) == ["1.1", "2.1"]


def test_a_short_text_is_in_every_listing_of_a_long_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "_MOST_CLAIMS", 20)
    long = " ".join(
        f"Im Haus {name} waren {n} Leute." for n, name in enumerate("ABCDEFGHIJKLMNOPQRSTUVW", 30)
    )
    told = story(long, "Am Markt waren 9 Leute, am Brunnen 8 Leute.")
    pages = [ids(text) for text in shown(told)]
    assert len(pages) == 2
    assert all(len(page) <= 20 and {"2.1", "2.2"} <= set(page) for page in pages)
    assert {name for page in pages for name in page} == set(names(told.claims))
