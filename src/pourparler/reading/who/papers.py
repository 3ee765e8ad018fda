"""Those who only report: newspapers, agencies and stations that a report quotes are no parties to the talks."""

import re

from pourparler.reading.english.rule import Rule
from pourparler.reading.who import register
from pourparler.reading.who.roster import Mention, Roster, leave_out

_KIND = (
    r"(?:news\sagenc(?:y|ies)|newspapers?|newswire|news\sservice|news\swebsite|magazines?|tabloids?|broadsheets?|"
    r"television(?:\s(?:station|channel|news))?|TV(?:\snews)?|radio(?:\s(?:station|programme))?)"
)
BEFORE_A_PAPER = Rule(
    id="words-before-a-paper",
    does="words before a name by which it is a newspaper, an agency or a station",
    pattern=r"\b(?:(?:news\sagency|newspaper|magazine|daily|weekly|newswire|tabloid|broadsheet|news\swebsite)\s(?:the\s)?|"
    r"(?:an\sinterview\s(?:with|in|by)|quoted\s(?:in|by)|reported\s(?:in|by)|according\sto\sa\sreport\s(?:in|by))\s(?:the\s)?)$",
    any_case=True,
    fires_on=("told the newspaper ", "state news agency ", "in an interview with the ", "as quoted by "),
    passes_over=("told the ", "the union daily told ", "an agency of "),
)
AFTER_A_PAPER = Rule(
    id="words-after-a-paper",
    does="words after a name, or at its end, by which it is a newspaper, an agency or a station",
    pattern=rf"(?<!s)\s(?:daily\s|weekly\s|business\s|evening\s)?{_KIND}\b(?!\s(?:workers|staff|journalists|drivers|union|owner|group|company|firm|industry|bosses|management))",
    fires_on=(" news agency said", " daily newspaper reported", " radio"),
    passes_over=(" journalists walked out", " newspaper group", "'s radio station"),
)
ITSELF = Rule(
    id="name-of-a-paper",
    does="a name that ends in the word for a newspaper, an agency or a station",
    pattern=r"(?:^|\s)(?:[Nn]ews\s[Aa]genc(?:y|ies)|[Nn]ewspapers?|newswire|magazines?|tabloids?)$|^(?:BBC|ITV|ITN|Sky\sNews|CNN|NBC|CBS|Reuters?|AFP|Bloomberg|Al\sJazeera|Tass|Xinhua|Kyodo)$",
    fires_on=("Official Tarjug news agency", "Newspaper", "Dawn newspaper", "BBC"),
    passes_over=("Newspaper Guild", "Tarn Radio", "Tarn TV"),
)
KNOWN = Rule(
    id="paper-that-everybody-knows",
    does="an American newspaper, agency or station by its whole name, which may begin with that of a city",
    pattern=r"^(?:The\s)?(?:MSNBC|(?:ABC|CBS|NBC|Fox)\sNews|PBS|NPR|C-SPAN|Politico|HuffPost|Huffington\sPost|Washington\sPost|"
    r"Wall\sStreet\sJournal|New\sYork\sTimes|Los\sAngeles\sTimes|Financial\sTimes|Associated\sPress|USA\sToday|Press\sTV)$",
    fires_on=("Washington Post", "The Associated Press", "Fox News"),
    passes_over=("Washington Post Guild", "New York", "Press"),
)
OF_ITS_OWN = Rule(
    id="paper-at-the-table",
    does="words about a newspaper or a station that make it one of those who talk: its staff, its owner, its offer",
    pattern=rf"(?:\s{_KIND})?(?:(?:['’]s)?\s(?:management|workers|staff|journalists|offer|proposal|bosses|board|shareholders|owners?|union)\b|"
    r"\s(?:rejected|offered|refused|agreed|bid|is\sto\scut|will\scut|plans)\b)",
    fires_on=("'s staff", " newspaper rejected the claim", " management", " rejected the bid"),
    passes_over=(" said", " reported"),
)


def leave_out_papers(text: str, roster: Roster) -> None:
    """Take out newspapers, agencies and stations that are only quoted, and their names wherever they stand."""
    named: dict[str, list[Mention]] = {}
    for mention in roster.mentions:
        if mention.party and not mention.person and register.entry(mention.party) is None:
            named.setdefault(mention.party, []).append(mention)
    gone = {party for party, mentions in named.items() if _only_reports(text, party, mentions)}
    for party in [one for one in gone if not KNOWN.fires(one)]:
        words = set(re.findall(r"[A-Z]\w+", party))
        gone |= {o for o in named if set(re.findall(r"\w+", o)) <= words}
    leave_out(roster, gone)


def _only_reports(text: str, party: str, mentions: list[Mention]) -> bool:
    if any(OF_ITS_OWN.match(text, m.end) for m in mentions):
        return False
    return (
        ITSELF.fires(party)
        or KNOWN.fires(party)
        or any(
            BEFORE_A_PAPER.fires(text[max(0, m.start - 50) : m.start]) or AFTER_A_PAPER.match(text, m.end)
            for m in mentions
            if " ".join(text[m.start : m.end].split()) == party  # "Tarnish radio" is not Tarn
        )
    )
