"""What somebody refuses who says no to a question that the report tells: "Asked whether it would pay, she said no"."""

from pourparler.reading.acts.statements import Reading
from pourparler.reading.english.rule import Rule
from pourparler.reading.matters.actions import actions_in
from pourparler.reading.positions.exchange import Exchange
from pourparler.record.conditions import syntax
from pourparler.record.positions import Firmness

ASKED_WHETHER = Rule(
    id="asked-whether",
    does="a question that somebody was asked, and what it asks after: what he would do, or what might do for him",
    pattern=r"^\W*(?:When\s)?[Aa]sked\s(?:by\s[^,]{2,40}?\s|on\s\w+day\s|again\s)?(?:whether|if)\s"
    r"(?:(?P<enough>an?\s[^,]{3,60}?)\s(?:might|would|could)\s(?:satisfy|suffice|be\s(?:acceptable|enough))\b[^,]{0,40}|"
    r"[^,]{2,60}?\s(?:would|could|might|will)\s(?:ever\s|now\s|still\s)?(?:accept|support|back|consider|contemplate|agree\sto|settle\sfor)\s(?P<thing>(?:an?|any|the)\s[^,]{3,80}?)),\s",
    fires_on=(
        "Asked whether a partial return might satisfy the mill, ",
        "When asked by reporters if the guild would accept a longer lease, ",
        "Asked on Monday whether she could ever agree to the sale, ",
    ),
    passes_over=("Asked whether it rained, ", "He asked whether the guild would accept a lease, ", "Asked why, "),
)
A_BARE_NO = Rule(
    id="no-and-no-more",
    does="what is said is no, and no more",
    pattern=r"^\W*(?:(?:absolutely|certainly|definitely|simply|just)\s)?(?:no|not|nope|never|no\sway|not\sa\schance|(?:it|they|he|she|that)\s(?:would|will|could|did|does)(?:\snot|n['’]t))\W*$",
    any_case=True,
    fires_on=("“No.”", " Absolutely not", "never!", "no way", " it would not."),
    passes_over=("No lease", "not on Sunday", "nobody"),
)


def refused_when_asked(exchange: Exchange, reading: Reading) -> tuple[str, ...]:
    """Draft that what somebody was asked about is refused, where he says no to it."""
    around = exchange.report.sentences[reading.sentence]
    told = ASKED_WHETHER.match(" ".join(exchange.report.text[around.start : reading.content[0]].split()))
    thing = (told["enough"] or told["thing"]) if told else ""
    actions = actions_in(f" {thing}") if thing else ()
    refused = tuple(exchange.measure(a, exchange.doers(a, reading, own=True)) for a in actions[:1] if a.is_sensible)
    if refused:
        exchange.add(reading, syntax.Never(syntax.any_of(*refused)), Firmness.FIRM, "a no to what was asked")
    return refused
