"""Words of refusing by which somebody only keeps to himself what he knows or thinks: no step of the talks is refused.

>>> keeps_silent("The mayor would not detail what the plan costs"), keeps_silent("The mayor would not pay")
(True, False)
"""

import re

from pourparler.reading.english.rule import Rule
from pourparler.reading.english.word_class import WordClass

_NOT = (
    r"(?:(?:\bnot|\bnever|n['’]t|\bcannot)\s(?:\w+ly\s)?(?:going\sto\s|want(?:ed)?\sto\s|wish(?:ed)?\sto\s|be\s)?|"
    r"\b(?:refus|declin)(?:e|es|ed|ing)\s(?:to\s)?)"
)
_PARTICULARS = WordClass(
    id="particulars",
    words=(
        "details?",
        "specifics",
        "particulars",
        "reasons?",
        "figures?",
        "explanations?",
        "predictions?",
        "examples?",
        "timelines?",
        "timetables?",
        "comments?",
        "interviews?",
        "readouts?",
        r"time\sframes?",
    ),
    frame="will not give any {}",
)
_TELLING = Rule(
    id="would-not-tell",
    does="somebody will not tell, guess or say what he thinks of a thing",
    pattern=rf"{_NOT}(?:(?:specify|elaborat|speculat|comment|theori[sz]|prejudg|editoriali[sz]|hypothesi[sz])(?:e|ing)?\b|detail(?:ing)?\s(?!\w+ing\b)|ascrib(?:e|ing)\s|prejudg(?:e|ing)\b|"
    r"(?:get|getting|go|going|be\sdrawn)\s(?:into|in\sto)\s(?:an?\slist|specifics|(?:(?:the|any|more|further)\s)?details?|names|hypotheticals)|"
    r"(?:discuss|talk|talking|be|being)\s(?:about\s|of\s)?(?:specifics?|(?:(?:the|any|more|further)\s)?details)\b|"
    rf"(?:giv|provid|offer|mak|releas|disclos|reveal|shar)(?:e|ing)?\s(?:out\s)?(?:[\w’'-]+\s){{0,3}}?{_PARTICULARS}\b|"
    r"(?:tak(?:e|ing)|stat(?:e|ing))\s(?:an?|any|its|his|her|their)\s(?:\w+\s)?(?:position|view|stance|stand|side)\s(?:on|about|until)\b|"
    r"(?:say|saying|tell|telling|disclos(?:e|ing)|reveal(?:ing)?|divulg(?:e|ing)|identify(?:ing)?|indicat(?:e|ing)|describ(?:e|ing)|explain(?:ing)?|guess(?:ing)?)\s"
    r"(?:(?:reporters|journalists|publicly|exactly|precisely|yet)\s)*(?:(?:at\s)?(?:its|his|her|their)\s(?:motives|intentions|reasons)\b|what|when|where|which|who|whom|whose|why|how|whether|if)\b)"
    r"|\b(?:no|any)\s(?:further\s|immediate\s|other\s|more\s)?(?:readouts?|comments?)\s(?:of|on|from|until|about)\b"
    r"|\b(?:details|names|particulars|specifics|locations|identities)\b[^.;]{0,60}?\s(?:will\snot|would\snot|can(?:not|\snot|['’]t)|could\snot|are\snot|were\snot|wo?n['’]t|wouldn['’]t)\s(?:be\s)?(?:being\s)?(?:\w+ly\s)?"
    r"(?:revealed|disclosed|released|published|given|made\s(?:public|known)|announced|discussed)\b"
    r"|\bnot\sbe\s(?:right|proper|appropriate|fair|wise)\s(?:for\s\w+\s)?to\s(?:prejudge|comment|speculate|say|discuss)\b"
    r"|\bdeclin(?:e|es|ed|ing)\s(?:(?:repeated|requests|attempts|for)\s){1,4}comment\b",
    any_case=True,
    fires_on=(
        "The mayor would not specify a day",
        "he declined to elaborate",
        "she can’t speculate about the day",
        "he would not comment before the review",
        "I will not theorise",
        "It would not be right for me to comment on it",
        "It would not be proper to speculate",
        "I won't prejudge it",
        "we will not hypothesize",
        "I won't editorialise",
        "The mayor would not detail what it costs",
        "I’m not going to guess their motives",
        "we are not prejudging that",
        "he would not get into a list",
        "I'm not getting into specifics",
        "he will not go into the details",
        "she would not be drawn in to hypotheticals",
        "he refused going into names",
        "he would not discuss specifics",
        "we are not talking about details",
        "he would not be specific",
        "being specific? He refused being specific",
        "he refused to provide further details",
        "it declined to give a reason",
        "the firm would not give out any figures",
        "it will not offer an immediate explanation",
        "I do not want to make a prediction",
        "she will not be giving many other examples",
        "they declined to release the full timeline",
        "it would not disclose a specific timetable",
        "he declined to give further details",
        "he refused to give an interview",
        "we would not share a readout",
        "he would not reveal a time frame",
        "she has refused to take a stand on the lease",
        "he will not state any clear view about it",
        "it declined to take its own stance until May",
        "he would not say when",
        "he would not tell reporters what it costs",
        "it refused to disclose who pays",
        "she would not reveal where they met",
        "he would not divulge which mill it was",
        "it will not identify whose ship it was",
        "he would not publicly indicate whom he meant",
        "he is not describing how it was done",
        "it did not explain why",
        "I won't guess whether they come",
        "I will not say yet if they come",
        "he would not say exactly how",
        "There will be no further readout of it",
        "he had no immediate comment on it",
        "Full details of the lease will not be published before May",
        "names would not be released",
        "particulars could not be disclosed",
        "the specifics can't be discussed",
        "locations are not being made public",
        "the identities were not published",
        "the details will not be announced",
        "details would not be fully given",
        "details will not be made known",
        "the mayor declined repeated requests for comment",
    ),
    passes_over=(
        "it will not disclose its stocks of oil",
        "he would not give the crews a rise",
        "she refused to say yes",
        "we will not take a position in the firm",
        "the mayor would not discuss the lease",
        "the road will not be opened",
        "it will not guarantee the jobs",
    ),
)
_FOR_A_COMMENT = Rule(
    id="asks-for-a-comment",
    does="what is asked for is a comment or an interview, for the paper",
    pattern=r"^\W*(?:for\s)?(?:(?:an?|any|further|immediate|more)\s)*(?:comments?|interviews?)\b(?!\s(?:period|phase)\b)",
    any_case=True,
    fires_on=(" comment", " for further comment on it", " an interview", " for any immediate comments"),
    passes_over=(" a comment period of two months", " the comment", " commentators to go"),
)

_DENIES = re.compile(r"\b(?:not|never|cannot|no|refus\w+|reject\w+|declin\w+|oppos\w+)\b|n['’]t\b")


def keeps_silent(words: str) -> bool:
    """Whether words of refusing tell of somebody who keeps what he knows to himself, and refuse nothing besides."""
    plain = " ".join(words.split())
    found = _TELLING.search(plain)
    return found is not None and not _DENIES.search(plain[: found.start()] + plain[found.end() :])


def asks_for_a_comment(asked: str) -> bool:
    """Whether what is asked for is a comment."""
    return _FOR_A_COMMENT.fires(" ".join(asked.split()))
