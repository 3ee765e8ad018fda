"""The parts of one picture: each a link to where it was said, and a row of the table beside the picture."""

from dataclasses import dataclass, field

from pourparler.brief.document import Line, Part, Reference
from pourparler.brief.figures import svg


@dataclass(frozen=True, slots=True)
class Joins:
    """What a part joins: the names of two nodes; ``both`` where it points both ways."""

    start: str
    end: str
    both: bool = False


@dataclass(slots=True)
class Parts:
    """Parts as they are drawn.

    Attributes:
        figure: id of the picture.
        rows: a row for each part.
    """

    figure: str
    rows: list[Part] = field(default_factory=list)

    def add(
        self,
        what: str,
        says: str,
        drawn: str,
        *,
        rests_on: Line = (),
        to: str | None = None,
        joins: Joins | None = None,
        node: str | None = None,
    ) -> str:
        """A part that has been drawn, as a link with its words.

        Args:
            what: what it is.
            says: what it says.
            drawn: the drawing.
            rests_on: references to the passages that it rests on.
            to: where it leads; None = to the first of the passages, else to its row in the table.
            joins: the nodes between which it runs, where it is an arrow.
            node: the name under which arrows know it, where it is a node.
        """
        self.rows.append(Part(what, says, rests_on))
        passage = next((piece for piece in rests_on if isinstance(piece, Reference)), None)
        row = f"#{self.figure}-{len(self.rows)}"
        leads_to = to or (row if passage is None else f"#note-{passage.number}")
        marks: dict[str, str] = {} if node is None else {"node": node}
        if joins is not None:
            marks = {"from": joins.start, "to": joins.end} | ({"both": "both"} if joins.both else {})
        return svg.part(f"{what}: {says}" if says else what, drawn, leads_to, marks)
