from pathlib import Path

import pytest

from pourparler.record.codec.door import MOST_BYTES, Refusal, read_bytes, shown, to_text


def refused(content: bytes | str) -> Refusal:
    with pytest.raises(Refusal) as caught:
        to_text(content)
    return caught.value


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_usual_encodings_are_read(encoding: str) -> None:
    assert to_text("talks: Überfall\r\n".encode(encoding)) == "talks: Überfall\r\n"


def test_other_encodings_are_refused_with_the_line() -> None:
    found = refused("a: b\nc: Überfall\n".encode("latin-1"))
    assert (found.what, found.line) == ("this is not UTF-8 text", 2)


@pytest.mark.parametrize("content", [b"\x7fELF\x02\x01\x01\0\0", b"a: \0", "a\n: \x1b[31m", b"\xff\xfe\0"])
def test_what_is_no_text_is_refused(content: bytes | str) -> None:
    assert refused(content).what


def test_a_large_file_is_refused_by_its_size(tmp_path: Path) -> None:
    large = tmp_path / "large.yaml"
    with large.open("wb") as stream:
        stream.truncate(50_000_000)
    with pytest.raises(Refusal, match=r"50\.0 MB are too much"):
        read_bytes(large)


def test_what_tells_no_size_is_read_only_so_far() -> None:
    with pytest.raises(Refusal, match="too much"):
        read_bytes(Path("/dev/zero"))


def test_a_large_text_is_refused() -> None:
    assert "too much" in refused("x" * (MOST_BYTES + 1)).what
    assert "too much" in refused("é" * (MOST_BYTES // 2 + 1)).what
    assert to_text("x" * MOST_BYTES)


def test_a_file_without_its_suffix_is_recognised(tmp_path: Path) -> None:
    (tmp_path / "thaw.talks.yaml").write_text("a: 1")
    with pytest.raises(Refusal, match=r"Did you mean .*thaw\.talks\.yaml"):
        read_bytes(tmp_path / "thaw")


def test_a_long_text_is_cut_and_put_on_one_line() -> None:
    assert shown("a\n b") == "a b"
    assert len(shown("x" * 1000)) == 60
