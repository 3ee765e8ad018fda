"""What somebody does until something is done for him, and what ends it: "we boycott the talks until they pay".

Who stays away, strikes, blocks a road or holds a thing back until something is done makes the end of it wait, and not
the strike.
"""

from pourparler.reading.english.rule import Rule

_UNTIL = r"(?=,?\s(?:until|till|(?:as|so)\slong\sas)\b|\W*$)"
"""What it is done until may be told apart from it."""
_IT = r"(?:(?!\b(?:until|till|unless|and|but|or|on\s\w+day|by)\b)[^,;:.“”\"]){2,70}?"
_A = r"(?:(?:the|an?|its|their|his|her|our|all|any|further|both|two|that|this|those|these)\s)"

ENDED_BY: tuple[tuple[Rule, str], ...] = (
    (
        Rule(
            id="stays-away-until",
            does="who stays away from talks until something is done makes his coming back wait",
            pattern=r"\b(?:boycott(?:ing)?|shun(?:ning)?|skip(?:ping)?|suspend(?:ing)?|freez(?:e|ing)|(?:stay|keep|remain)(?:ing)?\s(?:away\sfrom|out\sof)|walk(?:ing)?\saway\sfrom|(?:pull|drop)(?:ping|ing)?\sout\sof|break(?:ing)?\soff)\s"
            rf"(?P<thing>{_A}?(?:[\w-]+\s){{0,2}}?(?:talks|negotiations?|meetings?|dialogue|sessions?|consultations|discussions|summit|conference|negotiating\stable|table))(?:\s(?:on|about|over|with|in|at)\s{_IT})?{_UNTIL}",
            any_case=True,
            fires_on=(
                "boycott the talks until the fee is raised",
                "to stay away from all further meetings until Lima pays",
                "It would suspend the dialogue on water until they left",
                "pull out of the talks as long as the siege goes on",
            ),
            passes_over=(
                "boycott the dance",
                "return to the talks until noon",
                "suspend the dues until they pay",
            ),
        ),
        "resuming {}",
    ),
    (
        Rule(
            id="strikes-until",
            does="who strikes until something is done makes the end of the strike wait",
            pattern=rf"\b(?:(?:go|be|stay|remain)(?:ing)?\son\sstrike|(?<=to\s)strike|(?<=will\s)strike|(?<=would\s)strike|stay(?:ing)?\sout|picket(?:ing)?|down\stools|(?:refuse|stop)\s(?:to\s)?work(?:ing)?)(?:\s(?:at|in|for|on)\s{_IT})?{_UNTIL}",
            any_case=True,
            fires_on=(
                "to strike until the rota goes",
                "they will stay out until the men are back",
                "stop work at the mill until they are paid",
            ),
            passes_over=(
                "to strike a deal until they pay",
                "end the strike",
                "end a strike until they pay",
                "to strike unless they pay",
            ),
        ),
        "ending the strike",
    ),
    (
        Rule(
            id="keeps-shut-until",
            does="what is kept shut until something is done is opened once it is",
            pattern=rf"\bkeep(?:ing)?\s(?P<thing>{_A}{_IT})\s(?:closed|shut|locked|sealed|blocked|barred){_UNTIL}",
            any_case=True,
            fires_on=("keep the gates closed until they pay", "keeping its port shut until the ships leave"),
            passes_over=("keep the gates open until they pay", "keep the gates closed on Sunday"),
        ),
        "opening {}",
    ),
    (
        Rule(
            id="holds-back-until",
            does="what is held back until something is done is given once it is",
            pattern=rf"\b(?:withhold(?:ing)?|hold(?:ing)?\s(?:back|on\sto)|freez(?:e|ing))\s(?P<thing>{_A}?{_IT}){_UNTIL}",
            any_case=True,
            fires_on=("withhold its dues until the hall is open", "hold back the second payment until it reforms"),
            passes_over=("hold the hall until noon", "withhold its dues on Friday"),
        ),
        "releasing {}",
    ),
    (
        Rule(
            id="puts-off-until",
            does="what is put off until something is done goes ahead once it is",
            pattern=rf"\b(?:delay(?:ing)?|postpon(?:e|ing)|put(?:ting)?\soff|hold(?:ing)?\s(?:up|off\son)|stall(?:ing)?|defer(?:ring)?)\s(?P<thing>{_A}{_IT}){_UNTIL}",
            any_case=True,
            fires_on=("delay the vote until the list is out", "hold up the bill until the toll goes"),
            passes_over=("delay the vote by a week", "hold the vote until noon"),
        ),
        "going ahead with {}",
    ),
    (
        Rule(
            id="blocks-until",
            does="who blocks or occupies a place until something is done makes the end of it wait",
            pattern=rf"\b(?:block(?:ing)?|blockad(?:e|ing)|besieg(?:e|ing)|barricad(?:e|ing))\s(?P<thing>{_A}{_IT}){_UNTIL}",
            any_case=True,
            fires_on=("block the road until the dam is lowered", "to blockade its ports until the boats are freed"),
            passes_over=("block the road on Friday", "build the road until May"),
        ),
        "ending the blockade of {}",
    ),
    (
        Rule(
            id="occupies-until",
            does="who occupies a place until something is done makes his leaving wait",
            pattern=rf"\b(?:occupy(?:ing)?|camp(?:ing)?\s(?:in|on|at)|stay(?:ing)?\s(?:in|at|on)|hold(?:ing)?)\s(?P<thing>{_A}(?:[\w-]+\s){{0,2}}?(?:hall|square|building|site|office|offices|plant|mill|mine|camp|village|town|bridge|hill|island|campus|factory|land|bank|pit|yard|roof)s?){_UNTIL}",
            any_case=True,
            fires_on=("occupy the hall until the rise is dropped", "camp on the square until he resigns"),
            passes_over=("occupy the hall on Friday", "stay in the talks until they pay"),
        ),
        "leaving {}",
    ),
    (
        Rule(
            id="detains-until",
            does="who is held until something is done is freed once it is",
            pattern=rf"\b(?:hold(?:ing)?|detain(?:ing)?|keep(?:ing)?)\s(?P<thing>{_A}(?:[\w-]+\s){{0,2}}?(?:prisoners?|hostages?|captives?|detainees|soldiers?|sailors?|crews?|pilots?|journalists?|envoys?|ship|ships|vessels?|boats?)){_UNTIL}",
            any_case=True,
            fires_on=("hold the prisoners until the road is open", "to keep the two sailors until Lima pays"),
            passes_over=("hold the vote until noon", "hold the prisoners in a camp"),
        ),
        "freeing {}",
    ),
    (
        Rule(
            id="goes-on-until",
            does="what somebody goes on doing until something is done stops once it is",
            pattern=rf"\b(?:go(?:ing)?\son|continue|continuing|keep(?:\son)?|carry\son)\s(?P<thing>(?!(?:talking|negotiating|meeting|working|trying|pressing|pushing|fighting|looking|speaking|seeking|asking|calling|demanding|saying)\b)[a-z]+ing\s{_IT}){_UNTIL}",
            any_case=True,
            fires_on=("go on blocking the road until they pay", "continue shelling the town until the men are freed"),
            passes_over=("go on talking to Lima until they pay", "continue the talks until noon"),
        ),
        "an end to {}",
    ),
)


def ended_by_it(words: str) -> str | None:
    """What waits where somebody does something until something else is done: the end of what he does.

    >>> ended_by_it("boycott the talks until they pay"), ended_by_it("withhold its dues until the hall is open")
    ('resuming the talks', 'releasing its dues')
    """
    for rule, end in ENDED_BY:
        if found := rule.search(words):
            return end.format(found.groupdict().get("thing") or "")
    return None


def holds_out_until(words: str) -> bool:
    """Whether words tell that somebody does the other side harm, or stays away, until something is done."""
    return any(rule.fires(words) for rule, _ in ENDED_BY)
