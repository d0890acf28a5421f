"""Figures that notes print with a year of their own: (令和4年度の参加者数は612人)."""

import re
from collections.abc import Iterable

from keikaku.core.text import fold
from keikaku.ingest.tables.drafts import DraftIndicator

_NUMBER = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")
# Those who were asked say nothing of another year: 令和4年度の調査の回答者数は612人.
_ASKED = "調査|アンケート|統計|回答|標本|対象|配布|有効"
_FIGURE = re.compile(
    rf"(?:末|時点|現在)*(?:の|は|:|に)(?:(?!{_ASKED})[^0-9、。()]){{0,24}}?(?P<figure>{_NUMBER.pattern})"
    r"(?!歳)(?:[^\W\d]|[%/]){0,6}?(?:です|でした|である|であった|だった)?(?=[)。、,]|$)"
)


def tells_own_figure(said: str, end: int, indicators: Iterable[DraftIndicator]) -> bool:
    """Whether behind a year stands a figure that was of it and that none of the values is."""
    found = _FIGURE.match(said, end)
    if found is None:
        return False
    raws = (fold(value.raw) for indicator in indicators for value in indicator.values)
    printed = {number for raw in raws for number in _NUMBER.findall(raw)}
    return found["figure"].replace(",", "") not in {one.replace(",", "") for one in printed}
