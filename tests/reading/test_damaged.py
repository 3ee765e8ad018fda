"""Damaged inputs of every kind are read or refused, never more; some met outside, and a few hundred more."""

import io
import zipfile
from pathlib import Path

import pytest

from pourparler.errors import InputError, ReportError
from pourparler.reading import read_report
from pourparler.reading.batch import read_batch
from pourparler.reading.coded import read_project
from tests.reading.damaged import WORDS, damaged, what_comes_of


@pytest.mark.parametrize("number", range(0, 300, 50))
def test_what_is_damaged_is_read_or_refused_by_its_name(number: int, tmp_path: Path) -> None:
    for case in range(number, number + 50):
        name, data, read = damaged(case)
        assert what_comes_of(name, data, read, tmp_path) in {"read", "refused"}, case


def project(xml: bytes, text: str = WORDS) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("project.qde", xml)
        archive.writestr("sources/a.txt", text)
    return packed.getvalue()


def coded(selections: str, path: str = "internal://a.txt") -> str:
    codes = '<CodeBook><Codes><Code guid="g0" name="demand"/><Code guid="g1" name="until"/></Codes></CodeBook>'
    source = f'<TextSource name="a" plainTextPath="{path}">{selections}</TextSource>'
    return f'<Project name="p">{codes}<Sources>{source}</Sources></Project>'


def refused(data: bytes) -> str:
    with pytest.raises(ReportError) as told:
        read_project("p.qdpx", data, read_report)
    return str(told.value)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_project_that_declares_entities_is_refused_in_every_encoding(encoding: str) -> None:
    mark = "\ufeff" if encoding in {"utf-16-le", "utf-16-be"} else ""
    bomb = '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>' + coded("").replace('name="p"', 'name="&b;"')
    declared = f'{mark}<?xml version="1.0" encoding="{encoding[:6].rstrip("-")}"?>{bomb}'
    assert "entities of its own" in refused(project(declared.encode(encoding)))


def test_codings_heaped_on_the_same_words_are_refused_before_they_fill_the_memory() -> None:
    heap = "".join(
        f'<PlainTextSelection startPosition="0" endPosition="90"><Coding><CodeRef targetGUID="g{n % 2}"/></Coding>'
        "</PlainTextSelection>"
        for n in range(2100)
    )
    assert "pairs of codings on the same words" in refused(project(coded(heap).encode()))


def test_as_many_codings_side_by_side_are_read() -> None:
    text = WORDS * 25
    side_by_side = "".join(
        f'<PlainTextSelection startPosition="{n}" endPosition="{n + 1}"><Coding><CodeRef targetGUID="g1"/></Coding>'
        "</PlainTextSelection>"
        for n in range(2100)
    )
    (report,), _ = read_project("p.qdpx", project(coded(side_by_side).encode(), text), read_report)
    assert report.text


def test_a_project_is_not_its_own_text() -> None:
    selection = '<PlainTextSelection startPosition="0" endPosition="5"/>'
    assert "is not in the project" in refused(project(coded(selection, "internal://project.qde").encode()))


def test_a_project_with_elements_within_each_other_without_end_is_refused() -> None:
    assert "too deep" in refused(project(coded("<x>" * 100_000).encode()))


def test_a_mail_that_names_no_charset_at_all_is_read_as_if_it_named_none() -> None:
    mail = f'From: a@b.example\nSubject: Dam\nDate: x\nContent-Type: text/plain; charset="utf\0-8"\n\n{WORDS}'
    assert "Ethiopia" in read_report("m.eml", mail.encode()).text


def encrypted_with_aes() -> bytes:
    """A PDF that says it is encrypted with AES-256, under a password that is not empty."""
    keys = f"/O <{'00' * 48}> /U <{'11' * 48}> /OE <{'22' * 32}> /UE <{'33' * 32}> /Perms <{'44' * 16}> /P -4"
    filters = "/CF << /StdCF << /CFM /AESV3 /AuthEvent /DocOpen /Length 32 >> >> /StmF /StdCF /StrF /StdCF"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>",
        f"<< /Filter /Standard /V 5 /R 6 /Length 256 {keys} {filters} >>",
    ]
    out, places = "%PDF-1.7\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{one}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<{'55' * 16}> <{'55' * 16}>] >>"
    return f"{out}xref\n0 5\n0000000000 65535 f \n{table}trailer\n{trailer}\nstartxref\n{len(out)}\n%%EOF\n".encode()


def test_a_pdf_encrypted_with_aes_is_not_called_damaged() -> None:
    with pytest.raises(ReportError, match="an encrypted PDF"):
        read_report("a.pdf", encrypted_with_aes())


def test_one_bad_file_among_many_is_told_with_all_that_are_bad(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WORDS, encoding="utf-8")
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.4 nothing more")
    (tmp_path / "c.qdpx").write_bytes(b"PK\x03\x04 nothing more")
    with pytest.raises(InputError) as told:
        read_batch(sorted(tmp_path.iterdir()))
    assert [Path(problem.file).name for problem in told.value.problems] == ["b.pdf", "c.qdpx"]
