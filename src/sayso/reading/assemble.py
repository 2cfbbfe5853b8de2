"""Raw attributions, turns, issuers and headlines put together into statements."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.reading import confidence
from sayso.reading.act_words import own_act
from sayso.reading.acts import act_of
from sayso.reading.antecedents import Antecedents
from sayso.reading.carry import Draft, carry
from sayso.reading.cast import Cast, Entity
from sayso.reading.certainty import certainty_of, polarity_of
from sayso.reading.completing import completed
from sayso.reading.cue_kinds import cue_kind
from sayso.reading.described import why_nobody
from sayso.reading.events import event_of
from sayso.reading.evidence import evidence_in
from sayso.reading.future import future_act, sided_act
from sayso.reading.headline import Headline, headline
from sayso.reading.issued import begins_after, home_of_publisher, is_note, issuer_of
from sayso.reading.mending import asides, mended
from sayso.reading.nested import within
from sayso.reading.pages import NO_TURN, Piece, pieces, turn_of
from sayso.reading.parties import is_spoken_of
from sayso.reading.phrases import Lead, lead
from sayso.reading.quotations import Quotation, in_document
from sayso.reading.raw import Fragments, RawAttribution
from sayso.reading.said_on import Dating, is_daily
from sayso.reading.scenes import Scenes
from sayso.reading.selves import addressee, is_addressed, is_first_person, tells_of_saying
from sayso.reading.sentences import sentence_at
from sayso.reading.speakers import Resolver
from sayso.reading.supposed import in_office
from sayso.reading.titled import in_title
from sayso.reading.titles import mention_offices
from sayso.reading.turns import is_idle, speaker_of, without_aside
from sayso.reading.understood import understood
from sayso.reading.when import Times, about_when, due
from sayso.reading.where import Places
from sayso.records import Document, Span, Statement
from sayso.terms import Act, Form

_PRONOUN = re.compile(
    r"(?i)^(?:he|she|they|it|who|which|him|her|them|i|we|the (?:two )?leaders|both)$"
)
_ADDRESSED = re.compile(r"(?i)(?:you|i|we|this|that|these|it|what|there|us|me)\b")
_COVERED = 0.6
"""Share of a sentence that an attribution to somebody else must cover to make it theirs."""
_HEADLINE_LINES = 3
"""How many first paragraphs may be headlines."""


@dataclass(frozen=True, slots=True)
class _Own:
    """Whose voice a piece is written in, and how it is tied to them."""

    entity: Entity | None
    source: Span | None
    form: Form
    sure: float
    asked: bool = False


class Assembler:
    """Makes the statements of one document; use once."""

    def __init__(self, document: Document, bounds: Sequence[tuple[int, int]]) -> None:
        self.document = document
        self.text = document.text
        self.held: list[Piece] = pieces(document, bounds)
        home = home_of_publisher(document) if document.publisher else None
        day = (document.published or "")[:10] or None
        stretches = [(piece.start, piece.end) for piece in self.held]
        stretches += [(turn.label.start, turn.label.end) for turn in document.turns]
        self.cast = Cast(document.text, day=day, home=home, stretches=sorted(stretches))
        mention_offices(self.cast)
        self.starts = [start for piece in self.held for start, _ in piece.sentences]
        self.ends = [end for piece in self.held for _, end in piece.sentences]
        self.back = Antecedents(self.cast, self.starts, issued=document.kind == "statement")
        self.resolver = Resolver(self.cast, self.back)
        between = None if day else in_office(self.cast)
        self.times = Times(document.text, document.published, between=between)
        self.places = Places(document)
        self.made: list[Statement] = []
        self.speaking: set[str] = set()
        self._carried: dict[Fragments, tuple[Entity, ...]] = {}
        self._bounds = list(zip(self.starts, self.ends, strict=True))
        self.dating = Dating(
            self.times, document.kind, Scenes(self.times, self._bounds), daily=is_daily(document)
        )

    @property
    def pieces(self) -> list[tuple[int, int]]:
        """The stretches of text that the tagger is to read, in order."""
        return [(piece.start, piece.end) for piece in self.held]

    def drafts(self, raws: Sequence[Sequence[RawAttribution]]) -> list[Draft]:
        """Mend each piece's raw attributions and carry quotations on."""
        quotes = in_document(self.text, self.pieces)
        tagged = [*raws, *([] for _ in range(len(self.held) - len(raws)))]
        checked = [
            self._checked(number, found, marks)
            for number, (found, marks) in enumerate(zip(tagged, quotes, strict=False))
        ]
        return carry(
            self.text,
            [piece.turn for piece in self.held],
            [piece.sentences for piece in self.held],
            checked,
            quotes,
            [self._lead(piece) for piece in self.held],
        )

    def nested(
        self,
        again: Sequence[tuple[Draft, int, int]],
        raws: Sequence[Sequence[RawAttribution]],
    ) -> Iterator[Draft]:
        """Give the drafts inside others, from what was found where content was read again."""
        for (outer, start, end), found in zip(again, raws, strict=False):
            yield from within(outer, start, end, self._mended(outer.paragraph, found))

    def statements(self, drafts: Sequence[Draft]) -> tuple[Statement, ...]:
        """Make all statements of the drafts, and of the pieces' own voices."""
        owns = self._owns()
        by_piece: list[list[Draft]] = [[] for _ in self.held]
        for draft in drafts:
            by_piece[draft.paragraph].append(draft)
        for number, piece in enumerate(self.held):
            own = owns[number]
            if own is not None and own.entity is not None and piece.turn >= 0:
                self.back.said.clear()
            said = self._tagged(number, piece, by_piece[number], own)
            if own is not None and not piece.heading:
                self._own_sentences(piece, own, said)
        self._headlines()
        return self._in_order()

    def _owns(self) -> list[_Own | None]:
        """Say in whose voice each piece stands."""
        document = self.document
        issued: _Own | None = None
        if document.kind == "statement":
            issuer, span, loose = issuer_of(document, self.cast)
            sure = confidence.ISSUED_BY_PUBLISHER if loose else confidence.ISSUED
            if issuer is not None:
                issued = _Own(issuer, span, "issued", sure)
        turns: dict[int, _Own] = {}
        owns: list[_Own | None] = []
        for piece in self.held:
            turn = turn_of(document, piece)
            if turn is None:
                note = is_note(self.text[piece.start : piece.end])
                early = issued is not None and piece.end <= begins_after(issued.source, document)
                owns.append(None if note or early else issued)
                continue
            if piece.turn not in turns:
                entity = self._speaker_of(piece.turn)
                asked = turn.question or entity is None
                turns[piece.turn] = _Own(
                    entity, turn.label, "turn",
                    confidence.QUESTION if asked else confidence.TURN, asked=turn.question,
                )  # fmt: skip
            owns.append(turns[piece.turn])
        return owns

    def _speaker_of(self, number: int) -> Entity | None:
        return speaker_of(self.document.turns[number], self.cast, self.document)

    def _mended(
        self, number: int, found: Sequence[RawAttribution], quotes: Sequence[Quotation] = ()
    ) -> list[RawAttribution]:
        """Mend what was tagged in one piece, or in a stretch of it."""
        text, piece = self.text, self.held[number]
        brackets = asides(text, piece.start, piece.end)
        tagged = (
            mended(text, raw, piece.sentences, brackets, quotes, heading=piece.heading)
            for raw in found
        )
        sound = [raw for raw in tagged if raw is not None]
        return list(in_title(text, piece.start, piece.end, sound)) if piece.heading else sound

    def _checked(
        self, number: int, found: Sequence[RawAttribution], quotes: Sequence[Quotation]
    ) -> list[RawAttribution]:
        """Mend what was tagged in one piece, and add what its plain words show."""
        text, piece = self.text, self.held[number]
        above = self.held[number - 1] if number else None
        near = above is not None and above.turn == piece.turn and not above.heading
        return completed(
            text, piece.sentences, asides(text, piece.start, piece.end), quotes,
            self._mended(number, found, quotes),
            before=above.sentences[-1] if above is not None and near else None,
        )  # fmt: skip

    def _lead(self, piece: Piece) -> Lead | None:
        """Read the last line of a piece, or the one above its list, as announcing a quotation."""
        leads = (lead(self.text, start, end) for start, end in reversed(piece.sentences))
        return next((found for found in leads if found is not None), None)

    def _tagged(
        self, number: int, piece: Piece, drafts: list[Draft], own: _Own | None
    ) -> list[tuple[Draft, tuple[Entity, ...]]]:
        """Make the statements that cues tie to speakers, in the order of the text."""
        result: list[tuple[Draft, tuple[Entity, ...]]] = []
        last: tuple[Fragments, tuple[Entity, ...]] | None = None
        for draft in sorted(drafts, key=lambda item: (item.content[0], item.cue)):
            if draft.carried and last is not None and last[0] == draft.cue:
                who = last[1]
            elif draft.carried:
                who = self._carried.get(draft.cue, ())
            else:
                outer = self._carried.get(draft.outer, ()) if draft.outer else ()
                voice = own.entity if own else None
                if outer:
                    # whoever is reported may well be "he" in their own words
                    voice = outer[0] if is_first_person(self._words(draft.source)) else None
                who = self._who(number, draft, voice)
                if outer and who == outer:
                    continue  # a speaker who speaks of their own saying
            if not draft.carried:
                position = draft.source[0][0] if draft.source else draft.cue[0][0]
                if who and not draft.outer:
                    self.back.remember(position, number, who)
                self._carried[draft.cue] = who
            last = (draft.cue, who)
            result.append((draft, who))
            if own is None or self._tells(draft, who, own):
                self._add_tagged(piece, draft, who, own)
        return result

    def _is_self(self, draft: Draft) -> bool:
        return is_first_person(self._words(draft.source))

    def _words(self, fragments: Fragments) -> str:
        return " ".join(self.text[start:end] for start, end in fragments)

    def _tells(self, draft: Draft, who: tuple[Entity, ...], own: _Own) -> bool:
        """Whether a cue inside somebody's own words reports more than that they are speaking."""
        source, cue = self._words(draft.source), self._words(draft.cue)
        if is_first_person(source):
            return own.form == "turn" and tells_of_saying(source, cue)
        if own.form == "turn" and not who:
            if is_addressed(source):
                return tells_of_saying("", cue)
            return bool(source) and not _ADDRESSED.match(source)
        return True

    def _who(self, number: int, draft: Draft, own: Entity | None) -> tuple[Entity, ...]:
        if not draft.source or self._is_spoken_of(draft):
            return ()
        start, end = self._source_hull(draft.source)
        turn = self.held[number].turn
        if turn != NO_TURN and is_addressed(self.text[start:end]):
            other = addressee(self.document.turns, turn)
            entity = None if other is None else self._speaker_of(other)
            return (entity,) if entity else ()
        return self.resolver.resolve(
            start, end, paragraph=number, content=draft.content,
            own=own,
        )  # fmt: skip

    def _is_spoken_of(self, draft: Draft) -> bool:
        """Whether the source tagged is whom others blame or speak of: it says nothing itself."""
        end = draft.source[-1][1]
        return end <= draft.cue[0][0] and is_spoken_of(
            self.text[end : min(draft.cue[-1][1], end + 80)]
        )

    def _source_hull(self, source: Fragments) -> tuple[int, int]:
        """One span for a source in fragments: all of it where they are near, else the longest."""
        if source[-1][1] - source[0][0] <= 200:
            return source[0][0], source[-1][1]
        return max(source, key=lambda fragment: fragment[1] - fragment[0])

    def _add_tagged(
        self, piece: Piece, draft: Draft, who: tuple[Entity, ...], own: _Own | None
    ) -> None:
        text = self.text
        content = tuple(Span.of(text, start, end) for start, end in draft.content)
        cue = tuple(Span.of(text, start, end) for start, end in draft.cue)
        source = None
        if draft.source and not self._is_spoken_of(draft):
            source = Span.of(text, *self._source_hull(draft.source))
        here = [*draft.content, *(() if draft.carried else draft.cue)]
        context = self._sentences_of(min(start for start, _ in here), max(end for _, end in here))
        words = " … ".join(" ".join(span.quote.split()) for span in content)
        said = " ".join(span.quote for span in cue)
        body = bool(who) and who[0].kind in ("organisation", "state")
        side = who[0].affiliation if who else None
        act = act_of(
            said, words, sided=lambda told: sided_act(told, side, self.cast.home_in, body=body)
        )
        sentence = self._sentences_of(draft.cue[0][0], draft.cue[-1][1])
        turn = turn_of(self.document, piece)
        day, when = self.dating.cue(
            draft.cue, draft.content, sentence=sentence, scope=turn.start if turn else piece.start,
            source=self._words(draft.source), turn=turn is not None, nested=bool(draft.outer),
        )  # fmt: skip
        pronoun = bool(source and _PRONOUN.match(source.quote.strip()))
        first = Statement(
            document=self.document.id, source=source, cue=cue, content=content, speaker=None,
            act=act, polarity=polarity_of(words, act=act),
            certainty=certainty_of(words, said, act=act), said_on=day, said_when=when,
            confidence=confidence.combined(
                draft.confidence, resolved=bool(who) or source is None, pronoun=pronoun
            ),
            form="headline" if piece.heading else "cue", context=context,
            evidence=evidence_in(text, *context, source=draft.source),
            cue_kind=cue_kind(
                said, source=source.quote if source else "", content=words, body=body
            ),
        )  # fmt: skip
        self._add(first, who)

    def _add(self, statement: Statement, who: tuple[Entity, ...]) -> None:
        """Keep a statement with the times, places and event it speaks of; a joint one once for
        every speaker, with the same spans."""
        content = tuple((span.start, span.end) for span in statement.content)
        day = statement.said_on
        statement = replace(
            statement, about_when=about_when(self.times, content, day),
            about_where=self.places.about(content),
            due=due(self.times, content, day, statement.act),
        )  # fmt: skip
        statement = replace(statement, event=event_of(statement, self.cast))
        if not who:
            label = statement.form == "turn"  # an unnamed questioner's "Q"
            words = statement.source.quote if statement.source and not label else None
            self.made.append(replace(statement, nobody=why_nobody(words)))
        for entity in who:
            self.speaking.add(entity.key)
            self.made.append(replace(statement, speaker=entity.speaker))

    def _own_sentences(
        self, piece: Piece, own: _Own, said: list[tuple[Draft, tuple[Entity, ...]]]
    ) -> None:
        """Make a statement of every sentence that its own voice says."""
        text = self.text
        for start, end in piece.sentences:
            sentence = text[start:end]
            if is_idle(sentence) or (own.form == "issued" and not _says(sentence)):
                continue
            others = [
                draft for draft, who in said
                if own.form == "issued" and who and not self._is_self(draft)
            ]  # fmt: skip
            if others and _covered(start, end, others) >= _COVERED:
                continue
            if own.source and own.source.start < end and start < own.source.end:
                continue  # "The following is attributable to …" is no statement of theirs
            act: Act = "ask" if own.asked else own_act(sentence)
            if act == "predict" and own.entity is not None:
                side = own.entity.affiliation
                act = future_act(sentence, side, self.cast.home_in, first_person=True) or act
            if own.form == "turn":
                start = without_aside(text, start, end)
            span = Span.of(text, start, end)
            day, when = self.dating.own()
            statement = Statement(
                document=self.document.id, source=own.source, cue=(), content=(span,),
                speaker=None, act=act, polarity=polarity_of(sentence, act=act),
                certainty=certainty_of(sentence, "", act=act),
                said_on=day, said_when=when,
                confidence=own.sure, form=own.form, context=(start, end),
                evidence=() if act == "ask" else evidence_in(text, start, end),
            )  # fmt: skip
            self._add(statement, (own.entity,) if own.entity else ())

    def _headlines(self) -> None:
        text, document = self.text, self.document
        spans: list[tuple[int, int]] = []
        if document.heading is not None:
            spans.append(document.heading)
        for piece in self.held[:_HEADLINE_LINES]:
            if piece.turn >= 0 or (document.kind != "report" and not piece.heading):
                continue
            line = text[piece.start : piece.end]
            if spans and line.strip() == text[spans[0][0] : spans[0][1]].strip():
                continue
            if line.rstrip()[-1:] not in ".!…" and len(line) < 200 and not piece.heading:
                spans.append((piece.start, piece.end))
        for start, end in spans:
            found = headline(
                text, start, end, self._resolve_headline,
                speaks=lambda entity: entity.kind == "organisation"
                or entity.key in self.speaking
                or any(entity.key == _home_key(key, self.cast) for key in self.speaking),
                publisher=document.publisher,
            )  # fmt: skip
            if found is None or self._is_taken(found):
                continue
            content = Span.of(text, *found.content)
            act = act_of(":", content.quote)
            day, when = self.dating.title()
            self._add(
                Statement(
                    document=document.id, source=Span.of(text, *found.source),
                    cue=(Span.of(text, *found.cue),), content=(content,), speaker=None,
                    act=act, polarity=polarity_of(content.quote, act=act),
                    certainty=certainty_of(content.quote, "", act=act),
                    said_on=day, said_when=when,
                    confidence=found.confidence, form="headline", context=(start, end),
                    evidence=evidence_in(text, start, end),
                ),
                found.who,
            )  # fmt: skip

    def _is_taken(self, found: Headline) -> bool:
        """Whether a headline's words are attributed already, and not merely inside its content."""
        for made in self.made:
            extent = _extent(made)
            if any(_overlaps(found.cue, (cue.start, cue.end)) for cue in made.cue):
                return True
            if _overlaps(found.content, extent) and not _within(found.content, extent):
                return True
        return False

    def _resolve_headline(self, start: int, end: int) -> tuple[Entity, ...]:
        return self.resolver.resolve(start, end, paragraph=0)

    def _sentences_of(self, start: int, end: int) -> tuple[int, int]:
        """Bound the sentences that a stretch touches."""
        bounds = self._bounds
        first = bounds[sentence_at(bounds, start)]
        last = bounds[sentence_at(bounds, max(start, end - 1))]
        return min(first[0], start), max(last[1], end)

    def _in_order(self) -> tuple[Statement, ...]:
        """Sort by content, and point nested statements to the one around them."""
        made = sorted(
            self.made, key=lambda one: (one.content[0].start, -one.content[-1].end, len(one.cue))
        )
        open_: list[int] = []
        result: list[Statement] = []
        for index, statement in enumerate(made):
            start, end = _extent(statement)
            while open_ and result[open_[-1]].content[-1].end <= start:
                open_.pop()
            parent = None
            for candidate in reversed(open_):
                around = result[candidate]
                if any(
                    span.start <= start and end <= span.end and (span.start, span.end) != (
                        start, end)
                    for span in around.content
                ) and around.speaker != statement.speaker:  # fmt: skip
                    parent = candidate
                    break
            result.append(statement if parent is None else replace(statement, parent=parent))
            open_.append(index)
        return understood(self.text, result, self._resolve_headline, self.cast.home_in)


def _extent(statement: Statement) -> tuple[int, int]:
    spans = [*statement.content, *(statement.cue if statement.form == "cue" else ())]
    return min(span.start for span in spans), max(span.end for span in spans)


def _overlaps(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _within(outer: tuple[int, int], inner: tuple[int, int]) -> bool:
    """Whether a stretch lies in another that is longer."""
    return outer != inner and outer[0] <= inner[0] and inner[1] <= outer[1]


def _covered(start: int, end: int, drafts: Sequence[Draft]) -> float:
    """Give the share of a sentence that attributions to others cover, source and cue included."""
    taken = bytearray(end - start)
    for draft in drafts:
        spans = list(draft.content)
        if not draft.carried:
            spans += [*draft.cue, *draft.source]
        for first, last in spans:
            first, last = max(first, start), min(last, end)
            if first < last:
                taken[first - start : last - start] = b"\x01" * (last - first)
    return sum(taken) / max(1, end - start)


def _says(sentence: str) -> bool:
    """Whether a line of an issued text says something: no heading, place line or salutation."""
    words = sentence.split()
    if len(words) < 10 and sentence.rstrip("\"'”’»)*_ ")[-1:] not in tuple(".!?…;:"):
        return False
    return len(words) >= 4 and any(word[:1].islower() for word in words[1:])


def _home_key(key: str, cast: Cast) -> str | None:
    entity = cast.entities.get(key)
    if entity is None or entity.affiliation is None:
        return None
    actor = cast.table.find(entity.affiliation)
    return actor.key if actor else None
