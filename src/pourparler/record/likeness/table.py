"""The table: verbs that ask for the same, words for one thing, and pairs of steps that are often one step twice told.

Each row carries phrases that it joins and phrases that it must not join, which are its tests. Rows make things *near*,
never the same: whoever joins two measures by them asks a person first.
"""

from dataclasses import dataclass
from typing import TypeAlias

Examples: TypeAlias = tuple[tuple[str, str], ...]
"""Pairs of phrases."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verbs:
    """Verbs, and nouns of doing, that ask for the same thing.

    Attributes:
        id: the plain verb that stands for all.
        words: plain forms; endings are taken off before they are looked up.
        joins: phrases whose verbs agree by it.
        leaves: phrases whose verbs differ.
    """

    id: str
    words: str
    joins: Examples
    leaves: Examples


@dataclass(frozen=True, slots=True, kw_only=True)
class Things:
    """Nouns that reports use for one kind of thing.

    Attributes:
        id: the noun that stands for all.
        words: singular forms.
    """

    id: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two ways of telling one step, whoever is said to do it: what one side does is what the other side lets it do.

    Attributes:
        one: sets of words, each of which tells the step the one way.
        other: the same, the other way.
        joins: phrases that it makes near, in either order.
        leaves: phrases that share words with these and are not near.
    """

    one: tuple[str, ...]
    other: tuple[str, ...]
    joins: Examples
    leaves: Examples


VERBS = (
    Verbs(
        id="free",
        words="free unfreeze release unblock",
        joins=(("unfreeze the accounts", "the release of the accounts"), ("free the crew", "releasing the crew")),
        leaves=(("free the crew", "freeze the accounts"),),
    ),
    Verbs(
        id="resume",
        words="resume restart reopen re-open recommence resumption reopening",
        joins=(("resume flights", "the resumption of flights"), ("reopen the ferry line", "restarting the ferry line")),
        leaves=(("resume flights", "suspend flights"),),
    ),
    Verbs(
        id="stop",
        words="stop halt cease cessation",
        joins=(("stop the drilling", "a halt to the drilling"), ("cease fire", "stopping fire")),
        leaves=(("stop the drilling", "start the drilling"), ("stop the drilling", "inspect the drilling")),
    ),
    Verbs(
        id="pause",
        words="suspend suspension pause freeze moratorium",
        joins=(("suspend the levy", "freezing the levy"), ("a moratorium on felling", "pause felling")),
        leaves=(("freeze the levy", "raise the levy"), ("freeze the accounts", "unfreeze the accounts")),
    ),
    Verbs(
        id="end",
        words="end lift scrap abolish repeal remove abolition removal revoke",
        joins=(("lift the ban", "the removal of the ban"), ("end the overtime ban", "scrapping the overtime ban")),
        leaves=(("lift the ban", "impose the ban"), ("end the strike", "call the strike")),
    ),
    Verbs(
        id="cancel",
        words="cancel withdraw rescind revoke retract annul cancellation withdrawal",
        joins=(("cancel the notices", "withdrawing the notices"), ("rescind the order", "revoke the order")),
        leaves=(("cancel the notices", "issue the notices"),),
    ),
    Verbs(
        id="leave",
        words="withdraw withdrawal leave pull evacuate vacate evacuation pullout remove removal",
        joins=(
            ("withdraw the troops", "pulling the troops back"),
            ("leave the valley", "evacuate the valley"),
            ("remove the posts", "withdrawal of the posts"),
        ),
        leaves=(("leave the valley", "enter the valley"),),
    ),
    Verbs(
        id="open",
        words="open access disclose show publish disclosure",
        joins=(("open its books", "access to its books"), ("disclose the contract", "publish the contract")),
        leaves=(("open its books", "close its books"), ("open its books", "balance its books")),
    ),
    Verbs(
        id="close",
        words="close shut closure",
        joins=(("close the mill", "the closure of the mill"), ("shut the mill", "closing the mill")),
        leaves=(("close the mill", "reopen the mill"), ("close the mill", "sell the mill")),
    ),
    Verbs(
        id="admit",
        words="admit readmit receive accept allow let admission readmission acceptance",
        joins=(("admit the inspectors", "letting the inspectors in"), ("readmit students", "accept students")),
        leaves=(("admit the inspectors", "expel the inspectors"),),
    ),
    Verbs(
        id="reinstate",
        words="reinstate rehire re-hire re-employ reinstatement",
        joins=(("reinstate the drivers", "rehiring the drivers"),),
        leaves=(("reinstate the drivers", "dismiss the drivers"),),
    ),
    Verbs(
        id="dismiss",
        words="dismiss fire sack dismissal layoff",
        joins=(("dismiss the coach", "the dismissal of the coach"), ("sack the coach", "firing the coach")),
        leaves=(("dismiss the coach", "hire the coach"),),
    ),
    Verbs(
        id="raise",
        words="raise increase rise",
        joins=(("raise wages", "an increase in wages"),),
        leaves=(("raise wages", "freeze wages"), ("raise wages", "cut wages")),
    ),
    Verbs(
        id="cut",
        words="cut reduce lower reduction decrease",
        joins=(("cut tariffs", "the reduction of tariffs"), ("lower tariffs", "reducing tariffs")),
        leaves=(("cut tariffs", "raise tariffs"),),
    ),
    Verbs(
        id="pay",
        words="pay compensate reimburse refund payment compensation",
        joins=(("pay the growers", "compensation for the growers"), ("refund the tolls", "reimbursing the tolls")),
        leaves=(("pay the growers", "tax the growers"),),
    ),
    Verbs(
        id="approve",
        words="approve ratify adopt endorse pass approval ratification adoption",
        joins=(("ratify the treaty", "approval of the treaty"), ("adopt the budget", "pass the budget")),
        leaves=(("ratify the treaty", "reject the treaty"), ("ratify the treaty", "sign the treaty")),
    ),
    Verbs(
        id="guarantee",
        words="guarantee assure pledge promise assurance",
        joins=(("guarantee the jobs", "an assurance on the jobs"), ("promise jobs", "pledging jobs")),
        leaves=(("guarantee the jobs", "cut the jobs"),),
    ),
    Verbs(
        id="hand-over",
        words="hand surrender transfer handover hand-over extradite extradition",
        joins=(("hand over the suspects", "the extradition of the suspects"), ("surrender arms", "hand over arms")),
        leaves=(("hand over the suspects", "shelter the suspects"),),
    ),
    Verbs(
        id="inspect",
        words="inspect examine verify audit check see inspection verification",
        joins=(("inspect the plant", "verification of the plant"), ("audit the fund", "examine the fund")),
        leaves=(("inspect the plant", "build the plant"),),
    ),
    Verbs(
        id="build",
        words="build construct erect construction",
        joins=(("build the dam", "the construction of the dam"),),
        leaves=(("build the dam", "destroy the dam"),),
    ),
    Verbs(
        id="destroy",
        words="destroy dismantle demolish destruction dismantlement scrap",
        joins=(("dismantle the reactor", "the destruction of the reactor"),),
        leaves=(("dismantle the reactor", "restart the reactor"),),
    ),
    Verbs(
        id="appoint",
        words="appoint name nominate appointment",
        joins=(("appoint a mediator", "naming a mediator"),),
        leaves=(("appoint a mediator", "reject a mediator"),),
    ),
    Verbs(
        id="recognise",
        words="recognise recognition",
        joins=(("recognise the guild", "recognition of the guild"),),
        leaves=(("recognise the guild", "leave the guild"),),
    ),
    Verbs(
        id="install",
        words="install introduce introduction installation",
        joins=(("install the cranes", "the introduction of the cranes"),),
        leaves=(("install the cranes", "sell the cranes"),),
    ),
)
"""Verbs that ask for the same thing; a word may stand in more rows than one, as "withdraw" does."""

ALONE = tuple(
    """
    abandon act agree announce apologise apology apply arrest ask attack award back ban bar begin bid boycott
    break bring buy call carry change claim come commit complete conclude condemn conduct confirm consent
    consult continue convene create deal declare defer delay deliver demand demilitarise deny deploy deport
    disarm disband discuss drop elect enforce enter establish exchange expel extend finalise finance fix form
    fund get give go grant help hire hold honour impose include join keep launch lay lend limit list make
    mediate meet move nationalise negotiate offer order oust own permit play postpone prepare present privatise
    protect provide put quit reach recall refer reform refuse reject relocate renew renounce replace report
    resign respect restore restructure retire retrain return review run sell send set settle share sign split
    start state strike submit supply support swap take talk tax test tie train treat uphold use veto visit vote
    waive walk work write
    """.split()
)
"""Plain verbs that agree with none but themselves."""

THINGS = (
    Things(id="hostage", words="hostage captive prisoner detainee abductee"),
    Things(id="troop", words="troop army force soldier military unit"),
    Things(id="truce", words="truce ceasefire cease-fire armistice"),
    Things(id="sanction", words="sanction embargo blockade siege"),
    Things(id="tariff", words="tariff duty levy toll"),
    Things(id="arm", words="arm weapon gun armament"),
    Things(id="wage", words="wage pay salary bonus"),
    Things(id="account", words="account fund money asset"),
    Things(id="book", words="book ledger data-room"),
    Things(id="reactor", words="reactor plant facility"),
    Things(id="treaty", words="treaty accord pact"),
    Things(id="inspector", words="inspector monitor observer verifier"),
    Things(id="strike", words="strike walkout stoppage walk-out"),
    Things(id="worker", words="worker staff employee colleague member"),
    Things(id="border", words="border crossing frontier"),
    Things(id="port", words="port harbour harbor quay dock pier"),
    Things(id="dam", words="dam reservoir"),
    Things(id="election", words="election ballot poll vote"),
    Things(id="territory", words="territory land"),
    Things(id="price", words="price bid offer figure sum"),
    Things(id="data", words="data reading measurement"),
    Things(id="notice", words="notice layoff redundancy"),
    Things(id="document", words="document memo memorandum file email e-mail transcript"),
    Things(id="limit", words="limit ceiling"),
    Things(id="referendum", words="referendum plebiscite"),
    Things(id="construction", words="construction building"),
)
"""Words for one kind of thing; near, never the same: reporters may mean two groups of people."""

PAIRS = (
    Pair(
        one=(
            "open book",
            "open account",
            "open data-room",
            "open data room",
            "open record",
            "open finance",
            "admit see book",
            "admit see account",
            "admit data room",
            "access book",
            "access account",
            "access record",
        ),
        other=(
            "due diligence",
            "inspect book",
            "inspect account",
            "inspect record",
            "inspect finance",
            "go book",
            "go account",
            "look book",
            "look account",
            "study book",
            "study account",
        ),
        joins=(
            ("open its books", "carry out due diligence"),
            ("let the buyer see its accounts", "go through the ledgers"),
            ("allow its rival to see the books", "look at the books"),
            ("let the bidder into the data room", "a study of its accounts"),
            ("grant access to the ledgers", "go through the accounts"),
            ("give access to its records", "a look at its accounts"),
            ("show its accounts", "study the books"),
            ("give access to its accounts", "examine the firm's accounts"),
            ("allow due diligence", "open the data room to the bidder"),
        ),
        leaves=(
            ("open its books", "open the talks"),
            ("close its books", "due diligence"),
            ("open an office", "see it"),
        ),
    ),
    Pair(
        one=("return work", "back work", "resume work", "restart work"),
        other=("end strike", "cancel strike", "stop strike", "call off strike", "pause strike"),
        joins=(
            ("return to work", "end the strike"),
            ("send its members back to work", "call off the walkout"),
            ("resume work on the quays", "the end of the stoppage"),
        ),
        leaves=(
            ("return to the talks", "end the strike"),
            ("return to work", "end the lockout"),
            ("return to work", "call a strike"),
        ),
    ),
    Pair(
        one=("reinstate worker", "reinstate driver", "take back worker", "reinstate"),
        other=("cancel notice", "cancel dismissal", "end notice", "cancel dismiss"),
        joins=(("reinstate the dismissed workers", "withdraw the notices"), ("rehire them", "rescind the dismissals")),
        leaves=(("withdraw the troops", "reinstate the workers"), ("issue notices", "reinstate the workers")),
    ),
    Pair(
        one=("end lockout", "stop lockout", "end lock-out"),
        other=("admit worker", "open gate", "resume gate"),
        joins=(("end the lockout", "let the workers back in"), ("lift the lockout", "reopen the gates")),
        leaves=(("end the strike", "let the workers back in"), ("end the lockout", "dismiss the workers")),
    ),
    Pair(
        one=("truce",),
        other=(
            "stop attack",
            "stop fire",
            "stop shelling",
            "hold fire",
            "stop fighting",
            "end fighting",
            "end hostility",
            "stop hostility",
            "stop raid",
        ),
        joins=(("agree to a truce", "stop the attacks"), ("a ceasefire", "hold its fire")),
        leaves=(("agree to a truce", "stop the drilling"), ("a pause in talks", "end the fighting")),
    ),
    Pair(
        one=("leave troop", "leave arm troop"),
        other=("end occupation", "stop occupation"),
        joins=(("withdraw its forces", "end the occupation"),),
        leaves=(("withdraw the bill", "end the occupation"), ("send troops", "end the occupation")),
    ),
    Pair(
        one=("end sanction", "end closure", "stop sanction", "end close"),
        other=("resume border", "open border", "resume port", "open port", "resume road", "open road"),
        joins=(("lift the blockade", "reopen the crossing"), ("end the closure", "open the port")),
        leaves=(("lift the ban", "reopen the crossing"), ("lift the blockade", "reopen the talks")),
    ),
    Pair(
        one=("disarm", "disarmament"),
        other=("hand-over arm", "lay down arm", "give up arm", "decommission arm"),
        joins=(("disarm", "hand over its weapons"), ("the disarmament of the militia", "lay down arms")),
        leaves=(("disarm", "hand over the suspects"), ("buy weapons", "disarm")),
    ),
    Pair(
        one=("resume talk", "resume negotiation", "resume dialogue"),
        other=("return table", "return talk", "return negotiation", "back table", "back talk"),
        joins=(("resume the talks", "return to the table"), ("restart negotiations", "go back to the table")),
        leaves=(("resume the flights", "return to the table"), ("resume the talks", "return to work")),
    ),
    Pair(
        one=("recognise union", "recognise guild", "recognise federation"),
        other=("negotiate union", "negotiate guild", "negotiate federation", "bargain union", "bargain guild"),
        joins=(("recognise the union", "negotiate with the union"),),
        leaves=(("recognise the state", "negotiate with the union"), ("recognise the union", "leave the union")),
    ),
    Pair(
        one=("name price", "state price", "set price", "put price", "fix price", "give price"),
        other=("make price", "submit price", "present price", "raise price", "table price"),
        joins=(("name a price", "make a firm offer"), ("put a figure on the shares", "submit a bid")),
        leaves=(("name a mediator", "make an offer"), ("name a price", "reject the offer")),
    ),
    Pair(
        one=("admit inspector", "allow inspect", "admit inspect", "open reactor", "open site"),
        other=("inspect reactor", "inspect site", "inspect works"),
        joins=(("admit the monitors", "verify the plant"), ("open the site", "an inspection of the site")),
        leaves=(("admit the monitors", "build the plant"), ("expel the inspectors", "inspect the plant")),
    ),
    Pair(
        one=("restore relation", "restore tie", "resume relation", "resume tie"),
        other=("resume embassy", "open embassy", "return ambassador", "send ambassador"),
        joins=(("restore relations", "reopen the embassy"), ("restore ties", "return the ambassador")),
        leaves=(("restore the temple", "reopen the embassy"), ("restore relations", "close the embassy")),
    ),
)
"""Steps that two sides often tell in different words."""
