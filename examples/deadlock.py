"""Why are these talks stuck, and what would unlock them? Start here to ask it from Python.

python examples/deadlock.py [TALKS]
"""

import sys
from pathlib import Path

from pourparler.analysis.deadlock.find import find_deadlock
from pourparler.record.codec import load

QUICKSTART = Path(__file__).with_name("quickstart.talks.yaml")


def main(path: Path) -> None:
    """Print every conflict, then every unlock that was found, cheapest first."""
    talks = load(path)
    finding = find_deadlock(talks)
    deadlock = finding.answer

    print(f"{talks.title}: {'stuck' if deadlock.stuck else 'not stuck'}")
    for conflict in deadlock.conflicts:
        print(f"  conflict ({conflict.kind}, confidence {conflict.confidence}):")
        for position in map(talks.position_by_id.__getitem__, conflict.positions):
            print(f"    {position.id}: {', '.join(position.party)} says {position.says}")
        for fact in conflict.facts:
            print(f"    and the fact that {fact.says}")
    for unlock in deadlock.unlocks:
        print(f"  unlock (price {unlock.price:.3g}), given by {' and '.join(unlock.gives)}:")
        for descent in unlock.descents:
            print(f"    {descent.position}: {descent.said} -> {descent.to or 'dropped'}")
        print(f"    then: {'; '.join(' and '.join(step) for step in unlock.roadmap)}")
    print("This is proved: the search was complete." if finding.exhaustive else "The search was stopped by a limit.")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else QUICKSTART)
