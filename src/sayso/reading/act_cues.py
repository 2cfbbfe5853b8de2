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
    ("decline", r"\b(?:declin|refus)(?:e|es|ed|ing|al)\b(?! (?:on|by|from|in)\b)|\b(?:would|will"
                r"|could|can|did|do|does|has|have|had|is|are|was"
                r"|were)(?: \w+)? not (?:\w+ )?(?:comment|elaborate|answer|respond|reply|specify"
                r"|disclose|speculate|mention|get into|announce|discuss|be drawn|identify|name"
                r"|say)\w*|\bcan not say\b|could not be reached|\bno comment\b"
                r"|neither confirm\w* nor den\w+|\b(?:dodg|sidestepp|deflect|evad)(?:e|ed|ing)\b"
                r"|\b(?:stay|remain|kept?)\w* silent"),
    ("doubt", r"\b(?:doubt|question(?:ed|s|ing)?\b (?:whether|if|how|the|why)|questioned\b|sceptic"
              r"|skeptic|not convinced|unconvinced|not sure|unsure|uncertain|not certain|wary"
              r"|cast\w* doubt|mistrust|distrust|have yet to see|challeng(?:e|es|ed|ing)\b|ha(?:s"
              r"|ve|d) not (?:yet )?(?:seen|verified)|no (?:evidence|sign|proof)"
              r"|not (?:\w+ )?(?:verif|confirm)\w*|not (?:\w+ )?(?:believe|think|buy|trust"
              r"|seen)\b)"),
    ("deny", r"\b(?:den(?:y|ies|ied|ying|ial)|reject|dismiss|refut|rebut|repudiat|disput|disagree"
             r"|oppos(?:e|es|ed|ing|ition)\b|contradict|contest|disavow|debunk|disown|disclaim"
             r"|rul(?:e|es|ed|ing) out|vot(?:e|ed|es|ing) against|never agreed|t(?:ake|akes|ook"
             r"|aking) issue|brush(?:ed|es|ing)? (?:off|aside)|pour\w* cold water|push(?:ed|es"
             r"|ing)? back)\w*|\bsa(?:y|id|ys) (?:the )?opposite|\bcall\w* (?:[\w’' -]{0,60}? )?"
             rf"{FALSE}\b"),
    ("accuse", r"\b(?:accus|blam(?:e|ed|es|ing)\b|alleg|incriminat|implicat|indict|attribut"
               r"|point(?:ed|ing|s)? (?:the |a )?finger|finger (?:was|is) pointed|complain"
               r"|charg(?:ed|es|ing)\b|slander|h(?:eld|olds?|olding) \w+ responsible)\w*"),
    ("threaten", r"\b(?:threaten|threats?\b|ultimatum|vow\w* (?:to )?(?:retaliat|reveng|respon"
                 r"|punish))\w*"),
    ("warn", r"\b(?:warn|caution|alert(?:ed|s|ing)?\b|sound\w* (?:the|an) alarm"
             r"|rais\w* (?:the )?alarm|fear|worr(?:y|ies|ied)|(?:voic|express"
             r"|rais)\w* (?:\w+ ){0,3}(?:concern|alarm|worr))\w*"),
    ("condemn", r"\b(?:condemn|denounc|decr(?:y|ied|ies)|deplor|critici[sz]|critical (?:of"
                r"|assessment)|slam(?:s|med|ming)?\b|blast(?:ed|s|ing)?\b|lambast|rebuk|censur"
                r"|excoriat|attack(?:ed|s|ing)?\b|protest|lash(?:ed|es|ing) out|hit out|castigat"
                r"|berat|reprimand|deride|mock|ridicul|disappoint|outrage|indign|regret|sp(?:eak"
                r"|oke|oken|eaking)s? out against|lawsuit against)\w*"),
    ("praise", r"\b(?:prais|commend|welcom|applaud|laud(?:ed|s|ing)?\b|hail|congratulat|thank"
               r"|salut|pa(?:y|id|ys|ying) (?:\w+ )?tribute|grateful|gratitude|appreciat|greetings"
               r"|admir|heartened|endors|proud\b|compliment|celebrat|wish(?:ed"
               r"|es) (?:\w+ )*(?:happy|well|luck|success|speedy)|satisfaction)\w*"),
    ("demand", r"\b(?:demand|urg(?:e|ed|es|ing)\b|call(?:ed|s|ing)? (?:up)?on\b|calls?$|call(?:ed"
               r"|s|ing)? for\b|insist(?:ed|s|ing)? on|order(?:ed|s|ing)?\b|instruct|request"
               r"|appeal|implor|plead(?:ed|s|ing)? (?:with|for)|recommend|propos|press(?:ed|es"
               r"|ing) (?:for|on)|advis(?:e|es|ed|ing)\b|exhort|command|beg(?:ged|s|ging)\b"
               r"|encourag|invit|task(?:ed|s|ing)\b|prohibit|forbid|forbade|bann(?:ed|ing)\b"
               r"|(?:want|would like|prefer)\w* to see|petition|pressur|push(?:ed|es|ing) for"
               r"|interested in seeing|sought\b)\w*"),
    ("promise", r"\b(?:promis|pledg|vow|commit(?:s|ted|ting|ment|ments)?\b|guarante|assur(?:e|es"
                r"|ed|ing|ance|ances)\b|swear|swore|sworn|undertak|undertook|intend|intention"
                r"|plans?\b|plann(?:ed|ing)\b|resolv(?:e|ed) to|readiness|willingness|agree(?:d|s"
                r"|ing)?\b|agreement on\b|ha(?:s|ve) (?:\w+ )?decided\b|offer(?:ed|s|ing)?\b"
                r"|set (?:\w+ ){0,3}goal|aim(?:s|ed)? to)\w*"),
    ("predict", r"\b(?:predict|forecast|expect|anticipat|project(?:ed|s|ing)\b|foresee|foresaw"
                r"|envisag|hope|hoping|optimis|pessimis|prophes|hypothes|bet(?:s|ting)? (?:that"
                r"|on))\w*"),
    ("confirm", r"\b(?:confirm|acknowledg|admit|conced|corroborat|re(?:af|con)firm|confess"
                r"|plead(?:ed|s)?$|verif(?:y|ied|ies)|validat)\w*"),
    ("ask", r"\b(?:ask(?:ed|s|ing)?\b|inquir|enquir|wonder|quizz|query|queried|questions? (?:about"
            r"|on)\b)\w*"),
)  # fmt: skip
CUES: Final = tuple((act, re.compile(pattern, re.I)) for act, pattern in _CUES)
