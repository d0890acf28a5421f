"""What became of the draft's measures and indicators in the adopted strategy.

Whatever is named here changed; everything else continues under the same code and name.
"""

from dataclasses import dataclass

Row = tuple[str, int]  # code of the measure, number of the row in it (from 0)


@dataclass(frozen=True, slots=True)
class NodeChange:
    """Measures of the draft and of the adopted plan by code; an empty side is dropped or new."""

    kind: str
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RowChange:
    """Indicators of the draft and of the adopted plan by their rows."""

    kind: str
    before: tuple[Row, ...]
    after: tuple[Row, ...]
    why: str


MEASURES = (
    NodeChange("renamed", ("1-1-2",), ("1-1-2",)),
    NodeChange("renamed", ("1-3-1",), ("1-3-1",)),
    NodeChange("dropped", ("1-3-3",), ()),
    NodeChange("new", (), ("1-3-3",)),
    NodeChange("merged", ("2-1-3", "2-1-4"), ("2-1-3",)),
    NodeChange("split", ("4-2-2",), ("4-2-2", "4-2-3")),
    NodeChange("renumbered", ("5-1-1",), ("5-2-1",)),
    NodeChange("renumbered", ("5-1-2",), ("5-2-2",)),
    NodeChange("renumbered", ("5-2-1",), ("5-1-1",)),
    NodeChange("renumbered", ("5-2-2",), ("5-1-2",)),
)

INDICATORS = (
    RowChange("renamed", (("1-1-1", 1),), (("1-1-1", 1),), "同じ割合を言い換えた"),
    RowChange("restated", (("1-2-1", 1),), (("1-2-1", 1),), "基準年度をR4からR5に改めた"),
    RowChange("dropped", (("1-2-1", 3),), (), "駅前通りの歩行者通行量に一本化した"),
    RowChange("dropped", (("1-3-3", 0),), (), "施策を取りやめた"),
    RowChange("dropped", (("1-3-3", 1),), (), "施策を取りやめた"),
    RowChange("renamed", (("2-1-4", 0),), (("2-1-3", 1),), "施策の統合に伴い移した"),
    RowChange("dropped", (("2-3-1", 3),), (), "登録の窓口を防災情報アプリに統合した"),
    RowChange(
        "merged", (("2-3-2", 0), ("2-3-2", 1)), (("2-3-2", 0),), "派遣と受入れを合わせて数える"
    ),
    RowChange("renamed", (("3-3-1", 0),), (("3-3-1", 0),), "市名の字体の誤りを正した"),
    RowChange("split", (("4-2-1", 1),), (("4-2-1", 1), ("4-2-1", 2)), "男女の平均を男女別に改めた"),
    RowChange(
        "redefined", (("5-1-1", 1),), (("5-2-1", 1),), "交付した枚数の累計から保有する人の割合へ"
    ),
    RowChange("restated", (("5-3-3", 1),), (("5-3-3", 1),), "策定前であるのに1とした誤りを正した"),
)
