"""Figures with a unit in a text, years left out."""

import re

from keikaku.core.text import fold
from keikaku.ingest.tables.unread_figures import is_value_like

_LONGEST_CELL = 40
_FIGURE = re.compile(
    r"(?:約|▲|△|-)?\d[\d,.]*(?:万|千|億)?\s?"
    r"(?:[%人件戸台社校店回基組円ｔtha箇か所世帯団体トン点歳分日年km㎥m本冊者ヶヵ施倍位枚手事園棟品]|ポイント)"
)
_YEAR = re.compile(
    r"(?:令和|平成|昭和|[HRS])\s?[\d元]+(?:\s?年度?)?末?|(?:19|20)\d\d\s?年?度?|\d{1,2}\s?年度"
    r"|\d{1,2}月(?:末|\d+日)?|\d{1,2}(?:か|カ|ヶ)?[年月](?:ごと|毎|おき)"
)


def figures_in(text: str) -> list[str]:
    """The figures with units that a text holds."""
    return _FIGURE.findall(_YEAR.sub("", fold(text)))


def is_figure_cell(text: str) -> bool:
    """Whether a cell or a short line is a figure: `1,200人`, `75`, one of several lines."""
    plain = text.strip()
    if not 0 < len(plain) < _LONGEST_CELL or "。" in plain:
        return False
    begins = _FIGURE.match(_YEAR.sub("", fold(plain)).strip("() :→"))
    return begins is not None or any(is_value_like(line) for line in plain.split("\n"))
