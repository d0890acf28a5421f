"""The sentences of evaluations (評価の文): steps, reasons, marks and rates, Japanese and English."""

from collections.abc import Mapping

Pair = tuple[str, str]
"""Japanese and English."""

STEPS: Mapping[str, Pair] = {
    "rule": ("評価基準: {title}（{body}）。出典: {source}", "Rule: {title} ({body}). Source: {source}"),
    "target": ("目標値 T: {raw}{year}{place}", "Target T: {raw}{year}{place}"),
    "baseline": ("基準値 B: {raw}{year}{place}", "Baseline B: {raw}{year}{place}"),
    "actual": ("実績値 A: {raw}{year}{place}", "Actual A: {raw}{year}{place}"),
    "assumed_direction": (
        "望ましい方向は「{value}」と推定したもので、確認されていません。",
        "The wanted direction ({value}) was assumed and nobody has confirmed it.",
    ),
    "assumed_accumulation": (
        "累計・年間などの別は推定したもので、確認されていません。",
        "How the value is accumulated was assumed and nobody has confirmed it.",
    ),
    "assumed_unit": (
        "単位は推定したもので、確認されていません。",
        "The unit was assumed and nobody has confirmed it.",
    ),
    "assumed_period": (
        "年度は推定したもので、確認されていません。",
        "The year was assumed and nobody has confirmed it.",
    ),
    "assumed_role": (
        "値の役割（基準値・目標値など）は推定したもので、確認されていません。",
        "The role of a value was assumed and nobody has confirmed it.",
    ),
    "assumed_relation": (
        "目標の言葉の意味は推定したもので、確認されていません。",
        "The meaning of the target's words was assumed and nobody has confirmed it.",
    ),
    "assumed_type": (
        "指標の種類は推定したもので、確認されていません。",
        "The type of the indicator was assumed and nobody has confirmed it.",
    ),
    "summed": (
        "{first}年度から{last}年度までの累計 A = {terms} = {total}",
        "Total from {first} to {last}: A = {terms} = {total}",
    ),
    "averaged": (
        "{first}年度から{last}年度までの平均 A = ({terms}) ÷ {count} = {total}",
        "Mean from {first} to {last}: A = ({terms}) ÷ {count} = {total}",
    ),
    "years_missing": (
        "実績の報告がない年度: {years}",
        "Years without a reported value: {years}",
    ),
    "target_derived": (
        "目標値 T = B × {factor} = {baseline} × {factor} = {target}",
        "Target T = B × {factor} = {baseline} × {factor} = {target}",
    ),
    "sizes": (
        "負の数（転出超過など）なので、数の大きさで比べます。",
        "The numbers are negative (net out-migration), so their sizes are compared.",
    ),
    "change": (
        "基準値からの増減率 = (A − B) ÷ |B| = ({a} − {b}) ÷ {size} = {done} ÷ {size} = {result}（{rate}）",
        "Change since the baseline = (A − B) ÷ |B| = ({a} − {b}) ÷ {size} = {done} ÷ {size} = {result} ({rate})",
    ),
    "numbers": (
        "計算に使う数{unit}: B = {b}、A = {a}、T = {t}",
        "The numbers{unit}: B = {b}, A = {a}, T = {t}",
    ),
    "kind_milestone": ("目標の種類: 達成イベント", "Kind of target: a milestone"),
    "kind_multiple": ("目標の種類: 基準値の何倍", "Kind of target: a multiple of the baseline"),
    "kind_above": ("目標の種類: 基準より増加", "Kind of target: more than the reference"),
    "kind_below": ("目標の種類: 基準より減少", "Kind of target: less than the reference"),
    "kind_range": ("目標の種類: 範囲", "Kind of target: a range"),
    "kind_maintain": ("目標の種類: 維持", "Kind of target: to be kept"),
    "kind_at_least": ("目標の種類: 下回らない", "Kind of target: not to fall below"),
    "kind_at_most": ("目標の種類: 上回らない", "Kind of target: not to rise above"),
    "kind_cumulative": ("目標の種類: 累計", "Kind of target: a running total"),
    "kind_stock": (
        "目標の種類: 累計（基準値も同じ累計なので、そこからの道のりで見る）",
        "Kind of target: a running total that grows from a baseline of the same count",
    ),
    "kind_mean": ("目標の種類: 期間の平均", "Kind of target: the mean of a window"),
    "kind_rank": ("目標の種類: 順位（小さいほど良い）", "Kind of target: a rank, lower is better"),
    "kind_yearly": ("目標の種類: 年間の量（年を足さない）", "Kind of target: a yearly flow, never summed"),
    "kind_more": ("目標の種類: 水準（大きいほど良い）", "Kind of target: a level, more is better"),
    "kind_less": ("目標の種類: 水準（小さいほど良い）", "Kind of target: a level, less is better"),
    "kind_settled": (
        "目標値が基準値より進んだ値でないため、保つべき値として判定します。",
        "The target is no step forward from the baseline, so it is judged as one to be kept.",
    ),
    "achieved": ("達成: {a} {sign} {t} が成り立つ", "Reached: {a} {sign} {t} holds"),
    "not_achieved": ("未達成: {a} {sign} {t} が成り立たない", "Not reached: {a} {sign} {t} does not hold"),
    "in_range": ("達成: {a} は範囲の中", "Reached: {a} lies in the range"),
    "out_of_range": ("未達成: {a} は範囲の外（近い端は {t}）", "Not reached: {a} lies outside (nearer end {t})"),
    "attainment": (
        "達成率 = A ÷ T = {upper} ÷ {lower} = {result}（{rate}）",
        "Attainment = A ÷ T = {upper} ÷ {lower} = {result} ({rate})",
    ),
    "attainment_less": (
        "達成率 = T ÷ A = {upper} ÷ {lower} = {result}（{rate}）",
        "Attainment = T ÷ A = {upper} ÷ {lower} = {result} ({rate})",
    ),
    "no_attainment": ("達成率は求められません: {reason}", "No attainment: {reason}"),
    "progress": (
        "進捗率 = (A − B) ÷ (T − B) = ({a} − {b}) ÷ ({t} − {b}) = {done} ÷ {whole} = {result}（{rate}）",
        "Progress = (A − B) ÷ (T − B) = ({a} − {b}) ÷ ({t} − {b}) = {done} ÷ {whole} = {result} ({rate})",
    ),
    "no_progress": ("進捗率は求められません: {reason}", "No progress: {reason}"),
    "passed": (
        "経過割合 = ({year} − {start}) ÷ ({end} − {start}) = {due} ÷ {whole} = {result}（{rate}）",
        "Share of the time = ({year} − {start}) ÷ ({end} − {start}) = {due} ÷ {whole} = {result} ({rate})",
    ),
    "no_passed": ("経過割合は求められません: {reason}", "No share of the time: {reason}"),
    "pace": (
        "進度 = {upper} ÷ 経過割合 {lower} = {result}（{rate}）",
        "Pace = {upper} ÷ share of the time {lower} = {result} ({rate})",
    ),
    "attainment_pace": (
        "経過割合に応じた達成率 = {upper} ÷ 経過割合 {lower} = {result}（{rate}）",
        "Attainment by the share of the time = {upper} ÷ {lower} = {result} ({rate})",
    ),
    "milestone_late": (
        "達成イベント: 期限の年度より後に完了したため、未達成",
        "Milestone: done, but behind the year in which it was due",
    ),
    "milestone_done": ("達成イベント: 完了{stages}", "Milestone: done{stages}"),
    "milestone_open": ("達成イベント: 未完了{stages}", "Milestone: not done{stages}"),
    "not_due": ("達成イベントの期限: {year}年度", "The milestone is due in {year}"),
    "judged_by_person": ("{asks} → 人の入力「{word}」", "{asks} → put in by a person: {word}"),
    "input_missing": ("人の入力がありません: {asks}", "Nobody has put in: {asks}"),
    "band_rate_holds": ("{grade}: {measure} {found} {op} {limit} が成り立つ{rounded}", "{grade}: {measure} {found} {op} {limit} holds{rounded}"),
    "band_rate_fails": ("{grade}: {measure} {found} {op} {limit} が成り立たない{rounded}", "{grade}: {measure} {found} {op} {limit} does not hold{rounded}"),
    "band_no_rate_fails": ("{grade}: {measure}はこの種類の目標にない（{reason}）", "{grade}: there is no {measure} for this kind of target ({reason})"),
    "band_no_rate_untold": ("{grade}: {measure}が求められないため、言えない（{reason}）", "{grade}: cannot be told, for there is no {measure} ({reason})"),
    "band_reached_holds": ("{grade}: 目標の{wanted}が成り立つ", "{grade}: {wanted} holds"),
    "band_reached_fails": ("{grade}: 目標の{wanted}が成り立たない", "{grade}: {wanted} does not hold"),
    "band_against_holds": ("{grade}: {other}と比べて「{standing}」（「{wanted}」なら該当）", "{grade}: {standing} compared with the {other} ({wanted} is asked for)"),
    "band_against_fails": ("{grade}: {other}と比べて「{standing}」（「{wanted}」なら該当）で、該当しない", "{grade}: {standing} compared with the {other}, while {wanted} is asked for"),
    "band_against_untold": ("{grade}: {other}がないため、言えない", "{grade}: cannot be told without a {other}"),
    "band_input_holds": ("{grade}: 人の入力 {name} =「{found}」が該当", "{grade}: the input {name} = {found} fits"),
    "band_input_fails": ("{grade}: 人の入力 {name} =「{found}」は該当しない", "{grade}: the input {name} = {found} does not fit"),
    "band_input_untold": ("{grade}: 人の入力 {name} がないため、言えない", "{grade}: cannot be told without the input {name}"),
    "grade": ("評価: {grade}（{label}）", "Grade: {grade} ({label})"),
}  # fmt: skip

REASONS: Mapping[str, Pair] = {
    "no_target": ("判定不可: 目標値が設定されていません。", "Cannot be judged: there is no target."),
    "target_pending": ("判定不可: 目標値は調整中です。", "Cannot be judged: the target is pending."),
    "target_in_words": ("判定不可: 目標が言葉で書かれ、数や出来事として読めません。", "Cannot be judged: the target is words that are neither a number nor an event."),
    "several_targets": ("判定不可: 目標値が二つ以上あり、どれで判定するか決められません。", "Cannot be judged: there are several targets and none is named."),
    "no_target_of_year": ("判定不可: その年度の目標値（計画値）がありません。", "Cannot be judged: there is no target for that year."),
    "not_measured": ("未把握: その年度の実績値がありません。", "Not measured: there is no actual value for that year."),
    "reference_only": ("判定不可: 参考値しかありません。", "Cannot be judged: there is only a reference value."),
    "provisional": ("判定待ち: 速報値です。この基準は確報を待ちます。", "Waiting: the value is provisional, and the rule waits for the final one."),
    "estimate": ("判定待ち: 見込値です。この基準は実績を待ちます。", "Waiting: the value is an estimate, and the rule waits for the actual one."),
    "several_actuals": ("判定不可: その年度の実績値が二つ以上あり、一致しません。", "Cannot be judged: there are several actual values for that year, and they differ."),
    "actual_in_words": ("判定不可: 実績値が数や出来事として読めません。", "Cannot be judged: the actual value is neither a number nor an event."),
    "actual_is_bound": ("判定不可: 実績値に「以上」「未満」などが付き、いくつかがわかりません。", "Cannot be judged: the actual value is a bound, not a number."),
    "units_differ": ("判定不可: 実績値と目標値の単位が違います。", "Cannot be judged: actual and target have different units."),
    "accumulations_differ": ("判定不可: 実績値と目標値で、累計・年間・平均の別が違います。", "Cannot be judged: actual and target are accumulated differently."),
    "accumulation_unstated": ("判定不可: 実績値が累計か単年か書かれていません。「集計」の欄に書いてください。", "Cannot be judged: it is not said whether the actual value is a total or of one year."),
    "start_unknown": ("判定不可: 累計の始まりの年度がわかりません。", "Cannot be judged: the first year of the running total is not known."),
    "years_missing": ("判定不可: 累計・平均に要る年度の実績値がそろっていません。", "Cannot be judged: not every year that the total or mean needs is reported."),
    "no_baseline": ("判定不可: 比べられる基準値がありません（基準値がないか、単位や数え方が違います）。", "Cannot be judged: there is no baseline that could be compared (none, or of another unit or count)."),
    "baseline_zero": ("判定不可: 基準値が0か負の数なので、その何倍という目標の値が決まりません。", "Cannot be judged: the baseline is 0 or negative, so a multiple of it is no target."),
    "signs_differ": ("判定不可: 実績値と基準値の符号（▲の有無）が違います。「▲500人」か「+500人」のように符号を書いてください。", "Cannot be judged: actual and baseline have different signs; write the sign of the actual value (▲500人 or +500人)."),
    "no_reference_year": ("判定不可: 目標が比べている年の値がありません。", "Cannot be judged: the value of the year that the target refers to is not there."),
    "no_direction": ("判定不可: 望ましい方向（増やす・減らす）がわかりません。", "Cannot be judged: it is not known whether more or less is better."),
    "not_due": ("判定前: 達成イベントの期限の前で、段階の記録がありません。", "Not yet: the milestone is not due, and its stages are not recorded."),
    "unconfirmed": ("判定不可: この基準は、推定のままの項目を確認してから判定します。", "Cannot be judged: the rule asks that what was assumed be confirmed first."),
    "no_input": ("判定不可: 人の入力がないか、求める書き方で書かれていません。", "Cannot be judged: a person's input is missing or not written as it is asked for."),
    "no_rate": ("判定不可: 基準が使う率が求められません。", "Cannot be judged: the rate that the rule uses does not exist."),
    "no_band": ("判定不可: 当てはまる区分がありません。", "Cannot be judged: no band of the rule fits."),
    "set_apart": ("評価の対象外です。", "Set apart by the rule."),
    "rule_not_valid": ("判定不可: この評価基準はその年度に有効ではありません。", "Cannot be judged: the rule is not valid in that year."),
}  # fmt: skip

NO_RATES: Mapping[str, Pair] = {
    "no_baseline": ("基準値がない", "there is no baseline"),
    "several_baselines": ("基準値が二つ以上ある", "there are several baselines"),
    "baseline_is_target": ("基準値と目標値が同じ", "baseline and target are the same"),
    "zero_target": ("目標値が0", "the target is 0"),
    "zero_actual": ("実績値が0", "the actual value is 0"),
    "zero_baseline": ("基準値が0", "the baseline is 0"),
    "negative": ("負の値では率に意味がない", "a rate of negative values has no meaning"),
    "not_of_this_kind": ("この種類の目標にはない", "this kind of target has none"),
    "no_time": ("基準年か目標年がわからない", "the first or last year is not known"),
    "not_begun": ("まだ期間が始まっていない", "the period has not begun"),
    "units_differ": ("基準値の単位が違う", "the baseline has another unit"),
    "accumulations_differ": ("基準値と目標値で累計・年間などの別が違う", "baseline and target are accumulated differently"),
    "not_a_number": ("基準値が数でない", "the baseline is no number"),
}  # fmt: skip

MEASURES: Mapping[str, Pair] = {
    "attainment": ("達成率", "attainment"),
    "progress": ("進捗率", "progress"),
    "pace": ("進度", "pace"),
    "attainment_pace": ("経過割合に応じた達成率", "attainment by the share of the time"),
    "improvement": ("基準値からの改善率", "improvement since the baseline"),
    "improvement_points": ("基準値からの改善幅", "improvement in points"),
    "rate": ("率", "rate"),
}

MARKS: Mapping[str, Pair] = {
    "provisional": ("速報値による", "on a provisional value"),
    "estimate": ("見込値による", "on an estimate"),
    "approximate": ("概数による", "on an approximate value"),
    "assumed": ("推定を含む", "on assumptions"),
    "lowest": ("実績がないため最も低い区分", "lowest grade for want of a value"),
}

WORDS: Mapping[str, Mapping[str, Pair]] = {
    "other": {"target": ("目標値", "target"), "baseline": ("基準値", "baseline")},
    "standing": {"better": ("良い", "better"), "same": ("同じ", "the same"), "worse": ("悪い", "worse")},
    "wanted": {
        "better": ("良い", "better"), "same": ("同じ", "the same"), "worse": ("悪い", "worse"),
        "True": ("達成", "that the target is reached"), "False": ("未達成", "that it is not reached"),
    },
    "value": {
        "increase": ("増加", "increase"), "decrease": ("減少", "decrease"), "maintain": ("維持", "keep"),
        "at_least": ("下回らない", "not below"), "at_most": ("上回らない", "not above"),
    },
    "rounded": {"rounded": ("（丸めた率）", " (rounded)")},
}  # fmt: skip
