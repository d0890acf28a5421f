import pytest

from keikaku.core.text import fold
from keikaku.core.values.model import Accumulation, AccumulationKind
from keikaku.core.values.names import IndicatorName, parse_name


def test_everything_that_a_name_says():
    raw = "【KPI】年間利用者数（受入含む）（目標は累計）（単位：千人）（再掲）※1"
    assert parse_name(raw) == IndicatorName(
        printed=raw,
        name="年間利用者数",
        unit="千人",
        accumulation=Accumulation(AccumulationKind.ANNUAL),
        target_accumulation=Accumulation(AccumulationKind.CUMULATIVE),
        scope_notes=("受入含む",),
        cross_listed=True,
        kind="KPI",
    )


def test_a_second_accumulation_is_a_note_with_a_doubt():
    name = parse_name("起業件数(累計)(年間)")
    assert name.accumulation == Accumulation(AccumulationKind.ANNUAL)
    assert (name.scope_notes, name.problems) == (("累計",), (("name.note", {"note": "累計"}),))


@pytest.mark.parametrize(
    ("inside", "unit", "notes"),
    [
        ("一人当たり・冊", "冊", ("一人当たり",)),
        ("20歳以上、％", "％", ("20歳以上",)),
        ("税込・百万円", "百万円", ("税込",)),
        ("延べ人日", "延べ人日", ()),
        ("国・県", None, ("国・県",)),
        ("市・公民館", None, ("市・公民館",)),
        ("道・橋", None, ("道・橋",)),
        ("人・冊", None, ("人・冊",)),
        ("小・中・校", None, ("小・中・校",)),
    ],
)
def test_a_unit_may_stand_beside_a_word(inside: str, unit: str | None, notes: tuple[str, ...]):
    name = parse_name(f"貸出（{inside}）")
    assert (name.name, name.scope_notes) == ("貸出", notes)
    assert name.unit == (unit and fold(unit))


def test_time_over_which_is_counted_beside_a_unit():
    name = parse_name("相談（年間・件）")
    assert (name.unit, name.accumulation) == ("件", Accumulation(AccumulationKind.ANNUAL))


def test_the_name_is_kept_as_printed():
    assert parse_name("ＩＣＴ 活用　回数（回）").name == "ＩＣＴ 活用　回数"


@pytest.mark.parametrize("raw", ["(件)", "※", "(再掲)", "KPI①", "・", "件数", "(((", ")", "(a)(b)"])
def test_a_name_is_never_empty(raw: str):
    assert parse_name(raw).name


def test_prose_is_left_alone():
    raw = "事業(累計)" * 100
    assert parse_name(raw) == IndicatorName(raw, raw)


@pytest.mark.parametrize(
    ("raw", "name", "unit", "notes"),
    [
        ("導入業務数（業務）", "導入業務数", "業務", ()),
        ("認証の品目の数（品目）", "認証の品目の数", "品目", ()),
        ("再編する地区数（累計）（地区）", "再編する地区数", "地区", ()),
        ("公園数（市の管理）（地区）", "公園数", None, ("市の管理", "地区")),
        ("来館者数（図書館）", "来館者数", None, ("図書館",)),
        ("利用者数（会員）", "利用者数", None, ("会員",)),
    ],
)
def test_what_a_name_counts_is_its_unit(
    raw: str, name: str, unit: str | None, notes: tuple[str, ...]
):
    read = parse_name(raw)
    assert (read.name, read.unit, read.scope_notes) == (name, unit, notes)


@pytest.mark.parametrize(
    "bracket", ["【単位：世帯】", "［単位：世帯］", "〔単位：世帯〕", "《単位：世帯》"]
)
def test_a_unit_in_any_bracket_leaves_nothing_of_it_in_the_name(bracket: str) -> None:
    read = parse_name(f"加入の届出{bracket}")
    assert (read.name, read.unit, read.problems) == ("加入の届出", "世帯", ())
