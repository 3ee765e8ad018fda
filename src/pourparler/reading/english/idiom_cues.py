"""Cues made of the tables of idioms: one for each act."""

from pourparler.reading.english import idioms as plain
from pourparler.reading.english import idioms_of_manner as manner
from pourparler.reading.english.cue import Cue
from pourparler.reading.english.inflection import idioms, rows_of, verbs_of
from pourparler.record.statements import Act


def _idioms(id_: str, act: Act, table: str, *, fires_on: tuple[str, ...], passes_over: tuple[str, ...]) -> Cue:
    rows = rows_of(table)
    return Cue(id=id_, act=act, pattern=idioms(rows), bare=verbs_of(rows), fires_on=fires_on, passes_over=passes_over)


IDIOMS: tuple[Cue, ...] = (
    _idioms(
        "idiom-of-conditioning",
        Act.PRECONDITION,
        plain.CONDITIONING,
        fires_on=(
            "Lima has made its signature dependent on a refund.",
            "The guild's support hinges on a pledge.",
            "Quito called an apology a precondition.",
        ),
        passes_over=("The condition of the bridge was poor.",),
    ),
    _idioms(
        "idiom-of-threatening",
        Act.THREAT,
        manner.THREATENING,
        fires_on=("The guild served notice of a stoppage.", "The pilots are poised to strike."),
        passes_over=("The notice was short.",),
    ),
    _idioms(
        "idiom-of-refusing",
        Act.REFUSE,
        plain.REFUSING,
        fires_on=(
            "The owners dug in their heels.",
            "Riga balked at paying.",
            "The board brushed the appeal aside.",
            "Oslo was having none of it.",
            "Bern is not ready to sign.",
            "Turin saw no reason to wait.",
            "A swap is out of the question.",
        ),
        passes_over=("He dug a pond.", "The door was shut on Sunday."),
    ),
    _idioms(
        "idiom-of-leaving",
        Act.WITHDRAW,
        manner.LEAVING,
        fires_on=(
            "The firm called its delegation home.",
            "They climbed down from their demand.",
            "Oslo took its bid off the table.",
            "The owners shelved their plan.",
        ),
        passes_over=("The shelf was long.", "They called for an end to the raids, and went on."),
    ),
    _idioms(
        "idiom-of-accepting",
        Act.ACCEPT,
        plain.ACCEPTING,
        fires_on=(
            "Lomé signed off on the budget.",
            "The owners gave in.",
            "They shook hands on a pay deal.",
            "Peru dropped its old objection.",
        ),
        passes_over=("The sign on the door fell.", "Peru repeated its demand."),
    ),
    _idioms(
        "idiom-of-blaming",
        Act.ACCUSE,
        manner.BLAMING,
        fires_on=("The owners pointed the finger at the guild.", "He held Lima responsible."),
        passes_over=("The point was made.",),
    ),
    _idioms(
        "idiom-of-signalling",
        Act.SIGNAL,
        manner.SIGNALLING,
        fires_on=(
            "The guild was satisfied that the figure was fair.",
            "Bern is not opposed to a swap.",
            "She left the door open.",
        ),
        passes_over=("The door was open on Sunday.",),
    ),
    _idioms(
        "idiom-of-weighing",
        Act.CONSIDER,
        manner.WEIGHING,
        fires_on=("The board is mulling a bid.", "Lima has kept its options open."),
        passes_over=("The options were few.",),
    ),
    _idioms(
        "idiom-of-offering",
        Act.OFFER,
        plain.OFFERING,
        fires_on=("Oslo floated a swap.", "The firm sweetened its bid.", "Rome put a plan on the table."),
        passes_over=("The bid was high.",),
    ),
    _idioms(
        "idiom-of-promising",
        Act.PROMISE,
        plain.PROMISING,
        fires_on=("The board gave its word.", "Lima bound itself to pay."),
        passes_over=("The word was new.",),
    ),
    _idioms(
        "idiom-of-demanding",
        Act.DEMAND,
        plain.DEMANDING,
        fires_on=(
            "The crews hold out for a raise.",
            "Lima sticks to its demand.",
            "The guild pressed the owners to return.",
        ),
        passes_over=("He holds the door.",),
    ),
    _idioms(
        "idiom-of-meeting",
        Act.MEET,
        manner.MEETING,
        fires_on=("The two sides were back at the table.", "They resumed talks."),
        passes_over=("The table was long.",),
    ),
)
"""Beside the verbs of :mod:`pourparler.reading.english.verbs`; the act that others are told within goes last."""
