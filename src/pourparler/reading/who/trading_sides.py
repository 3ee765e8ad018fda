"""The two sides of a body in which those who sell a good and those who buy it sit: "producers" and "consumers".

Where both send delegates to one body, they are the parties, and the body is where they meet: "the ICX talks", "the full
council" and "ICX delegates" speak for nobody of its name.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from pourparler.reading.english.needed import among
from pourparler.reading.english.rule import Rule
from pourparler.reading.who import register
from pourparler.reading.who.roster import Mention, Roster, leave_out

_SELL, _BUY = r"(?:produc(?:er|ing)|export(?:er|ing))", r"(?:consum(?:er|ing)|import(?:er|ing))"
_SENT = r"(?:delegat\w+|members?|countries|nations|states|governments|spokes\w+|representatives?|nations)\b"
SELLERS = Rule(
    id="those-who-sell-sit-in-a-body",
    does="delegates or members of those who produce a good or export it",
    pattern=rf"\b{_SELL}\s(?:(?:and|or)\s{_BUY}\s)?{_SENT}",
    any_case=True,
    fires_on=("Producer delegates left", "exporting and importing countries", "a producer spokesman"),
    passes_over=("the producers left", "producer prices fell"),
)
BUYERS = Rule(
    id="those-who-buy-sit-in-a-body",
    does="delegates or members of those who consume a good or import it",
    pattern=rf"\b{_BUY}\s(?:(?:and|or)\s{_SELL}\s)?{_SENT}",
    any_case=True,
    fires_on=("Consumer delegates left", "consuming nations", "an importer member"),
    passes_over=("the consumers left", "consumer prices rose"),
)
SIDE = Rule(
    id="side-of-a-trade",
    does="words for all who produce or export a good, or for all who consume or import it, or for some of them",
    pattern=r"\b(?:(?:the|most|some|many|several|major|main|key|all|other|a\s(?:\w+\s)?(?:majority|number|group)\sof)\s){0,2}"
    rf"(?:(?P<sell>producers|exporters|{_SELL}(?=\s{_SENT}))|(?P<buy>consumers|importers|{_BUY}(?=\s{_SENT})))(?![\w'’-])",
    any_case=True,
    fires_on=("Most producers left", "a majority of consumers wants it", "consumer delegates said"),
    passes_over=("producer prices", "the consumer left", "a producer's stock"),
)
FORUM = Rule(
    id="body-as-the-place-of-talks",
    does="words after a body's name that make it where others talk or of which they are members",
    pattern=r"(?:\s\([A-Z]{2,8}\))?(?:['’]s)?,?\s(?:\w+\s){0,2}?(?:talks|meetings?|sessions?|negotiations?|conference|council|delegates?|delegations?|members?|board|working\sgroup|"
    r"quotas?|accord|pact|agreement)\b",
    fires_on=(" talks broke down", " delegates said", " executive board meets", "'s council session"),
    passes_over=(" said it would pay", " rejected the plan"),
)
AT_IT = Rule(
    id="where-others-talk-before-a-body",
    does="words before a body's name that make it where others talk or of which they are members",
    pattern=r"\b(?:talks|meetings?|sessions?|members?|delegates?|failure)\s(?:of|at|in|by)\s(?:the\s)?$|\($",
    fires_on=("the talks of the ", "members of ", "Flax Organisation ("),
    passes_over=("the offer of the ", "told the "),
)
COUNCIL = Rule(
    id="council-of-delegates",
    does="a council that is no more than all delegates together",
    pattern=r"^(?:the\s)?(?:full\s|whole\s)?(?:council|session|conference|assembly)$",
    any_case=True,
    fires_on=("Full council", "the council", "Conference"),
    passes_over=("town council", "Council of Growers"),
)


def trading_sides(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    """Those who sell and those who buy, wherever they are spoken of, where both sit in one body."""
    if not (SELLERS.fires(text) and BUYERS.fires(text)):
        return
    for match in among(SIDE, text, spans):
        yield Mention(match.start(), match.end(), "Producers" if match["sell"] else "Consumers")


def leave_out_their_body(text: str, roster: Roster) -> None:
    """Take out the body in which both sides sit, where most of what is told of it is that they talk there."""
    named = Counter(m.party for m in roster.mentions if m.party and not m.person)
    if not {"Producers", "Consumers"} <= named.keys():
        return
    forum = Counter(m.party for m in roster.mentions if m.party and not m.person and _is_where(text, m))
    gone = {
        party
        for party, times in named.items()
        if COUNCIL.fires(party) or (2 * forum[party] >= times and _is_a_body(party))
    }
    leave_out(roster, gone)


def _is_where(text: str, body: Mention) -> bool:
    """Whether a body stands at a place as that where others talk."""
    return FORUM.match(text, body.end) is not None or AT_IT.fires(text[max(0, body.start - 24) : body.start])


def _is_a_body(party: str) -> bool:
    row = register.entry(party)
    return party not in ("Producers", "Consumers") and (row is None or row.kind == "body")
