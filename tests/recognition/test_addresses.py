"""Numbers inside web addresses and file names are neither dates nor clock times."""

from __future__ import annotations

import pytest

from factcheck.recognition import times
from tests.recognition.printed import found_dates


@pytest.mark.parametrize(
    "text",
    [
        "Mehr unter https://example.org/2024/05/03/wahl-2021-09-26.html im Netz.",
        "Der Bericht (www.example.org/archiv/2019-10-04) liegt vor.",
        "Im Anhang: protokoll_2023-10-04.pdf",
        "Das Bild lageplan-2023-10-04.jpg fehlt.",
        "Nachzulesen auf example.de/2022/03/17 und im Heft.",
    ],
)
def test_an_address_holds_no_date(text: str) -> None:
    assert found_dates(text, "de") == []


def test_dates_beside_an_address_are_read() -> None:
    text = "Am 3. Mai 2024 erschien https://example.org/2021-01-02 und am 4. Mai 2024 www.example.org."
    assert [days for _, days in found_dates(text, "de")] == ["2024-05-03", "2024-05-04"]


def test_an_address_holds_no_clock_time() -> None:
    assert times.find("Der Server https://example.org/12:30/uhr antwortet.", "de") == []


def test_a_long_word_full_of_signs_takes_linear_time() -> None:
    assert found_dates("a_b" * 100_000, "de") == []
