"""Words that tell a place from a person, an adjective or a common word in English text."""

# ruff: noqa: SIM905
from __future__ import annotations

from typing import Final

_AP: Final = {
    "AL": "Ala.", "AZ": "Ariz.", "AR": "Ark.", "CA": "Calif. Cal.", "CO": "Colo.", "CT": "Conn.",
    "DE": "Del.", "DC": "D.C.", "FL": "Fla.", "GA": "Ga.", "ID": "Ida.", "IL": "Ill.",
    "IN": "Ind.", "IA": "Ia.", "KS": "Kan. Kans.", "KY": "Ky.", "LA": "La.", "ME": "Me.",
    "MD": "Md.", "MA": "Mass.", "MI": "Mich.", "MN": "Minn.", "MS": "Miss.", "MO": "Mo.",
    "MT": "Mont.", "NE": "Neb. Nebr.", "NV": "Nev.", "NH": "N.H.", "NJ": "N.J.", "NM": "N.M.",
    "NY": "N.Y.", "NC": "N.C.", "ND": "N.D.", "OH": "O.", "OK": "Okla.", "OR": "Ore.",
    "PA": "Pa. Penn.", "RI": "R.I.", "SC": "S.C.", "SD": "S.D.", "TN": "Tenn.", "TX": "Tex.",
    "VT": "Vt.", "VA": "Va.", "WA": "Wash.", "WV": "W.Va.", "WI": "Wis. Wisc.", "WY": "Wyo.",
    "HI": "", "AK": "", "UT": "",
}  # fmt: skip
STATES: Final = {
    **{form: f"US.{code}" for code, forms in _AP.items() for form in forms.split()},
    "Alta.": "CA.01", "B.C.": "CA.02", "Man.": "CA.03", "N.B.": "CA.04", "N.S.": "CA.07",
    "Ont.": "CA.08", "P.E.I.": "CA.09", "Que.": "CA.10", "Sask.": "CA.11", "N.S.W.": "AU.02",
}  # fmt: skip
"""Abbreviations of states and provinces: GeoNames' region."""

POSTAL: Final = {code: f"US.{code}" for code in _AP}
"""Two capitals that mean a state after a town and a comma."""

AFTER_COMMA: Final = frozenset(
    "Del. Ida. Ind. Ia. La. Me. Miss. Mo. O. Ill. Mass. Man. Ore. Pa. "
    "Cal. Penn. Wash. Mont. Minn. Md. Col. Tex. Mich. Ga. Va.".split()
)
"""Abbreviations that are also words or titles: a state only after a town and a comma."""

DEMONYMS: Final = {
    # beside those of the states in the table of actors: name of the place that is meant
    "african": "Africa", "africans": "Africa", "european": "Europe", "europeans": "Europe",
    "asian": "Asia", "asians": "Asia", "north american": "North America",
    "south american": "South America", "latin american": "Latin America",
    "middle eastern": "Middle East", "siberian": "Siberia", "crimean": "Crimea",
    "abkhaz": "Abkhazia", "abkhazian": "Abkhazia", "south ossetian": "South Ossetia",
    "south ossetians": "South Ossetia", "north ossetian": "North Ossetia", "ossetian":
    "South Ossetia", "chechen": "Chechnya", "chechens": "Chechnya", "dagestani": "Dagestan",
    "ingush": "Ingushetia", "tatar": "Tatarstan", "tibetan": "Tibet", "tibetans": "Tibet",
    "catalan": "Catalonia", "catalans": "Catalonia", "bavarian": "Bavaria", "sicilian": "Sicily",
    "scottish": "Scotland", "scots": "Scotland", "welsh": "Wales", "northern irish":
    "Northern Ireland", "kashmiri": "Kashmir", "kashmiris": "Kashmir", "gazan": "Gaza Strip",
    "gazans": "Gaza Strip", "transnistrian": "Transnistria", "texan": "Texas", "texans": "Texas",
    "californian": "California", "californians": "California", "floridian": "Florida",
    "ohioan": "Ohio", "ohioans": "Ohio", "minnesotan": "Minnesota", "minnesotans": "Minnesota",
    "alaskan": "Alaska", "hawaiian": "Hawaii", "virginian": "Virginia", "virginians": "Virginia",
    "new yorker": "New York City", "new yorkers": "New York City", "londoner": "London",
    "londoners": "London", "parisian": "Paris", "parisians": "Paris", "muscovite": "Moscow",
    "muscovites": "Moscow", "berliner": "Berlin", "torontonian": "Toronto",
    "québécois": "Quebec", "quebecer": "Quebec", "quebecers": "Quebec", "darfuri": "Darfur",
    "punjabi": "Punjab", "bengali": "West Bengal", "balkan": "Balkans", "baltic": "Baltic Sea",
    "caucasian": "Caucasus", "scandinavian": "Scandinavia", "slovak": "Slovakia", "korean":
    "South Korea", "tunisian": "Tunisia", "emirati": "United Arab Emirates", "saint lucian":
    "Saint Lucia", "trinidadian": "Trinidad and Tobago", "kosovar": "Kosovo", "soviet":
    "Soviet Union", "palestinian": "Palestinian Territory", "palestinians":
    "Palestinian Territory", "english": "England",
}  # fmt: skip
LANGUAGES: Final = frozenset(
    """
    english spanish french german italian russian ukrainian arabic chinese japanese korean hindi
    portuguese turkish hebrew greek latin dutch polish
    """.split()
)

DIRECTIONS: Final = frozenset(
    "north south east west northern southern eastern western central upper lower greater "
    "northeast northwest southeast southwest northeastern northwestern southeastern southwestern "
    "downtown mid new old".split()
)
PREPOSITIONS: Final = (
    "in",
    "of",
    "to",
    "from",
    "at",
    "near",
    "the",
    "and",
    "for",
    "by",
    "on",
    "between",
    "with",
    "a",
    "an",
    "across",
    "around",
    "through",
    "outside",
    "into",
    "toward",
    "over",
    "against",
    "said",
    "says",
    "that",
    "as",
    "s",
    "former",
    "including",
    "or",
    "after",
    "like",
    "when",
)
"""Words before a name that are features of their own."""

FOLLOWERS: Final = (
    "and",
    "in",
    "to",
    "is",
    "police",
    "man",
    "woman",
    "on",
    "has",
    "was",
    "will",
    "for",
    "based",
    "government",
    "residents",
    "area",
    "from",
    "have",
    "are",
    "officials",
    "that",
    "of",
    "with",
    "had",
    "city",
    "after",
    "would",
    "counties",
    "resident",
    "or",
    "where",
    "were",
    "said",
    "says",
    "who",
    "language",
    "speaking",
    "lessons",
    "people",
    "born",
    "troops",
    "forces",
    "border",
    "state",
    "county",
    "region",
    "province",
    "authorities",
    "court",
    "should",
)
"""Words after a name that are features of their own."""

TITLES: Final = frozenset(
    """
    mr mrs ms miss dr prof sir dame lord lady rev father sister judge justice president senator sen
    rep congressman congresswoman governor gov mayor sheriff sgt lt capt captain col colonel gen
    general major maj chief officer detective deputy coach minister premier chancellor king queen
    prince princess saint pope bishop archbishop cardinal imam sheikh ayatollah secretary
    commissioner councilman councilwoman councillor cpl pvt trooper attorney superintendent
    spokesman spokeswoman spokesperson director manager professor principal chairman chairwoman
    reverend pastor
    """.split()
)

ADDRESSES: Final = frozenset(
    "mr mrs ms miss dr sir dame sen rep gov sgt lt capt cpl pvt gen col maj prof rev".split()
)
"""Titles that are followed by a person's name and nothing else."""

BODIES: Final = frozenset(
    """
    university college school high elementary middle academy institute hospital medical center
    centre church club fc united rovers rangers times post herald news journal tribune press
    gazette star daily sun chronicle observer corp inc co ltd llc company group bank airlines
    airways hotel inn casino stadium arena theatre theater museum library foundation association
    league cup games street st road rd avenue ave boulevard blvd drive dr lane ln highway way
    court parkway square plaza bridge building tower mall park creek river lake bay mountain mount
    hills valley island islands airport station
    """.split()
)

CIVIC: Final = frozenset(
    """
    police department county city town township parish state district council fire sheriff public
    national army mayor government government's authority regional community republican democratic
    democrats republicans supreme parliament ministry embassy court republic federation province
    region municipal metropolitan international governor senator president premier coast guard
    """.split()
)

REGION_NOUNS: Final = {
    "county": "county", "counties": "county", "parish": "county", "parishes": "county",
    "oblast": "region", "region": "region", "province": "region", "governorate": "region",
    "provinces": "region", "regions": "region", "oblasts": "region", "state": "region",
    "states": "region", "krai": "region", "prefecture": "region", "territory": "region",
    "city": "city", "town": "city", "village": "city", "suburb": "city", "cities": "city",
    "towns": "city", "villages": "city", "hamlet": "city", "port": "city", "neighborhood": "city",
    "sea": "sea", "strait": "strait", "river": "river", "island": "island", "base": "base",
    "country": "country", "nation": "country", "capital": "city", "mayor": "city",
}  # fmt: skip

TOP_LEVEL: Final = {
    "uk": "GB", "ie": "IE", "ca": "CA", "au": "AU", "nz": "NZ", "in": "IN", "za": "ZA", "ng": "NG",
    "ke": "KE", "gh": "GH", "pk": "PK", "ru": "RU", "ua": "UA", "by": "BY", "ge": "GE", "il": "IL",
    "lb": "LB", "eg": "EG", "sy": "SY", "ir": "IR", "tr": "TR", "de": "DE", "fr": "FR", "it": "IT",
    "es": "ES", "pl": "PL", "cn": "CN", "jp": "JP", "kr": "KR", "tw": "TW", "hk": "HK", "sg": "SG",
    "my": "MY", "ph": "PH", "id": "ID", "th": "TH", "vn": "VN", "bd": "BD", "lk": "LK", "np": "NP",
    "br": "BR", "mx": "MX", "ar": "AR", "sa": "SA", "qa": "QA", "kw": "KW", "om": "OM", "jo": "JO",
    "iq": "IQ", "am": "AM", "az": "AZ", "kz": "KZ", "nl": "NL", "be": "BE", "ch": "CH", "at": "AT",
    "se": "SE", "no": "NO", "dk": "DK", "fi": "FI", "pt": "PT", "gr": "GR", "cz": "CZ", "jm": "JM",
    "lc": "LC", "mt": "MT", "cy": "CY", "tt": "TT",
}  # fmt: skip
"""Endings of a publisher's web address that tell its country."""

COMMON: Final = frozenset(
    """
    abaya acreage advance agency agro aim air airport alia alley alliance along alter anew anger
    annex anthem apples arc are area arena arrest arsenal art ascension ask ate bad bag bail
    ball ballots ban banana band banks banning bar bare bas base basic basing bat battle
    battlefield beaches bear bed bee beer beg began begun bells belt bend bent best beta betting
    bias bid big bison bites blacks blessing bluff bond bone booth born borne bot bottom
    boundary bow bowling box branch brand brick bridge bright brilliant broke brush bucks bullet
    bully burden burns burst bury bust busy but butt butterfly buy cab cactus cage came camp can
    canal car carbon care cargo carry cars carver cash casino cast cathedral celebration cell
    center central centre centres cents century chair chambers champion chance change channel
    charge chase checkpoint choir church circle cite city clans clemency cloud coal coffee coin
    college colony combine come comfort common communal concession concrete conservation
    contention contest continental convoy cook cool cooling cop corona cottage court crest
    cricket cross crossing crossings crystal cube cut cuts dad dam dare date dawn day deal
    defiance deposit der des desk dial die dig dining dire divide dock dollar don doom door
    downs downtown drain drama drew driver drone drug dry dual due dug ear early earnest earth
    echo economy effort egg empire energy engineer ensue enter enterprise entrance equality era
    err ever exhibition experiment export eye faith fall falls far fare farmers farmland fate
    federal fell ferry fines fireworks fiscal flats flee fleet fora force forest forge forth
    fossil foster fountain four free freedom friend friendly friendship from front fully gang
    gap garda garden gas gates gateway gay gaze genes give glad glide globe goes going gold
    golden golf gonna goodwill got grab grace grad grain grand grant grants grass grave graves
    gray green grit guns guy halfway halls hand hang happy harbor hard harmony harvest hat hatch
    haven hazard headquarters healing heard heel hell helper heritage highways hillside hire hit
    hole holiday home homeland hometown hood hook hope hose hospital hot hour hub human humble
    hunt hunting hurricane hurt imperial independence industry insula island job junction junior
    jury justice keys kill kin knees knock lab label lack landing landmark lane law lawn lay
    lead leader lean leg legacy lend lens level lever levy liberal liberation liberty lie limbo
    limit line list lively lives loans log logo long loose lorry loss lot love loving loyal luck
    lucky lynch made magazine magnet main major male males man manage mansion many marathon
    marine mark market marks marrow massacre may media meeting mega men mentor mere merit met
    metal metro mid midtown mile miles mind mine mineral mining minor mission mobile model
    modern mold monument more mosquito most mould mountain much mud name naval neck needle
    needles neo net never nice nine noble non none nor normal northern nose occasion ocean off
    officer oil okay one onset opportunity oral oust outlook over own pace pack pact page pains
    paint pale panic pap paper par parachute parent park parks parole passage patrol pau
    pavilion pay peak peculiar peer pen peninsula per perseverance person pest pet petroleum
    phone piano pier piles pill pin pink pinnacle pipes plain plan planes plaque plate plenty
    point police poll polling pond pool pop port portal poses posing possession post pound power
    powers pray pre price principal proclamation progress prospect prosper prosperity prosperous
    proven purchase pure put quarter race rail rain rains ran range rapid rate reach reading
    real receiving red reform rehab rein reliance research reservoir rest retreat rib rice rich
    rid riding rifle ring rise risen rivers rock rodeo roles root rose roundabout rule run rush
    sad sake sale sales salmon salt sambo same sand save say scissors section sector sedan see
    seem seen sees sells semi send sent servant set settle shaping share sharp she shell shields
    shore shot shut side silly silos sin since sing sir sisters ski slaughter slide smile snow
    sober sole solo son song sort soul spa spike spire split spoken spray spring spur spy star
    stark start stave steadfast steps sterling still stock stone store story strong success
    summer summit sunset surprise swift switch tactic talent tall tame tank tap tape taping
    tapping taps tasty tea tell teller tells temple tender tent than them thermal thorn till
    time tire toll ton tone tool tore torn tornado tour tours tower towns trail train trainer
    tranquility tranquillity trans transit treasure trial trim trip trooper tube tune turn
    turtle twin unity used uses van vary veteran veto victory village villages vis von waging
    wake wal walk wall walls war ward warns warrior washer waterways wave ways wedding week
    welcome well wells were wilderness will windfall wines wing winner winters wise woods worth
    yell yen yoga young zero zone
    """.split()
)
"""Names of places that English writes in lower case more often than not (counted in news)."""

INNER: Final = COMMON | BODIES | CIVIC | DIRECTIONS
"""Words that name no place inside a longer name ("Bank of Japan")."""
