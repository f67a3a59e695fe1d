"""What other recognisers reached on the same suites, as measured once and stored beside the suites.

Source: PEERS.md in the folder of the suites, sections 4 to 6. Recall/precision in percent over both halves of
the suites, a peer's own suite left out of its row, "-" where a peer does not read the kind. It measures
nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

CELLS = ("number", "ordinal", "percentage", "unit", "currency", "date", "clock", "duration")
"""The kinds that are scored apart, in the order of the columns below; clock holds dates with a clock time."""

ALL_KINDS = "all"
"""The cell of a suite whose kinds are scored together."""

_ROWS = {
    "de": {
        "MS Recognizers git": "82/75 32/89 71/100 36/57 74/81 53/54 46/39 55/65",
        "recognizers-text-suite": "29/72 - 43/100 35/50 24/25 19/37 21/25 9/71",
        "duckling": "79/69 41/92 - 44/98 25/49 74/82 77/75 41/57",
        "snips": "71/52 68/100 92/43 85/64 57/49 - - 54/80",
        "dateparser search": "- - - - - 26/26 27/23 -",
        "dateparser parse": "- - - - - 23/69 25/84 -",
        "text2num": "39/58 73/88 - - - - - -",
        "zahlwort2num": "44/30 51/46 - - - - - -",
        "ovos": "61/84 38/89 - - - 15/54 20/22 52/89",
        "lingua-franca": "45/54 47/78 - - - 11/34 14/17 13/31",
        "ctparse": "- - - - - 22/25 15/12 33/27",
        "parsedatetime": "- - - - - 35/39 21/16 -",
        "timexy": "- - - - - 15/52 - 9/67",
        "price-parser": "- - - - 40/79 - - -",
        "quantulum3": "23/53 13/63 25/16 33/35 19/29 - - -",
        "chrono-node": "- - - - - 28/52 38/34 -",
    },
    "en": {
        "MS Recognizers git": "78/78 77/95 89/100 59/56 72/86 46/48 49/44 51/65",
        "recognizers-text-suite": "76/75 77/95 89/100 56/54 70/83 43/46 47/40 49/49",
        "duckling": "61/43 68/88 - 52/52 82/86 52/56 53/45 51/75",
        "snips": "54/40 80/99 50/36 59/44 72/81 - - 53/89",
        "quantulum3": "57/52 7/17 58/31 71/52 43/31 - - -",
        "numerizer": "59/40 82/68 - - - - - -",
        "word2number": "29/51 - - - - - - -",
        "text2num": "27/37 56/75 - - - - - -",
        "ovos": "55/71 75/86 - - - 21/34 27/33 40/84",
        "dateparser search": "- - - - - 31/32 20/21 -",
        "dateparser parse": "- - - - - 15/77 15/55 -",
        "timefhuman": "- - - - - 26/50 29/31 -",
        "parsedatetime": "- - - - - 30/31 21/19 -",
        "ctparse": "- - - - - 18/22 13/10 27/30",
        "timexy": "- - - - - 3/16 - 11/62",
        "price-parser": "- - - - 48/62 - - -",
    },
}

_NEWS = {
    "HeidelTime": (73, 81),
    "MS Recognizers git": (43, 64),
    "duckling": (59, 43),
    "recognizers-text-suite": (26, 67),
    "snips": (19, 84),
    "timexy": (18, 84),
    "chrono-node": (25, 30),
    "parsedatetime": (20, 17),
    "dateparser search": (45, 9),
}


@dataclass(frozen=True, slots=True)
class Published:
    """What a peer reached in one cell, in percent."""

    peer: str
    recall: float
    precision: float

    @property
    def f1(self) -> float:
        """The harmonic mean of recall and precision, in percent."""
        return harmonic(self.recall, self.precision)


def harmonic(recall: float, precision: float) -> float:
    """The harmonic mean (F1) of two shares, 0 if both are."""
    return 2 * recall * precision / (recall + precision) if recall + precision else 0.0


def published(lang: str, cell: str) -> list[Published]:
    """What each peer reached on the small suites of a language."""
    at = CELLS.index(cell)
    columns = ((peer, row.split()[at]) for peer, row in _ROWS[lang].items())
    return [_published(peer, figures) for peer, figures in columns if figures != "-"]


def published_news() -> list[Published]:
    """What each peer reached on the German news of krauts, all its kinds together."""
    return [Published(peer, *figures) for peer, figures in _NEWS.items()]


def best(found: list[Published]) -> Published:
    """The peer with the best F1."""
    return max(found, key=lambda one: one.f1)


def _published(peer: str, figures: str) -> Published:
    recall, _, precision = figures.partition("/")
    return Published(peer, float(recall), float(precision))
