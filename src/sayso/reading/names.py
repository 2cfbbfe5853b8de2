"""Words and patterns of names, titles and roles in English text."""

# ruff: noqa: SIM905
from __future__ import annotations

import re

UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĖĘĚĞĢĪĮİĶĻĽŁŃŅŇŌŐŒŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚ"
_WORD = (
    rf"(?:(?:al|el|Al|El|ad|as|ash|at|an|ar|bin|ibn|d|O|D|Mc|Mac)[-’'])?"
    rf"[{UPPER}][\w]*(?:[-’'](?!s\b)[\w]+)*"
)
_PARTICLE = r"(?:de|da|di|do|dos|du|del|della|der|den|van|von|bin|ibn|al|el|ter|la|le|y|e)"
_GAP = "(?:[ \\t\u00a0]|\\n(?!\\s*\\n))"
_INITIALS = rf"(?:[{UPPER}]\.)+(?={_GAP}+[{UPPER}])"
RUN = re.compile(
    rf"(?<![\w’'])(?:[{UPPER}]\.(?:\s?[{UPPER}]\.)*{_GAP}+)?{_WORD}"
    rf"(?:{_GAP}{{1,2}}(?:{_INITIALS}|(?:{_PARTICLE}[ \u00a0])*{_WORD}|(?:[JS]r)\b\.?))*"
)
"""A run of capitalised words that may hold titles, adjectives and a name."""

HONORIFICS = frozenset(
    "mr mrs ms miss mx dr prof sir dame lord lady rev father sister brother pope imam sheikh rabbi "
    "ayatollah patriarch archbishop cardinal bishop mullah baroness".split()
)
GENDERED = {
    "mr": "m", "mrs": "f", "ms": "f", "miss": "f", "sir": "m", "dame": "f", "lord": "m",
    "lady": "f", "spokesman": "m", "spokeswoman": "f", "chairman": "m", "chairwoman": "f",
    "congressman": "m", "congresswoman": "f", "king": "m", "queen": "f", "prince": "m",
    "princess": "f", "father": "m", "mother": "f", "sister": "f", "brother": "m", "wife": "f",
    "husband": "m", "son": "m", "daughter": "f", "widow": "f", "pope": "m", "actress": "f",
    "businessman": "m", "businesswoman": "f", "policeman": "m", "patriarch": "m",
}  # fmt: skip
TITLE_WORDS = frozenset(
    """
    president presidents vice deputy first senior acting former then ex new newly interim
    incoming outgoing prime premier chancellor minister ministers secretary state foreign
    defence defense interior finance health home justice energy economy trade culture education
    agriculture treasury transport environment labour labor commerce digital security national
    general director chief head chair chairman chairwoman chairperson commander commissioner
    ambassador envoy special representative permanent high spokesman spokeswoman spokesperson
    speaker senator sen congressman congresswoman rep representative governor gov mayor judge
    justice attorney prosecutor press adviser advisor assistant under undersecretary admiral adm
    general gen lieutenant lt colonel col major maj captain capt sergeant sgt brigadier marshal
    officer professor prof doctor dr mr mrs ms miss sir lord lady dame king queen prince
    princess crown sheikh emir sultan pope patriarch archbishop cardinal bishop rabbi imam
    ayatollah reverend rev father sister mr. leader party opposition republican democrat
    democratic coordinator principal counselor counsellor executive manager managing editor
    analyst reporter correspondent journalist chargé consul diplomat us u.s. uk eu un affairs
    office administration staff supreme joint chiefs armed forces army navy force air military
    police parliament house senate cabinet council committee commission federal central bank
    reserve external relations european western southern northern eastern mp mep co-chair
    co-founder founder owner lawyer activist author actor singer coach player captain driver
    current sitting elected elect late longtime veteran fellow ousted exiled jailed cooperation
    relations international integration development industry science technology tourism sport
    sports youth family infrastructure communications planning investment immigration innovation
    migration mines water fisheries oceans petroleum resources natural veterans territories
    reform advisers advisors advisory strategic outer regional rural urban human rights welfare
    social services works housing gender equality information media religious heritage climate
    action
    mp mps msp td scientist ecologist biologist geologist psychologist sociologist economist
    historian physicist chemist engineer researcher lecturer student writer broadcaster
    presenter comedian
    musician guitarist drummer politician entrepreneur billionaire businessman businesswoman
    candidate nominee campaigner epidemiologist virologist astronomer lead actress playwright
    novelist poet philosopher architect filmmaker producer detective constable paramedic nurse
    surgeon firefighter
    administrator ceo cfo superintendent ombudsman aide crew operator moderator
    """.split()
)
ORGANISATION_WORDS = frozenset(
    """
    ministry department court party union university college council committee commission police
    agency group institute corporation corp inc company ltd bank association centre center
    foundation times news post service forces army navy guard guards parliament congress senate
    house government administration office embassy bureau federation alliance organization
    organisation society front movement league club authority board network news radio
    television tv journal herald tribune press hospital school church academy administration
    airport airlines airways command fund forum assembly coalition militia brigade battalion
    division regiment fleet chamber exchange observatory union's republic kingdom states nations
    city commonwealth street museum games olympics championship cup
    """.split()
)
NOT_NAMES = frozenset(
    """
    hope concern concerns fears doubts calls outrage anger speculation readiness interest the a
    an this that these those he she it they we i you his her its their our my and but or so if
    when while as at in on by for from with to of after before since however meanwhile also
    there here what who how why where which no yes not monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october november
    december today yesterday tomorrow thank thanks good hello well okay ok now then still later
    earlier both all some many most one two three according despite although though because
    during under over between speaking asked q question live breaking video photo god islam
    christmas easter english covid covid-19 internet olympic did does do look let put indeed dear
    firstly secondly thirdly finally please sorry perhaps maybe again once each every another
    always never announcing marking condemning following regarding concerning commemorating
    honoring honouring providing previewing welcoming celebrating neither either nor only even
    just like unlike among nearly about
    """.split()
)
"""Capitalised words that begin no name: what a sentence, a heading or an address begins with."""
PLACES = frozenset(
    """
    alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho
    illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota
    mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas
    utah vermont wisconsin wyoming ontario quebec alberta manitoba queensland asia europe africa
    america oceania antarctica arctic caribbean balkans
    """.split()
)
"""Places whose names stand beside titles ("the governor of Ohio") and are no surnames."""
KIN = frozenset(
    "wife husband widow widower son daughter sister brother mother father aunt uncle cousin niece"
    " nephew grandson granddaughter grandfather grandmother partner fiancée fiancé girlfriend"
    " boyfriend".split()
)
"""After these a name is a person's: "his wife Ada"."""
FIRST_NAMED = frozenset(("princess", "prince", "king", "queen", "crown prince"))
"""Titles that stand before first names."""
NEW_PLACES = frozenset(
    "york jersey mexico hampshire delhi zealand orleans south england brunswick caledonia".split()
)
"""What "New" makes a place of."""
NO_PERSON = frozenset(
    """
    county parish island islands river peninsula province oblast region district strait
    highway boulevard avenue airport base territories meeting summit conference declaration act
    framework treaty protocol accord agreement war initiative program programme project festival
    prize award resolution amendment convention mission channel strategy policy infrastructure
    partnership cooperation districts regions areas zones provinces
    sea ocean canal platform plan pact asian african european american pacific atlantic
    """.split()
)
"""Last words of names that are no person's: of places, events and papers."""
NO_PERSON_FIRST = frozenset(
    "st st. los las great port fort mount lake cape gulf operation article".split()
)

_RANKS = r"(?:deputy |vice[- ]|acting |former |retired |ex-|first |senior |then[- ])*"
_ROLES = (
    r"prime minister|secretar(?:y|ies)[- ]general|press secretary|secretary of state"
    r"|secretary of defen[cs]e|secretary of the treasury|treasury secretary|home secretary"
    r"|national security advis[eo]r|(?:attorney|inspector|surgeon|governor)[- ]general"
    r"|chief of (?:the )?(?:general )?staff"
    r"|commander[- ]in[- ]chief|director[- ]general|high representative|foreign policy chief"
    r"|(?:foreign|defen[cs]e|interior|finance|health|energy|economy|justice|trade|culture"
    r"|education|agriculture|transport|environment|digital|information|climate|labou?r)"
    r"[- ](?:minister|secretary)|minister (?:of|for) [\w ]{3,24}|minister|president|premier"
    r"|head of (?:state|government)|first lady|chancellor|ambassador|envoy|spokes(?:man|woman"
    r"|person|people"
    r"|men|persons)|officials?"
    r"|leaders?|chief|head|general|commander|governor|mayor|senators?|congress(?:man|woman)"
    r"|lawmakers?|king|queen|(?:crown )?prince(?:ss)?|pope|advis[eo]rs?|aides?|diplomats?|lawyers?"
    r"|attorneys?|prosecutors?|analysts?|experts?|director|chair(?:man|woman|person)?|secretary"
    r"|representatives?|negotiators?|coordinator|judge|sources?|officers?|speaker|delegat\w+"
    r"|commissioners?|inspectors?|superintendent|sheriff|council?lors?|ombuds(?:man|woman|person)"
    r"|founder|editor|reporters?|journalists?|activists?|scientists?|researchers?|author"
    r"|witness(?:es)?|residents?|police|authorities|media|agenc(?:y|ies)|government|ministry"
    r"|ministries|embassy|army|military|parliament|administration|alliance|union|bloc|group"
    r"|agency|council|committee|commission|court|department|party|opposition|company|statement"
    r"|bureau|militants|rebels|separatists|forces|readout|source|readers?|people|supreme leader"
    r"|counterparts?|state media|state television|news agency|foreign office|critics|supporters"
)
_OTHERS = (
    r"whistleblowers?|survivors?|victims?|famil(?:y|ies)|widow|fathers?|mothers?|parents|sons?"
    r"|daughters?|relatives|neighbou?rs|villagers|unions?|watchdog|regulators?|think tank"
    r"|charit(?:y|ies)|campaigners?|ngos?|doctors?|nurses?|medics|teachers?|hospital|airline|operators?|firms?|maker"
    r"|owners?|developers?|firefighters|fire service|coastguard|coast guard|farmers?|fans|coach"
    r"|captain|players?|protesters|organisers|organizers|students?|academics?|economists?|historians?"
    r"|coroner|ombudsman|rescuers|investigators?|inspectors?|auditors?|engineers?|astronomers"
    r"|meteorologists|forecasters|governments|ministers|presidents|leadership|lawmakers|mps|church"
    r"|bishops?|clerics?|police|troops|army|navy|air force|militia|guards|workers?|staff|employees"
    r"|traders?|investors?|creditors|lenders|bank|banks|school|university|college|museum|foundation"
    r"|institute|centre|center|office|board|trust|society|association|federation|club|service"
    r"|mission|authority|brigade|body|tv|television|radio|monitors?|insurers?|ceo|boss(?:es)?|chain"
    r"|lobby|giant|carrier|utility|retailers?|suppliers?|builders?|fund|registry|bureau|panel|jury"
    r"|tribunal|registrar|treasurer|minister-president|\w+(?:olog|graph|ic)ists?|\w+icians?"
    r"|drivers?|pilots?|crews?|sailors?|skippers?|tenants?|landlords?|locals|patients|pupils"
    r"|pm|ex-pm|insiders?|intelligence|zoo|surgeons?|vets?|lawyers?|solicitors?|negotiators?|mediators?|observers?|envoys|officers"
)
ROLE_NOUN = re.compile(rf"(?i)\b(?P<role>{_RANKS}(?:{_ROLES}))\b")
"""Head nouns of descriptions that can speak."""
SPEAKER = re.compile(rf"(?i)\b{_RANKS}(?:{_ROLES}|{_OTHERS})$")
"""A wider noun for whoever can say something, at the end of a phrase; tells actors from topics."""

PERSONAL = re.compile(
    r"(?i)(?:minister (?:of|for) .+|minister|president|premier|chancellor|ambassador|envoy"
    r"|spokes(?:man|woman|person)"
    r"|official|leader|chief|head|general|commander|governor|mayor|senator|congress(?:man|woman)"
    r"|lawmaker|king|queen|prince|princess|pope|advis[eo]r|aide|diplomat|lawyer|attorney|prosecutor|analyst|expert"
    r"|director|chair(?:man|woman|person)?|secretary|representative|negotiator|coordinator|judge"
    r"|commissioner|inspector|superintendent|sheriff|council?lor|ombuds(?:man|woman|person)"
    r"|officer|counterpart|speaker|founder|editor|reporter|journalist|activist|scientist|researcher|author"
    r"|staff|first lady|of (?:state|government|defen[cs]e|the treasury))$"
)
"""Roles that one person holds."""

MINISTRY = re.compile(
    r"(?i)\b(?:(?P<topic>foreign|defen[cs]e|interior|finance|health|energy|economy|justice|culture"
    r"|education|emergenc(?:y|ies)|digital|transport|agriculture|trade|information|intelligence"
    r"|environment|internal affairs|foreign affairs)\s+"
    r"(?:ministry|(?:affairs )?department)|ministry\s+(?:of|for)\s+(?:the\s+)?"
    r"(?P<of>(?:national\s+)?defen[cs]e|foreign affairs|external affairs|internal affairs"
    r"|the interior|interior|finance|(?:public\s+)?health|energy|justice|culture|education"
    r"|emergency situations|emergencies|digital transformation|transport|agriculture|economy"
    r"|economic development|trade|information))\b"
)
TOPICS = {
    "defense": "Defence", "defence": "Defence", "national defence": "Defence",
    "national defense": "Defence", "foreign affairs": "Foreign", "external affairs": "Foreign",
    "foreign": "Foreign", "internal affairs": "Interior", "interior": "Interior",
    "the interior": "Interior", "public health": "Health", "emergency situations": "Emergencies",
    "emergency": "Emergencies", "emergencies": "Emergencies",
}  # fmt: skip
ROLE_CLASS: tuple[tuple[str, str], ...] = (
    # The office in the table's words that a role noun means.
    (r"vice[- ]president", "vice president"),
    (r"deputy prime minister", "deputy prime minister"),
    (r"^(?:first )?deputy|^assistant|^under", ""), (r"^former|^retired|^ex-", ""),
    (r"prime minister|premier", "prime minister"),
    (r"^president$|^head of state$", "president"), (r"^chancellor$", "chancellor"),
    (r"foreign (?:minister|secretary)|minister (?:of|for) foreign", "foreign minister"),
    (r"secretary of state", "secretary of state"),
    (r"defen[cs]e (?:minister|secretary)|minister (?:of|for) (?:national )?defen[cs]e"
     r"|secretary of defen[cs]e", "defence minister"),
    (r"interior minister|home secretary", "interior minister"),
    (r"secretary[- ]general", "secretary general"), (r"press secretary", "press secretary"),
    (r"national security advis", "national security adviser"),
    (r"supreme leader", "supreme leader"),
    (r"^first lady$", "first lady"),
)  # fmt: skip

FEMALE = frozenset(
    """
    anna maria mary elizabeth jennifer linda susan sarah karen nancy lisa margaret sandra ashley
    emily michelle amanda melissa stephanie rebecca laura helen amy angela kathleen christine
    olga natalia natalya elena yelena irina tatiana tatyana svetlana ekaterina yekaterina yulia
    julia oksana iryna olena kateryna marina valentina victoria viktoria nina vera galina
    alexandra kamala jen jill hillary ursula christina annalena angelika claudia giorgia sanna
    kaja ingrida zuzana maia salome liz theresa priti nicola kate jane emma charlotte sophie
    alice rachel julie catherine anne marie isabelle florence valerie mette magdalena erna
    katrin jacinda penny marise melanie chrystia anita avril gina janet wendy samantha karine
    symone olivia jalina tammy karoline adrienne heather diana oana daria dasha darya polina
    ksenia lyudmila ludmila larisa lyubov alla inna hanna anastasia gloria diane doris dorothy
    ruth rose joan betty carol sharon donna deborah barbara patricia cheryl melania ivanka
    brenda virginia martha frances ann lucy grace chloe hannah nadia tanya ilze marta ingrid
    astrid sofia isabel carmen lucia paula rosa teresa juana monica mariela fatima aisha leila
    zeinab maryam hanan rania noura farah mariam amal
    """.split()
)
MALE = frozenset(
    """
    james john robert michael william david richard joseph thomas charles christopher daniel
    matthew anthony antony mark donald steven paul andrew joshua kenneth kevin brian george
    edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry
    justin scott brandon benjamin samuel frank gregory raymond alexander patrick jack dennis
    jerry tyler aaron adam henry peter ned jake joe jens olaf emmanuel boris vladimir sergei
    sergey dmitry dmitri dmytro igor ivan oleg nikolai nikolay mikhail andrei andrey alexei
    aleksey alexey viktor yuri yury konstantin pavel maxim maksim anatoly vasily valery
    vyacheslav volodymyr oleksandr oleksiy oleksii andriy mykhailo denys kyrylo vitali roman
    ruslan petro bohdan taras serhiy josep charles mario luigi pedro viktor peter andrzej
    mateusz radoslaw donald klaus egils gitanas sauli recep mevlut hulusi xi wang li zhang
    benjamin yair naftali yoav isaac mahmoud ismail yahya mohammad mohammed muhammad ahmed ali
    hassan hussein hossein ebrahim bashar abdel khalid omar ibrahim yusuf mustafa narendra imran
    rajnath shinzo fumio yoshihide justin scott lloyd jerome bernie ted mitch chuck mike jim
    bill tom tim ben dan bob steve jeff greg tony simon martin alan ian neil nigel keith graham
    philip jeremy dominic rishi keir karsten jose juan carlos luis miguel antonio francisco jean
    pierre jacques philippe francois nicolas
    """.split()
)


def role_class(role: str) -> str:
    """Give the office in the table's words that a role noun means, else ""."""
    for pattern, office in ROLE_CLASS:
        if re.search(pattern, role, re.I):
            return office
    return ""


def gender_of(first: str) -> str:
    """Say what a first name commonly tells: "m", "f" or ""."""
    word = first.lower().split("-")[0]
    if word in FEMALE:
        return "f"
    return "m" if word in MALE else ""
