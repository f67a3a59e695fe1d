"""Runs recognisers of others, if they are installed, and writes what they read in the form of the suites.

Each runs with its default settings and, where it has several recognisers, with the one a suite asks for. It
scores nothing and corrects nothing: what a peer does not say is not said for it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.bench import fetch
from benchmarks.cells import APART

REMEDY = "not installed, run 'make bench-deps'"

Prediction = dict[str, Any]
Read = Callable[[str, str, dt.datetime | None, str], Sequence[Prediction]]
"""Reads a text in a language, seen from a moment, for a task."""


NUMERIC = ("number", "ordinal", "percentage", "unit", "currency")
_MOMENTS = ("date", "daterange", "datetime", "datetimerange", "time", "timerange")
TEMPORAL = (*_MOMENTS, "duration")


@dataclass(frozen=True, slots=True)
class Peer:
    """A recogniser that is run for `tasks`; `load` imports it and may raise NotThereError.

    `own` is the suite its authors wrote, which says little about it. `one_pass` tells that it reads all of a
    family at once, whatever the task. A peer that does not `search` reads one value out of a whole text.
    `statement` imports it in a fresh process and `call` reads there.
    """

    name: str
    load: Callable[[], Read]
    statement: str
    call: str
    tasks: tuple[str, ...]
    own: str
    one_pass: bool = True
    searches: bool = True

    def takes(self, case: Mapping[str, Any]) -> bool:
        """Whether it is run on a case: its task, others' making, and a phrase unless it searches.

        In whole paragraphs the kinds are scored together, so all who read dates there are run on all of them.
        """
        if case["source"] in APART:
            return self.searches and "date" in self.tasks
        return case["task"] in self.tasks and case["source"] != self.own

    def passes(self, family: Sequence[str]) -> tuple[str, ...]:
        """The tasks that make it read all it can of a family, one pass for each."""
        tasks = tuple(task for task in self.tasks if task in family)
        return tasks[:1] if self.one_pass or family is TEMPORAL else tasks


def _dateparser_search() -> Read:
    search = fetch("dateparser.search", "search_dates", REMEDY)

    def read(text: str, lang: str, now: dt.datetime | None, _task: str) -> list[Prediction]:
        found = search(text, languages=[lang], settings=_seen_from(now)) or ()
        return list(placed(text, found))

    return read


def placed(text: str, found: Sequence[tuple[str, dt.datetime]]) -> Iterator[Prediction]:
    """The hits of a search with their places: each stands after the one before."""
    at = 0
    for words, moment in found:
        start = max(text.find(words, at), 0)
        at = start + len(words)
        yield {"start": start, "end": at, "type": "datetime", "point": _moment(moment)}


def _dateparser_parse() -> Read:
    parse = fetch("dateparser", "parse", REMEDY)

    def read(text: str, lang: str, now: dt.datetime | None, _task: str) -> list[Prediction]:
        moment = parse(text, languages=[lang], settings=_seen_from(now))
        place = {"start": None, "end": None, "type": "datetime"}
        return [] if moment is None else [place | {"point": _moment(moment)}]

    return read


def _seen_from(now: dt.datetime | None) -> dict[str, Any]:
    return {} if now is None else {"RELATIVE_BASE": now}


def _moment(moment: dt.datetime) -> str:
    return moment.replace(microsecond=0, tzinfo=None).isoformat()


_RECOGNIZERS = {
    "number": ("recognize_number",),
    "ordinal": ("recognize_ordinal",),
    "percentage": ("recognize_percentage",),
    "unit": ("recognize_dimension", "recognize_age", "recognize_temperature"),
    "currency": ("recognize_currency",),
} | dict.fromkeys(TEMPORAL, ("recognize_datetime",))


def _recognizers_text() -> Read:
    models = {
        name: fetch("recognizers_suite", name, REMEDY) for names in _RECOGNIZERS.values() for name in names
    }

    def read(text: str, lang: str, now: dt.datetime | None, task: str) -> list[Prediction]:
        culture = {"en": "en-us"}.get(lang, f"{lang}-{lang}")
        extra = {} if task not in TEMPORAL else {"reference": now}
        found = [one for name in _RECOGNIZERS[task] for one in models[name](text, culture, **extra)]
        return [recognized(one.start, one.end + 1, one.type_name, one.resolution or {}) for one in found]

    return read


def recognized(start: int, end: int, name: str, resolution: Mapping[str, Any]) -> Prediction:
    """One result of Recognizers-Text as a prediction; what it did not resolve has no value."""
    kind = name.rpartition(".")[2]
    result: Prediction = {"start": start, "end": end, "type": _KINDS.get(kind, kind)}
    if "values" not in resolution:
        return result | {"value": _number(resolution.get("value")), "unit": resolution.get("unit")}
    values = [value for value in resolution["values"] if value.get("value") != "not resolved"]
    match kind:
        case "duration":
            return result | {"seconds": next((float(value["value"]) for value in values), None)}
        case "time":
            return result | {"tod": [value["value"] for value in values]}
        case "timerange":
            return result | {"tod_ranges": [[value.get("start"), value.get("end")] for value in values]}
        case _:
            return result | {"intervals": [_interval(value) for value in values]}


_KINDS = {"dimension": "unit", "age": "unit", "temperature": "unit"}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def _interval(value: Mapping[str, str]) -> list[str | None]:
    if "value" not in value:
        return [_iso(value.get("start")), _iso(value.get("end"))]
    start = value["value"]
    if not _DAY.fullmatch(start):
        return [_iso(start), None]
    day = dt.date.fromisoformat(start)
    return [_iso(start), _iso(str(day + dt.timedelta(days=1)))]


def _iso(printed: str | None) -> str | None:
    if printed is None:
        return None
    return f"{printed}T00:00:00" if _DAY.fullmatch(printed) else printed.replace(" ", "T")


def _number(printed: object) -> float | None:
    try:
        return float(str(printed).rstrip("%"))
    except ValueError:
        return None


@dataclass(slots=True)
class _Word:
    """A word with its place, as text2num takes it."""

    printed: str
    start: int
    end: int

    def text(self) -> str:
        return self.printed

    def text_lowercase(self) -> str:
        return self.printed.lower()

    def nt_separated(self, _previous: _Word) -> bool:
        return False

    def not_a_number_part(self) -> bool:
        return False


_WORD = re.compile(r"\w+|[^\w\s]")


def _text2num() -> Read:
    find = fetch("text_to_num", "find_numbers", REMEDY)

    def read(text: str, lang: str, _now: dt.datetime | None, _task: str) -> list[Prediction]:
        words = [_Word(match.group(), match.start(), match.end()) for match in _WORD.finditer(text)]
        return [
            {
                "start": words[one.start].start,
                "end": words[one.end - 1].end,
                "type": "ordinal" if one.is_ordinal else "number",
                "value": float(one.value),
            }
            for one in find(words, lang, threshold=0)
        ]

    return read


def _price_parser() -> Read:
    parse = fetch("price_parser", "Price", REMEDY).fromstring

    def read(text: str, _lang: str, _now: dt.datetime | None, _task: str) -> list[Prediction]:
        price = parse(text)
        if price.amount is None:
            return []
        told = {"type": "currency", "value": float(price.amount), "unit": price.currency}
        return [{"start": None, "end": None} | told]

    return read


def _quantulum() -> Read:
    parse = fetch("quantulum3.parser", "parse", REMEDY)

    def read(text: str, _lang: str, _now: dt.datetime | None, _task: str) -> list[Prediction]:
        return [_measured(one) for one in parse(text)]

    return read


def _measured(one: Any) -> Prediction:  # noqa: ANN401 - a peer's own type
    kind = {"currency": "currency", "dimensionless": "number"}.get(one.unit.entity.name, "unit")
    kind = "percentage" if one.unit.name == "percentage" else kind
    start, end = one.span
    return {"start": start, "end": end, "type": kind, "value": one.value, "unit": one.unit.name}


PEERS = (
    Peer(
        "dateparser search",
        _dateparser_search,
        "from dateparser.search import search_dates",
        "search_dates('Am 3. Mai 2025 begann es.', languages=['de'])",
        _MOMENTS,
        own="dateparser_tests",
    ),
    Peer(
        "dateparser parse",
        _dateparser_parse,
        "import dateparser",
        "dateparser.parse('3. Mai 2025', languages=['de'])",
        _MOMENTS,
        own="dateparser_tests",
        searches=False,
    ),
    Peer(
        "recognizers-text",
        _recognizers_text,
        "import recognizers_suite as suite",
        "suite.recognize_number('three', 'en-us'), suite.recognize_datetime('3 May 2025', 'en-us')",
        (*NUMERIC, *TEMPORAL),
        own="ms_recognizers",
        one_pass=False,
    ),
    Peer(
        "text2num",
        _text2num,
        "import text_to_num",
        "text_to_num.alpha2digit('drei Leute', 'de')",
        ("number", "ordinal"),
        own="text2num_rs",
    ),
    Peer(
        "price-parser",
        _price_parser,
        "from price_parser import Price",
        "Price.fromstring('3,50 Euro')",
        ("currency",),
        own="",
        searches=False,
    ),
    Peer(
        "quantulum3",
        _quantulum,
        "from quantulum3 import parser",
        "parser.parse('3 litres')",
        NUMERIC,
        own="quantulum3",
    ),
)
