"""Traps of values and indicators: a document and all that must be read of it."""

TITLE = "落とし穴：値と指標"
COLUMNS = ("番号", "求める読み方", "文書（→ はタブ）", "読み")

ROWS: tuple[tuple[str, str, str, str], ...] = (
    (
        "T10",
        "単位の場所：名称・値・単位の列・どこにもない",
        """\
指標→単位→現状値(R5)→目標値(R11)
入込客数→千人→499→540

指標→現状値(R5)→目標値(R11)
直売所の売上額(単位:千円)→27,900→28,800
認定品数→1品→4
案内所の数→2→4
加入率(%)→12.5→20
""",
        """\
# 基本目標 1 にぎわい
  * 入込客数 [KPI level 千人 increase]
      baseline 499<千人> 2023(年・年度の別なし)
      target 540<千人> 2029(年・年度の別なし)
  * 直売所の売上額 [KPI level 千円 increase]
      baseline 27900<千円> 2023(年・年度の別なし)
      target 28800<千円> 2029(年・年度の別なし)
  * 認定品数 [KPI level 品 increase]
      baseline 1<品> 2023(年・年度の別なし)
      target 4<品> 2029(年・年度の別なし) 推定:unit ?unit.inherited@unit
  * 案内所の数 [KPI level increase]
      baseline 2 2023(年・年度の別なし)
      target 4 2029(年・年度の別なし)
  * 加入率 [KPI level % increase]
      baseline 12.5<%> 2023(年・年度の別なし)
      target 20<%> 2029(年・年度の別なし)
""",
    ),
    (
        "T11",
        "千・万・千円を二度掛けない",
        """\
指標→現状値(R5)→目標値(R11)
入込客数→499千人→54万人
売上額(単位:千円)→27,900→28,800千円
来場者数→26万2千人→30万人
""",
        """\
# 基本目標 1 にぎわい
  * 入込客数 [KPI level 千人 increase]
      baseline 499<千人> 2023(年・年度の別なし)
      target 54<万人> 2029(年・年度の別なし)
  * 売上額 [KPI level 千円 increase]
      baseline 27900<千円> 2023(年・年度の別なし)
      target 28800<千円> 2029(年・年度の別なし)
  * 来場者数 [KPI level 人 increase]
      baseline 262000<人> 2023(年・年度の別なし)
      target 30<万人> 2029(年・年度の別なし)
""",
    ),
    (
        "T12",
        "-、—、空欄、未調査、調整中、0は別のもの",
        """\
指標→現状値(R5)→目標値(R11)
A→-→5件
B→—→5件
C→→5件
D→-(未調査)→5件
E→5件→調整中
F→0件→5件
""",
        """\
# 基本目標 1 にぎわい
  * A [KPI level 件 increase]
      baseline 値なし(hyphen) ?baseline.missing@amount
      target 5<件> 2029(年・年度の別なし)
  * B [KPI level 件 increase]
      baseline 値なし(dash) ?baseline.missing@amount
      target 5<件> 2029(年・年度の別なし)
  * C [KPI level 件 increase]
      baseline 値なし(blank) ?baseline.missing@amount !baseline.blank@amount
      target 5<件> 2029(年・年度の別なし)
  * D [KPI level 件 increase]
      baseline 値なし(not_surveyed) ?baseline.missing@amount
      target 5<件> 2029(年・年度の別なし)
  * E [KPI level 件]
      baseline 5<件> 2023(年・年度の別なし)
      target 値なし(pending) !target.pending@amount
  * F [KPI level 件 increase]
      baseline 0<件> 2023(年・年度の別なし)
      target 5<件> 2029(年・年度の別なし)
""",
    ),
    (
        "T13",
        "両方が空欄の行も指標として残す",
        """\
指標→現状値(R5)→目標値(R11)
体験会の参加者数→→
移住相談件数→-→
""",
        """\
# 基本目標 1 にぎわい
  * 体験会の参加者数 [KPI level]
      baseline 値なし(blank) ?baseline.missing@amount
      target 値なし(blank) !target.missing@amount
  * 移住相談件数 [KPI level]
      baseline 値なし(hyphen) ?baseline.missing@amount
      target 値なし(blank) !target.missing@amount
""",
    ),
    (
        "T14",
        "すでに1の計画策定は矛盾かもしれない",
        """\
指標→単位→現状値(R5)→目標値(R11)
防災計画の策定→計画→1→1
""",
        """\
# 基本目標 1 にぎわい
  * 防災計画の策定 [KPI milestone 計画]
      baseline 1<計画> 2023(年・年度の別なし)
      target 1<計画> 2029(年・年度の別なし) !milestone.already_done@amount
""",
    ),
    (
        "T15",
        "累計が名称に隠れている：基準値と目標値の数え方が違えば言う",
        """\
指標→現状値(R5)→目標値(R11)
支援件数(目標は累計)→3件→15件
認定件数(累計)→12件→31件
相談件数(R2年度以降累計)→8件→21件
""",
        """\
# 基本目標 1 にぎわい
  * 支援件数 [KPI level 件 increase]
      baseline 3<件> 2023(年・年度の別なし)
      target 15<件> 2029(年・年度の別なし) 累計 !accumulation.differs@accumulation
  * 認定件数 [KPI level 件 increase]
      baseline 12<件> 2023(年・年度の別なし) 累計
      target 31<件> 2029(年・年度の別なし) 累計
  * 相談件数 [KPI level 件 increase]
      baseline 8<件> 2023(年・年度の別なし) 2020年から累計
      target 21<件> 2029(年・年度の別なし) 2020年から累計
""",
    ),
    (
        "T16",
        "3年平均の基準値と、平均か単年か分からない目標値",
        """\
指標→現状値→目標値
交通事故件数(3年平均)→8.6件(R3-R5)→8件
""",
        """\
# 基本目標 1 にぎわい
  * 交通事故件数 [KPI level 件 decrease]
      baseline 8.6<件> 2021〜2023(年・年度の別なし) 3年平均
      target 8<件> 2029年度 3年平均 推定:accumulation 推定:period !accumulation.unsure@accumulation ?period.assumed@period
""",
    ),
    (
        "T17",
        "目標値が基準値以下：維持・下回らない",
        """\
指標→現状値(R5)→目標値(R11)
出生数→304人→300人
事業者数→6事業者→6事業者
""",
        """\
# 基本目標 1 にぎわい
  * 出生数 [KPI level 人 at_least] !direction.doubtful@direction
      baseline 304<人> 2023(年・年度の別なし)
      target 300<人> 2029(年・年度の別なし)
  * 事業者数 [KPI level 事業者 maintain]
      baseline 6<事業者> 2023(年・年度の別なし)
      target 6<事業者> 2029(年・年度の別なし)
""",
    ),
    (
        "T18",
        "順位と犯罪は少ないほどよい",
        """\
指標→現状値(R5)→目標値(R11)
魅力度順位→826位→750位
犯罪発生件数→40件→30件
""",
        """\
# 基本目標 1 にぎわい
  * 魅力度順位 [KPI rank 位 decrease]
      baseline 826<位> 2023(年・年度の別なし)
      target 750<位> 2029(年・年度の別なし)
  * 犯罪発生件数 [KPI level 件 decrease]
      baseline 40<件> 2023(年・年度の別なし)
      target 30<件> 2029(年・年度の別なし)
""",
    ),
    (
        "T19",
        "マイナスの値についての減少は大きさについて言う",
        """\
指標→基準値(令和2年)→目標値(令和12年)
転出超過数→▲843人→基準値より減少
""",
        """\
# 基本目標 1 にぎわい
  * 転出超過数 [KPI level 人 increase]
      baseline -843<人> 2020年
      target baselineの大きさより小 2030年 推定:relation !relation.on_magnitude@relation
""",
    ),
    (
        "T20",
        "減ることを見込む人口の目標は、下回らないこと",
        """\
KGI→基準値(令和2年)→目標値(令和12年)
定住人口→約64.2万人→約60万人
""",
        """\
# 基本目標 1 にぎわい
  * 定住人口 [KGI level 万人 at_least] !direction.doubtful@direction
      baseline 約64.2<万人> 2020年
      target 約60<万人> 2030年
""",
    ),
    (
        "T21",
        "再掲と書かれていない同じ指標は2つのまま残し、似ていることを言う",
        """\
(1) 体験

指標→現状値(R5)→目標値(R11)
地域活動の参加者数→40人→60人

(2) 学び

指標→現状値→目標値
地域活動の参加者数→40人→60人
""",
        """\
# 基本目標 1 にぎわい
  # (1) 体験
    * 地域活動の参加者数 [KPI level 人 increase]
        baseline 40<人> 2023(年・年度の別なし)
        target 60<人> 2029(年・年度の別なし)
  # (2) 学び
    * 地域活動の参加者数 [KPI level 人 increase] !indicator.look_alike@name
        baseline 40<人> !baseline.year_missing@period
        target 60<人> 2029年度 推定:period ?period.assumed@period
""",
    ),
    (
        "T22",
        "名称の近い別の指標は、近いことだけを言う",
        """\
指標→現状値(R5)→目標値(R11)
観光地の電子決済を導入した店舗割合→2%→40%
商工業者の電子決済を導入した店舗割合→5%→40%
""",
        """\
# 基本目標 1 にぎわい
  * 観光地の電子決済を導入した店舗割合 [KPI level % increase]
      baseline 2<%> 2023(年・年度の別なし)
      target 40<%> 2029(年・年度の別なし)
  * 商工業者の電子決済を導入した店舗割合 [KPI level % increase] ?indicator.similar@name
      baseline 5<%> 2023(年・年度の別なし)
      target 40<%> 2029(年・年度の別なし)
""",
    ),
    (
        "T23",
        "再掲は元の指標の二つ目の置き場所で、値は元のもの",
        """\
(1) 仕事

指標→現状値(R5)→目標値(R11)
高齢者等の社会参加事業の利用者数→40人→60人

(2) 福祉

指標→現状値(R5)→目標値(R11)
高齢者等の社会参加の利用者数(再掲)→→
見守り協力者数(再掲)→→
""",
        """\
# 基本目標 1 にぎわい
  # (1) 仕事
    * 高齢者等の社会参加事業の利用者数 [KPI level 人 increase] !cross_listing.renamed@placements
        baseline 40<人> 2023(年・年度の別なし)
        target 60<人> 2029(年・年度の別なし)
  # (2) 福祉
    * 高齢者等の社会参加事業の利用者数 (再掲)
    * 見守り協力者数 [KPI level] !cross_listing.unresolved@placements
        baseline 値なし(blank) ?baseline.missing@amount
        target 値なし(blank) !target.missing@amount
""",
    ),
    (
        "T39",
        "字間の空いた言葉",
        """\
K G I→基準値(令和2年)→目 標 値(令和12年)
交流人口→1,300万人→倍 増
""",
        """\
# 基本目標 1 にぎわい
  * 交流人口 [KGI level 万人 increase]
      baseline 1300<万人> 2020年
      target baseline×2 2030年
""",
    ),
    (
        "T43",
        "年・年度・時点の混じる表では、値ごとに印字どおり",
        """\
KGI→基準値→現状値→目標値
定住人口→約64.2万人(平成22年)→約60.6万人(令和2年)→約60万人(令和12年)
雇用者数→150人(平成26年度)→464人(令和2年度)→300人(令和12年度)
""",
        """\
# 基本目標 1 にぎわい
  * 定住人口 [KGI level 万人 at_least] !direction.doubtful@direction
      baseline 約64.2<万人> 2010年
      actual 約60.6<万人> 2020年
      target 約60<万人> 2030年
  * 雇用者数 [KGI level 人 increase]
      baseline 150<人> 2014年度
      actual 464<人> 2020年度
      target 300<人> 2030年度
""",
    ),
    (
        "T44",
        "参考の値と、注記のある値",
        """\
KGI→基準値→現状値→目標値
交流人口→1,300万人/年間(平成22年)→1,184万人/年間(令和2年) 1,770万人/年間(令和元年)《参考》→1,700万人/年間(令和12年)
""",
        """\
# 基本目標 1 にぎわい
  * 交流人口 [KGI level 万人/年間 increase]
      baseline 1300<万人/年間> 2010年 年間
      actual[1] 1184<万人/年間> 2020年 年間 ?value.several@raw
      actual[2] 1770<万人/年間> 2019年 年間 参考 ?value.several@raw
      target 1700<万人/年間> 2030年 年間
""",
    ),
    (
        "T51",
        "活動量の指標も指標として読む",
        """\
指標→現状値(R5)→目標値(R11)
相談会の開催回数→3回→6回
案内板の設置数→5基→12基
""",
        """\
# 基本目標 1 にぎわい
  * 相談会の開催回数 [KPI level 回 increase]
      baseline 3<回> 2023(年・年度の別なし)
      target 6<回> 2029(年・年度の別なし)
  * 案内板の設置数 [KPI level 基 increase]
      baseline 5<基> 2023(年・年度の別なし)
      target 12<基> 2029(年・年度の別なし)
""",
    ),
    (
        "T52",
        "全角・半角、波線、㎡、丸数字",
        """\
指標→現状値（Ｒ５）→目標値（Ｒ１１）
緑地面積（㎡）→２２，５００→２３，０００
①相談件数→１０～２０件→３０件〜
★認定者数→１２人→２７人
""",
        """\
# 基本目標 1 にぎわい
  * 緑地面積 [KPI level ㎡ increase]
      baseline 22500<㎡> 2023(年・年度の別なし)
      target 23000<㎡> 2029(年・年度の別なし)
  * 相談件数 [KPI level 件 increase]
      baseline 10〜20<件> 2023(年・年度の別なし)
      target 30〜<件> 2029(年・年度の別なし)
  * 認定者数 [KPI level 人 increase]
      baseline 12<人> 2023(年・年度の別なし)
      target 27<人> 2029(年・年度の別なし)
""",
    ),
)
