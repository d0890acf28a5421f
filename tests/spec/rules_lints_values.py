"""Lints of values: a plan and all that the lint finds in it."""

TITLE = "公表前の点検：値（1～5、9、16、18）"
COLUMNS = ("番号", "落とし穴", "求める点検", "計画（→ はタブ、＋ は人の記録）", "見つかるもの")

ROWS: tuple[tuple[int, str, str, str, str], ...] = (
    (
        1,
        "",
        "目標値の空欄・調整中・「-」を区別して示す",
        """\
指標→現状値(R5)→目標値(R11)
会員数→12人→20人
講座数→5件→
相談件数→5件→調整中
認定数→5件→-
""",
        """\
!!lint.target_empty@target.amount 講座数
!!lint.target_pending@target.amount 相談件数
!!lint.target_empty@target.amount 認定数
""",
    ),
    (
        1,
        "T13",
        "どの値も空の行は一行で示し、「-」とは区別する",
        """\
指標→現状値(R5)→目標値(R11)
体験会の参加者数→→
移住相談件数→-→
""",
        """\
!!lint.row_empty 体験会の参加者数
!!lint.target_empty@target.amount 移住相談件数
""",
    ),
    (
        1,
        "T12",
        "0 は値であり、目標がないのではない",
        """\
指標→現状値(R5)→目標値(R11)
待機児童数→3人→0人
""",
        "",
    ),
    (
        1,
        "",
        "目標の列がない報告書では、一度だけ言う",
        """\
指標→単位→R5実績→R6実績
会員数→人→12→14
講座数→件→3→4
""",
        """\
?lint.targets_not_recorded 計画全体 count=2
""",
    ),
    (
        2,
        "T12",
        "「-」「—」・空欄の基準値に理由を求め、書かれた理由は認める",
        """\
指標→現状値(R5)→目標値(R11)
A→-→5件
B→—→5件
C→→5件
D→-(未調査)→5件
E→-(新規)→5件
F→0件→5件
""",
        """\
!lint.reason_missing@baseline.amount A
!lint.reason_missing@baseline.amount B
!lint.reason_missing@baseline.amount C
?baseline.missing@baseline.amount D
?baseline.missing@baseline.amount E
""",
    ),
    (
        2,
        "",
        "記録された決定は理由である",
        """\
指標→現状値(R5)→目標値(R11)
A→-→5件
＋訂正 i1 baseline.amount - - 「R7からの新規事業」
""",
        "",
    ),
    (
        3,
        "T10",
        "単位は値・名称・列のどこかにあればよい",
        """\
指標→単位→現状値(R5)→目標値(R11)
入込客数→千人→499→540

指標→現状値(R5)→目標値(R11)
売上額(単位:千円)→27,900→28,800
認定品数→1品→4
案内所の数→2→4
""",
        """\
?lint.year_kind_unsaid 計画全体 count=8 total=8
!lint.unit_missing@unit 案内所の数
""",
    ),
    (
        3,
        "T11",
        "千人と万人、千円と円は同じ単位である",
        """\
指標→現状値(R5)→目標値(R11)
入込客数→499千人→54万人
売上額→27,900千円→2億円
""",
        """\
?lint.year_kind_unsaid 計画全体 count=4 total=4
""",
    ),
    (
        3,
        "T11",
        "比べられない単位は言う",
        """\
指標→現状値(R5)→目標値(R11)
間伐面積→222ha→290か所
""",
        """\
?lint.year_kind_unsaid 計画全体 count=2 total=2
!lint.units_differ@unit 間伐面積 units=ha、か所
""",
    ),
    (
        3,
        "",
        "年度と単位のある値だけなら何も言わない",
        """\
指標→現状値→目標値(R11年度)
会員数→12人(R5年度)→20人
""",
        "",
    ),
    (
        3,
        "",
        "年のない基準値を示す",
        """\
指標→現状値→目標値(R11)
会員数→12人→20人
講座数→3件(R5)→5件
""",
        """\
?lint.year_kind_unsaid 計画全体 count=3 total=3
!lint.year_missing@baseline.period 会員数
""",
    ),
    (
        3,
        "T45",
        "基準日のない人口は、どれも正しく、どれも使えない",
        """\
なぎさ圏域(2市1町)約12万人
【連携中枢都市】 青葉市(約8万人)
【連携市町】 若葉市、緑町

港圏域(1市1町)約3万人(令和2年)
""",
        """\
!lint.record_undated@population なぎさ圏域
!lint.record_undated@population 青葉市
""",
    ),
    (
        4,
        "T15",
        "累計の目標と単年の基準値をそろえさせる",
        """\
指標→現状値(R5)→目標値(R11)
支援件数(目標は累計)→3件→15件
認定件数(累計)→12件→31件
相談件数(R2年度以降累計)→8件→21件
""",
        """\
!lint.accumulation_differs@target.accumulation 支援件数 baseline=記載なし target=累計
?lint.cumulative_start_unsaid@target.accumulation 支援件数
?lint.cumulative_start_unsaid@target.accumulation 認定件数
""",
    ),
    (
        4,
        "",
        "前の5年間と次の5年間の累計は、同じ数え方である",
        """\
指標→現状値(R5)→目標値(R11)
移住者数→120人（R2～R6の計）→150人（R7～R11の計）
""",
        "",
    ),
    (
        4,
        "T09",
        "二つの年の基準値と5年累計の目標",
        """\
指標→現状値(R5)→目標値(R11)
企業誘致の協定締結数→1社(H28) 1社(H29)→5社 (5年累計)
""",
        """\
!lint.accumulation_differs@target.accumulation 企業誘致の協定締結数 baseline=記載なし target=5年累計
""",
    ),
    (
        4,
        "T16",
        "基準値だけが3年平均なら、目標も平均かを尋ねる",
        """\
指標→現状値(R5)→目標値(R11)
移住件数(3年平均)→8.6件→8件
待ち時間→12分(R3～R5平均)→10分(R11年間)
""",
        """\
!accumulation.unsure@target.accumulation 移住件数 role=目標値 role_en=target
!lint.accumulation_differs@target.accumulation 待ち時間 baseline=3年平均 target=記載なし
""",
    ),
    (
        4,
        "",
        "同じ数え方なら何も言わない",
        """\
指標→現状値(R5)→目標値(R11)
会員数→12人→20人
相談件数(R2年度以降累計)→8件→21件
""",
        "",
    ),
    (
        5,
        "T17 T20",
        "基準値以下の目標は、維持・下限・削減のどれかを決めさせる",
        """\
指標→現状値(R5)→目標値(R11)
宿泊者数→304人→300人
入会者数→5,000人→5,000人
会員数→12人→20人
定住人口→約64.2万人→約60万人
""",
        """\
!lint.direction_unset@direction 宿泊者数 baseline=304人 target=300人
!lint.direction_unset@direction 入会者数 baseline=5,000人 target=5,000人
?direction.assumed@direction 会員数 direction=増加 direction_en=increase
!lint.direction_unset@direction 定住人口 baseline=約64.2万人 target=約60万人
""",
    ),
    (
        5,
        "T18",
        "順位や犯罪は、少ないほどよいと書いていない",
        """\
指標→現状値(R5)→目標値(R11)
魅力度の順位→826位→750位
犯罪発生件数→12件→8件
""",
        """\
?lint.direction_unconfirmed@direction 魅力度の順位 baseline=826位 target=750位
?lint.direction_unconfirmed@direction 犯罪発生件数 baseline=12件 target=8件
""",
    ),
    (
        5,
        "T19",
        "「減少」は▲の大きさについての目標である",
        """\
KPI→基準値→目標値(R11)
社会動態（転出超過抑制）→▲843人(R5)→基準値より減少
交流人口→1,300万人(R5)→倍増
""",
        """\
!lint.direction_unset@direction 社会動態 baseline=▲843人(R5) target=基準値より減少
?direction.assumed@direction 交流人口 direction=増加 direction_en=increase
""",
    ),
    (
        5,
        "T14",
        "すでに作った計画の策定は目標にならない",
        """\
指標→現状値(R5)→目標値(R11)
防災計画の策定→1計画→1計画
条例の制定→-→制定
""",
        """\
!lint.milestone_done@target.amount 防災計画の策定
""",
    ),
    (
        5,
        "",
        "決めた方向は、記録があれば問わない",
        """\
指標→現状値(R5)→目標値(R11)
犯罪発生件数→12件→8件
＋訂正 i1 direction decrease decrease 「少ないほどよい」
""",
        "",
    ),
    (
        9,
        "",
        "目標の年度が計画期間の外、基準値より前",
        """\
指標→現状値(R5)→目標値(R11)
会員数→12人→20人(R12)
講座数→3件(R8)→5件(R8)
相談件数→3件→5件(R11)
""",
        """\
!lint.target_outside_period@target.period 会員数 year=2030 start=2025 end=2029
!lint.target_not_later@target.period 講座数 year=2026 start=2026 end=2026
""",
    ),
    (
        9,
        "T37",
        "一つの計画に二つの期間",
        """\
青葉市総合戦略（令和7年度～令和11年度）の考え方

若者が戻るまちにします。

青葉市総合戦略（令和7年度～令和10年度）の体系

五つの柱で進めます。
""",
        """\
!lint.periods_differ@start 青葉市総合戦略 title=青葉市総合戦略 one=2025～2029 other=2025～2028
""",
    ),
    (
        9,
        "",
        "計画期間のない計画では、年のない目標の数を一度だけ言う",
        """\
【期間なし】
青葉市総合戦略

基本目標 1 にぎわい

指標→現状値(R5)→目標値
会員数→12人→20人
講座数→3件→5件
""",
        """\
!lint.period_missing@period 計画全体 count=2
""",
    ),
    (
        9,
        "",
        "期間の中の目標だけなら何も言わない",
        """\
指標→現状値(R5)→目標値(R11)
会員数→12人→20人
""",
        "",
    ),
    (
        16,
        "T37",
        "速報値・見込みには差し替えの時期を求める",
        """\
指標→現状値(R5)→目標値(R11)
人口→45,000人(速報値)→44,000人
観光客数→12万人(R6見込)→15万人
会員数→12人→20人
""",
        """\
!lint.value_provisional@baseline.status 人口
!lint.value_provisional@baseline.status 観光客数
""",
    ),
    (
        16,
        "T44",
        "注の「差替え予定」も値にかかる",
        """\
指標→現状値→目標値(R11)
乗車人員→288人(R5)(※)→300人

(※)令和5年分が公表され次第差替え予定
""",
        """\
!lint.value_provisional@baseline.status 乗車人員
""",
    ),
    (
        16,
        "",
        "見込量は計画値であり、差し替わるものではない",
        """\
指標→R7見込量→R8見込量→目標値(R11)
居宅介護の利用者数→24人→26人→30人
""",
        "",
    ),
    (
        16,
        "",
        "確定した値だけなら何も言わない",
        """\
指標→現状値(R5)→目標値(R11)
会員数→12人→20人
""",
        "",
    ),
    (
        18,
        "",
        "値を置き直した理由の記録",
        """\
指標→現状値(R5)→目標値(R11)
会員数→12人→20人
＋訂正 i1 baseline.amount 11 12 「」
＋訂正 i1 target.amount 18 20 「審議会の意見」
""",
        """\
!lint.restated_without_reason@baseline.amount 会員数 was=11 now=12
""",
    ),
    (
        18,
        "",
        "記録がなければ、点検できないと言う",
        """\
指標→現状値(R5)→目標値(R11)
会員数→12人→20人
""",
        """\
?lint.changes_not_recorded 計画全体
""",
    ),
    (
        1,
        "T08",
        "一行に二つの指標：目標が調整中なのは二つ目だけ",
        """\
指標→現状値→目標値(R11)
出会いイベントの件数(R2年度以降累計) 婚姻件数(届出件数)→0件(R5) 84件(R4)→8件 調整中
""",
        """\
!!lint.target_pending@target.amount 婚姻件数
""",
    ),
)
