"""Verbs of saying: what somebody does by them, his words decide."""

from pourparler.reading.english.cue import Cue, Where
from pourparler.reading.english.inflection import every_form, idioms, rows_of, verbs_of

_BEFORE_WHAT_IS_SAID = """
acknowledge; affirm; allow; answer; argue; assert; aver; boast; cable; caution; claim; contend; convey
declare; disclose; emphasise
emphasize; express; fume; hint; hold; imply; indicate; intimate; insinuate; interject; joke; lecture; manifest
murmur; mutter; muse; note; observe; opine; plead; post; protest; quip; recall; remark; report; retort; reveal
riposte; scoff; sigh; shrug; snap; snipe; submit; sustain; swear; testify; thunder; tweet; underline; underscore
volunteer
"""
"""Verbs that say something only where what is said follows, or has just been said."""
_SAID = rows_of(_BEFORE_WHAT_IS_SAID)
_THOUGHT = ("believe", "reckon", "think", "consider", "feel", "judge", "conclude", "predict", "assess")
"""Verbs of thinking: they tell how somebody sees the talks, or nothing."""
_IDIOMS = """
be of the view that; be of the opinion that; take the view that; make the point that; make it known; make known
make no secret; make no bones; let it be known; let be known; let it drop; let slip; give to understand; put it
put on record; go on record; send word that; have it that; go public with; hit back; fire back; shoot back
weigh in; be quoted as saying; be quoted by; be heard to say; be reported as saying
be understood to have said/told; inform … that; remind … that; advise … that; notify … that
"""
_ROWS = rows_of(_IDIOMS)

SAYINGS = (
    Cue(
        id="say",
        act=None,
        pattern=r"(?:sign(?:ed|s)|sen(?:t|ds)|issu(?:ed|es)|releas(?:ed|es)|circulat(?:ed|es)|wrote|penned|put\sout)\s(?:an?|the|their|his|her|its)\s(?:[\w-]+\s){0,3}?(?:letter|statement|memo|note|pledge|petition)\s(?:to\s[^,;.]{3,60}?\s)?(?:saying|stating|declaring|vowing|warning|pledging|promising|arguing)|"
        r"said|says?|saying|told|tell(?:s|ing)|announc(?:es|ed|ing)|add(?:s|ed|ing)|(?-i:stat(?:es|ed|ing))|declar(?:es|ed|ing)|"
        r"explain(?:s|ed|ing)|wrote|writes|written(?=\sthat\b|\s(?:on|in)\s)|maintain(?:s|ed|ing)?|stress(?:es|ed|ing)|argu(?:es|ed|ing)|"
        r"claim(?:s|ed|ing)|confirm(?:s|ed|ing)|comment(?:s|ed|ing)|repeat(?:s|ed|ing)|reiterat(?:es|ed|ing)|affirm(?:s|ed|ing)|assert(?:s|ed|ing)|"
        r"warn(?:s|ed|ing)|admit(?:s|ted|ting)|ma(?:de|kes|king)\s(?:it\s)?(?:clear|plain)|point(?:s|ed)\sout|counter(?:s|ed)(?=\sthat)|"
        r"(?<=[\"”]\s)insist(?:s|ed)|repl(?:ies|ied|ying)|respond(?:s|ed|ing)|tweet(?:s|ed|ing)(?!\s(?:an?|the|his|her|their)\s)",
        where=Where.SAYING,
        unless=r"^\s(?:by\s\w+(?:\s\w+)?\s)?to\s(?:be|have)\b",
        fires_on=(
            "The envoy said it would rain.",
            "All eleven signed a letter to Lima saying there would be no vote.",
            "The guild issued a statement warning that it would sue.",
            "The guild sends a note stating that it will sue.",
            "Both released a memo declaring that they would sue.",
            "She circulated a petition vowing to sue.",
            "He wrote a letter pledging to sue.",
            "They penned a letter promising to sue.",
            "They put out a statement arguing that it was late.",
            "Sofia announced a vote.",
            '"No," he added.',
            '"No," Rosas tweeted on Friday.',
            '"No," insists Rosas.',
        ),
        passes_over=("The sayings of sages.", "A statement followed.", "He tweeted a picture."),
    ),
    Cue(
        id="say-that",
        act=None,
        pattern="|".join(
            [
                rf"(?:{every_form(verb)})(?=\s(?:\w+\s|(?:on|last|this|late\son)\s\w+\s)?that\b|:?\s?[\"“])"
                for verb in _SAID
            ]
            + [rf"(?<=[\"”]\s)(?:{every_form(verb)})" for verb in _SAID]
        ),
        where=Where.SAYING,
        bare=frozenset(_SAID),
        fires_on=(
            "The envoy observed that it would rain.",
            "He indicated on Monday that it would rain.",
            'Sofia quipped: "Never."',
            '"No," thundered Rosas.',
        ),
        passes_over=("They observed a minute of silence.", "The report was long."),
    ),
    Cue(
        id="argue-should",
        act=None,
        pattern=r"(?:argue|contend|maintain|assert|claim|believe)s?(?=\s(?:any|the|all|every|no|its|their|his|her|[a-z]+s|[a-z]+ing|(?-i:[A-Z])\w+)\s[^,.;:]{0,60}?(?<!what\s)\b(?:should|must|ought\sto)\s)",
        where=Where.SAYING,
        bare=frozenset({"argue", "contend", "maintain", "assert", "claim", "believe"}),
        fires_on=(
            "The reds argue the rich should pay more.",
            "Greens contend nets must go.",
            "Crews maintain any toll ought to fall.",
            "Crews assert all tolls should go.",
            "They claim every toll must go.",
            "They believe tolls should go.",
        ),
        passes_over=("The reds argue a lot.", "They believe in tolls."),
    ),
    Cue(
        id="think-that",
        act=None,
        pattern="|".join(
            rf"(?:{every_form(verb)})(?=\sthat\b|\sthere\b|\s(?:\w+\s){{1,3}}(?:is|are|was|were)\b)"
            for verb in _THOUGHT
        ),
        where=Where.SAYING,
        bare=frozenset(_THOUGHT),
        fires_on=("Lima believes that time is on its side.", "They reckon there is little left to discuss."),
        passes_over=("They thought of rain.",),
    ),
    Cue(
        id="idiom-of-saying",
        act=None,
        pattern=idioms(_ROWS),
        where=Where.SAYING,
        bare=verbs_of(_ROWS),
        fires_on=("Lima was of the view that it could wait.", "She reminded them that it was late."),
        passes_over=("The view was fine.",),
    ),
)
