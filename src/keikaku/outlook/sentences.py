"""The sentences of outlooks, Japanese and English side by side. None of them grades."""

from keikaku.outlook.model import NoPace, Weakness

Pair = tuple[str, str]

PACES: dict[str, Pair] = {
    "level": (
        "{year}の{last}から{target_year}の{target}まで、あと{left}、{years}年で割ると1年に{per_year}の{way}が必要です。",
        "From {last} in {year} to {target} in {target_year}: {left} to go, that is {per_year} a year over {years} years.",
    ),
    "total": (
        "{year}までの累計{last}から{target_year}の{target}まで、残りは{left}、{years}年で割ると1年に{per_year}が必要です。",
        "From the total of {last} by {year} to {target} in {target_year}: {left} is left, that is {per_year} a year over {years} years.",
    ),
    "from_baseline": (
        "実績がまだないため、基準値から計算しました。",
        "Nothing was measured yet; the way begins at the baseline.",
    ),
}

NO_PACES: dict[NoPace, Pair] = {
    NoPace.NO_TARGET: (
        "目標値がないため、必要なペースはありません。",
        "There is no target to go to.",
    ),
    NoPace.NOT_A_NUMBER: (
        "目標が一つの数ではないため、必要なペースは計算できません。",
        "The target is not one number.",
    ),
    NoPace.NO_ACTUAL: (
        "実績も基準値もないため、必要なペースは計算できません。",
        "There is neither an actual value nor a baseline.",
    ),
    NoPace.NO_TARGET_YEAR: (
        "目標値の年が分からないため、必要なペースは計算できません。",
        "The year of the target is not known.",
    ),
    NoPace.NO_TIME_LEFT: (
        "目標の年まで残りの年がありません。",
        "No year is left until that of the target.",
    ),
    NoPace.NO_DIRECTION: (
        "望ましい方向が分からないため、目標に届いたかどうかを言えません。",
        "Which direction is wanted is not known.",
    ),
    NoPace.NOT_COMPARABLE: (
        "実績値と目標値を同じ単位・集計でそろえられません。",
        "Actual value and target cannot be brought to one unit and accumulation.",
    ),
    NoPace.REACHED: (
        "最新の値は目標値に届いています。",
        "The last value is at the target or beyond.",
    ),
}

TRENDS: dict[str, Pair] = {
    "trend": (
        "参考（担当者用）: {count}年分の実績の傾き（対の中央値）は1年に{slope}、傾きの半数は{low}～{high}です。この線の{year}の値は約{value}です。",
        "For planners only: the {count} actual values move by {slope} a year (median of pairs; half of the slopes lie from {low} to {high}). The line is at about {value} in {year}.",
    ),
    "too_few": (
        "傾向を見るには4年分以上の実績が要ります（いまは{count}年分）。",
        "A trend needs at least four actual values; there are {count}.",
    ),
    "no_trend": (
        "実績を一つの系列にそろえられないため、傾向は見られません。",
        "The actual values are no one series, so that there is no trend.",
    ),
    "reported": (
        "{year}の見込として{raw}が報告されています。報告された値で、計算したものではありません。",
        "For {year} an estimate of {raw} was reported. It was reported, not computed.",
    ),
}

WEAKNESSES: dict[Weakness, Pair] = {
    Weakness.FEW_POINTS: (
        "{first}～{last}の{count}点だけによる線です。",
        "The line rests on {count} points alone, {first} to {last}.",
    ),
    Weakness.NO_CAUSES: (
        "原因も、これからの施策や出来事も考えに入れていません。",
        "It knows nothing of causes, of measures to come or of events.",
    ),
    Weakness.SPREAD: (
        "年ごとの動きにばらつきがあります（線から最大{miss}離れた年があります）。",
        "The years differ: one lies {miss} off the line.",
    ),
    Weakness.YEARS_MISSING: (
        "実績のない年があります: {years}。",
        "Years without a value: {years}.",
    ),
    Weakness.BREAK: (
        "{first}と{last}の間に大きな段差があり、その前後を一つの線で見るのは無理があるかもしれません。",
        "A large step lies between {first} and {last}; one line for both sides may mislead.",
    ),
    Weakness.FAR: (
        "実績のある期間より先の長い延長です（{first}から{count}年先）。",
        "It reaches farther ahead than the values reach back: {count} years after {first}.",
    ),
    Weakness.IMPOSSIBLE: (
        "線の値はありえない範囲（0未満、または100%超）に出ています。",
        "The line runs out of what is possible (below 0, or above 100%).",
    ),
    Weakness.PROVISIONAL: (
        "速報値を含みます: {years}。",
        "It includes provisional values: {years}.",
    ),
}
