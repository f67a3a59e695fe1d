"""The text's own day is found on a date line near its head, and never in running prose."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.documents.dateline import HEAD_LINES, Found, find_dateline
from factcheck.documents.sentences import lines

DAY = dt.date(2025, 8, 16)


def find(text: str) -> Found | None:
    return find_dateline(text, lines(text))


@pytest.mark.parametrize(
    "line",
    [
        "16.08.2025 um 06:56, Eva Beispiel",
        "16.08.2025, 06:56 Uhr",
        "16.08.2025 | 06:56 Uhr | Politik",
        "16.08.2025, 06:56 Uhr Quelle: Agentur",
        "(16.08.2025)",
        "06:56 Uhr, 16.08.2025",
        "2025-08-16T06:56:00+02:00",
        "Berlin, 16. August 2025",
        "Berlin, den 16. August 2025",
        "Berlin/Anchorage, 16. August 2025.",
        "St. Petersburg, 16. August 2025",
        "Samstag, 16. August 2025",
        "Sa., 16.08.2025, 10:00",
        "Stand: 16.8.2025",
        "Veröffentlicht am Samstag, 16. August 2025, 06:56 Uhr",
        "Zuletzt aktualisiert: 16.08.2025",
        "Datum: 16.08.2025",
        "Von Eva Beispiel, 16.08.2025",
        "Eva Beispiel, 16.08.2025",
        "Published August 16, 2025",
        "Published: Aug 16, 2025 at 10:12 AM EDT",
        "Published 10:12 a.m. ET August 16, 2025",
        "Posted on August 16, 2025 by Jane Doe",
        "Updated 5:12 PM ET, Sat August 16, 2025",
        "By Jane Doe | August 16, 2025",
        "WASHINGTON, Aug. 16, 2025",
        "Saturday, August 16, 2025",
        "16 August 2025",
        "8/16/2025",
    ],
)
def test_a_line_of_its_own_is_a_date_line(line: str) -> None:
    found = find(f"Gipfel ohne Ergebnis\n\n{line}\nDer Gipfel ging zu Ende.")
    assert found is not None
    assert found.line.day == DAY
    assert found.stop - found.start == len(line)


@pytest.mark.parametrize(
    ("line", "prefix"),
    [
        ("date 2025-08-16 Trump sieht nach dem Treffen noch Hürden.", "date 2025-08-16 "),
        ("date: 2025-08-16 Wien Agentur | Ein Treffen.", "date: 2025-08-16 "),
        ("WASHINGTON, Aug. 16, 2025 (AP) — The secretary resigned.", "WASHINGTON, Aug. 16, 2025 (AP) — "),
        ("Wien (APA), 16. August 2025 – Der Gipfel endete früh.", "Wien (APA), 16. August 2025 – "),
        ("New York, August 16, 2025 - The mayor spoke.", "New York, August 16, 2025 - "),
        ("16. August 2025 – Der Gipfel endete früh.", "16. August 2025 – "),
    ],
)
def test_a_prefix_of_a_line_is_a_date_line(line: str, prefix: str) -> None:
    found = find(f"{line}\n\nMehr dazu folgt.")
    assert found is not None
    assert found.line.day == DAY
    assert line[found.start : found.stop] == prefix


@pytest.mark.parametrize(
    "line",
    [
        "Am 16. August 2025 trafen sich die Präsidenten.",
        "16. August 2025 war ein Samstag.",
        "16. August 2025 um 6:56 Uhr trafen sich beide",
        "16. August 2025 bis 18. August 2025",
        "15.–16. August 2025",
        "August 16, 2025, was a Saturday.",
        "Saturday, August 16, 2025, was quiet.",
        "On August 16, 2025, police said little.",
        "In Alaska, August 16, 2025 was quiet.",
        "Published on August 16, 2025, the report shocked readers.",
        "Stand 16.8.2025 waren 5 Menschen infiziert.",
        "Der Gipfel vom 16. August 2025 endete früh.",
        "Das Treffen am Samstag, 16. August 2025, dauerte lang.",
        "Seit dem 16. August 2025, als es begann, gilt das.",
        "Heute, 16. August 2025",
        "Geboren: 16. August 2025",
        "Wien war am 16. August 2025 still",
        "Trump, 79, sagte am 16.08.2025, dass es reicht",
        "16. August",
        "August 2025",
        "16.08.25",
        "08/09/2025",
        "31.02.2025",
    ],
)
def test_prose_and_incomplete_dates_are_no_date_line(line: str) -> None:
    assert find(f"Gipfel ohne Ergebnis\n\n{line}\n\nDer Gipfel ging zu Ende.") is None


@pytest.mark.parametrize(
    ("prefix", "sentence"),
    [
        ("Köln, 16. August 2025 (sid). ", "Der FC gewann."),
        ("STUTTGART (dpa-AFX) - 16. August 2025. ", "Der Konzern wuchs."),
        ("Hannover, 16.08.2025. ", "Die Stadt baut."),
        ("Leipzig, 16. August 2025. ", "Am Montag kam er."),
        ("Berlin/Köln, 16. Aug. 2025 (epd). ", "Die Kirche wuchs."),
        ("Bad Bentheim, Samstag, 16. August 2025. ", "„Wir bauen“, hieß es."),
        ("NEW YORK (AP), August 16, 2025. ", "The mayor spoke."),
    ],
)
def test_a_full_stop_may_part_a_place_and_date_from_the_text(prefix: str, sentence: str) -> None:
    text = f"{prefix}{sentence}\n\nMehr dazu folgt."
    found = find(text)
    assert found is not None
    assert found.line.day == DAY
    assert text[found.start : found.stop] == prefix


@pytest.mark.parametrize(
    "text",
    [
        "In Köln, am 17. August 2025, begann der Prozess.",
        "In Köln, 17. August 2025. Der Prozess begann.",
        "Köln, 17. August 2025 war ein Feiertag.",
        "Köln, am 17. August 2025. Der Prozess begann.",
        "Köln, 17. August 2025. und weiter",
        "Köln, 17. August 2025. Foto: dpa",
        "Bild: Köln, 17. August 2025. Der Dom.",
        "Köln, 17. August 2025 (Sonntag). Der Dom blieb zu.",
        "Köln, 17. August 2025, 18.53 Uhr. Ein Mann tritt vor die Presse.",
        "Köln, 17. August 2025. Leipzig, 18. August 2025. Die Termine stehen fest.",
        "Köln, 17. August 2025. Der Dom.\n\nBonn, 18. August 2025. Das Münster.",
        "Berlin, 9. November 1989. Die Mauer fällt.\n\nAm 3. Oktober 1990 folgte die Einheit.",
        "Sie zog in die Stadt\nLeipzig, 12. August 2025. Am Montag kam er.",
        "The Meeting, Monday, August 11, 2025\n\nText",
        "By Jane Doe\nThe Courier, Monday, August 11, 2025, was sold out.",
    ],
)
def test_a_place_and_date_in_prose_date_no_text(text: str) -> None:
    assert find(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Von Anna Muster\nEmsland, Samstag, 16. August 2025\n\nText",
        "By Jane Doe\nThe Courier, Saturday, August 16, 2025\n\nText",
        "Von Anna Muster\nDie Presse, Samstag, 16. August 2025\n\nText",
    ],
)
def test_a_paper_may_be_named_with_the_date_below_a_byline(text: str) -> None:
    found = find(text)
    assert found is not None
    assert found.line.day == DAY
    assert text[found.stop :] == "\n\nText"


def test_the_printed_day_has_its_place_in_the_text() -> None:
    text = "Titel\n\nWien, 16. August 2025, 6:56 Uhr\n"
    found = find(text)
    assert found is not None
    assert found.line.start is not None
    assert text[found.line.start : found.line.end] == "16. August 2025"


def test_a_date_below_the_head_does_not_count() -> None:
    above = "Ein Satz.\n\n" * (HEAD_LINES - 1)
    assert find(f"{above}16.08.2025\n") is not None
    assert find(f"{above}Ein Satz.\n\n16.08.2025\n") is None


def test_publication_wins_over_a_later_update() -> None:
    found = find("Aktualisiert: 17.08.2025\nVeröffentlicht: 16.08.2025\n")
    assert found is not None
    assert found.line.day == DAY


def test_a_line_of_its_own_wins_over_a_prefix() -> None:
    found = find("15. August 2025 – Trump fliegt.\n\n16. August 2025\n")
    assert found is not None
    assert found.line.day == DAY


def test_a_list_of_days_is_a_chronology_and_dates_no_text() -> None:
    assert find("15. August 2025 – Trump fliegt.\n16. August 2025 – Trump landet.\n") is None


def test_a_date_that_a_line_break_cut_off_its_sentence_is_prose() -> None:
    assert find("Die Präsidenten trafen sich am\n16. August 2025\nauf einem Stützpunkt.") is None


def test_a_text_without_a_date_has_no_date_line() -> None:
    assert find("Der Gipfel endete.") is None
    assert find("") is None
