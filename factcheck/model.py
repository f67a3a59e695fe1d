"""The vocabulary every stage speaks: claims, readings, facts, findings. Frozen data, no behaviour.

Texts and places in them have a vocabulary of their own, factcheck.texts.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factcheck.texts import Document, Location, Span
from factcheck.values import Basis, Person, Printed, Value


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
    DEMANDED = "demanded"
    NEGATED = "negated"
    GENERAL = "general"


@dataclass(frozen=True, slots=True)
class Claim:
    """What an extractor says a text says. Nothing in it is trusted until it is grounded.

    `quote` is verbatim, at most a sentence; `words` are the value's own words inside it. `event`,
    `attribute` and `thing` are lexicon codes or short English labels; `argument` holds the words that say
    which event of its class is meant ("des Stadtrats", "with Iran"). `near` (of the
    quote) and `at` (of the words) are readable offsets that tell several occurrences apart, None where
    the extractor knows none. `binding` is how sure the extractor is of event and attribute.
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


@dataclass(frozen=True, slots=True)
class Mention:
    """A value that recognition read at `start:end` of a text; the span covers the value's own words."""

    start: int
    end: int
    kind: Kind
    value: Value


@dataclass(frozen=True, slots=True)
class Sighted:
    """A value that the print alone tells, at `start:end` of a text."""

    start: int
    end: int
    kind: Kind
    value: Printed


@dataclass(frozen=True, slots=True)
class Unread:
    """Something recognition saw at `start:end` and could not turn into a value, and why."""

    start: int
    end: int
    kind: Kind
    reason: Reason


@dataclass(frozen=True, slots=True)
class Named:
    """A person named at `start:end`; `title` holds the words of office before or after, as printed."""

    start: int
    end: int
    person: Person
    title: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything recognition read in one text, each tuple in reading order."""

    mentions: tuple[Mention, ...]
    unread: tuple[Unread, ...]
    people: tuple[Named, ...]


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
    sure alignment is that it belongs here.
    """

    key: tuple[str, ...]
    claims: tuple[GroundedClaim, ...]
    confidences: tuple[Confidence, ...]
    derived_from: tuple[tuple[str, tuple[GroundedClaim, ...]], ...] = ()


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
class Audit:
    """The finished check of one set of texts; reports are made from it and from nothing else.

    `states` gives the state of each claim of a draft by claim id; it is empty when reports are compared.
    `lang` is the language of the report ("de" or "en"). `Finding.fact` and `agreed` index `facts`; `agreed`
    lists the facts that several texts state without contradicting each other.
    """

    documents: tuple[Document, ...]
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...]
    not_checked: tuple[NotChecked, ...]
    states: tuple[tuple[str, State], ...]
    lang: str
    extractor: str
    agreed: tuple[int, ...] = ()
