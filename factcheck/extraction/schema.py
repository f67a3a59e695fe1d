"""The form of a language model's reply: claims copied from an article, and corrections of quotes.

The field descriptions are part of what the model is told. Nothing here is trusted before it is grounded.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

SaidKind = Literal[
    "number",
    "percentage",
    "money",
    "age",
    "date",
    "time",
    "duration",
    "participants",
    "role",
    "quotation",
    "place",
    "first",
]
SaidScope = Literal["actual", "planned", "expected", "demanded", "negated", "general"]
SaidBasis = Literal[
    "everybody", "one side", "per side", "besides the principals", "per side besides the principals"
]


class _Form(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class SaidPerson(_Form):
    """Somebody a claim is about."""

    name: str = Field(description="the name as printed in the quote; empty for a function without a name")
    function: str = Field(description="words of office or function as printed in the quote; empty if none")
    side: str = Field(description="the side the person belongs to, e.g. 'Russia'; empty if none is told")
    part: Literal["participant", "background", "absent"] = Field(
        description="what part the text gives the person in the event"
    )


class SaidClaim(_Form):
    """One value or statement of the article."""

    quote: str = Field(description="verbatim from the article, at most one sentence, holding the words")
    words: str = Field(description="verbatim part of the quote: the value's own words with their hedge")
    kind: SaidKind
    event: str = Field(description="short English label of the event or thing")
    attribute: str = Field(description="short English label of what the value says about it")
    scope: SaidScope
    speaker: str = Field(description="who says so, as printed; empty if the article itself does")
    people: list[SaidPerson] = Field(description="for participants, role, age and first; else empty")
    complete: bool = Field(description="for participants: the text presents the list as all of them")
    basis: SaidBasis | None = Field(description="for participants: whom the list or head count covers")


class SaidClaims(_Form):
    """Everything the article states."""

    claims: list[SaidClaim]


class Correction(_Form):
    """A claim whose quote or words were not verbatim, put right."""

    number: int = Field(description="the number of the claim that is put right")
    quote: str = Field(description="verbatim from the article, at most one sentence, holding the words")
    words: str = Field(description="verbatim part of the quote: the value's own words with their hedge")


class Corrections(_Form):
    """The claims that could be put right; those the article does not state are left out."""

    corrections: list[Correction]
