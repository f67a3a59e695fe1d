"""A long text is cut at paragraphs, nothing is left out, and short paragraphs are carried over."""

import itertools

import pytest

from factcheck.extraction.chunks import stretches
from factcheck.texts import Document
from tests.texts import read

SENTENCE = "Der Rat tagte am Montag {} Stunden lang. "


def document(text: str) -> Document:
    return read(text)[0]


def article(paragraphs: int, sentences: int) -> str:
    numbers = iter(range(1, paragraphs * sentences + 1))
    return "\n\n".join(
        "".join(SENTENCE.format(next(numbers)) for _ in range(sentences)).strip() for _ in range(paragraphs)
    )


def test_a_short_text_is_one_stretch() -> None:
    text = article(3, 2)
    assert stretches(document(text), 2000) == ((0, len(text)),)


@pytest.mark.parametrize(("paragraphs", "sentences"), [(40, 2), (7, 9), (1, 60), (90, 1), (2, 30)])
def test_every_character_is_in_a_stretch_of_the_size_asked_for(paragraphs: int, sentences: int) -> None:
    text = article(paragraphs, sentences)
    found = stretches(document(text), 1000)
    assert (found[0][0], found[-1][1]) == (0, len(text))
    for (_, end), (start, _) in itertools.pairwise(found):
        assert start <= end
    assert all(end - start <= 1000 for start, end in found)


def test_a_stretch_begins_with_the_last_paragraph_of_the_one_before() -> None:
    text = article(30, 1)
    found = stretches(document(text), 400)
    for (_, end), (start, _) in itertools.pairwise(found):
        assert text[start:end].strip().count("\n\n") == 0
        assert text[start:end].strip().endswith("lang.")


def test_a_paragraph_too_long_is_cut_between_sentences() -> None:
    text = article(1, 80)
    found = stretches(document(text), 1000)
    assert len(found) > 3
    assert all(text[start:end].strip().startswith("Der Rat") for start, end in found)
    assert all(text[start:end].strip().endswith("lang.") for start, end in found)


def test_stretches_are_about_equally_long() -> None:
    text = article(60, 2)
    lengths = [end - start for start, end in stretches(document(text), 3000)]
    assert len(lengths) == 2
    assert min(lengths) * 2 > max(lengths)


def test_the_clock_time_of_an_entry_stays_with_its_headline() -> None:
    stamps = [f"{hour}:0{minute}" for hour in (15, 14, 13) for minute in range(9, -1, -1)]
    entries = [f" {stamp}\n\nMeldung {stamp[-1]}\n\n{SENTENCE.format(7)}" for stamp in stamps]
    text = "\n\n".join(entries)
    for start, end in stretches(document(text), 1000)[1:]:
        assert text[start:end].strip()[:2] in {"15", "14", "13"} or text[start:end].strip().startswith(
            "Der Rat"
        )
