"""The JSON report keeps its published form and its verbatim quotes."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any, cast

import jsonschema
import pytest

from factcheck.model import Audit
from factcheck.reports.schema import json_schema
from factcheck.reports.structured import claim_lines, render
from factcheck.texts import Location
from tests.reports import samples

_AUDITS = {"comparison": samples.comparison(), "draft": samples.draft_check(), "derived": samples.derived()}


def _report(audit: Audit) -> dict[str, Any]:
    return cast("dict[str, Any]", json.loads(render(audit)))


@pytest.mark.parametrize("audit", _AUDITS.values(), ids=_AUDITS)
def test_the_report_fits_the_published_schema(audit: Audit) -> None:
    schema = json.loads(json_schema())
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(_report(audit), schema)


def test_the_schema_is_closed() -> None:
    extended = _report(samples.comparison()) | {"surprise": 1}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(extended, json.loads(json_schema()))


def test_the_keys_of_the_report() -> None:
    report = _report(samples.comparison())
    assert report["version"] == 1
    assert report["mode"] == "compare"
    assert report["lang"] == "de"
    assert [document["statements"] for document in report["documents"]] == [2, 2, 1]
    assert _report(samples.draft_check())["mode"] == "audit"


def test_offsets_point_at_the_words_in_the_file() -> None:
    texts = {document.name: document.original for document in samples.comparison().documents}
    report = _report(samples.comparison())
    places = [item for finding in report["findings"] for item in finding["evidence"]]
    places += [claim for fact in report["facts"] for claim in fact["claims"]]
    assert len(places) == 8
    for place in places:
        text = texts[place["file"]]
        assert text[place["start"] : place["end"]] == place["words"]
        line = text.splitlines()[place["line"] - 1]
        assert line[place["column"] - 1 :].startswith(place["words"])


def test_sides_point_at_the_evidence() -> None:
    (finding,) = _report(samples.comparison())["findings"]
    sides = [[finding["evidence"][index]["file"] for index in side["evidence"]] for side in finding["sides"]]
    assert sides == [["wien/a.txt"], ["wien/b.txt", "wien/c.txt"]]


def test_claims_of_a_draft_carry_their_state() -> None:
    facts = _report(samples.draft_check())["facts"]
    states = {claim["id"]: claim["state"] for fact in facts for claim in fact["claims"]}
    assert states == {
        "1-1": "contradicted",
        "1-2": "unsupported",
        "1-3": "confirmed",
        "2-1": None,
        "2-2": None,
    }


def test_a_derived_claim_names_what_it_follows_from() -> None:
    (fact,) = _report(samples.derived())["facts"]
    derived, stated = fact["claims"]
    assert [premise["words"] for premise in derived["derived_from"]] == ["18 Uhr", "19 Uhr"]
    assert stated["derived_from"] == []


def test_what_was_not_checked_has_reason_words_and_place() -> None:
    first, second, whole = _report(samples.comparison())["not_checked"]
    assert (first["words"], first["reason"], first["place"]["line"]) == ("Neues", "no date line", 1)
    assert second["words"] == "Gestern"
    assert (whole["place"], whole["detail"]) == (None, "fr")


def test_text_is_neither_escaped_nor_cut() -> None:
    audit = samples.comparison()
    odd = replace(audit.findings[0], title="„Ü“ [sic] <b> | \u202e")
    text = render(replace(audit, findings=(odd,)))
    assert '"title": "„Ü“ [sic] <b> | \u202e"' in text
    assert text.endswith("}\n")
    assert render(audit) == render(audit)


def test_a_file_name_that_is_not_unicode_is_escaped() -> None:
    audit = samples.comparison()
    side = audit.findings[0].sides[0]
    place = Location("r\udce4tsel.txt", 1, 1, 1, 2, 0, 1)
    odd = replace(side, evidence=(replace(side.evidence[0], location=place),))
    report = _report(replace(audit, findings=(replace(audit.findings[0], sides=(odd,)),)))
    assert report["findings"][0]["evidence"][0]["file"] == "r\\udce4tsel.txt"


def test_claims_come_one_a_line_and_what_was_not_read_after_them() -> None:
    audit = samples.comparison()
    lines = claim_lines(samples.A, samples.FINDING_CLAIMS[:1], audit.not_checked[2:], "de").splitlines()
    claim, unread = (json.loads(line) for line in lines)
    assert (claim["type"], claim["value"], claim["words"]) == ("claim", "2 Stunden", "2 Stunden")
    assert (unread["type"], unread["words"]) == ("not_checked", "Neues")
