"""What somebody says that he would take or do, though he asks for nothing: "it could live with a shorter lease".

>>> would_take("it could live with giving 30 days' notice"), would_take("We are ready to talk")
("giving 30 days' notice", None)
"""

from pourparler.reading.english.rule import Rule

_IDLY = (
    r"(?!(?:talk|listen|discuss|negotiate|meet|work|help|compromise|engage|sit|return|go\sback|continue|resume|cooperate|co-operate|do|be|fight|"
    r"strike|go|come|start|begin|explore|find|make|reach|look|hear|move|try|defend|respond|act|die|wait|stay|walk|take\s(?:part|action|steps))\b)"
)
WOULD_TAKE = Rule(
    id="would-take",
    does="somebody names what he would take or do",
    pattern=r"\b(?:could|would|can|might)\s(?:\w+ly\s)?[“\"]?(?:live\swith|settle\sfor|accept|be\scontent\swith)[”\"]?\s(?P<thing>(?!(?:it|this|that|them|these|those|the\s(?:offer|plan|proposal|deal|outcome|result|ruling|verdict|idea))\b)(?:[^.;:!?“”\"]|\.(?=\d)){3,140})"
    rf"|\b(?:are|is|was|were|am|['’](?:re|m|s))\s(?:also\s|still\s|now\s)?(?:ready|willing|prepared)\sto\s(?P<doing>{_IDLY}(?:[^.;:!?“”\"]|\.(?=\d)){{3,140}})"
    r"|\b(?:would|could|will|readiness\sto)\s(?:consider|contemplate)\s(?P<weighed>(?:[a-z]{3,}ing|an?|\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten)\s(?:[^.;:!?“”\"]|\.(?=\d)){3,140})",
    any_case=True,
    fires_on=(
        "it could live with a shorter lease",
        "We would settle for half",
        "Her side can accept 15.5 per cent",
        "he might be content with a letter",
        "We are ready to pay 8.5 million, today",
        "the board is willing to halve the fee",
        "they were prepared to sign the text",
        "I'm now prepared to drop the claim",
        "her government “could live with” 30 days",
        "it would consider lifting the fee",
        "they will contemplate a levy",
        "its readiness to consider six months",
    ),
    passes_over=(
        "it could accept that",
        "it would consider the text on Monday",
        "We are ready to talk",
        "they would accept the offer",
        "we could live in it",
        "he was ready",
    ),
)


def would_take(words: str) -> str | None:
    """The words for what somebody would take or do; None where he names nothing."""
    found = WOULD_TAKE.search(" ".join(words.split()))
    return None if found is None else found["thing"] or found["weighed"] or f"to {found['doing']}"
