"""What recognition read is found by place, the most fitting first."""

from fractions import Fraction

import pytest

from factcheck.grounding.search import Extent
from factcheck.grounding.sheet import Sheet
from factcheck.model import Kind
from factcheck.readings import Mention, Reading
from factcheck.values import Interval, Quantity
from tests.grounding.claims import said
from tests.texts import read

TEXT = "zweistündig wurde es erst spät, danach noch zwei Tage lang"
VALUE = Quantity(Fraction(1), "", "count", Interval.exactly(1))


def sheet(*places: tuple[int, int, Kind]) -> Sheet:
    mentions = tuple(Mention(start, end, kind, VALUE) for start, end, kind in places)
    return Sheet(read(TEXT)[0], Reading(mentions, (), ()))


PLACES = [
    (0, 40, Kind.ROSTER),
    (2, 4, Kind.ROSTER),
    (5, 9, Kind.ROSTER),
    (10, 14, Kind.ROSTER),
    (12, 16, Kind.NUMBER),
    (20, 24, Kind.TIME),
]


@pytest.mark.parametrize(
    ("kind", "place", "starts"),
    [
        (Kind.ROSTER, (12, 13), [10, 0]),  # of two that share as much the shorter
        (Kind.ROSTER, (12, 30), [0, 10]),
        (Kind.ROSTER, (4, 5), [0]),
        (Kind.ROSTER, (40, 50), []),
        (Kind.NUMBER, (15, 24), [20, 12]),
        (Kind.DATE, (0, 14), [12]),
        (Kind.QUOTATION, (0, 50), []),
    ],
)
def test_mentions_are_found_by_place_though_they_overlap(
    kind: Kind, place: tuple[int, int], starts: list[int]
) -> None:
    assert [mention.start for mention in sheet(*PLACES).mentions(kind, Extent(*place))] == starts


def test_only_whole_words_are_found() -> None:
    claim = said(TEXT, "zwei", Kind.NUMBER)
    assert [place.start for place in sheet().words(claim, Extent(0, len(TEXT)))] == [TEXT.rfind("zwei")]


def test_tokens_are_found_by_where_they_begin() -> None:
    page = sheet().scene.page
    here = Extent(TEXT.find("wurde") - 1, TEXT.find("spät") + 1)
    assert [page.word(at) for at in sheet().tokens(here)] == ["wurde", "es", "erst", "spät"]
    assert list(sheet().tokens(Extent(9, 4))) == []
