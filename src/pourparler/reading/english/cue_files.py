"""Cues that a person adds: read from a file, checked by their own examples, bounded so that none can hang the reader.

A file of cues is a YAML list::

    - id: dig-in
      act: refuse                    # or condition: until
      pattern: (?:digs|dug) in (?:its|their) heels
      fires_on: ["The board dug in its heels over the fare."]
      passes_over: ["They dug in the garden."]

A pattern is plain words, or a regular expression in which every repetition has an end: ``?``, ``{2}``, ``{0,40}``;
no ``*`` and no ``+``. The ways in which it can match are counted before it is used, and one with more than
``MOST_WAYS`` of them is refused: that bounds the work for any text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pourparler.errors import InputError, Problem
from pourparler.reading.english.cue import ConditionCue, ConditionKind, Cue
from pourparler.record import codec
from pourparler.record.ids import did_you_mean, is_id
from pourparler.record.statements import Act

LONGEST_PATTERN = 300
MOST_CUES = 500
MOST_WAYS = 2_000
"""Ways in which one pattern may match from one place of a text."""
_KEYS = ("id", "act", "condition", "pattern", "fires_on", "passes_over")


@dataclass(frozen=True, slots=True)
class UserCues:
    """Cues of a person's own: of acts, which are verbs with a subject, and of conditions."""

    acts: tuple[Cue, ...] = ()
    conditions: tuple[ConditionCue, ...] = ()

    def __add__(self, other: "UserCues") -> "UserCues":
        return UserCues(self.acts + other.acts, self.conditions + other.conditions)

    def __bool__(self) -> bool:
        return bool(self.acts or self.conditions)


def load(path: Path) -> UserCues:
    """The cues in a file.

    Raises:
        InputError: the file cannot be read, or some cue is faulty or does not do what its own examples say; all
            faults are told.
    """
    data = codec.load_plain(path)
    problems: list[Problem] = []

    def tell(what: str, remedy: str) -> None:
        problems.append(Problem(file=str(path), line=None, what=what, remedy=remedy))

    if not isinstance(data, list):
        tell("a file of cues is a list", "Write each cue after a hyphen: - {id: …, act: …, pattern: …, fires_on: […]}.")
    elif len(data) > MOST_CUES:
        tell(f"{len(data)} cues are too many", f"At most {MOST_CUES} are read from one file.")
    else:
        cues = [_cue(entry, number, tell) for number, entry in enumerate(data, 1)]
        names = [cue.id for cue in cues if cue]
        for name in dict.fromkeys(name for name in names if names.count(name) > 1):
            tell(f'there are several cues "{name}"', "Give each a name of its own.")
        if not problems:
            return UserCues(
                tuple(cue for cue in cues if isinstance(cue, Cue)),
                tuple(cue for cue in cues if isinstance(cue, ConditionCue)),
            )
    raise InputError(problems)


def _cue(entry: Any, number: int, tell: Any) -> Cue | ConditionCue | None:
    if not isinstance(entry, dict):
        tell(f"cue {number} is not a mapping", f"Write it with the keys {', '.join(_KEYS)}.")
        return None
    name = str(entry.get("id") or "")
    where = f'cue "{name}"' if name else f"cue {number}"
    faults = list(_faults(entry, name))
    for what, remedy in faults:
        tell(f"{where}: {what}", remedy)
    if faults:
        return None
    made = _made(entry, name)
    for what, remedy in _untrue_examples(made):
        tell(f"{where} {what}", remedy)
    return made


def _faults(entry: dict[str, Any], name: str) -> list[tuple[str, str]]:
    faults = [
        (f'unknown key "{key}"', did_you_mean(key, _KEYS) or f"There are: {', '.join(_KEYS)}.")
        for key in entry
        if key not in _KEYS
    ]
    if not is_id(name):
        faults.append(("it has no id", "Give it a name of letters, digits and single hyphens."))
    kinds = [key for key in ("act", "condition") if key in entry]
    if len(kinds) != 1:
        faults.append(("it needs an act or a condition, one of the two", "Write act: refuse, or condition: until."))
    else:
        known = [kind.value for kind in (Act if kinds == ["act"] else ConditionKind)]
        value = entry[kinds[0]]
        if value not in known:
            near = did_you_mean(str(value), known) or f"There are: {', '.join(known)}."
            faults.append((f'"{value}" is no {kinds[0]}', near))
    faults += [
        (f"{key} is not a list of sentences", f'Write it as {key}: ["A sentence."].')
        for key in ("fires_on", "passes_over")
        if not _are_sentences(entry.get(key, []))
    ]
    if not entry.get("fires_on"):
        faults.append(("it has no sentence in fires_on", "Write at least one on which it must fire."))
    return faults + _faults_of_pattern(entry.get("pattern"))


def _are_sentences(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) and len(item) <= 1000 for item in value)


def _faults_of_pattern(pattern: Any) -> list[tuple[str, str]]:
    if not isinstance(pattern, str) or not pattern.strip():
        return [("it has no pattern", "Write the words on which it fires.")]
    if len(pattern) > LONGEST_PATTERN:
        return [(f"its pattern has {len(pattern)} characters", f"At most {LONGEST_PATTERN} are allowed.")]
    try:
        ways = ways_of(pattern)
        re.compile(pattern)
    except (PatternError, re.error) as error:
        return [(f"its pattern cannot be used: {error}", "Plain words always can.")]
    if ways > MOST_WAYS:
        remedy = "Let its repetitions end sooner, or make two cues of it."
        return [(f"its pattern can match in more than {MOST_WAYS:,} ways, which may take for ever", remedy)]
    return []


def _made(entry: dict[str, Any], name: str) -> Cue | ConditionCue:
    # Reports break lines anywhere, and put two spaces after a full stop.
    pattern = " ".join(entry["pattern"].split()).replace(" ", r"\s")
    fires_on, passes_over = tuple(entry["fires_on"]), tuple(entry.get("passes_over", []))
    if "act" in entry:
        return Cue(id=name, act=Act(entry["act"]), pattern=pattern, fires_on=fires_on, passes_over=passes_over)
    kind = ConditionKind(entry["condition"])
    return ConditionCue(id=name, kind=kind, pattern=pattern, fires_on=fires_on, passes_over=passes_over)


def _untrue_examples(cue: Cue | ConditionCue) -> list[tuple[str, str]]:
    silent = [s for s in cue.fires_on if not cue.fires(s)]
    loud = [s for s in cue.passes_over if cue.fires(s)]
    mend = "Mend the pattern or the example."
    return [(f'does not fire on its own example "{s}"', mend) for s in silent] + [
        (f'fires on "{s}", which it is to pass over', mend) for s in loud
    ]


# -- how many ways ---------------------------------------------------------------------------------------------------


class PatternError(ValueError):
    """A pattern uses what cannot be bounded."""


_GROUP = re.compile(r"\((?:\?(?::|=|!|<=|<!))?")
_REPETITION = re.compile(r"\?|\{(\d{1,4})(?:,(\d{1,4}))?\}")
_ATOM = re.compile(r"\\[wWsSdDbB]|\\[^\w\s]|\[\^?\]?(?:\\.|[^\]\\])*\]|[^\\()\[\]|?*+{}]")
_TOO_MANY = MOST_WAYS + 1


def ways_of(pattern: str) -> int:
    r"""In how many ways a pattern can match from one place: a bound on the work of any search with it.

    Raises:
        PatternError: it repeats without end, or uses a form whose work cannot be told.

    >>> ways_of("dig in"), ways_of("(?:a|b)c?"), ways_of(r"not (?:\w{1,20} ){0,2}yet")
    (1, 4, 421)
    """
    ways, at = _alternatives(pattern, 0)
    if at < len(pattern):
        raise PatternError(f'there is a ")" too many at character {at + 1}')
    return ways


def _alternatives(pattern: str, at: int) -> tuple[int, int]:
    total, ways = 0, 1
    while at < len(pattern) and pattern[at] != ")":
        if pattern[at] == "|":
            total, ways, at = min(total + ways, _TOO_MANY), 1, at + 1
            continue
        once, at = _one(pattern, at)
        least, most, at = _repeated(pattern, at)
        ways = min(ways * _times(once, least, most), _TOO_MANY)
    return min(total + ways, _TOO_MANY), at


def _one(pattern: str, at: int) -> tuple[int, int]:
    if group := _GROUP.match(pattern, at):
        if pattern.startswith("?", group.end()):
            raise PatternError(f'the group at character {at + 1} is of a kind other than "(", "(?:", "(?=" and "(?!"')
        ways, at = _alternatives(pattern, group.end())
        if at >= len(pattern):
            raise PatternError('a ")" is missing')
        return ways, at + 1
    atom = _ATOM.match(pattern, at)
    if atom is None:
        raise PatternError(_why_no_atom(pattern, at))
    return 1, atom.end()


def _why_no_atom(pattern: str, at: int) -> str:
    if pattern[at] in "*+":
        return f'"{pattern[at]}" repeats without end; write {{0,40}} or {{1,40}} in its place'
    return f'"{pattern[at : at + 2]}" at character {at + 1} is not understood'


def _repeated(pattern: str, at: int) -> tuple[int, int, int]:
    if at < len(pattern) and pattern[at] in "*+":
        raise PatternError(_why_no_atom(pattern, at))
    found = _REPETITION.match(pattern, at)
    if found is None:
        return 1, 1, at
    if pattern[found.end() : found.end() + 1] in ("?", "*", "+", "{"):
        raise PatternError(f"a repetition is repeated at character {found.end() + 1}")
    if found.group() == "?":
        return 0, 1, found.end()
    least = int(found[1])
    return least, int(found[2] or least), found.end()


def _times(once: int, least: int, most: int) -> int:
    total = 0
    for count in range(least, most + 1):
        total += once**count if once > 1 and count < 16 else (1 if once == 1 else _TOO_MANY)
        if total > MOST_WAYS:
            return _TOO_MANY
    return max(total, 1)


def joined(files: Sequence[Path]) -> UserCues:
    """The cues of several files.

    Raises:
        InputError: as for :func:`load`; the faults of all files are told.
    """
    cues, problems = UserCues(), list[Problem]()
    for path in files:
        try:
            cues += load(path)
        except InputError as error:
            problems += error.problems
    if problems:
        raise InputError(problems)
    return cues
