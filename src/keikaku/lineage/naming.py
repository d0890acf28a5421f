"""The name of an indicator in its two parts: what is measured, and how it is counted.

図書館カード|登録率 and 図書館カード|発行枚数 are of one thing, スポーツ教室|参加者数 and
文化祭|参加者数 are not, though their letters agree no less.
"""

import re

from keikaku.lineage.grams import key

# Words that say how a thing is counted and nothing of what it is.
_DOINGS = (
    "参加", "利用", "来場", "来館", "入場", "入館", "受講", "受診", "登録", "加入", "設置", "導入",
    "実施", "開催", "取得", "発行", "交付", "認定", "支援", "補助", "策定", "整備", "相談", "成約",
    "誘致", "進出", "発生", "普及", "達成", "取組", "開設", "締結", "活用", "申請", "応募", "派遣",
)  # fmt: skip
_COUNTED = (
    "者", "人", "件", "回", "枚", "台", "個", "箇所", "か所", "団体", "事業者", "企業", "店舗",
    "校", "施設", "戸", "世帯", "人員", "児童", "生徒", "日", "時間", "本", "組", "品", "社",
)  # fmt: skip
_MEASURES = ("数", "率", "割合", "比率", "額", "量", "面積", "延長", "件", "人口", "総額", "総数")
_ENDING = re.compile(
    rf"の?(?:延べ)?(?:{'|'.join(_DOINGS)})?(?:延べ)?(?:{'|'.join(_COUNTED)})?"
    rf"(?:{'|'.join(_MEASURES)})\Z"
)
# Words that end the titles of measures of every plan.
_AIMS = (
    "推進", "充実", "強化", "促進", "整備", "確保", "深化", "向上", "支援", "実現", "育成", "創出",
    "拡大", "活性化", "形成", "構築", "維持", "振興", "対策", "展開", "活用", "発信", "づくり",
)  # fmt: skip
_AIM = re.compile(rf"(?:の|を|する|した)?(?:{'|'.join(_AIMS)})\Z")
# Words between the words: they come and go from edition to edition.
_BETWEEN = re.compile("の|等|など|及び|および|における|による|に関する|に係る|への")


def gist(name: str) -> str:
    """A name without the words between its words; never blank where the name is not."""
    whole = key(name)
    return _BETWEEN.sub("", whole) or whole


def subject(name: str) -> str:
    """What is measured; the gist of the whole name where nothing else is told."""
    whole = key(name)
    return gist(_ENDING.sub("", whole)) or gist(name)


def theme(title: str) -> str:
    """What a measure is about; the gist of the whole title where nothing else is told."""
    return gist(_AIM.sub("", key(title))) or gist(title)
