"""Sets of times read as an editor would write them."""

from __future__ import annotations

import pytest

from factcheck.printed_values import Recurrence
from factcheck.wording import interval, show


@pytest.mark.parametrize(
    ("every", "german", "english"),
    [
        ("P1D", "jeden Tag", "every day"),
        ("P1Y", "jedes Jahr", "every year"),
        ("P2Y", "alle 2 Jahre", "every 2 years"),
        ("PT1H", "jede Stunde", "every hour"),
        ("PT20M", "alle 20 Minuten", "every 20 minutes"),
        ("P20M", "alle 20 Monate", "every 20 months"),
        ("PXY", "alle paar Jahre", "every few years"),
        ("XXXX-WXX-1", "jeden Montag", "every Monday"),
        ("XXXX-WXX-5TEV", "jeden Freitag, abends", "every Friday, in the evening"),
        ("XXXX-XX-XXTMO", "jeden Tag, morgens", "every day, in the morning"),
        ("XXXX-WXX-WE", "jedes Wochenende", "every weekend"),
        ("XXXX-SU", "jeden Sommer", "every summer"),
        ("XXXX-WXX-1TXX", "wiederholt (XXXX-WXX-1TXX)", "repeated (XXXX-WXX-1TXX)"),
        ("XXXX-05", "wiederholt (XXXX-05)", "repeated (XXXX-05)"),
        ("P3C", "wiederholt (P3C)", "repeated (P3C)"),
        ("oft", "wiederholt (oft)", "repeated (oft)"),
    ],
)
def test_how_often(every: str, german: str, english: str) -> None:
    assert show(Recurrence(every), "de") == german
    assert show(Recurrence(every), "en") == english


def test_how_often_in_each() -> None:
    assert show(Recurrence("P1D", 2), "de") == "jeden Tag 2-mal"
    assert show(Recurrence("P2W", 3), "en") == "3 times every 2 weeks"


def test_a_set_stands_for_itself_alone() -> None:
    assert interval(Recurrence("P1D"), "de") == ""
