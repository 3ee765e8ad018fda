"""Where somebody goes, comes or sits down, and in what mind: "arrived in Oslo insisting on a swap"."""

from pourparler.reading.english.rule import Rule

WENT_IN = Rule(
    id="went-in-some-mind",
    does="words before a participle that tell where somebody goes, comes or sits down",
    pattern=r"\s(?P<verb>(?:arriv(?:es?|ed)|c[ao]mes?|go(?:es)?|went|gone|enter(?:s|ed)?|return(?:s|ed)?|sat\sdown|head(?:s|ed)|fl(?:ew|ies)|le(?:ft|aves)(?=\s(?:[A-Z]|the\s(?:talks|meeting|session|table|summit)\b))|emerg(?:es|ed)|approach(?:es|ed)|attend(?:s|ed)?|travel(?:s|led)?|heading)"
    r"\s(?:(?!(?:from|and|but|that|said|says|which|who|as|discuss|meet|without|after|before|while|ahead|through)\b)[^\s,.;:“”\"]+\s){1,12})(?:still\s|again\s|\w+ly\s)?$",
    fires_on=(
        "Lima arrived in Oslo ",
        "Lima will go to next week's fair in Oslo ",
        "the guild went into the talks still ",
        "The envoys left the meeting ",
    ),
    passes_over=(
        "Lima went there, ",
        "Lima came and ",
        "Lima said that ",
        "the guild has gone from ",
        "He came to Oslo and said ",
        "it leaves the number ",
    ),
)
