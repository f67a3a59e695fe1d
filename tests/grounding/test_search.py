"""Words are found where they stand by themselves, the likeliest place first."""

import pytest

from factcheck.grounding.search import Extent, Search


def found(text: str, places: list[Extent]) -> list[tuple[int, str]]:
    return [(place.start, text[place.start : place.end]) for place in places]


@pytest.mark.parametrize(
    ("text", "words", "starts"),
    [
        ("ein Rat, kein Rat", "Rat", [4, 14]),
        ("ein  Rat, ein\nRat", "ein Rat", [0, 10]),
        ("ein  Rat, ein Rat", "ein Rat", [10]),  # as it is before folded
        ("15 und 5", "5", [7]),
        ("1,5 und 5", "5", [8]),
        ("5,1 und 5", "5", [8]),
        ("5. Mai", "5", [0]),
        ("Es waren 12.5 gingen", "12", []),
        ("Ende 12. 5 gingen", "12", [5]),
        ("zwei‑5 und zwei-5", "zwei–5", [0, 11]),
        ("1‑5 und 11‑5", "1–5", [0]),
        ("nichts", "", []),
        ("Rathaus, Stadtrat, Rat", "Rat", [19]),
        ("Rathaus", "Rat", []),
        ("in 5km und 5 km", "5", [3, 11]),
        ("nein", "n", []),
    ],
)
def test_places_are_whole_words_and_figures(text: str, words: str, starts: list[int]) -> None:
    assert [start for start, _ in found(text, Search(text).places(words, Extent(0, len(text))))] == starts


def test_places_behind_an_offset_come_first() -> None:
    text = "Rat Rat Rat Rat"
    assert [place.start for place in Search(text).places("Rat", Extent(0, 15), after=6)] == [8, 12, 0, 4]
    assert [place.start for place in Search(text).places("Rat", Extent(4, 12), after=6)] == [8, 4]
    assert [place.start for place in Search(text).places("Rat", Extent(4, 12), after=2)] == [4, 8]


def test_there_are_never_more_places_than_can_be_looked_at() -> None:
    text = "Rat " * 200
    assert len(Search(text).places("Rat", Extent(0, len(text)))) == 32
    assert len(Search(text).nearest("Rat", Extent(0, len(text)), 401)) == 32


@pytest.mark.parametrize(
    ("near", "starts"),
    [(4, [4]), (5, [4, 8, 0, 12]), (-9, [0, 4, 8, 12]), (99, [12, 8, 4, 0])],
)
def test_the_nearest_place_comes_first(near: int, starts: list[int]) -> None:
    text = "Rat Rat Rat Rat"
    assert [place.start for place in Search(text).nearest("Rat", Extent(0, 15), near)] == starts


def test_nothing_is_near_words_that_do_not_stand_there() -> None:
    assert Search("Rat").nearest("Tat", Extent(0, 3), 0) == []
    assert Search("Rat").nearest("", Extent(0, 3), 0) == []


@pytest.mark.parametrize(
    ("text", "name", "start"),
    [
        ("Ohm ging", "Ohm", 0),
        ("Ohms Rede", "Ohm", 0),
        ("Ohm’s Rede", "Ohm", 0),
        ("Bohm und Ohm", "Ohm", 9),
        ("Ohmstadt", "Ohm", None),
        ("Ohmse", "Ohm", None),
        ("Ohm-Wiebe, Wiebe-Ohm, Ohm", "Ohm", 22),
        ("Ohm- und Wiebe-Leute", "Ohm", 0),
        ("Petra\nOhm", "Petra Ohm", 0),
        ("Petra Bohm", "Petra Ohm", None),
        ("Ohm", "", None),
    ],
)
def test_a_name_stands_by_itself(text: str, name: str, start: int | None) -> None:
    place = Search(text).name(name, Extent(0, len(text)))
    assert (place.start if place else None) == start


def test_every_place_of_a_name_is_found_once() -> None:
    text = "Ohm, Bohm, Ohms und Ohm"
    assert [place.start for place in Search(text).names("Ohm", Extent(0, len(text)))] == [0, 11, 20]


def test_whole_words_cut_nothing() -> None:
    assert not Search("eins zwei drei").cuts_word(Extent(5, 9))
    assert Search("eins zwei drei").cuts_word(Extent(6, 9))
    assert Search("eins zwei drei").cuts_word(Extent(5, 8))


@pytest.mark.parametrize(
    ("other", "shared"), [((0, 5), 1), ((5, 7), 2), ((9, 20), 0), ((0, 4), 0), ((3, 30), 4)]
)
def test_extents_share_characters(other: tuple[int, int], shared: int) -> None:
    assert Extent(4, 8).shared(*other) == shared
    assert Extent(4, 8).length == 4
