"""The ledger: one case in one store."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from sqlalchemy import Connection

from sayso.errors import Problem
from sayso.ledger import opening, places, query, rows, search, verify, write
from sayso.ledger.report import Report
from sayso.ledger.rows import Entry, Holding
from sayso.records import Capture, Document, Reading
from sayso.terms import JUDGED, UTTERED, Act, CueKind, EventRoot

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from sayso.linking.ask import Answer
    from sayso.linking.commitments import Commitment

PAGE = 500
"""Statements fetched at a time."""

DOCUMENTS = 64
"""Documents kept at hand; neighbouring statements mostly share one."""


class Ledger:
    """Captures, documents, readings and statements of one case, in one SQLite file.

    Rows are only ever added; what is shown of a document is its latest reading. Use it as a
    context manager, or close it. Threads may share one; they take turns.
    """

    def __init__(self, connection: Connection, path: Path | None) -> None:
        self.path = path
        """Where it lies; None for one in memory."""
        self.report: Report | None = None
        """What the run of `sayso.read` that gave you this ledger did."""
        self._connection = connection
        self._turn = threading.RLock()
        self._documents: OrderedDict[str, Document] = OrderedDict()
        self._vectors: tuple[tuple[int, str], NDArray[np.int64], NDArray[np.float32]] | None = None

    @classmethod
    def open(cls, path: Path | str | None, *, create: bool = False) -> Self:
        """Open the ledger at `path`, or make it there; None: in memory, gone when closed.

        Raises SaysoError: `no-ledger`, `not-a-ledger`, `newer-ledger`, `unreadable`.
        """
        if path is None or path == opening.MEMORY:
            return cls(opening.connect(opening.MEMORY, create=True), None)
        return cls(opening.connect(Path(path), create=create), Path(path))

    def close(self) -> None:
        """Let go of the file. Closing twice does no harm."""
        self._connection.close()
        self._connection.engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def _transaction(self, *, write: bool = False) -> Iterator[Connection]:
        with self._turn:
            if self._connection.in_transaction() and not write:
                yield self._connection  # inside of another verb's
                return
            opening.transaction(self._connection, write=write)
            with self._connection.begin():
                yield self._connection

    # In

    def add(
        self,
        capture: Capture,
        document: Document,
        reading: Reading | None,
        vectors: NDArray[np.float32] | None = None,
        *,
        encoder: str = "",
        problems: Sequence[Problem] = (),
    ) -> tuple[Document, list[Problem]]:
        """Add a document and its reading in one transaction: all of it is kept, or nothing.

        What the ledger has already is not added again. `reading` is None where the document
        could not be read (it is kept and can be read later); `vectors` [n, width] has a unit
        vector a statement, made by `encoder`. Gives the document as kept — under another id
        where another document has its own (problem `id-taken`) — and all problems recorded
        with it.

        Raises ValueError, and adds nothing, where a span is not its slice of the text.
        """
        with self._transaction(write=True) as connection:
            return write.add(connection, capture, document, reading, vectors, encoder, problems)

    def add_problems(self, problems: Sequence[Problem]) -> None:
        """Record problems of inputs that made no document; each is recorded once."""
        if problems:
            with self._transaction(write=True) as connection:
                write.add_problems(connection, problems)

    # Documents

    def has(self, sha256: str, reader: str) -> bool:
        """Whether these bytes have been read by this reader."""
        with self._transaction() as connection:
            return query.known(connection, sha256, reader)

    def held(self, sha256: str) -> Document | None:
        """The document that the ledger keeps of these bytes, if it does."""
        with self._transaction() as connection:
            name = query.document_of(connection, sha256)
        return None if name is None else self.document(name)

    def document(self, name: str) -> Document:
        """The document of that id. Raises KeyError where there is none."""
        with self._turn:
            found = self._documents.get(name)
            if found is None:
                with self._transaction() as connection:
                    row = query.document_row(connection, name)
                if row is None:
                    raise KeyError(name)
                found = self._documents[name] = rows.document(row)
                if len(self._documents) > DOCUMENTS:
                    self._documents.popitem(last=False)
            self._documents.move_to_end(name)
            return found

    def documents(self, *, since: str | None = None, until: str | None = None) -> Iterator[Holding]:
        """The documents with the state of their reading, by date, undated last. With a bound
        (ISO 8601, included) only dated ones."""
        with self._transaction() as connection:
            ids = query.document_ids(connection, since=since, until=until)
        for start in range(0, len(ids), query.BATCH):
            part = ids[start : start + query.BATCH]
            with self._transaction() as connection:
                found = query.holdings(connection, part)
            yield from (found[name] for name in part if name in found)

    def reading(self, name: str) -> Reading | None:
        """The latest reading of the document of that id, None where it was not read."""
        with self._transaction() as connection:
            return query.reading(connection, name)

    def left_out(self) -> list[Problem]:
        """Inputs that are not in the ledger because something was wrong with them, less those
        that were mended and read since."""
        with self._transaction() as connection:
            return query.left_out(connection)

    def problems(self) -> list[Problem]:
        """Every problem recorded, oldest first."""
        with self._transaction() as connection:
            return query.problems(connection)

    # Statements

    def statements(
        self,
        *,
        document: str | None = None,
        speaker: str | None = None,
        affiliation: str | None = None,
        act: Act | None = None,
        event: EventRoot | None = None,
        place: str | None = None,
        since: str | None = None,
        until: str | None = None,
        cue_kinds: Collection[CueKind] = UTTERED,
        limit: int | None = None,
    ) -> Iterator[Entry]:
        """Statements by date and place, those only for which all that is given holds.

        `speaker` is a key or a part of a name, `affiliation` a part of one; `event` is the root of
        the event that is told (`terms.EVENT_ROOTS`); `place` is the name,
        GeoNames id or code ("UA") of what the content names a place in, disputed places by
        anybody's view; `since` and `until` (ISO 8601, included) bound when it was said, else when
        it was published. What was only thought, shown or done is left out unless `cue_kinds` has
        it (`terms.CUE_KINDS`: all).

        Raises SaysoError `unknown-place`.
        """
        ids = self.statement_ids(
            document=document,
            speaker=speaker,
            affiliation=affiliation,
            act=act,
            event=event,
            place=place,
            since=since,
            until=until,
            cue_kinds=cue_kinds,
            limit=limit,
        )
        for start in range(0, len(ids), PAGE):
            yield from self.statements_by_id(ids[start : start + PAGE])

    def statement_ids(
        self,
        *,
        document: str | None = None,
        speaker: str | None = None,
        affiliation: str | None = None,
        act: Act | None = None,
        event: EventRoot | None = None,
        place: str | None = None,
        since: str | None = None,
        until: str | None = None,
        cue_kinds: Collection[CueKind] = UTTERED,
        limit: int | None = None,
    ) -> list[int]:
        """Ids of the statements that `statements` gives, in its order."""
        wanted = query.Filter(
            document, speaker, affiliation, act, since, until, tuple(cue_kinds),
            None if place is None else places.keys(place), event,
        )  # fmt: skip
        with self._transaction() as connection:
            return query.statement_ids(connection, wanted, limit=limit)

    def statements_by_id(self, ids: Sequence[int]) -> list[Entry]:
        """The statements of these ids, in this order; ids that do not exist are left out."""
        with self._transaction() as connection:
            found = query.statement_rows(connection, ids)
            return [
                Entry(
                    id=number,
                    statement=rows.statement(found[number]),
                    document=self.document(found[number]["document"]),
                    reading=found[number]["reader"],
                )
                for number in ids
                if number in found
            ]

    def unplaced(self) -> int:
        """How many documents were last read by a version that did not look for places."""
        with self._transaction() as connection:
            return query.unplaced(connection)

    def totals(self) -> dict[str, int]:
        """Numbers of `documents`, `statements` and named `speakers`."""
        with self._transaction() as connection:
            return query.totals(connection)

    # Finding

    def search(self, words: str, *, limit: int = 50) -> list[int]:
        """Ids of statements that share words with `words`, best first (BM25 over what is said,
        who says it and the sentences around). Any text will do; nothing in it is an operator."""
        with self._transaction() as connection:
            return search.find(connection, words, limit=limit)

    def vectors(self, encoder: str = "") -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """Ids [n] and an encoder's unit vectors [n, width] of the statements, by id. Kept until
        a reading is added; do not write into them."""
        from sayso.ledger import vectors

        with self._transaction() as connection:
            state = (query.newest_reading(connection), encoder)
            if self._vectors is None or self._vectors[0] != state:
                self._vectors = (state, *vectors.load(connection, encoder))
            return self._vectors[1], self._vectors[2]

    def ask(
        self,
        proposition: str,
        *,
        limit: int = 200,
        place: str | None = None,
        since: str | None = None,
        until: str | None = None,
        cue_kinds: Collection[CueKind] = JUDGED,
    ) -> Answer:
        """Who affirms the proposition, who denies it, who doubts it, in their words.

        The `limit` statements nearest to it in words and in meaning are judged, and those beside
        the best of them; `place`, `since` and `until` bound them as in `statements`, `cue_kinds`
        names the kinds to judge (deeds are left out). Loads the shipped models.

        Raises SaysoError `bad-proposition`, `unknown-place`, `models-missing`.
        """
        from sayso.ledger.asking import ask

        return ask(
            self, proposition, limit=limit, place=place, since=since, until=until,
            cue_kinds=cue_kinds,
        )  # fmt: skip

    def commitments(
        self,
        *,
        on: str | None = None,
        speaker: str | None = None,
        place: str | None = None,
        since: str | None = None,
        until: str | None = None,
        later: bool = False,
    ) -> list[Commitment]:
        """Promises, threats and forecasts that name a time or an event, by when they are due.

        `on` (an ISO 8601 day) is the day on which it is asked what is overdue; the others are
        those of `statements`. With `later` what was said of each afterwards is looked for, which
        loads the shipped models and takes some tenths of a second for each.

        Raises SaysoError `unknown-place`, `models-missing`; ValueError where `on` is no day.
        """
        from sayso.ledger.following import commitments

        return commitments(
            self, on=on, speaker=speaker, place=place, since=since, until=until, later=later
        )

    def matters(self, *, limit: int = 3, place: str | None = None) -> list[str]:
        """Up to `limit` propositions, in the words of statements, on which most parties speak;
        with `place` of those that `statements` finds by it.

        Raises SaysoError `unknown-place`, `models-missing`.
        """
        from sayso.ledger.asking import matters

        return matters(self, limit=limit, place=place)

    def verify(self) -> list[tuple[str, str]]:
        """Every flaw, as its place and what is wrong: a span that is not its slice of the text,
        bytes that are not those of their hash, a text that is not made of its bytes any more, an
        index that misses a statement, a damaged file."""
        from sayso.documents import document

        def remake(capture: Capture) -> str | None:
            made, _ = document(capture)
            return made.text if made else None

        with self._transaction() as connection:
            return list(verify.flaws(connection, remake=remake))
