"""Cassettes load back byte for byte, and a person can read them."""

import json
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.transcript import HEADER, Transcript, canonical

ARTICLE = "Erster Absatz.\n\nDer Saal fasst „1.200“ Menschen – sagt sie.\nZweiter: ja\n"
AWKWARD = [
    "",
    "no",
    "1e3",
    "~",
    "<<",
    "= 3",
    "null",
    "2025-05-03",
    "„Zitat“ und ‚halb‘",
    "um 12:30\xa0Uhr",
    "Donau\xaddampf",
    "am Ende frei ",
    " vorn frei",
    "erste \nzweite",
    "\nzuerst leer",
    "zuletzt leer\n\n",
    " eingerückt\nnicht",
    "a\tb\nc",
    "\tTab\n",
    "Zeile\rWagen\r\nbeide",
    "🙂 und 👩\u200d🚀\nzwei",
    "nächste\x85Zeile",
    "Zeilen\u2028trenner\u2029",
    "\ufeffMarke\nam Anfang",
    "Null\x00 und \x7f\x1b[31m",
    "- Liste\n- keine",
    "# kein Kommentar\n---\n...\n",
    "! 'a' \"b\" {c} [d] & * | > %",
    "{kein JSON\n}",
    '{"a":"\\ud800"}',
    '{"a":1e3}',
    '{"a":1,"a":2}',
    "x" * 5000,
]
WRITTEN: dict[str, dict[str, Any]] = {
    "!json": {"ensure_ascii": False, "separators": (",", ":")},
    "!json-spaced": {"ensure_ascii": False},
    "!json-indented": {"ensure_ascii": False, "indent": 2},
    "!json-escaped": {"separators": (",", ":")},
    "!json-escaped-spaced": {},
}
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


def cassette(*bodies: str, reply: str = "") -> dict[str, Any]:
    return {
        "version": 1,
        "interactions": [
            {
                "request": {
                    "method": "POST",
                    "uri": "https://model.invalid/v1/chat",
                    "body": body,
                    "headers": {},
                },
                "response": {
                    "status": {"code": 200, "message": "OK"},
                    "headers": {},
                    "body": {"string": reply},
                },
            }
            for body in bodies
        ],
    }


def written(*bodies: str, reply: str = "") -> str:
    return Transcript.serialize(cassette(*bodies, reply=reply))


def body_after(text: str) -> str:
    loaded = Transcript.deserialize(written(text, reply=text))["interactions"][0]
    assert loaded["response"]["body"]["string"] == loaded["request"]["body"]
    body: str = loaded["request"]["body"]
    return body


@pytest.mark.parametrize("text", [ARTICLE, *AWKWARD])
def test_a_text_loads_back_as_it_was(text: str) -> None:
    assert body_after(text) == text


@pytest.mark.parametrize("form", WRITTEN.values(), ids=WRITTEN)
@pytest.mark.parametrize("text", [ARTICLE, *AWKWARD])
def test_json_in_json_loads_back_in_its_own_bytes(text: str, form: dict[str, Any]) -> None:
    reply = json.dumps({"claims": [{"quote": text, text: 1}]}, **form)
    body = json.dumps({"model": "m", "messages": [{"content": text}, {"content": reply}]}, **form)
    assert body_after(body) == body


@given(st.text())
def test_any_text_loads_back_as_it_was(text: str) -> None:
    assert body_after(text) == text


@given(st.dictionaries(st.text(), json_values, max_size=4), st.sampled_from(sorted(WRITTEN)))
def test_any_json_loads_back_in_its_own_bytes(content: dict[str, Any], form: str) -> None:
    body = json.dumps(content, **WRITTEN[form])
    assert body_after(body) == body


@pytest.mark.parametrize("form", WRITTEN)
def test_json_is_written_as_a_tree_that_says_how_it_was_written(form: str) -> None:
    body = json.dumps({"größe": ["viel", 1]}, **WRITTEN[form])
    assert f"body: {form}\n" in written(body)
    assert "größe:\n" in written(body)


def test_an_article_is_written_as_a_block() -> None:
    shown = "content: |\n        Erster Absatz.\n\n        Der Saal fasst „1.200“ Menschen – sagt sie.\n"
    assert shown in written(json.dumps({"content": ARTICLE}))


def test_what_a_block_would_lose_is_written_line_by_line() -> None:
    text = written(json.dumps({"content": "am Ende frei \nTab\tTab\nschlicht"}, ensure_ascii=False))
    assert "content: !lines\n" in text
    assert "- 'am Ende frei '\n" in text
    assert '- "Tab\\tTab"\n' in text
    assert "- schlicht\n" in text


def test_json_that_could_not_be_put_back_stays_a_text() -> None:
    assert "body: '{\"a\":1e3}'\n" in written('{"a":1e3}')


def test_bytes_that_are_no_text_survive() -> None:
    data = cassette("a")
    data["interactions"][0]["response"]["body"]["string"] = b"\xff\x00"
    loaded = Transcript.deserialize(Transcript.serialize(data))
    assert loaded["interactions"][0]["response"]["body"]["string"] == b"\xff\x00"


def test_exchanges_stand_in_the_order_of_what_was_asked() -> None:
    bodies = ['{"b":1}', '{"a":2}', '{"a":1}']
    assert written(*bodies) == written(*reversed(bodies))


def test_the_same_question_keeps_the_order_of_its_replies() -> None:
    data = cassette('{"a":1}', '{"a": 1}')
    for number, exchange in enumerate(data["interactions"]):
        exchange["response"]["body"]["string"] = f"reply {number}"
    loaded = Transcript.deserialize(Transcript.serialize(data))["interactions"]
    assert [exchange["response"]["body"]["string"] for exchange in loaded] == ["reply 0", "reply 1"]


def test_a_cassette_tells_where_to_read_about_it() -> None:
    assert written("a").startswith(HEADER)


def test_a_cassette_with_a_key_is_not_written_and_the_key_is_not_shown() -> None:
    key = "sk-" + "a1b2c3d4e5"
    with pytest.raises(ValueError, match="would hold a key in line") as refused:
        written(json.dumps({"text": f"so\t{key}"}))
    assert key not in str(refused.value)


def test_a_cassette_makes_no_objects() -> None:
    with pytest.raises(yaml.constructor.ConstructorError):
        Transcript.deserialize("a: !!python/object/apply:os.getcwd []")


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ('{"a":1,"b":2}', b'{"b": 2, "a": 1}', True),
        ('{"a":"\\u00fc"}', '{"a":"ü"}', True),
        ('{"a":1}', '{"a":true}', False),
        ('{"a":1}', '{"a":1.0}', False),
        ("text", b"text", True),
        ("text", "texts", False),
        (None, b"", True),
        (b"\xff", b"\xfe", False),
    ],
)
def test_the_same_json_is_the_same_question(left: str | None, right: str | bytes, same: bool) -> None:  # noqa: FBT001
    assert (canonical(left) == canonical(right)) is same
