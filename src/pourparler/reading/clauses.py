"""A sentence taken apart at its verbs: which acts it tells, who does each, and from where to where it is told."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pourparler.reading.attribution import Context, Stretch, Subject, find_speaker_after, find_subject
from pourparler.reading.cues.cue import Cue, Where, compiled
from pourparler.reading.cues.verbs import NOUNS, VERBS
from pourparler.record.statements import Act


@dataclass(frozen=True, slots=True)
class Clause:
    """One act as told: by which cue, by whom, in [start, end); ``verb`` is where the cue ends.

    Attributes:
        cue: what gave it away.
        subject: who does it.
        start: where it begins.
        end: where it ends.
        verb: where the cue ends.
        teller: who tells it, where that is somebody else.
        content: what is said: after the verb, or before it where the speaker comes last.
    """

    cue: Cue
    subject: Subject
    start: int
    end: int
    verb: int
    content: tuple[int, int]
    teller: Subject | None = None


@dataclass(slots=True)
class _Told:
    """A cue with its subject, before its extent is known."""

    cue: Cue
    start: int
    end: int
    subject: Subject
    last: bool  # the speaker comes after what he says

    @property
    def begin(self) -> int:
        return self.subject.start if self.subject.own else self.start


def take_apart(stretch: Stretch, context: Context) -> list[Clause]:
    """The clauses of a sentence that tell an act, in order."""
    told = _with_subjects(stretch, context)
    clauses: list[Clause] = []
    for number, this in enumerate(told):
        following = told[number + 1] if number + 1 < len(told) else None
        clauses.append(_extent(stretch, this, following, clauses))
    return [*_untold(clauses, stretch), *_by_noun(stretch, context, clauses)]


_MOST_HEADS = 20
"""Verbs read in one sentence; what has more is no sentence, and each is sought in all words before it."""

# -- heads -----------------------------------------------------------------------------------------------------------

_NOT_FINITE = re.compile(
    r"(?:\b(?:an?|the|its|their|his|her|this|these|any|no|of|to|newly|further|than|two|three|four|five|six|seven|eight|nine|ten|dozens|several|many|\d+)|['’]s)\s$",
    re.IGNORECASE,
)
_NEGATED = re.compile(r"\b(?:not|never|n['’]t|without|neither|nor)\s(?:\w+\s)?$", re.IGNORECASE)
_HANGS_ON = re.compile(r"(?:,|[“\"]|\b(?:by|is|are|was|were|be|been|instead|and|but))\s(?:\w+ly\s|instead\s)?$")
_AND = re.compile(r"\band\s$")
_PASSIVE = re.compile(r"\b(?:was|were|is|are|been|being|be)\s(?:\w+ly\s|again\s|also\s)?$", re.IGNORECASE)
_PARTICIPLE = re.compile(r"\w+ing(?:\s(?:on|for|upon|down|out))?$", re.IGNORECASE)


def _heads(stretch: Stretch, more: tuple[Cue, ...] = ()) -> list[tuple[Cue, int, int]]:
    """The verbs that are cues, in order; of two at one place the more telling; "would" only where none rules it."""
    found = [
        (match.start() + stretch.start, rank, match.end() + stretch.start, cue)
        for rank, cue in enumerate((*more, *VERBS))
        for match in compiled(cue.pattern).finditer(stretch.text)
        if _is_finite(stretch.text, match, cue) and cue.holds_after(stretch.text[match.end() : match.end() + 160])
    ]
    kept: list[tuple[Cue, int, int]] = []
    for start, _, end, cue in sorted(found, key=lambda head: head[:2]):
        if kept and kept[-1][0].weak and re.fullmatch(r"\s(?:\w+\s)?", stretch.before(start, kept[-1][2])):
            kept.pop()
        ruled = cue.weak and any(other[0].act is not Act.MEET for other in kept)
        if not ruled and (not kept or start >= kept[-1][2]):
            kept.append((cue, start, end))
    return kept[:_MOST_HEADS]


def _is_finite(text: str, match: re.Match[str], cue: Cue) -> bool:
    """Whether the words are a verb with a subject, not a noun, an adjective, an infinitive or denied."""
    before = text[max(0, match.start() - 24) : match.start()]
    if _NOT_FINITE.search(before) or (_NEGATED.search(before) and cue.act is not Act.REFUSE):
        return False
    if not match.group().split()[0].endswith("ing"):
        return True
    # "closing the lock and admitting engineers" tells what is asked; ", admitting that …" is an act.
    return bool(_HANGS_ON.search(before)) and not (cue.act is None and _AND.search(before))


def _with_subjects(stretch: Stretch, context: Context) -> list[_Told]:
    told: list[_Told] = []
    since = stretch.start
    for cue, start, end in _heads(stretch, context.cues):
        subject, last = _subject(stretch, context, told, cue=cue, head=(start, end), since=since)
        if subject is None or (subject.own and cue.where is not Where.SAYING and _waited_for(stretch, subject)):
            continue
        told.append(_Told(cue, start, end, subject, last))
        since = max(end, subject.end if last else end)
        context.spoke(subject)
    return told


_WAITS = re.compile(
    r"\b(?:whether|only\s(?:after|if|once|when)|until|unless|before|once|if|provided|as\ssoon\sas)\s(?:the\s|its\s|their\s)?$"
)


def _waited_for(stretch: Stretch, subject: Subject) -> bool:
    """Whether the clause is what another waits for: "only after the nurses had called off their strike"."""
    return bool(_WAITS.search(stretch.before(subject.start)))


def _subject(
    stretch: Stretch, context: Context, told: list[_Told], *, cue: Cue, head: tuple[int, int], since: int
) -> tuple[Subject | None, bool]:
    """Who does it, and whether he is named after the verb."""
    before = stretch.before(head[0])
    if _PASSIVE.search(before) and re.match(r"\s(?:\w+\s)?by\s", stretch.after(head[1])):
        return _agent(stretch, head, since, context), False
    if _PASSIVE.search(before) and cue.act is Act.WITHDRAW:
        return _owner_of_what_was_withdrawn(stretch, head[0], since), False
    if _PASSIVE.search(before) and re.search(r"ed$", stretch.before(head[1])) and cue.act is not None:
        return None, False
    participle = stretch.before(head[1], head[0]).endswith("ing")
    if cue.where is Where.SAYING and not participle and re.search(r"[,?!][\"”’']?\s?$", before):
        after = find_speaker_after(stretch, head[1], context)
        if after is not None:
            return after, True
    found = find_subject(stretch, head[0], since, context)
    if found is not None:
        says = cue.where is Where.SAYING or cue.id == "insist-that"
        return found, says and _comes_last(stretch, found, head[1], told)
    return _carried_over(stretch, head, told, context), False


def _agent(stretch: Stretch, head: tuple[int, int], since: int, context: Context) -> Subject | None:
    """As in "… was denied by Riga": Riga, from where the clause begins."""
    found = find_speaker_after(stretch, head[1], context)
    if found is None:
        return None
    before = stretch.before(head[0], since)
    start = head[0] - len(re.search(r"[^,;:]*$", before).group().lstrip())  # type: ignore[union-attr]
    return replace(found, start=start)


def _owner_of_what_was_withdrawn(stretch: Stretch, head: int, since: int) -> Subject | None:
    """As in "Hill's visit to Bern was cancelled": Hill."""
    for mention in stretch.mentions:
        owns = re.match(r"['’]s?\s", stretch.after(mention.end, 3)) or _VISIT_BY.search(stretch.before(mention.start))
        if since <= mention.start < head and owns and mention.party:
            return Subject((mention.party,), mention.start, mention.end, person=mention.person)
    return None


_VISIT_BY = re.compile(r"\b(?:visit|trip|tour|journey)\s(?:to\s[A-Z]\w+\s)?(?:by|of)\s(?:the\s)?$")
_LAST = re.compile(r"(?:[,?!][\"”]|[\"”],?|,)\s$")


def _comes_last(stretch: Stretch, subject: Subject, verb_end: int, told: list[_Told]) -> bool:
    """Whether the speaker follows his words, as in "…, they said" at the end of a sentence."""
    before = stretch.before(subject.start)
    if not _LAST.search(before) or len(before) < 12:
        return False
    if re.search(r"[\"”],?\s$", before):
        return True
    rest = stretch.after(verb_end)
    return bool(re.match(r"(?:\s(?:in|on|at|to|after|before|yesterday|today|later)\b[^.;]*)?\s*[.,;]?\s*$", rest))


def _carried_over(stretch: Stretch, head: tuple[int, int], told: list[_Told], context: Context) -> Subject | None:
    """A participle after a comma, or a verb after "and": the subject is that of the clause before."""
    before = stretch.before(head[0])
    participle = _PARTICIPLE.search(stretch.before(head[1], head[0]))
    if participle and not told:
        leading = [m for m in stretch.mentions if m.end <= head[0] and m.party and not m.place]
        opens = re.search(r"(?:,|\bby|[“\"])\s(?:\w+\s)?$", before)
        last = leading[0] if leading else None
        if opens and last and last.party:
            return Subject((last.party,), head[0], head[0], person=last.person, own=False)
        return None
    if not told:
        return _leading_subject(stretch, head, before, context)
    joined = re.search(r"(?:\b(?:and|but|or)\s(?:\w+\s){0,3}|,\s(?:\w+ly\s)?|\bby\s|,\sbut\s)$", before)
    if not joined and not participle:
        return None
    carried = told[-1].subject
    return Subject(
        carried.parties,
        head[0],
        head[0],
        person=carried.person,
        own=False,
        unnamed=carried.unnamed,
        office=carried.office,
    )


def _leading_subject(stretch: Stretch, head: tuple[int, int], before: str, context: Context) -> Subject | None:
    """As in "The envoys met …, but failed to agree": the subject of a first verb that is no cue."""
    if not re.search(r"(?:\band|\bbut|,)\s(?:\w+\s)?$", before):
        return None
    for verb in re.finditer(r"\b(?:had|has|have|was|were|is|are)\b", before[:200]):
        found = find_subject(stretch, stretch.start + verb.start(), stretch.start, context)
        if found is not None:
            return replace(found, start=head[0], end=head[0], own=False)
    return None


# -- extents ---------------------------------------------------------------------------------------------------------

_JOINT = re.compile(
    r"[\s,;—–-]*(?:\b(?:and|but|while|as|though|although|because|whereas|so|yet|that)\b)?[\s,;:—–“\"-]*$"
)
_LEADING = re.compile(
    r"\s*(?:[Bb]ut|[Aa]nd|[Nn]evertheless|[Hh]owever|[Mm]oreover|[Ii]n addition|[Ff]urthermore|[Yy]et),?\s"
)
_ACCORDING = re.compile(r"(?:^|,)\s*(?:[Aa]ccording to|[Aa]t the|[Ii]n [A-Z])[^,]{0,120},\s")


def _extent(stretch: Stretch, this: _Told, following: _Told | None, before: list[Clause]) -> Clause:
    end = stretch.end
    if following is not None and following.last and this.cue.where is not Where.SAYING:
        # "Peru would keep some, a diplomat said": what is said and who says it are one passage.
        end = _end_of_speaker(stretch, following, stretch.end)
    elif following is not None:
        upto = following.begin if not following.last else _words_before(stretch, following, this.end)
        between = stretch.before(upto, this.end)
        end = upto - len(_JOINT.search(between).group())  # type: ignore[union-attr]
        end = max(end, this.end)
    floor = before[-1].end if before else stretch.start
    start = this.begin
    content = (this.end, end)
    if this.last:
        start = _words_before(stretch, this, floor)
        end = _end_of_speaker(stretch, this, end)
        content = (start, end)
    end = _trimmed(stretch, start, end)
    return Clause(this.cue, this.subject, start, end, this.end, content)


def _words_before(stretch: Stretch, this: _Told, floor: int) -> int:
    """Where the words begin that are followed by their speaker."""
    start = floor
    lead = re.match(r"[\s,;:]*(?:\b(?:and|but)\b\s)?", stretch.before(this.start, floor))
    start += len(lead.group()) if lead else 0
    return min(start, this.start)


def _end_of_speaker(stretch: Stretch, this: _Told, end: int) -> int:
    """The speaker's name and title, and the rest of a quotation that he interrupts."""
    stop = max(this.subject.end, this.end)
    rest = stretch.before(end, stop)
    resumed = re.match(r"[^“\"]{0,60}[,:]\s[“\"]", rest)
    return end if resumed else min(stop, end)


def _trimmed(stretch: Stretch, start: int, end: int) -> int:
    words = stretch.before(end, start)
    return start + len(words.rstrip(" ,;:.—–-\n")) if words.strip(" ,;:.—–-\n") else end


# -- who tells -------------------------------------------------------------------------------------------------------


def _untold(clauses: list[Clause], stretch: Stretch) -> Iterator[Clause]:
    """Leave out a bare "X said" before the act that it introduces; X is then the teller."""
    skip = False
    for number, clause in enumerate(clauses):
        following = clauses[number + 1] if number + 1 < len(clauses) else None
        if skip:
            skip = False
            continue
        if following and _introduces(clause, following, stretch):
            skip = True
            yield _merged(clause, following)
        elif following and _is_told_last(clause, following):
            skip = True
            yield _told_last(clause, following)
        elif clause.subject.parties:
            yield clause


def _introduces(clause: Clause, following: Clause, stretch: Stretch) -> bool:
    """As in "X said [that] Y rejected …": nothing but the report of another act stands between."""
    if clause.cue.where is not Where.SAYING or following.subject.own is False or clause.start > following.start:
        return False
    between = stretch.before(following.start, clause.verb)
    return len(between) < 60 and not re.search(r"[“\"_]|,\s(?:and|but)\b|;", between)


def _merged(clause: Clause, following: Clause) -> Clause:
    same = clause.subject.parties == following.subject.parties
    start = clause.start if same else following.start
    subject = following.subject
    if same and clause.subject.person and not subject.person:
        subject = clause.subject
    return Clause(
        following.cue, subject, start, following.end, following.verb, following.content, teller=clause.subject
    )


def _is_told_last(clause: Clause, following: Clause) -> bool:
    """As in "X would keep some, a diplomat said": the act is told, its teller follows."""
    return (
        following.cue.where is Where.SAYING
        and following.content[0] == following.start
        and clause.cue.where is not Where.SAYING
        and clause.end + 4 >= following.start
    )


def _told_last(clause: Clause, following: Clause) -> Clause:
    return Clause(
        clause.cue, clause.subject, clause.start, clause.end, clause.verb, clause.content, teller=following.subject
    )


# -- nouns -----------------------------------------------------------------------------------------------------------


def _by_noun(stretch: Stretch, context: Context, clauses: list[Clause]) -> Iterator[Clause]:
    """Acts told by a noun and its owner, where no verb tells the same."""
    for cue in NOUNS:
        for match in compiled(cue.pattern).finditer(stretch.text):
            at = stretch.start + match.start()
            end = stretch.start + match.end()
            owner = _owner(stretch, at, end)
            if owner is None or any(c.subject.parties == owner.parties and at <= c.start < end + 40 for c in clauses):
                continue
            start = min(at, owner.start)
            stop = re.search(r"[,.;”\"]|$", stretch.after(end, 400))
            upto = end + (stop.start() if stop else 0)
            yield Clause(
                cue, owner, start, _trimmed(stretch, start, upto), end, (end, upto), teller=_teller(clauses, start)
            )


def _owner(stretch: Stretch, at: int, end: int) -> Subject | None:
    for mention in stretch.mentions:
        owns = mention.end == at
        follows = 0 <= mention.start - end <= 5
        if mention.party and (owns or follows):
            return Subject((mention.party,), mention.start, mention.end, person=mention.person)
    return None


def _teller(clauses: list[Clause], at: int) -> Subject | None:
    """Who said so, where somebody is quoted; the paper tells the rest itself."""
    said = (clause for clause in clauses if clause.cue.where is Where.SAYING)
    return next((clause.subject for clause in said if clause.start <= at < clause.end), None)
