"""The ruled tables of a PDF page: its lines drawn on paper make cells, whatever lies in one cell is one text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

_THIN = 2.5  # points: a drawn box thinner than this is a line
_NEAR = 3.0  # points: lines closer than this are one line
_MOST = 4_000  # line pieces on a page; beyond that it is a drawing


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight piece of line: at `at`, from `start` to `end`, in points."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Frame:
    """The lines of one table: edges of its rows from top to bottom, of its columns from left to right."""

    ys: tuple[float, ...]
    xs: tuple[float, ...]
    across: tuple[Rule, ...]
    down: tuple[Rule, ...]

    def holds(self, x: float, y: float) -> bool:
        """Say whether a point lies inside the table."""
        return self.xs[0] <= x <= self.xs[-1] and self.ys[-1] <= y <= self.ys[0]

    def cell(self, x: float, y: float) -> tuple[int, int]:
        """Return (row, column) of a point inside the table; merged cells count as their first one."""
        row = max(i for i, top in enumerate(self.ys[:-1]) if y <= top + 0.01)
        column = max(i for i, left in enumerate(self.xs[:-1]) if x >= left - 0.01)
        while column > 0 and not _covers(self.down, self.xs[column], (self.ys[row] + self.ys[row + 1]) / 2):
            column -= 1
        return self.top_of(row, column), column

    def top_of(self, row: int, column: int) -> int:
        """Return the first row of the cell that reaches over `row` in `column`."""
        middle = (self.xs[column] + self.xs[column + 1]) / 2
        while row > 0 and not _covers(self.across, self.ys[row], middle):
            row -= 1
        return row


def _covers(rules: Iterable[Rule], at: float, point: float) -> bool:
    return any(abs(r.at - at) <= _NEAR and r.start - _NEAR <= point <= r.end + _NEAR for r in rules)


def frames(page: Any) -> list[Frame]:
    """Return the ruled tables of a pypdfium2 page from top to bottom; none when it has no grid of lines."""
    across, down = _pieces(page)
    if len(across) + len(down) > _MOST or len(across) < 3 or len(down) < 2:
        return []
    found = (_frame(a, d) for a, d in _groups(across, down))
    return sorted((f for f in found if f is not None), key=lambda f: -f.ys[0])


def _pieces(page: Any) -> tuple[list[Rule], list[Rule]]:
    import pypdfium2.raw as pdfium

    across: list[Rule] = []
    down: list[Rule] = []
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=4):
        left, bottom, right, top = item.get_bounds()
        if top - bottom <= _THIN < right - left:
            across.append(Rule((top + bottom) / 2, left, right))
        elif right - left <= _THIN < top - bottom:
            down.append(Rule((left + right) / 2, bottom, top))
        elif right - left > 8 and top - bottom > 6:  # a cell drawn as a box
            across += [Rule(top, left, right), Rule(bottom, left, right)]
            down += [Rule(left, bottom, top), Rule(right, bottom, top)]
    return across, down


def _groups(across: Sequence[Rule], down: Sequence[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Return the lines that hang together: each horizontal with the verticals it touches, and on."""
    parent = list(range(len(across) + len(down)))

    def find(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i, a in enumerate(across):
        for j, d in enumerate(down, start=len(across)):
            if a.start - _NEAR <= d.at <= a.end + _NEAR and d.start - _NEAR <= a.at <= d.end + _NEAR:
                parent[find(i)] = find(j)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for i, rule in enumerate([*across, *down]):
        groups.setdefault(find(i), ([], []))[0 if i < len(across) else 1].append(rule)
    return list(groups.values())


def _frame(across: list[Rule], down: list[Rule]) -> Frame | None:
    ys = tuple(reversed(_distinct(across, lambda r: r.at)))
    xs = tuple(_distinct(down, lambda r: r.at))
    if len(xs) < 2 or len(ys) < 3:
        return None
    # Many tables have no outer verticals: their horizontals show where they begin and end.
    left, right = min(r.start for r in across), max(r.end for r in across)
    xs = ((left,) if left < xs[0] - 8 else ()) + xs + ((right,) if right > xs[-1] + 8 else ())
    edges = [Rule(x, ys[-1], ys[0]) for x in (xs[0], xs[-1])]
    return Frame(ys, xs, tuple(across), (*down, *edges)) if len(xs) >= 3 else None


def _distinct(rules: Iterable[Rule], key: Callable[[Rule], float]) -> list[float]:
    found: list[float] = []
    for value in sorted(key(r) for r in rules):
        if not found or value - found[-1] > _NEAR:
            found.append(value)
    return found
