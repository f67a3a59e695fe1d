"""Labels that readers gave freely are compared by the words that say something."""

import pytest

from factcheck.alignment.labels import are_unlike


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("person killed", "person killed"),
        ("person killed", "crew member killed"),
        ("killed people", "dead person"),
        ("protester", "participant of the rally"),
        ("increase of trade", "growth of the trade volume"),
        ("person on board", "passengers on board"),
        ("severely_injured", "person injured"),
        ("person", "people"),
        ("", "person killed"),
    ],
)
def test_labels_that_may_mean_one_thing(one: str, other: str) -> None:
    assert not are_unlike(one, other)
    assert not are_unlike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("person killed", "person injured"),
        ("passenger killed", "passenger injured"),
        ("length", "duration"),
        ("police officer", "dog"),
        ("person", "flat damaged"),
        ("start", "end"),
    ],
)
def test_labels_without_a_common_word_or_state(one: str, other: str) -> None:
    assert are_unlike(one, other)
    assert are_unlike(other, one)
