"""Who a source span means: full name, surname, title, pronoun, metonym, or unknown.

The nearest fitting antecedent wins, subjects before others, the last speaker before both; what
does not fit stays unknown (None), and an unnamed official stays described in the text's words.
"""

# ruff: noqa: SIM905
from __future__ import annotations

import re

from sayso.reading import names
from sayso.reading.actors import slug
from sayso.reading.antecedents import Antecedents
from sayso.reading.cast import Cast, Entity
from sayso.reading.parties import NOUNS, POWERS, behind, is_thing, without_epithet
from sayso.reading.raw import Fragments

_HE = frozenset(("he", "him", "his", "himself"))
_SHE = frozenset(("she", "her", "hers", "herself"))
_THEY = frozenset(("they", "them", "their", "themselves", "both", "the two", "the pair"))
_IT = frozenset(("it", "its", "itself"))
_I = frozenset(("i", "we", "me", "us", "my", "our", "myself", "ourselves"))
_WHO = frozenset(("who", "which", "that", "whose", "whom"))
_NOBODY = frozenset("you your this these those there some someone somebody one everyone people "
                    "many nobody anyone others what".split())  # fmt: skip
_LEADERS = re.compile(
    r"(?i)^(?:the two |both |the |two )(?:leaders|sides|presidents|ministers|officials|parties"
    r"|secretaries|countries|men|women)$"
)
_DETERMINER = re.compile(
    r"(?i)^(?:the|a|an|this|that|his|her|its|their|our|my|another|some|several|many|two|three"
    r"|both|one)\s+"
)
_LEAD = re.compile(
    r"(?i)(?:(?:but|and|yet|so|however|meanwhile|moreover|later|earlier|also|then|still|separately"
    r"|(?:later |earlier )?on \w+day)\b,?\s+|(?:in|on|at|during|after|before|speaking|asked"
    r"|according"
    r" to|for|with|as)\b[^,]{2,90},\s+)+(?=\S)"
)
_QUANTITY = re.compile(r"(?i)^(?:another|some|several|many|most|two|three|both|one|a|an)\b")
_ACRONYM = re.compile(r"\s*\(([A-Z][A-Za-z&]{1,9})\)?")
_CLAUSE = re.compile(
    r"(?i)\b(?:spoke|met|said|discussed|held|told|was|were|is|are|has|have|had|who|which|whose"
    r"|that)\b"
)
_PRONOUN_LED = re.compile(r"(he|she|they|it|we|i)\s+\w")
_NO_NAME = re.compile(r"(?i)(?:which|who|that|whose|whom)\s|[\"“‘«„](?:i|we|it|you|they|he|she)\b")
_POSSESSOR = re.compile(r"^(.{2,60}?)[’']s?\s+(?=\S)")
_MARKS = "\"'“”‘’«»„ ,;:.\n\t\u00a0()—–-"
_PREPOSITIONS = frozenset(("for", "to", "of", "by", "with", "under", "against", "from", "on"))
_LONG_LEAD = 5
"""A name after more plain words than this is mentioned by the source; it is not the source."""


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
        start = self._without_lead(start, end)
        words = " ".join(self.cast.text[start:end].split()).strip(_MARKS)
        low = words.lower().replace("’", "'")
        low = re.sub(r"'(?:s|ve|re|d|m|ll)$", "", low)
        led = _PRONOUN_LED.match(low)
        if led:
            low = led[1]  # "he will meet with X": a clause taken for a source
        if not words or low in _NOBODY:
            return ()
        if low in _I:
            return (own,) if own else ()
        if low in _WHO:
            return self.back.just_before(start, people=low in ("who", "whom"))
        if low in _HE or low in _SHE:
            return self.back.person(start, "m" if low in _HE else "f", paragraph, content)
        if low in _THEY:
            return self.back.several(start, paragraph)
        if _LEADERS.match(low):
            several = self.back.several(start, paragraph)
            return several if len(several) > 1 else ()
        if low in _IT:
            return self.back.thing(start, paragraph, content)
        return self._named(start, end, words, paragraph, content)

    def _without_lead(self, start: int, end: int) -> int:
        """Skip what stands before a source but is none of it: "Meanwhile,", "In an interview,"."""
        match = _LEAD.match(self.cast.text, start, end)
        return match.end() if match else start

    def _named(
        self, start: int, end: int, words: str, paragraph: int, content: Fragments
    ) -> tuple[Entity, ...]:
        exact = self._exact(words)
        if exact is not None:
            return (exact,)
        if _NO_NAME.match(self.cast.text[start:end].lstrip()):
            # words of a quotation, or a relative clause, taken for a source
            head = self._head(start, end)
            return (head,) if head else ()
        if " and " in words:
            joint = self._joint(start, end)
            if joint:
                return joint
        one = self._phrase(start, end, words, paragraph, content)
        short = _ACRONYM.search(self.cast.text[start:end])
        if one is not None and short:
            self.cast.acronyms.setdefault(short[1], one)
        return (one,) if one else ()

    def _exact(self, words: str) -> Entity | None:
        """Find a whole phrase that is a name."""
        words = re.sub(r"(?<=\w)[’']s$", "", without_epithet(words))
        bare = _DETERMINER.sub("", words)
        if bare in self.cast.acronyms:
            return self.cast.acronyms[bare]
        person = self.cast.called(words)
        if person is not None:
            return person
        actor = self.cast.table.find(_ACRONYM.sub("", words))
        if actor is not None:
            return self.cast.known(actor)
        if " " not in words and words[:1].isupper():
            return self.cast.surname(re.sub(r"[’']s$", "", words))
        return None

    def _joint(self, start: int, end: int) -> tuple[Entity, ...]:
        """Split "A and B" where every part names somebody."""
        text = self.cast.text
        parts: list[tuple[int, int]] = []
        at = start
        for match in re.finditer(r",?\s+and\s+", text[start:end]):
            parts.append((at, start + match.start()))
            at = start + match.end()
        parts.append((at, end))
        if len(parts) > 5:
            return ()
        found: list[Entity] = []
        for first, last in parts:
            words = text[first:last].strip(_MARKS)
            if _CLAUSE.search(words):
                return ()
            entity = self._exact(words) or self._head(first, last) or self._holds(words, first)
            if entity is None:
                return ()
            if entity not in found:
                found.append(entity)
        return tuple(found) if len(found) > 1 else ()

    def _holds(self, words: str, start: int) -> Entity | None:
        """Find who holds an office that is named with its state: "the Prime Minister of India"."""
        match = names.ROLE_NOUN.search(words)
        home = self.cast.home_in(words) if match else None
        return self._office(words, match["role"].lower(), home, start) if match and home else None

    def _head(self, start: int, end: int) -> Entity | None:
        """Find the name that a phrase is about: "the alliance, NATO", "President Xi Jinping"."""
        held = [mention for mention in self.cast.within(start, end) if mention.end <= end]
        text = self.cast.text
        people = [
            mention
            for mention in held
            if mention.entity.kind == "person"
            and not re.match(r"[’']s?\s+\w|-", text[mention.end : min(mention.end + 4, end)])
            and not self._modifies(text[mention.end : end])
            and not self._is_complement(text[start : mention.start])
        ]
        if people:
            return people[0].entity
        for mention in held:
            if mention.entity.kind == "person":
                continue
            lead = text[start : mention.start].strip()
            rest = _ACRONYM.sub("", text[mention.end : end]).strip(_MARKS)
            # alone, or set off by a comma as an apposition
            if (not lead or lead.lower() == "the") and (
                not rest or text[mention.end : mention.end + 1] == ","
            ):
                return mention.entity
            if not rest and lead.endswith(","):
                return mention.entity
        return None

    @staticmethod
    def _modifies(rest: str) -> bool:
        """Whether a name only qualifies a role that follows it: "a Trump adviser"."""
        match = re.match(r"\s+((?:[a-z-]+\s*){1,3})", rest)
        role = names.ROLE_NOUN.search(match[1]) if match else None
        return role is not None and len(match[1][: role.start()].split() if match else ()) <= 1

    def _is_complement(self, lead: str) -> bool:
        """Whether a name after these words belongs to their role: "a spokesman for President X".

        In "President of Russia X" and "Secretary of State X" the preposition is the title's own.
        """
        clause = [
            word for word in lead.rsplit(",", 1)[-1].split()
            if word.islower() and word not in names.TITLE_WORDS
            and word not in ("the", "of", "a", "an", "and")
        ]  # fmt: skip
        if len(clause) > _LONG_LEAD:
            return True
        words = lead.split()
        complement = False
        while words and (
            words[-1].lower().strip(".,") in names.TITLE_WORDS
            or self.cast.home_in(words[-1]) is not None
        ):
            complement = complement or words[-1].lower() not in names.TITLE_WORDS
            complement = complement or words[-1].lower() in ("state", "defense", "defence")
            words.pop()
        last = words[-1].lower() if words else ""
        return not complement and last in _PREPOSITIONS

    def _phrase(
        self, start: int, end: int, words: str, paragraph: int, content: Fragments
    ) -> Entity | None:
        head = self._head(start, end)
        if head is not None:
            return head
        ministry = self._ministry(words, start)
        if ministry is not None:
            return ministry
        match = names.ROLE_NOUN.search(words)
        bare = _DETERMINER.sub("", words)
        home = self.cast.home_in(_lead(words, match))
        home = home or self._possessor_home(words, start, paragraph, content)
        if match is None:
            if not bare or (bare[0].islower() and len(bare.split()) > 8):
                return None
            if bare.lower() in names.NOT_NAMES:
                return None
            return self._spoke_before(bare) or self._described(words, home)
        role = match["role"].lower()
        if home is None:
            after = re.match(r"\s*(?:of|for|at|from|in|with)\b(.*)", words[match.end() :])
            home = self.cast.home_in(after[1]) if after else None
        if _QUANTITY.match(words) or (role.endswith(("s", "people")) and role != "media"):
            return self._described(words, home)
        return self._office(words, role, home, start) or self._described(words, home)

    def _office(self, words: str, role: str, home: str | None, start: int) -> Entity | None:
        """Find who is meant by a role: named before, or holding the office that day."""
        last = role.split()[-1]
        alone = words.lower() == role and role not in ("official", "source")
        definite = re.match(r"(?i)the\b|his\b|her\b|its\b|their\b", words) or home or alone
        office = names.role_class(role)
        if not definite:
            return None
        if not names.PERSONAL.search(role):
            return self._body_before(role, home, start)
        bare = not home and _DETERMINER.sub("", words).lower() == role
        if bare and office and self.cast.home:
            # An office's own texts call its own president "the President", whoever else is named.
            actor = self.cast.table.holder(office, self.cast.home, self.cast.day)
            if actor is not None:
                return self.cast.known(actor)
        posted = re.search(r"(?i)\b(?:ambassador|envoy|representative)\b.* to\s", words)
        later = self.cast.mentions if alone else []  # a headline names them after
        for mention in (*self.cast.before(start + 1, count=200), *later):
            entity = mention.entity
            if entity.kind != "person" or (home and entity.affiliation not in (home, None)):
                continue
            if any(
                (held.split()[-1] == last and _fits(role, held))
                or (office and names.role_class(held) == office)
                for held in entity.roles
            ):
                return entity
        if not home and len(words.split()) <= 3:
            home = self.cast.home
        if role == "secretary":
            office = "secretary of state"
        if home and office and not posted:
            actor = self.cast.table.holder(office, home, self.cast.day)
            if actor is not None:
                return self.cast.known(actor)
        if home and re.search(r"(?i)^(?:leader|chief|head|general secretary)$", last):
            for office in ("secretary general", "president"):
                actor = self.cast.table.holder(office, home, self.cast.day)
                if actor is not None:
                    return self.cast.known(actor)
        return None

    def _body_before(self, role: str, home: str | None, start: int) -> Entity | None:
        """Find the body that "the ministry", "the alliance", "the agency" looks back on."""
        last = role.split()[-1]
        if home and last in ("government", "administration", "authorities", "military", "army"):
            return None
        for mention in self.cast.before(start, count=80):
            entity = mention.entity
            if entity.kind != "organisation" or (home and entity.affiliation != home):
                continue
            if last in entity.name.lower().split() or last in NOUNS.get(entity.key, ()):
                return entity
        return None

    def _ministry(self, words: str, start: int) -> Entity | None:
        match = names.MINISTRY.search(words)
        if match is None or names.PERSONAL.search(words.split(",")[0].split(" of ")[0]):
            return None
        home = self.cast.home_in(words[: match.start()]) or self.cast.home_in(words[match.end() :])
        if home is None:
            name = match[0].lower()
            for mention in self.cast.before(start, count=80):
                if mention.entity.kind == "organisation" and name in mention.entity.name.lower():
                    return mention.entity
            home = self.cast.home
        if home is None:
            return self._described(words, None)
        topic = " ".join((match["topic"] or match["of"]).lower().split())
        topic = names.TOPICS.get(topic, topic.title())
        adjective = self.cast.table.adjective.get(home, home)
        known = self.cast.table.find(f"{home} {topic} Ministry")
        if known is not None:
            return self.cast.known(known)
        key = f"{slug(home)}-{slug(topic)}-ministry"
        return self.cast.body(f"{adjective} {topic} Ministry", key, "organisation", home)

    def _possessor_home(
        self, words: str, start: int, paragraph: int, content: Fragments
    ) -> str | None:
        """Name the affiliation of whoever owns the role: "Putin's spokesman", "his office"."""
        match = _POSSESSOR.match(words)
        if match:
            owner = self._exact(_DETERMINER.sub("", match[1]))
            return owner.affiliation if owner else None
        held = re.match(r"(?i)(his|her|its|their)\s", words)
        if held:
            found = self.resolve(start, start + len(held[1]), paragraph=paragraph, content=content)
            return found[0].affiliation if found else None
        by = re.search(r"(?i)\b(?:for|to|of)\s+(?:the\s+)?(.{2,50})$", words)
        if by:
            owner = self._exact(by[1].strip(_MARKS))
            return owner.affiliation if owner else None
        return None

    def _titled(self, words: str) -> Entity | None:
        """Find a person by a title and surname, or a body with words before its name."""
        last = words.split()[-1]
        if words.split()[0].lower().strip(".") not in names.TITLE_WORDS or not last[:1].isupper():
            return None
        return self.cast.surname(last)

    def _spoke_before(self, bare: str) -> Entity | None:
        """Find the body that spoke under a longer name: "the centre", after its full name."""
        if " " in bare or not bare.islower():
            return None
        for said in reversed(self.back.said):
            for entity in said.who:
                if entity.kind in ("organisation", "group") and " " in entity.name and (
                    bare in entity.name.lower().split()
                ):  # fmt: skip
                    return entity
        return None

    def _described(self, words: str, home: str | None) -> Entity | None:
        """Keep an unnamed speaker in the text's words; the key joins description and home.

        A thing is nobody: "the attack", "a study". "The government" is the publisher's own or
        that of the only state that the document speaks of.
        """
        if is_thing(words):
            author = behind(words)
            return self._exact(author) or self._titled(author) if author else None
        plain = without_epithet(words)
        if plain != words and home is None:
            # "the self-proclaimed Elm Republic" speaks for itself
            return self.cast.body(plain[:90], slug(plain[:90]), "organisation", plain[:90])
        if home is None and POWERS.match(words):
            states = self.cast.states
            home = self.cast.home or (next(iter(states)) if len(states) == 1 else None)
            if home in self.cast.table.adjective:
                words = f"{self.cast.table.adjective[home]} {_DETERMINER.sub('', words)}"
        name = _ACRONYM.sub("", " ".join(words.split())) or words
        name = re.split(r",\s|\s(?:who|which|that|whose)\s", name)[0][:90].strip() or name[:90]
        bare = re.sub(r"(?i)^(?:the|a|an)\s+", "", name).strip(_MARKS) or name
        if home:
            adjective = self.cast.table.adjective.get(home, home)
            core = re.sub(
                rf"\b(?:{re.escape(adjective)}|{re.escape(home)}(?:[’']s)?|U\.?S\.?|UK)\s+",
                "",
                bare,
            )
            core = re.sub(rf"\s+(?:of|in)\s+(?:the\s+)?{re.escape(home)}$", "", core)
            key = f"{slug(core)}/{slug(home)}"
        else:
            key = slug(bare)
        kind = "group" if re.search(r"s$", bare.split(" ")[-1]) else "organisation"
        match = names.ROLE_NOUN.search(bare)
        if match and names.PERSONAL.search(match["role"]):
            kind = "person"
        entity = self.cast.body(bare, key, "group" if kind == "group" else "organisation", home)
        if kind == "person":
            entity.kind = "person"
        return entity


def _lead(words: str, match: re.Match[str] | None) -> str:
    """Give the words before the role (where its state stands), else all."""
    return words if match is None else words[: match.start()]


def _fits(role: str, held: str) -> bool:
    """Whether a role said of somebody before is the one meant now ("the minister")."""
    if role == held or " " not in role:
        return True
    return names.role_class(role) == names.role_class(held) and bool(names.role_class(role))
