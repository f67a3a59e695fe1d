"""A document is put together from a file: language, title, date line, ticker, and what is refused."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from factcheck.documents import Origin, from_text, front_matter, load
from factcheck.errors import DocumentError, DossierError
from factcheck.texts import DateLine, Part
from tests.growth import calls

BODY = "Das Treffen in Alaska dauerte nach Angaben der Delegationen 2 Stunden und 45 Minuten."
ENGLISH = "The meeting in Alaska lasted two hours and 45 minutes, according to the delegations."


def test_a_location_names_file_line_and_column() -> None:
    read = from_text("\ufeff# Gipfel\r\n\r\nDas **Tref\u00adfen** kam.\r\n", "ordner/a.md", Part.DRAFT)
    start = read.text.index("Treffen")
    place = read.location(start, start + len("Treffen"))
    assert (place.file, place.line, place.column, place.end_line, place.end_column) == (
        "ordner/a.md",
        3,
        7,
        3,
        15,
    )
    assert read.original[place.start : place.end] == "Tref\u00adfen"


def test_the_byte_order_mark_is_no_part_of_the_original() -> None:
    assert from_text("\ufeffGipfel", "a.txt", Part.SOURCE).original == "Gipfel"


MARKDOWN = f"""---
title: Kein Ergebnis
date: 2025-08-16
outlet: Beispielblatt
url: https://example.org/1
sources:
  - eins.txt
---
# Gipfel

{BODY}
"""


def test_front_matter_speaks_for_the_article() -> None:
    read = from_text(MARKDOWN, "a.md", Part.DRAFT)
    assert (read.title, read.outlet, read.address) == (
        "Kein Ergebnis",
        "Beispielblatt",
        "https://example.org/1",
    )
    assert read.dateline == DateLine(dt.date(2025, 8, 16))
    assert read.text == f"\nGipfel\n\n{BODY}\n"
    assert read.location(1, 2).line == 9


def test_what_is_given_apart_wins_over_front_matter_and_print() -> None:
    origin = Origin("Agentur", "https://example.org/2", dt.date(2025, 8, 17))
    read = from_text(MARKDOWN, "a.md", Part.DRAFT, origin)
    assert (read.outlet, read.address) == ("Agentur", "https://example.org/2")
    assert read.dateline == DateLine(dt.date(2025, 8, 17))
    printed = from_text(f"16.08.2025\n\n{BODY}", "a.txt", Part.SOURCE, origin)
    assert printed.dateline == DateLine(dt.date(2025, 8, 17))


def test_a_printed_day_keeps_its_place_when_the_same_day_is_given_apart() -> None:
    read = from_text(f"16.08.2025\n\n{BODY}", "a.txt", Part.SOURCE, Origin(day=dt.date(2025, 8, 16)))
    assert read.dateline == DateLine(dt.date(2025, 8, 16), 0, 10)


def test_a_date_prefix_is_a_sentence_of_its_own() -> None:
    read = from_text(f"date 2025-08-16 {BODY}", "a.txt", Part.SOURCE)
    assert [read.text[one.start : one.end] for one in read.sentences] == ["date 2025-08-16", BODY]


@pytest.mark.parametrize(
    ("text", "name", "lang"),
    [
        (BODY, "a.txt", "de"),
        (ENGLISH, "a.txt", "en"),
        ("Le président a déclaré que la rencontre avait duré trois heures.", "a.txt", ""),
        (f"---\nlang: en-GB\n---\n{ENGLISH}", "a.md", "en"),
        ("---\nlang: en\n---\nDas Treffen dauerte 2 Stunden.", "a.md", "en"),
        (f"---\nlang: en\n---\nHe said: “{BODY}”", "a.md", "en"),
        ("---\nlang: de\n---\nTrump, Putin, Alaska, Anchorage, Juneau, Kenai: 2.45", "a.md", "de"),
        (f"---\nlang: fr\n---\n{BODY}", "a.md", ""),
    ],
)
def test_the_language_is_the_one_stated_or_else_detected(text: str, name: str, lang: str) -> None:
    assert from_text(text, name, Part.SOURCE).lang == lang


@pytest.mark.parametrize("part", [Part.SOURCE, Part.DRAFT])
@pytest.mark.parametrize(
    ("lang", "body", "reads"),
    [("en", BODY, "German"), ("en-GB", BODY, "German"), ("de_AT", ENGLISH, "English")],
)
def test_a_stated_language_that_the_text_is_surely_not_in_is_refused(
    lang: str, body: str, reads: str, part: Part
) -> None:
    said = f'^a.md: "lang: {lang[:2]}", but the text reads as {reads}; correct it or leave it out$'
    with pytest.raises(DocumentError, match=said):
        from_text(f"---\nlang: {lang}\n---\n{body}", "a.md", part)


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        (f"Keine Einigung\n\n{BODY}", "a.txt", "Keine Einigung"),
        (f"Leipzig steht! Alle staunen\n\n{BODY}", "a.txt", "Leipzig steht! Alle staunen"),
        (f"16.08.2025\n\n{BODY}\n\nEnde", "a.txt", ""),
        (f"{BODY}\n\n" * 15 + f"Zwischentitel\n\n{BODY}", "a.txt", ""),
        (f"# Gipfel *in* Wien\n{BODY}", "a.md", "Gipfel in Wien"),
        (BODY, "a.txt", ""),
    ],
)
def test_the_title_is_the_first_heading_near_the_top(text: str, name: str, title: str) -> None:
    assert from_text(text, name, Part.SOURCE).title == title


def test_sentences_of_a_ticker_know_their_entry() -> None:
    stamps = ("00:10", "23:50", "23:30", "23:00")
    text = "Vorspann.\n\n" + "".join(
        f" {stamp}\n\nEs gibt Neues\n\nEr kam. Sie ging.\n\n" for stamp in stamps
    )
    read = from_text(text, "a.txt", Part.SOURCE)
    assert [entry.minute for entry in read.entries] == [1450, 1430, 1410, 1380]
    assert [one.entry for one in read.sentences] == [None, *(index for index in range(4) for _ in range(4))]
    assert [read.text[one.start : one.end] for one in read.sentences if one.heading] == ["Es gibt Neues"] * 4


def test_a_stamp_in_markdown_stays_a_line_of_its_own() -> None:
    text = "".join(f"**{stamp} Uhr**\nEs gibt Neues.\n\n" for stamp in ("20.00", "20.30", "21.00", "21.30"))
    read = from_text(text, "a.md", Part.SOURCE)
    assert read.text[read.sentences[0].start : read.sentences[0].end] == "20.00 Uhr"
    assert len(read.entries) == 4


@pytest.mark.parametrize("text", ["", "   \n\t\r\n", "\ufeff", "\u200b\u00ad\n"])
def test_a_text_without_a_word_is_an_error(text: str) -> None:
    with pytest.raises(DocumentError, match=r"^a\.txt: there is no text in it"):
        from_text(text, "a.txt", Part.SOURCE)


def test_front_matter_alone_is_no_text() -> None:
    with pytest.raises(DocumentError, match="there is no text in it"):
        from_text("---\ntitle: x\n---\n<!-- nichts -->\n", "a.md", Part.SOURCE)


def test_half_a_surrogate_pair_is_an_error() -> None:
    with pytest.raises(DocumentError, match="character 3 is half a surrogate pair"):
        from_text("abc\ud83d", "a.txt", Part.SOURCE)


def test_files_are_loaded_by_their_suffix(tmp_path: Path) -> None:
    for suffix, text in ((".txt", "*Gipfel*"), (".MD", "Gipfel"), (".markdown", "Gipfel"), ("", "*Gipfel*")):
        path = tmp_path / f"a{suffix}"
        path.write_text("*Gipfel*", encoding="utf-8")
        read = load(str(path), Part.REPORT)
        assert (read.text, read.name, read.part) == (text, str(path), Part.REPORT)


@pytest.mark.parametrize("suffix", [".html", ".pdf", ".docx"])
def test_formats_that_are_not_read_are_named(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(b"<html>")
    with pytest.raises(DocumentError, match=rf"{suffix} files are not read; save it as plain text"):
        load(str(path), Part.SOURCE)


def test_standard_input_is_read_under_its_name() -> None:
    assert load("-", Part.DRAFT, stdin="Grüße".encode()).original == "Grüße"


def test_standard_input_that_is_missing_or_wrong_is_an_error() -> None:
    with pytest.raises(DocumentError, match="nothing was given on standard input"):
        load("-", Part.DRAFT)
    with pytest.raises(DocumentError, match="-: not UTF-8: byte 2"):
        load("-", Part.DRAFT, stdin=b"Gr\xfc")


def test_front_matter_can_be_asked_for_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(MARKDOWN, encoding="utf-8")
    assert [source.path for source in front_matter(str(path)).sources] == [str(tmp_path / "eins.txt")]
    assert front_matter("-", stdin=b"Text").sources == ()


def test_a_malformed_front_matter_is_an_error_when_loading(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("---\r\ntitle: x\r\ndate: bald\r\n---\r\nText", encoding="utf-8")
    with pytest.raises(DossierError, match=r"a\.md, line 3: 'bald' is not a day"):
        load(str(path), Part.DRAFT)


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize(
    "unit", [f"{BODY} ", "„Ja.“ ", "a ", ". ", "\r", "12:00\n", "> - *a*\n", "a|b\n-|-\n", "x"]
)
def test_four_times_the_length_takes_four_times_the_work(name: str, unit: str) -> None:
    def work(size: int) -> int:
        text = "Wort " + unit * (size // len(unit))
        return calls(lambda: from_text(text, name, Part.SOURCE))

    work(1_000)
    assert work(40_000) < 6 * work(10_000) + 2_000
