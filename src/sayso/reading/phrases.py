"""Attributions that the words alone show, for where a tagger misses them.

"According to X, …", "in the view of X, …", "…, said X.", "… (X said)", "X wrote: “…”", and the
line above a quotation that stands in a paragraph or a list of its own ("X said:"). A tagger's
finds go first: see `completing`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.reading import confidence, names
from sayso.reading.parties import behind, is_thing
from sayso.reading.quotations import Quotation
from sayso.reading.raw import Fragments, RawAttribution

Stretch = tuple[int, int]

_SAYS = (
    r"(?:sa(?:id|ys?)|told|wr(?:ote|ites?)|add(?:ed|s)|repl(?:ied|ies)|answer(?:ed|s)"
    r"|explain(?:ed|s)|warn(?:ed|s)?|insist(?:ed|s)?|stress(?:ed|es)?|noted|notes|claim(?:ed|s)?"
    r"|argu(?:ed|es?)|stat(?:ed|es)|declar(?:ed|es)|recall(?:ed|s)|continu(?:ed|es)"
    r"|conclud(?:ed|es)|admit(?:ted|s)|remark(?:ed|s)|comment(?:ed|s)|asked|asks|predict(?:ed|s)"
    r"|jok(?:ed|es)|shout(?:ed|s)|emphasi[sz](?:ed|es)|underlin(?:ed|es)|underscor(?:ed|es)"
    r"|point(?:ed|s) out|tweet(?:ed|s)|posted|put(?:s)? it|confirm(?:ed|s)|announc(?:ed|es)"
    r"|acknowledg(?:ed|es)|maintain(?:ed|s)|respond(?:ed|s)|complain(?:ed|s)|repeat(?:ed|s)"
    r"|observ(?:ed|es)|believes?|manifest(?:ed|s)?|testif(?:ied|ies))"
)
_CUE = rf"(?P<cue>(?:(?:has|had|have|also|later|then|once)\s+){{0,2}}{_SAYS})"
_TOLD = (
    r"(?:\s+(?:to\s+)?(?:the\s+)?(?:reporters|journalists|press|us|me|him|her|them|council"
    r"|lawmakers|parliament|meeting|court|crowd|inquiry))?"
    r"(?:\s+(?:on\s+\w+day|yesterday|today|later|last\s+\w+))?"
)
_LEFT = (
    r"(?P<left>[,.?!]?[\"”’»›]{1,2}\s*[.,]?\s*(?:[–—-]\s*)?|,\s*(?:[–—-]\s*)?|\s[–—-]\s+"
    r"|\(\s*(?:so\s+)?)"
)
_RIGHT = r"(?P<right>\s*[,.;)]|\s+[–—-]\s|\s*$|\s+(?=\())"
_WHO = (
    r"(?P<who>(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Oo]ne|[Ii]ts)\s+)?"
    r"(?:[\w’'.-]+\s+){0,6}?[\w’'-]+)"
)
_VERB_FIRST = re.compile(rf"{_LEFT}{_CUE}{_TOLD}\s+{_WHO}{_RIGHT}")
_VERB_LAST = re.compile(rf"{_LEFT}{_WHO}(?P<closing>,?)\s+{_CUE}{_TOLD}{_RIGHT}")
_COLON = re.compile(rf"\b{_CUE}(?:\s[^:.!?\"“”„«»]{{0,80}})?\s*:(?=\s|[\"“„«‹‘—–]|$)")
_ANNOUNCES = re.compile(
    r"\b(?P<cue>reads?|(?:lists?|listed|issued|made|set out|posed)\s+(?:[\w’'-]+\s+){0,3}"
    r"(?:demands|questions|conditions|points|promises))\b[^:.!?\"“”„«»]{0,60}:$"
)
_ACCORDING = re.compile(
    r"\b(?P<cue>[Aa]ccording\s+to|[Ii]n\s+the\s+(?:view|opinion|words|judge?ment"
    r"|assessment|estimation|telling|eyes)\s+of)\s+(?=\S)"
)
_OPINION = re.compile(
    r"\b(?P<in>[Ii]n|[Bb]y)\s+(?P<who>(?:(?:[\w’'.-]+\s+){0,5}?[\w.-]+[’'](?=s?\s)s?)|his|her|their|its)"
    r"\s+(?:own\s+)?(?P<cue>view|opinion|words|judge?ment|assessment|estimation|telling|account"
    r"|eyes)\b(?P<right>,?\s+)"
)
_STATED_BY = re.compile(
    r"(?:This|That|It)\s+(?P<cue>(?:was|has\s+been)\s+(?:also\s+)?(?:stated|said|announced|reported|noted"
    r"|emphasi[sz]ed|declared|stressed|confirmed)\s+by)\s+(?P<who>[^,.;:()\"“”]{2,120}?)"
    r"(?=\s+(?:at|during|in|on|after|while|when|following|as)\s|\s*[,.;]|\s*$)"
)
_AS = re.compile(
    r"\b[Aa]s\s+(?P<who>[^.;:()\"“”«»–—]{2,80}?)\s+(?P<cue>(?:has\s+|have\s+|had\s+)?(?:puts?\s+it"
    r"|sa(?:id|ys?)|noted|notes|wrote|writes|observed|explained|warned|pointed\s+out))\b"
    r"(?=\s*[,.;)\"”]|\s+(?:\w+day|yesterday|today|earlier|last\s+\w+|this\s+\w+)?\s*[,.]|\s*$)"
)
_PRONOUN = re.compile(r"(?i)(?:he|she|they|him|them|his|her|their|its)$")
_NO_SOURCE = re.compile(
    r"(?i)(?:that|it|to|so|there|this|if|whether|what|how|why|when|on|in|at|for|not|no|by|with"
    r"|and|but|or|which|who|would|i|we|you|as|is|was)\b"
)
_LED = re.compile(r"(?i)(?:the|an?|his|her|their|its)\s")
_APPOSITION = re.compile(
    r"\s*(?:(?:(?:[A-Z][\w’'.-]*|and)(?:\s+|$)){1,8}|(?:an?|the|who|which|whose|its|head|director|chief"
    r"|author|now|dated|published|released|issued|seen|cited|quoted|based|citing"
    r"|[\w-]+\s+(?:of|at|for)|[\w-]+ing)\b.*)$"
)
_LEAD_IN = re.compile(
    r"(?i)\s*[\"“]?(?:when|while|as|in|on|at|asked|speaking|meanwhile|however|but|and|still|yet"
    r"|yesterday|later|earlier|today|also|so|then|after|before|during|with|without|despite)\b"
)
_NEW_CLAUSE = re.compile(
    r"(?i)(?:\w+ing|and|but|while|who|which|as|after|when|before|in\s+an?|he|she|they|at\s+an?)\b"
)
_CONJUNCTION = re.compile(r"(?i)(?:but|and|yet|so|while|as|because|then|meanwhile|still)\b,?\s+")
_DASH = re.compile(r"\s*[–—-]\s")
_CLOSING = ' \t\n\u00a0,.?!"”’»›–—-'
_EDGE = " \t\n\u00a0,;–—-"
_LONGEST = 160
"""Most characters of a source."""


@dataclass(frozen=True, slots=True)
class Lead:
    """A line that announces what stands below it: who, the words that say so, and its end."""

    source: Fragments
    cue: Fragments
    end: int


@dataclass(frozen=True, slots=True)
class Place:
    """The sentence that is looked at, and the marks and brackets of its paragraph."""

    text: str
    start: int
    end: int
    brackets: Sequence[Stretch]
    quotes: Sequence[Quotation]

    def hull(self, at: int) -> Stretch:
        """Bound what can be said around a position: a quotation, an aside, else the sentence."""
        for quotation in self.quotes:
            if quotation.start < at < quotation.end - 1:
                if quotation.closed:
                    return quotation.start, quotation.end
                return max(quotation.start, self.start), self.end
        held = [pair for pair in self.brackets if pair[0] < at < pair[1]]
        if held:
            return max(held)[0] + 1, max(held)[1] - 1
        return self.start, self.end

    def before(self, first: int, last: int) -> Stretch | None:
        """Bound what is said before the stretch `first:last`, which its closing mark may open.

        Words that run into a quotation belong to what is said: "a “fairy tale”".
        """
        low, _ = self.hull(first)
        for one in self.quotes:
            if first < one.end <= last and one.closed:
                between = self.text[low : one.start].rstrip()
                runs_in = one.start > low and between and between[-1] not in ",:;–—(-"
                return (low if runs_in else one.start), one.end
        stray = len(self.text[first:last]) - len(self.text[first:last].lstrip(',.?!"”’»›'))
        return self.trimmed(low, first + stray)

    def trimmed(self, start: int, end: int) -> Stretch | None:
        """Cut white space, commas, dashes and a full stop from the ends; None if nothing stays."""
        part = self.text[start:end].rstrip(_EDGE) if start < end else ""
        if part.endswith(".") and not part.endswith(".."):
            part = part[:-1].rstrip(_EDGE)
        bare = part.lstrip(_EDGE)
        begin = start + len(part) - len(bare)
        return (begin, begin + len(bare)) if len(bare) > 1 else None


def plain(place: Place, above: Stretch | None) -> Iterator[RawAttribution]:
    """Find the plain attributions of a sentence; `above` is the one before it."""
    yield from _according(place)
    yield from _inserted(place)
    yield from _before_colon(place)
    yield from _stated(place, above)


def lead(text: str, start: int, end: int) -> Lead | None:
    """Read a sentence that ends with a colon as the announcement of what stands below."""
    if not text[start:end].endswith(":"):
        return None
    match = None
    for match in (*_COLON.finditer(text, start, end), *_ANNOUNCES.finditer(text, start, end)):
        if match.end() == end:
            break
    if match is None or match.end() != end:
        return None
    who = _subject(text, start, match.start("cue"))
    if who is None:
        return None
    words = text[slice(*who)]
    if is_thing(words) and behind(words) is None:
        return None
    return Lead((who,), (match.span("cue"),), end)


def _according(place: Place) -> Iterator[RawAttribution]:
    """ "According to X, Y", "Y, according to X", "in X's view Y"."""
    text = place.text
    for match in _ACCORDING.finditer(text, place.start, place.end):
        _, high = place.hull(match.start())
        leads = not text[place.start : match.start()].strip(_EDGE + '"“‘')
        stop = _source_end(text, match.end(), high, leads=leads)
        if not (_is_source(text[match.end() : stop]) or behind(text[match.end() : stop])):
            continue
        yield from _told(place, match.start(), stop, (match.end(), stop), (match.span("cue"),))
    for match in _AS.finditer(text, place.start, place.end):
        if _is_source(match["who"]) and not _PRONOUN.match(match["who"]):
            yield from _told(place, *match.span(), match.span("who"), (match.span("cue"),))
    for match in _OPINION.finditer(text, place.start, place.end):
        who = match.span("who")
        if not _NO_SOURCE.match(text, *who):
            cue = (match.span("in"), match.span("cue"))
            yield from _told(place, match.start(), match.end(), who, cue)


def _told(
    place: Place, first: int, last: int, who: Stretch, cue: Fragments
) -> Iterator[RawAttribution]:
    """Give as content what stands on both sides of `first:last`, or one of them."""
    text = place.text
    gap = first - len(text[place.start : first]) + len(text[place.start : first].rstrip(_CLOSING))
    before = place.before(gap, first)
    if before is None or _is_lead_in(text[slice(*before)]):
        before = None
    _, high = place.hull(first)
    between = before is None or (text[gap:first].strip(' "”’»›')[:1] or " ") in ",–—"
    after = place.trimmed(last, high) if between and last < high else None
    if before is not None and after is not None and not _goes_on(text[slice(*after)]):
        after = None
    content = tuple(part for part in (before, after) if part is not None)
    words = sum(len(text[slice(*part)].split()) for part in content)
    if words > 1 and who[1] - who[0] <= _LONGEST:
        yield RawAttribution((who,), cue, content, confidence.PHRASE)


def _is_lead_in(words: str) -> bool:
    """Whether words before an insert only lead up to it: "But", "On Monday"."""
    return len(words.split()) <= 5 and _LEAD_IN.match(words) is not None


def _source_end(text: str, start: int, high: int, *, leads: bool = False) -> int:
    """Say where a source ends that begins here: at the first comma that is not an apposition's.

    Where the source `leads` its sentence, what stands behind the last comma is said by it.
    """
    last = high - (text[high - 1] == ".")
    stop = text.find(",", start, high)
    if stop < 0:
        return last
    following = text.find(",", stop + 1, high)
    chunk = text[stop + 1 : following if following >= 0 else high].rstrip(" .")
    if _APPOSITION.match(chunk) and (following >= 0 or not leads):
        return following if following >= 0 else last
    return stop


def _inserted(place: Place) -> Iterator[RawAttribution]:
    """ "…, said X.", "…, X said, …", "… (X said)": a source and its verb set into what is said."""
    for verb_first, pattern in ((True, _VERB_FIRST), (False, _VERB_LAST)):
        for match in pattern.finditer(place.text, place.start, place.end):
            raw = _insert(place, match, verb_first=verb_first)
            if raw is not None:
                yield raw


def _insert(place: Place, match: re.Match[str], *, verb_first: bool) -> RawAttribution | None:
    text, (first, last) = place.text, match.span("who")
    left, gap = match.span("left")
    opened, marked = match["left"][0] == "(", any(mark in match["left"] for mark in '"”’»›')
    right = match["right"].strip()
    if not _is_source(match["who"], thing=marked) or (opened and right != ")"):
        return None
    if verb_first:
        last = _source_end(text, first, place.end) if right == "," else last
        if not (marked or opened) and text[last : place.end].strip(" .!?)"):
            return None  # "Ruiz, the mayor, said the bank …" is no inversion
    elif match["closing"]:
        first, left, gap = _with_apposition(place, first, left, gap)
        last = match.end("closing")
    before = _aside_of(place, match) if opened else place.before(left, gap)
    if before is None or len(text[slice(*before)].split()) < 2:
        return None
    content = [] if _is_lead_in(text[slice(*before)]) else [before]
    stop = last if verb_first else match.end("right")
    low, high = place.hull(left)
    inside = (low, high) != (place.start, place.end)
    mid = right in tuple(",–—-") and not opened and (inside or not verb_first)
    if _DASH.match(text, stop, high) or (mid and not marked):
        after = place.trimmed(stop, high)
        content += [after] if after and _goes_on(text[slice(*after)]) else []
    if not content:
        return None
    return RawAttribution(
        ((first, last),), (match.span("cue"),), tuple(content), confidence.PHRASE
    )  # fmt: skip


def _with_apposition(place: Place, first: int, left: int, gap: int) -> tuple[int, int, int]:
    """Let a source that closes with a comma begin with what stands before its apposition.

    ", the founder, Ada Moe, predicted": gives the start of the source, and of its left edge.
    """
    comma = place.text.rfind(",", place.start, left)
    begin = comma + 1 + len(place.text[comma + 1 : left]) - len(
        place.text[comma + 1 : left].lstrip(" \"”’»")
    )  # fmt: skip
    chunk = place.text[begin:left]
    if comma < 0 or len(chunk.split()) > 8 or not _is_source(chunk):
        return first, left, gap
    return begin, comma, begin


def _goes_on(words: str) -> bool:
    """Whether words behind an insert go on with what is said: no participle, no new clause."""
    return len(words.split()) > 1 and _NEW_CLAUSE.match(words) is None


def _aside_of(place: Place, match: re.Match[str]) -> Stretch | None:
    """Bound what an aside like "(so the ministry claimed)" is about: what stands before it."""
    return place.trimmed(place.start, match.start("left"))


def _stated(place: Place, said: Stretch | None) -> Iterator[RawAttribution]:
    """ "This was stated by X": what is said is the sentence above."""
    match = _STATED_BY.match(place.text, place.start, place.end)
    content = place.trimmed(*said) if said is not None else None
    if match is not None and content is not None and _is_source(match["who"]):
        yield RawAttribution(
            (match.span("who"),), (match.span("cue"),), (content,), confidence.PHRASE
        )


def _before_colon(place: Place) -> Iterator[RawAttribution]:
    """ "X wrote: “…”" and "X added: …"."""
    text = place.text
    for match in _COLON.finditer(text, place.start, place.end):
        who = _subject(text, place.start, match.start("cue"))
        begins = match.end() + len(text[match.end() : place.end]) - len(
            text[match.end() : place.end].lstrip()
        )  # fmt: skip
        quoted = next((one for one in place.quotes if one.start == begins), None)
        said = (quoted.start, quoted.end) if quoted else place.trimmed(begins, place.end)
        if who and said and len(text[slice(*said)].split()) > 2:
            yield RawAttribution((who,), (match.span("cue"),), (said,), confidence.PHRASE)


def _subject(text: str, start: int, verb: int) -> Stretch | None:
    """Find the subject that ends where a verb begins: the last noun phrase, appositions and all."""
    high = start + len(text[start:verb].rstrip())
    chunk = text.rfind(",", start, high)
    if chunk == high - 1:  # "the rector, Ada Moe, wrote"
        inner = text.rfind(",", start, chunk)
        chunk = text.rfind(",", start, inner) if inner >= 0 else -1
    low = max(start, chunk + 1)
    low += len(text[low:high]) - len(text[low:high].lstrip(_EDGE + '"“'))
    joined = _CONJUNCTION.match(text, low, high)
    low = joined.end() if joined else low
    return (low, high) if low < high and _is_source(text[low:high]) else None


def _is_source(words: str, *, thing: bool = False) -> bool:
    """Whether words can be who says something: a pronoun, a name, or a noun for a speaker.

    A `thing` can be where quotation marks show that words are repeated: "the message says".
    """
    plain = " ".join(words.split()).strip(" ,")
    if not plain or len(plain) > _LONGEST or _NO_SOURCE.match(plain):
        return False
    if _PRONOUN.match(plain):
        return True
    last = plain.split()[-1]
    if last[:1].isupper() and last.lower() not in names.NOT_NAMES:
        return True
    if names.ROLE_NOUN.search(plain):
        return True
    short = len(plain.split()) <= 3 and _LED.match(plain) is not None
    return short and (thing or not is_thing(plain))
