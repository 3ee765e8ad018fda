"""What stands above a report and below it: its title, the paper it comes from, who wrote it."""

import re

from pourparler.reading.page.lines import BY, CRUMB, ENDS, Line, is_date_line, is_furniture, is_menu, opens_with_place

_HOME = re.compile(r"(?i)^(?:home|front page|start|index|news|world|politics|asia|europe|africa|business|sport)$")
_PAPER = re.compile(
    r"(?i)\b(?:times|post|ledger|news|herald|courier|sentinel|observer|gazette|wire|agency|star|tribune|journal|mail|"
    r"telegraph|chronicle|standard|daily|weekly|dispatch|press|bulletin|echo|independent|monitor|examiner|"
    r"register|argus|mirror|sun|globe|inquirer|ilbo|heute|zeitung|today|online|broadcasting|service|radio|"
    r"bote|kurier|monde|figaro|país|pais|corriere)\b"
)
_PAPER_NAME = re.compile(r"\b((?:[A-Z][\w-]+ ){1,3}(?:Daily|Times|Post|Herald|Ilbo|Tribune|Gazette|Journal))\b")
_DOMAIN = re.compile(r"(?i)^(?:www\.)?([a-z0-9-]{3,40})\.[a-z.]{2,20}\b")
_STAFF = re.compile(r"(?i)^(?P<who>(?:our|staff) (?:own )?(?:\w+ )?(?:reporters?|correspondents?|writers?))\b")
_PERSON = r"[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*){1,3}"
_SIGNED = re.compile(rf"^(?P<who>{_PERSON})(?:\s+in\s+[A-Z].{{0,40}}|,\s+[A-Z].{{0,40}}|\s+/\s+.{{0,30}})$")


def agency(body: list[Line]) -> str | None:
    """The house that a dateline names in parentheses."""
    opened = opens_with_place(body[0].text) if body else None
    named = re.search(r"\(([A-Z][\w ]{2,30})\)", opened.group()) if opened else None
    return named.group(1) if named else None


def header_of(header: list[Line]) -> tuple[str | None, str | None, str | None]:
    """(title, outlet, byline) among the lines above the body."""
    outlet = _outlet_of_crumbs(header)
    rest: list[Line] = []
    byline: str | None = None
    for line in header:
        signed = _signature(line.text) if line is not header[0] else None
        if is_furniture(line) or is_date_line(line):
            continue
        if signed and (BY.match(line.text) or rest):
            byline = byline or signed
        else:
            rest.append(line)
    named = next((line for line in rest if _names_a_paper(line.text)), None) or _masthead(rest)
    if named is not None and len(rest) > 1:
        outlet = outlet or _plain_outlet(named.text)
        rest.remove(named)
    return _title(rest), outlet, byline


def _title(candidates: list[Line]) -> str | None:
    """The longest of what is left; of equal ones the first."""
    worthy = [line for line in candidates if line.words >= 2] or candidates
    return max(worthy, key=lambda line: min(len(line.text), 150)).text[:300] if worthy else None


def _names_a_paper(text: str) -> bool:
    if re.search(r"(?i)\s[-—–|]\s(?:\w+\s)?edition$", text):
        return True
    plain = CRUMB.split(text.replace("—", " - "))[0].strip()
    words = plain.split()
    capitals = all(word[0].isupper() or word in ("of", "the", "and") for word in words)
    return bool(words) and len(words) <= 5 and capitals and bool(_PAPER.search(plain))


def _masthead(lines: list[Line]) -> Line | None:
    """The first line, where it alone is a short name in capitals: "THE MERIDIAN", "LANTERN & KEEL"."""
    if len(lines) < 2 or any(line.text.isupper() for line in lines[1:]):
        return None
    first = lines[0]
    return first if first.text.isupper() and first.words <= 4 and not ENDS.search(first.text) else None


def _plain_outlet(text: str) -> str:
    plain = re.split(r"\s(?:[—–|»>·-]|::)\s", text)[0].strip()
    return _in_title_case(plain) if plain.isupper() else plain


def _in_title_case(text: str) -> str:
    words = [word.capitalize() if word.isupper() and len(word) > 1 else word for word in text.split()]
    return " ".join(
        word.lower() if number and word in ("Of", "The", "And") else word for number, word in enumerate(words)
    )


def _outlet_of_crumbs(header: list[Line]) -> str | None:
    """Breadcrumbs and addresses begin with the house they belong to."""
    for line in header[:4]:
        if not is_menu(line.text) or not CRUMB.search(line.text):
            continue
        first = CRUMB.split(line.text)[0].strip()
        domain = _DOMAIN.match(first)
        if domain:
            return " ".join(part.capitalize() for part in domain.group(1).split("-"))
        if not _HOME.match(first) and _PAPER.search(first) and len(first.split()) > 1:
            return first
    return None


def _signature(text: str) -> str | None:
    """Who signed, where a line is a byline."""
    if len(text) > 120:
        return None
    by = BY.match(text) or _STAFF.match(text)
    if by:
        who = re.split(r"\s*(?:,|/|\||\bin\b(?= [A-Z]))\s*", by["who"])[0].strip()
        return _in_title_case(who) if who.isupper() or " " in who else who
    signed = _SIGNED.match(text)
    if signed and all(word[0].isupper() for word in signed["who"].split()) and not ENDS.search(text):
        return _in_title_case(signed["who"])
    return None


def byline_in_the_foot(foot: list[Line]) -> str | None:
    """Who signed below the report: "By Ana Ruiz"."""
    return next((who for line in foot if BY.match(line.text[:90]) and (who := _signature(line.text))), None)


def outlet_in_the_foot(foot: list[Line]) -> str | None:
    """A paper named in its own furniture: the log-in box, the copyright line."""
    for line in foot:
        found = _PAPER_NAME.search(line.text[:300])
        if found:
            return found.group(1)
    return None
