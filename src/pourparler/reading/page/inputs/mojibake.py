r"""Letters that were stored wrongly: UTF-8 taken for Windows-1252, once or more often, and what cannot be mended.

>>> text = "â€œNo ships, no talks,â€\x9d said JosÃ©. Itâ€™s over."
>>> [(text[start:end], meant) for start, end, meant in mended(text)]
[('â€œ', '“'), ('â€\x9d', '”'), ('Ã©', 'é'), ('â€™', '’')]
>>> list(mended("São João’s «IRMÔ: naïve – 20 °C"))
[]
"""

import re
from collections.abc import Iterator

_OF_WINDOWS = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_RUN = re.compile(rf"[Â-ôŠŒŽšœž€][\x80-ÿ{_OF_WINDOWS}]{{1,40}}")
_MOST_TIMES = 3
_LOST = re.compile(r"[^\s\ufffd]{0,20}\ufffd[^\s]{0,20}")


def mended(text: str) -> Iterator[tuple[int, int, str]]:
    """Where wrongly stored letters stand, and what they were."""
    if text.isascii() or ("Ã" not in text and "Â" not in text and "â" not in text and "Ð" not in text):
        return
    for found in _RUN.finditer(text):
        meant = _mended(found.group())
        if meant != found.group():
            yield found.start(), found.end(), meant


def _mended(run: str) -> str:
    for _ in range(_MOST_TIMES):
        if run == "â€":  # the last third of a closing mark is no letter, and many programs drop it
            return "”"
        try:
            run = bytes(_byte(letter) for letter in run).decode("utf-8")
        except (UnicodeError, ValueError):
            return run
        if run.isascii() or len(run) < 2:
            return run
    return run


def _byte(letter: str) -> int:
    return ord(letter) if ord(letter) < 256 else letter.encode("cp1252")[0]


def lost(text: str) -> tuple[str, ...]:
    """Words with letters that nothing can bring back."""
    return tuple(found.group() for found in _LOST.finditer(text)) if "\ufffd" in text else ()
