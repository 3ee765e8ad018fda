"""What is said of a line of notes that was not understood: why, and how to put it so that it is.

>>> how_to_put("nobody", "talks until pay", None)
'It does not say whose it is. Write the name before it: "Union: talks until pay".'
"""

_PLAIN = (
    'Write who wants what before what: "{who} wants … before …", "{who}: no … until …" or "{who}: first …, then …".'
)
_WHY = {
    "nobody": 'It does not say whose it is. Write the name before it: "{who}: {words}".',
    "only named": "It names a thing, and not what is done about it. "
    'Write "{who} wants {words} before …", or "{who}: no … until {words}".',
    "asks": f"It asks. {_PLAIN}",
    "perhaps": f"It tells what is only hoped or possible, which nobody insists on. If somebody does: {_PLAIN}",
    "happened": f"It tells what happened, and not what anybody wants. If somebody wants something: {_PLAIN}",
    "offers": "It tells what somebody would do, and not what it waits for. "
    'Write "{who}: … only after …", or "{who} wants … before …".',
    "unclear": f"No demand, refusal or order was found in it. {_PLAIN}",
}
HOW_TO = (
    "Union: no return to work until back pay",
    "Company wants the strike over first, then pays",
    "North: verify, then lift the ban",
    "South won't open the road unless the ban is lifted",
)
"""Lines that are understood, as examples."""


def how_to_put(why: str, words: str, who: str | None) -> str:
    """Why a line was not understood, and how to put it.

    Args:
        why: one of the reasons for which a line of notes is left out.
        words: those of the line.
        who: whose it is; None where nothing says.
    """
    return _WHY[why].format(who=who or "Union", words=words)
