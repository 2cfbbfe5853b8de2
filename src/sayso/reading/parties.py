"""What can be a party at all: people and bodies speak, things and events do not."""

# ruff: noqa: SIM905
from __future__ import annotations

import re

_THINGS = frozenset(
    """
    attack attacks strike strikes war invasion blast explosion shelling raid incident event events
    report reports study studies survey surveys poll polls data figures numbers statistics
    estimate estimates analysis video videos image images photo photos picture pictures footage
    map maps letter letters book books law laws bill order rule rules notebook notebooks diary
    document documents filing filings lawsuit suit complaint indictment affidavit memo memos
    email emails tweet tweets post posts message messages note notes website websites site page
    pages account accounts article articles story stories headline headlines column editorial
    interview speech remarks comment comments words claim claims statement statements readout
    transcript evidence proof sign signs result results fact facts truth history experience
    case trial verdict ruling decision move step plan plans deal agreement treaty contract talks
    meeting summit visit call conversation vote election crisis conflict situation
    threat threats risk risks fear fears concern concerns hope hopes rumour rumours rumor rumors
    news press-release release record records paper papers test tests sample samples weapon
    weapons total totals toll amount sum model models forecast forecasts decree decrees act acts
    missile missiles shell shells tank tanks ship ships plane train trains road border
    building bank-note money price prices rate rates market markets
    weather storm virus vaccine disease theory idea view views question questions answer answers
    programme program project system network-traffic software machine machines time day week
    month year thing things timetable index label text caption tape recording recordings
    """.split()
)
"""Nouns for what is said, shown or done; somebody stands behind them, but they are nobody."""
_BARE_THINGS = frozenset(
    """
    war years days elections radiation public talks hopes fears concerns reports results data
    figures polls studies evidence photos images videos documents records prices statistics
    """.split()
)
"""Those of them that are no names where a sentence begins with them alone."""
_THING_ENDS = re.compile(
    r"\w{3,}(?:ation|ition|ension|ession|ection|ment|ness|ism|ings?|isation)s?$"
)
_BODIES = frozenset(
    """
    administration organisation organization association federation corporation foundation
    commission delegation coalition opposition nation congregation confederation parliament
    government department establishment regiment institution mission session king being
    population generation prosecution defence immigration education wing management section
    """.split()
)
"""Nouns with such endings that are bodies all the same."""
NOUNS = {
    "nato": ("alliance", "bloc", "organisation", "organization"),
    "european-union": ("bloc", "union"), "european-commission": ("commission",),
    "united-nations": ("organisation", "organization", "body"),
    "iaea": ("agency", "watchdog"), "world-health-organization": ("agency", "organisation"),
    "hamas": ("group", "movement"), "hezbollah": ("group", "movement"),
    "taliban": ("group", "movement"), "houthis": ("group", "movement", "rebels"),
    "us-state-department": ("department",), "pentagon": ("department",),
    "fbi": ("bureau", "agency"), "cia": ("agency",), "us-supreme-court": ("court",),
    "international-court-of-justice": ("court",), "international-criminal-court": ("court",),
    "fsb": ("agency", "service"), "idf": ("army", "military"),
}  # fmt: skip
"""What bodies are called for short after their name, by key."""
POWERS = re.compile(
    r"(?i)^the\s+(?:government|administration|military|army|armed forces|parliament|authorities"
    r"|police|opposition|(?:foreign |defen[cs]e |interior )?ministry)$"
)
"""Powers of a state that a document names without it."""
_OF_STATE = re.compile(
    r"(?i)^(?:(?:the|an?|some|several|two|senior|local|top|anonymous|unnamed)\s+)*"
    r"(?:(?:government|health|state|military|defen[cs]e|security|intelligence|interior|foreign"
    r"|public|ministry|presidential|royal|federal|administration|army|diplomatic)\s+)+"
    r"(?:officials?|media|television|tv|news agency|press|authorities|sources?|spokes\w+"
    r"|ministry|department|service|services|forces|palace|prosecutors?|police|broadcaster"
    r"|minister|ministers|palace)$|^the\s+(?:royal\s+)?palace$"
)
_EDITION = re.compile(
    r"(?:the )?(?:BBC|CNN|Al Jazeera|Sky News|Reuters|Fox News)(?: [A-Z]\w+){1,2}"
)
_OUTLETS = re.compile(
    r"(?i)(?:the |local |state |public |russian |us |u\.s\. |british |its )*"
    r"(?:(?:(?:news(?:paper| agency| site| outlet| channel)?|broadcaster|agency|tv channel"
    r"|television|radio|website|magazine|daily|weekly|outlet|portal)\s+)[\"“‘«„]?[A-Z][^,;]{1,40}"
    r"|(?:[\w’'.-]+ ){0,4}(?:bbc|cnn|cnbc|msnbc|nbc|abc|cbs|fox|npr|pbs|rt|reuters|bloomberg"
    r"|agence france-presse|afp|associated press|ap|upi|dpa|efe|ansa|tass|ria novosti|interfax"
    r"|xinhua|kyodo|yonhap|anadolu|ukrinform|unian|al jazeera|al arabiya|sky|cctv|nhk|zdf|ard"
    r"|politico|axios|guardian|telegraph|spiegel|le monde|el pa[ií]s|corriere|kommersant|izvestia"
    r"|news(?: (?:agency|channel|service|network|night|hour))?|times|post|herald|gazette|tribune"
    r"|journal|bulletin|mail|mirror|express|independent|monitor|dispatch|examiner|inquirer|globe"
    r"|digest|weekly|chronicle|courier|observer|newspaper|television|radio|tv|broadcasting|magazine"
    r"|newsnight|today programme))[\"”’»“]?(?:[’']s)?"
)
_EPITHET = re.compile(
    r"^(?i:(?:the\s+|an?\s+)?(?:(?:self-\w+|so-called|breakaway|unrecogni[sz]ed|separatist|rebel"
    r"|secessionist|[a-z]+-(?:led|held|backed|based|controlled|run|aligned|born|speaking))[,\s]+)+)"
    r"(?=[A-Z])"
)
_HEAD_ENDS = re.compile(
    r"(?i)[,(]|\s(?:of|in|on|by|from|for|at|to|with|about|that|which|who|attribut(?:ed|able)"
    r"|signed|issued|released|published|dated)\s"
)
_PASSIVE = re.compile(
    r"(?i)\b(?:is|are|was|were|am|be|been|being|gets?|got|stands?|[’'](?:s|re))\s+"
    r"(?:(?:not|now|also|again|still|being|been|widely|often|already|\w+ly)\s+){0,3}"
    r"(?:blamed|accused|suspected|charged|criticis?ed|criticized|condemned|denounced|held"
    r" responsible|said to|believed to|thought to|reported to|alleged(?:ly)? to"
    r"|expected to|rumou?red to|understood to|feared to|estimated to|known to|called on to"
    r"|urged to|warned|praised|told|asked to|ordered to)\b"
)


_UTTERED = re.compile(
    r"(?i)\b(?:reports?|statements?|stud(?:y|ies)|letters?|press release|news release|filings?"
    r"|posts?|tweets?|messages?|remarks|speech|comments?|surveys?|polls?|analys[ie]s|memos?"
    r"|documents?|articles?|data|figures|statistics|complaint|lawsuit|ruling|order|verdict)$"
)
_LAW = re.compile(
    r"(?i)\b(?:laws?|bill|act|treaty|agreements?|accords?|resolution|decree|constitution|text"
    r"|rules?|charter|convention|contract|verdict|rumou?rs|footage|videos?|photos?|images?"
    r"|findings|estimates?|projections?|editorial|column|book|motion|petition)$"
)
_OWNER = re.compile(r"^(?:the\s+)?(?P<owner>.{2,60}?)[’']s?\s+(?:[\w-]+\s+){0,4}[\w-]+$")
_DATED = re.compile(r",?\s(?:dated|published|released|issued)\s(?!by\b).*$")
_MAKER = re.compile(
    r"(?i)\s(?:(?:\w+ed\s+)?by|from|of|attribut(?:ed|able)\s+to)\s+(?:the\s+)?(?P<owner>[^,]{2,60})$"
)


def behind(phrase: str) -> str | None:
    """Name whose words a thing holds, where the phrase says so: "Judge Hale's ruling", "a report
    by the Elm Post". An attack's owner is not taken: only what is uttered speaks for its author."""
    words = _DATED.sub("", " ".join(phrase.split()))
    made = _MAKER.search(words)
    if made is not None and _UTTERED.search(words[: made.start()]):
        return made["owner"]
    owned = _OWNER.match(words)
    return owned["owner"] if owned is not None and _UTTERED.search(words) else None


def is_thing(phrase: str) -> bool:
    """Say whether the head noun of an uncapitalised description names a thing or an event.

    >>> is_thing("the latest attack on the harbour"), is_thing("the harbour master")
    (True, False)
    """
    head = _HEAD_ENDS.split(phrase.strip(), maxsplit=1)[0].split()
    if not head:
        return False
    word = re.sub(r"[’']s?$", "", head[-1]).strip('.,;:"“”')
    if len(head) == 1 and word.lower() in _BARE_THINGS:
        return True
    if not word or not word.islower():
        return False
    return word in _THINGS or (
        _THING_ENDS.fullmatch(word) is not None
        and word not in _BODIES
        and word.removesuffix("s") not in _BODIES
    )


def of_state(phrase: str) -> bool:
    """Say whether a description without a name means a state's own people or organs.

    >>> of_state("health officials"), of_state("state media"), of_state("residents")
    (True, True, False)
    """
    return POWERS.match(phrase) is not None or _OF_STATE.match(phrase) is not None


def is_uttered(phrase: str) -> bool:
    """Say whether a thing holds words that can be cited: "a study", not "the attack"."""
    head = _HEAD_ENDS.split(phrase.strip(), maxsplit=1)[0]
    return _UTTERED.search(head) is not None or _LAW.search(head) is not None


def is_outlet(phrase: str) -> bool:
    """Say whether a phrase names a news medium, which more often relays than speaks.

    >>> is_outlet("the BBC"), is_outlet("broadcaster Elm TV"), is_outlet("the Elm Board")
    (True, True, False)
    """
    words = " ".join(phrase.split()).strip(' ,.:;"“”‘’«»')
    named = _OUTLETS.fullmatch(words) or _EDITION.fullmatch(words)
    return len(words) <= 80 and named is not None


def without_epithet(phrase: str) -> str:
    """Cut what a text thinks of a body from its name: "the self-proclaimed Elm Republic"."""
    return phrase[match.end() :] if (match := _EPITHET.match(phrase)) else phrase


def is_spoken_of(between: str) -> bool:
    """Say whether the words from a source to the end of its cue make it the one spoken of.

    "Elmstad is being blamed", "the mayor was accused": somebody else says it. Where "by"
    follows, its source stands after the cue and is not asked about here.
    """
    return _PASSIVE.match(between.lstrip(" ,")) is not None
