"""What stands above a report and below it: its title, the paper it comes from, who wrote it."""

import re

from pourparler.reading.english.rule import Rule
from pourparler.reading.page.bylines import BY, in_title_case, names, outlet_of_desk, signature
from pourparler.reading.page.dates import printed_dates
from pourparler.reading.page.lines import CRUMB, ENDS, Line, is_date_line, is_furniture, is_menu, opens_with_place

_HOME = re.compile(r"(?i)^(?:home|front page|start|index|news|world|politics|asia|europe|africa|business|sport)$")
_PAPER = re.compile(
    r"(?i)\b(?:times|post|ledger|news|herald|courier|sentinel|observer|gazette|wire|agency|star|tribune|journal|mail|"
    r"telegraph|chronicle|standard|daily|weekly|dispatch|press|bulletin|echo|independent|monitor|examiner|"
    r"register|argus|mirror|sun|globe|inquirer|ilbo|heute|zeitung|today|online|agencia|agence|agenzia|agentur|broadcasting|service|radio|"
    r"review|digest|advertiser|messenger|reporter|record|enterprise|informer|islander|tidings|lantern|islander|guardian|bugle|banner|beacon|clarion|"
    r"bote|kurier|monde|figaro|país|pais|corriere)\b"
)
_PAPER_NAME = re.compile(r"\b((?:[A-Z][\w-]+ ){1,3}(?:Daily|Times|Post|Herald|Ilbo|Tribune|Gazette|Journal))\b")
_DOMAIN = re.compile(r"(?i)^(?:www\.)?([a-z0-9-]{3,40})\.[a-z.]{2,20}\b")


def agency(body: list[Line]) -> str | None:
    """The house that a dateline names in parentheses."""
    opened = opens_with_place(body[0].text) if body else None
    named = re.search(r"\(([A-Z][\w ]{2,30})\)", opened.group()) if opened else None
    return named.group(1) if named else None


def header_of(header: list[Line]) -> tuple[str | None, str | None, str | None]:
    """(title, outlet, byline) among the lines above the body."""
    outlet = _outlet_of_crumbs(header)
    rest, byline, of_desk = _unsigned(header)
    named = next((line for line in rest[:_OF_A_PAPER] if _names_a_paper(line.text)), None) or _masthead(rest)
    if named is not None and len(rest) > 1:
        outlet = outlet or _plain_outlet(named.text)
        rest.remove(named)
    unknown = [line for line in rest[1:] if _may_be_a_name(line.text)]
    if byline is None and unknown:
        # The last of such lines is whoever wrote it; one before that is the paper.
        byline = names(_DATED.sub("", unknown[-1].text))
        rest.remove(unknown.pop())
    if outlet is None and unknown:
        outlet = _plain_outlet(unknown[0].text)
        rest.remove(unknown[0])
    return _title(rest), outlet or of_desk, byline


_OF_A_PAPER = 6
"""Lines of a header among which the name of a paper is sought."""
_DATED = re.compile(r"(?i)^\W*\d[\w\s,.:]*?\b(?:19|20)\d\d(?:,?\s\d\d[:.]\d\d)?\s*[·|–—-]\s*")


def _unsigned(header: list[Line]) -> tuple[list[Line], str | None, str | None]:
    """The lines of a header that are no byline, date or furniture; who signed; the paper whose desk signed."""
    rest: list[Line] = []
    byline: str | None = None
    outlet: str | None = None
    for line in header:
        signed = signature(line.text) if line is not header[0] else None
        dated = is_date_line(line)
        if dated and byline is None and (beside := _DATED.sub("", line.text)) != line.text:
            byline = names(beside)
        elif dated and outlet is None and _names_a_paper(_before_the_date(line.text)):
            outlet = _plain_outlet(line.text)
        placed = signed is not None and CRUMB.search(line.text) is not None and bool(rest)
        if dated or (is_furniture(line) and not placed):
            continue
        if signed and (BY.match(line.text) or rest):
            byline, outlet = byline or signed, outlet or outlet_of_desk(line.text)
        else:
            rest.append(line)
    return rest, byline, outlet


def _before_the_date(text: str) -> str:
    return re.split(r"\s[—–|·-]\s", text)[0]


def _may_be_a_name(text: str) -> bool:
    """A line of two to four capitalised words: somebody's name, or that of a paper."""
    return names(text) is not None


KICKER = Rule(
    id="kicker",
    does="a word above a headline that tells of what kind the piece is",
    pattern=r"^(?:live|update|updates|exclusive|breaking(?:\snews)?|analysis|opinion|comment(?:ary)?|editorial|interview|explainer|feature|profile|"
    r"letters?|news|world|politics|business|sports?|region(?:al)?|national|q\s?&\s?a|special\sreport|as\sit\shappened|in\sbrief)\W*$",
    any_case=True,
    fires_on=("ANALYSIS", "Live", "Q&A"),
    passes_over=("Live from the lock", "The Lantern"),
)
_HEADLINE = 4
"""Words from which on a line is taken for a headline, and not for the name of a section."""


def _title(candidates: list[Line]) -> str | None:
    """The first line long enough for a headline, for what follows explains it; of short ones the longest."""
    worthy = [line for line in candidates if not KICKER.fires(line.text)] or candidates
    if not worthy:
        return None
    first = next((line for line in worthy if line.words >= _HEADLINE or _DOCUMENT.search(line.text)), None)
    return (first or max(worthy, key=lambda line: len(line.text))).text[:300]


_DOCUMENT = re.compile(r"(?i)\b(?:communiqu[ée]|press release|joint statement|declaration|agreed minutes|memorandum)\b")
"""A text of the parties' own is called by what it is."""


def _names_a_paper(text: str) -> bool:
    if re.search(r"(?i)\s[-—–|]\s(?:\w+\s)?edition$", text):
        return True
    if any(_RELEASES.match(piece) for piece in CRUMB.split(text.replace("—", "-"))[1:]):
        return True
    pieces = [piece.strip() for piece in CRUMB.split(text.replace("—", "-").replace("–", "-"))]
    called = pieces[1] if len(pieces) == 2 and re.fullmatch(r"[A-Z]{2,6}", pieces[0]) else pieces[0]
    plain = re.sub(r"\s\([A-Z]{2,8}\)$", "", called)
    words = plain.split()
    capitals = all(word[0].isupper() or word in ("of", "the", "and", "del", "de", "&") for word in words)
    return bool(words) and len(words) <= 5 and capitals and bool(_PAPER.search(plain))


def _masthead(lines: list[Line]) -> Line | None:
    """The first line, where it alone is a short name in capitals: "THE MERIDIAN", "LANTERN & KEEL"."""
    if len(lines) < 2 or any(line.text.isupper() for line in lines[1:]):
        return None
    first, others = lines[0], lines[1:]
    if KICKER.fires(first.text) or _DOCUMENT.search(first.text) or all(line.words < _HEADLINE for line in others):
        return None
    return first if first.text.isupper() and first.words <= 4 and not ENDS.search(first.text) else None


def _plain_outlet(text: str) -> str:
    pieces = [piece.strip() for piece in re.split(r"\s(?:[—–|»>·-]|::)\s", text)]
    papers = [
        piece for piece in pieces if _PAPER.search(piece) and not _RELEASES.search(piece) and not printed_dates(piece)
    ]
    plain = papers[0] if papers and pieces[0].isupper() and len(pieces[0].split()) == 1 else pieces[0]
    plain = re.sub(r"\s\([A-Z]{2,8}\)$|(?<=[A-Z]{3}),\s[A-Z][a-z]\w+$", "", plain)
    return in_title_case(plain) if plain.isupper() else plain


_RELEASES = re.compile(r"(?i)^(?:meetings coverage|press releases?|media releases?|newsroom|news release)\b")


def _outlet_of_crumbs(header: list[Line]) -> str | None:
    """Breadcrumbs and addresses begin with the house they belong to."""
    for line in header[:4]:
        if not is_menu(line.text) or not CRUMB.search(line.text):
            continue
        first = CRUMB.split(line.text)[0].strip()
        domain = _DOMAIN.match(first)
        if domain:
            return " ".join(part.capitalize() for part in domain.group(1).split("-"))
        if (
            not _HOME.match(first)
            and (_PAPER.search(first) or re.match(r"The [A-Z]", first))
            and len(first.split()) > 1
        ):
            return first
    return None


def byline_in_the_foot(foot: list[Line]) -> str | None:
    """Who signed below the report: "By Ana Ruiz"."""
    return next((who for line in foot if BY.match(line.text[:90]) and (who := signature(line.text))), None)


def outlet_in_the_foot(foot: list[Line]) -> str | None:
    """A paper named in its own furniture: the log-in box, the copyright line."""
    for line in foot:
        found = _PAPER_NAME.search(line.text[:300])
        if found:
            return found.group(1)
    return None


TOLD = Rule(
    id="told-the-paper",
    does="somebody speaks to the paper that reports it",
    pattern=r"\b(?:told|tells|telling|interview\swith|spoke\sto|speaking\sto)\s(?P<paper>The\s(?:[A-Z][\w-]+\s){0,2}[A-Z][\w-]+)",
    fires_on=("He told The Harbour Ledger he was pleased.",),
    passes_over=("He told the harbour board.", "He told reporters."),
)


def outlet_told(body: list[Line]) -> str | None:
    """As in "told The Harbour Ledger": the paper itself, where just one is told anything."""
    found = {told["paper"] for line in body for told in TOLD.finditer(line.text) if _PAPER.search(told["paper"])}
    return found.pop() if len(found) == 1 else None
