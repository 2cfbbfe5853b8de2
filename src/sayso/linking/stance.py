"""What a statement does to a proposition: affirm, deny, doubt, or none of these.

The model reads the statement as one canonical line (`render`: who, cue, words) beside the
proposition; the rules of `stance_rules` read the same words; `judge` weighs the two and says why.
It abstains by default: a statement that does not bear on the proposition gets `none`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from sayso.linking.entailment import StanceModel, settings
from sayso.linking.passage import Nearness
from sayso.linking.stance_cues import find_cues
from sayso.linking.stance_rules import Signs, read_signs, stems
from sayso.records import Judgement, Statement
from sayso.terms import STANCES, Stance

Chances = Sequence[float] | NDArray[np.float64]
"""One probability for each of `terms.STANCES`."""
_FRAGMENT_WORDS: Final = 8
"""Fewer words of content than this are a fragment: the model sees the sentence around it too."""
_FRESH_WORDS: Final = 3
"""Context is shown where it adds this many words to what the line already has."""
_MAX_WORDS: Final = 80
"""More words of content than this are cut to the sentences nearest to the proposition."""
_SENTENCE: Final = re.compile(r"(?<=[.!?…])[\"”’')\]]*\s+")
BACKWARD: Final = re.compile(
    r"^\W*(?:it|this|that|these|those|they|he|she|the (?:claim|charge|allegation|accusation|report|"
    r"rumou?r|assertion|story|idea|suggestion|statement)s?|such|so)\b",
    re.IGNORECASE,
)


_LINK: Final = re.compile(
    r'\]\(\s*<?[a-z]+:[^)\s]*(?:\s+"[^"]*"?)?\s*\)?|\]\(|\[(?=\w)|(?<=\w)\](?!\w)'
)


def clean(text: str) -> str:
    """Even white space, and the words of Markdown links without their addresses."""
    return " ".join(_LINK.sub("", text).split())


def focus(content: str, proposition: str, *, words: int = _MAX_WORDS) -> str:
    """The content, or where it is long the sentences of it that share most with the proposition.

    The model reads some 128 word pieces; of a whole speech it would else only see the greeting.
    Sentences keep their order, an ellipsis stands for what is left out.
    """
    if len(content.split()) <= words:
        return content
    # A sentence that is itself too long is cut into pieces, which are then ranked like sentences.
    sentences = [
        " ".join(piece[at : at + words])
        for piece in (sentence.split() for sentence in _SENTENCE.split(content))
        for at in range(0, len(piece), words)
    ]
    wanted = stems(proposition)
    ranked = sorted(range(len(sentences)), key=lambda i: (-len(wanted & stems(sentences[i])), i))
    chosen: list[int] = []
    room = words
    for index in ranked:
        size = len(sentences[index].split())
        if chosen and size > room:
            continue
        chosen.append(index)
        room -= size
        if room <= 0:
            break
    parts: list[str] = []
    previous = -1
    for index in sorted(chosen):
        if index != previous + 1:
            parts.append("…")
        parts.append(sentences[index])
        previous = index
    return " ".join(parts)


def render_parts(
    *,
    name: str | None,
    affiliation: str | None,
    cue: str,
    content: str,
    context: str,
    proposition: str = "",
) -> str:
    """The one line that the model reads: `name (affiliation) cue: content`.

    Where the content is a fragment, or points back ("the accusation", "that"), the sentences it
    stands in follow in square brackets. Training renders its rows with this same function.
    """
    content = focus(clean(content), proposition)
    who = clean(name or "")
    belongs = clean(affiliation or "")
    if belongs and belongs.lower() not in who.lower():
        who = f"{who} ({belongs})" if who else belongs
    cue = clean(cue)
    if re.fullmatch(r"\W*", cue):
        cue = "said" if who else ""
    head = " ".join(part for part in (who, cue) if part)
    line = f"{head}: {content}" if head else content
    around = clean(context)
    if len(content.split()) < _FRAGMENT_WORDS or BACKWARD.search(content) is not None:
        known = set(re.findall(r"\w+", line.lower()))
        fresh = [word for word in re.findall(r"\w+", around.lower()) if word not in known]
        if len(fresh) >= _FRESH_WORDS:
            line = f"{line} [{focus(around, f'{content} {proposition}', words=50)}]"
    return line


def render(statement: Statement, context: str, *, proposition: str = "") -> str:
    """A statement as the model reads it; `context` is the text of `statement.context`.

    Give the proposition too: of a long content only the sentences near to it are rendered.
    """
    speaker = statement.speaker
    name = speaker.name if speaker else statement.source.quote if statement.source else None
    return render_parts(
        name=name,
        affiliation=speaker.affiliation if speaker else None,
        cue=" ".join(span.quote for span in statement.cue),
        content=statement.words,
        context=context,
        proposition=proposition,
    )


def bears(signs: Signs, chances: NDArray[np.float64], nearness: Nearness) -> tuple[float, ...]:
    """What speaks for a statement's bearing on the proposition at all, as numbers: the model's
    and the rules' log odds against `none`, and the cosines of their vectors, whole and
    without names."""
    none = STANCES.index("none")
    rules = signs.odds[none]
    return (
        float(np.log((1 - chances[none]) / chances[none])),
        float(np.log((1 - rules) / rules)),
        *nearness,
    )


def weigh(
    signs: Signs, probabilities: Chances | None, nearness: Nearness | None = None
) -> Judgement:
    """Rules and model together: a product of the two, the rules' part raised to `rule_weight`
    (whole where the signs are firm, like a question's), and the likeliest stance of the four.

    That is for a pair that somebody chose. A statement that a retriever brought, which comes with
    its nearness, bears on the proposition far more seldom: see `_retrieved`. Without
    probabilities the rules stand alone.
    """
    odds = np.clip(np.asarray(signs.odds, dtype=np.float64), 1e-6, 1.0)
    notes = list(signs.notes)
    if probabilities is None:
        mixed = odds
    else:
        model = np.clip(np.asarray(probabilities, dtype=np.float64), 1e-6, 1 - 1e-6)
        best = int(model.argmax())
        note = f"model reads {STANCES[best]} {model[best]:.2f}"
        notes.insert(0 if model[best] >= 0.6 else len(notes), note)
        mixed = model * odds ** (1.0 if signs.firm else float(settings()["rule_weight"]))
        if nearness is not None:
            return _retrieved(signs, model, mixed, nearness, notes)
        mixed /= mixed.sum()
    place = int(mixed.argmax())
    return Judgement(STANCES[place], round(float(mixed[place]), 4), tuple(notes))


def _retrieved(
    signs: Signs,
    model: NDArray[np.float64],
    mixed: NDArray[np.float64],
    nearness: Nearness,
    notes: list[str],
) -> Judgement:
    """In two steps: whether the statement bears on the proposition at all, by a logistic
    regression over `bears`, then which side it takes. The score is the chance of both; under
    `threshold` the answer is `none`."""
    config = settings()
    none = STANCES.index("none")
    total = float(config["bears_bias"]) + sum(
        weight * value
        for weight, value in zip(config["bears"], bears(signs, model, nearness), strict=True)
    )
    some = 1.0 / (1.0 + float(np.exp(-total)))
    if signs.firm and signs.odds[none] > 0.5:
        some = min(some, 1.0 - signs.odds[none])
    notes.append(f"nearness {nearness[0]:.2f}, of the matter {nearness[1]:.2f}")
    # Who denies and who doubts stand on one side; between the two it need not be clear.
    affirm, deny, doubt = (float(one) for one in mixed[:none] / mixed[:none].sum())
    score = some * max(affirm, deny + doubt)
    if score < float(config["threshold"]):
        notes.append("abstains: bears too little on the proposition, or not clearly")
        return Judgement("none", round(1.0 - some, 4), tuple(notes))
    against: Stance = "deny" if deny >= doubt else "doubt"
    return Judgement("affirm" if affirm >= deny + doubt else against, round(score, 4), tuple(notes))


def judge(
    statement: Statement,
    context: str,
    proposition: str,
    probabilities: Chances | None,
    *,
    nearness: Nearness | None = None,
) -> Judgement:
    """The stance of a statement towards a proposition.

    `context` is the text of `statement.context`; `probabilities` one row of
    `StanceModel.score([(render(statement, context, proposition=proposition), proposition)])`,
    or None for the rules alone; `nearness` what `passage.near` says of
    the statement's passage and the proposition.
    """
    speaker = statement.speaker
    who = f"{speaker.name} {speaker.affiliation or ''}" if speaker else ""
    signs = read_signs(
        focus(clean(statement.words), proposition),
        clean(context),
        proposition,
        cue_words=" ".join(span.quote for span in statement.cue),
        act=statement.act,
        who=who,
    )
    return weigh(signs, probabilities, nearness)


def part_cue(text: str) -> tuple[str, str]:
    """A plain text as (cue words, content): the first cue that governs a clause, and the rest.

    "NATO denied that troops had left" gives ("denied", "troops had left"); a text without a cue
    is all content.
    """
    for cue in find_cues(text):
        before, after = text[: cue.start].strip(), text[cue.end :].strip()
        subject = len(before.split())
        if after and subject <= 8 and not re.search(r"[,;:—–]\s*$", before):
            content = re.sub(r"^(?:that|:|,|whether|if|it had|having)\s+", "", after)
            if cue.kind == "affirm" and before and re.search(r"[.!?]", before):
                continue
            return cue.words, content
        if not after.strip(" .\"”’'") and before:
            return cue.words, before
    return "", text


@cache
def _model() -> StanceModel:
    return StanceModel.load()


def stance(
    pairs: Sequence[tuple[str, str]], *, model: StanceModel | None = None
) -> list[Judgement]:
    """The stance of each plain text towards its proposition, cues found in the text itself.

    For (text, proposition) pairs without a reading, as `sayso.stance` takes them. Loads the
    shipped model at the first call unless one is given.
    """
    cleaned = [(clean(text), clean(proposition)) for text, proposition in pairs]
    if not cleaned:
        return []
    scored = (model or _model()).score([(focus(t, p), p) for t, p in cleaned])
    judgements = []
    for (text, proposition), row in zip(cleaned, scored, strict=True):
        short = focus(text, proposition)
        cue, content = part_cue(short)
        signs = read_signs(content, short, proposition, cue_words=cue)
        judgements.append(weigh(signs, row))
    return judgements
