"""One thing by the several names that papers on American politics have for it: "Obamacare" is the health law.

>>> by_usual_names("repeal Obamacare"), by_usual_names("an extension of unemployment insurance")
('repeal the health law', 'an extension of jobless benefits')
"""

from pourparler.reading.english.rule import Rule

_NAMES = (
    (
        Rule(
            id="called-the-health-law",
            does="the law on health insurance of 2010, by any of its names",
            pattern=r"\b(?:Obamacare|(?:the\s)?(?:president['’]s\s)?(?:Affordable\sCare\sAct|health(?:\s?care)?\s(?:law|overhaul)))\b",
            any_case=True,
            fires_on=(
                "repeal Obamacare",
                "delay the Affordable Care Act",
                "gut the president's health care law",
                "end the health overhaul",
            ),
            passes_over=("care for health",),
        ),
        "the health law",
    ),
    (
        Rule(
            id="called-jobless-benefits",
            does="what those without work are paid",
            pattern=r"\b(?:unemployment|jobless)\s(?:insurance|benefits?|aid|compensation)(?:\spayments)?\b",
            any_case=True,
            fires_on=(
                "extend unemployment insurance",
                "jobless benefits",
                "jobless aid",
                "unemployment compensation payments",
            ),
            passes_over=("unemployment rose",),
        ),
        "jobless benefits",
    ),
    (
        Rule(
            id="called-the-debt-limit",
            does="how much a state may borrow",
            pattern=r"\b(?:debt|borrowing)\s(?:ceiling|limit)\b|\bborrowing\sauthority\b",
            any_case=True,
            fires_on=("raise the debt ceiling", "the borrowing limit", "its borrowing authority"),
            passes_over=("the ceiling fell",),
        ),
        "debt limit",
    ),
    (
        Rule(
            id="called-the-rich",
            does="those who earn most",
            pattern=r"\b(?:top\searners|high(?:er)?(?:est)?[-\s](?:income\s)?earners|wealthy|wealthiest|rich|richest)(?:\s(?:Americans|people|taxpayers|households))?\b",
            any_case=True,
            fires_on=(
                "taxes on top earners",
                "on higher-income earners",
                "on the wealthiest Americans",
                "on rich people",
                "the wealthy",
                "the richest",
                "the highest earners",
            ),
            passes_over=("a richer soil",),
        ),
        "rich",
    ),
    (
        Rule(
            id="called-a-path-to-citizenship",
            does="a way by which foreigners may become citizens",
            pattern=r"\bpath(?:way)?\sto\scitizenship\b",
            any_case=True,
            fires_on=("a pathway to citizenship", "a path to citizenship"),
            passes_over=("a path to the lake",),
        ),
        "path to citizenship",
    ),
    (
        Rule(
            id="goes-up",
            does="what is to go up is to be raised",
            pattern=r"^(?:have\s)?(?P<what>[^,;:]{3,40}?)\s(?:to\s)?(?:go\sup|rise)(?=\s|$)",
            fires_on=("have taxes go up on the rich", "taxes to rise"),
            passes_over=("raise taxes",),
        ),
        r"raise \g<what>",
    ),
)


def by_usual_names(words: str) -> str:
    """Words for a step with the usual name of each thing in them."""
    for told, usual in _NAMES:
        words = told.compiled.sub(usual, words)
    return words
