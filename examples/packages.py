"""Which deals could nobody improve on, which is fair in which sense, and how sure is that? Ask it from Python.

python examples/packages.py [TALKS]
"""

import sys
from pathlib import Path

from pourparler import find_packages, load

SIX_PARTY = Path(__file__).parent / "six-party" / "six-party.talks.yaml"


def main(path: Path) -> None:
    """Print the named deals, then the efficient ones as a data frame where pandas is there."""
    talks = load(path)
    finding = find_packages(talks, seed=1)
    answer = finding.answer

    print(f"{talks.title}: {answer.feasible} acceptable deals, {len(answer.packages)} that nobody could improve on")
    if answer.unlock is not None:
        print(f"  after way out {answer.unlock.number}:")
        for descent in answer.unlock.descents:
            print(f"    {descent.position}: {descent.said} -> {descent.to or 'dropped'}")
    for name, point in answer.points:
        for package in point.packages:
            gains = ", ".join(f"{party} {gain:g}" for party, gain in package.gains)
            print(f"  {name}: {gains}")
            print(f"    {' '.join(package.measures)}")
            if package.acceptability is not None:
                share, error = package.acceptability.share, package.acceptability.se
                print(f"    acceptable to all in {share:.1%} of the draws (standard error {error:.1%})")
    print("All deals were looked at." if finding.exhaustive else "The deals are too many to look at each.")

    try:
        frame = answer.to_frame()
    except ImportError:
        print("With pandas installed, to_frame() gives the efficient deals as a data frame.")
    else:
        print(frame.drop(columns="measures").to_string(max_rows=10))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else SIX_PARTY)
