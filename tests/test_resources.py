"""Shipped data is found in a checkout and in a wheel; malformed data is an error that names its file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck import resources
from factcheck.errors import RuleError


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A checkout of its own with one German lexicon; returns its lexicon folder."""
    lexicon = tmp_path / "rules" / "lexicon"
    (lexicon / "de").mkdir(parents=True)
    (lexicon / "de" / "one.yaml").write_text("first: [a]\n", encoding="utf-8")
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "factcheck")
    resources.lexicon.cache_clear()
    resources.languages.cache_clear()
    yield lexicon
    resources.lexicon.cache_clear()
    resources.languages.cache_clear()


@pytest.mark.parametrize("name", ["rules", "prompts"])
def test_the_shipped_folders_are_there(name: str) -> None:
    assert resources.folder(name).is_dir()


def test_a_missing_folder_is_an_error_with_a_remedy() -> None:
    with pytest.raises(RuleError, match=r"'recipes' is missing .* reinstall"):
        resources.folder("recipes")


def test_the_folder_inside_the_package_wins(shipped: Path, tmp_path: Path) -> None:
    assert resources.folder("rules") == shipped.parent
    inside = tmp_path / "factcheck" / "data" / "rules"
    inside.mkdir(parents=True)
    assert resources.folder("rules") == inside


def test_a_lexicon_is_the_sections_of_all_its_files(shipped: Path) -> None:
    (shipped / "de" / "two.yaml").write_text("second: {b: c}\n", encoding="utf-8")
    (shipped / "de" / "notes.txt").write_text("no YAML", encoding="utf-8")
    assert resources.lexicon("de") == {"first": ["a"], "second": {"b": "c"}}


def test_a_section_in_two_files_is_an_error_that_names_both_ends(shipped: Path) -> None:
    (shipped / "de" / "two.yaml").write_text("first: [b]\n", encoding="utf-8")
    with pytest.raises(RuleError, match=r"two\.yaml: the section 'first' is already defined"):
        resources.lexicon("de")


@pytest.mark.parametrize("content", ["- a\n- b\n", "only words\n", ""])
def test_a_file_without_sections_is_an_error(shipped: Path, content: str) -> None:
    (shipped / "de" / "two.yaml").write_text(content, encoding="utf-8")
    with pytest.raises(RuleError, match=r"two\.yaml: expected named sections"):
        resources.lexicon("de")


def test_a_lexicon_may_stand_in_any_folder(shipped: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "desk" / "fr"
    elsewhere.mkdir(parents=True)
    (elsewhere / "one.yaml").write_text("first: [un]\n", encoding="utf-8")
    assert resources.lexicon(str(elsewhere)) == {"first": ["un"]}
    assert resources.languages() == (shipped / "de").relative_to(shipped).parts


def test_a_lexicon_that_is_based_on_another_has_what_it_leaves_out(shipped: Path) -> None:
    (shipped / "de" / "two.yaml").write_text("second: {a: 1, b: 2}\nthird: x\n", encoding="utf-8")
    (shipped / "at").mkdir()
    (shipped / "at" / "own.yaml").write_text("based_on: de\nsecond: {b: 3}\nfirst: [c]\n", encoding="utf-8")
    assert resources.lexicon("at") == {"first": ["c"], "second": {"a": 1, "b": 3}, "third": "x"}
    assert resources.lexicon("de")["second"] == {"a": 1, "b": 2}


def test_a_base_that_does_not_exist_is_an_error(shipped: Path) -> None:
    (shipped / "de" / "two.yaml").write_text("based_on: xx\n", encoding="utf-8")
    with pytest.raises(RuleError, match="no lexicon for 'xx'"):
        resources.lexicon("de")


@pytest.mark.parametrize("lang", ["fr", ""])
def test_a_language_without_lexicon_is_an_error(shipped: Path, lang: str) -> None:
    assert shipped.is_dir()
    with pytest.raises(RuleError, match=f"no lexicon for '{lang}'"):
        resources.lexicon(lang)


def test_languages_are_the_folders_in_order(shipped: Path) -> None:
    (shipped / "da").mkdir()
    (shipped / "readme.md").write_text("no language", encoding="utf-8")
    assert resources.languages() == ("da", "de")


@pytest.mark.parametrize("content", [b"a: [b", b"a: \xff", b"a: !!python/object:os.system {}"])
def test_what_is_no_yaml_is_an_error_that_names_the_file(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "odd.yaml"
    path.write_bytes(content)
    with pytest.raises(RuleError, match=r"(?s)odd\.yaml: not readable as YAML .* correct"):
        resources.read_yaml(path)


def test_a_missing_file_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match=r"fehlt\.yaml"):
        resources.read_yaml(tmp_path / "fehlt.yaml")


def test_yaml_is_read(tmp_path: Path) -> None:
    path = tmp_path / "one.yaml"
    path.write_text("wörter: [ä, 1]\n", encoding="utf-8")
    assert resources.read_yaml(path) == {"wörter": ["ä", 1]}


def test_the_shipped_languages_are_german_and_english() -> None:
    assert resources.languages() == ("de", "en")
