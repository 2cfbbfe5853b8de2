"""What the words on the page say about a stance, without any model.

Three questions, each answered by words that can be shown: does the content bear on the
proposition at all (shared words, or words of one field); which way does the content lean
(negation, opposite states); and what does the cue do with it (deny, doubt, ask, demand, …). The
answers give a distribution over the four stances that the model's is weighed with, and the
signals that a person reads.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from sayso.linking.stance_cues import (
    CONDITION,
    FUTURE,
    HEDGE,
    NEGATION,
    OBLIGATION,
    OPPOSITES,
    QUESTION,
    Cue,
    CueClass,
    find_cues,
    opposites,
)
from sayso.terms import STANCES, Act, Stance

_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_NAME: Final = re.compile(r"\b[A-Z][^\W\d_]+")
_STOP: Final = frozenset(
    re.findall(
        r"\w+",
        """a an the and or but of to in on at by for from with as is are was were be been being am
        has have had do does did will would can could may might must shall should that this these
        those it its he she they them his her their we us our you your i me my not no nor any some
        all there here who whom whose which what when where how why than then so such into onto out
        up down off over under about after before again also very more most just only own same too
        s t re ve ll d m between against during through said says say one two""",
    )
)
_SUFFIX: Final = (
    "ations", "ation", "ments", "ment", "ingly", "ions", "ings", "ness", "ally", "ing", "ion",
    "ers", "ies", "ied", "ive", "als", "ed", "er", "es", "al", "ly", "'s", "’s", "s", "e", "y",
)  # fmt: skip
# One stem: its forms that the suffixes do not bring together, and names that stand for one actor.
_FAMILIES: Final = """
strike: struck; shoot: shot; send: sent; fall: fell; rise: rose; grow: grew; win: won; lose: lost
die: died dead death deaths; hold: held; take: took taken; break: broke; leave: left; buy: bought
sell: sold; meet: met; fight: fought; lead: led; blow: blew; begin: began begun
soldier: troops forces soldiers units army military servicemen
russia: russian russians moscow kremlin; ukraine: ukrainian ukrainians kyiv kiev
us: american americans washington usa; uk: british britain london; china: chinese beijing
iran: iranian tehran; israel: israeli israelis; france: french paris; germany: german berlin
turkey: turkish ankara; poland: polish warsaw
"""
_IRREGULAR: Final = {
    form: family.split(":")[0].strip()
    for family in re.split(r"[;\n]", _FAMILIES)
    for form in family.partition(":")[2].split()
}


def stem(word: str) -> str:
    """A rough stem: "withdrawing" meets "withdraws", and it is cheap enough for thousands."""
    word = re.sub(r"['’]s?$", "", word.lower())
    if word in _IRREGULAR:
        word = _IRREGULAR[word]
    for suffix in _SUFFIX:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            word = word[: -len(suffix)]
            break
    if len(word) > 4 and word[-1] == word[-2]:
        word = word[:-1]
    return word


def stems(text: str) -> set[str]:
    """The stems of the words that carry meaning."""
    return {stem(word) for word in _WORD.findall(text) if word.lower() not in _STOP}


@dataclass(frozen=True, slots=True)
class Signs:
    """What the rules saw. `odds` holds one non-negative weight per stance, in the order of
    `terms.STANCES`, summing to 1; `notes` is for people, strongest first."""

    odds: tuple[float, float, float, float]
    notes: tuple[str, ...]
    cue: CueClass | None
    bearing: float
    firm: bool = False
    """A question, or an opposite state plainly said: the words outweigh a model that disagrees."""


_NO_TOUCH: Final = 0.15
"""Less of the proposition than this in the words: they may only bear on it by sense."""
_BY_ACT: Final[dict[Act, CueClass]] = {
    "deny": "deny", "doubt": "doubt", "decline": "decline", "ask": "ask", "demand": "demand",
    "promise": "promise", "threaten": "threat",
}  # fmt: skip
# Where a sentence has several cues, the one that changes most decides.
_STRENGTH: Final[dict[CueClass, int]] = {
    "decline": 6, "doubt": 5, "deny": 4, "ask": 3, "demand": 3, "promise": 2, "threat": 2,
    "condemn": 1, "affirm": 0,
}  # fmt: skip


def bearing(content: str, context: str, proposition: str) -> float:
    """How much of the proposition is in the words: 0 (nothing) to 1.

    A word counts whole where the content has it, half where only the sentence around it has it
    (or the speaker's name, of "we" and "our");
    a word of a pair of opposites also counts by a word of either side ("withdrawing" against
    "reinforcing": the same matter).
    """
    wanted = stems(proposition)
    if not wanted:
        return 0.0
    near, far = stems(content), stems(context)
    total = sum(1.0 if word in near else 0.5 if word in far else 0.0 for word in wanted)
    missing = len(wanted - near)
    if missing:
        for left, right in OPPOSITES:
            mine = left.search(proposition) or right.search(proposition)
            if mine and stem(mine.group().split()[0]) not in near:
                theirs = left.search(content) or right.search(content)
                if theirs:
                    total += 0.7
                    break
    return min(1.0, total / len(wanted))


def _governing(cue_words: str, content: str, act: Act | None) -> tuple[CueClass | None, str]:
    """The cue class that decides, and the words that show it."""
    found: list[Cue] = find_cues(cue_words)
    strongest = max(found, key=lambda cue: _STRENGTH[cue.kind], default=None)
    kind = strongest.kind if strongest else None
    words = strongest.words if strongest else " ".join(cue_words.split())
    if kind in (None, "affirm") and act in _BY_ACT:
        return _BY_ACT[act], words or act
    if (
        kind == "affirm"
        and strongest is not None
        and re.search(
            rf"\b(?:not|n't|never)\b[^.]*\b{re.escape(strongest.words)}",
            cue_words.replace("’", "'"),
        )
    ):
        # "has not said that": silence is not a stance.
        return "decline", f"not {words}"
    return kind, words


def _leaning(content: str, proposition: str) -> tuple[int, list[str]]:
    """Which way the content points at the proposition: +1 with it, -1 against it, with notes."""
    sign = 1
    notes: list[str] = []
    theirs = NEGATION.search(content.replace("’", "'"))
    mine = NEGATION.search(proposition.replace("’", "'"))
    if theirs and not mine:
        sign = -sign
        notes.append(f"content is negated: {theirs.group()}")
    elif mine and not theirs:
        sign = -sign
        notes.append(f"proposition is negated: {mine.group()}")
    pair = opposites(content, proposition)
    if pair:
        sign = -sign
        notes.append(f"opposite states: {pair[0]} / {pair[1]}")
    return sign, notes


def _absent_name(words: str, proposition: str) -> str | None:
    """A name in the proposition that none of the words is kin to, or None."""
    there = stems(words)
    # "Albania" is named by "Albanian" too: the first four letters do.
    beginnings = {word[:4] for word in there}
    for hit in _NAME.finditer(proposition):
        name = stem(hit.group())
        if hit.start() == 0 and not (hit.group().isupper() or hit.group().lower() in _IRREGULAR):
            continue  # every sentence begins with a capital
        if hit.group().lower() not in _STOP and name not in there and name[:4] not in beginnings:
            return hit.group()
    return None


def _spread(stance: Stance, weight: float, *, rest: Stance = "none") -> tuple[float, ...]:
    """Odds with `weight` on a stance, most of the rest on another, a little everywhere."""
    odds = dict.fromkeys(STANCES, 0.04)
    odds[stance] += weight * 0.84
    odds[rest] += (1 - weight) * 0.84
    return tuple(odds[name] for name in STANCES)


def read_signs(
    content: str,
    context: str,
    proposition: str,
    *,
    cue_words: str = "",
    act: Act | None = None,
    who: str = "",
) -> Signs:
    """Weigh cue, content and proposition by the rules alone; `who` names the speaker."""
    cue, words = _governing(cue_words, content, act)
    around = f"{who} {context}"
    touch = bearing(content, around, proposition)
    inner = find_cues(content)
    doubts = [c for c in inner if c.kind in ("doubt", "decline")]
    denials = [c for c in inner if c.kind == "deny"]
    sign, leaning = _leaning(content, proposition)
    hedge = HEDGE.search(content)
    notes: list[str] = []
    if cue:
        notes.append(f"cue: {words}" if cue == "affirm" else f"cue ({cue}): {words}")

    # How sure the rules may be that there is a stance at all.
    sure = min(0.85, 0.15 + 0.95 * touch) if touch >= _NO_TOUCH else 0.1
    stance: Stance = "affirm" if sign > 0 else "deny"
    absent = _absent_name(f"{content} {around}", proposition)
    if absent:
        notes.append(f"does not name {absent}")
        sure *= 0.6
    if QUESTION.search(content) or cue == "ask":
        notes.append("it is a question")
        stance, sure = "none", 0.9
    elif cue == "decline":
        stance, sure = "none", 0.6
    elif cue == "demand" or (
        # "That would be good, but we have not verified it": the doubt governs.
        cue not in ("doubt", "deny")
        and OBLIGATION.search(content)
        and not OBLIGATION.search(proposition)
    ):
        notes.append("a demand, which asserts nothing")
        stance, sure = "none", 0.7
    elif CONDITION.search(content) and not CONDITION.search(proposition):
        notes.append("a condition, which asserts nothing")
        stance, sure = "none", 0.5
    elif cue in ("promise", "threat") or (
        FUTURE.search(content) and not FUTURE.search(proposition)
    ):
        notes.append("speaks of what is to come")
        sure *= 0.5
    elif cue == "doubt":
        stance = "doubt"
        sure = max(sure, 0.55)
    elif cue == "deny":
        # To deny a denial leans towards affirming, more weakly than saying so.
        stance = "deny" if sign > 0 else "affirm"
        sure = sure if sign > 0 else sure * 0.5
    elif doubts:
        notes.append(f"doubts inside the words: {doubts[0].words}")
        stance = "doubt" if doubts[0].kind == "doubt" else "none"
        sure = max(sure, 0.55)
    elif denials:
        notes.append(f"denies inside the words: {denials[0].words}")
        # The denial's own "not" was already counted as the content's negation.
        denied = NEGATION.search(denials[0].words.replace("’", "'")) is not None
        stance = (
            ("deny" if sign < 0 else "affirm") if denied else ("deny" if sign > 0 else "affirm")
        )
    elif hedge and not HEDGE.search(proposition):
        notes.append(f"hedged: {hedge.group()}")
        sure *= 0.7
    if touch < _NO_TOUCH and stance != "none":
        notes.append("shares few words with the proposition")
    odds = _spread(stance, sure, rest="none" if stance != "none" else "affirm")
    if stance in ("affirm", "deny", "doubt"):
        notes.extend(leaning)
    question = stance == "none" and "it is a question" in notes
    turned = stance == "deny" and cue in (None, "affirm") and len(leaning) == 1
    return Signs(
        odds=(odds[0], odds[1], odds[2], odds[3]),
        notes=tuple(notes),
        cue=cue,
        bearing=touch,
        firm=question or (turned and leaning[0].startswith("opposite")),
    )
