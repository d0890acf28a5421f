"""Names that say by their end that something is measured: 取得率, 来客数（年間）."""

import re

from keikaku.core.text import squeeze

_ENDS = re.compile(r"(?:率|数|額|量|割合|人口|面積|寿命|時間|度)(?:\(.*\))*$")


def measures(name: str) -> bool:
    """Whether a name is by its end one of something measured, whatever brackets stand behind."""
    return _ENDS.search(squeeze(name)) is not None
