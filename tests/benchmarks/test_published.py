"""The stored figures are complete, and the best peer of a cell is the one with the best F1."""

from __future__ import annotations

import pytest

from benchmarks.published import CELLS, Published, best, harmonic, published, published_news


@pytest.mark.parametrize("lang", ["de", "en"])
@pytest.mark.parametrize("cell", CELLS)
def test_every_cell_has_peers_with_shares_in_percent(lang: str, cell: str) -> None:
    found = published(lang, cell)
    assert len(found) >= 4
    assert all(0 < one.recall <= 100 and 0 < one.precision <= 100 for one in found)
    assert len({one.peer for one in found}) == len(found)


@pytest.mark.parametrize(
    ("lang", "cell", "peer", "recall", "precision"),
    [
        ("de", "number", "MS Recognizers git", 82, 75),
        ("de", "date", "duckling", 74, 82),
        ("de", "percentage", "MS Recognizers git", 71, 100),
        ("en", "ordinal", "snips", 80, 99),
        ("en", "duration", "snips", 53, 89),
    ],
)
def test_the_best_peer_of_a_cell(lang: str, cell: str, peer: str, recall: int, precision: int) -> None:
    assert best(published(lang, cell)) == Published(peer, recall, precision)


def test_a_peer_that_does_not_read_a_kind_has_no_figures_for_it() -> None:
    assert "price-parser" not in {one.peer for one in published("de", "date")}
    assert [one.peer for one in published("en", "currency") if one.recall == 48] == ["price-parser"]


def test_german_news_are_led_by_the_best_published_reader() -> None:
    assert best(published_news()) == Published("HeidelTime", 73, 81)
    assert round(best(published_news()).f1) == 77


@pytest.mark.parametrize(
    ("recall", "precision", "mean"), [(0, 0, 0), (50, 50, 50), (100, 0, 0), (75, 25, 37.5)]
)
def test_the_harmonic_mean(recall: float, precision: float, mean: float) -> None:
    assert harmonic(recall, precision) == mean
