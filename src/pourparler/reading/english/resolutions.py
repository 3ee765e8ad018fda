"""Clauses of a joint text, each opening with its verb: "Reaffirm their commitment …; Agree to set up …;"."""

from pourparler.reading.english.cue import Cue
from pourparler.record.statements import Act


def _resolution(id_: str, act: Act, pattern: str, example: str, other: str) -> Cue:
    return Cue(id=id_, act=act, pattern=pattern, fires_on=(example,), passes_over=(other,))


RESOLUTIONS: tuple[Cue, ...] = (
    _resolution(
        "resolve-to-do",
        Act.PROMISE,
        r"(?-i:Reaffirm|Undertake|Commit|Pledge|Renew|Engage)(?=\s(?:their|to|themselves|the)\b)",
        "Reaffirm their commitment to the truce;",
        "They reaffirm nothing.",
    ),
    _resolution(
        "resolve-together",
        Act.ACCEPT,
        r"(?-i:Agree|Decide|Resolve|Endorse|Adopt|Approve)(?=\s(?:to|that|on|upon|the|a)\b)",
        "Agree to set up a joint authority;",
        "Agreement was near.",
    ),
    _resolution(
        "resolve-to-ask",
        Act.DEMAND,
        r"(?-i:Call|Urge|Invite|Request|Encourage|Appeal)(?=\s(?:up)?(?:on|to|for|the|all|both|[A-Z])\b)",
        "Call on all States to stay away;",
        "The call was long.",
    ),
    _resolution(
        "resolve-to-welcome",
        Act.SIGNAL,
        r"(?-i:Welcome|Express|Commend|Thank|Appreciate|Applaud)(?=\s(?:the|their|its|with)\b)",
        "Express their gratitude to the host;",
        "A welcome change.",
    ),
    _resolution(
        "resolve-against",
        Act.ACCUSE,
        r"(?-i:Condemn|Deplore|Denounce)(?=\s)",
        "Condemn the attack on the convoy;",
        "They were condemned.",
    ),
)
"""Tried at the head of a clause that has no subject, where a joint text was opened."""
