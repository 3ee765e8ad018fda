"""What another is told to refuse, in what somebody says or blames him for: "accused Lima of refusing to pay".

The verb stands in a quotation, or as a participle behind "for" or "of", where no verb of a sentence is looked for; so
whoever speaks was heard to assess or to blame, and what the other refuses was not.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from pourparler.reading.acts.subjects import Context, Subject
from pourparler.reading.acts.tellers import Clause
from pourparler.reading.english.cue import Cue, compiled
from pourparler.reading.english.rule import Rule
from pourparler.reading.english.silence import SILENT
from pourparler.reading.who.roster import Mention
from pourparler.record.statements import Act

_WHAT = (
    r"(?:(?:the|its|their|his|her|any|all|every|this|that|both|repeated)\s(?:[\w’'-]+\s){0,3}?(?:offers?|proposals?|demands?|"
    r"requests?|plans?|calls?|invitations?|claims?\sfor|appeals?|terms|deal|bid|package)\b)"
)
_OUR_CALL = r"(?:our|my)\s(?:[\w-]+\s){0,2}?(?:requests?|calls?|demands?|appeals?|pleas?)\sfor"
"""What the speaker asked for, which the other refuses: the thing itself follows."""
REFUSED_BY_ANOTHER = Cue(
    id="refused-by-another",
    act=Act.REFUSE,
    pattern=rf"(?:(?:has|have|had|is|are|was|were)\s(?:(?:\w+ly|also|now|still|so\sfar|even|again|since)\s)?)?(?:(?:refus(?:ed|es|ing)|declin(?:ed|es|ing))\sto(?!\s{SILENT})|"
    rf"(?:reject(?:ed|s|ing)|refus(?:ed|es|ing)|declin(?:ed|es|ing)|(?:turned|voted)\sdown)(?:\s{_OUR_CALL}|(?=\s{_WHAT})))|"
    rf"(?:ke(?:ep|eps|pt)|go(?:es)?\son|went\son)\s(?:on\s)?refusing\sto(?!\s{SILENT})|continue[sd]?\sto\srefuse(?:\sto(?!\s{SILENT})|(?=\s{_WHAT}))",
    fires_on=(
        "The board has refused to talk to us since May.",
        "Ministers have rejected our call for a vote.",
        "The mill kept refusing to pay.",
        "If the mill continued to refuse to pay, it would close.",
    ),
    passes_over=("The board has refused to comment.", "The board is a refuge.", "The board rejected it."),
)
VOTED_DOWN = Cue(
    id="members-voted-it-down",
    act=Act.REFUSE,
    pattern=r"(?:\d[\d.,]*\s?(?:%|per\s?cent|percent|pct)|majority|two-thirds|three-quarters|most)\s(?:of\s)?(?:(?:its|their|our|the|his|her|those)\s)?(?:[\w’'-]+\s){0,2}?"
    r"(?:members(?:hip)?|workforce|workers|staff|voters|employees|nurses|teachers|drivers|pilots|delegates)\s(?:who\s(?:voted|took\spart)\s)?"
    r"(?:(?:had|have|has)\s)?(?:voted\s(?:against|down|to\s(?:reject|refuse|turn\sdown|throw\sout))|rejected|opposed)",
    fires_on=(
        "She said 65% of members voted against it.",
        "The guild said a majority of its members had rejected the lease.",
        "They say 90 per cent of the workforce voted to reject the plan.",
    ),
    passes_over=("She said 65% of members voted for it.", "She said members were told of it."),
)
_BLAMED = Rule(
    id="blamed-for-refusing",
    does="somebody is blamed for what he refuses: he stands before it",
    pattern=r"(?:['’]s?)?(?:\s(?!(?:and|but|or|who|which|that|for|of)\b)[\w’'()-]+){0,6}\s(?:for|of)\s(?P<verb>(?:\w+ly\s|still\s|now\s|again\s)?(?:refusing|declining)\sto\b)",
    fires_on=(" (MCL) for refusing to pay", " of repeatedly refusing to meet", " was at fault for refusing to talk"),
    passes_over=(" for paying late", " refusing to pay", " for refusing that"),
)
_NOT_SO = Rule(
    id="not-said-to-refuse",
    does="what comes next is only thought of, denied or asked",
    pattern=r"\b(?:if|unless|whether|should|in\scase|when|den(?:y|ies|ied)|wrong|untrue|false|not\strue|claims?\s(?:by|from)|anyone|those|where)\b[^.;“”\"]{0,60}$",
    any_case=True,
    fires_on=("if the ", "denied that ", "It is untrue that the "),
    passes_over=("She said the ", "“The "),
)
_STILL_DOES = re.compile(r"(?:ke(?:ep|pt)|go|went|continue)")
"""Who goes on refusing does so even where it is told with "if"."""
_ENDS = re.compile(
    r"[.;:!?](?!\d)|(?<=\w)[”\"]|,\s(?!\d)|"
    r"\s(?=(?:and\s(?:it|they|he|she|we|that|instead|not|then|(?:has|had|is|was|would|will|were)\b|\w+ed\b)|but|while|although|though|because|since|as|so|then|despite)\b)|"
    r"\s(?=with\sus\b|(?:it|they|he|she|we|the\s\w+|its\s\w+|their\s\w+)\s(?:would|could|will|may|might)\b)"
)


def refused_by_others(clause: Clause, text: str, context: Context) -> Iterator[Clause]:
    """What others are told to refuse within a clause that somebody says, or with which he blames them.

    What he says that his own members voted down is refused by him.
    """
    if clause.cue.act not in (None, Act.ACCUSE, Act.ASSESS) or not clause.subject.parties:
        return
    voted = _VOTED_DOWN.search(text, *clause.content) if clause.cue.act is None else None
    if voted:
        end = _ENDS.search(text, voted.end(), clause.content[1])
        stop = end.start() if end else clause.content[1]
        own = replace(clause.subject, own=False)
        yield Clause(VOTED_DOWN, own, voted.start(), stop, voted.end(), (voted.end(), stop))
    for mention in context.roster.within(clause.start, clause.end):
        party = mention.party or context.roster.people.get(mention.person or "")
        if party is None or mention.place or party in clause.subject.parties:
            continue
        verb = _verb_after(mention, clause, text)
        if verb is None:
            continue
        end = _ENDS.search(text, verb[1], clause.end)
        stop = end.start() if end else clause.end
        subject = Subject((party,), mention.start, mention.end, person=mention.person)
        yield Clause(REFUSED_BY_ANOTHER, subject, mention.start, stop, verb[1], (verb[1], stop), teller=clause.subject)


def _verb_after(mention: Mention, clause: Clause, text: str) -> tuple[int, int] | None:
    """Where it is told that whoever is mentioned refuses: right behind him, or as what he is blamed for."""
    before = " ".join(text[clause.start : mention.start].split()) + " "
    if blamed := _BLAMED.match(text, mention.end, clause.end):
        return None if _NOT_SO.fires(before) else blamed.span("verb")
    told = _TELLS.match(text, mention.end, clause.end)
    if told is None or (_NOT_SO.fires(before) and not _STILL_DOES.match(told["verb"])):
        return None
    return told.span("verb")


_VOTED_DOWN = compiled(VOTED_DOWN.pattern)
_TELLS = re.compile(rf"\s(?P<verb>{REFUSED_BY_ANOTHER.pattern})(?![\w-])")
