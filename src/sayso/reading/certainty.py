"""Polarity and certainty of what is said, as the speaker puts it, on FactBank's grid."""

from __future__ import annotations

import re

from sayso.terms import Act, Certainty, Polarity

_NOT = re.compile(
    r"(?i)\b(?:not|never|no|none|nobody|nothing|nowhere|neither|nor|cannot|without|hardly|no longer"
    r"|false|untrue|wrong|baseless|unfounded|groundless|far from|refus\w+|fail(?:ed|s|ing)? to)\b"
    r"|n[’']t\b"
)
_NOT_ONLY = re.compile(
    r"(?i)\bnot (?:only|just|merely)\b|\bno (?:doubt|matter|less|fewer|sooner|one else|other)\b"
    r"|\bnot (?:[\w’'-]+ ){1,5}but\b"
)
_SUBORDINATE = re.compile(
    r"(?i)\b(?:if|unless|because|although|though|while|whereas|when|who|which|whose|where)\b"
)
_POSSIBLE = re.compile(
    r"(?i)\b(?:may|might|could|perhaps|maybe|possibly|possible|potentially|conceivabl\w+|whether"
    r"|can be expected|not (?:be )?ruled? out|risk of|at risk|danger of|threat of|speculat\w+|if)\b"
)
_PROBABLE = re.compile(
    r"(?i)\b(?:likely|probabl\w+|apparently|seem\w*|appear(?:s|ed)? to|presumably|expect\w*"
    r"|believ\w+|think|thought|should be|suspect\w*|suggest\w*|estimat\w+|almost certain\w*"
    r"|indicat\w+|assum\w+|alleged\w*|reported(?:ly)?|in all likelihood|would)\b"
)
_AT_BEST = re.compile(r"(?i)\b(?:everything|all|if|where(?:ver)?|as \w+ as) possible\b")
"""Phrases that hedge nothing."""
_SENTENCE = re.compile(r"(?<=[\w’”\"][.!?])\s+(?=[\"“]?[A-Z])")
_WHOLE = 4
"""A sentence of fewer words leaves it to the next."""
_CERTAIN = re.compile(
    r"(?i)\b(?:certain(?:ly)?|clear(?:ly)?|undoubtedly|no doubt|definitely|obvious\w*|fact|proof"
    r"|proven|know|confirmed|without (?:any )?doubt|unquestionably|indeed)\b"
)


def polarity_of(content: str, *, act: Act) -> Polarity:
    """Say whether the content is put in the positive or the negative.

    The cue's own negation is left to the act ("denied that P" has positive content P). A
    question and a refusal to comment leave it unknown.
    """
    if act in ("ask", "decline"):
        return "unknown"
    text = _NOT_ONLY.sub(" ", _first(content))
    match = _NOT.search(text)
    if match is None:
        return "positive"
    clause = text[: match.start()]
    # A "not" in a subordinate clause at the end leaves the main clause as it is.
    late = _SUBORDINATE.search(clause)
    if late and late.start() > 0.4 * len(text) and len(clause.split()) > 6:
        return "positive"
    return "negative"


def certainty_of(content: str, cue: str, *, act: Act) -> Certainty:
    """Say how sure the speaker puts it: certain unless hedged, by modal, adverb or cue."""
    if act in ("ask", "decline"):
        return "unknown"
    content = _AT_BEST.sub(" ", content)
    if act in ("doubt", "warn") or _POSSIBLE.search(content):
        return "possible"
    if act == "predict" or _PROBABLE.search(cue) or _PROBABLE.search(_main(content)):
        return "probable" if not _CERTAIN.search(cue) else "certain"
    return "certain"


def _first(content: str) -> str:
    """Give the first sentence of a longer quotation: what it mainly says."""
    for match in _SENTENCE.finditer(content):
        if len(content[: match.start()].split()) >= _WHOLE:
            return content[: match.start()]
    return content


def _main(content: str) -> str:
    """Give the content up to its first subordinate clause, at least its first eight words."""
    match = _SUBORDINATE.search(content)
    if match is None or len(content[: match.start()].split()) < 8:
        return content
    return content[: match.start()]
