"""What act words perform by themselves, whatever the cue: in one's own voice, or as reported."""

from __future__ import annotations

import re
from collections.abc import Callable

from sayso.reading.act_cues import FALSE
from sayso.terms import Act

_QUESTION = re.compile(r"\?[\"'”’»)\]]*\s*$")

# Words in which somebody who speaks for themselves performs the act ("we urge …").
_WE = (
    r"\b(?:I|[Ww]e|[Tt]he (?:United States|government|ministry|alliance|parties|leaders|Ministers?"
    r"|President|Secretary|Foreign Ministers?))\s+(?:(?:also|again|once more|strongly|firmly"
    r"|further|therefore|must|would like to|want to|can|have to|do|jointly|categorically|both"
    r"|sincerely|continue to|now|all)\s+){0,2}"
)
_OWN_VERBS: tuple[tuple[Act, str], ...] = (
    ("decline", r"(?:won[’']t|will not|cannot|can[’']t|am not going to|are not going to"
                r"|decline to)\s+(?:comment|speculate|get into|discuss|confirm|preview|go into"
                r"|get ahead|speak to)|(?:don[’']t|do not) have any(?:thing| \w+) (?:to|for)"),
    ("deny", r"den(?:y|ied)|reject(?:ed)?|refute|dismiss"),
    ("condemn", r"condemn(?:ed|s)?|denounce|deplore|strongly protest"),
    ("demand", r"urge[ds]?|demand(?:ed)?|call(?:ed)? (?:up)?on|call(?:ed)? for|insist|appeal to"
               r"|ask (?:you|the|all|that)|request"),
    ("promise", r"will (?!be able|turn|start|begin|say|note|add|just|be (?:happy|glad)|tell|let"
                r"|take|stop|leave it|read|refer|repeat|try|defer|give you|see)|promise|pledge|vow"
                r"|commit(?:ted)? to|are committed to|am committed to|guarantee|shall|[’']ll"),
    ("warn", r"warn(?:ed)?|caution|are concerned|am concerned|(?:remain|are|am) (?:deeply |very "
             r"|gravely )?(?:concerned|worried)|fear"),
    ("praise", r"thank(?:ed)?|commend|welcome[ds]?|congratulate[ds]?|applaud|praise|appreciate"
               r"|am grateful|are grateful|salute|pay tribute"),
    ("doubt", r"doubt|(?:don[’']t|do not) (?:believe|think|know)|(?:haven[’']t"
              r"|have not) (?:yet )?(?:seen|verified)|have (?:seen|yet to see) no|are (?:sceptical"
              r"|skeptical)"),
    ("predict", r"expect|anticipate|predict|hope|believe (?:that )?\S+ (?:\S+ )?will"),
    ("confirm", r"(?:can )?confirm|reaffirm(?:ed)?|reiterate|acknowledge|agree[d]?"),
    ("accuse", r"accuse|blame|hold \S+ (?:\S+ )?responsible"),
)  # fmt: skip
_OWN = tuple((act, re.compile(_WE + rf"(?:{verbs})\b")) for act, verbs in _OWN_VERBS)
_SUBJECT = re.compile(_WE)
_SHORT_WE = re.compile(
    r"\b(?:I|[Ww]e)(?:[’']ll|[’'](?:m|re) going to)\s+(?!turn|start|begin|say|note|add|just"
    r"|be (?:happy|glad)|tell|let|take|stop|leave it|read|refer|repeat|try|defer|see|talk|get|go"
    r"|have)"
)
_MUST = re.compile(
    r"\b(?:[A-Z][\w’]+|they|you|he|she|it|who|sides?|parties|government|countries|leaders|world"
    r"|community)\s+(?:also\s+|now\s+|all\s+)?(?:must|should|ought to)\b(?! have\b)"
)
_WILL = re.compile(r"\b(?:will|won[’']t|going to|is expected to|are expected to|is likely to)\b")

# What somebody else's words show where the cue is a plain "said" or "stressed"; the first one wins.
_OPENING = r"^[\W_]*(?:that |on |about |of |to |the fact that )?"
_WHOSE = (
    r"(?:(?:the|a|an|its|their|his|her|our|my|your|[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}[’']s?"
    r"|U\.?S\.?|[A-Z]\w+) )?"
)
_TOLD_WORDS: tuple[tuple[Act, str], ...] = (
    ("decline", _OPENING +
     r"(?:I|we|he|she|they|you|it) (?:really |just )?(?:can(?:not|[’']?t| not)|could(?:n[’']t"
     r"| not)|w(?:on[’']t|ill not|ould not|ouldn[’']t)|(?:[’']m|am|is|was) not going to) (?:say"
     r"|comment|confirm|tell|speculate|discuss|talk about|get into|give|answer|elaborate|name"
     r"|put it)\b"),
    ("demand",
     r"^[\W_]*(?:let[’']?s|let us|please) "),
    ("deny",
     r"\b(?:accusations?|allegations?|claims?|reports?|rumou?rs?|charges)\b[^.;]{0,90}? (?:is|are"
     r"|was|were) [^.;]{0,30}?\b" + FALSE + r"\b"),
    ("praise", _OPENING +
     r"(?:\S+ ){0,5}?(?:thank(?:s(?! to)|ful)?\b|grateful|gratitude|appreciation|congratulat\w+"
     r"|glad\b|proud\b|honou?red? (?:to|the)\b|salute\b|condolences)"),
    ("demand", _OPENING + _WHOSE +
     r"(?:\w+ ){0,2}(?:(?:need|necessity|requirement|urgency|imperative)\b(?: (?:to|for|of|that)\b"
     r"|$)|importance of (?:[\w’'-]+ ){0,4}?(?:\w{3,}ing|(?:full |strict )?(?:observance"
     r"|implementation|compliance|adherence))\b)"),
    ("demand", _OPENING +
     r"(?:there (?:is|was|[’']s) a (?:\w+ )?need|it(?: is|[’']s| was) (?:\w+ )?(?:necessary"
     r"|important|vital|imperative|crucial|essential|time) (?:for \w+ )?(?:to|that)|(?:it becomes"
     r"|becomes) necessary|the onus is)"),
    ("threaten",
     r"\b(?:(?:severe|serious|grave|dire|massive|swift|heavy) (?:\w+ )?(?:consequences|costs?"
     r"|price|sanctions)|(?:will|would) (?:be (?:\w+ )?(?:consequences|punished|sanctions)"
     r"|pay (?:a|the|dearly)|face (?:consequences|sanctions|punishment)|regret|retaliate"
     r"|respond (?:with|\w+ly))|impos(?:e|ing) (?:\w+ ){0,3}(?:costs|consequences))\b"),
    ("promise", _OPENING + _WHOSE +
     r"(?:[\w’-]+ ){0,3}(?:commitments?|readiness|willingness|intentions?|determination|resolve"
     r"|pledges?|plans?|promises?|assurances?)\b"),
    ("promise", _OPENING +
     r"(?!you\b)(?:\S+ ){1,9}?(?:inten(?:d|ds|ded|ding)|plans?|planned|(?:is|are|am|was|were"
     r"|[’'](?:s|re|m)) (?:fully |firmly )?(?:committed|determined|looking|ready|prepared)"
     r"|stands? ready|has decided|have decided) to\b"),
    ("warn", _OPENING +
     r"(?:\S+ ){1,14}?(?:could|may|might|can|will|would) (?:\w+ ){0,2}?(?:attack|invade|spread"
     r"|collapse|escalate|explode|strike|face|suffer|die|be (?:\w+ )?(?:attacked|destroyed"
     r"|catastroph\w+|disaster\w*|dangerous|worse|used against))|\b(?:growing|grave"
     r"|mounting) (?:concerns?|risks?|threats?|dangers?)\b"
     r"|^[\W_]*(?:the )?(?:\S+ ){0,7}?consequences of\b|\battacks? (?:could|may|might)\b"
     r"|\bin (?:significant |grave |great )?(?:jeopardy|danger)\b|\bfraught with\b|\b(?:poised"
     r"|postured) to (?:attack|invade|strike)\b"),
    ("deny", _OPENING +
     r"(?:\S+ ){0,9}?(?:nothing to do with|no (?:intentions?|plans?) (?:to|of)\b|not (?:true"
     r"|involved|responsible|the case|guilty|accurate|looking for)\b|(?:is|was|are|were"
     r"|[’']s) (?:\w+ ){0,2}"
     + FALSE + r"\b|no truth\b|a lie\b)"),
    ("doubt", _OPENING +
     r"(?:\S+ ){0,4}?[“\"]?(?:no (?:evidence|proof|sign|indication)s?\b|can(?:not|[’']t"
     r"| not) (?:say|confirm|verify) (?:conclusively|for sure|with)|(?:is|was|remains?) (?:unclear"
     r"|unlikely|doubtful|far from (?:certain|clear)))"),
    ("demand",
     r"\b(?!(?:i|we|he|she)\b)[\w’']+[”’\")]? (?:also |now |all |always |urgently )*(?:must|should"
     r"|ought to)\b(?! (?:have|be able|be noted|be said|be added|be possible|be ready|say|note"
     r"|add)\b)"),
    ("demand",
     r"^[\W_]*(?:that )?(?!(?:it|this|that|there)\b)(?:[\w’'-]+ ){1,8}need(?:s|ed) to\b"
     r"|\bdemands? that\b|\bcall(?:s|ed)? (?:on|for)\b|\b(?:they|he|she) want(?:s"
     r"|ed)?\b(?! to\b)"),
    ("condemn",
     r"^(?:\S+ ){0,14}?(?:(?:is|was|are|were|[’']s|has been|have been|as"
     r"|,) (?:also )?(?:an? )?(?:\w+ )?[“\"]?(?:mistake|wrong|evil|dictator|tyrant|disgrace\w*"
     r"|shame\w*|disgusting|horrif\w+|barbar\w+|brutal|heinous|cowardly|outrag\w+|unacceptable"
     r"|irresponsible|reckless|unserious|appalling|ridiculous|short[- ]?sighted|flat-?footed"
     r"|worse than|the worst|nazis?|hypocrit\w+|criminal|terrible|awful|failure|ruthless)\b|(?:has"
     r"|have) failed to|disappointment|(?:is|are|was|were|[’'](?:m|s|re)) (?:strongly "
     r"|firmly )?against|barbarity|garbage|propaganda stunt|witch hunt|disgrace)\b"),
    ("praise",
     r"^(?:\S+ ){0,14}?(?:(?:is|was|are|were|[’']s|has been|have been|as) (?:also )?(?:a |an |the "
     r"|one of (?:the )?)?(?:[\w,]+ ){0,3}(?:most \w+ (?:man|woman|person|people)|brilliant"
     r"|excellent|outstanding|wonderful|brave\w*|hero\w*|legend\w*|treasure|great|greatest"
     r"|remarkable|inspiring|inspiration|amazing|fantastic|terrific|extraordinary|talented"
     r"|incredible|gratifying|exemplary|honou?r|decent)\b|legendary|glorious|selfless|tireless"
     r"|devotion|prestigious|well-deserved|valuable contribution|won the hearts|positive aspects"
     r"|honou?rs the memory|a happy )"),
)  # fmt: skip
_TOLD = tuple((act, re.compile(pattern, re.I)) for act, pattern in _TOLD_WORDS)
_DEEDS = (
    r"attack|invad|sabotag|provok|violat|steal|shell|bomb|slaughter|kill|murder|massacr|meddl"
    r"|plott|conspir|interfer|undermin|manipulat|cheat|blackmail|hack|seiz|deport|tortur|rap|loot"
    r"|weaponi[sz]|destroy|breach|destabili[sz]|abus|fabricat|terrori[sz]|occup|annex|threaten"
    r"|jeopardi[sz]|ignor|mislead|silenc|persecut|spy|sponsor|smuggl|target|harbou?r|oppress"
    r"|commit|repress|intimidat|escalat|subvert|poison|abduct|kidnap|starv|arm"
)
_CRIMES = (
    r"aggression|atrocit(?:y|ies)|war crimes?|crimes? against|genocide|terror(?:ism)?|violations?"
    r"|provocations|brutality|barbarity|oppression|torture|repressions?|persecution|sabotage"
    r"|blackmail|lies|disinformation|fraud|abuses?|invasion|attacks?|massacres?"
)
_HOSTILE = (
    r"attacked|shelled|bombed|bombarded|fired|launched|struck|hit|killed|wounded|shot|seized"
    r"|stormed|destroyed|blew up|blown up|abducted|kidnapped|blocked|violated|invaded|raided"
    r"|opened fire|carried out|targeted|damaged|used|deployed|burned|detained|arrested|executed"
    r"|tortured|expelled|breached|broke|refused|rejected|failed|ignored|continue[sd]? to"
    r"|is trying to|are trying to|wants? to|tried to|attempted to|seeks? to"
)
_AGENT = (
    r"(?:(?-i:[A-Z][\w’-]+)|occupiers|enemy|invaders|militants|rebels|separatists|terrorists"
    r"|gunmen|regime)"
)
_STRUCK = re.compile(
    rf"^[\W_]*(?:that )?(?:the |an? )?{_AGENT} (?:[\w’-]+ ){{0,5}}?(?:has |have "
    rf"|had )?(?:{_HOSTILE})\b"
    r"[^.;]*\b(?:civilians?|people|children|women|hospital|school|homes?|houses?|residential"
    r"|village|town|city|cities|ships?|boats?|vessel|infrastructure|ceasefire|truce|border"
    r"|territory|waters|airspace|journalists?|protesters?|prisoners?|hostages?|aid|agreement|talks"
    r"|law|rights|soldiers|positions)\b"
)
"""A hostile deed of somebody named, and whom or what it struck."""
_ACCUSED = re.compile(
    r"(?i)^[\W_]*(?:that )?(?!(?:i|we|there)\b)(?:\S+ ){0,12}?(?:"
    rf"(?:is|are|was|were|been|continues?|continued|keeps?|started|began|[’']s"
    rf"|[’']re) (?:\w+ )?(?:{_DEEDS})(?:p|t)?ing\b|(?:has|have"
    rf"|had) (?:(?!been)\w+ )?(?:(?:{_DEEDS})(?:p|t|i)?ed|stolen|lied|misled|fired|shot)\b"
    r"|(?:is|are|was|were|been) (?:\w+ )?(?:plotting|planning (?:an? )?(?:\w+ )?(?:attack|invasion"
    r"|coup)|behind|to blame|at fault|guilty|responsible for|stolen|rigged|politici[sz]ed|lying"
    r"|(?:wrongfully|illegally|unlawfully|falsely|unjustly) \w+ed)\b"
    rf"|(?:was|were|been|being) (?:\w+ )?(?:(?:{_DEEDS})ed|stolen|shot|hit|blown up) by\b"
    r"|(?:may|might|could) have been responsible|(?:due to|because of) (?:\w+ )?fraud"
    rf"|(?-i:[A-Z]\w+) (?:\w+ly )?(?:(?:{_DEEDS})(?:p|t|i)?(?:ed|es|s)|stole|lied"
    r"|uses? (?:\w+ )?force)\b|(?:destructive|provocative|illegal|subversive|criminal|hostile"
    r"|aggressive|unlawful|brutal) (?:efforts|activities|actions|acts|steps|behaviou?r|policy)"
    r"|pretext|war crimes|atrocities|genocide|ethnic cleansing|torture|(?:voter|election"
    r"|widespread) fraud"
    rf"|(?-i:(?:[A-Z]\w+[’']s?|its|their|his|of [A-Z]\w+)) (?:[\w-]+,? ){{0,3}}(?:{_CRIMES})\b)"
)
_CLAUSE = re.compile(
    r"(?i)^(?:that\b|[“\"‘'«]|[^;:]{2,80}? (?:is|are|was|were|has|have|had|will|did|does|won"
    r"|started|\w{3,}ed (?:the|an?|his|her|their|its|to|that|over|more))\b)"
)
_TALKED = re.compile(
    r"(?i)\b(?:discuss|exchang|shar(?:e|ed|ing)\b|focus|talk\w* about|touch\w* (?:up)?on|review"
    r"|answer|sp(?:oke|eak)\w* (?:about|of))\w*"
)
"""Cues of words that are only a topic."""
_FIRST = 160
"""So many first characters of a quotation tell what it mainly does."""
_PROSPECT = re.compile(
    r"(?i)^[\W_]*(?:that )?(?:\S+ ){1,14}?(?:(?:is|are|was|were|be|not"
    r"|seems?) (?:\w+ )?(?:un)?likely\b|(?:is|are) expected to\b|has good prospects|prospects for"
    r"|a foregone conclusion)|^[\W_]*(?:that )?[^.,;:!?]{3,50}? (?:will|won[’']t|[’']ll"
    r"|would (?!be |have |like |require)|(?:is|are|was|were|wasn[’']t) going to)\b"
)


def told_act(content: str, cue: str, sided: Callable[[str], Act | None] = lambda _: None) -> Act:
    """Say what act words perform that somebody reports, where the cue does not tell.

    `sided` says what words do that are about the speaker's own side.
    """
    words = " ".join(content.split())
    start = words[:_FIRST]
    own = "ask" if _QUESTION.search(words) else own_act(start, reported=True)
    if own != "assert":
        return own
    if _TALKED.search(cue):
        return "assert"
    for act, pattern in _TOLD:
        if pattern.search(start):
            return act
    ahead = sided(words)
    if ahead is not None:
        return ahead
    if _STRUCK.match(start) or (_CLAUSE.match(start) and _ACCUSED.match(start)):
        return "accuse"
    return "predict" if _PROSPECT.search(start) else "assert"


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
