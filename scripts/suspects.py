#!/usr/bin/env python3
"""Refuse dependencies that look like somebody else's bait, and committed text that names where packages come from.

A name that a registry has not given to anybody can be taken by whoever comes first, at a version so high that every
resolver prefers it; names of language models are a favourite, since tools install them by name. Such a pin is found
here by its look, before anything of it is run. Hosts, download addresses and paths of whoever wrote a pin or a
document do not belong into the project: whichever index pip or uv is set up to use will do.
"""

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

_HIGH = 900
"""A number that no honest version has in its first place, unless it is a year."""
_YEARS = range(1990, 2101)
_NAME = re.compile(r"[a-z0-9][a-z0-9._-]*", re.IGNORECASE)
_PIN = re.compile(r"^([A-Za-z0-9][\w.-]*)==([^\s;\\]+)", re.MULTILINE)
_MODELS = (
    (r"[a-z]{2,3}-(core|dep|ent|lemma)-(web|news|sci|wiki|med)[a-z]*-(sm|md|lg|trf)", "a spaCy model"),
    (r"(.+-)?models?(-.+)?", "a model"),
    (r"(.+-)?(weights|checkpoints?|embeddings|corpora|corpus)(-.+)?", "a model's data"),
    (
        r"(bert|gpt|llama|mistral|qwen|gemma|whisper|roberta)-?\d*(-(base|small|large|uncased|cased|chat|\d+[bm]))+",
        "a model",
    ),
)
_KNOWN = frozenset[str]()
"""Names that look so and were looked at by a person."""
_HOSTS = re.compile(
    r"(?:[\w-]+\.)*(?:pypi\.(?:org|python\.org)|pythonhosted\.org|anaconda\.(?:org|com)|conda\.io|jfrog\.io)"
    r"|--(?:extra-)?index-url[ =]\S+|--find-links[ =](?:file|https?):\S+"
    r"|https?://\S+\.(?:whl|tar\.gz)\b|https?://\S+/simple/",
    re.IGNORECASE,
)
_PATHS = re.compile(r"(?<![\w.~/-])/(?:root|work|opt|build|Users|home)/[\w.-]+(?:/[\w.-]+)*")
_EXAMPLES = {"scripts/suspects.py", "tests/test_suspects.py"}
_INVENTED = re.compile(r"/(?:home|Users)/(?:you|me|user|newcomer|ada|analyst|somebody)\b")
"""Homes of people in documents and tests."""


def main() -> int:
    """Look at the pins, the requirements and every committed text; the exit code."""
    faults = [*in_pins(text_of("constraints.txt")), *in_requirements(text_of("pyproject.toml"))]
    for name in committed():
        if (ROOT / name).is_file() and name not in _EXAMPLES:
            faults += [f"{name}:{fault}" for fault in in_text((ROOT / name).read_bytes().decode(errors="ignore"))]
    for fault in faults:
        print(fault)
    return 1 if faults else 0


def text_of(name: str) -> str:
    """A file of the project."""
    return ROOT.joinpath(name).read_text(encoding="utf-8")


def committed() -> list[str]:
    """Names of the files under version control; none where this is no checkout."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    return [name for name in listed.stdout.decode().split("\0") if name]


def in_pins(text: str) -> Iterator[str]:
    """What is wrong with ``name==version`` lines."""
    for name, version in _PIN.findall(text):
        yield from (f"constraints.txt: {name}=={version}: {why}" for why in (*of_name(name), *of_version(version)))


def in_requirements(text: str) -> Iterator[str]:
    """What is wrong with the requirements of a project file."""
    project = tomllib.loads(text)
    groups = [project.get("project", {}).get("dependencies", []), project.get("build-system", {}).get("requires", [])]
    groups += project.get("project", {}).get("optional-dependencies", {}).values()
    groups += project.get("dependency-groups", {}).values()
    for requirement in (one for group in groups for one in group if isinstance(one, str)):
        found = _NAME.match(requirement)
        name = found[0] if found else requirement
        versions = re.findall(r"[=<>~]=?\s*([\w.!+]+)", requirement)
        whys = [*of_name(name), *(why for version in versions for why in of_version(version))]
        if "@" in requirement.split(";")[0]:
            whys.append("comes from an address, not from an index")
        yield from (f"pyproject.toml: {requirement}: {why}" for why in whys)


def of_name(name: str) -> Iterator[str]:
    """Why a name is not to be trusted."""
    plain = re.sub(r"[-_.]+", "-", name).lower()
    if plain not in _KNOWN:
        found = next((what for pattern, what in _MODELS if re.fullmatch(pattern, plain)), None)
        if found:
            yield f"named like {found}: such names are taken by strangers"


def of_version(version: str) -> Iterator[str]:
    """Why a version is not to be trusted."""
    numbers = [int(number) for number in re.findall(r"\d+", re.sub(r"^.*!|\+.*$", "", version))]
    if "!" in version:
        yield "an epoch puts it before every other version"
    if "+" in version:
        yield "a local version, which no index gives out"
    high = bool(numbers) and numbers[0] >= _HIGH and numbers[0] not in _YEARS and not _is_a_day(numbers[0])
    if high or (len(numbers) > 1 and all(re.fullmatch("99+", str(number)) for number in numbers[:2])):
        yield "a version so high that every resolver prefers it"


def _is_a_day(number: int) -> bool:
    """20240116 is a day, 99999999 is not."""
    return number // 10000 in _YEARS and 1 <= number // 100 % 100 <= 12 and 1 <= number % 100 <= 31


def in_text(text: str) -> Iterator[str]:
    """Line and fault for each host, address or path of a machine in a text."""
    for number, line in enumerate(text.splitlines(), 1):
        for found in _HOSTS.finditer(line):
            yield f"{number}: names where packages come from: {found[0][:60]}"
        for found in _PATHS.finditer(line):
            if not _INVENTED.match(found[0]):
                yield f"{number}: a path of somebody's machine: {found[0][:60]}"


if __name__ == "__main__":
    sys.exit(main())
