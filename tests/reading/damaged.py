"""Every kind of input that is read, damaged by the thousand: read all the same, or refused with its name.

    python -m tests.reading.damaged 3000 --seed 1

Each case comes from its number and the seed alone. One that is neither read nor refused is saved, and the exit code
is then 1.
"""

import argparse
import functools
import io
import sys
import tempfile
import time
import traceback
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random

from pourparler.errors import InputError
from pourparler.interchange.formats import format_of_input
from pourparler.reading import read_report
from pourparler.reading.batch import read_batch
from pourparler.reading.english.cue_files import joined
from pourparler.reading.exports.qda import as_project
from pourparler.reading.positions.vocabulary import load as load_vocabulary
from pourparler.record import codec
from tests.interchange.fixtures import GENIUS, KTAB, NEGMAS
from tests.reading.page.inputs.test_office import docx, odt, paragraph
from tests.reading.page.inputs.test_pdf import pdf

SLOWEST = 10.0
"""Seconds of processor time that one case may take."""
WORDS = "Amara. Egypt demanded that Ethiopia stop filling the dam first. Ethiopia refused to stop until Egypt pays. "
PAGE = (
    '<!doctype html><html><head><meta charset="utf-8"><title>Dam talks stall</title>'
    '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2011-03-05"}</script></head>'
    f"<body><article><h1>Dam talks stall</h1><p>{WORDS * 3}</p><p>{WORDS}</p></article></body></html>"
)
MAIL = (
    "From: News Desk <desk@news.example>\nSubject: =?utf-8?q?Dam_talks?=\nDate: Sat, 5 Mar 2011 10:00:00 +0000\n"
    'MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="xx"\n\n--xx\n'
    f"Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n{WORDS}=E9\n--xx\n"
    f"Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\nPGh0bWw+PHA+\n--xx--\n"
)
RAW_MAIL = f"From: a@b.example\nSubject: Dam\nContent-Type: text/plain; charset=utf-8\n\n{WORDS}Président.\n"
FEED = (
    '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Wire</title>'
    f"<item><title>Dam</title><pubDate>Sat, 05 Mar 2011 10:00:00 GMT</pubDate><description>{WORDS}</description></item>"
    "</channel></rss>"
)
TALKS = """\
pourparler: 1
talks: Thaw
parties: [{id: north, aliases: [the North]}, {id: south}]
measures: [{id: open-road, by: north}, {id: send-aid, by: south, reversible: partly}]
goal: [open-road, send-aid]
positions:
  - {id: aid-first, party: north, says: send-aid before open-road, fallbacks: [send-aid with open-road]}
  - {id: road-first, party: south, says: open-road before send-aid}
worth: {north: {open-road: -1, send-aid: [1, 2, 3]}}
"""
TABLE = "measure,what,by,north,south\nopen-road,open the road,north,-1,3\nsend-aid,send aid,south,3,-1\n"
CUES = '- {id: dig, act: refuse, pattern: made a face at, fires_on: ["He made a face at it."]}\n'
VOCABULARY = "parties: [{name: FARC, aliases: [rebels]}]\nmeasures: [{id: let-go, what: free them, phrases: [x]}]\n"


def _convert(path: Path) -> object:
    found = format_of_input(path)
    return found.read(path) if found.read is not None else None


def _report(path: Path) -> object:
    return read_batch([path])


def _project() -> bytes:
    return bytes(as_project([read_report("dam.txt", WORDS.encode())], {}))


@functools.cache
def _seeds() -> Mapping[str, tuple[bytes, Callable[[Path], object]]]:
    """By the name of the file: what is damaged, and how it is read."""
    return {
        "dam.txt": (WORDS.encode() * 3, _report),
        "utf16.txt": (WORDS.encode("utf-16"), _report),
        "dam.html": (PAGE.encode(), _report),
        "dam.eml": (MAIL.encode(), _report),
        "dam.mht": (MAIL.replace("text/html", "multipart/related").encode(), _report),
        "raw.eml": (RAW_MAIL.encode(), _report),
        "dam.mbox": (
            f"From a@b Sat Mar  5 10:00:00 2011\n{RAW_MAIL}\n\nFrom c@d Sun Mar  6 10:00:00 2011\n{MAIL}".encode(),
            _report,
        ),
        "dam.rss": (FEED.encode(), _report),
        "dam.docx": (docx(paragraph(WORDS * 2)), _report),
        "dam.odt": (odt(f"<office:text><text:p>{WORDS * 2}</text:p></office:text>"), _report),
        "dam.pdf": (pdf(b"BT /F1 12 Tf 72 700 Td (Egypt demanded that Ethiopia stop filling the dam.) Tj ET"), _report),
        "dam.qdpx": (_project(), _report),
        "talks.yaml": (TALKS.encode(), codec.read),
        "cues.yaml": (CUES.encode(), lambda path: joined([path])),
        "vocabulary.yaml": (VOCABULARY.encode(), load_vocabulary),
        "flat-domain.xml": (GENIUS["flat-domain.xml"].encode(), _convert),
        "negmas.yml": (next(iter(NEGMAS.values())).encode(), _convert),
        "actors.csv": (KTAB.encode(), _convert),
        "worth.csv": (TABLE.encode(), _convert),
    }


ODD = (
    *(b"\0", b"\xff\xfe", b"<", b"&#x0;", b"=?x\0?q?a?=", b"]]>", b"{" * 200, b"[" * 200, b"<div>" * 300),
    *(
        b"charset=\0",
        b"charset*=\0''utf-8",
        b"charset*0*=a; charset*=b",
        b"boundary*=\0''x",
        b"\n\x1f\n",
        b"encoding='x'",
    ),
    *(b"charset=\0utf-8", b"charset=hex", b"charset=unicode_escape", b"9" * 400, b"-1e999", b"\r", b"%PDF-"),
    *(b"PK\x03\x04", b"\xed\xa0\x80", b"\nFrom: \0\n", b"content-type: multipart/mixed; boundary=\n"),
)


# -- damage ------------------------------------------------------------------------------------------------------------


def _cut(data: bytes, random: Random) -> bytes:
    return data[: random.randrange(len(data) + 1)]


def _flip(data: bytes, random: Random) -> bytes:
    changed = bytearray(data)
    for _ in range(random.randint(1, 12)):
        if changed:
            changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)


def _repeat(data: bytes, random: Random) -> bytes:
    start = random.randrange(len(data) + 1)
    piece = data[start : start + random.randint(1, 40)]
    return data[:start] + piece * random.randint(2, 400) + data[start:]


def _drop(data: bytes, random: Random) -> bytes:
    start = random.randrange(len(data) + 1)
    return data[:start] + data[start + random.randint(1, 200) :]


def _put_in(data: bytes, random: Random) -> bytes:
    start = random.randrange(len(data) + 1)
    return data[:start] + random.choice(ODD) + data[start:]


def _encode(data: bytes, random: Random) -> bytes:
    return data.decode("latin-1").encode(random.choice(["utf-16", "utf-16-le", "utf-32", "utf-7", "utf-8-sig"]))


def _in_archive(data: bytes, random: Random) -> bytes:
    """Damage one file of an archive, and pack it again."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, RuntimeError, KeyError):
        return _flip(data, random)
    name = random.choice(list(members))
    members[name] = random.choice([_cut, _flip, _repeat, _drop, _put_in, _encode])(members[name], random)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for one, content in members.items():
            archive.writestr(one, content)
    return packed.getvalue()


ARCHIVES = (".qdpx", ".docx", ".odt")
DAMAGES = (_cut, _flip, _repeat, _drop, _put_in, _encode)


def damaged(number: int, seed: int = 1) -> tuple[str, bytes, Callable[[Path], object]]:
    """A case: the name of the file, its bytes, and how it is read."""
    random = Random(f"{seed}-{number}")
    seeds = _seeds()
    name = list(seeds)[number % len(seeds)]
    data, read = seeds[name]
    for _ in range(random.randint(1, 3)):
        how = _in_archive if name.endswith(ARCHIVES) and random.random() < 0.7 else random.choice(DAMAGES)
        data = how(data, random)
    return name, data, read


def what_comes_of(name: str, data: bytes, read: Callable[[Path], object], folder: Path) -> str:
    """``read`` or ``refused``; anything else is raised.

    Raises:
        AssertionError: it was refused without its name, or took too long.
    """
    path = folder / Path(name).stem / name  # alone there: some formats look at what stands beside
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    begun = time.process_time()
    try:
        read(path)
        came = "read"
    except InputError as error:
        came = "refused" if all(name in str(problem) for problem in error.problems) else f"no name: {error}"
    assert came in {"read", "refused"}, came
    assert time.process_time() - begun < SLOWEST, f"{time.process_time() - begun:.1f} s"
    return came


def main() -> int:
    """Run many, and say what came of them."""
    parser = argparse.ArgumentParser()
    parser.add_argument("cases", type=int)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    came: Counter[tuple[str, str]] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(asked.cases):
            name, data, read = damaged(number, asked.seed)
            try:
                came[name, what_comes_of(name, data, read, Path(folder))] += 1
            except Exception:  # noqa: BLE001 - this is what is looked for
                came[name, "FAILED"] += 1
                Path(f"damaged-{asked.seed}-{number}-{name}").write_bytes(data)
                print(f"{name}, case {number}: {traceback.format_exc(limit=-4)}", file=sys.stderr)
    for (name, outcome), count in sorted(came.items()):
        print(f"{name:20} {outcome:10} {count}")
    return int(any(outcome == "FAILED" for _, outcome in came))


if __name__ == "__main__":
    sys.exit(main())
