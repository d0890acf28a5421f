"""What stands over a table of years and says that its values are expected: サービスの見込量."""

import re
from itertools import pairwise

from keikaku.core.text import fold
from keikaku.documents.model import Grid
from keikaku.ingest.tables.around import Around
from keikaku.ingest.tables.heads import read_head
from keikaku.ingest.tables.roles import ColumnRole
from keikaku.ingest.vocabulary import Vocabulary

_EXPECTED = re.compile("見込|必要量|サービス量|ニーズ量|必要利用定員|確保")
# What was reached stands among the years as well, or nothing but that.
_MEASURED = re.compile("実績|推移|現状|計画値")
# A plan lasts no longer; where more years follow one another, others stand among its own.
_LONGEST_PLAN = 5


def years_are_expected(grid: Grid, around: Around, words: Vocabulary) -> bool:
    """Whether the nearest text over a table that says what its years hold says that it is expected.

    More years in a row than a plan has are not all of them its own.
    """
    nearest = _nearest(around)
    return bool(nearest) and _MEASURED.search(nearest) is None and _are_of_plan(grid, words)


def may_be_reached(around: Around) -> bool:
    """Whether that text speaks of what was reached: 実績と見込み, 実績."""
    return "実績" in _nearest(around)


def _nearest(around: Around) -> str:
    texts = (fold(text) for text in (around.title, *around.headings))
    told = (text for text in texts if _EXPECTED.search(text) or _MEASURED.search(text))
    return next(told, "")


def _are_of_plan(grid: Grid, words: Vocabulary) -> bool:
    head = read_head(grid, 0, words)
    columns = head.columns if head is not None else ()
    years = [c.period.end for c in columns if c.role is ColumnRole.YEAR and c.period is not None]
    following = [after for before, after in pairwise(years) if after == before + 1]
    return len(following) < _LONGEST_PLAN
