"""Going through the sentences of a draft: a key for each, kept before the next one is read."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path

import click

from pourparler.analysis.explanations.answer import Explanation
from pourparler.analysis.explanations.hypotheses import Hypothesis
from pourparler.brief.wording.matters import so_far
from pourparler.cli.review.changing import ask_goal, ask_same
from pourparler.cli.review.editing import Edit, Editor
from pourparler.cli.review.keys import read_key
from pourparler.cli.review.naming import complain
from pourparler.cli.review.opposing import against
from pourparler.cli.review.otherwise import ask_in_sentence, ask_position
from pourparler.cli.review.questioning import ask
from pourparler.cli.review.screen import (
    AT_THE_END,
    HELP,
    KEYS,
    SETTLED,
    show,
    show_item,
    show_lines,
    summary,
)
from pourparler.cli.review.turning import changed_reports, consequences, named_in, open_questions, said_in
from pourparler.cli.review.writing import now, write_confirmed
from pourparler.cli.terminal import is_terminal, login_name
from pourparler.desk.answering import own_position
from pourparler.desk.in_words import Impasse, InWords
from pourparler.desk.mattering import Weighed, weigh
from pourparler.reading.positions.drafting import Draft
from pourparler.reading.review.apply import confirmed, faults
from pourparler.reading.review.journal import Journal, journal_of
from pourparler.reading.review.state import (
    Changed,
    Decision,
    Key,
    Review,
    ReviewItem,
    Undone,
    Verdict,
    items_of,
    replay,
)
from pourparler.record import codec
from pourparler.record.edits import Edit as RecordEdit

_DOES_NOT_ADD_UP = "So far: no verdict, for what was decided does not add up."


def review_reports(
    draft: Draft, output: Path | None, by: str | None = None, remarks: Mapping[Key, Sequence[str]] | None = None
) -> None:
    """Go through a draft with a person, and write what he confirmed.

    Every decision is kept in a journal beside the file, so that the same command goes on where this one stopped.

    Args:
        draft: the draft.
        output: the talks file; where it exists, it is changed only where something was decided.
        by: who decides, whom answers name; else the login name, which the journal alone tells.
        remarks: what else to show beside a sentence, such as where a language model reads it otherwise.

    Raises:
        UsageError: nobody sits there, no file or no name is given.
        InputError: a file cannot be read or written.
    """
    if output is None:
        raise click.UsageError("A review needs a file for what you confirm: add -o TALKS.")
    if not is_terminal():
        what = "A review asks a person, but standard input or standard error is no terminal."
        raise click.UsageError(f"{what} Run it in one, with the reports named as files.")
    if output.exists():
        codec.load(output)  # its faults are told before an hour is spent
    with closing(Journal(journal_of(output))) as journal:
        decides = by or login_name("Who decides? Add --by NAME.")
        _Session(draft, output, decides, journal, remarks or {}, signed=by).run()


class _Leave(Exception):  # noqa: N818 - no error
    """The person goes."""


@dataclass(slots=True)
class _Session:
    """One sitting."""

    draft: Draft
    output: Path
    by: str
    journal: Journal
    remarks: Mapping[Key, Sequence[str]]
    signed: str | None
    review: Review = field(default_factory=lambda: Review(()))
    in_order: bool = False
    weighed: Weighed | None = None
    questions: list[Explanation | InWords] = field(default_factory=list)
    put_off: set[Hypothesis | InWords] = field(default_factory=set)
    answered: int = 0

    def run(self) -> None:
        """Until the person leaves."""
        self._begin()
        try:
            while True:
                self._one_key()
        except _Leave:
            return
        except EOFError:
            self._say_kept()
        except KeyboardInterrupt:
            self._say_kept()
            raise

    def _begin(self) -> None:
        items = items_of(self.draft)
        events = self.journal.events
        self.review = replay(items, [event for event in events if isinstance(event, Decision | Changed | Undone)])
        for told in changed_reports(self.draft, self.journal):
            show(click.style(told, fg="yellow"))
        if self.review.last:
            show(f"Going on where you stopped. {summary(self.review)}")
        shown = {position.id for item in items for position in item.positions}
        apart = [position.id for position in self.draft.talks.positions if position.id not in shown]
        if apart:
            show(click.style(f"No sentence shows these positions, which stay drafts: {', '.join(apart)}.", fg="yellow"))
        self.go_on()

    def go_on(self) -> None:
        """Say how the verdict stands, and look at what matters most to it among what is open."""
        talks = confirmed(self.draft.talks, self.review)
        amiss = faults(talks)
        self.weighed = None if amiss else weigh(talks)
        self.questions = (
            []
            if self.weighed is None or self.in_order
            else open_questions(talks, self.weighed, self.put_off, answered=self.answered)
        )
        show()
        does_not_add_up = f"{_DOES_NOT_ADD_UP} {' '.join(amiss)}"
        stands = so_far(self.weighed, asked_besides=bool(self.questions)) if self.weighed else does_not_add_up
        show_lines(stands, bold=True)
        if self.weighed and not self.in_order:
            self.review = self.review.open_on([matter.entry for matter in self.weighed.worth_asking])

    def _one_key(self) -> None:
        if self.questions:
            ask(self, self.questions[0])
            return
        item = self.review.here
        if item is None:
            self._at_the_end()
            return
        remarks = (*self.remarks.get(item.key, ()), *consequences(self.draft.talks, self.review, self.weighed, item))
        show_item(self.review, item, named_in(self.draft.talks, self.review), remarks)
        show(KEYS, dim=True)
        while (key := read_key()) not in _AT_A_SENTENCE:
            if key == "?":
                show(HELP)
        _AT_A_SENTENCE[key](self, item)

    def _at_the_end(self) -> None:
        show()
        show(f"The end. {summary(self.review)}")
        if not self.in_order and self.review.progress.left:
            show_lines(SETTLED)
        show(AT_THE_END, dim=True)
        while (key := read_key()) not in _AT_THE_END:
            pass
        _AT_THE_END[key](self)

    # -- decisions ---------------------------------------------------------------------------------------------------

    def decide(self, item: ReviewItem, verdict: Verdict, edit: Edit | None = None) -> None:
        """Keep a decision and go on."""
        decision = self._decision(item, verdict, edit)
        self.journal.add(decision)
        self.review = self.review.decide(decision)
        self.go_on()

    def change(self, edit: RecordEdit, words: str) -> None:
        """Keep a change of the whole draft, and say how the verdict stands after it."""
        changed = Changed(number=self.journal.next_number, edit=edit, words=words, by=self.by, at=now())
        self.journal.add(changed)
        self.review = self.review.change(changed)
        self.answered += 1
        show_lines(words if words.endswith("?") else f"{words.removesuffix('.')}.", fg="green")
        self.go_on()

    def merge(self) -> None:
        """Say of two measures, or of two parties, that they are one."""
        if (found := ask_same(confirmed(self.draft.talks, self.review))) is not None:
            self.change(*found)

    def set_goal(self) -> None:
        """Say without what there is no deal."""
        if (
            found := ask_goal(confirmed(self.draft.talks, self.review), named_in(self.draft.talks, self.review))
        ) is not None:
            self.change(*found)

    def add_position(self) -> None:
        """What somebody insists on that no report tells, or that was not read."""
        talks = confirmed(self.draft.talks, self.review)
        if (found := ask_position(talks, self.signed)) is not None:
            self.change(*against(talks, found, self.signed))

    def all_in_order(self) -> None:
        """From here on every sentence that is open, in the order of the reports."""
        self.in_order, self.questions = True, []
        self.review = replace(self.review, at=self.review.open_from(0))

    def _decision(self, item: ReviewItem, verdict: Verdict, edit: Edit | None) -> Decision:
        return Decision(
            number=self.journal.next_number,
            item=item.key,
            proposal=item.proposal,
            verdict=verdict,
            by=self.by,
            at=now(),
            entries=edit.entries if edit else (),
            parties=edit.parties if edit else (),
            measures=edit.measures if edit else (),
        )

    def accept(self, item: ReviewItem) -> None:
        """As it is shown: what was edited before stays edited."""
        now = self.review.standing.get(item.key)
        if now is not None and now.verdict is Verdict.EDIT:
            self.review = self.review.forward()
        else:
            self.decide(item, Verdict.ACCEPT)

    def edit(self, item: ReviewItem) -> None:
        """Ask for the changes; a decision only if something changed."""
        entries = said_in(self.review, item)
        edit = Editor(item, named_in(self.draft.talks, self.review), list(entries), self._new_faults(item)).run()
        if edit is not None and edit.entries != entries:
            self._decide_edited(item, edit)

    def say_otherwise_here(self, item: ReviewItem) -> None:
        """What was read is otherwise: what is so, in words of one's own."""
        known, talks = named_in(self.draft.talks, self.review), confirmed(self.draft.talks, self.review)
        every = replace(talks, parties=tuple(known.parties.values()), measures=tuple(known.measures.values()))
        found = ask_in_sentence(every, said_in(self.review, item))
        if found is None:
            return
        said, entries = found
        if not said.is_of_it:
            own = own_position(talks, said.holders, said.says, by=self.signed, words=said.words)
            self.change(*against(talks, (said.with_new(own), said.told(every)), self.signed))
            return
        edit = Edit(entries, said.parties, said.measures)
        amiss = self._new_faults(item)(edit)
        for fault in amiss:
            complain(fault)
        if not amiss:
            self._decide_edited(item, edit)

    def _new_faults(self, item: ReviewItem) -> Callable[[Edit], list[str]]:
        """What an edit would put wrong that is not so already."""
        before = set(faults(confirmed(self.draft.talks, self.review)))

        def new(edit: Edit) -> list[str]:
            tried = self.review.decide(self._decision(item, Verdict.EDIT, edit))
            return [fault for fault in faults(confirmed(self.draft.talks, tried)) if fault not in before]

        return new

    def _decide_edited(self, item: ReviewItem, edit: Edit) -> None:
        now = self.review.standing.get(item.key)
        carried = () if now is None or now.verdict is not Verdict.EDIT else (now,)
        parties = (*(p for old in carried for p in old.parties), *edit.parties)
        measures = (*(m for old in carried for m in old.measures), *edit.measures)
        self.decide(item, Verdict.EDIT, Edit(edit.entries, parties, measures))

    def undo(self) -> None:
        """Take the last decision back."""
        last = self.review.last
        if last is None:
            show("Nothing to undo.")
            return
        self.journal.add(Undone(number=last.number, by=self.by, at=now()))
        self.review = self.review.undo()
        self.put_off -= {Impasse(), Impasse(free=True)}
        at = self.review.at
        self.go_on()
        if isinstance(last, Changed):
            show_lines(f"Taken back: {last.words}")
        else:  # the sentence is looked at again
            self.review, self.questions = replace(self.review, at=at), []

    def move(self, where: Callable[[Review], Review]) -> None:
        """Look at another sentence."""
        self.review = where(self.review)

    # -- the file ----------------------------------------------------------------------------------------------------

    def write(self) -> None:
        """Write what is confirmed; a file that is there is changed only where something was decided since."""
        show(write_confirmed(self.draft.talks, self.review, self.journal, self.output))

    def end(self) -> None:
        """Write, and leave."""
        self.write()
        raise _Leave

    def leave(self) -> None:
        """Leave without writing."""
        self._say_kept()
        raise _Leave

    def _say_kept(self) -> None:
        show()
        show(f"{summary(self.review)} Kept in {self.journal.path}.")
        show("The same command goes on here; w writes the file as far as you have come.")


_AT_A_SENTENCE: dict[str, Callable[[_Session, ReviewItem], None]] = {
    "a": _Session.accept,
    "e": _Session.edit,
    "+": _Session.edit,
    "c": _Session.say_otherwise_here,
    "r": lambda session, item: session.decide(item, Verdict.REJECT),
    "s": lambda session, item: session.decide(item, Verdict.SKIP),
    "u": lambda session, _: session.undo(),
    "b": lambda session, _: session.move(Review.back),
    "n": lambda session, _: session.move(Review.forward),
    "m": lambda session, _: session.merge(),
    "g": lambda session, _: session.set_goal(),
    "p": lambda session, _: session.add_position(),
    "o": lambda session, _: session.all_in_order(),
    "w": lambda session, _: session.write(),
    "q": lambda session, _: session.leave(),
}
_AT_THE_END: dict[str, Callable[[_Session], None]] = {
    "w": _Session.end,
    "o": _Session.all_in_order,
    "m": _Session.merge,
    "g": _Session.set_goal,
    "p": _Session.add_position,
    "u": _Session.undo,
    "b": lambda session: session.move(Review.back),
    "k": lambda session: session.move(Review.skipped),
    "q": _Session.leave,
}
