"""Learn the weights of `src/sayso/reading/places/weights.json` on the tuning documents.

Usage: python -m training.places.learn

Resolution: a conditional logit over the candidates of each gold span, in two rounds. Detection: a
logistic regression over all stretches that the gazetteer knows. Both see the tuning documents of
LGL and GeoWebNews only; `evaluation/place.py` says which these are.
"""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

import numpy as np

from evaluation.place import Marked, documents, gold_mentions, home_of_document
from sayso.reading.places import resolve as rs
from sayso.reading.places.find import (
    all_mentions,
    detection_chances,
    detection_context,
    detection_features,
)
from sayso.reading.places.gazetteer import gazetteer

BY_HAND = {"region told": 6.0, "its town, rather": -4.0, "capital speaks": 2.5}
"""What the tuning documents are too few for: "the Donetsk region" is not the town, but "Donetsk"
is; "Kyiv said" is no surname."""
TARGET = Path(__file__).parents[2] / "src" / "sayso" / "reading" / "places" / "weights.json"


def fit_choice(
    groups: list[tuple[list[dict[str, float]], int, float]], decay: float = 0.02
) -> dict[str, float]:
    """Fit a conditional logit: groups of candidates' features, the right one, its weight."""
    names = sorted({name for candidates, _, _ in groups for one in candidates for name in one})
    place = {name: number for number, name in enumerate(names)}
    rows = []
    for candidates, right, weight in groups:
        matrix = np.zeros((len(candidates), len(names)))
        for number, features in enumerate(candidates):
            for name, value in features.items():
                matrix[number, place[name]] = value
        rows.append((matrix, right, weight))
    weights = np.zeros(len(names))
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, 301):
        gradient = -decay * weights * 10
        for matrix, right, weight in rows:
            scores = matrix @ weights
            chances = np.exp(scores - scores.max())
            chances /= chances.sum()
            gradient += weight * (matrix[right] - chances @ matrix)
        first = 0.9 * first + 0.1 * gradient
        second = 0.99 * second + 0.01 * gradient**2
        rate = 0.1 if step < 200 else 0.03
        weights += rate * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.99**step)) + 1e-9)
    return {name: round(float(weights[place[name]]), 3) for name in names} | BY_HAND


def learn_resolution(marked: list[Marked]) -> tuple[dict[str, float], dict[str, float]]:
    """Learn both rounds. Publishers' homes are hidden in half of the passes, so that the weights
    serve documents without one."""
    places = gazetteer()
    first_groups, second_groups = [], []
    prepared = []
    for one in marked:
        for hidden in (False, True):
            home = rs.Home() if hidden else home_of_document(one)
            if hidden and not home_of_document(one).country:
                continue
            mentions, right = gold_mentions(one, places)
            groups = rs.groups_of(mentions)
            answer = dict(zip(map(id, mentions), right, strict=True))
            prepared.append((groups, answer, home))
            for members in groups.values():
                wanted = _wanted(members, answer)
                if wanted is not None and len(members[0].entries) > 1:
                    own = [rs.own_features(members[0], entry, home) for entry in members[0].entries]
                    first_groups.append((own, wanted, len(members) ** 0.5))
    first = fit_choice(first_groups)
    for groups, answer, home in prepared:
        for members in groups.values():
            one = members[0]
            own = [rs.own_features(one, entry, home) for entry in one.entries]
            one.chances = rs.chances([rs.score(features, first) for features in own])
        around = rs.around_of(groups, home)
        for key, members in groups.items():
            one = members[0]
            wanted = _wanted(members, answer)
            if wanted is None or len(one.entries) < 2:
                continue
            both = [
                {**rs.own_features(one, entry, home),
                 **rs.context_features(one, entry, around[key[0]])}
                for entry in one.entries
            ]  # fmt: skip
            second_groups.append((both, wanted, len(members) ** 0.5))
    return first, fit_choice(second_groups)


def _wanted(members: list, answer: dict[int, int | None]) -> int | None:
    votes: dict[int, int] = defaultdict(int)
    for one in members:
        number = answer[id(one)]
        if number is not None:
            for place, entry in enumerate(one.entries):
                if entry.id == number:
                    votes[place] += 1
    return max(votes, key=lambda place: votes[place]) if votes else None


def learn_detection(
    marked: list[Marked], first: dict[str, float], second: dict[str, float]
) -> tuple[dict[str, float], dict[str, float]]:
    """Learn to tell places from other stretches that the gazetteer knows, in two rounds: the
    second sees chances of the first from a model that has not seen the document."""
    features, answers, groups = [], [], []
    read = []
    for number, one in enumerate(marked):
        gold = {(span.start, span.end) for span in one.spans}
        mentions, tokens, facts = all_mentions(one.text)
        own = [detection_features(one.text, mention, tokens, facts) for mention in mentions]
        counted = []
        for mention in mentions:
            where = (mention.start, mention.end)
            outside = where not in gold and any(
                start < mention.end and mention.start < end for start, end in one.ignored
            )
            counted.append(not mention.demonym and not outside)
        read.append((mentions, own, gold, counted))
        for mention, feature, used in zip(mentions, own, counted, strict=True):
            if used:
                features.append(feature)
                answers.append((mention.start, mention.end) in gold)
                groups.append(number % 5)
    chosen = fit_detection(features, answers)
    by_fold = [
        fit_detection([f for f, g in zip(features, groups, strict=True) if g != fold],
                      [a for a, g in zip(answers, groups, strict=True) if g != fold])
        for fold in range(5)
    ]  # fmt: skip
    again, right = [], []
    for number, (one, (mentions, own, gold, counted)) in enumerate(zip(marked, read, strict=True)):
        before = detection_chances(mentions, own, by_fold[number % 5])
        weights = {"first": first, "second": second}
        context = detection_context(mentions, before, home_of_document(one), weights)
        for mention, feature, around, used in zip(mentions, own, context, counted, strict=True):
            if used:
                again.append({**feature, **around})
                right.append((mention.start, mention.end) in gold)
    return chosen, fit_detection(again, right)


def fit_detection(features: list[dict[str, float]], answers: list[bool]) -> dict[str, float]:
    """Fit a logistic regression."""
    from sklearn.linear_model import LogisticRegression

    names = sorted({name for one in features for name in one} - BY_HAND.keys())
    place = {name: number for number, name in enumerate(names)}
    matrix = np.zeros((len(features), len(names)), np.float32)
    for number, one in enumerate(features):
        for name, value in one.items():
            if name in place:
                matrix[number, place[name]] = value
    model = LogisticRegression(C=0.5, max_iter=2000)
    model.fit(matrix, np.array(answers))
    weights = {name: round(float(model.coef_[0][place[name]]), 3) for name in names}
    weights[""] = round(float(model.intercept_[0]), 3)
    return weights | BY_HAND


def main() -> None:
    """Learn all weights anew."""
    marked = [one for name in ("lgl", "geowebnews") for one in documents(name, held=False)]
    first, second = learn_resolution(marked)
    detection, again = learn_detection(marked, first, second)
    written = {
        "first": first, "second": second, "detection": detection, "detection again": again,
    }  # fmt: skip
    TARGET.write_text(json.dumps(written, indent=1, ensure_ascii=False) + "\n", "utf-8")
    print({name: len(weights) for name, weights in written.items()})


if __name__ == "__main__":
    main()
