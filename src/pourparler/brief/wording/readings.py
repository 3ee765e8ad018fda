"""What was read in words: a reading as a sentence, how it stands, and what was decided about it."""

from pourparler.brief.wording import remarks
from pourparler.brief.wording.conditions import claim, plainly
from pourparler.brief.wording.names import capital, sentence
from pourparler.brief.wording.verdict import STATES
from pourparler.desk.readings import Reading, Standing
from pourparler.record.statements import Act, Statement
from pourparler.record.talks import Talks

NOTHING = "Nothing is taken from this passage: somebody has looked at it."
ACTS = (*(act.value for act in Act), "proposal", "meeting", "state", "position", "nothing")
"""What a reading can be, in the order of choosing."""
IN_WORDS = {
    "state": "state of the talks",
    "position": "position without a statement",
    "nothing": "nothing (rejected)",
    "precondition": "condition",
}
"""Acts that are told otherwise than they are called."""
STANDING = {
    Standing.SUGGESTED: "suggested",
    Standing.CONFIRMED: "confirmed",
    Standing.EDITED: "edited",
    Standing.REJECTED: "rejected",
    Standing.LISTED: "listed",
}
MEANS = {
    Standing.SUGGESTED: "A program read it; nobody has confirmed it.",
    Standing.CONFIRMED: "A person wrote or confirmed it.",
    Standing.EDITED: "A person made it say what it says.",
    Standing.REJECTED: "A person looked at the passage and took nothing from it.",
    Standing.LISTED: "The talks file has it; meetings carry no mark of who read them.",
}


def told(talks: Talks, reading: Reading) -> str:
    """A reading in plain words, one sentence for each position."""
    if reading.positions:
        return " ".join(sentence(claim(talks, position)) for position in reading.positions)
    if reading.proposal is not None:
        return sentence(claim(talks, talks.position_by_id[reading.proposal.id]))
    if reading.session is not None:
        return sentence(remarks.session(talks, reading.session))
    if reading.statement is None or reading.act == "nothing":
        return NOTHING
    return statement(talks, reading.statement)


def statement(talks: Talks, one: Statement) -> str:
    """What was said in plain words, and what it tells of the talks."""
    state = f"The report says that the talks {STATES[one.state]}." if one.state is not None else ""
    if one.by is None:
        return state
    said = sentence(capital(remarks.said(talks, one, about=one.says is None)))
    meant = f" That is: {plainly(talks, one.says)}." if one.says is not None else ""
    return f"{said}{meant} {state}".strip()
