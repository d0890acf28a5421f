"""A strategy is printed as text with tab tables, faults included."""

from samples.strategy_text import print_strategy
from tests.unit.samples.small import STRATEGY

# Tabs are shown as bars.
PRINTED = """\
甲市総合戦略

令和7年3月

甲市

基本目標 1

暮らし

まちを直します。

数値目標|項目|基準値(令和5年度)|目標値(令和11年度)
|満足度|50%|60%

基本方針 1 手入れ

順に直します。

具体的な施策

1-1-1. 道の手入れ

内容|市道を直します。|||
担当課|建設課|||
KPI|項目|単位|現状値(R5)|目標値(R11)
|直した市道|km|3|5

具体的な取組|R7|R8|R9|R10|R11
補修|補修の実施||||

1-1-2. 川の手入れ

内容|<p>川を掃除します。</p><p>草を刈ります。</p>||
KPI|項目|現状値|目標値
清掃の回数|2回(R5)|4|
|条例の制定 参加者数|- 30人(R5)|制定 調整中
|直した市道(再掲)||

1-1-3. 森の手入れ

内容|間伐します。|||
|KPI|項目|現状値|目標値
||面積||
"""


def test_the_whole_document_is_printed():
    assert print_strategy(STRATEGY) == PRINTED.replace("|", "\t")
