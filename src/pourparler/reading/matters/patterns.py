"""What phrases for doing something look like: the expressions by which :mod:`actions` takes them apart."""

import re

from pourparler.reading.english.rule import Rule
from pourparler.reading.english.word_class import WordClass
from pourparler.reading.matters.lexicon import KNOWN_VERBS, NOUNS_OF_DOING

ADVERBS = r"(?:(?:first|also|not|immediately|then|again|never|still|at\sonce|\w+ly)\s)*"
MODAL = re.compile(
    rf"\b(?:to|should|must|will|would|shall|can|could|cannot|has\sto|have\sto|needs\sto|not)\s{ADVERBS}[“\"]?"
    r"(?!(?:the|an?|any|all|its|their|his|her|this|that|both|each|no)\b)(?P<verb>[a-z][a-z-]+)\b"
)
TO_A_THING = re.compile(
    r"\b(?:cuts?|cutbacks|changes?|aid|reductions?|increases?|boosts?|amendments?|tweaks?|help|assistance|grants?|loans?|money|subsidies|relief|access|"
    r"reforms?|alternatives?|improvements?|transfers?|exports?|payments?|limits?|exceptions?)\sto\s$"
)
"""As in "deep cuts to | foreign aid": no verb follows, if it is none that is known."""
QUOTED_VERB = re.compile(r"^\W*(?P<verb>promise|pledge|commit|guarantee|stop|lift|release|pay|return|sign)\b")
NOUN = re.compile(rf"\b(?P<noun>{'|'.join(NOUNS_OF_DOING)})\s(?P<preposition>of|to|from|for|on|in)\s")
GERUND = re.compile(
    r"(?:^|\b(?:on|for|of|by|from|against|and|with)\s|,\s)(?:(?:the|a)\s(?=[a-z\s-]{3,40}ing\sof\b))?(?:\w+ly\s)?(?P<verb>[a-z-]{3,}ing)\b(?:\sof\b)?"
)
PASSIVE = re.compile(
    r"(?P<thing>(?:[^,;:]|,(?=\d)){2,140}?)\s(?:be|is|are|was|were|(?:had|has|have)\sbeen|gets?|got)"
    r"\s(?:(?:\w+ly,?|and|at\sonce|never|not|first|also)\s){0,5}(?P<verb>[a-z]{3,})\b"
)
TOLD_WHOM = Rule(
    id="told-whom",
    does="whom something was told, before what was told",
    pattern=r"^(?:reporters|journalists|correspondents|parliament|lawmakers|legislators|MPs|senators|supporters|viewers|listeners|"
    r"delegates|members|(?:his|her|its|their)\s(?:\w+\s)?(?:caucus|conference|colleagues|members|troops|aides|staff|supporters|party)|state\s(?:television|media)|a\s(?:news|press)\s(?:conference|briefing)|the\s(?:press|media|council|chamber|"
    r"assembly|committee|court|commission|house|crowd|agency|paper|newspaper)|[A-Z][\w.]+(?:\s[A-Z][\w.]+)?|"
    r"(?:the\s)?(?:[A-Z][\w.’']*\s|\d\w*(?:['’]s)?\s){1,5}(?:programme|program|radio|television|news\sagency|newspaper|weekly|daily))\s"
    r"(?:(?:on|in)\s\w+\s|yesterday\s|later\s|afterwards\s)?that\s",
    fires_on=(
        "reporters that the joint survey",
        "the press on Monday that the tolls",
        "Radio One later that the tolls",
        "state television that the tolls",
        "a news conference that the tolls",
        "Odrin Radio 2's Morning programme that the tolls",
        "the Odrin Gazette newspaper that the tolls",
    ),
    passes_over=(
        "ships that Iran seized",
        "the ships that it holds",
        "that the tolls",
        "all members of the press that",
    ),
)
TO_BE = re.compile(r"\s(?:be|is|are|was|were|been|gets?|got)\s")
"""Without which nothing is passive: it is found sooner than that."""
NO_SUCH = re.compile(r"\b(?:going\sto\sbe|(?:will|would)\sbe|there\s(?:is|was|were))\s(?:any|no)\s")
ASIDE = re.compile(r",?\s(?:because|apparently|although|though)\b")
ONLY_THAT = re.compile(r"^\W*(?:only|merely|simply|publicly|repeatedly|privately|clearly)\s(?=(?:that|for)\s)")
"""Words of manner between a verb of saying and what is asked: "asked only that it be kept"."""
FOR_WHAT = re.compile(
    r"(?<=\w{3})\s(?:in\sorder\s(?:for|that|to)|so\sthat|so\sas\sto|(?:commissioned|designed|meant|intended|convened|appointed|set\sup)\sto)"
    r"\s(?!that\b).*$"
)
"""After a thing that is wanted, what it is good for: "lift the ban so that talks can resume"."""
TALKS = r"(?:talks|negotiations?|dialogue|meetings?|conference|process|round|bargaining|session)"
RESUMED = re.compile(
    rf"\b(?:resum\w+|restart\w*|re-?open\w*|re-?conven\w+)\b[^,;.]{{0,40}}\b{TALKS}\b"
    rf"|\b{TALKS}\b[^,;.]{{0,30}}\b(?:resum\w+|restart\w*|re-?open\w*|re-?conven\w+)\b"
    rf"|\breturn\w*\sto\s(?:the\s)?(?:negotiating\s)?(?:{TALKS}|table)\b",
    re.IGNORECASE,
)
SETTLED_BY = re.compile(r"\b(?:resolve|settle|solve|end)\s[^,;]{3,60}?\sby\s(?=[a-z]+ing\b)")
PROMISES = frozenset({"promise", "pledge", "commit", "undertake", "vow", "guarantee"})
PROMISING = re.compile(r"\b(?:promis(?:e|es|ed|ing)|pledg(?:e|es|ed|ing))(?=\s(?:to|that)\b)")
SUCH_AS = re.compile(r"\b(?:such\sas|including|like|namely)\s")
TAIL = re.compile(
    r"[;:”\"“(]|,(?!\d)|(?<![A-Z])\.(?:\s|$)|\s(?:that|which|who|whom|whose|where|imposed|signed|held|frozen|when|while|as\sproof\senough|because|since|as\sconditions?|"
    r"apparently|until|unless|before|after|once|if|as\ssoon\sas|in\sreturn|in\sexchange|by\sthe|by\s[A-Z]\w*|from\s(?:the\s)?[A-Z]\w*|according)\b"
)
ALSO_NOUNS = (
    r"(?:act|award|ban|bear|call|change|charge|check|close|cover|cross|cut|deal|deposit|discount|draw|drive|"
    r"end|escort|exchange|export|fence|file|fill|finance|fire|float|form|freeze|fund|grant|guarantee|halt|"
    r"help|host|house|import|increase|issue|lead|level|license|limit|list|move|name|note|offer|order|own|"
    r"pass|patrol|pay|permit|phase|place|plan|plant|play|post|print|probe|process|promise|purchase|purge|"
    r"push|raise|rank|rate|record|refer|refit|register|release|repair|request|reserve|respect|return|"
    r"review|run|scale|schedule|seat|serve|set|share|shift|split|staff|stage|stamp|start|stay|stop|store|"
    r"supply|support|survey|swap|talk|tear|tender|test|top|trade|train|transfer|transport|turn|update|"
    r"upgrade|use|visit|vote|walk|ward|wind|work)"
)
VERB = "|".join(sorted(KNOWN_VERBS, key=len, reverse=True))
OBJECT = r"(?=(?:the|an?|all|any|every|its|their|his|both|two|three|to|from|back|up|out|down|off)\b|\d|[A-Z])"
WITH_PLURAL = (
    r"(?:pay|release|cut|end|halt|freeze|repair|transfer|start|stop|support)\s"
    r"(?!(?:talks|terms|rises|cuts|levels|scales|claims|deals|lines)\b)\w+s\b"
)
NEXT_VERB = rf"(?:to\s)?(?:(?!{ALSO_NOUNS}\b)(?:{VERB})\s|{ALSO_NOUNS}\s{OBJECT}|{WITH_PLURAL})"
BARE = re.compile(rf"\W*(?:to\s)?(?P<verb>{VERB})\b")
THEN_NOUN = (
    r"(?:(?:the|an?|its|their|on|for|to)\s)?(?:\w+\s)?"
    rf"(?:(?:{'|'.join(NOUNS_OF_DOING)})\s(?:of|to|from)\b|[a-z-]{{3,}}ing\b)"
)
BETWEEN = re.compile(rf"(?:,?\s(?:and|or)|,)\s(?:then\s)?(?=that\s|{THEN_NOUN})")
BETWEEN_VERBS = re.compile(
    rf"(?:,?\s(?:and|or)|,)\s(?:then\s|also\s)?(?={NEXT_VERB}|that\s)|,?\s(?:and|or)\s(?={THEN_NOUN})"
)
BETWEEN_THINGS = re.compile(r"\s(?:and|or)\s(?=(?:an?|\w{3,}er|more|fewer|full)\s)")
BETWEEN_LISTED = re.compile(r",\s(?:and\s|or\s)?(?:then\s)?|\s(?:and|or)\s(?:then\s)?")
CLAUSE = re.compile(
    r"\b(?:that|who|which|he|she|it|they|we|be|is|are|was|were|would|will|should|must|said|says|has|had|to\s(?!\w+\s*(?:,|$)))\b"
)
LISTED = re.compile(r"^\W*(?:[^,;:]{3,60},\s)+[^,;:]{3,60}\s(?:and|or)\s[^,;:]{3,}$")
DONE = re.compile(r"(?P<thing>(?:[\w'’$-]+\s){1,6}?)(?P<verb>[a-z]{2,}(?:ed|en|wn))(?P<rest>(?:\s[^,;:]{0,60})?)\.?$")
ARTICLE = re.compile(r"\W*(?:an?|the)\s")
LET = re.compile(
    r"(?:that\s|for\s)(?P<who>(?:[^,;:]|(?<=\d),(?=\d)){3,40}?)\s(?:to\s)?(?P<verb>stay|remain|return|leave|pass|enter|come\sback|go)\b\s?(?P<rest>[^,;:]*)"
)
ALLOWED = re.compile(
    r"(?:that\s)?(?P<who>(?!it\b|they\b|he\b|she\b|to\b)\w[^;:]{2,120}?)\s(?:be|is|are)\s(?:allowed|permitted|free)\sto\s(?P<rest>[a-z][^,;:]*)"
)
ALONE = frozenset("disarm apologise resign sail retreat disband withdraw surrender leave return vote".split())
"""Verbs that need no object."""
WON = frozenset("secure obtain win gain get extract regain".split())
MANNER = re.compile(
    r"(?:\s(?:abroad|home|back|well|again|once|for|until|within|to|from|as|out|off|down|up|away|\w+ly|into|onto|by|before|ahead|prior|first|at\sonce)\b.*)?\W*"
)
OBJECT_AFTER = re.compile(rf"\s{OBJECT}(?!to\b|from\b)|\s(?:by|in|at|under|on)\s")
BEGINS = re.compile(
    r"(?P<thing>[a-z]{3,}ing)\s(?:has\s|have\s|had\s)?(?P<verb>begins?|began|begun|starts?|resumes?|ends?|stops?)\b"
)
ANY = re.compile(r"\b(?:any|no)\s[\w-]+(?:\s[\w-]+)?$")
KEEP_PREPOSITION = frozenset("return open apologise compensate transfer".split())
_KINDS = WordClass(
    id="participles-of-kind",
    words=(
        "binding",
        "consuming",
        "developing",
        "exporting",
        "governing",
        "importing",
        "neighbouring",
        "producing",
        "ruling",
    ),
    frame="{} parties",
)
OF_WHAT_KIND = Rule(
    id="of-what-kind",
    does="a word in -ing tells of what kind a thing is, and not what is done",
    pattern=rf"{_KINDS}\s(?:and\s\w+ing\s)?(?:arbitration|agreements?|commitments?|countries|nations|states|members|parties|coalition)\b"
    r"|(?:spending|funding|building|voting|bargaining|trading|fishing|mining|drilling|lending|operating|hiring|teaching|training)\s"
    r"(?:cuts?|bills?|plans?|levels?|limits?|caps?|rights?|increases?|freezes?|rules?|bans?|permits?|licen[cs]es?|measures?|resolutions?|"
    r"reductions?|targets?|deals?|packages?|programm?e?s?|reforms?|hikes?|ceilings?|quotas?|costs?)\b"
    r"|(?:outstanding|remaining|soaring|mounting)\s(?!at\b|in\b|on\b|by\b|to\b|up\b|with\b|there\b)[a-z]",
    fires_on=(
        "binding arbitration", "binding agreements", "binding commitments", "consuming and producing countries",
        "importing nations",
        "neighbouring states", "exporting members", "ruling parties", "governing coalition", "outstanding wages",
        "remaining posts", "soaring rents", "mounting debts", "spending cuts", "fishing quotas",
    ),
    passes_over=(
        "spending the fund", "fishing in the bay",
        "producing cotton", "binding the union to it", "remaining at work", "remaining in the hall",
        "remaining on strike", "remaining by it",
        "mounting to the roof", "mounting up", "remaining with them", "remaining there",
    ),
)  # fmt: skip
"""Asked of what begins with the word in -ing."""


def modal_in(phrase: str) -> re.Match[str] | None:
    """The verb of an infinitive, or after "must"; none where "to" leads to a thing, as in "cuts to foreign aid"."""
    found = QUOTED_VERB.search(phrase) or MODAL.search(phrase)
    to_a_thing = found and found["verb"] not in KNOWN_VERBS and TO_A_THING.search(phrase, 0, found.start("verb"))
    return None if to_a_thing else found
