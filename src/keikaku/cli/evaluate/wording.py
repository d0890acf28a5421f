"""The words of the report in Japanese and English."""

from collections.abc import Mapping

from keikaku.core.problems.model import Language

Pair = tuple[str, str]


def say(key: str, language: Language, **details: object) -> str:
    """A sentence or heading in the language of the reader."""
    return _WORDS[key][0 if language is Language.JA else 1].format(**details)


_WORDS: Mapping[str, Pair] = {
    "title": ("{title}: {year}の評価", "{title}: evaluation of {year}"),
    "title_term": (
        "{title}: 計画期間全体の評価（{year}まで、見込値を含む）",
        "{title}: evaluation of the whole term (to {year}, estimates included)",
    ),
    "untitled": ("（表題なし）", "(no title)"),
    "rule": ("評価基準: {title}（{body}）", "Rule: {title} ({body})"),
    "source": ("出典: {source}", "Source: {source}"),
    "actuals_file": ("実績値: {file}（{count}件）", "Actual values: {file} ({count})"),
    "actuals_printed": (
        "実績値: 計画に印刷された実績値（{count}件）",
        "Actual values: those that the plan prints ({count})",
    ),
    "under": ("範囲: {node}", "Part: {node}"),
    "notes": ("確かめてください", "Please check"),
    "total": ("全体", "Total"),
    "total_heads": ("件数|割合", "count|share"),
    "judged": (
        "判定した指標 {judged} / 全 {total}（割合の分母は {judged}）",
        "Judged: {judged} of {total} (shares are of {judged})",
    ),
    "unjudged": ("判定していない指標 {count}", "Not judged: {count}"),
    "mean": ("平均 {mean}（{count}件）", "Mean {mean} (of {count})"),
    "mean_grade": ("平均 {mean}（{count}件） → {grade}", "Mean {mean} (of {count}) → {grade}"),
    "by_node": ("節ごと", "By node"),
    "by_owner": ("担当ごと", "By department"),
    "no_owner": ("（担当の記載なし）", "(no department named)"),
    "group_heads": ("判定|全", "judged|all"),
    "by_indicator": ("指標ごと", "By indicator"),
    "nowhere": ("（節の外）", "(outside the structure)"),
    "values": (
        "実績 {actual} ／ 目標 {target} ／ 基準 {baseline}",
        "actual {actual} / target {target} / baseline {baseline}",
    ),
    "unit": ("（単位 {unit}）", "(unit {unit})"),
    "no_value": ("（なし）", "(none)"),
    "unjudged_list": ("判定していない指標の一覧", "Indicators that are not judged"),
    "reported": ("報告: {raw}", "reported: {raw}"),
    "note": ("備考: {note}", "remark: {note}"),
    "in_force": (
        "判定には {file}「{title}」を使いました（この年度に有効な版）。",
        "Judged by {file} “{title}”, the edition in force in that year.",
    ),
    "no_period": (
        "計画期間が書かれていないため、年度が期間の中か確かめられません（--period で補えます）。",
        "The plan does not state its period (give it with --period), so the year was not checked.",
    ),
    "open_errors": (
        "{file} の読み取りに、未確認のエラーが {count} 件あります（keikaku read で示します）。",
        "The reading of {file} has {count} errors that nobody has settled; see keikaku read.",
    ),
    "undated": (
        "年度のない実績値 {count} 件は、どの年度の実績か決められないため使っていません。",
        "{count} actual values without a year were not used.",
    ),
    "no_actuals": (
        "計画に年度のある実績値は印刷されていません。--actuals で実績値の表を指定してください。",
        "The plan prints no actual value with a year; give a table with --actuals.",
    ),
    "rules": ("付属の評価基準", "Rules that are shipped"),
    "grades": ("区分: {grades}", "Grades: {grades}"),
    "inputs": ("人の入力: {inputs}", "Inputs of a person: {inputs}"),
    "by_person": ("（担当者の判断による）", "(a person's judgement)"),
}
