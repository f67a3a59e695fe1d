"""The vocabulary every stage speaks: claims, facts, findings. Frozen data, no behaviour.

Texts and places in them have a vocabulary of their own, factcheck.texts; so has what recognition reads in
them, factcheck.readings.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from factcheck.texts import Document, Location, Span
from factcheck.values import Basis, Standing, Value


class Kind(StrEnum):
    """What sort of thing a claim states."""

    NUMBER = "number"
    PERCENTAGE = "percentage"
    MONEY = "money"
    AGE = "age"
    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    ROSTER = "roster"
    ROLE = "role"
    QUOTATION = "quotation"
    ORDINAL = "ordinal"
    SCORE = "score"
    SET = "set"
    DATETIME = "datetime"
    ACTOR = "actor"
    PLACE = "place"


class Severity(StrEnum):
    """How much a finding should disturb an editor."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Severity).index(self)


class Confidence(StrEnum):
    """How sure alignment is that the claims speak of one fact."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @property
    def rank(self) -> int:
        """0 for the surest."""
        return list(Confidence).index(self)


class Scope(StrEnum):
    """In which mode a text states something; only equal scopes are compared."""

    ACTUAL = "actual"
    PLANNED = "planned"
    EXPECTED = "expected"
    DEMANDED = "demanded"
    NEGATED = "negated"
    GENERAL = "general"


ENTRY = "entry"
"""The `thing` of a clock time that is the stamp of a ticker's entry: it may lag behind what it tells."""


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody as a claim names them, in words of its quote; `name` is empty for a bare function."""

    name: str
    function: str = ""
    side: str = ""
    standing: Standing = Standing.PARTICIPANT


@dataclass(frozen=True, slots=True)
class Claim:
    """What an extractor says a text says. Nothing in it is trusted until it is grounded.

    `quote` is verbatim, at most a sentence; `words` are the value's own words inside it. `event`,
    `attribute` and `thing` are lexicon codes or short English labels; `argument` holds the words that say
    which event of its class is meant ("des Stadtrats", "with Iran"). `near` (of the
    quote) and `at` (of the words) are readable offsets that tell several occurrences apart, None where
    the extractor knows none. `binding` is how sure the extractor is of event and attribute. `people` are
    those it is about: who took part, who holds an office, whose age it is; `complete` says that they are all.
    `within` is the stretch of the readable text that the extractor was shown, None for all of it.
    """

    document: str
    quote: str
    words: str
    kind: Kind
    event: str = ""
    attribute: str = ""
    thing: str = ""
    scope: Scope = Scope.ACTUAL
    speaker: str = ""
    basis: Basis | None = None
    near: int | None = None
    at: int | None = None
    binding: Confidence = Confidence.HIGH
    argument: str = ""
    people: tuple[Participant, ...] = ()
    complete: bool = False
    within: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class GroundedClaim:
    """A claim whose quote stands in the text and whose value was read from it by code.

    `span` covers the value's words, `quote` the evidence around them.
    """

    id: str
    claim: Claim
    span: Span
    quote: Span
    value: Value


class Reason(StrEnum):
    """Why something was not checked."""

    NO_DATE_LINE = "no date line"
    UNREADABLE = "unreadable value"
    UNGROUNDED = "quote not found in the text"
    OTHER_LANGUAGE = "language not supported"
    NO_COUNTERPART = "no comparable statement"
    UNBOUND = "not clear what the value belongs to"
    LIMIT = "limit reached"
    REFUSED = "language model refused"
    FILTERED = "held back by a content filter"
    TRUNCATED = "reply of the language model cut off"
    MALFORMED = "reply of the language model not readable"


@dataclass(frozen=True, slots=True)
class NotChecked:
    """Something that was seen and not compared, and why. `span` is None for a whole document."""

    document: str
    reason: Reason
    detail: str = ""
    span: Span | None = None
    kind: Kind | None = None


class Agreement(StrEnum):
    """How two values of one fact relate."""

    SAME = "same"
    COMPATIBLE = "compatible"
    CONFLICT = "conflict"
    INCOMPARABLE = "incomparable"


AGREEING = frozenset({Agreement.SAME, Agreement.COMPATIBLE})
"""What is no dispute."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How two values relate and why. `reason` is a code that rule files word; `details` fill its blanks."""

    agreement: Agreement
    reason: str
    details: tuple[tuple[str, str], ...] = ()


class State(StrEnum):
    """What became of one claim of a draft."""

    CONTRADICTED = "contradicted"
    UNSUPPORTED = "unsupported"
    CONFIRMED = "confirmed"
    NOT_CHECKED = "not checked"


@dataclass(frozen=True, slots=True)
class Fact:
    """The claims of all texts that answer the same question.

    `key` holds the codes the claims share (kind, dimension, attribute, thing, scope). `derived_from`
    lists, per claim id, the claims a derived value follows from; `confidences` says, claim by claim, how
    sure alignment is that it belongs here. `label` says what the question is in the words of the language
    model that put the claims together, empty where rules and word lists did. `links` says, for pairs of ids
    of a claim of this fact and a claim of another, how sure it is that both tell of one event; it is empty
    where nobody doubts that.
    """

    key: tuple[str, ...]
    claims: tuple[GroundedClaim, ...]
    confidences: tuple[Confidence, ...]
    derived_from: tuple[tuple[str, tuple[GroundedClaim, ...]], ...] = ()
    label: str = ""
    links: tuple[tuple[str, str, Confidence], ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """One cell of a finding: where a text says it, in its own words, and the value read there."""

    location: Location
    quote: str
    words: str
    value: str
    claim: str


@dataclass(frozen=True, slots=True)
class Side:
    """The statements of a finding that agree with each other."""

    value: str
    evidence: tuple[Evidence, ...]
    origins: int = 1


@dataclass(frozen=True, slots=True)
class Finding:
    """A place where texts disagree. `sides` lists who says what, `title` and `explanation` why it matters.

    `compatible` holds what fits more than one side, such as "mehrere Stunden".
    """

    rule: str
    name: str
    severity: Severity
    confidence: Confidence
    title: str
    explanation: str
    sides: tuple[Side, ...]
    fact: int
    fingerprint: str = ""
    compatible: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class ModelUse:
    """What a language model was used for. Tokens and cost are None where nobody counted or priced them.

    `calls` were sent, `cached` answered from the cache. `prompts` are names with versions. `cost` is in US
    dollars for the calls sent, at the list prices of `prices_of` (an ISO date and the list). `unkept` says
    why replies could not be kept in the cache, empty if they were.
    """

    model: str
    prompts: tuple[str, ...]
    calls: int
    cached: int
    input_tokens: int | None = None
    output_tokens: int | None = None
    cost: Decimal | None = None
    prices_of: str = ""
    unkept: str = ""


@dataclass(frozen=True, slots=True)
class Audit:
    """The finished check of one set of texts; reports are made from it and from nothing else.

    `states` gives the state of each claim of a draft by claim id; it is empty when reports are compared.
    `lang` is the language of the report ("de" or "en"). `Finding.fact` and `agreed` index `facts`; `agreed`
    lists the facts that several texts state without contradicting each other. `use` tells of the language
    model that read the texts, None where none did.
    """

    documents: tuple[Document, ...]
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...]
    not_checked: tuple[NotChecked, ...]
    states: tuple[tuple[str, State], ...]
    lang: str
    extractor: str
    agreed: tuple[int, ...] = ()
    use: ModelUse | None = None
