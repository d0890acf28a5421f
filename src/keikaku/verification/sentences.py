"""The sentences of verdicts, Japanese and English side by side."""

from keikaku.verification.judge import Doubt, Verdict
from keikaku.verification.numbers import Agreement
from keikaku.verification.statements import Unmatched

Pair = tuple[str, str]

VERDICTS: dict[Verdict, Pair] = {
    Verdict.AGREES: ("一致", "agrees"),
    Verdict.VALUE: ("値が違う", "another value"),
    Verdict.YEAR: ("年度が違う", "another year"),
    Verdict.UNIT: ("単位が違う", "another unit"),
    Verdict.DOUBTFUL: ("要確認", "doubtful"),
    Verdict.NO_YEAR: ("台帳に値なし", "no such value in the register"),
    Verdict.UNMATCHED: ("照合せず", "not compared"),
}

WHAT: dict[str, Pair] = {
    "value": (
        "値が違います。文書は{when}{printed}、台帳は{held}です。",
        "Another value: the draft says {when}{printed}, the register {held}.",
    ),
    "value_undated": (
        "値が違います。文書は年を示さずに{printed}としています。台帳は{held}で、そのどれとも違います。",
        "Another value: the draft says {printed} without a year, which is none of the register's: {held}.",
    ),
    "year": (
        "年度が違います。文書は{when}{printed}としていますが、台帳では{held}です。",
        "Another year: the draft says {when}{printed}; in the register it is {held}.",
    ),
    "unit": (
        "単位が違います。文書は{when}{printed}、台帳は{held}です。",
        "Another unit: the draft says {when}{printed}, the register {held}.",
    ),
    "doubtful": (
        "要確認。文書は{when}{printed}、台帳は{held}です。{doubt}",
        "Doubtful: the draft says {when}{printed}, the register {held}. {doubt}",
    ),
    "no_year": (
        "台帳に{when}値がないため、{printed}は照合していません。",
        "The register has no value of {when}for {printed}.",
    ),
    "no_value": (
        "台帳に比べられる値がないため、{printed}は照合していません。",
        "The register has no value that {printed} could be compared with.",
    ),
    "agrees": ("一致します（台帳: {held}）。", "Agrees with the register: {held}."),
}

AGREEMENTS: dict[Agreement, Pair] = {
    Agreement.ROUNDED: (
        "丸めた値として一致します（台帳: {held}）。",
        "Agrees as a rounding of {held}.",
    ),
    Agreement.BOUND: (
        "台帳の値はこの範囲にあります（台帳: {held}）。",
        "True as a bound: the register has {held}.",
    ),
}

DOUBTS: dict[Doubt, Pair] = {
    Doubt.SEVERAL: (
        "同じ名称の指標が台帳に複数あり、どれのことか決められません。",
        "Several indicators of the register have this name.",
    ),
    Doubt.NARROWED: (
        "「{narrowed}」に限った値かもしれません。",
        "It may be the figure of 「{narrowed}」 alone.",
    ),
    Doubt.LOOSE: (
        "この指標の値かどうか、文や見出しからは決められません。",
        "The words around it do not settle that it is this indicator's.",
    ),
    Doubt.YEAR_KIND: (
        "年と年度の別、または複数年の平均かどうかが違います。",
        "One says calendar year, the other fiscal year, or one is a mean of years.",
    ),
    Doubt.ROLE: (
        "目標値と実績値を取り違えているかもしれません。",
        "Target and actual value may be mixed up.",
    ),
    Doubt.ACCUMULATION: (
        "集計方法（累計・年間・平均）が違うかもしれません。",
        "It may be counted otherwise: total, yearly or mean.",
    ),
}

TO_DO: dict[Verdict, Pair] = {
    Verdict.VALUE: (
        "両方の箇所を見て、文書か台帳の誤りを直してください。",
        "Look at both places and mend the draft or the register.",
    ),
    Verdict.YEAR: (
        "文書の年度を確かめてください。",
        "Check the year in the draft.",
    ),
    Verdict.UNIT: (
        "文書の単位（千人と人など）を確かめてください。",
        "Check the unit in the draft.",
    ),
    Verdict.DOUBTFUL: (
        "どの指標の、いつの値かを確かめてください。",
        "Check which indicator and which year is meant.",
    ),
    Verdict.NO_YEAR: (
        "台帳に実績値を加えると照合できます。",
        "It can be compared once the register has that value.",
    ),
}

UNMATCHED: dict[Unmatched, Pair] = {
    Unmatched.NO_NAME: (
        "台帳の指標名が近くにない数値です。",
        "No name of the register stands by it.",
    ),
    Unmatched.CHANGE: (
        "増減・率・内訳など、指標の値そのものではない数値です。",
        "It tells a change, a rate or a part, not the value of the indicator.",
    ),
    Unmatched.OTHER_THING: (
        "指標名の近くにありますが、別のものの数値です。",
        "It stands near a name, but counts something else.",
    ),
    Unmatched.NOT_READ: (
        "範囲か漢数字なので、照合していません。目で確かめてください。",
        "It is a range or a number in kanji, which is not compared; look at it yourself.",
    ),
}
