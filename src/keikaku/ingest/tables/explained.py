"""Texts that say by their first words that they explain: 【目標設定の考え方】前年度の水準を維持."""

import re

from keikaku.core.text import fold

_SAYS = r"(?:考え方|根拠|理由|方法|算式|計算式|説明|定義|出典|備考|補足)"
_EXPLAINS = re.compile(
    rf"\s*(?:[(\[【〔《<〈][^()\[\]【】〔〕《》<>〈〉\d]{{0,12}}{_SAYS}等?\s*[)\]】〕》>〉]"
    rf"|[^\s:\d]{{0,12}}{_SAYS}等?\s*:)"
)


def explains(text: str) -> bool:
    """Whether a text begins with a label of what explains a value."""
    return _EXPLAINS.match(fold(text)) is not None
