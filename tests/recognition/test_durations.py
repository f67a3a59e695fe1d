from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.recognition import durations
from factcheck.values import Modifier
from tests.recognition.figures import bounds, duration, words

MONTH, YEAR = 2629746, 31556952


@pytest.mark.parametrize(
    ("text", "spoken", "seconds", "allowed"),
    [
        ("Das dauerte 2 Stunden und 45 Minuten.", "2 Stunden und 45 Minuten", 9900, "[9870, 9930)"),
        ("Das dauerte 2 Stunden 45 MInuten.", "2 Stunden 45 MInuten", 9900, "[9870, 9930)"),
        ("nach 2 h 45", "2 h 45", 9900, "[9870, 9930)"),
        ("nach 2h45 min", "2h45 min", 9900, "[9870, 9930)"),
        ("nach 2:45 Stunden", "2:45 Stunden", 9900, "[9870, 9930)"),
        ("nach 90:30 Minuten", "90:30 Minuten", 5430, "[5429.5, 5430.5)"),
        ("nach 2,5 Stunden", "2,5 Stunden", 9000, "[8820, 9180)"),
        ("zweieinhalb Stunden", "zweieinhalb Stunden", 9000, "[8100, 9900)"),
        ("zweidreiviertel Stunden", "zweidreiviertel Stunden", 9900, "[9450, 10350)"),
        ("drei viertel Stunden", "drei viertel Stunden", 2700, "[2250, 3150)"),
        ("drei Stunden", "drei Stunden", 10800, "[9000, 12600)"),
        ("eine halbe Stunde", "eine halbe Stunde", 1800, "[1350, 2250)"),
        ("eine Viertelstunde", "eine Viertelstunde", 900, "[450, 1350)"),
        ("eine Stunde", "eine Stunde", 3600, "[1800, 5400)"),
        ("nach einem Jahr", "einem Jahr", YEAR, f"[{YEAR // 2}, {YEAR * 3 // 2})"),
        ("sechs Monate", "sechs Monate", 6 * MONTH, f"[{11 * MONTH // 2}, {13 * MONTH // 2})"),
        ("ein Jahr lang", "ein Jahr", YEAR, None),
        ("seit einem Jahr und drei Monaten", "einem Jahr und drei Monaten", YEAR + 3 * MONTH, None),
        ("beim Siebenstunden-Flug", "Siebenstunden", 25200, "[23400, 27000)"),
        ("ein dreistündiges Treffen", "dreistündiges", 10800, "[9000, 12600)"),
        ("ein 48-stündiger Streik", "48-stündiger", 172800, "[171000, 174600)"),
        ("ein 24-Stunden-Dienst", "24-Stunden", 86400, "[84600, 88200)"),
        ("ein 90-minütiges Spiel", "90-minütiges", 5400, "[5370, 5430)"),
        ("eine zweiwöchige Pause", "zweiwöchige", 1209600, "[907200, 1512000)"),
        ("eine dreijährige Haftstrafe", "dreijährige", 3 * YEAR, None),
        ("zwei volle Tage", "zwei volle Tage", 172800, "[129600, 216000)"),
        ("drei\nStunden", "drei\nStunden", 10800, None),
        ("Sie siegte nach 2:04:58 Stunden.", "2:04:58 Stunden", 7498, "[7497.5, 7498.5)"),
        ("in 3:45,12 Minuten", "3:45,12 Minuten", "225.12", "[225.115, 225.125)"),
        ("Bestzeit: 01:30 min", "01:30 min", 90, None),
        ("in 9,81 s über 100 Meter", "9,81 s", "9.81", "[9.805, 9.815)"),
        ("nach 5 min 20 s", "5 min 20 s", 320, "[319.5, 320.5)"),
        ("3 Std. 20 Min. Verspätung", "3 Std. 20 Min.", 12000, None),
        ("nach zwei Stunden 45.", "zwei Stunden 45", 9900, None),
        ("Er fuhr 2 h 45 bis Ulm", "2 h 45", 9900, None),
        (
            "zwei Stunden, 14 Minuten und drei Sekunden",
            "zwei Stunden, 14 Minuten und drei Sekunden",
            8043,
            None,
        ),
        ("Ein Jahr und drei Monate auf Bewährung", "Ein Jahr und drei Monate", YEAR + 3 * MONTH, None),
        ("zwei Jahre und einen Monat", "zwei Jahre und einen Monat", 2 * YEAR + MONTH, None),
        ("ein Vierteljahrhundert lang", "ein Vierteljahrhundert", 25 * YEAR, None),
        ("ein Dreivierteljahr", "ein Dreivierteljahr", YEAR * 3 // 4, None),
        ("ein halbes Jahrhundert", "ein halbes Jahrhundert", 50 * YEAR, None),
        ("eine dreiviertelstündige Rede", "dreiviertelstündige", 2700, None),
        ("eine ganztägige Sitzung", "ganztägige", 86400, None),
        ("ein Einjahresvertrag", "Einjahresvertrag", YEAR, None),
        ("um drei Hundertstelsekunden", "drei Hundertstelsekunden", "0.03", None),
        ("nach 40 Millisekunden", "40 Millisekunden", "0.04", None),
        ("zwei Quartale in Folge", "zwei Quartale", YEAR // 2, None),
        ("drei Nächte im Freien", "drei Nächte", 259200, "[172800, 345600)"),
        ("Sie redeten den ganzen Tag", "ganzen Tag", 86400, "[43200, 129600)"),
        ("Es regnete die gesamte Woche", "gesamte Woche", 604800, None),
        ("Er bekam ein Jahr Haft", "ein Jahr", YEAR, None),
        ("Sie kam einen Tag zu spät", "einen Tag", 86400, None),
        ("einen Monat nach der Wahl", "einen Monat", MONTH, None),
        ("Wie lange? Ein Jahr.", "Ein Jahr", YEAR, None),
        ("eine geschlagene Stunde", "eine geschlagene Stunde", 3600, None),
        ("spätestens in acht Wochen", "acht Wochen", 8 * 604800, None),
        ("2 ½ Stunden Flug", "2 ½ Stunden", 9000, None),
        ("zu drei Jahren, zehn Monaten", "drei Jahren, zehn Monaten", 46 * MONTH, None),
    ],
)
def test_german_lengths_of_time(text: str, spoken: str, seconds: int | str, allowed: str | None) -> None:
    found, value = duration(text, "de")
    assert (found, value.seconds, value.modifier) == (spoken, Fraction(seconds), None)
    assert allowed is None or value.interval == bounds(allowed)


@pytest.mark.parametrize(
    ("text", "spoken", "seconds"),
    [
        ("3 hours and 20 minutes", "3 hours and 20 minutes", 12000),
        ("an hour and a half", "an hour and a half", 5400),
        ("one and a half hours", "one and a half hours", 5400),
        ("half an hour", "half an hour", 1800),
        ("a quarter of an hour", "a quarter of an hour", 900),
        ("two and three-quarter hours", "two and three-quarter hours", 9900),
        ("two and a half hours", "two and a half hours", 9000),
        ("three-hour talks", "three-hour", 10800),
        ("his 24-hour shift", "24-hour", 86400),
        ("for a week", "a week", 604800),
        ("one week", "one week", 604800),
        ("a 17-year war", "17-year", 17 * YEAR),
        ("four decades", "four decades", 40 * YEAR),
        ("two more hours", "two more hours", 7200),
        ("2:45 hours", "2:45 hours", 9900),
        ("in 2:04:58 hours", "2:04:58 hours", 7498),
        ("2h 45m to London", "2h 45m", 9900),
        ("2 hours and ten.", "2 hours and ten", 7800),
        ("1 hour 30 later", "1 hour", 3600),
        ("two hours and a quarter", "two hours and a quarter", 8100),
        ("a day and a half", "a day and a half", 129600),
        ("an hour and 20 minutes", "an hour and 20 minutes", 4800),
        ("a 7-hour, 20-minute flight", "7-hour, 20-minute", 26400),
        ("the week-long strike", "week-long", 604800),
        ("a weeklong visit", "weeklong", 604800),
        ("They sang all day", "all day", 86400),
        ("for another week", "another week", 604800),
        ("spent the whole night awake", "whole night", 86400),
        ("a decade of war", "a decade", 10 * YEAR),
        ("a fortnight", "a fortnight", 1209600),
        ("a year in prison", "a year", YEAR),
        ("just a day before", "just a day", 86400),
        ("two straight quarters", "two straight quarters", YEAR // 2),
        ("half a century", "half a century", 50 * YEAR),
        ("a twenty-one-day tour", "twenty-one-day", 21 * 86400),
        ("2 days and 1 second", "2 days and 1 second", 172801),
        ("a two-and-a-half-hour drive", "two-and-a-half-hour", 9000),
        ("one and a quarter of an hour", "one and a quarter of an hour", 4500),
        ("2 hours or more than 4 drinks", "2 hours", 7200),
    ],
)
def test_english_lengths_of_time(text: str, spoken: str, seconds: int) -> None:
    found, value = duration(text, "en")
    assert (found, value.seconds) == (spoken, Fraction(seconds))


@pytest.mark.parametrize(
    ("text", "lang", "spoken", "allowed", "modifier"),
    [
        ("etwa drei Stunden", "de", "etwa drei Stunden", "[9000, 12600]", Modifier.APPROX),
        ("rund sechs Stunden", "de", "rund sechs Stunden", "[19800, 23400]", Modifier.APPROX),
        ("etwa 90 Minuten", "de", "etwa 90 Minuten", "[5100, 5700]", Modifier.APPROX),
        ("etwa 20 Minuten", "de", "etwa 20 Minuten", "[1020, 1380]", Modifier.APPROX),
        ("fast dreistündig", "de", "fast dreistündig", "[9000, 10800)", Modifier.LESS_THAN),
        ("eine knappe Stunde", "de", "eine knappe Stunde", "[1800, 3600)", Modifier.LESS_THAN),
        ("gut zwei Stunden", "de", "gut zwei Stunden", "[7200, 9000]", Modifier.MORE_THAN),
        ("über zwei Stunden", "de", "über zwei Stunden", "(7200, *]", Modifier.MORE_THAN),
        ("mindestens zwei Tage", "de", "mindestens zwei Tage", "[172800, *]", Modifier.EQUAL_OR_MORE),
        ("bis zu zwei Stunden", "de", "bis zu zwei Stunden", "[0, 9000]", Modifier.EQUAL_OR_LESS),
        ("zwei Stunden oder länger", "de", "zwei Stunden oder länger", "[7200, *]", Modifier.EQUAL_OR_MORE),
        (
            "knapp 2 Stunden und 30 Minuten",
            "de",
            "knapp 2 Stunden und 30 Minuten",
            "[8730, 9000)",
            Modifier.LESS_THAN,
        ),
        ("nur zwölf Minuten", "de", "nur zwölf Minuten", "[690, 750)", None),
        ("nearly three hours", "en", "nearly three hours", "[9000, 10800)", Modifier.LESS_THAN),
        ("more than three hours", "en", "more than three hours", "(10800, *]", Modifier.MORE_THAN),
    ],
)
def test_hedged_lengths_of_time(
    text: str, lang: str, spoken: str, allowed: str, modifier: Modifier | None
) -> None:
    found, value = duration(text, lang)
    assert (found, value.interval, value.modifier) == (spoken, bounds(allowed), modifier)


@pytest.mark.parametrize(
    ("text", "lang", "spoken", "allowed"),
    [
        ("mehrere Stunden", "de", "mehrere Stunden", "[7200, 86400)"),
        ("wenige Minuten", "de", "wenige Minuten", "[60, 600)"),
        ("ein paar Stunden", "de", "ein paar Stunden", "[7200, 86400)"),
        ("stundenlang", "de", "stundenlang", "[7200, 86400)"),
        ("ein mehrstündiges Treffen", "de", "mehrstündiges", "[7200, 86400)"),
        ("drei bis vier Wochen", "de", "drei bis vier Wochen", "[1512000, 2721600)"),
        ("ein bis zwei Tage", "de", "ein bis zwei Tage", "[43200, 216000)"),
        ("zwischen zwei und drei Stunden", "de", "zwischen zwei und drei Stunden", "[5400, 12600)"),
        ("several hours", "en", "several hours", "[7200, 86400)"),
        ("a couple of hours", "en", "a couple of hours", "[7200, 86400)"),
        ("seit Wochen", "de", "Wochen", "[1209600, 12096000)"),
        ("Tage lang gesucht", "de", "Tage", "[172800, 1209600)"),
        ("for decades", "en", "decades", f"[{20 * YEAR}, {200 * YEAR})"),
        ("hours later", "en", "hours", "[7200, 86400)"),
        ("a months-long siege", "en", "months-long", f"[{2 * MONTH}, {36 * MONTH})"),
        ("a multi-day event", "en", "multi-day", "[172800, 1209600)"),
        ("zwei- bis dreitägige Reisen", "de", "zwei- bis dreitägige", "[129600, 302400)"),
        ("ein- bis zweistündig", "de", "ein- bis zweistündig", "[1800, 9000)"),
        ("10- bis 15-minütig", "de", "10- bis 15-minütig", "[570, 930)"),
        ("a two- to three-hour drive", "en", "two- to three-hour", "[5400, 12600)"),
        ("30 Minuten bis drei Stunden", "de", "30 Minuten bis drei Stunden", "[1770, 12600)"),
        (
            "zwischen 30 Minuten und zwei Stunden",
            "de",
            "zwischen 30 Minuten und zwei Stunden",
            "[1770, 9000)",
        ),
        ("between an hour and 90 minutes", "en", "between an hour and 90 minutes", "[1800, 5430)"),
        ("30 minutes to two hours", "en", "30 minutes to two hours", "[1770, 9000)"),
    ],
)
def test_vague_lengths_and_ranges_have_no_seconds(text: str, lang: str, spoken: str, allowed: str) -> None:
    found, value = duration(text, lang)
    assert (found, value.seconds, value.interval) == (spoken, None, bounds(allowed))


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("sie ist 45 Jahre alt", "de"),
        ("im Alter von 45 Jahren", "de"),
        ("die dreijährige Tochter", "de"),
        ("das war ein Tag wie jeder andere", "de"),
        ("in den Stunden danach", "de"),
        ("um 14:30 Uhr", "de"),
        ("mit 130 Kilometern pro Stunde", "de"),
        ("stündlich, ständig, mit Dreitagebart", "de"),
        ("a 29-year-old man", "en"),
        ("$5 an hour", "en"),
        ("a second car", "en"),
        ("twice a day", "en"),
        ("alle zwei Wochen", "de"),
        ("every 90 minutes", "en"),
        ("eines Tages", "de"),
        ("Tag für Tag, zur Stunde, heutzutage", "de"),
        ("das ganze Jahr 2023", "de"),
        ("full year results", "en"),
        ("on another day", "en"),
        ("a 3-month-old baby", "en"),
        ("31 und 22 Jahre alt", "de"),
        ("wait a minute", "en"),
        ("One day he will return", "en"),
        ("one night in May", "en"),
        ("It was a good year", "en"),
        ("um 2:45", "de"),
        ("Es stand 1:23:99 Stunden", "de"),
        ("in der 90. Minute", "de"),
        ("im Laufe der Woche", "de"),
    ],
)
def test_what_is_no_length_of_time(text: str, lang: str) -> None:
    assert durations.find(text, lang) == []


@pytest.mark.parametrize(
    ("text", "lang", "spoken"),
    [
        (
            "Erst zwei Stunden, dann 45 Minuten; ein 48-stündiger, 90-minütiger Streit",
            "de",
            ["zwei Stunden", "45 Minuten", "48-stündiger", "90-minütiger"],
        ),
        ("zu drei Jahren, 18 Monaten und 90 Tagen", "de", ["drei Jahren", "18 Monaten", "90 Tagen"]),
        (
            "eine gute Stunde, eine knappe Viertelstunde",
            "de",
            ["eine gute Stunde", "eine knappe Viertelstunde"],
        ),
        ("eineinhalb Wochen und eine halbe Stunde", "de", ["eineinhalb Wochen", "eine halbe Stunde"]),
        ("drei Tage und zwei Nächte", "de", ["drei Tage", "zwei Nächte"]),
        ("von zwei Stunden auf drei Stunden", "de", ["zwei Stunden", "drei Stunden"]),
        ("30 days or two years", "en", ["30 days", "two years"]),
        ("all week, all night", "en", ["all week", "all night"]),
        ("between an hour and 30 minutes", "en", ["an hour", "30 minutes"]),
        ("six weeks, two hours", "en", ["six weeks", "two hours"]),
    ],
)
def test_lengths_apart_stay_apart(text: str, lang: str, spoken: list[str]) -> None:
    assert words(text, durations.find(text, lang)) == spoken


def test_two_nights_are_three_days_to_others() -> None:
    _, nights = duration("zwei Nächte", "de")
    _, days = duration("drei Tage", "de")
    assert nights.interval.meets(days.interval)


@given(
    st.integers(1, 99),
    st.integers(1, 59),
    st.sampled_from(["{} Stunden {} Minuten", "{} Stunden und {} Minuten"]),
)
def test_hours_and_minutes_read_back(hours: int, minutes: int, pattern: str) -> None:
    printed = pattern.format(hours, minutes)
    spoken, value = duration(f"Es dauerte {printed}.", "de")
    assert (spoken, value.seconds) == (printed, Fraction(hours * 3600 + minutes * 60))


@given(st.text(alphabet="12 :,hStundeinMtgjährvolbs-\n", max_size=60), st.sampled_from(["de", "en"]))
def test_offsets_rise_and_stay_inside_any_text(text: str, lang: str) -> None:
    last = 0
    for found in durations.find(text, lang):
        assert last <= found.start < found.end <= len(text)
        last = found.end
