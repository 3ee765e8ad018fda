"""Words of wanting and offering that put nothing on the table: a clause that lost its thing, an aim, what one gets.

>>> wants_nothing(" remains unclear", wants=True), wants_nothing(" the bridge", wants=True)
(True, False)
>>> would_only_get("In return, the guild would", " get a longer lease")
True
"""

from pourparler.reading.english.rule import Rule

_ITS_THING_IS_GONE = Rule(
    id="thing-stands-before-it",
    does="what is wanted stands before the verb: the clause tells of a thing, and what follows is no part of it",
    pattern=r"^\W*(?:to\s(?:do|say|see|achieve|hear|know)\s)?(?:is|are|was|were|remains?|remained|may|might|will|would|could|can|has|had|have|do|does|did)\s(?!more\b)"
    r"|^\W*(?:in|within|at|during|under|as)\s(?!place\b|exchange\b|return\b|return\b|principle\b)|^\W*(?:him|her|them|it|us|me)\W*$",
    any_case=True,
    fires_on=(
        " remains unclear",
        " to do is hit the makers",
        " to say was lost",
        " to see are ships",
        " to achieve were these",
        " to hear has gone",
        " to know had gone",
        " have gone",
        " remain unclear",
        " remained unclear",
        " may come",
        " might come",
        " will come",
        " would come",
        " could come",
        " can come",
        " do not come",
        " does not come",
        " did not come",
        " in a final deal",
        " within limits",
        " at the table",
        " during the talks",
        " under the pact",
        " as a partner",
        " him",
        " her.",
        " them",
        " it",
        " us",
        " me",
    ),
    passes_over=(
        " to see the gates open",
        " the bridge",
        " in place a fence",
        " in exchange a lease",
        " in return a lease",
        " in principle a lease",
        " it back",
        " them to pay",
    ),
)
_AN_AIM = Rule(
    id="sought-to-be-seen",
    does="what somebody seeks is to be seen in some way, to win people over or to calm them: he asks nobody for it",
    pattern=r"^\W*to\s(?:\w+ly\s)?(?:address\s(?!the\snation)|reassure|calm|tamp|portray|cast\b|paint\b|project\b|highlight|distance|woo\b|court\b|rally|win\s(?:over|back|support|votes|re-?election)|appeal\b|"
    r"explain|know\b|prove|show\s(?:that|it|he|she|they|how)\b|restore\s(?:\w+\s)?(?:confidence|trust|calm|faith)|shore\sup\s(?:\w+\s)?(?:confidence|support)|shift\s(?:the\s)?(?:blame|focus|attention)|head\soff|"
    r"get\s(?:re-?elected|things\sdone|(?:something|this|that|it)\sdone|along)|do\sthe\sright\sthing|take\scredit|capitali[sz]e|exploit|play\s(?:down|up)|downplay|turn\sthe\spage|send\sa\s(?:\w+\s)?(?:message|signal)|"
    r"have\sit\sboth\sways|be\s(?:remembered|seen|known|viewed|perceived)\b|become\b|isolate\b|make\s(?:it|this|that|the\s(?:race|election|vote|campaign))\s(?:an?|about)\b|be\sa\s(?:president|leader|hero)\b|see\s(?:if|whether|how|what)\b|bridge\b|break\sthe\s(?:impasse|deadlock|logjam))",
    any_case=True,
    fires_on=(
        " to address the fears of the town",
        " to reassure the crews",
        " to quickly calm the town",
        " to tamp down the row",
        " to portray it as a win",
        " to cast it as a win",
        " to paint it black",
        " to project calm",
        " to highlight the cost",
        " to distance himself from it",
        " to woo the crews",
        " to court the crews",
        " to rally the crews",
        " to win over the crews",
        " to win back the crews",
        " to win support",
        " to win votes",
        " to win reelection",
        " to appeal to the crews",
        " to explain it",
        " to know the truth",
        " to prove it",
        " to show that it can pay",
        " to show it can pay",
        " to show he can pay",
        " to show she can pay",
        " to show they can pay",
        " to show how it pays",
        " to restore public confidence",
        " to restore trust",
        " to restore calm",
        " to restore faith",
        " to shore up confidence",
        " to shore up his support",
        " to shift the blame",
        " to shift focus",
        " to shift attention",
        " to head off a strike",
        " to get reelected",
        " to get things done",
        " to get something done",
        " to get this done",
        " to get that done",
        " to get it done",
        " to get along",
        " to do the right thing",
        " to take credit",
        " to capitalise on it",
        " to exploit it",
        " to play down the row",
        " to play up the row",
        " to downplay it",
        " to turn the page",
        " to send a clear message",
        " to send a signal",
        " to have it both ways",
        " to see if it pays",
        " to see whether it pays",
        " to see how it pays",
        " to see what it pays",
        " to be remembered as a builder",
        " to be seen as a builder",
        " to be known for it",
        " to be viewed as a builder",
        " to be perceived as a builder",
        " to become a port",
        " to isolate the town",
        " to make it a feast",
        " to make this about tolls",
        " to make that a feast",
        " to make the race a test",
        " to make the election about tolls",
        " to make the vote a test",
        " to make the campaign about tolls",
        " to be a president for all",
        " to be a leader",
        " to be a hero",
        " to bridge the gap",
        " to break the impasse",
        " to break the deadlock",
        " to break the logjam",
    ),
    passes_over=(
        " to address the nation's roads. to address the nation",
        " to see the gates open",
        " to show its books",
        " to win the bridge",
        " to get a rise",
    ),
)
_COMMON_GROUND = Rule(
    id="seeks-common-ground",
    does="who looks for common ground, a way out or the approval of others asks for no step",
    pattern=r"^\W*(?:for\s)?(?:an?\s|some\s|the\s|any\s)?(?:middle\sground|middle\sway|middle\scourse|common\sground|way\s(?:out|forward|around|ahead|through)|consensus|breakthrough|balance|upper\shand|advantage|leverage|"
    r"scapegoat|re-?election|nomination|publicity|attention|credit|revenge|cover)\b(?!\sof\s(?:power|payments|trade)\b)",
    any_case=True,
    fires_on=(
        " a middle ground",
        " the middle way",
        " a middle course",
        " some common ground",
        " for a way out",
        " a way forward",
        " a way around it",
        " any way ahead",
        " a way through",
        " consensus",
        " a breakthrough",
        " a balance",
        " the upper hand",
        " an advantage",
        " leverage",
        " a scapegoat",
        " re-election",
        " the nomination",
        " publicity",
        " attention",
        " credit",
        " revenge",
        " cover",
    ),
    passes_over=(
        " a balance of power",
        " the ground",
        " a way to school",
        " balance of payments aid",
        " balance of trade rules",
    ),
)
_SHOULD_BE_SEEN = Rule(
    id="should-be-a-lesson",
    does="what a thing should be to people is how one should see it, and no step",
    pattern=r"\b(?:should|must|ought\sto)\s(?:\w+ly\s)?(?:be|serve\sas|come\sas|give)\s(?:(?:an?|the|no|another|every|everyone|us|them)\s){1,2}(?:\w+\s){0,2}?"
    r"(?:opportunity|lessons?|wake-?up\scall|reminder|warning|surprise|cause\sfor|reason\sto|secret|example|starting\spoint|pause|comfort|shock|concern|priority)\b",
    any_case=True,
    fires_on=(
        "the row should be an opportunity to ask",
        "it must serve as a lesson",
        "it ought to be a stark wake-up call",
        "this should come as a reminder",
        "that should be another warning",
        "it should come as no surprise",
        "this should be no cause for fear",
        "it should really give them every reason to go",
        "it should be no secret",
        "it should be the example",
        "it should be a starting point",
        "it should give us some pause. it should give us no pause",
        "that should give everyone no comfort",
        "it should come as no shock",
        "this should be a concern",
        "schools should be the top priority",
    ),
    passes_over=("the toll should be the same", "the board should be a party to it"),
)
_GETS = Rule(
    id="would-only-get",
    does="what somebody would get or see is given to him: he offers nothing",
    pattern=r"\b(?:would|will)\s(?:\w+ly\s|also\s|then\s)?(?:get|receive|see|gain|enjoy|benefit|obtain|inherit|win|lose|need|face|qualify)\b",
    fires_on=(
        "the guild would get a lease",
        "crews will also receive a rise",
        "they would then see a cut",
        "it would gain a port",
        "they would enjoy rest",
        "they would benefit",
        "it would obtain a port",
        "they would inherit it",
        "they will surely win it",
        "it would lose a port",
        "it would need a port",
        "it would face a fine",
        "they would qualify for it",
    ),
    passes_over=("the guild would give up a lease", "the guild gets a lease"),
)


def wants_nothing(wanted: str, *, wants: bool) -> bool:
    """Whether what is wanted or sought is nothing that anybody could give.

    Args:
        wanted: the words for it.
        wants: whether somebody but wants it, and asks nobody.
    """
    plain = " ".join(wanted.split())
    return _COMMON_GROUND.fires(plain) or (wants and (_ITS_THING_IS_GONE.fires(plain) or _AN_AIM.fires(plain)))


def tells_how_to_see_it(said: str) -> bool:
    """Whether what should be is a lesson, a warning, an opportunity."""
    return _SHOULD_BE_SEEN.fires(" ".join(said.split()))


def would_only_get(lead: str, offered: str) -> bool:
    """Whether what somebody would do is to get something."""
    return _GETS.fires(" ".join(f"{lead[-40:]}{offered[:20]}".split()))
