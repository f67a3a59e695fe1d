"""What a SARIF 2.1.0 log of factcheck may hold, as a closed JSON Schema written for this purpose.

It names every key that is written, with the conditions of the standard (OASIS, errata 01) and those of code
scanning, which are stricter: no empty strings or arrays, whole regions, paths from the repository's root.
"""

from __future__ import annotations

from typing import Any

_TEXT = {"type": "string", "minLength": 1}
_SHORT = {"type": "string", "minLength": 1, "maxLength": 1024}
_NUMBER = {"type": "integer", "minimum": 1}
_LEVEL = {"enum": ["note", "warning", "error"]}


def _object(required: dict[str, Any], optional: dict[str, Any] | None = None) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(required),
        "properties": required | (optional or {}),
    }


def _list(items: dict[str, Any], least: int = 1, most: int = 25_000) -> dict[str, Any]:
    return {"type": "array", "minItems": least, "maxItems": most, "uniqueItems": True, "items": items}


_URI = {  # relative, without a scheme, a step up, a backslash or anything that must be escaped
    "type": "string",
    "pattern": r"^(?!/)(?!(.*/)?\.\.?(/|$))([A-Za-z0-9._~/-]|%[0-9A-F]{2})+$",
}
_ARTIFACT = _object({"uri": _URI, "uriBaseId": {"const": "%SRCROOT%"}})
_REGION = _object(dict.fromkeys(("startLine", "startColumn", "endLine", "endColumn"), _NUMBER))
_PLACE = _object({"artifactLocation": _ARTIFACT, "region": _REGION})
_FILE = _object({"artifactLocation": _ARTIFACT}, {"region": _REGION})
_MESSAGE = _object({"text": _TEXT})
_RELATED = _object({"id": _NUMBER, "physicalLocation": _PLACE, "message": _MESSAGE})
_SORTED = _object(
    {
        "problem.severity": {"enum": ["error", "warning", "recommendation"]},
        "precision": {"enum": ["very-high", "high", "medium", "low"]},
        "tags": _list(_TEXT, most=20),
    }
)
_RULE = _object(
    {
        "id": {"type": "string", "pattern": r"^[A-Z]{3}\d{3}$"},
        "name": _TEXT,
        "shortDescription": _object({"text": _SHORT}),
        "fullDescription": _object({"text": _SHORT}),
        "help": _object({"text": _TEXT}, {"markdown": _TEXT}),
        "properties": _SORTED,
    },
    {"defaultConfiguration": _object({"level": _LEVEL})},
)
_RESULT = _object(
    {
        "ruleId": _TEXT,
        "ruleIndex": {"type": "integer", "minimum": 0},
        "level": _LEVEL,
        "message": _MESSAGE,
        "locations": _list(_object({"physicalLocation": _PLACE}), most=1),
        "partialFingerprints": _object({"factcheck/v1": _TEXT}),
        "properties": _object({"confidence": {"enum": ["high", "medium", "low"]}}),
    },
    {"relatedLocations": _list(_RELATED, most=99)},
)
_NOTIFICATION = _object(
    {
        "level": _LEVEL,
        "message": _MESSAGE,
    },
    {"locations": _list(_object({"physicalLocation": _FILE}), most=99)},
)
_DRIVER = _object(
    {"name": {"const": "factcheck"}, "version": _TEXT, "informationUri": {"type": "string", "format": "uri"}},
    {"rules": _list(_RULE)},
)
_RUN = _object(
    {
        "tool": _object({"driver": _DRIVER}),
        "invocations": _list(
            _object(
                {"executionSuccessful": {"type": "boolean"}},
                {"toolExecutionNotifications": _list(_NOTIFICATION)},
            ),
            most=1,
        ),
        "language": {"enum": ["de", "en"]},
        "columnKind": {"const": "unicodeCodePoints"},
        "results": _list(_RESULT, least=0),
    }
)
FORM = {"$schema": "https://json-schema.org/draft/2020-12/schema"} | _object(
    {
        "$schema": {"type": "string", "pattern": r"/sarif-schema-2\.1\.0\.json$"},
        "version": {"const": "2.1.0"},
        "runs": _list(_RUN, most=1),
    }
)
