"""Every prompt says what it is for, and its examples keep the rules that it sets."""

import json
import re
from pathlib import Path

import pytest

from factcheck import resources
from factcheck.alignment.llm import Groups
from factcheck.errors import SettingsError
from factcheck.extraction.prompts import load
from factcheck.extraction.schema import Corrections, SaidClaims

NAMES = ("alignment", "correction", "extraction")
FORMS = {form.__name__: form for form in (Corrections, Groups, SaidClaims)}
BLOCK = re.compile(r"^```(\w+)\n(.*?)\n```$", re.MULTILINE | re.DOTALL)
FRONT = "---\npurpose: p\nschema: SaidClaims\nversion: 3\n---\nDo it."


def blocks(name: str, kind: str) -> list[str]:
    return [text for found, text in BLOCK.findall(load(name).body) if found == kind]


def test_these_prompts_ship() -> None:
    shipped = {path.stem for path in resources.folder("prompts").glob("*.md")} - {"README"}
    assert shipped == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_prompt_names_its_schema_and_shows_a_reply_of_that_form(name: str) -> None:
    prompt = load(name)
    replies = blocks(name, "json")
    assert replies
    for reply in replies:
        assert FORMS[prompt.form].model_validate_json(reply)


def test_extraction_shows_german_and_english_and_every_kind() -> None:
    articles = blocks("extraction", "article")
    replies = [SaidClaims.model_validate_json(reply) for reply in blocks("extraction", "json")]
    assert any(" der " in text for text in articles)
    assert any(" the " in text for text in articles)
    shown = {claim.kind for reply in replies for claim in reply.claims}
    assert {
        "number",
        "money",
        "age",
        "date",
        "time",
        "duration",
        "participants",
        "role",
        "quotation",
    } <= shown


@pytest.mark.parametrize("name", ["extraction", "correction"])
def test_every_quoted_evidence_stands_in_its_example_text(name: str) -> None:
    pairs = list(zip(blocks(name, "article"), blocks(name, "json"), strict=True))
    assert pairs
    for article, reply in pairs:
        for claim in next(iter(json.loads(reply).values())):
            assert claim["quote"] in article
            assert claim["words"] in claim["quote"]
            assert all(person["name"] in claim["quote"] for person in claim.get("people", ()))
            assert all(person["function"] in claim["quote"] for person in claim.get("people", ()))


def test_the_alignment_example_groups_only_claims_that_it_lists() -> None:
    (listed,) = blocks("alignment", "claims")
    (reply,) = blocks("alignment", "json")
    ids = [name for group in Groups.model_validate_json(reply).groups for name in group.claims]
    assert ids
    assert len(ids) == len(set(ids))
    assert all(f"\n{name} | " in listed for name in ids)


def test_an_override_replaces_one_prompt_and_leaves_the_others(tmp_path: Path) -> None:
    (tmp_path / "extraction.md").write_text(FRONT, encoding="utf-8")
    own = load("extraction", tmp_path)
    assert (own.body, own.label) == ("Do it.", "extraction 3 (own)")
    assert load("alignment", tmp_path) == load("alignment")


@pytest.mark.parametrize(
    "text",
    [
        "no front matter",
        FRONT.replace("version: 3", "version: x"),
        FRONT.replace("Do it.", " "),
        "---\n- a\n---\nb",
    ],
)
def test_a_malformed_prompt_is_refused_with_its_place(tmp_path: Path, text: str) -> None:
    (tmp_path / "extraction.md").write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=r"extraction\.md: this prompt is malformed"):
        load("extraction", tmp_path)


def test_a_prompt_that_is_no_text_and_a_folder_that_is_none_are_refused(tmp_path: Path) -> None:
    (tmp_path / "extraction.md").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError, match="cannot be read"):
        load("extraction", tmp_path)
    with pytest.raises(SettingsError, match="does not exist"):
        load("extraction", tmp_path / "none")


def test_a_folder_without_prompts_or_with_a_misspelt_one_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"no prompt stands there; known are alignment\.md, correction"):
        load("extraction", tmp_path)
    for name in ("extraction.md", "extractoin.md"):
        (tmp_path / name).write_text(FRONT, encoding="utf-8")
    with pytest.raises(SettingsError, match=r"extractoin\.md: nobody asks for this prompt"):
        load("alignment", tmp_path)
