"""Build `src/sayso/reading/actors.json` from lists of office-holders and hand-written tables.

Usage: python -m training.actors.build FOLDER

FOLDER holds `office-holders-*.csv` and `world-leaders-2021.csv` (facts from Wikidata: position,
person, start, end) and `data/country-codes.csv` (public domain). Names of states, organisations
and officials whom those lists leave out are written by hand in the `.txt` and `.toml` files beside
this one.
"""

from __future__ import annotations

import csv
import json
import re
import sys
import tomllib
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
TARGET = HERE.parents[1] / "src" / "sayso" / "reading" / "actors.json"
SINCE = "2008"
"""Office-holders who left before this year are left out; the table serves news, not history."""

STATE_OF_FILE = {
    "belarus": "Belarus", "china": "China", "france": "France", "iran": "Iran",
    "israel": "Israel", "poland": "Poland", "russia": "Russia", "turkey": "Turkey",
    "ukraine": "Ukraine", "united-kingdom": "United Kingdom", "us": "United States",
    "world": "",
}  # fmt: skip
SKIPPED = re.compile(
    r"(?i)\bgovernor\b(?! general)|\bmayor\b|\bjudge\b|\bjustice of\b|supreme court justice"
    r"|^head of the|\bhonorary\b|chief whip|solicitor|communications director|counsel\b"
    r"|\balternate\b|chaplain|cabinet secretary|\bking of arms\b|\blord-lieutenant\b"
)
ROLES: tuple[tuple[str, str], ...] = (
    # What a position's label says, and the one word that stands for it. First match wins.
    (r"private secretary|chief of staff|director.general of the prime|deputy (?:minister|national"
     r"|president)|\bcourt\b|academy|regional council|sakha|crimea|defen[cs]e equipment"
     r"|foreign trade|vice.president (?:of the national people|for)", ""),
    (r"president of the executive yuan", "prime minister"),
    (r"vice.president", "vice president"),
    (r"deputy prime minister|vice premier", "deputy prime minister"),
    (r"\bprime minister\b|\bpremier\b|president of the council of ministers"
     r"|chairman of the council of ministers|taoiseach|minister of state of monaco",
     "prime minister"),
    (r"^president\b(?!.*(?:national people|senate|assembly|court))|\bpresident of "
     r"(?!the (?:senate|national|european|swiss|council|chamber))", "president"),
    (r"^(?:federal )?chancellor(?! of the (?:exchequer|duchy))", "chancellor"),
    (r"chancellor of the exchequer", "finance minister"),
    (r"^supreme leader", "supreme leader"),
    (r"deputy .*(?:minister|secretary)|(?:minister|secretary) of state (?:for|at)|parliamentary"
     r"|assistant secretary|under.?secretary|junior", ""),
    (r"minister (?:of|for) (?:foreign|external)|foreign minister|foreign secretary"
     r"|secretary of state for foreign|minister for europe and foreign"
     r"|minister of external relations", "foreign minister"),
    (r"minister (?:of|for) (?:the )?(?:national )?(?:armed )?(?:defen[cs]e|armed forces)"
     r"|defen[cs]e minister", "defence minister"),
    (r"secretary of defen[cs]e", "defence minister"),
    (r"minister (?:of|for) (?:the )?(?:interior|internal)|home secretary", "interior minister"),
    (r"minister (?:of|for) (?:the )?(?:finance|economy)|secretary of the treasury",
     "finance minister"),
    (r"minister (?:of|for) (?:public )?health", "health minister"),
    (r"^secretary of state$", "secretary of state"),
    (r"press secretary", "press secretary"),
    (r"national security advis", "national security adviser"),
    (r"attorney general", "attorney general"),
    (r"secretary.general of the united nations", "secretary general"),
)  # fmt: skip
ONE_AT_A_TIME = frozenset(
    ("president", "prime minister", "chancellor", "foreign minister", "defence minister",
     "interior minister", "secretary of state", "national security adviser", "supreme leader")
)  # fmt: skip
STATE_LABELS = {
    "People's Republic of China": "China", "Ireland": "Ireland", "The Bahamas": "Bahamas",
    "The Gambia": "Gambia", "Kingdom of the Netherlands": "Netherlands",
    "Federated States of Micronesia": "Micronesia", "East Timor": "Timor-Leste",
    "Republic of the Congo": "Congo", "Kingdom of Denmark": "Denmark",
    "State of Palestine": "Palestine", "Cook Islands": "", "Niue": "",
}  # fmt: skip


def slug(name: str) -> str:
    """Give the key of a name: lower case ASCII letters and digits, words joined by hyphens."""
    plain = unicodedata.normalize("NFKD", name.translate(str.maketrans("łŁıøØđĐ", "lLioOdD")))
    return re.sub(r"[^a-z0-9]+", "-", plain.encode("ascii", "ignore").decode().lower()).strip("-")


def table(name: str, columns: int) -> list[list[str]]:
    """Read one hand-written table."""
    rows = []
    for line in (HERE / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            cells = [cell.strip() for cell in line.split("|")]
            rows.append(cells + [""] * (columns - len(cells)))
    return rows


def tables(name: str) -> dict[str, dict[str, Any]]:
    """Read one hand-written file of tables."""
    return tomllib.loads((HERE / name).read_text("utf-8"))


def spanned(words: str) -> tuple[str, str, str]:
    """Cut "member 2020-03/2024" in the name, the day that it began and the day that it ended."""
    match = re.fullmatch(r"(.*?)(?: ([\d-]*)/([\d-]*))?", words.strip())
    assert match is not None
    return match[1], match[2] or "", match[3] or ""


def listed(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(",") if part.strip()]


def role_of(position: str) -> str:
    """Say which of the common offices a position is, else ""."""
    for pattern, role in ROLES:
        if re.search(pattern, position, re.I):
            return role
    return ""


def build(folder: Path) -> dict[str, Any]:
    """Put the whole table together, sorted, so that the same inputs give the same file."""
    states = [
        [name, slug(name), listed(demonyms), listed(capitals), listed(other)]
        for name, demonyms, capitals, other in table("states.txt", 4)
    ]
    names = {row[0] for row in states}
    with (folder / "data" / "country-codes.csv").open(encoding="utf-8") as file:
        codes = {row["CLDR display name"]: row["official_name_en"] for row in csv.DictReader(file)}
    for row in states:
        official = codes.get(row[0])
        if official and official not in (row[0], *row[4]) and not official.isupper():
            row[4].append(official)
        row[4].extend(other for other in listed(tables("names.toml")["states"].get(row[0], ""))
                      if other not in (row[0], *row[3], *row[4]))  # fmt: skip
    organisations = _organisations()
    people: dict[str, dict[str, Any]] = {}
    offices: dict[str, set[tuple[str, str, str, str]]] = defaultdict(set)
    spelled: dict[str, str] = {}
    for name, home, gender, office, start, end, other in table("people.txt", 7):
        people[name] = {"home": home, "gender": gender, "other": listed(other), "hand": True}
        offices[name].add((home, _hand_role(office), start, end))
        for spelling in (name, *listed(other)):
            spelled[slug(spelling)] = name
    _add_dated(people, offices, spelled)

    def add(name: str, home: str, gender: str, office: tuple[str, str, str]) -> None:
        name = spelled.get(slug(name) or name, name)
        known = people.setdefault(name, {"home": home, "gender": gender, "other": []})
        known["gender"] = known["gender"] or gender
        if office[0] in known.get("dated", ()):
            return
        same = {(role, start[:4]) for _, role, start, _ in offices[name]}
        if not known.get("hand") or (office[0] and (office[0], office[1][:4]) not in same):
            offices[name].add((home, *office))

    for path in sorted(folder.glob("office-holders-*.csv")):
        stem = path.stem.removeprefix("office-holders-")
        home = STATE_OF_FILE[re.sub(r"-(ministers|cabinet)$", "", stem)]
        with path.open(encoding="utf-8") as file:
            for row in csv.DictReader(file):
                position, person = row["position"], row["person"]
                if (row["end"] and row["end"][:4] < SINCE) or SKIPPED.search(position):
                    continue
                if re.fullmatch(r"Q\d+", person) or not (home or "United Nations" in position):
                    continue
                if not home and position.startswith("Permanent"):
                    continue
                if not row["end"] and row["start"][:4] < "1995":
                    continue
                if row["end"] and row["end"] < row["start"]:
                    continue
                gender = {"male": "m", "female": "f"}.get(row.get("gender") or "", "")
                add(person, home or "United Nations", gender,
                    (role_of(position), row["start"], row["end"]))  # fmt: skip
    with (folder / "world-leaders-2021.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            home = STATE_LABELS.get(row["country"], row["country"])
            person = row["officeholderLabel"]
            if home in names and not re.fullmatch(r"Q\d+", person):
                role = role_of(row["positionLabel"])
                if not role and re.search(r"(?i)monarch|king|emir|sultan", row["positionLabel"]):
                    role = "monarch"
                if "monarch" in row["positionLabel"].lower() and person in (
                    "Elizabeth II", "Charles III"
                ):  # fmt: skip
                    home = "United Kingdom"
                if "co-prince" not in row["positionLabel"]:
                    add(person, home, "", (role, row["start_year"], row["end_year"]))
    _close(people, offices)
    given = first_names(folder, people)
    listing = []
    for name in sorted(people, key=slug):
        held = sorted(office for office in offices[name] if office[1] or len(offices[name]) == 1)
        homes = [office[0] for office in held if office[0]]
        home = people[name]["home"] or (homes[0] if homes else "")
        listing.append([
            name, slug(name), home, people[name]["gender"], people[name]["other"],
            (2 if people[name].get("risky") else 1) if people[name].get("hand") else 0,
            [[office[0] if office[0] != home else "", *office[1:]] for office in held],
        ])  # fmt: skip
    return {
        "about": "States, organisations and office-holders; facts from Wikidata lists of "
        "office-holders (to 2022), country codes (public domain) and common knowledge; "
        "made by training/actors/build.py",
        "given": given,
        "states": states,
        "organisations": organisations,
        "people": listing,
        "members": [
            [alliance, *spanned(member)]
            for alliance, members in tables("names.toml")["members"].items()
            for member in members
        ],
        "wikidata": tables("names.toml")["wikidata"],
    }


def _organisations() -> list[list[Any]]:
    """Give the organisations of both hand-written files, names of the same one together."""
    found = {
        name: [name, slug(name), listed(other), home]
        for name, other, home in table("organisations.txt", 3)
    }
    taken = {spelling for row in found.values() for spelling in (row[0], *row[2])}
    for group in tables("organisations.toml").values():
        for name, (other, home) in group.items():
            row = found.setdefault(name, [name, slug(name), [], home])
            row[3] = row[3] or home
            row[2] += [one for one in listed(other) if one not in taken]
            taken.update((name, *listed(other)))
    return list(found.values())


def _add_dated(
    people: dict[str, dict[str, Any]],
    offices: dict[str, set[tuple[str, str, str, str]]],
    spelled: dict[str, str],
) -> None:
    """Add the people of `people.toml`; an office there takes the place of the one before."""
    many = set(listed(tables("names.toml")["surnames"]["of many"]))
    for home, group in tables("people.toml").items():
        for written, (gender, held, other) in group.items():
            name = spelled.get(slug(written), written)
            known = people.setdefault(
                name, {"home": home, "gender": gender, "other": [], "hand": True,
                       "risky": slug(name).split("-")[-1] in many},
            )  # fmt: skip
            known["gender"] = known["gender"] or gender
            known["other"] += [
                spelling for spelling in (written, *listed(other))
                if spelling != name and spelling not in known["other"]
            ]  # fmt: skip
            dated = [spanned(office) for office in held.split(";") if office.strip()]
            roles = known["dated"] = {_hand_role(role) for role, _, _ in dated}
            offices[name] = {
                office for office in offices[name]
                if office[1] not in roles or office[0] != home
            } | {(home, _hand_role(role), start, end) for role, start, end in dated}  # fmt: skip
            for spelling in (name, written, *listed(other)):
                if slug(spelling):
                    spelled[slug(spelling)] = name


def _close(
    people: dict[str, dict[str, Any]], offices: dict[str, set[tuple[str, str, str, str]]]
) -> None:
    """End the offices that the lists leave open although a later holder is known by hand."""
    later: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name, held in offices.items():
        for home, role, start, _ in held if people[name].get("dated") else ():
            later[home, role].append(start)
    for name, held in offices.items():
        if people[name].get("dated"):
            continue
        for office in [one for one in held if one[1] in ONE_AT_A_TIME and not one[3]]:
            home, role, start, _ = office
            after = [day for day in later[home, role] if day > start]
            if start and after:
                held.remove(office)
                held.add((home, role, start, min(after)))


def first_names(folder: Path, people: dict[str, dict[str, Any]]) -> dict[str, str]:
    """Say of which gender the bearers of a first name are, where they all are of one."""
    seen: dict[str, set[str]] = defaultdict(set)
    for name, about in people.items():
        if about["gender"]:
            seen[slug(name.split()[0])].add(about["gender"])
    for path in folder.glob("office-holders-*.csv"):
        with path.open(encoding="utf-8") as file:
            for row in csv.DictReader(file):
                gender = {"male": "m", "female": "f"}.get(row.get("gender") or "")
                if gender:
                    seen[slug(row["person"].split()[0])].add(gender)
    legislators = (folder / "legislators-current.yaml").read_text("utf-8")
    for found in re.finditer(r"first: (\S+)\n[\s\S]*?gender: ([MF])", legislators):
        seen[slug(found[1])].add(found[2].lower())
    return {
        gender: " ".join(sorted(n for n, of in seen.items() if of == {gender} and len(n) > 1))
        for gender in "fm"
    }


def _hand_role(office: str) -> str:
    """Give the common word for an office of the hand-written list, else its own words."""
    words = office.lower()
    for role in (
        "deputy foreign minister", "deputy prime minister", "deputy defence minister",
        "first lady", "vice president", "prime minister", "foreign minister", "defence minister",
        "foreign secretary", "defence secretary", "secretary of defense", "secretary of state",
        "press secretary", "national security adviser", "secretary general", "chancellor",
        "premier", "supreme leader",
    ):  # fmt: skip
        if words.endswith(role) and not re.search(r"\b(?:under|adviser to|pentagon)\b", words):
            if "deputy" in words and not role.startswith("deputy"):
                return words
            return {
                "foreign secretary": "foreign minister", "defence secretary": "defence minister",
                "secretary of defense": "defence minister", "premier": "prime minister",
            }.get(role, role)  # fmt: skip
    if re.fullmatch(r"\w+(?: \w+)? president", words) and "european" not in words:
        return "president"
    return words


def main() -> None:
    """Write the table, one record a line, so that changes can be read in a diff."""
    made = build(Path(sys.argv[1]))
    parts = [f'"{part}": {json.dumps(made[part])}' for part in ("about", "given")]
    parts.append(f'"wikidata": {json.dumps(made["wikidata"])}')
    for part in ("states", "organisations", "people", "members"):
        rows = ",\n".join(
            json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in made[part]
        )
        parts.append(f'"{part}": [\n{rows}\n]')
    TARGET.write_text("{" + ",\n".join(parts) + "}\n", "utf-8")


if __name__ == "__main__":
    main()
