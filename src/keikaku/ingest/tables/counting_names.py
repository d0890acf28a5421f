"""Names that say how something is counted and not what: 回数, 延べ人数, 割合."""

import re

from keikaku.core.text import squeeze

_HOW = (
    r"(?:年間|月間|月平均|週平均|平均|延べ?|のべ|実|総|合計|年度?|月"
    r"|1?(?:か月|ヶ月|カ月|ヵ月|月|日|年|人)(?:平均|当たり|あたり))*の?"
)
_COUNT = (
    r"(?:回数|人数|件数|割合|率|比率|数|数量|量|日数|時間数|時間|人員|人員数|金額|額|個数|台数|枚数|冊数"
    r"|(?:箇|か|カ|ヶ|ヵ|ケ)所数|箇所)"
)
_COUNTS = re.compile(rf"{_HOW}{_COUNT}")
# What a service is used or offered: under its name these are its own, elsewhere names in full.
_OF_SERVICE = re.compile(
    rf"{_HOW}(?:サービス)?(?:利用|提供|派遣|支給|給付|受給|対象)(?:延べ?|実)?"
    r"(?:者|児童|人|回|件|日|時間|団体|世帯)?(?:数|量)"
    rf"|{_HOW}利用(?:者|日数|時間)"
    r"|給付費|事業費|費用額|利用定員数?|(?:実施)?(?:事業所|(?:箇|か|カ|ヶ|ヵ|ケ)所)数"
)


def counts_only(name: str) -> bool:
    """Whether a name is nothing but a word for how is counted."""
    return _COUNTS.fullmatch(squeeze(name)) is not None


def counts_of_service(name: str) -> bool:
    """Whether a name needs that of a service over it to be whole: 利用者数, 給付費."""
    return counts_only(name) or _OF_SERVICE.fullmatch(squeeze(name)) is not None
