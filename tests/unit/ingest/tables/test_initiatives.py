"""Texts under years are what is done in which years."""

import pytest

from tests.reading import draft, told_plan

COVER = "青葉市総合戦略\n令和7年度～令和11年度\n\n基本目標 1 にぎわい\n\n"

CASES = {
    "a text in the first year alone runs on": (
        """\
具体的な取組→R7→R8→R9
案内所の運営→相談員の配置→→
""",
        """\
# 基本目標 1 にぎわい
  - 案内所の運営 2025～2027「相談員の配置」 ?span.end_assumed@spans[0].end
""",
    ),
    "a text for each year": (
        """\
具体的な取組→R7→R8→R9
案内所の運営→設計→工事→開館
""",
        """\
# 基本目標 1 にぎわい
  - 案内所の運営 2025～2025「設計」 2026～2026「工事」 2027～2027「開館」
""",
    ),
    "arrows and dittos go on": (
        """\
具体的な取組→R7→R8→R9
案内所の運営→設置→⇒→⇒
桟橋の改修→調査→〃→工事
市道の改修→調査→--->→工事
""",
        """\
# 基本目標 1 にぎわい
  - 案内所の運営 2025～2027「設置」
  - 桟橋の改修 2025～2026「調査」 2027～2027「工事」
  - 市道の改修 2025～2026「調査」 2027～2027「工事」
""",
    ),
    "years may run backwards": (
        """\
具体的な取組→R9→R8→R7
案内所の運営→開館→工事→
桟橋の改修→調査→〃→
""",
        """\
# 基本目標 1 にぎわい
  - 案内所の運営 2027～2027「開館」 2026～2026「工事」
  - 桟橋の改修 2026～2027「調査」
""",
    ),
    "dashes say that nothing is done": (
        """\
具体的な取組→R7→R8→R9
案内所の運営→設置→-→-
桟橋の改修→ー→調査→—
""",
        """\
# 基本目標 1 にぎわい
  - 案内所の運営 2025～2025「設置」
  - 桟橋の改修 2026～2026「調査」
""",
    ),
    "a blank behind several texts ends them": (
        """\
具体的な取組→R7→R8→R9
案内所の運営→設計→工事→
""",
        """\
# 基本目標 1 にぎわい
  - 案内所の運営 2025～2025「設計」 2026～2026「工事」
""",
    ),
    "a blank before the first text": (
        """\
具体的な取組→R7→R8→R9
案内所の運営→→工事→
""",
        """\
# 基本目標 1 にぎわい
  - 案内所の運営 2026～2026「工事」
""",
    ),
    "a row without years": (
        """\
具体的な取組→R7→R8→R9
案内所の運営→→→
""",
        """\
# 基本目標 1 にぎわい
  - 案内所の運営  !initiative.no_span@spans
""",
    ),
    "a row without a name": (
        """\
具体的な取組→R7→R8→R9
→設計→→
""",
        """\
# 基本目標 1 にぎわい !row.no_name
""",
    ),
    "a text beyond the years": (
        """\
具体的な取組→R7→R8→R9
案内所の運営→設計→→→工事
""",
        """\
# 基本目標 1 にぎわい ?cell.not_taken
  - 案内所の運営 2025～2027「設計」 ?span.end_assumed@spans[0].end !table.ragged_row@spans
""",
    ),
    "codes and departments beside the names": (
        """\
番号→具体的な取組→R7→R8→担当課
①→案内所の運営→設計→工事→観光課
""",
        """\
# 基本目標 1 にぎわい ?cell.not_taken ?cell.not_taken
  - 案内所の運営 2025～2025「設計」 2026～2026「工事」
""",
    ),
    "years of money are no initiatives": (
        """\
費目→令和7年度→令和8年度
観光費→1,200→1,300
""",
        """\
# 基本目標 1 にぎわい
  [表 費目|令和7年度|令和8年度／観光費|1,200|1,300] ?table.kept
""",
    ),
}


@pytest.mark.parametrize(("text", "reading"), CASES.values(), ids=CASES)
def test_initiatives(text, reading):
    assert told_plan(draft(COVER + text)) + "\n" == reading
