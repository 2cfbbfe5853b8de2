"""The words by which a sentence shows what its speaker does with what is said.

Closed lists of English, grouped by the class of the act; written for Sayso from the classes of
reporting verbs in PDTB and FactBank (affirming, denying, doubting, demanding, …), not tuned to
any one dispute. Everything here is data and one scanner; the weighing is in `stance_rules`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

CueClass = Literal[
    "affirm", "deny", "doubt", "decline", "ask", "demand", "promise", "threat", "condemn"
]
"""What a cue does to the words it governs. `condemn` takes them for granted (a factive);
`decline` leaves them open on purpose; `ask`, `demand`, `promise` and `threat` assert nothing."""


def _any(*words: str) -> str:
    return "(?:" + "|".join(words) + ")"


_NOT = r"(?:not|n't|never|cannot|nor|neither)"
_AUX = r"(?:do|does|did|can|could|will|would|has|have|had|is|are|was|were|am|be|been|being)"
_NEG = rf"(?:{_AUX} ?{_NOT}|cannot|can't|won't|{_NOT}|unable to|failed to|refus\w+ to|declin\w+ to)"
_SETTLE = _any(
    r"confirm\w*", r"verif\w+", r"corroborat\w+", r"substantiat\w+", r"authenticat\w+",
    r"determin\w+", r"establish\w*", r"prov(?:e|ed|en|es|ing)", r"ascertain\w*", r"assess\w*",
    r"identif\w+", r"judg(?:e|ed)", r"decided",
    r"ma[dk]e (?:that|a|any) (?:determination|judge?ment|decision|assessment)",
)  # fmt: skip
_FALSE = _any(
    "false", "untrue", "not true", "baseless", "groundless", "unfounded", "absurd", "nonsense",
    "ridiculous", "fabricat(?:ed|ions?)", "fake(?:s|d)?", "hoax", "a lie", "lies", "lying",
    "disinformation", "misinformation", "propaganda", "hysteria", "slander", "a myth",
    "inventions?", "invented", "incorrect", "wrong", "misleading", "far-fetched", "preposterous",
    "delusional", "unjustified", "speculations?", "fiction", "fairy ?tales?", "rubbish",
    "without (?:any )?(?:foundation|basis|merit)", "provocations?", "staged", "smears?",
)  # fmt: skip

# Class, pattern. The first that matches at a place wins, so the special stands over the general.
_PATTERNS: Final[tuple[tuple[CueClass, str], ...]] = (
    # Leaves it open on purpose
    ("decline", r"neither (?:\w+ )?(?:confirm|den)\w+ (?:n?or) \w+"),
    ("decline", r"(?:not|n't|cannot|declin\w+ to|refus\w+ to) (?:confirm or deny|deny or confirm)"),
    ("decline", rf"{_NEG} (?:comment|say whether|say if|discuss|answer|elaborate|be drawn|speak to)"
                r"(?: on)?"),
    ("decline", r"no comment"),
    ("decline", rf"{_NEG} (?:explicitly |directly |outright )?(?:deny|denied|denying)"),
    # Doubts: neither yes nor no
    ("doubt", rf"{_NEG} (?:been |be |yet |so far |independently |immediately |fully |able to |"
              rf"definitively |positively |in a position to )*{_SETTLE}"),
    ("doubt", rf"(?:yet|still|remains?|remained) (?:\w+ )?to be (?:{_SETTLE}|seen|shown)"),
    ("doubt", rf"(?:yet|impossible|unable|difficult|hard) to {_SETTLE}"),
    ("doubt", rf"{_NEG} (?:completely |entirely |fully )?(?:rul\w+|exclud\w+) (?:\w+ )?out"),
    ("doubt", rf"{_NEG} (?:exclude|preclude)"),
    ("doubt", r"(?:no|little|scant|insufficient|without) (?:\w+ ){0,2}(?:evidence|proof|"
              r"confirmation|verification|clarity)"),
    ("doubt", rf"{_NEG} (?:yet |so far |entirely |completely |quite |at all |really )*"
              r"(?:know\w*(?: if| whether)?|clear|certain|sure|convinced|persuaded|apparent)"),
    ("doubt", r"(?:too (?:early|soon)|premature) to (?:\w+)"),
    ("doubt", r"(?:un(?:clear|certain|confirmed|verified|proven|convinced|substantiated|sure))"),
    ("doubt", r"(?:s[ck]eptic\w*|(?<!without a )(?<!without )(?<!no )doubt(?:s|ed|ing|ful)?|"
              r"wary|dubious|questionable)"),
    ("doubt", r"(?:casts?|casting|threw|raise[ds]?|raising) (?:\w+ )?(?:doubts?|questions?)"),
    ("doubt", r"call(?:s|ed|ing)? (?:\w+ ){0,4}?into question"),
    ("doubt", r"(?:we|they|he|she|i|people)(?:'ll| will| would)? (?:have to |just )?wait and see"),
    ("doubt", r"(?:trust,? but verify|take (?:\w+ ){1,3}with a (?:\w+ )?grain of salt)"),
    ("doubt", r"question(?:ed|ing|s)(?= (?:the|whether|that|if|his|her|its|their|reports|claims)|"
              r"\W*$)"),
    ("doubt", r"(?:remains?|is|are) (?:an )?open(?: question)?(?= whether| if|$)"),
    # Denies
    ("deny", r"(?:den(?:y|ies|ied|ying|ials?))"),
    ("deny", r"(?:refut|rebut|repudiat|disavow|debunk|contradict|ridicul|gainsa|disbeliev)\w*"),
    ("deny", r"(?:disput(?:e|es|ed|ing)|disagree\w*)"),
    ("deny", r"reject(?:s|ed|ing|ion)?"),
    ("deny", r"dismiss(?:es|ed|ing|ive)?"),
    ("deny", r"(?:brush|wav|laugh|shrug)\w* (?:\w+ ){0,3}?(?:aside|off|away)"),
    ("deny", r"(?:rul(?:e|es|ed|ing)) (?:\w+ ){0,3}?out"),
    ("deny", r"(?:pour\w* cold water|push\w* back|hit back|took issue|takes issue)(?: \w+)?"),
    ("deny", rf"(?:call|describ|brand|label|denounc|characteri[sz])\w* (?:[\w,'-]+ ){{0,8}}?"
             rf"(?:as |\W)*(?:\w+ ){{0,2}}{_FALSE}"),
    ("deny", r"(?:no|not any|not an ounce of|not a word of|no grain of) truth"),
    ("deny", r"nothing (?:whatsoever |at all )?(?:to do with|of the (?:kind|sort))"),
    ("deny", rf"(?:is|are|was|were|be|been|as|'s|'re|simply|totally|completely|utterly|patently|"
             rf"absolutely) (?:\w+ ){{0,2}}?{_FALSE}"),
    ("deny", rf"{_NEG} (?:\w+ )?(?:believ\w+|think\w*|accept\w*|agree\w*|recogni[sz]e|buy)"),
    ("deny", rf"{_NEG} (?:yet |so far |really |actually |currently )*(?:see|seen|saw|seeing|"
             r"observ\w+|detect\w+|witness\w+|notic\w+)"),
    ("deny", r"yet to (?:see|observe|detect|witness)"),
    ("deny", r"(?:no|any|without|few|little) (?:\w+ ){0,2}(?:signs?|indications?|hints?|traces?)"
             r"(?= of| that|$)"),
    # Asks and demands
    ("ask", r"(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|inquir\w+|enquir\w+|want\w* to know)"
            r"(?: \w+){0,2}? (?:whether|if|about|why|how|what|when|who)"),
    ("demand", r"(?:demand|urg|exhort|implor|beseech|beg(?:s|ged|ging)?\b|plead|appeal(?:s|ed|ing)?"
               r" (?:to|for)|instruct|order(?:s|ed|ing)?\b|request|insist\w* on|press\w* for|"
               r"encourag|advis(?:e|ed|es|ing)\b|recommend|propos|call(?:s|ed|ing)? (?:\w+ )?"
               r"(?:on|upon|for))\w*"),
    ("demand", r"(?:ask|tell|told|want|invit)(?:s|ed|ing)? (?:[\w']+ ){1,4}?(?:not )?to(?= \w)"),
    ("ask", r"(?:asks|asked|asking|wonders|wondered)"),
    # Commits, threatens
    ("threat", r"threat(?:en|ens|ened|ening)?"),
    ("promise", r"(?:promis\w+|vow(?:s|ed|ing)?|pledg\w+|undert(?:ook|akes?|aken|aking)|"
                r"commit(?:s|ted|ting)? (?:\w+ )?to|agreed to|offer(?:s|ed|ing)? to)"),
    # Takes for granted
    ("condemn", _any(*(rf"{root}\w*" for root in (
        "condemn", "denounc", "deplor", "decr(?:y|ied|ies)", "lambast", "slam(?:s|med)", "lament",
        "regret", "welcom", "prais", "applaud", "celebrat", "criticis", "criticiz", "mourn",
        "protest(?:s|ed)?",
    )))),
    ("affirm", r"(?:accus|blam|alleg|implicat|attribut)\w*"),
    ("affirm", r"(?:hold|held|holds|holding) (?:\w+ ){1,4}(?:responsible|accountable)"),
    # As a noun ("the claim", "any report") it is no cue.
    ("affirm", r"(?<!the )(?<!any )(?<!this )(?<!united )" + _any(
        r"sa(?:y|ys|id|ying)", r"stat(?:e|es|ed|ing)", r"told", r"tell(?:s|ing)?", r"confirm\w*",
        r"announc\w+", r"report(?:s|ed|ing|edly)?", r"admit\w*", r"acknowledg\w+", r"conced\w+",
        r"assert\w*", r"claim(?:s|ed|ing)?", r"maintain(?:s|ed|ing)?", r"insist(?:s|ed|ing)?",
        r"declar\w+", r"add(?:s|ed|ing)", r"not(?:es|ed|ing)", r"stress\w*", r"emphasi\w+",
        r"argu\w+", r"explain\w*", r"believ\w+", r"think(?:s|ing)?", r"according to",
        r"writ(?:es|ten|ing)", r"wrote", r"tweet\w*", r"post(?:ed|s)", r"warn\w*", r"reveal\w*",
        r"disclos\w+", r"conclud\w+", r"found", r"show(?:s|ed|n)?", r"point(?:s|ed|ing)? out",
        r"assur\w+", r"reiterat\w+", r"repeat(?:s|ed|ing)?", r"testif\w+", r"observ\w+",
        r"recall\w*", r"remark\w*", r"estimat\w+", r"predict\w*", r"suggest\w*",
        r"indicat\w+", r"verified", r"verif(?:y|ies)", r"affirm\w*", r"convinced", r"certain",
    )),
)  # fmt: skip

_COMPILED: Final = tuple(
    (name, re.compile(rf"\b(?:{p})(?!\w)", re.IGNORECASE)) for name, p in _PATTERNS
)

HEDGE: Final = re.compile(
    r"\b(?:may|might|could|possibl[ey]|perhaps|maybe|probabl[ey]|likely|apparently|"
    r"seem(?:s|ed|ingly)?|appears?|purported(?:ly)?|supposed(?:ly)?|alleged(?:ly)?|reportedly|rumou?r(?:s|ed)?|"
    r"so-called|in theory|as far as (?:we|i) know|potentially)\b",
    re.IGNORECASE,
)
NEGATION: Final = re.compile(
    r"\b(?:not|never|no|none|nobody|nothing|nowhere|neither|nor|cannot|without|hardly|barely|"
    r"refus(?:e|es|ed|ing)|fail(?:s|ed|ing)? to|rather than|instead of|yet to|far from|ceased?|"
    r"lack(?:s|ed|ing)?|untrue|unable)\b|n't\b",
    re.IGNORECASE,
)
OBLIGATION: Final = re.compile(
    r"\b(?:must|should|ought to|needs? to|ha(?:s|ve) to|let us|let's|it is (?:time|necessary|vital|"
    r"important|essential)|would be (?:welcome|good|better|right)|we (?:call|urge|demand|want)|"
    r"please)\b",
    re.IGNORECASE,
)
CONDITION: Final = re.compile(
    r"\b(?:if|unless|in case|in the event)\b|^\W*should (?:it|he|she|they|the|[A-Z]\w+)\b"
)
FUTURE: Final = re.compile(
    r"\b(?:will|shall|won't|going to|plans? to|planned to|intends? to|is to|are to|about to|"
    r"ready to|prepared to|(?:once|when|after|as soon as) (?:the|these|this|it|they))\b|\w'll\b",
    re.IGNORECASE,
)
QUESTION: Final = re.compile(
    r"\?\W*$|^\W*(?:(?:and|but|so) )?(?:do|does|did|is|are|was|were|has|have|had|can|could|will|"
    r"would|should|why|how|what|when|who|where|which)\b[^.!]*\?",
    re.IGNORECASE,
)

# Words for one state of affairs, and words for its opposite. A proposition that says one and a
# content that says the other (of the same thing) stand against each other.
_OPPOSITES: Final[tuple[tuple[str, str], ...]] = (
    (
        r"withdr\w+|pull\w* (?:\w+ ){0,3}(?:back|out)|pull-?(?:back|out)s?|draw-?down\w*|"
        r"retreat\w*|"
        r"return\w* to (?:\w+ ){0,3}(?:bases?|barracks|garrisons?)|de-?escalat\w+|going home|"
        r"leav(?:e|es|ing)",
        r"reinforc\w+|build(?:s|ing)?[ -]?up|built up|amass\w*|mass(?:ed|ing)|escalat\w+|"
        r"send(?:s|ing)? more|sent more|bring\w* (?:in )?more|"
        r"more (?:troops|forces|units|soldiers)|"
        r"(?:remain|stay)\w* in place|moving (?:in|toward)\w*|additional (?:troops|forces)|"
        r"deploy\w*",
    ),
    (
        r"increas\w+|ris(?:e|es|en|ing)|rose|grow(?:s|n|ing|th)?|grew|climb\w*|surg\w+|soar\w*|"
        r"expand\w*|higher|go(?:es|ing)? up|went up|rais(?:e|es|ed|ing)",
        r"decreas\w+|fall(?:s|en|ing)?|fell|drop\w*|declin\w+|shr[aiu]nk\w*|reduc\w+|lower\w*|cut|"
        r"cuts|cutting|fewer|go(?:es|ing)? down|went down|stable|unchanged",
    ),
    (
        r"attack\w*|str(?:ike|ikes|uck|iking)|shell(?:s|ed|ing)|bomb\w*|fir(?:e|ed|ing) (?:on|at)|"
        r"open\w* fire|invad\w+|invasion|assault\w*|offensive|violat\w+|br(?:eak|oke|eaking)",
        r"cease-?fire|truce|armistice|held (?:its|their) fire|observ(?:e|es|ed|ing) the|"
        r"peaceful\w*|"
        r"respect(?:s|ed|ing)? the|restrain\w*|no (?:plans?|intention)",
    ),
    (
        r"start\w*|beg(?:in|ins|an|un|inning)|launch\w*|resum\w+|continu\w+|prolong\w*|extend\w*|"
        r"goes? on|still",
        r"stop\w*|end(?:s|ed|ing)?|halt\w*|ceas\w+|suspend\w*|finish\w*|conclud\w+|over|complet\w+|"
        r"call\w* off|cancel\w*|postpon\w+|delay\w*",
    ),
    (r"open(?:s|ed|ing)?|reopen\w*", r"clos(?:e|es|ed|ing|ure)|shut\w*|block\w*|blockad\w+"),
    (
        r"accept\w*|agree(?:s|d|ment)?|approv\w+|back(?:s|ed|ing)|support\w*|sign(?:s|ed|ing)?",
        r"reject\w*|refus\w+|oppos\w+|veto\w*|turn\w* down|collaps\w+|deadlock\w*",
    ),
    (
        r"releas\w+|fre(?:e|ed|es|eing)|let (?:\w+ ){1,2}go|set free",
        r"hold(?:s|ing)?|held|detain\w*|arrest\w*|captur\w+|seiz\w+|imprison\w*|kept|keep\w*",
    ),
    (
        r"safe(?:ly|ty)?|harmless|clean|healthy|fit|under control|protect\w*",
        r"dangerous\w*|unsafe|harmful|poison\w*|contaminat\w+|toxic|deadly|ill|out of control",
    ),
    (r"alive|surviv\w+|unharmed|recover\w*", r"dead|died|dies|kill\w*|death|perish\w*"),
    (
        r"genuine|authentic|real|truthful",
        r"fak(?:e|ed|es)|stag(?:ed|ing)|fabricat\w+|forg(?:ed|ery)",
    ),
    (
        r"impos\w+|tighten\w*|ban(?:s|ned|ning)?|forbid\w*|forbade|restrict\w*|prohibit\w*|"
        r"block\w*",
        r"lift\w*|eas(?:e|es|ed|ing)|allow\w*|permit\w*|let|lets|freely|remov\w+",
    ),
    (
        r"join\w*|enter\w*|member\w*|stay\w*|remain\w*",
        r"leav\w+|left|quit\w*|exit\w*|withdr\w+|pull\w* out|neutral|resign\w*|step\w* down",
    ),
    (
        r"deliver\w*|suppl(?:y|ies|ied|ying)|send\w*|sent|provid\w+|flow\w*|ship(?:s|ped|ping)?",
        r"withh[eo]ld\w*|cut(?:s|ting)? off|halt\w*|stop\w*|turn\w* off|suspend\w*|refus\w+",
    ),
    (
        r"progress\w*|success\w*|breakthrough|succeed\w*|advanc\w+",
        r"fail\w*|deadlock\w*|collaps\w+|stall\w*|without result|setback\w*",
    ),
    (r"civilian|peaceful|weather|scientific|research", r"spy\w*|surveillance|military|espionage"),
    (
        r"free and fair|clean|correct|legitimate|lawful",
        r"rigg\w+|fraud\w*|stolen|falsif\w+|illegitimate|manipulat\w+|unfair|illegal",
    ),
    (
        r"deliberate\w*|intentional\w*|on purpose|arson\w*|sabotag\w+",
        r"accident\w*|by mistake|mishap|natural|technical fault|unintentional\w*",
    ),
    (
        r"taken|took|take|captur\w+|fallen|fell|seiz\w+|control\w*|conquer\w*",
        r"beaten back|repel\w*|repuls\w+|still (?:in|under|hold\w*)|defend\w*|held off",
    ),
    (
        r"hir(?:e|es|ed|ing)|recruit\w*|keep\w*",
        r"lay\w* off|laid off|layoffs?|sack\w*|fir(?:e|ed|ing)",
    ),
    (r"gains?|win\w*|won|victor\w+|profit\w*", r"loss(?:es)?|los[et]\w*|defeat\w*"),
)  # fmt: skip

OPPOSITES: Final = tuple(
    (re.compile(rf"\b(?:{a})\b", re.IGNORECASE), re.compile(rf"\b(?:{b})\b", re.IGNORECASE))
    for a, b in _OPPOSITES
)


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue found in a text: its class, its words and where they stand."""

    kind: CueClass
    start: int
    end: int
    words: str


def find_cues(text: str, *, kinds: Iterable[CueClass] | None = None) -> list[Cue]:
    """Every cue in the text, in reading order, none overlapping; the special over the general."""
    wanted = None if kinds is None else frozenset(kinds)
    plain = text.replace("’", "'")
    taken = [False] * len(plain)
    found: list[Cue] = []
    for kind, pattern in _COMPILED:
        for hit in pattern.finditer(plain):
            start, end = hit.span()
            if start == end or any(taken[start:end]):
                continue
            taken[start:end] = [True] * (end - start)
            found.append(Cue(kind, start, end, text[start:end].strip()))
    found.sort(key=lambda cue: cue.start)
    return [cue for cue in found if wanted is None or cue.kind in wanted]


def opposites(one: str, other: str) -> tuple[str, str] | None:
    """A word of `one` and a word of `other` that name opposite states, or None.

    A pair counts only where `other` has no word for the state that `one` names (else it may
    merely be setting the two against each other).
    """
    for left, right in OPPOSITES:
        for this, that in ((left, right), (right, left)):
            mine = this.search(one)
            if mine is None or that.search(one) is not None:
                continue
            theirs = that.search(other)
            if theirs is not None and this.search(other) is None:
                return mine.group().lower(), theirs.group().lower()
    return None
