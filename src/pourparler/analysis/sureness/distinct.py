"""Distinct rows of a table, so that what many draws have in common is judged once."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Table = NDArray[np.int8]
    Places = NDArray[np.intp]


def distinct_rows(table: "Table") -> "tuple[Table, Places]":
    """The distinct rows of a table, and for each row its place among them."""
    import numpy as np

    if not table.shape[1]:
        return table[:1], np.zeros(len(table), dtype=np.intp)
    table = np.ascontiguousarray(table)
    packed = table.view(np.dtype((np.void, table.shape[1]))).ravel()
    _, first, back = np.unique(packed, return_index=True, return_inverse=True)
    return table[first], back.ravel()
