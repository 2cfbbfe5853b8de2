"""The speech act of a statement, from the words of its cue or from the sentence itself.

The classes are those of `sayso.terms.Act`; the word lists follow the speech-act verbs of
Searle's classes, as PLOVER groups them (ACCUSE, DEMAND, THREATEN, REJECT …).
"""

from __future__ import annotations

import re

from sayso.terms import Act

# The first pattern that matches the cue wins: deny before confirm ("did not confirm"), decline
# before ask ("refused to answer").
_CUES: tuple[tuple[Act, str], ...] = (
    ("decline", r"\b(?:declin|refus)\w+ (?:to )?(?:comment|say|answer|confirm|discuss|elaborate"
                r"|disclose|specify|give|name|speculate|provide|be drawn|identify|rule)"
                r"|\bwould not (?:say|comment|confirm|discuss|elaborate|rule|be drawn|specify)"
                r"|\bdid(?: not|n[’']t) (?:comment|respond|answer|elaborate|reply|confirm or deny)"
                r"|\bcould not be reached|\bno comment\b|neither confirm\w* nor den\w+"
                r"|\b(?:dodg|sidestepp|deflect)\w*"),
    ("doubt", r"\b(?:doubt|question(?:ed|s|ing)? (?:whether|if|how|the|why)|sceptic|skeptic"
              r"|not convinced|unconvinced|not sure|unsure|not certain|wary|cast\w* doubt|mistrust"
              r"|distrust|have yet to see|ha(?:s|ve) not (?:yet )?(?:seen|verified)"
              r"|no (?:evidence|sign|proof)"
              r"|not (?:yet )?(?:verif|confirm|believe|think|know|see|seen)\w*"
              r"|n[’']t (?:yet )?(?:verif|confirm|believe|think|know|see|seen)\w*)"),
    ("deny", r"\b(?:den(?:y|ies|ied|ying|ial)|reject|dismiss|refut|rebut|repudiat|disput"
             r"|disagree|oppos|contradict|contest|disavow|debunk|disown|rule[sd]? out|ruling out"
             r"|brush(?:ed|es|ing)? (?:off|aside)|pour\w* cold water|pushed? back|deni)"
             r"\w*|\bsa(?:y|id|ys) (?:the )?opposite|\bcall\w* (?:[\w’' -]{0,60}? )?(?:false|untrue"
             r"|wrong|lies?|nonsense|baseless|fake|absurd|unfounded|groundless)\b"),
    ("accuse", r"\b(?:accus|blam|alleg|incriminat|point(?:ed|ing|s)? (?:the |a )?finger"
               r"|implicat|charg(?:ed|es|ing) (?:that|him|her|them)|attribut|slander)\w*"),
    ("threaten", r"\b(?:threat|vow\w* (?:to )?(?:retaliat|reveng|respon|punish)|ultimatum)\w*"),
    ("warn", r"\b(?:warn|caution|alert|sound\w* (?:the|an) alarm|raised? (?:the )?alarm|fear"
             r"|worr(?:y|ied)|voic\w* concern|express\w* (?:\w+ )?(?:concern|alarm|fear)"
             r"|concern(?:ed|s)\b)\w*"),
    ("condemn", r"\b(?:condemn|denounc|decr(?:y|ied|ies)|deplor|criticis|criticiz|slam(?:med|s)?\b"
                r"|blast(?:ed|s)?\b|lambast|rebuk|censur|excoriat|attack(?:ed|s) |protest"
                r"|lash(?:ed|es) out|castigat|berat|reprimand|regret|deride|mock)\w*"),
    ("praise", r"\b(?:prais|commend|welcom|applaud|laud|hail|congratulat|thank|salut|pay\w* tribute"
               r"|paid tribute|express\w* (?:\w+ )?(?:gratitude|appreciation|thanks))\w*"),
    ("demand", r"\b(?:demand|urg(?:e|ed|es|ing)\b|call(?:ed|s|ing)? (?:up)?on\b"
               r"|call(?:ed|s|ing)? for\b|insist(?:ed|s|ing)? on|order(?:ed|s)?\b|instruct"
               r"|request|appeal(?:ed|s|ing)? (?:to|for)|implor|plead|press(?:ed|es|ing) (?:for|on)"
               r"|recommend|advis(?:ed|es|ing)\b|propos|suggested? that \w+ should|exhort|beg(?:ged"
               r"|s)\b|told (?:\w+ ){1,4}to\b|want(?:ed|s)?\b|encourag|invit|command)\w*"),
    ("promise", r"\b(?:promis|pledg|vow|commit(?:ted|s|ting)? (?:to|itself|himself|herself"
                r"|themselves)|guarante|assur|swear|swore|sworn|undertak|undertook|reaffirm\w*"
                r" (?:\w+ ){0,4}(?:commitment|support)|intend|plans? to|planned to)\w*"),
    ("predict", r"\b(?:predict|forecast|expect|anticipat|project(?:ed|s)\b|foresee|foresaw|estimat"
                r"|hope|envisag|bet(?:s|ting)? (?:that|on))\w*"),
    ("confirm", r"\b(?:confirm|acknowledg|admit|conced|verif|agree|corroborat|reaffirm|reiterat"
                r"|accept|recogni[sz]|affirm)\w*"),
    ("ask", r"\b(?:ask(?:ed|s|ing)?\b|inquir|enquir|wonder|quizz|query|queried)\w*"),
)  # fmt: skip
_COMPILED = tuple((act, re.compile(pattern, re.I)) for act, pattern in _CUES)
_CALLS = re.compile(r"(?i)\b(?:call|describ|label|brand|dub|character)\w*")
_REFUSED = re.compile(
    r"(?i)\b(?:false|untrue|wrong|lies?|nonsense|baseless|fake|absurd|unfounded|groundless"
    r"|fabricat\w+|misinformation|disinformation|ridiculous|hysteria)\b"
)
_NOT = re.compile(r"n[’']t\b")
_OPPOSITE = re.compile(r"(?i)^[\W_]*(?:just |exactly )?(?:the )?(?:opposite|contrary|otherwise)\b")
_NEGATED = re.compile(
    r"(?i)\b(?:not|never|n[’']t|no longer|neither|without|refus\w+ to|declin\w+ to|fail\w* to)\b"
)

# Words in which somebody who speaks for themselves performs the act ("we urge …").
_WE = (
    r"\b(?:I|[Ww]e|[Tt]he (?:United States|government|ministry|alliance|parties|leaders|Ministers?"
    r"|President|Secretary|Foreign Ministers?))\s+(?:(?:also|again|once more|strongly|firmly"
    r"|further"
    r"|therefore|must|would like to|want to|can|have to|do|jointly|categorically|both|sincerely"
    r"|continue to|now|all)\s+){0,2}"
)
_OWN_VERBS: tuple[tuple[Act, str], ...] = (
    ("decline", r"(?:won[’']t|will not|cannot|can[’']t|am not going to|are not going to|decline"
                r" to)\s+(?:comment|speculate|get into|discuss|confirm|preview|go into|get ahead"
                r"|speak to)|(?:don[’']t|do not) have any(?:thing| \w+) (?:to|for)"),
    ("deny", r"den(?:y|ied)|reject(?:ed)?|refute|dismiss"),
    ("condemn", r"condemn(?:ed|s)?|denounce|deplore|strongly protest"),
    ("demand", r"urge[ds]?|demand(?:ed)?|call(?:ed)? (?:up)?on|call(?:ed)? for|insist|appeal to"
               r"|ask (?:you|the|all|that)|request"),
    ("promise", r"will (?!be able|turn|start|begin|say|note|add|just|be (?:happy|glad)|tell|let"
                r"|take"
                r"|stop|leave it|read|refer|repeat|try|defer|give you|see)|promise|pledge|vow"
                r"|commit(?:ted)? to|are committed to"
                r"|am committed to|guarantee|shall|[’']ll"),
    ("warn", r"warn(?:ed)?|caution|are concerned|am concerned|(?:remain|are|am) (?:deeply |very"
             r" |gravely )?(?:concerned|worried)|fear"),
    ("praise", r"thank(?:ed)?|commend|welcome[ds]?|congratulate[ds]?|applaud|praise|appreciate"
               r"|am grateful|are grateful|salute|pay tribute"),
    ("doubt", r"doubt|(?:don[’']t|do not) (?:believe|think|know)|(?:haven[’']t|have not) (?:yet"
              r" )?(?:seen|verified)|have (?:seen|yet to see) no|are (?:sceptical|skeptical)"),
    ("predict", r"expect|anticipate|predict|hope|believe (?:that )?\S+ (?:\S+ )?will"),
    ("confirm", r"(?:can )?confirm|reaffirm(?:ed)?|reiterate|acknowledge|agree[d]?"),
    ("accuse", r"accuse|blame|hold \S+ (?:\S+ )?responsible"),
)  # fmt: skip
_OWN = tuple((act, re.compile(_WE + rf"(?:{verbs})\b")) for act, verbs in _OWN_VERBS)
_SUBJECT = re.compile(_WE)
_SHORT_WE = re.compile(
    r"\b(?:I|[Ww]e)(?:[’']ll|[’'](?:m|re) going to)\s+(?!turn|start|begin|say|note|add|just|be "
    r"(?:happy|glad)|tell|let|take|stop|leave it|read|refer|repeat|try|defer|see|talk|get|go|have)"
)
_MUST = re.compile(
    r"\b(?:[A-Z][\w’]+|they|you|he|she|it|who|sides?|parties|government|countries|leaders|world"
    r"|community)\s+(?:also\s+|now\s+|all\s+)?(?:must|should|ought to)\b(?! have\b)"
)
_WILL = re.compile(r"\b(?:will|won[’']t|going to|is expected to|are expected to|is likely to)\b")
_QUESTION = re.compile(r"\?[\"'”’»)\]]*\s*$")


def act_of(cue: str, content: str) -> Act:
    """Say what act the words of a cue perform on their content.

    A negated denial ("did not deny", "did not rule out") is a doubt: it leaves the matter open.
    """
    words = _NOT.sub(" not", " ".join(cue.split()))
    if _OPPOSITE.match(content) or (_CALLS.search(words) and _REFUSED.search(content)):
        return "deny"
    for act, pattern in _COMPILED:
        match = pattern.search(words)
        if match is None:
            continue
        if act in ("deny", "confirm", "accuse", "condemn", "praise", "promise"):
            before = words[: match.start()]
            if _NEGATED.search(before[-24:]):
                return "doubt" if act in ("deny", "confirm") else "assert"
        if act == "promise" and re.search(r"(?i)assur", match[0]):
            return "promise" if re.search(r"\b(?:will|would|going to)\b", content) else "assert"
        return act
    if _QUESTION.search(content):
        return "ask"
    if re.search(r"(?i)\bsa(?:y|id|ys)\b|\btold\b|\bannounc\w+|\bstat(?:ed|es)\b|^:?$", words):
        return own_act(content, reported=True)
    return "assert"


def own_act(sentence: str, *, reported: bool = False) -> Act:
    """Say what act a sentence performs that its speaker says in their own voice.

    With `reported`, only first-person performatives count: what "said" reports is mostly a claim.
    """
    words = " ".join(sentence.split())
    if _QUESTION.search(words):
        return "ask"
    if _SHORT_WE.search(words):
        return "promise"
    if _SUBJECT.search(words):
        for act, pattern in _OWN:
            if pattern.search(words):
                return act
    if reported:
        return "assert"
    if _MUST.search(words):
        return "demand"
    return "predict" if _WILL.search(words) else "assert"
