"""Problems of rows of tables: how they lie under their heads, and why some are no indicator."""

from keikaku.core.problems.model import ProblemKind, Severity

_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

ROWS = (
    ProblemKind(
        "row.shifted",
        _W,
        "「{name}」の行は見出しから1列{side}へずれています。ずれを戻して読みました。",
        "原本で列を確かめてください。",
        "The row of {name} is shifted one column to the {side_en}; it was read in its right place.",
        "Check the columns in the original.",
    ),
    ProblemKind(
        "row.two_indicators",
        _W,
        "1行に{count}つの指標が入っていたため、分けて読みました（「{name}」）。",
        "名称と値の組み合わせを確かめてください。",
        "One row holds {count} indicators; {name} was split from it.",
        "Check which value belongs to which name.",
    ),
    ProblemKind(
        "row.under_name",
        _N,
        "「{part}」は、上の行の「{name}」の内訳と読みました。",
        "違う場合は名称を直してください。",
        "{part} was taken as a part of {name} in the row above.",
        "Correct the name if it is not.",
    ),
    ProblemKind(
        "row.name_continued",
        _N,
        "名称の欄が空いているため、上の行の「{name}」の続き（{part}）と読みました。",
        "違う場合は名称を直してください。",
        "The cell of the name is blank; the row was taken to continue {name} ({part}).",
        "Correct the name if it is another.",
    ),
    ProblemKind(
        "row.unfit",
        _W,
        "「{name}」の行に、見出しの列と合わないもの（「{text}」）があります。",
        "原本で列がずれていないか確かめてください。",
        "In the row of {name}, {text} does not fit the head of its column.",
        "Check in the original whether the row is out of place.",
    ),
    ProblemKind(
        "row.places_unread",
        _W,
        "「{text}」は表の行のようですが、どの列の値か分からないため、本文に残しました。",
        "原本で列を確かめ、指標であれば手で加えてください。",
        "{text} looks like a row of the table, but which columns its values stand in is not clear; it was kept in the text.",
        "Check the columns in the original and add it by hand if it is an indicator.",
    ),
    ProblemKind(
        "row.computed",
        _W,
        "「{text}」の行は、増減や比率を計算した行と見て、計画に入れていません。",
        "指標であれば、名称と値を手で加えてください。",
        "The row {text} was taken for one that is computed from others, and is not in the plan.",
        "Add it by hand if it is an indicator.",
    ),
    ProblemKind(
        "row.of_chart",
        _W,
        "「{text}」は図の目盛りのようです。図の中の指標と値は読み取れませんでした。",
        "原本の図を見て、指標と値を手で加えてください。",
        "{text} looks like the scale of a chart; the indicator and its values in it were not read.",
        "Add them by hand from the chart in the original.",
    ),
    ProblemKind(
        "row.kind_missing",
        _W,
        "「{text}」の行は、目標・実績などの区分が空いているため、計画に入れていません。",
        "何の値か確かめて、手で加えてください。",
        "The row {text} does not say whether it holds targets or actuals, and is not in the plan.",
        "Find out what its values are and add them by hand.",
    ),
    ProblemKind(
        "row.no_name",
        _E,
        "名称のない行があります（「{text}」）。",
        "指標名を確かめて入れてください。この行の値はまだ計画に入っていません。",
        "A row has no name ({text}).",
        "Enter the name; its values are not in the plan yet.",
    ),
    ProblemKind(
        "row.total",
        _W,
        "合計の行のようです（「{text}」）。指標としては計画に入れていません。",
        "指標であれば手で加えてください。",
        "A row seems to be a total ({text}); it was not taken for an indicator.",
        "Add it by hand if it is one.",
    ),
)
