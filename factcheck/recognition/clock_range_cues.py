"""Says whether two numbers in a match of the clock grammar are the clock times of a range."""

from __future__ import annotations

from factcheck.recognition.clock_cues import Beside, Setting
from factcheck.recognition.clock_words import ends_phrase, is_compact, said
from factcheck.recognition.grammar import Sighting


def both_announced(sighting: Sighting, setting: Setting) -> bool:
    """Whether something says that both numbers are times."""
    if any(sighting.has(f"{name}_compact") and not is_compact(sighting, name) for name in ("one", "two")):
        return False
    if said(sighting, "two") or (_is_framed(sighting) and said(sighting, "one")):
        return True
    if _alike(sighting, setting):
        return True
    if sighting.has("one_compact") or sighting.has("two_compact"):
        return _military(sighting, setting)
    return _bare(sighting, setting)


def _is_framed(sighting: Sighting) -> bool:
    return sighting.has("origin") or sighting.has("between")


def _alike(sighting: Sighting, setting: Setting) -> bool:
    """Whether both ends print their minutes ("9:30 - 11:00") or, beside a date, an hour sign."""
    if sighting.has("two_colon"):
        return sighting.has("one_colon") or sighting.has("one_sign_minute")
    signed = sighting.has("one_sign_minute") or (sighting.has("one_sign") and bool(setting.beside))
    return signed and sighting.has("two_sign")


def _military(sighting: Sighting, setting: Setting) -> bool:
    told = _is_framed(sighting) or bool(setting.beside) or sighting.has("zone")
    return told and sighting.has("one_compact") and sighting.has("two_compact")


def _bare(sighting: Sighting, setting: Setting) -> bool:
    """Whether two lone hours are times: "from 1:30 to 3", "7–9 in the morning"."""
    if setting.beside is Beside.NOTHING:
        told = _is_framed(sighting) and sighting.has("one_colon") and ends_phrase(sighting)
        return sighting.has("later") or told
    told = _is_framed(sighting) or _half_told(sighting)
    if not told and (setting.beside is Beside.DATE or setting.leads):
        return False  # "won 3-1 on Saturday night"
    return setting.leads or ends_phrase(sighting)


def _half_told(sighting: Sighting) -> bool:
    """Whether one end prints its minutes or a word of the clock: "10:30 bis 3", "17.05-18.15"."""
    dotted = sighting.has("one_dotted") and sighting.has("two_dotted")
    colon = sighting.has("one_colon") or sighting.has("two_colon")
    return dotted or colon or sighting.has("at") or said(sighting, "one")
