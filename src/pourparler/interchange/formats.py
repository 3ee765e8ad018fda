"""The formats, as values in one table: how each is recognised, read and written, and what it cannot hold."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pourparler.errors import Setting
from pourparler.interchange import (
    games,
    genius,
    genius_files,
    gmcr,
    gmcr_files,
    ktab,
    negmas,
    negmas_files,
    worth_table,
)
from pourparler.interchange.carried import Reading, Writing, one_file, refusal
from pourparler.record import codec
from pourparler.record.ids import did_you_mean
from pourparler.record.standard_input import STDIN
from pourparler.record.talks import Talks


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One format.

    Attributes:
        id: its name on the command line.
        is_folder: whether it is written as a folder of files.
        suffixes: how names of its files end.
        read: from a path to a record; None where it is only written.
        write: from a record, and the name of its file, to files; None where it is only read.
        loses: what it cannot hold, in words.
        recognises: whether a file, or one in a folder, is of this format, as far as a look at it tells.
    """

    id: str
    suffixes: tuple[str, ...]
    read: Callable[[Path], Reading] | None
    write: Callable[[Talks, str], Writing] | None
    loses: str
    is_folder: bool = False
    recognises: Callable[[Path], bool] | None = None


def _read_talks(path: Path) -> Reading:
    return Reading(talks=codec.load(path))


def _write_talks(talks: Talks, _file: str) -> Writing:
    return one_file(codec.dumps(talks))


def _write_json(talks: Talks, _file: str) -> Writing:
    return one_file(json.dumps(codec.to_json(talks), ensure_ascii=False, indent=1, allow_nan=False) + "\n")


FORMATS: tuple[Format, ...] = (
    Format(
        id="genius",
        suffixes=(".xml",),
        read=genius.read,
        write=genius_files.write,
        loses="discount factors, costs, real-valued issues; conditions, order, reversibility, ranges",
        is_folder=True,
        recognises=genius.is_domain,
    ),
    Format(
        id="genius-divided",
        suffixes=(".xml",),
        read=genius.read_divided,
        write=None,
        loses="as genius; evaluations are divided by the largest of their issue, as GENIUS itself does",
    ),
    Format(
        id="negmas",
        suffixes=(".yml", ".yaml", ".json"),
        read=negmas.read,
        write=negmas_files.write,
        loses="utilities that are no sums, continuous issues; conditions, order, reversibility, ranges",
        is_folder=True,
        recognises=negmas.is_domain,
    ),
    Format(
        id="ktab",
        suffixes=(".csv",),
        read=ktab.read,
        write=None,
        loses="influence (kept in notes), points between the positions taken",
        recognises=ktab.is_ktab,
    ),
    Format(
        id="csv",
        suffixes=(".csv", ".tsv"),
        read=worth_table.read,
        write=worth_table.write,
        loses="all but measures, doers, worth, walk_away and breaking_off",
    ),
    Format(
        id="nfg",
        suffixes=(".nfg",),
        read=None,
        write=games.write_strategic,
        loses="goal, positions, order; ranges",
    ),
    Format(
        id="efg",
        suffixes=(".efg",),
        read=None,
        write=games.write_extensive,
        loses="goal, positions, what happens at once; ranges",
    ),
    Format(
        id="gmcr",
        suffixes=(".gmcr",),
        read=gmcr.read,
        write=gmcr_files.write,
        loses="misperceptions, coalitions looked at; joint measures, goal, positions, order; ranges",
    ),
    Format(id="json", suffixes=(".json",), read=_read_talks, write=_write_json, loses="comments"),
    Format(
        id="talks",
        suffixes=(".yaml", ".yml"),
        read=_read_talks,
        write=_write_talks,
        loses="comments, but where a worth table is put into one",
    ),
)
"""Every format; where several have a suffix, those that look at a file come first."""


def named(name: str, setting: Setting) -> Format:
    """The format of a name.

    Args:
        name: its id.
        setting: for what it was given, for messages.

    Raises:
        InputError: there is none.
    """
    known = {one.id: one for one in FORMATS}
    if name not in known:
        raise refusal(
            setting, f'no format is called "{name}"', did_you_mean(name, known) or f"There are: {', '.join(known)}."
        )
    return known[name]


def format_of_input(path: Path) -> Format:
    """The format of what is there, by its name and a look at it.

    Raises:
        InputError: there is nothing, or nothing that is known.
    """
    if path == STDIN:
        raise refusal(
            path,
            "standard input has no name that tells the format",
            f"Name it, one of {_ids(reads=True)}.",
            by=Setting.FORMAT_IN,
        )
    if not path.exists():
        raise refusal(path, "there is no such file or folder", "Check the spelling, and the folder you are in.")
    if path.is_dir():
        return _format_of_folder(path)
    fitting = [one for one in FORMATS if path.suffix.lower() in one.suffixes and one.read is not None]
    looking = [one for one in fitting if one.recognises is not None and one.recognises(path)]
    plain = [one for one in fitting if one.recognises is None or one.suffixes == (".xml",)]
    if not looking and not plain:
        remedy = f"Name it, one of {_ids(reads=True)}."
        raise refusal(path, "its name does not tell the format", remedy, by=Setting.FORMAT_IN)
    return (looking or plain)[0]


def _format_of_folder(folder: Path) -> Format:
    for one in FORMATS:
        if one.is_folder and one.recognises is not None:
            files = (file for file in sorted(folder.iterdir()) if file.suffix in one.suffixes and file.is_file())
            if any(map(one.recognises, files)):
                return one
    remedy = "A GENIUS domain is an XML file with <negotiation_template>, one of NegMAS a YAML file with issues."
    raise refusal(folder, "there is no scenario in this folder", remedy)


def format_of_output(path: Path) -> Format:
    """The format that a name asks for.

    Raises:
        InputError: it asks for none, or for several.
    """
    if path.suffix.lower() == ".xml":
        remedy = "Name a folder, and genius as its format."
        raise refusal(path, "GENIUS is several files", remedy, by=Setting.FORMAT_OUT)
    suffix = path.suffix.lower()
    for one in FORMATS:
        if suffix in one.suffixes and not one.is_folder and one.write is not None:
            return one
    remedy = f"Name it, one of {_ids(reads=False)}."
    raise refusal(path, "its name does not tell the format", remedy, by=Setting.FORMAT_OUT)


def _ids(*, reads: bool) -> str:
    return ", ".join(one.id for one in FORMATS if (one.read if reads else one.write) is not None)
