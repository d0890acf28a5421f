"""Units and counters (単位, 助数詞) of Japanese statistics, and scale words taken out of them."""

import re
from collections.abc import Iterator
from decimal import Decimal

from keikaku.core.remembered import remembered
from keikaku.core.text import fold
from keikaku.core.values.model import Quantity

SCALES = {
    "十": Decimal(10),
    "百": Decimal(100),
    "千": Decimal(1000),
    "万": Decimal(10**4),
    "億": Decimal(10**8),
    "兆": Decimal(10**12),
}
SCALE_RUN = "(?:[千百十]?[万億兆]|[千百])"

_COUNTERS = """
人 名 世帯 家族 件 回 社 者 事業者 団体 施設 箇所 か所 カ所 ヶ所 ヵ所 ケ所 個所 品 品目 枚 冊 台
基 本 頭 羽 匹 戸 棟 区画 地区 地域 地点 区間 路線 校 園 学級 組 組織 法人 協定 計画 講座 講義
種 種類 科目 種目 点 ポイント pt pp 位 度 ℃ °C 歳 才 倍 割 分 厘 床 室 便 隻 艘 票 通 部 面 泊 食 杯
着 足 袋 箱 個 缶 樽 束 株 玉 粒 つ 語 文字 頁 ページ 章 節 項目 事例 事業 施策 取組 案件
プロジェクト 店 店舗 商店 企業 会社 工場 事業所 営業所 支店 支所 機関 団 班 隊 分団 区 自治体
自治会 町内会 集落 市 町 村 市町 市町村 都市 県 国 か国 か国語 カ国 ヶ国 ヵ国 図書館 公民館 病院
診療所 保育所 幼稚園 小学校 中学校 小中学校 高校 大学 商工会 商工会議所 組合 経営体 農家 農業者
品種 作品 曲 席 公演 試合 大会 イベント チーム クラブ サークル グループ サービス システム アプリ
サイト コース ルート スポット エリア メニュー 議案 条例 議席 学校 教室 クラス 単位 コマ 時限
画面 基準 制度 商品 製品 銘柄 ブランド 講演 セミナー 研修 ツアー 口 筆 区域 河川 橋 橋梁
トンネル 駅 港 公園 キロ 人日 人泊 人回 延べ人 延人 人時間 歩 台キロ 往復 周 両 床数 フォロワー
アクセス ビュー PV ダウンロード いいね 地方公共団体 広域 圏域 協議会 審議会 委員会 部会 会議
拠点 窓口 ケース 例 票数 議題 案 意見 時間 秒 日 日間 週 週間 か月 ヶ月 カ月 ヵ月 ケ月 箇月
か月間 ヶ月間 年 年間 か年 ヶ年 カ年 世紀 時間/日 % ‰ パーセント ％ 円 ドル ユーロ 元 t トン kg
g mg L l kL kl ml mL リットル キロリットル 斤 石 俵 kWh Wh MWh GWh kW W MW GW J MJ GJ TJ PJ
t-CO2 tCO2 kg-CO2 kgCO2 t-CO₂ tCO₂ kt-CO2 ktCO2 kt-CO₂ ktCO₂ トン-CO2 トンCO2 トン-CO₂ トンCO₂
t-CO2eq t-CO₂eq tCO2eq t-CO2e tCO2e kg-CO₂ g-CO2
ppm ppb dB Bq μg pH BOD m km cm mm メートル キロメートル
m2 m² ㎡ 平方メートル km2 km² ㎢ 平方キロメートル ha a ヘクタール アール 坪 反 町歩 畳 m3 m³
人口10万対 人口10万人対 人口千対 人口千人対 出生千対
㎥ 立方メートル ㎞ ㎏ ㎝ ㎜ ㎎ ㎘ ㍑ μg/m3 mg/L mg/l ㌧ ㌫ ㍍ ㌔ ㌶ Gbps Mbps GB TB MB
Kg KG KL Kl Km KWh KW Ha
"""

_SAME = {
    **dict.fromkeys(("m²", "㎡", "平方メートル"), "m2"),
    **dict.fromkeys(("km²", "㎢", "平方キロメートル"), "km2"),
    **dict.fromkeys(("m³", "㎥", "立方メートル"), "m3"),
    **dict.fromkeys(("ヘクタール", "㌶", "Ha"), "ha"),
    **dict.fromkeys(("アール",), "a"),
    **dict.fromkeys(("トン", "㌧"), "t"),
    **dict.fromkeys(("キロメートル", "㎞", "Km"), "km"),
    **dict.fromkeys(("メートル", "㍍"), "m"),
    **dict.fromkeys(("パーセント", "㌫"), "%"),
    **dict.fromkeys(("l", "リットル", "㍑"), "L"),
    # Offices write the large K, which could mean nothing else.
    **dict.fromkeys(("kl", "KL", "Kl", "キロリットル", "㎘"), "kL"),
    **dict.fromkeys(("㎏", "Kg", "KG"), "kg"),
    "KWh": "kWh",
    "KW": "kW",
    **dict.fromkeys(("tCO2", "t-CO₂", "tCO₂"), "t-CO2"),
    **dict.fromkeys(("トン-CO2", "トンCO2", "トン-CO₂", "トンCO₂"), "t-CO2"),
    **dict.fromkeys(("ktCO2", "kt-CO₂", "ktCO₂"), "kt-CO2"),
    **dict.fromkeys(("t-CO₂eq", "tCO2eq", "t-CO2e", "tCO2e"), "t-CO2eq"),
    **dict.fromkeys(("kgCO2", "kg-CO₂"), "kg-CO2"),
    **dict.fromkeys(("箇所", "カ所", "ヶ所", "ヵ所", "ケ所", "個所"), "か所"),
    **dict.fromkeys(("ヶ月", "カ月", "ヵ月", "ケ月", "箇月", "か月間", "ヶ月間"), "か月"),
    **dict.fromkeys(("ヶ年", "カ年", "か年", "年間", "年度"), "年"),
    **dict.fromkeys(("カ国", "ヶ国", "ヵ国"), "か国"),
    "㎝": "cm",
    "㎜": "mm",
    "㎎": "mg",
    "ml": "mL",
    "mg/l": "mg/L",
    "名": "人",
    "才": "歳",
    "°C": "℃",
    "pt": "ポイント",
    "日間": "日",
    "週間": "週",
}

# Words that begin with a scale word and are no multiple of anything.
UNSCALED = ("百貨店", "百名山", "千枚田", "万博", "十字路")

_KNOWN = frozenset(fold(_COUNTERS).split())
# The first letters of all that `is_unit` takes for one.
_FIRST = frozenset(unit[0] for unit in _KNOWN) | frozenset(SCALES) | {"延"}
# 31年度 alone is a year without its era, and never an amount of 年度.
_PER_WHAT = _KNOWN | {
    "年度",
    "月",
    "人・日",
    "日・人",
    "人・年",
    "世帯・月",
    "開庁日",
    "開館日",
    "月間",
}
_PER = re.compile(
    rf"(?P<of>.+?)(?:/|毎)(?P<count>(?:(?:10?)?{SCALE_RUN}|10(?=a)|1(?![0-9]))?)(?P<per>[^/0-9]+)\Z"
)
_SCALED = re.compile(rf"(?P<scale>{SCALE_RUN})(?P<of>.*)\Z")
# 人増, 件未満 and 人目 are no counters: they would change or misname the number before them.
_NO_COUNTER = (
    "増|減|余|超|未|以|弱|強|比|率|毎|各|約|半|第|番|割|倍|済|非|不|合計|累計|予定|予測|見込|目標|達成|現在"
    "|アップ|ダウン|プラス|マイナス|実績|年度|平均|程度|\\A数|[計等他目内外前後中月]\\Z|[一二三四五六七八九〇十百千万億兆]"
    "|\\A(?:人|名|件|回|円|か所|箇所|世帯|位)."
    # 5ポイント向上 tells how far a value is to move, and 80ー ends with a dash.
    "|向上|改善|上昇|上回|下回|縮小|拡大|短縮|延伸|延長|追加|低下|低減|抑制|圧縮|上積|上乗|\\Aー"
)
_FREE = re.compile(rf"(?!.*?(?:{_NO_COUNTER}))[一-龯々ァ-ヺー]{{1,8}}\Z")
# TEU, DL: capitals behind a number count something, unless they name what a plan is about.
_LETTERS = re.compile(r"(?!(?:SDGs?|KPI|KGI|GIGA|ICT|IoT|DX|FY)\Z)[A-Z][A-Za-z]{1,5}\Z")
# Kanji numerals in these words count nothing.
NOT_COUNTED = "一部|一面|一度|一律|一定|一口|一時|十分|一般|一体|三者|一人ひとり"
_KANJI = re.compile(f"(?!{NOT_COUNTED})[数一二三四五六七八九十百千万億兆]+")
_LONGEST = 24


def scale_of(word: str) -> Decimal:
    """What a scale word multiplies by; 百万 is 1,000,000 and the empty word 1."""
    factor = Decimal(1)
    for character in word:
        factor *= SCALES[character]
    return factor


def split_scale(unit: str) -> tuple[str, str]:
    """The scale word that a folded unit begins with, or "", and the rest: 千人 is 千 and 人."""
    match = _SCALED.match(unit)
    if match is None or unit in _KNOWN or unit.startswith(UNSCALED):
        return "", unit
    return match["scale"], match["of"]


def _is_plain(unit: str) -> bool:
    scale, of = split_scale(unit)
    return of in _KNOWN or (of == "" and scale != "")


@remembered
def is_unit(text: str) -> bool:
    """Whether `text` is a known unit, alone, with a scale (千円) or per something (人/年間).

    延べ before it says how it is counted: 延べ人日.
    """
    unit = fold(text).strip().removeprefix("延べ")
    if not unit or len(unit) > _LONGEST:
        return False
    per = _PER.match(unit)
    return _is_plain(unit) or (per is not None and _is_plain(per["of"]) and per["per"] in _PER_WHAT)


def is_counter(text: str) -> bool:
    """Whether `text` can stand as the unit of a number: known, or a short free counter word (N11).

    A free counter is at most eight kanji or katakana without anything that could change the
    number before it, or a few capitals: 魅力発信隊 and TEU may be one, 人増 and 人未満 may not.
    """
    unit = fold(text).strip()
    per = _PER.match(unit)
    of = per["of"] if per is not None and per["per"] in _PER_WHAT else unit
    free = _FREE.match(unit) or _LETTERS.match(of)
    return is_unit(unit) or unit in UNSCALED or free is not None


def unit_at(text: str, at: int) -> int:
    """Where the longest known unit that begins at `at` of folded `text` ends; `at` for none."""
    if not _may_begin(text[at : at + 1]):
        return at
    for end in range(min(len(text), at + _LONGEST), at, -1):
        if is_unit(text[at:end]) and not text[at:end].endswith(" "):
            return end
    return at


def _may_begin(letter: str) -> bool:
    return letter in _FIRST or letter.isspace()


def kanji_counts(text: str) -> Iterator[tuple[int, int]]:
    """Where kanji numbers with a known unit stand in folded `text` (市内十人, 数千件)."""
    for found in _KANJI.finditer(text):
        end = unit_at(text, found.end())
        if end > found.end():
            yield found.start(), end


def counts_in_kanji(text: str) -> bool:
    """Whether there is such a number."""
    return next(kanji_counts(text), None) is not None


def _plain_name(unit: str) -> str:
    return _SAME.get(unit, unit)


def base_quantity(amount: Decimal, unit: str | None) -> Quantity | None:
    """The amount in its base unit: 499 千人 is 499000 人, 64.2 万人 642000 人; None without unit.

    Spellings of one unit become one (㎡ and m², 名 and 人, 年間 after the stroke and 年). What a
    number is counted per stays as it is: 5 人/千人 is five per thousand, not five thousand.
    A bare scale word (12.5 万) has the empty base unit.
    """
    if unit is None or not unit.strip():
        return None
    factor, name = _base_of(unit)
    return Quantity(_exact(amount, factor), name)


def dimension(unit: str) -> str:
    """What a unit counts in, whatever its scale; 件/年 counts 件, over a time told elsewhere."""
    return _base_of(unit)[1].removesuffix("/年") if unit.strip() else unit


@remembered
def _base_of(unit: str) -> tuple[Decimal, str]:
    """The factor to the base unit, and that unit."""
    plain = fold(unit).strip()
    per = None if plain in _KNOWN else _PER.match(plain)
    of = per["of"] if per else plain
    scale, of = split_scale(of)
    name = _plain_name(of)
    if per:
        name = f"{name}/{per['count']}{_plain_name(per['per'])}"
    return scale_of(scale), name


def _exact(amount: Decimal, factor: Decimal) -> Decimal:
    """The product with all its digits and without an exponent, whatever the decimal context."""
    sign, digits, exponent = amount.as_tuple()
    if factor == 1 or not isinstance(exponent, int):
        return amount
    zeros = len(str(factor)) - 1
    if exponent + zeros <= 0:
        return Decimal((sign, digits, exponent + zeros))
    return Decimal((sign, digits + (0,) * (exponent + zeros), 0))
