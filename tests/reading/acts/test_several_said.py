from pourparler.reading.reader import read_report
from pourparler.record.statements import Act

BEGINS = "Talks between Ghana and Togo resumed on Monday.\n\n"


def _told(sentence: str) -> list[tuple[Act, str]]:
    report = read_report("report.txt", f"{BEGINS}{sentence}\n".encode())
    last = len(report.sentences) - 1
    return [(one.act, one.quote) for one in report.statements if one.sentence == last]


def test_each_act_that_one_verb_of_saying_tells_is_a_statement() -> None:
    told = _told("Ghana said that talks had been cordial, but that it would not open the port.")
    assert told == [
        (Act.ASSESS, "Ghana said that talks had been cordial"),
        (Act.REFUSE, "that it would not open the port"),
    ]


def test_what_is_the_same_act_stays_together() -> None:
    ((act, _),) = _told("Ghana said that it would not open the port or pay for the pilots.")
    assert act is Act.REFUSE


def test_a_quotation_is_not_cut() -> None:
    ((act, _),) = _told('Ghana said: "The harbour was shut in May and it would not be opened again."')
    assert act is Act.REFUSE
