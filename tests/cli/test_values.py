"""The command `values`: words or a file, a table or JSON lines, and the cases of a suite."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Result

Run = Callable[..., Result]
ARTICLE = "Wien, 15. August 2025\n\nDie Sitzung dauerte gestern 45 Minuten.\n"


def records(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.out.splitlines()]


def piped(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


def test_words_are_read_as_words(run: Run) -> None:
    result = run("values", "Es dauerte 2 Stunden 45 Minuten.")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("Wörter: Deutsch, ohne Datum\n\n")
    assert "2 Std. 44 Min. 30 Sek. bis 2 Std. 45 Min. 30 Sek.  1:12" in result.out


def test_a_file_is_read_with_its_lines_and_its_date(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    found = records(run("values", "a.txt", "--output-format", "json"))
    assert {one["file"] for one in found} == {"a.txt"}
    (lasted,) = [one for one in found if one["kind"] == "duration"]
    assert (lasted["line"], lasted["exact"]["seconds"]) == (3, "2700")
    (yesterday,) = [one for one in found if one["words"] == "gestern"]
    assert yesterday["exact"]["anchor"] == "2025-08-15"
    assert yesterday["value"] == "14. August 2025"


def test_a_text_on_standard_input_is_read(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    piped(monkeypatch, "Zwölf Menschen kamen.")
    assert run("values", "-").out.splitlines()[0] == "Standardeingabe: Deutsch, ohne Datum"


def test_offsets_point_into_the_file_with_its_markup(run: Run, tmp_path: Path) -> None:
    text = "---\nlang: de\n---\n\n**Zwölf** Menschen kamen.\n"
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    (one,) = records(run("values", "a.md", "--output-format", "json"))
    assert text[one["start"] : one["end"]] == "Zwölf"
    assert (one["line"], one["column"]) == (5, 3)


@pytest.mark.parametrize(
    ("date", "anchor"), [("2025-08-16", "2025-08-16"), ("2025-08-16T14:30", "2025-08-16"), (None, None)]
)
def test_the_date_is_what_relative_dates_are_seen_from(
    run: Run, date: str | None, anchor: str | None
) -> None:
    options = () if date is None else ("--date", date)
    result = run("values", "Gestern war Ruhe.", "--output-format", "json", *options)
    (one,) = records(result)
    assert one["type"] == ("value" if anchor else "unread")
    assert one.get("exact", {}).get("anchor") == anchor
    assert ("--date" in result.err) == (anchor is None)


def test_the_date_wins_over_the_date_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    shown = run("values", "a.txt", "--date", "2024-05-02").out
    assert shown.startswith("a.txt: Deutsch, datiert 2024-05-02\n")
    assert "1. Mai 2024" in shown


@pytest.mark.parametrize(
    ("arguments", "head"),
    [
        (("zwölf",), "Wörter: Deutsch, ohne Datum"),
        (("twelve of the people had left before it began",), "words: English, undated"),
        (("twelve", "--lang", "en"), "words: English, undated"),
        (("Die Sitzung war lang und sie war gut", "--lang", "en"), "words: English, undated"),
    ],
)
def test_the_language_is_told_or_detected_and_german_where_it_is_open(
    run: Run, arguments: tuple[str, ...], head: str
) -> None:
    assert run("values", *arguments).out.splitlines()[0] == head


def test_a_long_text_in_another_language_is_not_read_as_german(run: Run) -> None:
    words = "El presidente dijo que la reunión había terminado y que todos los ministros volverían a casa"
    result = run("values", f"{words} mañana por la tarde sin hablar con la prensa.")
    assert (result.code, result.out) == (2, "")
    assert "--lang" in result.err


@pytest.mark.parametrize(
    "name", ["fehlt.txt", "fehlt.MD", "ordner/fehlt", "./fehlt", "fehlt.pdf", "C:\\texte\\fehlt", "~/fehlt"]
)
def test_what_looks_like_a_file_and_is_none_is_an_error(run: Run, name: str) -> None:
    result = run("values", name)
    assert (result.code, result.out) == (2, "")
    assert result.err == f"factcheck: {name}: there is no such file; check the path\n"


@pytest.mark.parametrize("words", ["2019/20", "120km/h", "1.170", "zwölf", "3 Prozent aus a.txt", "3:1"])
def test_what_is_no_file_name_is_read_as_words(run: Run, words: str) -> None:
    result = run("values", words)
    assert result.code == 0
    assert result.out.startswith("Wörter: Deutsch")


def test_a_file_of_any_name_is_a_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "zwölf Leute").write_text("Drei Leute.", encoding="utf-8")
    assert run("values", "zwölf Leute").out.startswith("zwölf Leute: Deutsch")


def test_a_folder_is_not_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "texte").mkdir()
    assert "it is a folder" in run("values", "./texte").err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "--jsonl FILE"),
        (("zwölf", "--jsonl", "c.jsonl"), "--jsonl FILE"),
        (("",), "the text is empty"),
        ((" \n",), "the text is empty"),
        (("gestern", "--date", "16.8.2025"), "'16.8.2025' is no date; write it as 2025-08-16"),
        (("gestern", "--date", "2025-08-16T25:00"), "is no date"),
        (("--jsonl", "c.jsonl", "--lang", "de"), "its cases say them"),
        (("--jsonl", "c.jsonl", "--date", "2025-08-16"), "its cases say them"),
        (("--jsonl", "c.jsonl", "--output-format", "json"), "its cases say them"),
        (("--jsonl", "fehlt.jsonl"), "fehlt.jsonl: there is no such file"),
        (("zwölf", "--output-format", "markdown"), "markdown"),
    ],
)
def test_what_cannot_be_done_is_exit_code_2_and_one_line(
    run: Run, arguments: tuple[str, ...], message: str
) -> None:
    result = run("values", *arguments)
    assert (result.code, result.out) == (2, "")
    assert message in result.err
    assert len(result.err.splitlines()) == 1


@pytest.mark.parametrize("form", ["text", "json"])
def test_an_empty_result_says_so(run: Run, form: str) -> None:
    result = run("values", "Hier steht nichts.", "--output-format", form)
    assert (result.code, result.err) == (0, "'Hier steht nichts.': no value was found\n")
    assert result.out == ("" if form == "json" else "Wörter: Deutsch, ohne Datum\n")


def test_a_result_of_unread_places_only_says_so_and_how_to_read_them(run: Run) -> None:
    result = run("values", "Gestern war Ruhe.")
    name = "'Gestern war Ruhe.'"
    assert "Gesehen und nicht gelesen:" in result.out
    assert result.err.splitlines() == [
        f"{name}: no value could be read",
        f"{name}: seen from no day, so relative dates mean none; say with --date when it is dated",
    ]


@pytest.mark.parametrize(
    ("file", "start"), [("v.json", "{"), ("v.jsonl", "{"), ("v.txt", "Wörter:"), ("v", "Wörter:")]
)
def test_the_suffix_of_the_output_file_chooses_the_form(
    run: Run, tmp_path: Path, file: str, start: str
) -> None:
    result = run("values", "zwölf Leute", "-o", file)
    assert (result.code, result.out) == (0, "")
    assert (tmp_path / file).read_text(encoding="utf-8").startswith(start)


def test_a_text_is_never_overwritten(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    assert run("values", "a.txt", "-o", "a.txt").code == 2
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == ARTICLE


def case(**fields: object) -> str:
    told: dict[str, object] = {"id": "1", "text": "Zwölf Leute.", "lang": "de", "reference_datetime": None}
    return json.dumps(told | fields) + "\n"


def test_cases_give_predictions_in_their_order(run: Run, tmp_path: Path) -> None:
    rows = [
        case(),
        case(id="2", text="Twelve people.", lang="en", extra=[1]),
        case(id="3", text="Gestern war Ruhe.", reference_datetime="2025-08-16T14:30:00"),
        "\n",
        case(id="4", text="Gestern war Ruhe.", lang="de-AT"),
    ]
    (tmp_path / "c.jsonl").write_text("".join(rows), encoding="utf-8")
    result = run("values", "--jsonl", "c.jsonl")
    assert (result.code, result.err) == (0, "")
    first, second, third, fourth = records(result)
    assert [one["id"] for one in (first, second, third, fourth)] == ["1", "2", "3", "4"]
    assert first["pred"] == [{"start": 0, "end": 5, "type": "number", "value": 12.0, "unit": ""}]
    assert second["pred"][0]["value"] == 12.0
    assert third["pred"][0]["intervals"] == [["2025-08-15T00:00:00", "2025-08-16T00:00:00"]]
    assert fourth["pred"] == []


def test_a_task_limits_a_case_to_what_it_asks_for(run: Run, tmp_path: Path) -> None:
    text = "Am 3. Mai 2024 kamen zwölf Leute."
    rows = [case(text=text, task=task) for task in ("number", "date", "poetry", "")]
    (tmp_path / "c.jsonl").write_text("".join(rows), encoding="utf-8")
    result = run("values", "--jsonl", "c.jsonl")
    types = [[one["type"] for one in row["pred"]] for row in records(result)]
    assert types == [["number"], ["date"], ["date", "number"], ["date", "number"]]
    assert result.err == "everything was read, since the task is not known: 1 case of 'poetry'\n"


def test_other_languages_are_empty_and_counted(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    piped(monkeypatch, case(lang="fr") + case() + case(lang="") + case(lang="fr"))
    result = run("values", "--jsonl", "-")
    assert [len(row["pred"]) for row in records(result)] == [0, 1, 0, 0]
    assert result.err == "not read, since only de and en are: 3 cases in '', 'fr'\n"


def test_no_cases_are_no_predictions_and_a_note(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    piped(monkeypatch, "\n\n")
    assert run("values", "--jsonl", "-") == Result(0, "", "-: no case in it\n")


def test_a_case_file_is_never_overwritten(run: Run, tmp_path: Path) -> None:
    (tmp_path / "c.jsonl").write_text(case(), encoding="utf-8")
    assert run("values", "--jsonl", "c.jsonl", "-o", "c.jsonl").code == 2
    assert run("values", "--jsonl", "c.jsonl", "-o", "p.jsonl").code == 0
    assert (tmp_path / "p.jsonl").read_text(encoding="utf-8").startswith('{"id": "1"')


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("{", "c.jsonl:2: not JSON"),
        ("[]", "c.jsonl:2: not a JSON object; write one JSON object a line"),
        ("3", "c.jsonl:2: not a JSON object"),
        ('{"text": "a", "lang": "de"}', "c.jsonl:2: 'id' is missing"),
        ('{"id": "1", "lang": "de"}', "c.jsonl:2: 'text' is missing"),
        ('{"id": "1", "text": "a"}', "c.jsonl:2: 'lang' is missing"),
        ('{"id": 1, "text": "a", "lang": "de"}', "c.jsonl:2: 'id' is not a string"),
        ('{"id": "1", "text": null, "lang": "de"}', "c.jsonl:2: 'text' is not a string"),
        (case(task=3), "c.jsonl:2: 'task' is not a string"),
        (case(reference_datetime="gestern"), "c.jsonl:2: 'reference_datetime' is 'gestern'; write it as"),
        (case(reference_datetime=7), "c.jsonl:2: 'reference_datetime' is 7"),
        ("[" * 100_000, "c.jsonl:2: not JSON"),
    ],
)
def test_a_malformed_line_is_named_with_its_cause(run: Run, tmp_path: Path, row: str, message: str) -> None:
    (tmp_path / "c.jsonl").write_text(f"{case()}{row.rstrip()}\n", encoding="utf-8")
    result = run("values", "--jsonl", "c.jsonl", "-o", "p.jsonl")
    assert result.code == 2
    assert result.err.startswith(f"factcheck: {message}")
    assert len(result.err.splitlines()) == 1
    assert not (tmp_path / "p.jsonl").exists()


def test_line_separators_inside_a_text_end_no_line(run: Run, tmp_path: Path) -> None:
    row = json.dumps({"id": "1", "text": "Zwölf\u2028Leute\x85", "lang": "de"}, ensure_ascii=False)
    (tmp_path / "c.jsonl").write_text(f"{row}\r\n", encoding="utf-8", newline="")
    assert len(records(run("values", "--jsonl", "c.jsonl"))) == 1


@pytest.mark.parametrize("text", ["\ud83d zwölf", "zwölf \x00", "9" * 5_000, "1e999", ""])
def test_no_text_of_a_case_stops_the_others(run: Run, tmp_path: Path, text: str) -> None:
    (tmp_path / "c.jsonl").write_text(case(text=text) + case(), encoding="utf-8")
    result = run("values", "--jsonl", "c.jsonl")
    assert result.code == 0
    assert [row["id"] for row in records(result)] == ["1", "1"]


def test_timex3_marks_each_expression_by_itself(run: Run, tmp_path: Path) -> None:
    text = "Von 2019 bis 2021 war sie am Freitag, 3. Mai 2024 um 20.30 Uhr da."
    (tmp_path / "c.jsonl").write_text(case(text=text), encoding="utf-8")
    (joined,) = records(run("values", "--jsonl", "c.jsonl"))
    (apart,) = records(run("values", "--jsonl", "c.jsonl", "--timex3"))
    assert [one["type"] for one in joined["pred"]] == ["date", "datetime"]
    assert [one["type"] for one in apart["pred"]] == ["date", "date", "date", "time"]
    shown = records(run("values", text, "--timex3", "--output-format", "json"))
    assert [one["words"] for one in shown][:2] == ["2019", "bis 2021"]
