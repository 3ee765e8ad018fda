"""Mutated talks files and condition strings by the thousand: no crash, no hang, and what is accepted survives.

    python tests/fuzz.py 100000 --seed 1

Every case comes from its number and the seed alone, so each can be made again. A case that fails is saved to a file;
the exit code is then 1. Figures go to standard output, progress to standard error.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from pourparler.analysis.deadlock import find_deadlock
from pourparler.brief.formats import html, markdown
from pourparler.brief.outline.compose import compose
from pourparler.desk.answers import to_json
from pourparler.desk.gather import Materials
from pourparler.desk.study import Study
from pourparler.record import codec
from pourparler.record.codec import nodes
from pourparler.record.codec.tree import passed
from pourparler.record.conditions.parse import ConditionError, parse
from pourparler.record.conditions.truth import holds
from pourparler.record.talks import Talks

MOST_SECONDS = 2.0
"""Processor time that one case may take."""
CHUNK = 200

THAW = """\
pourparler: 1
talks: Thaw
as_of: 2006-12-23
parties:
  - {id: NO, name: North, aliases: [the North], envoys: [{name: Kim}]}
  - {id: us, role: host}
sources: [{id: s1, title: "Talks: stalled", date: 2006-11-30}]
measures:
  - {id: release, what: free the accounts, by: us, reversible: partly, lag: 1}
  - {id: stop, by: [NO]}
  - {id: word, by: us, kind: promise, promises: release}
facts: [{says: word no later than stop, why: so it is}]
goal: [release, stop]
positions:
  - id: accounts-first
    party: NO
    says: release before stop
    firmness: firm
    fallbacks: [release with stop, stop in return for release]
    grounds: [{source: s1, quote: "first", span: [1, 6]}]
  - {id: reactor-first, party: us, says: stop first, since: 2006-11}
"""
WORTH = """\
pourparler: 1
talks: "Worth"
parties: [{id: a}, {id: b}, {id: c}]
measures: [{id: x, by: a}, {id: y, by: b}, {id: z, by: [a, c]}]
goal: x or y
positions: [{id: p, party: [a, b], says: if x then (y before z), until: 2020}]
worth: {a: {x: 4, y: [-2, 0]}, b: {y: [0, 1, 2.5]}}
ranking: {c: [x, [y, 0], z]}
together: [{party: a, measures: [x, y], worth: 1}]
priorities: {a: [x, not y, never (x and z)]}
order_of_states: {b: [[x], {tied: [[x, y], []]}]}
walk_away: {a: 0}
guarantees: [{by: c, covers: a, compensates: 2}, {by: c, deters: b, by_amount: 1e0}]
"""
SAID = """\
pourparler: 1
talks: >-
  Said and
  written
parties:
- id: ана
- id: us
measures:
- {id: on, by: ана}
- {id: off, by: us}
sessions:
- {id: m, date: '2006-11-29', kind: working group, present: [ана, us]}
statements: # what was read
- id: s
  by: us
  to: ана
  act: demand
  about: [on]
  says: on before off   # as written
  attribution: named
"""
DRAFT = """\
pourparler: 1
talks: Draft
prepared: {by: me, for: desk, date: 2006-12-24, marking: Secret}
parties: [{id: a, drafted_by: rules}, {id: b}, {id: c, role: mediator}]
sources: [{id: s1, date: 2006-11-30, file: r.txt}, {id: s2}]
measures:
  - {id: m, by: a, excludes: [n], takes: 30 days, deadline: 2007-01, drafted_by: rules, phrases: [m it]}
  - {id: n, by: b, alternatives: [m], unconditional: true, divisible: by site}
  - {id: o, by: [a, b], kind: promise, promises: m}
positions:
  - {id: p, party: a, says: n before m, firmness: red line, drafted_by: both, confidence: low, grounds: [s1]}
  - {id: q, party: b, says: never n, firmness: soft, until: 2007}
proposals:
  - {id: r, by: c, says: m with n, answer: refused, answered_by: [b], date: 2006-11, answer_grounds: [s2]}
  - {id: t, by: a, says: "m first", answer: open}
statements:
  - {id: s, act: assess, state: stalled, text: nothing moves, date: 2006-11-29, grounds: [{source: s1, quote: no}]}
  - {id: u, by: b, act: assess, state: broken off, drafted_by: model, reported_by: a, grounds: [s2]}
  - {id: v, by: c, act: signal, state: moving}
answered:
  - {same: [m, n], answer: "no", by: me, date: 2006-12-25}
  - {refuses: {party: a, measure: n}, answer: unknown}
  - {binds: q, answer: "no"}
"""
BASES = (THAW, WORTH, SAID, DRAFT)
_RECORDS = tuple(codec.loads(base) for base in BASES)

WORDS = (
    *"before after no later than only if then with in return for require never first by step and or not ( )".split(),
    *("a", "b", "c", "release", "2", "0", "99999999999", "-", "a-b", "a--b", "é", "ب", "&", ",", "if", "befor", "IF"),
)
SCRAPS = (
    *("{", "}", "[", "]", ":", "- ", "? ", "| ", "> ", "#", "'", '"', "\\", "\t", "\r\n", "\n", "---\n", "...\n", ","),
    *("&a ", "*a", "!!str ", "!!python/object:os.system ", "!x ", "<<: ", "%YAML 1.1\n", "~", "null", "yes", "true"),
    *("1e999", "-0", ".inf", "0x1F", "9" * 400, "2006-13-45", "2006-11-30T10:00:00Z", "\ufeff", "\u2028", "\x85"),
    *("\0", "\x1b[31m", "é", "e\u0301", "日本", "🕊", "\u202e", '"\\ud83d"', '"\\UFFFFFFFF"', "{a: " * 70, "- " * 70),
    *("[" * 70, "(" * 120, "not " * 120, "x" * 3000, " " * 3000, "a and " * 500 + "a", "&a [*a]", "- id: us\n"),
)


# -- making cases ------------------------------------------------------------------------------------------------


def mutated(random: Random, base: str) -> bytes:
    """A valid file with a few things done to it."""
    text = base
    for _ in range(random.choice((1, 1, 1, 1, 2, 5))):
        text = random.choice(MUTATIONS)(random, text)
    content = text.encode("utf-16" if random.random() < 0.02 else "utf-8", "surrogatepass")
    return _flipped(random, content) if random.random() < 0.15 else content


def _flipped(random: Random, content: bytes) -> bytes:
    changed = bytearray(content)
    for _ in range(random.randint(1, 4)):
        if changed:
            changed[random.randrange(len(changed))] ^= 1 << random.randrange(8)
    return bytes(changed)


def _insert_scrap(random: Random, text: str) -> str:
    at = random.randint(0, len(text))
    return text[:at] + random.choice(SCRAPS) + text[at:]


def _replace_stretch(random: Random, text: str) -> str:
    start = random.randint(0, len(text))
    return text[:start] + random.choice((*SCRAPS, "")) + text[start + random.randint(0, 12) :]


def _change_lines(random: Random, text: str) -> str:
    lines = text.splitlines(keepends=True) or [""]
    at, other = random.randrange(len(lines)), random.randrange(len(lines))
    change = random.randrange(5)
    if change == 0:
        del lines[at]
    elif change == 1:
        lines.insert(other, lines[at])
    elif change == 2:
        lines[at], lines[other] = lines[other], lines[at]
    elif change == 3:
        lines[at] = random.choice(("  ", " ", "\t")) + lines[at]
    else:
        lines[at] = lines[at].removeprefix("  ")
    return "".join(lines)


def _swap_tokens(random: Random, text: str) -> str:
    tokens = text.split(" ")
    at, other = random.randrange(len(tokens)), random.randrange(len(tokens))
    tokens[at], tokens[other] = tokens[other], tokens[at]
    return " ".join(tokens)


def _change_value(random: Random, text: str) -> str:
    lines = text.splitlines(keepends=True)
    at = random.randrange(len(lines) or 1)
    if not lines or ":" not in lines[at]:
        return text
    key, _, _ = lines[at].partition(":")
    value = random.choice((*SCRAPS, "[]", "{}", "[a, b]", "{a: b}", "-3", "0.5", "2006", soup(random)))
    lines[at] = f"{key}: {value}\n"
    return "".join(lines)


def _misspell(random: Random, text: str) -> str:
    at = random.randrange(len(text) or 1)
    return text[:at] + random.choice("abcxyz-:,. ") + text[at + 1 :]


def _cut(random: Random, text: str) -> str:
    return text[: random.randint(0, len(text))]


def _graft(random: Random, text: str) -> str:
    other = random.choice(BASES).splitlines(keepends=True)
    start = random.randrange(len(other))
    return text + "".join(other[start : start + random.randint(1, 6)])


Mutation = Callable[[Random, str], str]
MUTATIONS: tuple[Mutation, ...] = (
    *(_insert_scrap, _replace_stretch, _change_lines, _swap_tokens, _change_value, _misspell, _misspell, _cut, _graft),
)


def soup(random: Random) -> str:
    """Words of the language of conditions in any order, or a nearly valid condition."""
    if random.random() < 0.3:
        return " ".join(random.choice(WORDS) for _ in range(random.randint(0, 14)))
    text = _formula(random, random.randint(0, 4))
    if random.random() < 0.4:
        words = text.split()
        words[random.randrange(len(words))] = random.choice(WORDS)
        text = " ".join(words)
    return _insert_scrap(random, text) if random.random() < 0.05 else text


def _formula(random: Random, depth: int) -> str:
    if depth == 0:
        a, b, c, d = random.sample(("a", "b", "c", "d", "e", "release", "on"), 4)
        left = random.choice((a, f"({a} and {c})", f"({a} or {c})"))
        right = random.choice((b, f"({b} and {d})"))
        form = random.choice(("before", "after", "no later than", "only if", "with", "in return for"))
        alone = (a, f"require {left}", f"never {left}", f"{left} first", f"{left} by step 2")
        return random.choice((f"{left} {form} {right}", *alone))
    parts = [_formula(random, depth - 1) for _ in range(2)]
    if random.random() < 0.5:
        parts = [f"({part})" for part in parts]
    return random.choice(("{0} and {1}", "{0} or {1}", "not {0}", "if {0} then {1}", "{0}")).format(*parts)


# -- what must hold ----------------------------------------------------------------------------------------------


def try_condition(random: Random, text: str) -> str:
    """A condition is refused with words, or printed so that it reads back the same."""
    try:
        condition = parse(text)
    except ConditionError as error:
        return "condition refused" if error.what else "refused without a word"
    assert parse(str(condition)) == condition
    assert str(parse(str(condition))) == str(condition)
    return "condition accepted"


def try_file(random: Random, content: bytes) -> str:
    """A file is refused with located words, or gives talks that pass every further try."""
    document = codec.read_text(content, "fuzz.yaml")
    assert _read_alike(document.text)
    assert (document.talks is None) == bool(document.faults)
    assert all(problem.what and "\n" not in str(problem) for problem in document.problems)
    if document.talks is None:
        return "file refused"
    for further in FURTHER:
        further(random, document, document.talks)
    return "file accepted"


def _read_alike(text: str) -> bool:
    """Whether the quick pass reads the text as ruamel does, or not at all."""
    tree = passed(text)
    return tree is None or tree == nodes.tree_of(text, "", [])


def written_back(random: Random, document: codec.Document, talks: Talks) -> None:
    """What was read can be written and read again; an unchanged record leaves its file as it is."""
    assert codec.loads(codec.dumps(talks)) == talks
    assert codec.rewrite(document.text, talks) == document.text


def rewritten_to_another(random: Random, document: codec.Document, talks: Talks) -> None:
    """A file can be rewritten to say something else."""
    if random.random() < 0.3:
        other = random.choice(_RECORDS)
        assert codec.loads(codec.rewrite(document.text, other)) == other


def why_stuck(random: Random, document: codec.Document, talks: Talks) -> None:
    """The question can be put, and every roadmap shown admits what it should."""
    finding = find_deadlock(talks, red_lines=random.random() < 0.5, time_limit=MOST_SECONDS * 10)
    answer = finding.answer
    assert answer.stuck == (answer.roadmap is None)
    assert json.dumps(to_json(finding), allow_nan=False)
    for roadmap in (*([answer.roadmap] if answer.roadmap is not None else []), *(u.roadmap for u in answer.unlocks)):
        step_of = {measure: number for number, step in enumerate(roadmap, start=1) for measure in step}
        assert all(holds(says, step_of) for says in (*(fact.says for fact in talks.all_facts), *answer.goal))


def briefed(random: Random, document: codec.Document, talks: Talks) -> None:
    """Of some, every question is asked and a briefing written, as text and as a page."""
    if random.random() < 0.05:
        findings = Study(talks, time_limit=MOST_SECONDS).findings()
        paper = compose(Materials(talks=talks), findings, full=True)
        assert markdown.render(paper)
        assert html.render(paper)


Further = Callable[[Random, codec.Document, Talks], None]
FURTHER: tuple[Further, ...] = (written_back, rewritten_to_another, why_stuck, briefed)
"""What is tried with talks that were accepted."""


# -- running -----------------------------------------------------------------------------------------------------


class _HangError(BaseException):
    """A case took too long; not an Exception, so that nothing on the way mistakes it for a fault in the file."""


@contextmanager
def _alarm() -> Iterator[None]:
    def ring(*_: Any) -> None:
        raise _HangError

    signal.signal(signal.SIGPROF, ring)
    signal.setitimer(signal.ITIMER_PROF, MOST_SECONDS)  # processor time: a busy machine is no hang
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


@dataclass
class Outcome:
    """What came of some cases: how many ended how, the slowest, and the failures with their inputs."""

    ends: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    slowest_case: int = 0
    failures: list[tuple[int, str, bytes]] = field(default_factory=list)

    def add(self, other: Outcome) -> None:
        self.ends += other.ends
        self.failures += other.failures
        if other.slowest > self.slowest:
            self.slowest, self.slowest_case = other.slowest, other.slowest_case


def make(seed: int, number: int) -> tuple[Random, bytes | str]:
    """The case of a number: a file (bytes) or a condition (text), with the chance that goes on with it."""
    random = Random(f"{seed}:{number}")
    if random.random() < 0.35:
        return random, soup(random)
    return random, mutated(random, random.choice(BASES))


def run_case(seed: int, number: int, outcome: Outcome) -> None:
    random, case = make(seed, number)
    started = time.process_time()
    try:
        with _alarm():
            end = try_condition(random, case) if isinstance(case, str) else try_file(random, case)
        outcome.ends[end] += 1
    except (Exception, _HangError):  # noqa: BLE001 - whatever it is, it is what we are looking for
        outcome.ends["FAILED"] += 1
        content = case.encode("utf-8", "surrogatepass") if isinstance(case, str) else case
        outcome.failures.append((number, traceback.format_exc(), content))
    took = time.process_time() - started
    if took > outcome.slowest:
        outcome.slowest, outcome.slowest_case = took, number


def run_chunk(job: tuple[int, int, int]) -> Outcome:
    seed, start, stop = job
    outcome = Outcome()
    for number in range(start, stop):
        run_case(seed, number, outcome)
    return outcome


def run(cases: int, seed: int, processes: int) -> Outcome:
    """Try the first so many cases of a seed."""
    jobs = [(seed, start, min(start + CHUNK, cases)) for start in range(0, cases, CHUNK)]
    whole, done = Outcome(), 0
    if processes == 1:
        for job in jobs:
            whole.add(run_chunk(job))
        return whole
    with multiprocessing.get_context("spawn").Pool(processes) as pool:
        for outcome in pool.imap_unordered(run_chunk, jobs):
            whole.add(outcome)
            done = sum(whole.ends.values())
            print(f"\r{done:,} of {cases:,}, {whole.ends['FAILED']} failed", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return whole


def main(arguments: list[str] | None = None) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description="Mutated talks files and condition strings.")
    parser.add_argument("cases", type=int, help="how many")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--save", type=Path, default=Path(), help="folder for inputs that fail")
    options = parser.parse_args(arguments)
    started = time.monotonic()
    outcome = run(options.cases, options.seed, options.processes)
    took = time.monotonic() - started
    for end, count in sorted(outcome.ends.items()):
        print(f"{end:20} {count:9,}")
    print(f"slowest case: number {outcome.slowest_case}, {outcome.slowest:.2f} s")
    print(f"{took:.0f} s in all; seed {options.seed}")
    for number, report, content in outcome.failures[:20]:
        path = options.save / f"fuzz-failure-{options.seed}-{number}.txt"
        path.write_bytes(content)
        print(f"case {number} failed; its input is in {path}\n{report}")
    return 1 if outcome.failures or outcome.ends["refused without a word"] else 0


if __name__ == "__main__":
    sys.exit(main())
