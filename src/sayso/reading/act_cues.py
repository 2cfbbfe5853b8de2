"""The words of a cue that name an act, and the words of what is said that perform one.

The classes are those of `sayso.terms.Act`; the word lists follow the speech-act verbs of
Searle's classes, as PLOVER groups them (ACCUSE, DEMAND, THREATEN, REJECT …).
"""

from __future__ import annotations

import re
from typing import Final

from sayso.terms import Act

FALSE: Final = (
    r"(?:false|untrue|wrong|lies?|lying|nonsense|baseless|fake|absurd|unfounded|groundless"
    r"|fabricat\w+|misinformation|disinformation|ridiculous|hysteria|hoax|slander)"
)

# The first pattern that matches the cue wins: deny before confirm ("did not confirm"), decline
# before ask ("refused to answer").
_CUES: Final[tuple[tuple[Act, str], ...]] = (
    ("decline", r"\b(?:declin|refus)(?:e|es|ed|ing|al)\b(?! (?:on|by|from|in)\b)"
                r"|\b(?:would|will|could|can|did|do|does|has|have|had|is|are|was|were)"
                r"(?: \w+)? not (?:\w+ )?(?:comment|elaborate|answer|respond|reply|specify"
                r"|disclose|speculate|mention|get into|announce|discuss|be drawn|identify|name"
                r"|say)\w*"
                r"|\bcan not say\b|could not be reached|\bno comment\b"
                r"|neither confirm\w* nor den\w+|\b(?:dodg|sidestepp|deflect|evad)(?:e|ed"
                r"|ing)\b"
                r"|\b(?:stay|remain|kept?)\w* silent"),
    ("doubt", r"\b(?:doubt|question(?:ed|s|ing)?\b (?:whether|if|how|the|why)|questioned\b"
              r"|sceptic|skeptic|not convinced|unconvinced|not sure|unsure|uncertain"
              r"|not certain|wary|cast\w* doubt|mistrust|distrust|have yet to see"
              r"|challeng(?:e|es|ed|ing)\b|ha(?:s|ve|d) not (?:yet )?(?:seen|verified)"
              r"|no (?:evidence|sign|proof)|not (?:\w+ )?(?:verif|confirm)\w*"
              r"|not (?:\w+ )?(?:believe|think|buy|trust|seen)\b)"),
    ("deny", r"\b(?:den(?:y|ies|ied|ying|ial)|reject|dismiss|refut|rebut|repudiat|disput"
             r"|disagree|oppos(?:e|es|ed|ing|ition)\b|contradict|contest|disavow|debunk|disown"
             r"|disclaim|rul(?:e|es|ed|ing) out|vot(?:e|ed|es|ing) against|never agreed"
             r"|t(?:ake|akes|ook|aking) issue"
             r"|brush(?:ed|es|ing)? (?:off|aside)|pour\w* cold water|push(?:ed|es|ing)? back)"
             r"\w*|\bsa(?:y|id|ys) (?:the )?opposite|\bcall\w* (?:[\w’' -]{0,60}? )?"
             rf"{FALSE}\b"),
    ("accuse", r"\b(?:accus|blam(?:e|ed|es|ing)\b|alleg|incriminat|implicat|indict|attribut"
               r"|point(?:ed|ing|s)? (?:the |a )?finger|finger (?:was|is) pointed|complain"
               r"|charg(?:ed|es|ing)\b|slander|h(?:eld|olds?|olding) \w+ responsible)\w*"),
    ("threaten", r"\b(?:threaten|threats?\b|ultimatum"
                 r"|vow\w* (?:to )?(?:retaliat|reveng|respon|punish))\w*"),
    ("warn", r"\b(?:warn|caution|alert(?:ed|s|ing)?\b|sound\w* (?:the|an) alarm"
             r"|rais\w* (?:the )?alarm|fear|worr(?:y|ies|ied)"
             r"|(?:voic|express|rais)\w* (?:\w+ ){0,3}(?:concern|alarm|worr))\w*"),
    ("condemn", r"\b(?:condemn|denounc|decr(?:y|ied|ies)|deplor|critici[sz]|critical (?:of"
                r"|assessment)"
                r"|slam(?:s|med|ming)?\b|blast(?:ed|s|ing)?\b|lambast|rebuk|censur|excoriat"
                r"|attack(?:ed|s|ing)?\b|protest|lash(?:ed|es|ing) out|hit out|castigat|berat"
                r"|reprimand|deride|mock|ridicul|disappoint|outrage|indign|regret"
                r"|sp(?:eak|oke|oken|eaking)s? out against|lawsuit against)\w*"),
    ("praise", r"\b(?:prais|commend|welcom|applaud|laud(?:ed|s|ing)?\b|hail|congratulat|thank"
               r"|salut|pa(?:y|id|ys|ying) (?:\w+ )?tribute|grateful|gratitude|appreciat"
               r"|greetings|admir|heartened|endors|proud\b|compliment|celebrat"
               r"|wish(?:ed|es) (?:\w+ )*(?:happy|well|luck|success)|satisfaction)\w*"),
    ("demand", r"\b(?:demand|urg(?:e|ed|es|ing)\b|call(?:ed|s|ing)? (?:up)?on\b|calls?$"
               r"|call(?:ed|s|ing)? for\b|insist(?:ed|s|ing)? on|order(?:ed|s|ing)?\b|instruct"
               r"|request|appeal|implor|plead(?:ed|s|ing)? (?:with|for)|recommend|propos"
               r"|press(?:ed|es|ing) (?:for|on)|advis(?:e|es|ed|ing)\b|exhort|command"
               r"|beg(?:ged|s|ging)\b|encourag|invit|task(?:ed|s|ing)\b|prohibit|forbid|forbade"
               r"|bann(?:ed|ing)\b|(?:want|would like|prefer)\w* to see|petition|pressur"
               r"|push(?:ed|es|ing) for|interested in seeing|sought\b)\w*"),
    ("promise", r"\b(?:promis|pledg|vow|commit(?:s|ted|ting|ment|ments)?\b|guarante"
                r"|assur(?:e|es|ed|ing|ance|ances)\b|swear|swore|sworn|undertak|undertook"
                r"|intend|intention|plans?\b|plann(?:ed|ing)\b|resolv(?:e|ed) to|readiness"
                r"|willingness|agree(?:d|s|ing)?\b|agreement on\b|ha(?:s|ve) (?:\w+ )?decided\b"
                r"|offer(?:ed|s|ing)?\b|set a goal|aim(?:s|ed)? to)\w*"),
    ("predict", r"\b(?:predict|forecast|expect|anticipat|project(?:ed|s|ing)\b|foresee|foresaw"
                r"|envisag|hope|hoping|optimis|pessimis|prophes|hypothes"
                r"|bet(?:s|ting)? (?:that|on))\w*"),
    ("confirm", r"\b(?:confirm|acknowledg|admit|conced|corroborat|re(?:af|con)firm|confess"
                r"|plead(?:ed|s)?$|verif(?:y|ied|ies)|validat)\w*"),
    ("ask", r"\b(?:ask(?:ed|s|ing)?\b|inquir|enquir|wonder|quizz|query|queried"
            r"|questions? (?:about|on)\b)\w*"),
)  # fmt: skip
CUES: Final = tuple((act, re.compile(pattern, re.I)) for act, pattern in _CUES)
