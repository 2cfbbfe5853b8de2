"""Who a source span means: full name, surname, title, pronoun, metonym, or unknown.

The nearest fitting antecedent wins, subjects before others, the last speaker before both; what
does not fit stays unknown (None), and an unnamed official stays described in the text's words.
"""

# ruff: noqa: SIM905
from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from sayso.reading import names, offices, recalled
from sayso.reading.antecedents import Antecedents
from sayso.reading.appositions import is_post
from sayso.reading.bodies import bodies_after, is_body, side
from sayso.reading.cast import Cast, Entity
from sayso.reading.described import ACRONYM, COLLECTIVE, DETERMINER, MARKS, described, is_nobody
from sayso.reading.parties import without_epithet
from sayso.reading.raw import Fragments

_HE = frozenset(("he", "him", "his", "himself"))
_SHE = frozenset(("she", "her", "hers", "herself"))
_THEY = frozenset(("they", "them", "their", "themselves", "both", "the two", "the pair"))
_IT = frozenset(("it", "its", "itself"))
_I = frozenset(("i", "we", "me", "us", "my", "our", "myself", "ourselves"))
_WHO = frozenset(("who", "which", "that", "whose", "whom"))
_NAMES = frozenset(("US", "WHO"))
"""In capitals these are names, not pronouns."""
_LEADERS = re.compile(
    r"(?i)^(?:the two |both |the |two |the senior |the foreign |the defen[cs]e )"
    r"(?:leaders|sides|presidents|ministers|officials|parties|secretaries|countries|men|women"
    r"|interlocutors|heads of (?:state|government)|prime ministers|chancellors|principals"
    r"|counterparts|diplomats|delegations|pair)$"
)
_LEAD = re.compile(
    r"(?i)(?:(?:but|and|yet|so|now|today|yesterday|however|meanwhile|moreover|later|earlier|also|then|still|separately"
    r"|(?:later |earlier )?on \w+day)\b,?\s+|(?:in|on|at|during|after|before|speaking|asked"
    r"|according"
    r" to|for|with|as)\b[^,]{2,90},\s+)+(?=\S)"
)
_QUANTITY = re.compile(r"(?i)^(?:another|some|several|many|most|two|three|both|one|a|an)\b")
_CLAUSE = re.compile(
    r"(?i)\b(?:spoke|met|said|discussed|held|told|was|were|is|are|has|have|had|who|which|whose"
    r"|that)\b"
)
_PRONOUN_LED = re.compile(r"(he|she|they|it|we|i),?\s+\w")
_NO_NAME = re.compile(r"(?i)(?:which|who|that|whose|whom)\s|[\"“‘«„](?:i|we|it|you|they|he|she)\b")
_POSSESSOR = re.compile(r"^(.{2,60}?)[’']s?\s+(?=\S)")
_JOINED = re.compile(r",?\s+(?:and|or|nor|as well as|along with|together with)\s+")
_BOTH = re.compile(r"(?i)\s*(?:both|neither|either)\s+")
_OWN_PHRASE = re.compile(r"(?i)(?:the|an?|his|her|its|their|our|my|two|three|several|some)\s")
_OURS = re.compile(r"(?i)(?:our|my)\s")
_ASIDE = re.compile(r"\([^()]{0,120}\)")
_NAMED_FOR = re.compile(
    r"(?i)(?:the\s+)?(?:[\w’'-]+\s+){0,2}(?:ministry|department|committee|office|institute|council"
    r"|bureau|commission|cent(?:re|er)|university|agency|union|association)\s+(?:of|for|on)\s"
)
"""A body with a list in its name: "the Ministry of Education and Science"."""
_BODY_FIRST = re.compile(
    r"(?P<body>(?:The\s+)?(?:[A-Z][\w’'-]+\s+)?(?:[\w’'-]+\s+){0,2}?(?i:ministry|department"
    r"|committee|institute|council|bureau|commission|university|agency|union|association|army"
    r"|government|embassy|company|court|party|regulator))\s+(?:\w+ed|has|had|put|sent|gave)\b"
)
"""A body that opens a sentence as its subject."""
_PREPOSITIONS = frozenset(
    ("for", "to", "of", "by", "with", "under", "against", "from", "on", "at", "in", "near",
     "inside", "outside", "about", "behind", "via")
)  # fmt: skip
_NO_NOUNS = frozenset(
    """
    former vice late new acting then ex current interim sitting newly deputy first senior
    """.split()
)
_GOVERNED = re.compile(
    r"(?i)(?:the\s+)?(?P<who>[\w’'-]+)[’']?s?\s+(?:administration|government|cabinet)"
)
_THEIRS = re.compile(
    rf"(?i)(?P<whose>his|her)\s+(?P<rest>(?:[a-z]+\s+){{0,2}}?(?:{'|'.join(sorted(names.KIN))}"
    r"|family|parents|relatives|friends?|lawyers?|attorneys?|doctors?|campaign|team|supporters"
    r"|manager|agent|publicist|estate)),?"
)
"""People known by whose they are: "his sister", "her campaign"."""
_LONG_LEAD = 5
"""A name after more plain words than this is mentioned by the source; it is not the source."""
_MOST_JOINT = 6
"""More speakers than this are not split."""


@dataclass(frozen=True, slots=True)
class _At:
    """Where a source stands, and who speaks around it."""

    start: int
    end: int
    paragraph: int
    content: Fragments
    own: Entity | None

    def moved(self, start: int, end: int) -> _At:
        return _At(start, end, self.paragraph, self.content, self.own)


class Resolver:
    """Resolves source spans of one document, in the order of the text."""

    def __init__(self, cast: Cast, back: Antecedents) -> None:
        self.cast = cast
        self.back = back

    def resolve(
        self,
        start: int,
        end: int,
        *,
        paragraph: int,
        content: Fragments = (),
        own: Entity | None = None,
    ) -> tuple[Entity, ...]:
        """Give whom `text[start:end]` means: nobody known, one, or several speaking jointly.

        `own` is whoever says "I" and "we" here: a turn's speaker, an issuer.
        """
        match = _LEAD.match(self.cast.text, start, end)
        start = match.end() if match else start  # "Meanwhile,", "In an interview,"
        at = _At(start, end, paragraph, content, own)
        words = " ".join(self.cast.text[start:end].split()).strip(MARKS)
        low = words.lower().replace("’", "'")
        low = re.sub(r"'(?:s|ve|re|d|m|ll)$", "", low)
        led = _PRONOUN_LED.match(low)
        if led:
            low = led[1]  # "he will meet with X": a clause taken for a source
        if not words:
            return ()
        pronoun = None if words in _NAMES else self._pronoun(low, at)
        if pronoun is not None:
            return pronoun
        return () if is_nobody(words) else self._named(at, words)

    def _pronoun(self, low: str, at: _At) -> tuple[Entity, ...] | None:
        """Give whom a pronoun means; None where the words are no pronoun."""
        if low in _I:
            return (at.own,) if at.own else ()
        if low in _WHO:
            return self.back.just_before(at.start, people=low in ("who", "whom"))
        if low in _HE or low in _SHE:
            gender = "m" if low in _HE else "f"
            apart = None if self._tells_of(at.own, at.start) else at.own
            return self.back.person(at.start, gender, at.paragraph, at.content, apart=apart)
        if at.own is not None and at.own.kind == "group" and (
            (low in _THEY or _LEADERS.match(low))
            and all(said.who == (at.own,) for said in self.back.said)
        ):  # fmt: skip
            return (at.own,)  # the ministers of a joint statement
        if low in _THEY:
            return self.back.several(at.start, at.paragraph, at.own)
        if _LEADERS.match(low):
            several = self.back.several(at.start, at.paragraph, at.own)
            states = low.endswith(("sides", "parties", "countries", "delegations"))
            return (
                several if len(several) > 1 else self.back.met(at.start, states=states, own=at.own)
            )
        if low in _IT:
            own = self._subject_of(at)
            return (own,) if own else self.back.thing(at.start, at.paragraph, at.content)
        return None

    def _subject_of(self, at: _At) -> Entity | None:
        """Give the body that is the subject of the sentence in which "it" stands, or of the one
        before it, unless somebody has spoken since."""
        nth = bisect_right(self.back.starts, at.start)
        for begin in reversed(self.back.starts[max(0, nth - 2) : nth]):
            if "\n\n" in self.cast.text[begin : at.start]:
                break
            if any(said.position >= begin for said in self.back.said):
                break
            body = _BODY_FIRST.match(self.cast.text, begin, at.start)
            if body is not None and not any(first <= begin < last for first, last in at.content):
                found = self.resolve(*body.span("body"), paragraph=at.paragraph, own=at.own)
                return found[0] if len(found) == 1 and found[0].kind != "person" else None
        return None

    def _tells_of(self, own: Entity | None, start: int) -> bool:
        """Whether the words before speak of their own voice as of somebody else, as a press
        service does of its chief."""
        return own is not None and any(
            mention.entity is own and self.cast.text[mention.end : mention.end + 1] != ":"
            for mention in self.cast.before(start, count=6)
        )

    def _titled_last(self, at: _At) -> Entity | None:
        """Give the person named last, right after a title: "the chief of staff General A. Moe"."""
        for mention in self.cast.within(at.start, at.end):
            before = self.cast.text[at.start : mention.start].split()
            titled = before and before[-1].lower().strip(".") in names.TITLE_WORDS
            full = " " in mention.entity.name and mention.entity.kind == "person"
            if titled and full and mention.end == at.end:
                return mention.entity
        return None

    def _named(self, at: _At, words: str) -> tuple[Entity, ...]:
        person = self._titled_last(at)
        if person is not None and not _JOINED.search(words):
            return (person,)
        exact = self._exact(words)
        if exact is not None:
            return (exact,)
        if _NO_NAME.match(self.cast.text[at.start : at.end].lstrip()):
            # words of a quotation, or a relative clause, taken for a source
            head = self._head(at.start, at.end)
            return (head,) if head else ()
        joint = self._joint(at) if _JOINED.search(words) else ()
        if joint:
            return joint
        one = self._phrase(at, words)
        short = ACRONYM.search(self.cast.text[at.start : at.end])
        if one is not None and short:
            self.cast.acronyms.setdefault(short[1], one)
        return (one,) if one else ()

    def _exact(self, words: str) -> Entity | None:
        """Find a whole phrase that is a name."""
        words = re.sub(r"(?<=\w)[’']s$", "", without_epithet(words))
        bare = DETERMINER.sub("", words)
        if bare in self.cast.acronyms:
            return self.cast.acronyms[bare]
        person = self.cast.called(words)
        if person is not None:
            return person
        actor = self.cast.table.find(ACRONYM.sub("", words))
        if actor is not None:
            return self.cast.known(actor)
        if " " not in words and words[:1].isupper():
            word = re.sub(r"[’']s$", "", words)
            return self.cast.surname(word) or self.cast.first_named(word)
        return None

    def _joint(self, at: _At) -> tuple[Entity, ...]:
        """Split "A, B and C" where every part names somebody."""
        parts = self._parts(at)
        said = [" ".join(self.cast.text[slice(*part)].split()).strip(MARKS) for part in parts]
        if at.own is not None and any(words in ("I", "me", "we", "us") for words in said):
            return (at.own,)  # "my team and I"
        if len(parts) > _MOST_JOINT or COLLECTIVE.match(said[0]):
            return ()
        if _NAMED_FOR.match(said[0]) and self._exact(said[-1]) is None and not (
            _OWN_PHRASE.match(said[-1])
        ):  # fmt: skip
            return ()
        if self._is_one(parts, said):
            return ()
        found: list[Entity] = []
        for nth, ((first, last), words) in enumerate(zip(parts, said, strict=True)):
            if not words or _CLAUSE.search(words):
                return ()
            entity = self._exact(words) or self._head(first, last) or self._holds(words, first)
            if entity is None and self._stands_alone(nth, parts):
                entity = self._phrase(at.moved(first, last), words)
            if entity is None:
                return ()
            if entity not in found:
                found.append(entity)
        return tuple(found) if len(found) > 1 else ()

    def _is_one(self, parts: list[tuple[int, int]], said: list[str]) -> bool:
        """Whether two parts are two posts of one person: "Elmco chairman and owner Ada Moe"."""
        if len(parts) != 2 or _OWN_PHRASE.match(said[1]):
            return False
        posts = names.PERSONAL.search(said[0].lower()) is not None or is_post(said[0])
        held = [one.start for one in self.cast.within(*parts[1]) if one.entity.kind == "person"]
        if not posts or not held or any(
            one.entity.kind == "person" for one in self.cast.within(*parts[0])
        ):  # fmt: skip
            return False
        lead = self.cast.text[parts[1][0] : held[0]].strip()
        return names.PERSONAL.search(lead.lower()) is not None or is_post(lead)

    def _parts(self, at: _At) -> list[tuple[int, int]]:
        """Cut at "and", and at the commas of a list of names; appositions stay together."""
        text = self.cast.text
        both = _BOTH.match(text, at.start, at.end)
        begin = both.end() if both else at.start
        parts: list[tuple[int, int]] = []
        inside = [match.span() for match in _ASIDE.finditer(text, begin, at.end)]
        for match in _JOINED.finditer(text, begin, at.end):
            if any(first < match.start() < last for first, last in inside):
                continue
            parts.append((begin, match.start()))
            begin = match.end()
        parts.append((begin, at.end))
        first, last = parts[0]
        commas = [match.start() for match in re.finditer(",", text[first:last])]
        if commas:
            bounds = [first, *(first + comma + 1 for comma in commas), last + 1]
            listed = [(one, two - 1) for one, two in pairwise(bounds)]
            if all(self._is_name(*part) for part in listed):
                parts[:1] = listed
        return parts

    def _is_name(self, start: int, end: int) -> bool:
        words = self.cast.text[start:end].strip(MARKS)
        return bool(words) and (
            self._exact(words) is not None
            or any(mention.entity.kind == "person" for mention in self.cast.within(start, end))
        )

    def _stands_alone(self, nth: int, parts: list[tuple[int, int]]) -> bool:
        """Whether a part of a joint source is a phrase of its own.

        In "doctors and nurses at the clinic" the clinic belongs to both, and they are one.
        """
        text = self.cast.text
        words = text[slice(*parts[nth])].strip()
        if nth and not _OWN_PHRASE.match(words) and not words[:1].isupper():
            return False
        rest = (text[slice(*part)].strip() for part in parts[1:])
        if not all(_OWN_PHRASE.match(other) or other[:1].isupper() for other in rest):
            return False
        bare = DETERMINER.sub("", words)
        final = text[slice(*parts[-1])].strip(MARKS)
        if nth == 0 and _splits_a_name(bare, final):
            return False
        own = _OWN_PHRASE.match(words) is not None
        return (
            names.SPEAKER.search(words) is not None
            or (own and names.ROLE_NOUN.search(words) is not None)
            or all(word[:1].isupper() for word in bare.split())
        )

    def _holds(self, words: str, start: int) -> Entity | None:
        """Find who holds an office that is named with its state: "the Prime Minister of India"."""
        match = names.ROLE_NOUN.search(words)
        home = self.cast.home_in(words) if match else None
        if match is None or home is None:
            return None
        return offices.holder(words, match["role"].lower(), home, self.cast, start)

    def _head(self, start: int, end: int) -> Entity | None:
        """Find the name that a phrase is about: "the alliance, NATO", "President Xi Jinping"."""
        held = [mention for mention in self.cast.within(start, end) if mention.end <= end]
        text = self.cast.text
        people = [
            mention
            for mention in held
            if mention.entity.kind == "person"
            and not re.match(r"[’']s?\s+\w|-", text[mention.end : min(mention.end + 4, end)])
            and not _modifies(text[mention.end : end])
            and not self._is_complement(text[start : mention.start])
        ]
        if people:
            return people[0].entity
        for mention in held:
            if mention.entity.kind == "person":
                continue
            lead = text[start : mention.start].strip()
            rest = ACRONYM.sub("", text[mention.end : end]).strip(MARKS)
            # alone, or set off by a comma as an apposition
            if (not lead or lead.lower() == "the") and (
                not rest or text[mention.end : mention.end + 1] == ","
            ):
                return mention.entity
            if not rest and lead.endswith(",") and mention.entity.kind != "state":
                return mention.entity
        return None

    def _is_complement(self, lead: str) -> bool:
        """Whether a name after these words belongs to their role: "a spokesman for President X".

        In "Minister of Health X" and "ambassador to Norland X" the preposition is the title's own.
        """
        clause = [
            word for word in lead.rsplit(",", 1)[-1].split()
            if word.islower() and word not in names.TITLE_WORDS
            and word not in ("the", "of", "a", "an", "and")
        ]  # fmt: skip
        if len(clause) > _LONG_LEAD:
            return True
        words = lead.split()
        beside = ""
        while words and (
            words[-1].lower().strip(".,") in names.TITLE_WORDS
            or self.cast.home_in(words[-1]) is not None
        ):
            beside = beside or words[-1].lower().strip(".,")
            words.pop()
        if not beside and words and words[-1].lower() in ("the", "a", "an"):
            words.pop()
        if not words or words[-1].lower() not in _PREPOSITIONS:
            return False
        titled = beside in names.HONORIFICS or names.PERSONAL.search(beside)
        return not beside or bool(titled) or beside in _NO_NOUNS

    def _phrase(self, at: _At, words: str) -> Entity | None:
        head = self._head(at.start, at.end)
        if head is not None:
            return head
        if COLLECTIVE.match(words) and _JOINED.search(words):
            return self._described(words, None, at)
        beside = recalled.beside(self.cast, at.start) if names.ROLE_NOUN.search(words) else None
        if beside is not None:
            return beside
        if recalled.is_missive(words):
            return recalled.writer(self.back, at.start, at.own)
        whose = _THEIRS.fullmatch(words)
        if whose:
            found = self.resolve(
                at.start, at.start + len(whose["whose"]), paragraph=at.paragraph,
                content=at.content, own=at.own,
            )  # fmt: skip
            if len(found) == 1 and found[0].kind == "person":
                words = f"{found[0].name}’s {whose['rest']}"
                return self._described(words, None, at)
        ministry, named = offices.ministry(words, self.cast, at.start)
        if named:
            return ministry or self._described(words, None, at)
        match = names.ROLE_NOUN.search(words)
        bare = DETERMINER.sub("", words)
        members = bodies_after(words) if bare[:1].islower() or match else None
        if members is not None and (match is None or not names.PERSONAL.search(match["role"])):
            return self._described(words, members, at)
        governed = _GOVERNED.fullmatch(words)
        leader = self._exact(governed["who"]) if governed else None
        if leader is not None and leader.kind == "person":
            return self._described(words, leader.affiliation, at)
        home = self.cast.home_in(words if match is None else words[: match.start()])
        if bare[:1].isupper() and is_body(bare) and side(bare) == bare:
            return self._described(words, None, at)  # "the Norland Chess League"
        if home is None and at.own is not None and _OURS.match(words):
            home = at.own.affiliation
        home = home or self._possessor_home(words, at) or recalled.employer(words, self.cast)
        if match is None:
            if not bare or (bare[0].islower() and len(bare.split()) > 8):
                return None
            if bare.lower() in names.NOT_NAMES:
                return None
            return (
                recalled.spoke_before(bare, self.back)
                or recalled.called_so(words, at.start, at.paragraph, at.content, self.back)
                or self._described(words, home, at)
            )  # fmt: skip
        role = match["role"].lower()
        if home is None:
            after = re.match(r"\s*(?:of|for|at|from|in|with)\b([^,]*)", words[match.end() :])
            home = self.cast.home_in(after[1]) if after else None
        if _QUANTITY.match(words) or (role.endswith(("s", "people")) and role != "media"):
            return self._described(words, home, at)
        held = offices.holder(words, role, home, self.cast, at.start, own=at.own)
        held = held or recalled.called_so(words, at.start, at.paragraph, at.content, self.back)
        return held or self._described(words, home, at)

    def _described(self, words: str, home: str | None, at: _At) -> Entity | None:
        return described(words, home, self.cast, self._exact, at.own)

    def _possessor_home(self, words: str, at: _At) -> str | None:
        """Name the affiliation of whoever owns the role: "Putin's spokesman", "his office"."""
        match = _POSSESSOR.match(words)
        if match:
            owner = self._exact(DETERMINER.sub("", match[1]))
            return owner.affiliation if owner else None
        held = re.match(r"(?i)(his|her|its|their)\s", words)
        if held:
            found = self.resolve(
                at.start, at.start + len(held[1]), paragraph=at.paragraph, content=at.content,
                own=at.own,
            )  # fmt: skip
            return found[0].affiliation if found else None
        by = re.search(r"(?i)\b(?:for|to|of)\s+(?:the\s+)?(.{2,50})$", words)
        if by:
            owner = self._exact(by[1].strip(MARKS))
            return owner.affiliation if owner else None
        return None


def _splits_a_name(first: str, last: str) -> bool:
    """Whether "and" stands inside one name: "the House Oversight and Reform Committee"."""
    ends = [words.split()[-1:] or [""] for words in (first, last)]
    mine, theirs = (end[0].lower() in names.ORGANISATION_WORDS for end in ends)
    return theirs and not mine and first[:1].isupper() and not _OWN_PHRASE.match(last)


def _modifies(rest: str) -> bool:
    """Whether a name only qualifies a role that follows it: "a Trump adviser"."""
    match = re.match(r"\s+((?:[a-z-]+\s*){1,3})", rest)
    role = names.ROLE_NOUN.search(match[1]) if match else None
    return role is not None and len(match[1][: role.start()].split() if match else ()) <= 1
