import io
import re
import zipfile
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest

from pourparler.reading import Report, read_report
from pourparler.reading.exports.qda import NAMESPACE, as_project

CANAL = Path(__file__).parents[1] / "reports" / "canal.txt"
N = f"{{{NAMESPACE}}}"
GUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
STRUCTURE: dict[str, tuple[tuple[str, ...], set[str], set[str]]] = {
    # element: (parts, in this order; attributes it must have; attributes it may have), after REFI-QDA Project.xsd
    "Project": (("Users", "CodeBook", "Sources", "Description"), {"name"}, {"origin", "creatingUserGUID"}),
    "Users": (("User",), set(), set()),
    "User": ((), {"guid"}, {"name", "id"}),
    "CodeBook": (("Codes",), set(), set()),
    "Codes": (("Code",), set(), set()),
    "Code": (("Description", "Code"), {"guid", "name", "isCodable"}, {"color"}),
    "Sources": (("TextSource",), set(), set()),
    "TextSource": (
        ("Description", "PlainTextSelection", "Coding"),
        {"guid"},
        {"name", "plainTextPath", "creatingUser"},
    ),
    "PlainTextSelection": (
        ("Description", "Coding"),
        {"guid", "startPosition", "endPosition"},
        {"name", "creatingUser"},
    ),
    "Coding": (("CodeRef",), {"guid"}, {"creatingUser"}),
    "CodeRef": ((), {"targetGUID"}, set()),
    "Description": ((), set(), set()),
}


def opened(*reports: Report) -> tuple[Element, zipfile.ZipFile]:
    archive = zipfile.ZipFile(io.BytesIO(as_project(reports, {})))
    return fromstring(archive.read("project.qde")), archive


def canal(line_end: str = "\n") -> Report:
    text = CANAL.read_text(encoding="utf-8").replace("\n", line_end)
    return read_report("canal.txt", text.encode("utf-8-sig"))


def test_the_project_has_the_structure_of_the_standard() -> None:
    root, _ = opened(canal())
    for element in root.iter():
        parts, must, may = STRUCTURE[element.tag.removeprefix(N)]
        assert must <= set(element.attrib) <= must | may
        order = [parts.index(part.tag.removeprefix(N)) for part in element]
        assert order == sorted(order)
    assert all(len(coding) == 1 for coding in root.iter(f"{N}Coding"))


def test_every_name_is_a_guid_of_its_own_and_every_reference_leads_somewhere() -> None:
    root, _ = opened(canal(), read_report("b.txt", b"Bolivia met Chile at the lock. Bolivia turned down the plan."))
    guids = [element.attrib["guid"] for element in root.iter() if "guid" in element.attrib]
    assert all(GUID.fullmatch(guid) for guid in guids)
    assert len(guids) == len(set(guids))
    codes = {code.attrib["guid"] for code in root.iter(f"{N}Code") if code.attrib["isCodable"] == "true"}
    assert {reference.attrib["targetGUID"] for reference in root.iter(f"{N}CodeRef")} <= codes
    users = {user.attrib["guid"] for user in root.iter(f"{N}User")}
    assert {e.attrib["creatingUser"] for e in root.iter() if "creatingUser" in e.attrib} == users


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_selections_lie_on_the_words_in_the_source_whatever_its_line_ends(line_end: str) -> None:
    report = canal(line_end)
    root, archive = opened(report)
    (source,) = root.iter(f"{N}TextSource")
    text = archive.read(f"Sources/{source.attrib['plainTextPath'].removeprefix('internal://')}").decode()
    assert "\r" not in text
    assert not text.startswith("\ufeff")
    selections = list(source.iter(f"{N}PlainTextSelection"))
    assert len(selections) >= len({reading.span for reading in report.statements})
    for selection in selections:
        words = text[int(selection.attrib["startPosition"]) : int(selection.attrib["endPosition"])]
        assert " ".join(words.split())[:60] == selection.attrib["name"]


def test_a_joint_act_is_one_selection_with_both_speakers() -> None:
    root, _ = opened(read_report("a.txt", b"It rained in the valley all day. Bolivia and Chile agreed to meet in May."))
    names = {code.attrib["guid"]: code.attrib["name"] for code in root.iter(f"{N}Code")}
    (selection,) = root.iter(f"{N}PlainTextSelection")
    coded = [names[reference.attrib["targetGUID"]] for reference in selection.iter(f"{N}CodeRef")]
    assert coded == ["accept", "Bolivia", "Chile"]


def test_the_same_text_twice_is_one_source() -> None:
    root, archive = opened(canal(), canal())
    assert len(list(root.iter(f"{N}TextSource"))) == 1
    assert len(archive.namelist()) == 2
