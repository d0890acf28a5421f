"""Whether a reading knows a name, and that to know it takes no longer in a large plan."""

from pathlib import Path

import pytest

from keikaku.documents.read import read_document
from keikaku.ingest.read import read_plan
from keikaku.ingest.unread_names.accounted import Accounted

_KNOWN = Accounted(
    frozenset({"林道の延長"}), frozenset(), "林道の延長\n「路網の密度」が読めません。"
)


@pytest.mark.parametrize(
    ("name", "held"),
    [
        ("林道の延長", True),
        ("道の延長", True),
        ("林道の延長等", True),
        ("市内の林道の延長", True),
        ("町が管理する林道の延長", False),
        ("路網の密度", True),
        ("施業の面積", False),
    ],
)
def test_a_name_is_held_whole_in_part_or_told(name: str, held: bool) -> None:
    assert _KNOWN.holds(name) is held


def test_a_plan_gives_its_names_labels_and_definitions(tmp_path: Path) -> None:
    plan = tmp_path / "計画.txt"
    plan.write_text(
        "榛瀬市総合戦略\n（1）林業\n"
        "指標\t現状値(R5)\t目標値(R11)\t指標の説明\n"
        "健康寿命（累計）\t79歳\t80歳\t介護を要しない期間の平均\n"
        "協定の締結数\t小学校 2件\n中学校 1件\t5件\t\n",
        encoding="utf-8",
    )
    draft = read_plan([read_document(plan)])
    labels = [v.label for i in draft.plan.indicators for v in i.values if v.label]
    known = Accounted.of(draft.plan.indicators, ["「路網の密度」です"], [])
    names = ("健康寿命", "介護を要しない期間の平均", "路網の密度", *labels, "林道の延長")
    assert [known.holds(name) for name in names] == [True] * (len(names) - 1) + [False]
    assert known.used == {v.source for i in draft.plan.indicators for v in i.values}
