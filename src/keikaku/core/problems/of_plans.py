"""What several plans say otherwise of one indicator."""

from keikaku.core.problems.model import ProblemKind, Severity

_W, _N = Severity.WARNING, Severity.NOTE

PLANS = (
    ProblemKind(
        "plans.value_differs",
        _W,
        "同じ指標「{name}」の{role}が計画によって違います: 「{one}」（{one_plan}）と「{other}」（{other_plan}）。",
        "どちらが正しいか決め、そろえてください。違ってよいなら対象や定義を書き分けてください。",
        "The same indicator {name} has different values ({role}): {one} in {one_plan}, {other} in {other_plan}.",
        "Decide which is right; if both are, print in what they differ.",
    ),
    ProblemKind(
        "plans.unit_differs",
        _W,
        "同じ指標「{name}」の{role}の単位が計画によって違い、比べられません: 「{one}」（{one_plan}）と「{other}」（{other_plan}）。",
        "同じものを数えているか確かめ、単位をそろえてください。",
        "The same indicator {name} is in different units ({role}): {one} in {one_plan}, {other} in {other_plan}.",
        "Check that they count one thing, and use one unit.",
    ),
    ProblemKind(
        "plans.definition_differs",
        _W,
        "同じ指標「{name}」の定義が計画によって違います: 「{one}」（{one_plan}）と「{other}」（{other_plan}）。",
        "定義をそろえるか、名称を分けてください。",
        "The same indicator {name} is defined otherwise: {one} in {one_plan}, {other} in {other_plan}.",
        "Use one definition, or two names.",
    ),
    ProblemKind(
        "plans.counting_differs",
        _W,
        "同じ指標「{name}」の{role}の数え方が計画によって違います: 「{one}」（{one_plan}）と「{other}」（{other_plan}）。",
        "数え方をそろえるか、名称に書き分けてください。",
        "The same indicator {name} is counted otherwise ({role}): {one} in {one_plan}, {other} in {other_plan}.",
        "Count alike, or print the difference in the names.",
    ),
    ProblemKind(
        "plans.scope_differs",
        _N,
        "「{name}」は計画によって対象が違います: 「{one}」（{one_plan}）と「{other}」（{other_plan}）。値は比べていません。",
        "別の指標なら名称を分けてください。",
        "{name} differs in scope: {one} in {one_plan}, {other} in {other_plan}. Values are not compared.",
        "Use two names if they are two indicators.",
    ),
    ProblemKind(
        "plans.may_be_same",
        _N,
        "「{name}」（{one_plan}）と「{other}」（{other_plan}）は同じ指標かもしれません（名称の一致 {share}%）。値は比べていません。",
        "同じなら名称をそろえ、違うなら対象を書き分けてください。",
        "{name} in {one_plan} may be the same as {other} in {other_plan} ({share} % of the names agree). Values are not compared.",
        "Say so: use one name, or print in what they differ.",
    ),
    ProblemKind(
        "plans.several_of_one_name",
        _N,
        "「{name}」という名称の指標が計画の中に複数あり、どれとどれが同じか決められないため比べていません（{one_plan}と{other_plan}）。",
        "対象を名称に書き分けるか、同じ指標なら再掲としてください。",
        "{name} names several indicators within a plan, so which belong together cannot be told and none is compared ({one_plan}, {other_plan}).",
        "Print the scope in the names, or mark repetitions.",
    ),
    ProblemKind(
        "plans.not_comparable",
        _N,
        "同じ指標「{name}」の{role}は、年や表し方が違う（または年が書かれていない）ため比べられません: 「{one}」（{one_plan}）と「{other}」（{other_plan}）。",
        "年度を書き、必要なら同じ年度・同じ表し方の値を並べてください。",
        "The same indicator {name} has values ({role}) that cannot be compared (other or unknown years, or words beside a number): {one} in {one_plan}, {other} in {other_plan}.",
        "Print the years; compare values of one year and kind.",
    ),
)
