"""A picture as PNG: drawn by resvg where that is installed, without a browser."""

from pourparler.errors import MissingExtraError

_MISSING = """\
A PNG needs resvg-py, which is not installed here ({why}).
Or write the picture as .svg: browsers and word processors open that."""

ZOOM = 2.0
"""Points of the PNG per unit of the drawing: sharp in print at the size it is shown."""


def render(svg: str) -> bytes:
    """A drawing of ours as PNG, on white.

    Raises:
        MissingExtraError: resvg-py is not there.
    """
    try:
        import resvg_py
    except ImportError as error:
        raise MissingExtraError(_MISSING.format(why=str(error).splitlines()[0]), extra="png") from error
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, background="white", zoom=ZOOM))
