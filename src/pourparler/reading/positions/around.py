"""Words around a demand or an offer that tell what it is about, or from whom it is asked."""

import re

FROM_WHOM = re.compile(
    r"(?<=[a-z])\sfrom\s(?:the\s)?[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,3}(?=\s(?:on|about|over|for|of|to|that)\s)"
)
"""As in "a guarantee from Sudan on the water": whose it is says nothing of what it is."""
BEFORE_THE_DEMAND = re.compile(
    r"(?P<what>\b(?:an?|the|more|higher|lower|full)\s[^,;.]{3,80}?)(?:\s(?:on|about|over)\s(?:how|whether|what)\b[^,;.]*)?"
    r",\s(?:an?|the|its|one\sof\sthe|another)\s(?:[\w-]+\s){0,2}$"
)
PUT_FORWARD = re.compile(
    r"(?:proposals?|offers?|plans?|ideas?|bids?|formulas?|suggestions?|compromises?|blueprints?)\b"
    r"(?P<from>\s(?:put\sforward\s|tabled\s|made\s)?(?:by|from)\s)?"
)
TO_DO = re.compile(r"\s(?:to|must|should|has\sto|have\sto|needs?\sto|ought\sto)\s(?!be\b)")
AT_ONCE = re.compile(r"\s(?:at\s(?:the\ssame\stime|once)|simultaneously|in\sparallel)\W*$")
"""When something is to be done, at the end of what it is: no part of it."""
