"""The vision of the inter-municipal area (圏域) that the invented city belongs to."""

from dataclasses import dataclass
from datetime import date

from keikaku.core.years.model import FuzzyDate, Precision

NAME = "秋津中央連携都市圏域"
TITLE = (f"第1期{NAME}ビジョン", "(令和4年度～令和8年度)の取組状況について")
PERIOD = (2022, 2026)
PERIOD_LINE = "①計画期間 令和4年度(2022年度)～令和8年度(2026年度)"
HISTORY_TITLE = f"「{NAME}」形成までの経緯"
AREA_TITLE = "圏域を構成する市町の状況"
OUTLINE_TITLE = "ビジョンの概要"
PROJECTS_TITLE = "交流と雇用を広げる取組の展開"
OUTCOMES_TITLE = "主な取組の状況"
ROLES_TITLE = "役割ごとの取組の一覧"


@dataclass(frozen=True, slots=True)
class Happening:
    """A dated line under its fiscal year; `printed` "" where it shares the date above."""

    printed: str
    text: str
    month: tuple[int, int]
    day: FuzzyDate | None = None


HISTORY: tuple[tuple[str, tuple[Happening, ...]], ...] = (
    (
        "R2年度",
        (
            Happening("5月", "広域連携に関する担当課長の勉強会を開始", (2020, 5)),
            Happening("8月", "各市町の公共施設と通勤・通院の流れを調査", (2020, 8)),
            Happening("2月", "圏域形成の方針を5市町の首長で確認", (2021, 2)),
        ),
    ),
    (
        "R3年度",
        (
            Happening("6月", f"「{NAME}推進協議会」設立", (2021, 6)),
            Happening("9月", "香坂市による「連携中枢都市宣言」", (2021, 9)),
            Happening("11月", f"「{NAME}ビジョン懇談会」設立", (2021, 11)),
            Happening("3月", "連携協約の締結に係る議案を各市町議会で議決", (2022, 3)),
            Happening(
                "",
                f"{NAME}連携協約の締結(令和4年3月25日)",
                (2022, 3),
                FuzzyDate("令和4年3月25日", date(2022, 3, 25), date(2022, 3, 25), Precision.DAY),
            ),
        ),
    ),
)

CENTRE_ROLE, MEMBER_ROLE = "連携中枢都市", "連携市町"
AREA_LINE = f"{NAME}(3市2町)約31万人"
CENTRE = ("香坂市", "約18万6千人", 186000)
MEMBERS = ("榛瀬市", "久留野市", "蓮野町", "南嶺県砂津町")

FUTURE_TITLE = "圏域が目指す将来像"
FUTURE = "海と里と学びのまちが支え合い、どこに住んでも通い、働き、安心して暮らせる圏域"

PROJECTS = (
    (
        "地域商社プロジェクト",
        "圏域の水産物や菓子、工芸品を一つのブランドにまとめ、都市部の百貨店や海外の催しで共同して販売します。",
    ),
    (
        "海と里の周遊プロジェクト",
        "榛瀬湾の海の体験と蓮野の里の暮らし体験を結び、二泊三日の旅行商品として学校や企業に提案します。",
    ),
    (
        "移住相談ワンストッププロジェクト",
        "どの市町の窓口でも圏域全体の住まいと仕事を紹介できるよう、相談員の研修と空き家情報の共有を行います。",
    ),
)


@dataclass(frozen=True, slots=True)
class Theme:
    """① …, its actions, and whether it is a 再掲 of the theme of that title."""

    code: str
    title: str
    actions: tuple[str, ...]
    again: bool = False


@dataclass(frozen=True, slots=True)
class SubField:
    """(1) … under a role."""

    code: str
    title: str
    themes: tuple[Theme, ...]


@dataclass(frozen=True, slots=True)
class AreaRole:
    """A role of the area: 経済成長のけん引, 高次の都市機能, 生活関連機能."""

    code: str
    title: str
    fields: tuple[SubField, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A line that states what was done, the label of its number, the number and its unit."""

    heading: str
    text: str
    label: str
    raw: str
    amount: int
    unit: str
    approximate: bool
    years: tuple[str, int, int]


OUTCOMES = (
    Outcome(
        "合同移住相談会の開催",
        "令和4年度～令和6年度における相談会の実績：来場者数 合計約3,400人",
        "来場者数",
        "合計約3,400人",
        3400,
        "人",
        True,
        ("令和4年度～令和6年度", 2022, 2024),
    ),
    Outcome(
        "圏域物産展の開催",
        "令和5年度～令和6年度における物産展の実績：出店者数 合計86社",
        "出店者数",
        "合計86社",
        86,
        "社",
        False,
        ("令和5年度～令和6年度", 2023, 2024),
    ),
)

ROLES = (
    AreaRole(
        "1",
        "圏域全体の経済成長のけん引",
        (
            SubField(
                "(1)",
                "地域産業の育成",
                (
                    Theme(
                        "①",
                        "起業・創業の支援",
                        (
                            "香坂市創業支援室の相談を圏域の住民に開放",
                            "若手経営者の勉強会「秋津ひとづくり塾」の開催",
                        ),
                    ),
                    Theme(
                        "②",
                        "特産品の販路開拓",
                        (
                            "地域商社による共同カタログの作成",
                            "香坂駅構内での圏域物産展の開催",
                        ),
                    ),
                ),
            ),
            SubField(
                "(2)",
                "戦略的な観光の展開",
                (
                    Theme(
                        "①",
                        "周遊観光の推進",
                        (
                            "サイクリングと宿泊を組み合わせた旅行商品の造成",
                            "通訳案内士の共同育成",
                        ),
                    ),
                ),
            ),
        ),
    ),
    AreaRole(
        "2",
        "高次の都市機能の集積・強化",
        (
            SubField(
                "(1)",
                "高度な医療の提供",
                (
                    Theme(
                        "①",
                        "救急医療体制の確保",
                        (
                            "休日・夜間の二次救急に係る運営費の分担",
                            "香坂医療センターへの患者搬送データの共有",
                        ),
                    ),
                ),
            ),
        ),
    ),
    AreaRole(
        "3",
        "圏域全体の生活関連機能サービスの向上",
        (
            SubField(
                "(1)",
                "教育・文化の振興",
                (
                    Theme(
                        "①",
                        "図書館の相互利用",
                        (
                            "5市町の図書館で使える共通利用カードの発行",
                            "返却窓口の相互開放",
                        ),
                    ),
                ),
            ),
            SubField(
                "(2)",
                "交流と移住の促進",
                (
                    Theme(
                        "①",
                        "移住相談の共同実施",
                        (
                            "都市部での合同相談会の開催",
                            "相談員の合同研修",
                        ),
                    ),
                    Theme("②", "特産品の販路開拓", ("道の駅での圏域フェアの開催",), again=True),
                ),
            ),
        ),
    ),
)
