"""A step in somebody's own words, as what its doer does: "the students leave the hall" is theirs, to leave the hall.

>>> record = Record([Party(id="students", name="the students"), Party(id="board", name="the Board")], [])
>>> deed("the students have left the hall", record)
Deed(what='leave the hall', by=('students',))
>>> deed("the charges are dropped by the Board", record)
Deed(what='drop the charges', by=('board',))
>>> deed("a written apology", record)
Deed(what='a written apology', by=())
"""

import re
from dataclasses import dataclass

from pourparler.reading.matters.lexicon import keywords, plain_verb, stem
from pourparler.reading.matters.own_words import something_in
from pourparler.reading.typed.naming import Record
from pourparler.record.parties import Party

__all__ = ["Deed", "Party", "acts", "deed"]

_BY = re.compile(r"\sby\s(?P<who>[\w.'’ -]{2,40})$")
_TO = re.compile(r"^\s*to\s+(?=[a-z])")


@dataclass(frozen=True, slots=True)
class Deed:
    """What is done, in words that begin with a verb where a deed was told; and who does it, as far as that was told."""

    what: str
    by: tuple[str, ...] = ()


def deed(words: str, record: Record) -> Deed:
    """What words for a step come to; the words themselves where they tell no deed."""
    words = " ".join(words.split())
    who = record.who(words)
    rest = _TO.sub("", words[who.end :].strip())
    if who.parties and rest and acts(words[who.end :]) and (what := _infinitive(f"they {rest}")):
        return Deed(what, who.parties)
    agent = _BY.search(words)
    if agent and (by := record.who(agent["who"])).parties and by.end == len(agent["who"]):
        return Deed(_infinitive(words[: agent.start()]) or words, by.parties)
    return Deed(_infinitive(words) or words)


def acts(words: str) -> bool:
    """Whether a verb follows a name, so that it is the name of who acts."""
    return bool(something_in(f"they {words.strip()}")) and not re.match(r"\s*['’]s?\s", words)


def _infinitive(clause: str) -> str:
    """The deed that a clause tells by a verb of its own: "the charges are dropped"; empty for none, or for more."""
    found = something_in(clause)
    told = found[0] if len(found) == 1 else None
    if told is None or not told.is_sensible or told.verb is None or told.nominal or told.what.startswith("have "):
        return ""
    kept = {stem(plain_verb(word)) for word in keywords(told.what)}
    return told.what if kept.issuperset(stem(plain_verb(word)) for word in keywords(clause)) else ""
