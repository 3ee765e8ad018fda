"""Rules for words of order in the sentences that people type: between two things, before both, or behind them."""

from dataclasses import dataclass
from enum import StrEnum

from pourparler.reading.english.rule import Rule


class Order(StrEnum):
    """How one thing waits for another."""

    BEFORE = "before"
    UNTIL = "until"
    UNLESS = "unless"
    ONLY_IF = "only if"
    ONLY_AFTER = "only after"
    AFTER = "after"
    IF = "if"
    IN_RETURN = "in return for"
    WITH = "with"
    WAITS = "waits"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Words between what waits and what is waited for.

    Attributes:
        order: what they say.
        rule: how they are found.
    """

    order: Order
    rule: Rule


LINKS = (
    Link(
        order=Order.WAITS,
        rule=Rule(
            id="waits-for",
            does="the first waits for the second",
            pattern=r"\s(?:(?:must|has\sto|have\sto|will|should)\s)?(?:waits?\s(?:for|until)|depends?\son|hinges?\son|(?:only\s)?comes?\s(?:only\s)?after|follows?(?=\sonly\b|\safter\b))\s(?:only\s)?(?:after\s)?",
            any_case=True,
            fires_on=(
                "talks wait for the truce",
                "talks must wait until they leave",
                "talks have to wait for a truce",
                "talks depend on a truce",
                "it hinges on a truce",
                "talks come after the truce",
                "talks come only after the truce",
                "talks will follow after the truce",
                "talks should follow only after it",
                "it has to wait for the truce",
            ),
            passes_over=("talks follow", "they wait"),
        ),
    ),
    Link(
        order=Order.ONLY_AFTER,
        rule=Rule(
            id="only-after",
            does="the first comes only when the second is done",
            pattern=r",?\s(?:but\s)?(?:only\s(?:after|when|once|then\swhen)|not\s(?:until|before))\s",
            any_case=True,
            fires_on=(
                "talks only after the truce",
                "talks, but only when they leave",
                "talks only once they leave",
                "talks only then when they leave",
                "talks, not until they leave",
                "talks, not before they leave",
            ),
            passes_over=("only talks", "talks after the truce", "only if they leave"),
        ),
    ),
    Link(
        order=Order.ONLY_IF,
        rule=Rule(
            id="only-if",
            does="the first needs the second, in the same step at the latest",
            pattern=r"(?<!\bthey)(?<!\bwe)(?<!\bit),?\s(?:(?:but\s)?only\sif|provided(?:\sthat)?|providing(?:\sthat)?|on\s(?:the\s)?condition\sthat|on\s(?:the\s)?condition\sof)\s",
            any_case=True,
            fires_on=(
                "talks only if they leave",
                "talks, but only if they leave",
                "talks provided they leave",
                "talks, provided that they leave",
                "talks providing they leave",
                "talks on condition that they leave",
                "talks on the condition of a truce",
            ),
            passes_over=("talks if they leave", "they provided talks"),
        ),
    ),
    Link(
        order=Order.IN_RETURN,
        rule=Rule(
            id="in-return-for",
            does="the first is given for the second",
            pattern=r",?\s(?:in\s(?:return|exchange)\sfor|as\sthe\sprice\s(?:for|of))\s",
            any_case=True,
            fires_on=("oil in return for grain", "oil in exchange for grain", "oil as the price for grain"),
            passes_over=("oil for grain", "an exchange for grain"),
        ),
    ),
    Link(
        order=Order.WITH,
        rule=Rule(
            id="together-with",
            does="both in one step",
            pattern=r",?\s(?:(?:go(?:es)?|happens?|comes?|takes?\splace)\s)?(?:at\sthe\ssame\stime\s(?:as|with)|together\swith|simultaneously\swith|in\sstep\swith|in\sparallel\s(?:with|to)|"
            r"alongside(?:\swith)?|hand\sin\shand\swith|in\sthe\ssame\sstep\sas|the\ssame\sday\sas|in\sone\sstep\swith)\s",
            any_case=True,
            fires_on=(
                "pay at the same time as work",
                "pay goes together with work",
                "pay simultaneously with work",
                "pay in step with work",
                "pay in parallel to work",
                "pay alongside work",
                "pay happens in the same step as work",
                "pay comes in one step with work",
                "pay takes place the same day as work",
                "pay goes hand in hand with work",
            ),
            passes_over=("pay with work", "the same time"),
        ),
    ),
    Link(
        order=Order.BEFORE,
        rule=Rule(
            id="before",
            does="the first, and then the second",
            pattern=r",?\s(?:(?:first|well|long)\s)?(?:before|ahead\sof|prior\sto)\s",
            any_case=True,
            fires_on=(
                "pay before work",
                "pay first, before work",
                "pay well before work",
                "pay ahead of it",
                "pay prior to it",
            ),
            passes_over=("before work", "beforehand pay"),
        ),
    ),
    Link(
        order=Order.UNTIL,
        rule=Rule(
            id="until",
            does="nothing of the first as long as the second is not so",
            pattern=r",?\s(?:until|till|while|(?:as|so)\slong\sas)\s",
            any_case=True,
            fires_on=(
                "no talks until it goes",
                "no talks till it goes",
                "no talks while it lasts",
                "no talks as long as it lasts",
            ),
            passes_over=("until it goes", "worthwhile talks"),
        ),
    ),
    Link(
        order=Order.UNLESS,
        rule=Rule(
            id="unless",
            does="the first needs the second, in the same step at the latest",
            pattern=r",?\s(?:unless|without|(?:except|other\sthan)\s(?:in\sreturn\sfor|after|if|for))\s",
            any_case=True,
            fires_on=(
                "no talks unless it goes",
                "no talks without a truce",
                "no talks except after a truce",
                "no talks except if they go",
            ),
            passes_over=("unless it goes", "within it"),
        ),
    ),
    Link(
        order=Order.AFTER,
        rule=Rule(
            id="after",
            does="the first once the second is done",
            pattern=r",?\s(?:as\ssoon\sas|once|after|when(?:ever)?|the\sday(?:\sthat)?|upon)\s",
            any_case=True,
            fires_on=(
                "we sign as soon as they pay",
                "we sign once they pay",
                "we sign after that",
                "we sign when they pay",
                "we sign the day they pay",
            ),
            passes_over=("once they pay", "afterwards we sign"),
        ),
    ),
    Link(
        order=Order.IF,
        rule=Rule(
            id="if",
            does="the first in case of the second",
            pattern=r",?\s(?:if|in\scase)\s",
            any_case=True,
            fires_on=("we sign if they pay", "we sign in case they pay"),
            passes_over=("if they pay", "a gift"),
        ),
    ),
)
"""Words between two things; the first in the sentence counts, of two at one place the first here."""

LEAD = Rule(
    id="waits-told-first",
    does="what is waited for is told first",
    pattern=r"^(?P<link>only\s(?:if|after|when|once)|not\s(?:until|before|unless)|if|unless|until|once|when|as\ssoon\sas|after|before|without|in\s(?:return|exchange)\sfor|"
    r"provided(?:\sthat)?)\s(?P<second>.+?)(?:,\s(?:then\s)?|\sthen\s|\s(?=(?:there\s)?(?:will|would|can|shall|do|does)\s|no\s))(?P<first>.+)$",
    any_case=True,
    fires_on=(
        "Only if they pay, we sign",
        "Only after they pay will we sign",
        "Only when they pay will we sign",
        "Only once they pay can we sign",
        "Not until they pay would we sign",
        "Not before they pay shall we sign",
        "Not unless they pay do we sign",
        "If they pay then we sign",
        "Unless it pays, nobody signs",
        "Until it pays, nobody signs",
        "Once they pay, we sign",
        "When they pay, we sign",
        "As soon as they pay, we sign",
        "After they pay, we sign",
        "Before they pay, we sign",
        "Without a truce, no talks",
        "In return for a truce, we sign",
        "In exchange for a truce, we sign",
        "Provided that they pay, we sign",
        "Provided they pay, we sign",
        "Not until it pays does it sign",
        "Until it pays there will be no talks",
        "Until it pays no talks",
    ),
    passes_over=("We sign if they pay", "Iffy, then bad", "First they pay, then we sign"),
)
THEN = Rule(
    id="then",
    does="the first, and then the second",
    pattern=r"(?:[,;]\s(?:and\s|but\s)?|\sand\s)(?:only\s)?(?:then(?:\sonly)?|after(?:wards|\sthat)|next|later)\s",
    any_case=True,
    fires_on=(
        "they pay, then we sign",
        "they pay; then only we sign",
        "they pay, and only then we sign",
        "they pay and then we sign",
        "they pay, but afterwards we sign",
        "they pay, after that we sign",
        "they pay, next we sign",
        "they pay and later we sign",
    ),
    passes_over=("then we sign", "they pay after the vote"),
)
AFTERWARDS = Rule(
    id="first-and-afterwards",
    does="the first, and the second at the end of the sentence said to come after it",
    pattern=r"^(?P<first>.+?)\s(?:comes\s|goes\s)?first(?:,|;|\sand|,\sand)?\s(?P<second>.+?)\s(?:comes\s|goes\s|only\s)?(?:afterwards?|later|after(?:\sthat)?|next|second|then)$",
    any_case=True,
    fires_on=(
        "pay first, work afterwards",
        "pay first; work afterward",
        "pay first and work later",
        "pay first, and work after that",
        "pay first, work after",
        "pay first work next",
        "pay comes first, work comes second",
        "pay goes first, work goes second",
        "pay first, work only then",
    ),
    passes_over=("pay first", "the first levy", "pay first, then work"),
)
AT_THE_FRONT = Rule(
    id="first-at-the-front",
    does="what follows comes first",
    pattern=r"^first(?:ly|\sof\sall)?,?\s",
    any_case=True,
    fires_on=("First they pay", "Firstly, they pay", "First of all they pay"),
    passes_over=("The first day", "They pay first"),
)
AT_THE_END = Rule(
    id="first-at-the-end",
    does="what stands before comes first",
    pattern=r",?\s(?:(?:comes?|goes|go|happens?|be\sdone|done|take\splace)\s)?(?:first(?:\sof\sall|\sand\sforemost)?|before\s(?:anything|everything|all)(?:\selse)?(?:\s(?:happens|is\ssigned|moves))?)$",
    any_case=True,
    fires_on=(
        "the levy goes first",
        "the levy has to come first",
        "the levy comes first of all",
        "the levy first and foremost",
        "the levy must go first",
        "the levy happens first",
        "it must be done first",
        "we want it done first",
        "it must take place first",
        "the levy before anything else",
        "the levy before everything",
        "the levy before all else",
        "the levy before anything happens",
        "the levy before anything is signed",
        "the levy before anything moves",
    ),
    passes_over=("first", "the first levy", "before all this was signed by them"),
)
TOGETHER = Rule(
    id="both-at-once",
    does="two things in one step",
    pattern=r",?\s(?:(?:goes|go|comes?|happens?|be\sdone|takes?\splace|moves?)\s)?(?:at\s(?:exactly\s)?the\ssame\s(?:time|moment)|together|simultaneously|in\sparallel|in\s(?:one|the\ssame)\sstep|hand\sin\shand|"
    r"on\sthe\ssame\sday|side\sby\sside|at\sonce)$",
    any_case=True,
    fires_on=(
        "both at the same time",
        "both at exactly the same moment",
        "pay and work go together",
        "pay and work simultaneously",
        "pay and work in parallel",
        "pay and work happen in one step",
        "pay and work come in the same step",
        "pay and work go hand in hand",
        "pay and work on the same day",
        "both must take place side by side",
        "both must be done at once",
        "both must move together",
        "it goes together",
    ),
    passes_over=("together", "they sit together with us"),
)
NO_NO = Rule(
    id="no-one-no-other",
    does="without the first, the second is not to be",
    pattern=r"^no\s(?P<first>[^,]+),\s(?:then\s)?no\s(?P<second>.+)$",
    any_case=True,
    fires_on=("No pay, no work", "no pay, then no work"),
    passes_over=("No pay, but work", "no pay for the work"),
)
PRECONDITION = Rule(
    id="is-a-precondition",
    does="the first is a condition for the second",
    pattern=r"^(?P<first>.+?)\s(?:is|are|remains?|as)\s(?:an?|the|our|their|its)\s(?:pre)?condition\s(?:for|of)\s(?P<second>.+)$",
    any_case=True,
    fires_on=(
        "a truce is a condition for talks",
        "guarantees are the precondition of talks",
        "a truce remains our precondition for talks",
        "a truce as their condition for talks",
        "a truce is an condition for talks",
        "a truce is its condition for talks",
    ),
    passes_over=("a truce is good for talks", "in good condition for talks"),
)
GOES_ON = Rule(
    id="goes-on",
    does="something is not to end",
    pattern=r"^(?P<thing>.+?)\s(?:will\s|shall\s)?(?:go(?:es)?\son|continues?|stays?(?:\s(?:on|in\splace|in\sforce))?|lasts?|remains?\sin\s(?:place|force))$",
    any_case=True,
    fires_on=(
        "the strike goes on",
        "the strike will go on",
        "the strike shall continue",
        "the levy stays",
        "the levy stays on",
        "the levy stays in place",
        "the levy stays in force",
        "the strike lasts",
        "the levy remains in place",
        "the levy remains in force",
    ),
    passes_over=("goes on", "the strike ends", "the strike continues today"),
)
