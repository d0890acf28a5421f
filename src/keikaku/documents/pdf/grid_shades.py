"""Rows that shading bounds where level rules are left out, as below and above a head."""

import numpy as np

from keikaku.documents.pdf.grid_ruled import RuleGroup, touching
from keikaku.documents.pdf.grid_text import Scene
from keikaku.documents.pdf.page import Floats

# Shading and rules of one table end at the same places, up to this; points.
_SAME_END, _SAME_LEVEL = 4.0, 3.5
# Cells of a shaded row stand no farther apart, and no more fills than so many are looked at.
_APART, _MOST_FILLS = 5.0, 1_000
# A heading stands so near above its rule, in parts of the size of most letters, which it is larger
# than by so much; its own letters have their middle no higher than this above the rule.
_HEADING, _LARGER, _HIGHEST = 1.3, 1.1, 4.0
_NUMBER_AND_TITLE = 2


def with_shaded_rows(groups: list[RuleGroup], fills: Floats, scene: Scene) -> list[RuleGroup]:
    """The groups of rules, and a rule above and below each shaded row as wide as one of them.

    Rules that underline headings are none of a table.
    """
    if not len(fills):
        return groups
    level = [group for group in groups if not len(group.upright)]
    ends = [group.box for group in level if not _underlines(group, scene)]
    groups = _with_rows(groups, np.array(ends).reshape(-1, 4), fills)
    return _with_rows_beside_labels(groups, fills)


def _underlines(rule: RuleGroup, scene: Scene) -> bool:
    """Whether a heading stands right above a rule: a number and a title in larger letters."""
    left, top, right, _ = rule.box
    usual = scene.glyphs.middle_size if len(scene.glyphs) else 0.0
    above = scene.pieces(scene.inside((left - _SAME_END, top - _HIGHEST * usual, right, top)))
    if not len(above):
        return False
    last = above.line == above.line[-1]
    near = top - above.box[last, 3].max() < _HEADING * usual
    alone = near and np.count_nonzero(last) <= _NUMBER_AND_TITLE
    return bool(alone and above.size[last].min() >= _LARGER * usual)


def _with_rows(groups: list[RuleGroup], ends: Floats, fills: Floats) -> list[RuleGroup]:
    if not len(ends) or not len(fills) or len(fills) > _MOST_FILLS:
        return groups
    found = list(groups)
    # The borders of shaded cells that have some are rules already, above and below them.
    drawn = np.concatenate([group.level for group in groups])
    for row in _of_ruled(np.array(_rows(fills)), ends):
        same = ends[(np.abs(ends[:, [0, 2]] - row[[0, 2]]) <= _SAME_END).all(axis=1)]
        over = drawn[(drawn[:, 0] < row[0] + _SAME_END) & (drawn[:, 2] > row[2] - _SAME_END)]
        for y in (row[1], row[3]):
            if len(same) and np.abs((over[:, 1] + over[:, 3]) / 2 - y).min() > _SAME_LEVEL:
                found.append(_rule(same[0, 0], y, same[0, 2]))
    return sorted(found, key=lambda group: (group.box[1], group.box[0]))


def _with_rows_beside_labels(groups: list[RuleGroup], fills: Floats) -> list[RuleGroup]:
    """The groups with the edges of shaded rows that no upright rule parts, but at their ends.

    Beside a label that is set off by an upright rule, rows are bounded as those of a table without.
    """
    if len(fills) > _MOST_FILLS or not any(map(_is_mixed, groups)):
        return groups
    rows = np.array(_rows(fills))
    return [_with_own_rows(group, rows) if _is_mixed(group) else group for group in groups]


def _is_mixed(group: RuleGroup) -> bool:
    """Whether upright rules stand at one place inside of a group only: beside its label."""
    if not 0 < len(group.upright) < len(group.level):
        return False
    left, _, right, _ = group.box
    x = group.upright[:, 0]
    inner = x[(x > left + _SAME_END) & (x < right - _SAME_END)]
    return len(inner) > 0 and bool(inner.max() - inner.min() <= _SAME_END)


def _with_own_rows(group: RuleGroup, rows: Floats) -> RuleGroup:
    rules = group.level
    found = [
        (rule[0], y, rule[2], y)
        for row in _of_ruled(rows, rules)
        for rule in rules[(np.abs(rules[:, [0, 2]] - row[[0, 2]]) <= _SAME_END).all(axis=1)][:1]
        for y in row[[1, 3]]
        if not _is_crossed(row, group.upright) and _is_new(y, rules, group)
    ]
    if not found:
        return group
    level = np.concatenate([rules, np.array(found, np.float32)])
    return group._replace(level=level.take(level[:, 1].argsort(kind="stable"), axis=0))


def _is_crossed(row: Floats, upright: Floats) -> bool:
    """Whether an upright rule stands in a row, away from its ends."""
    x = (upright[:, 0] + upright[:, 2]) / 2
    inside = (x > row[0] + _SAME_END) & (x < row[2] - _SAME_END)
    return bool((inside & (upright[:, 1] < row[3]) & (upright[:, 3] > row[1])).any())


def _is_new(y: float, rules: Floats, group: RuleGroup) -> bool:
    """Whether no rule is drawn at a level inside of a group."""
    _, top, _, bottom = group.box
    levels = np.append((rules[:, 1] + rules[:, 3]) / 2, (top, bottom))
    return bool(top < y < bottom and np.abs(levels - y).min() > _SAME_LEVEL)


def _rows(fills: Floats) -> list[Floats]:
    """The boxes around shaded cells that stand side by side."""
    fills = np.unique(fills.round(1), axis=0)
    keys = np.round(fills[:, [1, 3]] / _SAME_LEVEL)
    _, of_row = np.unique(keys, axis=0, return_inverse=True)
    found = []
    for row in range(int(of_row.max()) + 1):
        cells = fills[of_row.ravel() == row]
        labels = touching(cells, _APART)
        for label in np.unique(labels):
            own = cells[labels == label]
            found.append(np.concatenate([own[:, :2].min(axis=0), own[:, 2:].max(axis=0)]))
    return found


def _of_ruled(rows: Floats, rules: Floats) -> Floats:
    """The shaded rows without those that follow one another and have no rule among them.

    These are a table of shaded cells alone; a rule as wide as it underlines the heading over it.
    """
    labels = touching(rows, _APART)
    kept = np.ones(len(rows), np.bool_)
    for label in set(labels.tolist()):
        own = labels == label
        top, bottom = rows[own, 1].min() - _SAME_LEVEL, rows[own, 3].max() + _SAME_LEVEL
        kept[own] = own.sum() == 1 or ((rules[:, 1] < bottom) & (rules[:, 3] > top)).any()
    return rows.compress(kept, axis=0)


def _rule(left: float, y: float, right: float) -> RuleGroup:
    box = (float(left), float(y), float(right), float(y))
    return RuleGroup(np.array([box], np.float32), np.zeros((0, 4), np.float32), box)
