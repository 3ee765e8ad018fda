"""A verb from what is left of it without "-ed" or "-ing": an "e" was dropped, a consonant doubled, or a "y" changed.

English spelling tells most of it: after a vowel and "v", "c" or "s", after "-at", "-ir" and "-ur" an "e" was there.
What it does not tell are lists. Rules after Quirk et al., A Comprehensive Grammar of the English Language (1985),
sections 3.5 to 3.10.

>>> restored("welcom"), restored("return"), restored("dropp"), restored("carri"), restored("cancell")
('welcome', 'return', 'drop', 'carry', 'cancel')
"""

import re

_SILENT = re.compile(
    r"(?:[aeiouylr]v|[aeiounr]c|[aeioun]z|[aeourln]s|is|u|[adrl]g|[aeiou]g|[bcdfgkpstz]l|[^aeo]at|[^aeou]ir|[^aeou]ur|"
    r"[^aeo]ar|[^aeou]or|[^aeo]id|[^aeou]ud|(?<![eo])ad|[^aeou]od|um|[^aeo]ib|[^o]ok|[^aeo]ak|[^aeo]ik|[^aeo]op|[^aeo]ap|[^aeo]ut|"
    r"[^aeou]in|[^aeo]am)$"
)
"""Endings that an "e" has dropped from."""
_WITH_E = frozenset(
    """acquir adher arrang becom chang challeng cit coalesc com compet complet conced condon conven creat delet
    devot enquir estrang excit exchang fil imped incit inquir interfer interven invit nam not overcom
    overrul postpon promot quot rang reced reconcil recreat requir reunit rul scal schedul seced smil
    superced tast tim unit vot wast welcom wir writ zon""".split()
)
_WITHOUT_E = frozenset(
    """anchor armor barter boycott develop envelop favor focus harbor honor labor monitor sponsor
    traffic tutor vapor""".split()
)
_AGAIN = re.compile(r"^(?:re|over|mis|de|un)(?=[a-z]{3})")
"""What a verb with an "e" may begin with: "rezoned", "misnamed"."""
_DOUBLED_L = frozenset(
    "call fill kill sell roll pull stall poll spell tell install enroll recall bill drill fell toll stroll".split()
)


def restored(stem: str) -> str:
    """A verb in its plain form.

    Args:
        stem: small letters, what stands before "-ed" or "-ing".
    """
    if stem in _WITHOUT_E:
        return stem
    if stem in _WITH_E or (_AGAIN.match(stem) and _AGAIN.sub("", stem) in _WITH_E):
        return f"{stem}e"
    if len(stem) > 2 and stem.endswith("i"):
        return f"{stem[:-1]}y"
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "aeiou":
        keeps = stem in _DOUBLED_L or stem[-1] in "sfz" or (stem[-1] == "l" and len(stem) < 5)
        return stem if keeps else stem[:-1]
    return f"{stem}e" if _SILENT.search(stem) else stem
