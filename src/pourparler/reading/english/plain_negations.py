"""What somebody says is not so, or is not done: "A harbour is not a hotel" refuses, where it tells no other act.

Tried last of all that is said, so that they turn nothing but what would be an assessment.
"""

from pourparler.reading.english.cue import Cue, Where
from pourparler.record.statements import Act

PLAIN_NEGATIONS: tuple[Cue, ...] = (
    Cue(
        id="not-done",
        act=Act.REFUSE,
        pattern=r"(?<![\w,;:’']\s)(?-i:We|You)\s(?:do\snot|don['’]t)\s(?!(?:know|care|comment|mind|think|believe|understand|speak|remember|expect|doubt|feel|see|hear|"
        r"need|abandon|count|call|take)\b)[a-z]+|(?:does\snot|doesn['’]t)\s(?:sponsor|intervene|interfere|meddle|subsidi[sz]e|finance|pay|sell|buy|trade|bargain)|"
        r"(?<![\w,;:’']\s)(?-i:Nobody|No\sone)\s(?!(?:knows?|wants?|likes?|is|has|was|gets?|says?|thinks?|believes?|seems?|needs?|expects?|cares?|loses|wins)\b)[a-z]+s\b",
        where=Where.CONTENT,
        fires_on=("We don't lend our cranes.", "The bank does not finance kites.", "Nobody mends a roof in the rain."),
        passes_over=("We don't know.", "Nobody knows.", "They do not lend cranes.", "Nobody wants rain."),
    ),
    Cue(
        id="is-not-a",
        act=Act.REFUSE,
        pattern=r"(?<!\bit\s)(?<!\bthere\s)(?<!\bthis\s)(?<!\bthat\s)(?:is|are)(?:\snot|n['’]t)\s(?:an?|for|enough|the\splace)\b(?!\s(?:few|bit|lot|obstacle|problem|issue|hurdle|barrier|threat|condition)\b)|not\sa\sparty\sto\b",
        where=Where.CONTENT,
        fires_on=("A harbour is not a hotel.", "It is not a party to that.", "Eleven men aren't enough."),
        passes_over=(
            "It is not a quarrel over money.",
            "There is not a cloud.",
            "Rent is not a problem.",
            "A harbour is a harbour.",
        ),
    ),
    Cue(
        id="cannot-by-rule",
        act=Act.REFUSE,
        pattern=r"(?:unable|not\sable)\sto\s(?!(?:reach|agree|find|say|confirm|attend|settle|bridge|come|resolve|narrow)\b)[a-z]+|bound\sby\b(?!\s(?:their|its|the)\sword)|"
        r"(?:finished|done|through)\s(?:with\s\w+|negotiating|talking|bargaining)",
        where=Where.CONTENT,
        fires_on=(
            "It was unable to lower the rent.",
            "She was bound by statute.",
            "We're done negotiating.",
            "The port is finished with committees.",
        ),
        passes_over=("They were unable to agree.", "The book was bound in red.", "It is done."),
    ),
)
HAVING_LEFT = Cue(
    id="having-left",
    act=Act.WITHDRAW,
    pattern=r"(?:delegation|party|team|side|federation|it|they|we|he|she|members)\s(?:has|had|have)\s(?:\w+ly\s)?(?:withdrawn(?!\s(?:its|their|the|an?|that)\s(?:\w+\s)?"
    r"(?:demand|objection|condition|veto|claim|opposition|insistence|threat|complaint|troops))|pulled\sout|walked\sout|ended\s(?:its|their)\s(?!strike|boycott|blockade|ban)\w+|broken\soff)|"
    r"(?:was|is|were|are)\s(?:withdrawing\sfrom|pulling\sout|ending\s(?:the\s)?(?:talks|negotiations))|participation\s(?:is|was)\sat\san\send",
    where=Where.CONTENT,
    fires_on=(
        "Its delegation had withdrawn on Monday.",
        "The party was withdrawing from the talks.",
        "It had ended its mediation.",
        "Our participation is at an end.",
    ),
    passes_over=("It had withdrawn its objection.", "The rain had ended.", "They had ended their strike."),
)
"""Tried before them."""
