"""How well reports are read: verdicts and positions beside a careful reader's, and F1. The misses come first.

``./go figures FOLDER…``: each holds reports ``NN.txt``, with ``NN.positions.json`` (``verdict``, ``also_ok``,
``positions`` of ``party``, ``kind`` and ``passage``) and ``NN.json`` (``parties`` with ``aliases``; where it has
``statements``, it counts for F1). ``FOLDER:A,B``: only those whose names are one of these and a number. A folder of
piles has folders with reports ``1.txt``, ``2.txt``, … on one dispute, and ``truth.json`` (``after``: ``verdict`` and
``also_ok`` of who has read so many).
"""

import contextlib
import json
import re
import shutil
import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pourparler.analysis.verdict import find_verdict
from pourparler.desk.gather import gather, gather_each
from pourparler.desk.study import Study
from pourparler.errors import InputError
from pourparler.reading.scoring import score_folder
from pourparler.record.talks import Talks

_ORDER = re.compile(r"\b(?:before|after|no later than|first|with|only if|in return for|by step)\b")
_KINDS = {"require": "require", "never": "never"}


def measure(folder: Path) -> Counter[str]:
    """What is right and wrong on the reports of a folder, counted by name."""
    counts: Counter[str] = Counter()
    for truth_file in sorted(folder.glob("*.positions.json")):
        stem = truth_file.name.removesuffix(".positions.json")
        truth, gold = (
            json.loads(truth_file.read_text("utf-8")),
            json.loads((folder / f"{stem}.json").read_text("utf-8")),
        )
        file = folder / f"{stem}.txt"
        talks = gather([file]).talks
        counts += _judged(_said(talks), truth)
        counts += _positions(talks, truth["positions"], gold, file.read_text("utf-8"))
    return counts


def _positions(talks: Talks, wanted: list[dict[str, Any]], gold: dict[str, Any], text: str) -> Counter[str]:
    """Positions that agree in party, kind and place, each wanted one found once."""
    used: set[int] = set()
    for position in talks.positions:
        names = [name for id_ in position.party for p in [talks.party_by_id[id_]] for name in (p.label, *p.aliases)]
        who = {named for name in names if (named := _named(name, gold))}
        kind = _kind(str(position.says))
        spans = [ground.span for ground in position.grounds if ground.span]
        for number, one in enumerate(wanted):
            at = text.find(one["passage"])
            place = (at, at + len(one["passage"]))
            right = (_named(one["party"], gold) or one["party"]) in who and _KINDS.get(one["kind"], "order") == kind
            if number not in used and right and any(_overlap(span, place) for span in spans):
                used.add(number)
                break
    return Counter({"found": len(used), "wanted": len(wanted), "drafted": len(talks.positions)})


def _kind(says: str) -> str:
    return "order" if _ORDER.search(says) else "never" if says.startswith(("never", "not ")) else "require"


def _named(name: str, gold: dict[str, Any]) -> str | None:
    plain = name.lower().strip().removeprefix("the ")
    names = ((name, p["id"]) for p in gold["parties"] for name in (*p["aliases"], p["id"]))
    return next((id_ for name, id_ in names if name.lower().removeprefix("the ") == plain), None)


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared > 0 and shared / min(one[1] - one[0], other[1] - other[0]) >= 0.5


def _judged(said: str, truth: dict[str, Any]) -> Counter[str]:
    right = said in (truth["verdict"], *truth.get("also_ok", ()))
    named = {("not stuck", "stuck"): "false all-clears", ("stuck", "not stuck"): "false alarms"}
    wrong = named.get((said, truth["verdict"]), "")
    return Counter({"reports": 1, "right" if right else wrong or "other": 1})


def measure_piles(folder: Path) -> Counter[str]:
    """What is said of a dispute after each report on it, beside what a careful reader says of it then."""
    counts: Counter[str] = Counter()
    for truth_file in sorted(folder.glob("*/truth.json")):
        after = json.loads(truth_file.read_text("utf-8"))["after"]
        files = [truth_file.parent / f"{number}.txt" for number in range(1, len(after) + 1)]
        for number, truth in enumerate(after, 1):
            said = [_said(one.talks) for one in gather_each(files[:number]).each]
            counts += _judged(_worst(said, truth["verdict"]), truth)
            counts["split"] += len(said) > 1
            counts["more than one"] += number > 1
            counts["stuck"] += truth["verdict"] == "stuck"
            counts["called so"] += truth["verdict"] == "stuck" and said == ["stuck"]
        counts["piles"] += 1
    return counts


def _said(talks: Talks) -> str:
    return find_verdict(talks, stuck=Study(talks).deadlock.answer.stuck).ruling.value


def _worst(said: list[str], verdict: str) -> str:
    """Of several verdicts, since a dispute was taken for several, the one that misleads most."""
    opposite = {"stuck": "not stuck", "not stuck": "stuck"}.get(verdict, "stuck")
    return next(one for one in (opposite, "not stuck", "cannot say", "stuck") if one in said)


def _verdicts_told(c: Counter[str]) -> str:
    silent = c["reports"] - c["right"] - c["false all-clears"] - c["false alarms"]
    wrong = f"{c['false all-clears']} false all-clears, {c['false alarms']} false alarms, {silent} not said"
    return f"{c['reports']} reports. Wrong: {wrong}; right: {c['right']}."


def told(named: str) -> str:
    """The figures of a folder, or of some hands in it."""
    name, _, hands = named.partition(":")
    if not hands:
        return _told(Path(name), Path(name).name)
    with TemporaryDirectory() as some:
        for file in Path(name).iterdir():
            if file.name.split(".")[0].rstrip("0123456789") in hands.split(","):
                shutil.copy(file, some)
        return _told(Path(some), f"{Path(name).name}, {hands}")


def _told(folder: Path, heading: str) -> str:
    """The figures of a folder, the misses first."""
    lines = [f"## {heading}"]
    if (c := measure_piles(folder))["piles"]:
        lines.append(f"{c['piles']} piles, each judged after every report. {_verdicts_told(c)}")
        split = f"Taken for several disputes: {c['split']} of {c['more than one']} times."
        lines.append(f"{split} Stuck: {c['called so']} of {c['stuck']} called so.")
    if (c := measure(folder))["reports"]:
        lines.append(_verdicts_told(c))
        missed, false = c["wanted"] - c["found"], c["drafted"] - c["found"]
        lines.append(f"Positions missed: {missed} of {c['wanted']}; drafted and wrong: {false} of {c['drafted']}.")
    with contextlib.suppress(InputError):  # no annotated statements there
        full = score_folder(folder).levels["full"]
        lines.append(f"Statements (place, speaker, act): F1 {full.f1:.2f}; {full.annotated - full.right} missed.")
    return "\n\n".join(lines)


if __name__ == "__main__":
    sys.stdout.write("\n\n".join(map(told, sys.argv[1:])) + "\n")
