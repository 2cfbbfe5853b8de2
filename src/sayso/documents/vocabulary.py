"""Closed lists of English words that tell labels from other lines, and what each is for."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Make a set of words of a text that lists them."""
    return frozenset(text.split())


ROLES = words(
    """
    mr mrs ms miss mx dr prof professor sir dame lord lady madam president vice prime
    premier minister secretary chancellor king queen prince princess emir sultan pope
    patriarch cardinal archbishop bishop rabbi imam reverend senator congressman
    congresswoman representative speaker chairman chairwoman chairperson chair cochair
    co-chair whip leader governor mayor ambassador envoy consul commissioner administrator
    attorney solicitor prosecutor judge justice counsel counselor counsellor general admiral
    colonel major captain commander lieutenant sergeant marshal commandant director deputy
    head chief officer official officials spokesperson spokesman spokeswoman moderator host
    anchor presenter interviewer interviewee operator interpreter translator aide staff
    staffer assistant adviser advisor manager coordinator rapporteur founder ceo
    undersecretary under member fellow editor correspondent student participant witness
    defendant claimant juror resident caller panelist panellist facilitator
    """
)
"""Words that say what somebody is rather than who: in a label they make it a speaker's."""

NOT_SPEAKERS = words(
    """
    note notes image images photo photos picture video audio caption credit source sources
    update updated background contact contacts date time place location venue tags tag
    related read also see email e-mail phone telephone tel fax subject re to from cc
    attachments website web url summary fact facts sheet example examples correction
    editor's warning caution important introduction conclusion contents chapter section part
    article annex appendix table figure fig total day night week month year monday tuesday
    wednesday thursday friday saturday sunday january february march april may june july
    august september october november december today yesterday tomorrow text statement
    statements quote quotes message translation transcript first second third finally lastly
    next here there now then this that these those what why how when where who which and but
    or so if because while although the a an in on at of for by with without about after
    before during since until between among under over my our your his her its their it he
    she we they you i let yes no ok okay well also only just even still thus hence however
    moreover meanwhile participants attendees members agenda topic topics issue issues
    question/answer advisory alert release live breaking watch listen download share follow
    copyright disclaimer references links link page pages more win exclusive revealed
    analysis opinion comment comments quiz poll pictured explainer explained editorial
    sponsored promoted advertisement latest trending must subscribe sign dear as across
    among including per via like unlike despite given according whereas unless both all some
    any each every another most many
    """
)
"""Words that head a list, a caption or a sentence: a label does not begin with one."""

VERBS = words(
    """
    is are was were be been being has have had do does did will would can could may might
    shall should must said says say told tells tell asked asks ask wrote writes added adds
    read reads continued noted stated means meant goes went came comes made makes
    attributable attributed
    """
)
"""Verbs: with one of them, words before a colon are a sentence."""

SMALL = words(
    """
    of the for and in on at to de da di do dos du del della la le van von der den bin ibn al
    el und et y e zu ter ten with from as a & – -
    """
)
"""Words that stay small inside names and titles."""

PARTICLES = words("de da di do dos du del la le van von der den bin ibn al el")
"""Those of them that stand inside a person's name."""
