"""Whole documents of other shapes: what is certain is read, what is doubtful is said."""

import pytest

from keikaku.ingest.read import read_plan
from tests.reading import document, draft, plan, told_plan

CASES = {
    "chapters without a label of KPI": (
        """\
青葉市総合戦略

第1章 働く場をつくる

1 観光の振興

(1) 受入環境の整備

①案内所の充実

指標名→基準値(R6)→目標値(R11)
案内所利用者数→1,200人→2,000人
""",
        """\
# 章 第1章 働く場をつくる
  # 1 観光の振興
    # (1) 受入環境の整備
      # ① 案内所の充実
        * 案内所利用者数 [KPI level 人 increase]
            baseline 1200<人> 2024(年・年度の別なし)
            target 2000<人> 2029(年・年度の別なし)
""",
    ),
    "tables of Markdown": (
        """\
# 青葉市総合計画

## 基本目標1 にぎわい

### 1-1 観光

| 指標 | 単位 | 基準値（R5） | R7実績 | R8実績 | 目標値（R11） |
|---|---|---|---|---|---|
| 入込客数 | 千人 | 499 | 510 | - | 540 |
""",
        """\
# 基本目標 1 にぎわい
  # 1-1 観光
    * 入込客数 [KPI level 千人 increase]
        baseline 499<千人> 2023(年・年度の別なし)
        actual[1] 510<千人> 2025(年・年度の別なし)
        actual[2] 値なし(hyphen) ?value.missing@amount
        target 540<千人> 2029(年・年度の別なし)
""",
    ),
    "one CSV for all measures": (
        """\
施策番号,施策名,KPI名,単位,基準値,基準年度,R7実績,目標値,目標年度
1-1-1,観光の振興,入込客数,千人,499,R5,510,540,R11
1-1-2,農業の振興,新規就農者数,人,3,R5,,10,R11
""",
        """\
!plan.title_missing@title
# 施策 1-1-1 観光の振興
  * 入込客数 [KPI level 千人 increase]
      baseline 499<千人> 2023(年・年度の別なし)
      actual 510<千人> 2025(年・年度の別なし)
      target 540<千人> 2029(年・年度の別なし)
# 施策 1-1-2 農業の振興
  * 新規就農者数 [KPI level 人 increase]
      baseline 3<人> 2023(年・年度の別なし)
      actual 値なし(blank) ?value.missing@amount
      target 10<人> 2029(年・年度の別なし)
""",
    ),
    "population and money": (
        """\
青葉市総合計画

1 人口の推移

区分→平成22年→平成27年→令和2年
総人口→64,212→60,652→58,000

2 予算(単位:千円)

区分→令和6年度→令和7年度→増減
観光費→1,200→1,300→100

3 将来の人口

項目→現状(R2)→推計(R22)
総人口→58,000→50,000
""",
        """\
# 1 人口の推移
  [表 区分|平成22年|平成27年|令和2年／総人口|64,212|60,652|58,000] ?table.kept
# 2 予算(単位:千円)
  [表 区分|令和6年度|令和7年度|増減／観光費|1,200|1,300|100] ?table.kept
# 3 将来の人口
  [表 項目|現状(R2)|推計(R22)／総人口|58,000|50,000] ?table.kept
""",
    ),
    "no plan at all": (
        "港を直します。\n",
        "!plan.title_missing@title\n# ／港を直します。 ?heading.none@title\n",
    ),
}


@pytest.mark.parametrize(("text", "reading"), CASES.values(), ids=CASES)
def test_a_document_is_read_as_a_whole(text, reading):
    assert told_plan(draft(text)) + "\n" == reading


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp932", "utf-16"])
def test_the_encoding_changes_nothing_of_the_plan(encoding):
    text = CASES["chapters without a label of KPI"][0]
    other = read_plan([document(text, encoding=encoding)]).plan
    assert (other.nodes, other.indicators) == (plan(text).nodes, plan(text).indicators)


def test_a_reading_holds_the_file_that_was_read():
    (source,) = plan("青葉市総合計画\n\n1 港\n").sources
    assert (source.id, source.name, source.media_type) == ("s1", "計画.txt", "text/plain")


def test_the_scope_of_a_part_is_the_nodes_that_are_there():
    assert plan("青葉市総合計画\n\n1 港\n\n2 道\n").head.scope is None
    assert plan("青葉市総合計画\n\n5 港\n\n港です。\n").head.scope == ("n1",)


def test_an_empty_table_is_no_plan():
    assert plan("青葉市総合計画\n\n1 港\n\n→→\n").tables == ()
