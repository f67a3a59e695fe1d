"""The documentation is true: generated parts are fresh, and what the pages name exists."""

import importlib
import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.reports.schema import ReportRecord
from factcheck.rules import COMPARATORS
from factcheck.settings import Settings

ROOT = Path(__file__).parents[2]
refresh = importlib.import_module("docs.refresh")  # a script, no package of ours
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]
PAGES += sorted((ROOT / "examples").glob("*/README.md"))
COMMANDS = ("compare", "audit", "claims", "values", "rule", "config", "cache", "schema", "github")
PARTS = (("github", "check"), ("github", "comment"), ("github", "verdict"), ("github", "articles"))
STALE = "stale: run 'make docs'"
OPTION = re.compile(r"(?<![\w-])--?[a-z][a-z-]*")
BLOCK = re.compile(r"```sh\n(.*?)```", re.DOTALL)
INLINE = re.compile(r"`((?:\w+=\w+ )?factcheck [^`\n]+)`")
CALL = re.compile(r"(?m)(?<![\w./-])factcheck (\S.*)$")


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def label(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.fixture(scope="module")
def fresh() -> Mapping[Path, str]:
    """The pages as the program would write them now."""
    pages: Mapping[Path, str] = refresh.pages()
    return pages


@pytest.mark.parametrize(
    "page", [refresh.README, refresh.RULES, refresh.RECOGNITION, refresh.EVALUATION], ids=label
)
def test_what_the_program_can_say_itself_is_fresh(page: Path, fresh: Mapping[Path, str]) -> None:
    assert read(page) == fresh[page], STALE


def test_a_part_is_replaced_between_its_comments_and_nowhere_else() -> None:
    text = "a\n<!-- part -->\nold\n<!-- end of part -->\nb\n"
    assert refresh.filled(text, "part", "new\n") == "a\n<!-- part -->\n\nnew\n\n<!-- end of part -->\nb\n"
    with pytest.raises(ValueError, match="substring not found"):
        refresh.filled(text, "other", "new\n")


@pytest.mark.parametrize("page", PAGES, ids=label)
def test_every_link_to_a_page_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", read(page))
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=label)
def test_no_page_names_a_machine(page: Path) -> None:
    assert re.findall(r"/(?:home|Users|tmp|work|root)/|localhost|pypi\.org", read(page)) == []


@pytest.fixture
def known_options(capsys: pytest.CaptureFixture[str]) -> set[str]:
    """Every option that the help of some command names."""
    codes = {main([*command, "--help"]) for command in ((), *((name,) for name in COMMANDS), *PARTS)}
    assert codes == {0}
    return set(OPTION.findall(capsys.readouterr().out))


@pytest.mark.parametrize("page", PAGES, ids=label)
def test_every_command_and_option_that_a_page_shows_exists(page: Path, known_options: set[str]) -> None:
    text = read(page)
    calls = CALL.findall("\n".join(BLOCK.findall(text) + INLINE.findall(text)))
    assert [call for call in calls if call.split()[0] not in {*COMMANDS, "--help"}] == []
    options = [option for call in calls for option in OPTION.findall(call)]
    assert [option for option in options if option not in known_options] == []


def test_every_setting_stands_in_the_readme() -> None:
    settings = [name.replace("_", "-") for name in Settings.model_fields]
    assert [name for name in settings if f"| `{name}` |" not in read(ROOT / "README.md")] == []


def test_every_key_of_the_report_is_explained() -> None:
    page = read(ROOT / "docs" / "json.md")
    assert [key for key in ReportRecord.model_fields if f"| `{key}` |" not in page] == []


def test_the_json_that_is_shown_is_a_part_of_the_report() -> None:
    shown = re.findall(r"```json\n(.*?)```", read(ROOT / "docs" / "json.md"), re.DOTALL)
    known = set(re.findall(r'"(\w+)": \{', json.dumps(ReportRecord.model_json_schema(mode="serialization"))))
    keys = {key for part in shown for key in json.loads(part)}
    assert shown
    assert keys - known - {"type"} == set()


def test_the_phrases_on_recognition_are_read_and_those_that_are_names_are_not() -> None:
    told, _, names = read(refresh.RECOGNITION).partition("<!-- names -->")
    names = names.partition("<!-- end of names -->")[0]
    assert "| – |" not in told
    assert [row for row in names.splitlines()[4:] if row and not row.endswith("| – | |")] == []


def test_every_key_of_a_line_of_values_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    page = read(refresh.RECOGNITION)
    words = "Am 3. Mai kamen 20 Leute um 3 Uhr, 2 Stunden lang, zum dritten Mal, gestern, jeden Montag."
    for date in ([], ["--date", "2025-08-16"]):
        assert main(["values", words, "--output-format", "json", *date]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    keys = {key for line in lines for key in line}
    fields = {key for line in lines for key in line.get("exact", {})} - {"form"}
    assert {line["type"] for line in lines} == {"value", "unread"}
    assert [key for key in sorted(keys | fields) if f"`{key}`" not in page] == []
    assert [line for line in lines if "exact" in line and f"| `{line['exact']['form']}` |" not in page] == []


def test_every_comparator_is_offered_to_newsrooms() -> None:
    page = read(ROOT / "docs" / "newsroom.md")
    assert [name for name in COMPARATORS if f"| `{name}` |" not in page] == []


@pytest.mark.parametrize("page", DECISIONS, ids=label)
def test_a_decision_follows_the_template(page: Path) -> None:
    headings = re.findall(r"^\*\*(.+?)\*\*", read(page), re.MULTILINE)
    assert headings == re.findall(r"^\*\*(.+?)\*\*", read(page.with_name("template.md")), re.MULTILINE)


def test_decisions_are_numbered_without_a_gap() -> None:
    numbers = [int(page.name[:4]) for page in DECISIONS]
    titles = [read(page).splitlines()[0] for page in DECISIONS]
    assert numbers == list(range(1, len(DECISIONS) + 1))
    assert [int(title.split()[1].rstrip(".")) for title in titles] == numbers
