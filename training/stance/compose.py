"""Pairs made by rule: frames filled with actors and places, and clauses wrapped in cues.

Two makers. `from_frames` fills the bank of disputed matters (`frames.toml`) and says each clause
through a cue, so that the label follows from the clause's relation to the proposition and from
what the cue does with it. `wrap` does the same to a clause of another data set whose relation is
known ("X denied that <a premise that entails P>" is a denial of P).
"""

from __future__ import annotations

import random
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from sayso.linking.stance import render_parts
from training.stance import banks

HERE = Path(__file__).parent
SLOT = re.compile(r"\{([A-Z])\}")


@dataclass(frozen=True, slots=True)
class Pair:
    """One training row: what the model reads, the proposition, the label, whence."""

    text: str
    proposition: str
    label: str
    origin: str


def frames() -> list[dict[str, list[str]]]:
    with (HERE / "frames.toml").open("rb") as file:
        found: list[dict[str, list[str]]] = tomllib.load(file)["frame"]
    return found


def _person(rng: random.Random) -> str:
    return f"{rng.choice(banks.FIRST)} {rng.choice(banks.LAST)}"


def slots(rng: random.Random) -> dict[str, str]:
    """A value for every slot; those of one kind differ from each other."""
    a, b, c = rng.sample(banks.STATES, 3)
    p, q = rng.sample(banks.PLACES, 2)
    n, m = rng.sample(banks.NUMBERS, 2)
    return {
        "A": a, "B": b, "C": c, "P": p, "Q": q, "N": n, "M": m, "G": rng.choice(banks.GROUPS),
        "O": rng.choice(banks.ORGANISATIONS), "H": _person(rng), "D": rng.choice(banks.DAYS),
    }  # fmt: skip


def fill(template: str, values: dict[str, str]) -> str:
    text = SLOT.sub(lambda hit: values[hit[1]], template)
    return re.sub(r"(\ws)'s\b", r"\1'", text)


def sentence(clause: str) -> str:
    clause = clause[:1].upper() + clause[1:]
    return clause if clause.endswith((".", "?", "!")) else clause + "."


def speaker(rng: random.Random) -> tuple[str, str | None]:
    """A name as a reading gives it, and an affiliation or None."""
    roll = rng.random()
    state = rng.choice(banks.STATES)
    if roll < 0.35:
        return _person(rng), rng.choice((state, None, rng.choice(banks.ORGANISATIONS)))
    if roll < 0.55:
        return f"{state}'s {rng.choice(banks.OFFICES)}", rng.choice((state, None))
    if roll < 0.7:
        return state, None
    if roll < 0.75:
        return rng.choice(banks.GROUPS + banks.ORGANISATIONS), None
    return rng.choice(banks.VOICES), rng.choice((state, None, None))


def say(
    rng: random.Random,
    shape: tuple[str, str],
    values: dict[str, str],
    proposition: str,
    *,
    around: str = "",
) -> str:
    """One act of saying as the model may meet it: rendered (two in three) or a plain sentence."""
    cue, content = (fill(part, values) for part in shape)
    name, affiliation = speaker(rng)
    if rng.random() < 0.66:
        full = sentence(f"{name} {cue} {content}" if cue else content)
        context = f"{around} {full}".strip() if around or rng.random() < 0.7 else ""
        if rng.random() < 0.4 and len(content.split()) > 4:
            content = sentence(content)
        if rng.random() < 0.1:
            name, affiliation = "", None
        return render_parts(
            name=name, affiliation=affiliation, cue=cue, content=content, context=context,
            proposition=proposition,
        )  # fmt: skip
    if not cue:
        plain = sentence(content)
    elif cue == "according to":
        plain = sentence(f"according to {name}, {content}")
    elif cue in ("said", "told reporters", "stressed", "stated", "added") and rng.random() < 0.5:
        body = sentence(content).rstrip(".")
        plain = rng.choice((f"“{body},” {name} {cue}.", f'{name} {cue}: "{body}."',
                            f"{body}, {name} {cue}."))  # fmt: skip
    else:
        plain = sentence(f"{name} {cue} {content}")
    return f"{around} {plain}".strip()


_OURS = {"is": "are", "was": "were", "has": "have", "does": "do"}


def first_person(template: str) -> str | None:
    """The clause as A says it of itself ("we have", "our troops"); None where it will not go."""
    if template.count("{A}") != 1 or "their" in template:
        return None
    if "{A}'s" in template:
        return template.replace("{A}'s", "our")
    hit = re.search(r"(?:^|(?<=and )|(?<=that ))\{A\} (\w+)", template)
    if hit is None:
        return None
    verb = hit[1]
    if verb in _OURS:
        verb = _OURS[verb]
    elif verb.endswith("s") and not verb.endswith("ss"):
        verb = verb[:-3] + "y" if verb.endswith("ies") else verb[:-1]
        verb = {"doe": "do", "goe": "go", "pushe": "push"}.get(verb, verb)
    made = template[: hit.start()] + f"we {verb}" + template[hit.end() :]
    return re.sub(r"\bits\b", "our", re.sub(r"\bitself\b", "ourselves", made))


def own_words(
    rng: random.Random, template: str, values: dict[str, str], proposition: str, *, act: str,
    stranger: bool,
) -> str | None:  # fmt: skip
    """A's own mouth: "Name (A) said: we have begun …"; a stranger's, if asked, says the same."""
    clause = first_person(template)
    if clause is None:
        return None
    lead = rng.choice(banks.OWN[act])
    content = sentence(fill(lead.replace("{S}", clause), values))
    state = values["C"] if stranger else values["A"]
    name = rng.choice((_person(rng), f"{state}'s {rng.choice(banks.OFFICES)}", state))
    cue = rng.choice(("", "", "said", "told reporters", "stressed", "wrote", "announced"))
    if rng.random() < 0.2:
        return sentence(f'"{content.rstrip(".")}," said {fill(f"{name} of {{A}}", {"A": state})}')
    return render_parts(name=name, affiliation=state, cue=cue, content=content, context="",
                        proposition=proposition)  # fmt: skip


def negate(proposition: str) -> str | None:
    """The proposition denied, by the first auxiliary that takes "not"; None without one."""
    made = re.sub(
        r"\b(is|are|was|were|has|have|will|can)\b(?! not)", r"\1 not", proposition, count=1
    )
    if made == proposition or "There " in proposition:
        return None
    return made


FLIP = {"affirm": "deny", "deny": "affirm", "doubt": "doubt", "none": "none"}


def _clause_label(relation: str, act: str) -> str | None:
    """The label of a clause that is +, - or 0 to the proposition, said through an act."""
    if relation == "0" or act == "none":
        return "none"
    if act == "affirm":
        return "affirm" if relation == "+" else "deny"
    if act == "deny":
        return "deny" if relation == "+" else "affirm"
    return "doubt" if relation == "+" else None  # to doubt a denial is no clear stance


SHAPES = banks.CLAUSE
NOUNS = banks.NOUN


def from_frame(rng: random.Random, frame: dict[str, list[str]], others: list[dict[str, list[str]]]
               ) -> Pair | None:  # fmt: skip
    values = slots(rng)
    template = rng.choice(frame["p"])
    proposition = sentence(fill(template, values))
    if rng.random() < 0.4:
        proposition = proposition.rstrip(".")
    kind = rng.choices(
        ("clause", "noun", "infinitive", "back", "swap", "foreign", "bare"),
        (44, 16, 8, 7, 9, 6, 10),
    )[0]
    act = rng.choices(("affirm", "deny", "doubt", "none"), (40, 27, 20, 13))[0]
    label: str | None
    around = ""
    if kind in ("clause", "bare"):
        relation = rng.choices("+-0", (46, 30, 24))[0]
        content = rng.choice(
            frame[{"+": "y", "-": "n", "0": "o"}[relation]]
            + ([p for p in frame["p"] if p != template] if relation == "+" else [])
        )
        if act != "affirm" and relation == "-" and rng.random() < 0.6:
            relation, content = "+", rng.choice(frame["y"])
        ours = first_person(content) if kind == "clause" and rng.random() < 0.3 else None
        stranger = rng.random() < 0.15
        if ours and (not stranger or "{A}" in template):
            label = "none" if stranger else _clause_label(relation, act)
            made = own_words(rng, content, values, proposition, act=act, stranger=stranger)
            if made is None:
                return None
            text = made
        elif kind == "bare":
            text, label = sentence(fill(content, values)), _clause_label(relation, "affirm")
        else:
            label = _clause_label(relation, act)
            shape = rng.choice(SHAPES[act])
            if rng.random() < 0.12:  # another's words stand in the sentence before
                other = rng.choice(frame["y"] + frame["n"])
                around = sentence(f"{speaker(rng)[0]} said {fill(other, values)}")
            text = say(
                rng, (shape[0], shape[1].replace("{S}", content)), values, proposition,
                around=around,
            )  # fmt: skip
    elif kind == "noun":
        shape = rng.choice(NOUNS[act])
        text = say(rng, (shape[0], shape[1].replace("{N}", rng.choice(frame["np"]))), values,
                   proposition)  # fmt: skip
        label = _clause_label("+", act)
    elif kind == "infinitive":
        shape = rng.choice(banks.INFINITIVE["none"])
        if "{A}" not in template:
            return None
        text = say(rng, (shape[0], shape[1].replace("{I}", rng.choice(frame["inf"]))), values,
                   proposition)  # fmt: skip
        label = "none"
    elif kind == "back":
        relation = rng.choice("++-")
        claim = rng.choice(frame["y" if relation == "+" else "n"])
        verb = rng.choice(("said", "claimed that", "reported that"))
        around = sentence(f"{speaker(rng)[0]} {verb} {fill(claim, values)}")
        shape = rng.choice(banks.BACK[act])
        text = say(rng, shape, values, proposition, around=around)
        label = _clause_label(relation, act)
    elif kind == "swap":
        content = rng.choice(frame["y"])
        shared = [s for s in "AHOPGB" if f"{{{s}}}" in content and f"{{{s}}}" in template]
        if not shared:
            return None
        changed = dict(values)
        slot = rng.choice(shared)
        fresh = slots(rng)
        if fresh[slot] == values[slot] or fresh[slot] in values.values():
            return None
        changed[slot] = fresh[slot]
        shape = rng.choice(SHAPES[rng.choice(("affirm", "affirm", "deny", "doubt"))])
        text = say(rng, (shape[0], shape[1].replace("{S}", content)), changed, proposition)
        label = "none"
    else:
        stranger = rng.choice(others)
        if stranger is frame:
            return None
        content = rng.choice(stranger["y"] + stranger["n"] + stranger["o"])
        shape = rng.choice(SHAPES[act])
        text = say(rng, (shape[0], shape[1].replace("{S}", content)), values, proposition)
        label = "none"
    if label is None:
        return None
    if rng.random() < 0.17:
        negative = negate(proposition)
        if negative:
            proposition, label = negative, FLIP[label]
    return Pair(text, proposition, label, "frames")


def from_frames(rng: random.Random, count: int) -> list[Pair]:
    bank = frames()
    made: list[Pair] = []
    while len(made) < count:
        pair = from_frame(rng, rng.choice(bank), bank)
        if pair:
            made.append(pair)
    return made


_PLAIN = re.compile(r"^[A-Z][^\"“”?!:;()\[\]]{20,170}\.?$")
_BROKEN = re.compile(r"^(?:And|But|Or|If|Yes|No|So|As|Because|Well|Oh|Then|Also|To|Of|\d|Please|Do|"
                     r"Let|Perhaps|Maybe|However|Thus|\w+,)(?!\w)")  # fmt: skip
_PERSONAL = re.compile(r"\b(?:I|you|we|my|your|our|me|us|uh|um|yeah|well|'m)\b", re.IGNORECASE)
STARTS_LOW = re.compile(
    r"^(?:The|A|An|In|It|There|This|That|These|Those|He|She|They|Some|Many|Most|All|Its|His|Her|"
    r"Their|We|Our|Another|Such|When|While|Although|Since|At|On|For|By|After|During|No|Every|Each|Several|Two|Three|People|One)\b"
)


def as_clause(text: str) -> str | None:
    """The sentence as a clause that can follow "that", or None where it would not read well."""
    text = text.strip()
    if not _PLAIN.match(text) or _PERSONAL.search(text) or _BROKEN.match(text):
        return None
    text = text.rstrip(".")
    return text[0].lower() + text[1:] if STARTS_LOW.match(text) else text


def wrap(rng: random.Random, text: str, proposition: str, label: str, origin: str) -> Pair | None:
    """A pair of another set, its premise said through a cue; None where that cannot be done."""
    clause = as_clause(text)
    if clause is None:
        return None
    clause = clause.replace("{", "(").replace("}", ")")
    relation = {"affirm": "+", "deny": "-", "none": "0"}.get(label)
    if relation is None:
        return None
    weights = (22, 36, 28, 14) if relation == "+" else (55, 20, 10, 15)
    act = rng.choices(("affirm", "deny", "doubt", "none"), weights)[0]
    if relation == "-" and act == "deny" and rng.random() < 0.5:
        act = "affirm"
    made = _clause_label(relation, act)
    if made is None:
        return None
    shape = rng.choice(SHAPES[act])
    values = slots(rng)
    said = say(rng, (shape[0], shape[1].replace("{S}", clause)), values, proposition)
    return Pair(said, proposition, made, f"{origin}+cue")
