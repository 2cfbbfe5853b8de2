"""The grounds that a speaker names for what they say (kinds after GePaDe's EVIDENCE)."""

from __future__ import annotations

import re

from sayso.records import Evidence, Span
from sayso.terms import Ground

_GROUNDS: tuple[tuple[Ground, str], ...] = (
    ("imagery", r"(?:commercial |new |recent |the |our )*satellite (?:images?|imagery|photos?"
                r"|photographs?|pictures?|data)|aerial (?:images?|imagery|photos?|photographs?)"
                r"|drone (?:images?|imagery|photos?)|imagery\b|radar (?:images?|data|imagery)"
                r"|photos?(?:graphs?)?\b|infrared (?:data|images?)"),
    ("video", r"(?:surveillance |drone |dashcam |security[- ]camera |amateur |live |bodycam )?"
              r"(?:video(?:s|tapes?)?|footage|CCTV|live ?stream)(?: (?:clips?|recordings?|footage"
              r"|evidence))?\b(?![- ](?:conference|address|call|link|message|statement|meeting|game"
              r"|appeal|greeting|chat|summit|link-?up|conferenc\w+))"),
    ("intelligence", r"(?:(?:declassified|classified|military|US|U\.S\.|British|our|Western|Israeli"
                     r"|signals|open[- ]source|available|credible) )*intelligence (?:reports?"
                     r"|assessments?|information|indicates?|suggests?|shows?|sources?|data"
                     r"|reporting"
                     r"|analysis|estimates?|findings)|intercept(?:s|ed (?:calls?|communications?"
                     r"|conversations?|messages?|recordings?))"
                     r"|according to (?:[\w.]+ )?intelligence"
                     r"|our intelligence|technical information|phone calls? intercepted"),
    ("document", r"(?:leaked |internal |official |secret |classified |signed |court )*documents?\b"
                 r"|(?:court|legal) (?:filings?|records?|papers)|memos?\b|transcripts?\b"
                 r"|e-?mails?\b|affidavits?|(?:written|signed) (?:agreement|letter|order)s?"
                 r"|letters? (?:signed|seen|obtained|dated)|indictments?|passports?\b"),
    ("data", r"(?:(?:official|latest|preliminary|government|new|census|our|survey|test) )*"
             r"(?:figures|statistics|data(?! (?:acquisition|protection|breach|cent|privacy"
             r"|stor))|readings|measurements|test results|samples?|polls?"
             r"|survey results)\b|seismic (?:data|signals?|readings?)|forensic \w+"
             r"|DNA (?:evidence|tests?|analysis)|laboratory (?:tests?|results|analysis)"
             r"|metadata|flight[- ]tracking data"),
    ("witness", r"(?:eye)?witness(?:es)?(?: (?:accounts?|statements?|testimon(?:y|ies)"
                r"|reports?))?\b"
                r"|testimon(?:y|ies)\b|survivors?\b[’']? (?:accounts?|said|told|statements?)"
                r"|residents (?:said|told|reported)|survivors(?=[,.])"),
    ("report", r"(?:according to |citing |cited |quoting )?(?:a |an |the )?(?:recent |new |news "
               r"|media"
               r" |press |independent |U\.?N\.? |UN |official |joint )*(?:reports?(?= (?:by|from|of"
               r"|that|in|published|released|found|shows?|said))|stud(?:y"
               r"|ies)(?! (?:co-?)?(?:author|lead|group|director|participant)\w*)"
               r"|research(?! (?:institut|cent|group|director|fellow|council)\w*)|"
               r"investigation(?=s? (?:by|found|show|reveal|into|has|had|conclud|determin)))\b"),
    ("observation", r"(?:we|I|our \w+|who|has|have|had) (?:have |has |had |can |could |also "
                    r"|clearly"
                    r" |just |now |already |personally |still )*(?:see|saw|seen|observed?|"
                    r"witnessed|monitored|detected|tracked|watched|inspected|visited)(?= )"
                    r"|with (?:my|our|their|his|her) own eyes|on the ground (?:observers|monitors)"
                    r"|(?:saw|observed|seen) (?:at|on) the (?:scene|site)"),
)  # fmt: skip
_COMPILED = tuple(
    (ground, re.compile(rf"(?i)\b(?:{pattern})(?!\w)")) for ground, pattern in _GROUNDS
)
_ANY = re.compile(
    r"(?i)satellite|aerial|drone|imagery|radar|photo|infrared|video|footage|cctv|stream|intel|"
    r"intercept|technical inf|document|filing|record|memo|transcript|mail|affidavit|signed|letter|"
    r"indict|passport|figures|statistic|data|reading|measure|test|sample|poll|survey|seismic|dna|"
    r"forensic|laborator|witness|surviv|resident|report|study|studies|research|investigat|\bsee\b|"
    r"\bsaw\b|\bseen\b|observ|monitor|detect|track|watch|inspect|visited|eyes"
)
_DENIED = re.compile(
    r"(?i)(?:\bno\b|\bnot\b|\bnever\b|n[’']t\b|\bwithout\b|\black of\b|\bany\b|\bfake\b"
    r"|\balleged\b)"
    r"[\w ’']{0,30}$"
)


def evidence_in(text: str, start: int, end: int) -> tuple[Evidence, ...]:
    """Find the grounds named in `text[start:end]`: the sentence of a statement, or its content.

    A ground that the words refuse ("has shown no evidence", "did not provide documents") is none;
    what somebody has *not seen* still is their observation.
    """
    part = text[start:end]
    if not _ANY.search(part):
        return ()
    found: list[Evidence] = []
    taken: list[tuple[int, int]] = []
    for ground, pattern in _COMPILED:
        for match in pattern.finditer(part):
            first, last = match.span()
            if any(first < held[1] and held[0] < last for held in taken):
                continue
            if ground != "observation" and _DENIED.search(part[max(0, first - 40) : first]):
                continue
            if ground == "report" and first and match[0][0].isupper() and part[first - 1] == " ":
                continue  # a part of a name: "Institute for Space Research"
            taken.append((first, last))
            found.append(Evidence(ground, Span.of(text, start + first, start + last)))
    return tuple(sorted(found, key=lambda item: item.span.start))
