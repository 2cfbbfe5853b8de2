"""The training rows: external sets read and mapped, our own labelled rows, and what is made.

`shared` is the folder beside the repository that holds `data/` and `corpus/`. Mapping: entailment,
supports, agree -> affirm; contradiction, refutes, disagree -> deny; neutral, not enough info ->
none. SNLI is left out: in its captions a contradiction only means another picture.
"""

from __future__ import annotations

import hashlib
import random
import re
from collections import Counter
from pathlib import Path
from typing import Any

from evaluation.stance_rows import lines, parts_of
from sayso.linking.stance import render_parts
from sayso.linking.stance_cues import find_cues
from sayso.linking.stance_rules import bearing
from training.stance import banks
from training.stance.compose import STARTS_LOW, Pair, from_frames, say, slots, wrap
from training.stance.lexical import lexical_pairs

NLI = {"entailment": "affirm", "contradiction": "deny", "neutral": "none"}
EVIDENCE = {"SUPPORTS": "affirm", "REFUTES": "deny", "NOT_ENOUGH_INFO": "none"}
OWN = Path(__file__).parent / "data" / "train.jsonl"
RETRIEVED = Path(__file__).parent / "data" / "retrieved.jsonl"


def detokenise(text: str) -> str:
    """Undo Penn Treebank spacing: the sets are tokenised, the world is not."""
    text = re.sub(r" (n't|'s|'re|'ve|'ll|'d|'m)\b", r"\1", text)
    text = re.sub(r" ([.,;:!?%)])", r"\1", text)
    text = re.sub(r"([(]) ", r"\1", text)
    text = text.replace("``", '"').replace("''", '"').replace(" -- ", " – ")
    text = text.replace("-LRB- ", "(").replace(" -RRB-", ")")
    text = text.replace("-LRB-", "(").replace("-RRB-", ")")
    return " ".join(text.split())


def nli(path: Path, origin: str) -> list[Pair]:
    return [
        Pair(detokenise(row["premise"]), detokenise(row["hypothesis"]), NLI[row["label"]], origin)
        for row in lines(path)
        if row["label"] in NLI
    ]


def climate_fever(path: Path) -> list[Pair]:
    """Evidence sentences on which the voters did not disagree much (entropy below 0.5 nats)."""
    made = []
    for row in lines(path):
        for item in row["evidences"]:
            if item["entropy"] < 0.5:
                label = EVIDENCE[item["evidence_label"]]
                made.append(
                    Pair(detokenise(item["evidence"]), row["claim"], label, "climate-fever")
                )
    return made


def fool_me_twice(folder: Path) -> list[Pair]:
    """The gold evidence with its claim, and one retrieved sentence that is not gold as `none`."""
    made = []
    for name in ("dev", "test"):
        for row in lines(folder / f"{name}.jsonl"):
            claim = row.get("text") or row.get("claim")
            label = EVIDENCE[row["label"]]
            gold = [detokenise(item["text"]) for item in row["gold_evidence"]]
            made.append(Pair(" ".join(gold), claim, label, "fool-me-twice"))
            rest = [detokenise(i["text"]) for i in row["retrieved_evidence"]]
            rest = [text for text in rest if text not in gold and len(text) > 40]
            if rest:
                made.append(Pair(rest[-1], claim, "none", "fool-me-twice"))
    return made


def fnc(path: Path, rng: random.Random, count: int) -> list[Pair]:
    """News passages and headlines: agree and disagree. `discuss` is left out: it mixes reports
    that take the claim over with such as leave it open. Half a set of strangers is added."""
    rows = [row for row in lines(path) if row["label"] in ("agree", "disagree")]
    rng.shuffle(rows)
    made: list[Pair] = []
    have: Counter[str] = Counter()
    for row in rows:
        label = "affirm" if row["label"] == "agree" else "deny"
        if have[label] < count:
            have[label] += 1
            made.append(Pair(row["premise"], row["hypothesis"], label, "fnc"))
    for _ in range(count // 2):
        one, other = rng.sample(rows, 2)
        if one["hypothesis"] != other["hypothesis"]:
            made.append(Pair(one["premise"], other["hypothesis"], "none", "fnc"))
    return made


def held_out(row: dict[str, Any]) -> bool:
    """Whether the row's document is kept from training, to tune on (about one in eight)."""
    return hashlib.sha256(str(row["document"]).encode()).digest()[0] % 8 == 0


def own_rows(corpus: Path, *, tuning: bool) -> list[dict[str, Any]]:
    return [row for row in lines(OWN) if held_out(row) == tuning]


def retrieved_rows(*, tuning: bool) -> list[dict[str, Any]]:
    """What `ask` really sees: the candidates of some propositions, nearly all of them `none`.

    Every fourth proposition is kept to tune on; none of its rows, nor a row of a document that
    is held out, is trained on.
    """
    kept = [
        (hashlib.sha256(row["proposition"].encode()).digest()[0] % 4 == 0, row)
        for row in lines(RETRIEVED)
    ]
    return [row for held, row in kept if held == tuning and (tuning or not held_out(row))]


def closing_pairs(shared: Path, *, seed: int) -> list[Pair]:
    """The rows of the last, short phase: our own, and candidates as a retriever brings them, with
    enough of the rest that it is not forgotten."""
    rng = random.Random(seed)
    corpus, data = shared / "corpus", shared / "data" / "stance"
    made = own(rng, corpus, 3) + neighbours(rng, corpus, 300) + from_frames(rng, 3000)
    made += retrieved(corpus)
    mnli = nli(data / "mnli-train.jsonl", "mnli")
    sentences = [pair.text for pair in mnli] + [pair.proposition for pair in mnli]
    made += lexical_pairs(rng, sentences, 8000)
    external = nli(data / "semi-automatic-wiki-train.jsonl", "wiki")
    external += fool_me_twice(data / "fool-me-twice" / "dataset")
    rng.shuffle(external)
    rng.shuffle(mnli)
    cued = [wrap(rng, p.text, p.proposition, p.label, p.origin) for p in mnli[6000:14000]]
    made += mnli[:6000] + external[:3000] + [pair for pair in cued if pair][:4000]
    rng.shuffle(made)
    return made


def retrieved(corpus: Path) -> list[Pair]:
    """Candidates as a retriever brings them; the few that bear on their proposition count more."""
    made: list[Pair] = []
    for row in retrieved_rows(tuning=False):
        text = render_parts(**parts_of(row, corpus))
        pair = Pair(text, row["proposition"], row["label"], "retrieved")
        made += [pair] * (1 if row["label"] == "none" else 5)
    return made


def own(rng: random.Random, corpus: Path, copies: int) -> list[Pair]:
    """Our labelled rows, each `copies` times: as they are, with speaker or context dropped, and
    (where the cue merely affirms) with the act changed, which changes the label by rule."""
    made: list[Pair] = []
    for row in own_rows(corpus, tuning=False):
        parts = parts_of(row, corpus)
        kinds = {cue.kind for cue in find_cues(parts["cue"])} - {"affirm"}
        inner = {cue.kind for cue in find_cues(parts["content"])} - {"affirm", "condemn"}
        clause = parts["content"]
        plain = not kinds and not inner and 4 < len(clause.split()) < 40 and '"' not in clause
        for copy in range(copies):
            changed = dict(parts)
            if copy >= 2 and plain and row["label"] in ("affirm", "none") and rng.random() < 0.45:
                act = rng.choice(("deny", "deny", "doubt", "doubt", "none"))
                shape = rng.choice(banks.CLAUSE[act])
                body = clause.rstrip(".").replace("{", "(").replace("}", ")")
                body = body[0].lower() + body[1:] if STARTS_LOW.match(body) else body
                text = say(rng, (shape[0], shape[1].replace("{S}", body)), slots(rng),
                           row["proposition"])  # fmt: skip
                label = act if row["label"] == "affirm" else "none"
                made.append(Pair(text, row["proposition"], label, "own+cue"))
                continue
            if copy % 3 == 1:
                changed["affiliation"] = None
            if copy % 4 == 3:
                changed["name"], changed["affiliation"] = None, None
            if copy % 5 == 4 and plain:
                changed["context"] = ""
            made.append(Pair(render_parts(**changed), row["proposition"], row["label"], "own"))
    return made


def neighbours(rng: random.Random, corpus: Path, count: int) -> list[Pair]:
    """Words of one statement beside a proposition about another of the same document: `none`,
    where they share hardly a word. These are what a retriever brings up in vain."""
    rows = own_rows(corpus, tuning=False)
    places: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        places.setdefault(str(row["document"]), []).append(row)
    made: list[Pair] = []
    for _ in range(count * 20):
        if len(made) == count:
            break
        row = rng.choice(rows)
        other = rng.choice(places[str(row["document"])])
        parts = parts_of(row, corpus)
        if other["content"] == row["content"]:
            continue
        if bearing(parts["content"], "", other["proposition"]) < 0.15:
            parts["proposition"] = other["proposition"]
            made.append(Pair(render_parts(**parts), other["proposition"], "none", "neighbour"))
    return made


def training_pairs(shared: Path, *, seed: int, scale: float = 1.0) -> tuple[list[Pair], list[Pair]]:
    """All rows of the two phases: general inference first, then with cues and our own rows.

    `scale` below 1 takes that part of every set, for a trial.
    """
    rng = random.Random(seed)
    data = shared / "data" / "stance"

    def part(pairs: list[Pair], count: int) -> list[Pair]:
        rng.shuffle(pairs)
        return pairs[: int(count * scale)]

    mnli = part(nli(data / "mnli-train.jsonl", "mnli"), 20000)
    external = [
        *part(nli(data / "counterfactual-train.jsonl", "counterfactual"), 5000),
        *part(nli(data / "semi-automatic-wiki-train.jsonl", "wiki"), 9000),
        *part(climate_fever(data / "climate-fever" / "dataset" / "climate-fever.jsonl"), 4000),
        *part(fool_me_twice(data / "fool-me-twice" / "dataset"), 4000),
        *part(fnc(data / "fnc1-train-filtered.jsonl", rng, 690), 1700),
    ]
    # Half of the clauses that can be are also put into somebody's mouth, without a change of sense.
    wrapped = [wrap(rng, p.text, p.proposition, p.label, p.origin) for p in mnli + external]
    cued = [pair for pair in wrapped if pair]
    rng.shuffle(cued)
    first = mnli + external + cued[: len(cued) // 3] + from_frames(rng, int(4000 * scale))
    second = (
        mnli
        + part(list(external), 7000)
        + cued[len(cued) // 3 :]
        + from_frames(rng, int(14000 * scale))
    )
    if OWN.is_file():
        corpus = shared / "corpus"
        first += own(rng, corpus, 1)
        mine = own(rng, corpus, 6) + neighbours(rng, corpus, 400) + retrieved(corpus)
        second += mine[: int(len(mine) * scale)] if scale < 1 else mine
    rng.shuffle(first)
    rng.shuffle(second)
    return first, second
