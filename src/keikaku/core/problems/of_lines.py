"""Problems of indicators that stand in lines of text and not in a printed table."""

from keikaku.core.problems.model import ProblemKind, Severity

_W, _N = Severity.WARNING, Severity.NOTE

LINES = (
    ProblemKind(
        "indicator.line_unread",
        _W,
        "「{heading}」の下の「{text}」は、指標として読めませんでした（本文に残しました）。",
        "指標であれば手で加えるか、「名称：現状値（年度）→目標値（年度）」の形に直して読み直してください。",
        "{text} under {heading} could not be read as an indicator (kept in the text).",
        "Add it by hand if it is one, or print it as name, baseline, arrow and target.",
    ),
    ProblemKind(
        "indicator.lines_alike",
        _W,
        "「{text}」は、同じ形の行が続くため指標のように見えますが、何年度の何の値か分からず、本文に残しました。",
        "指標であれば手で加えるか、「名称：現状値（年度）→目標値（年度）」の形に直して読み直してください。",
        "{text} looks like the line of an indicator, but what its values are is not said; it was kept in the text.",
        "Add it by hand if it is one, or print it as name, baseline, arrow and target.",
    ),
    ProblemKind(
        "indicator.in_prose",
        _W,
        "「{text}」は、表ではなく文章から指標として読みました。",
        "指標かどうか、値と年度が正しいかを原文で確かめてください。",
        "{text} was read as an indicator out of running text.",
        "Check in the original whether it is one, and its values and years.",
    ),
    ProblemKind(
        "indicator.in_sentence",
        _N,
        "「{text}」は、表ではなく、現状と目標の両方を述べた一文から指標として読みました。",
        "そのままで構いません。気になる場合は原文と見比べてください。",
        "{text} was read as an indicator out of a sentence that states baseline and target.",
        "Nothing needs to be done; compare it with the original if in doubt.",
    ),
    ProblemKind(
        "value.role_by_place",
        _W,
        "「{text}」は、何の値か書かれていないため、目標値と読みました。",
        "現状値や実績値であれば直してください。",
        "What {text} is is not said; it was read as the target.",
        "Correct it if it is a baseline or an actual.",
    ),
    ProblemKind(
        "value.glued",
        _W,
        "「{text}」は、区切りなく並んだ数字を分けて読みました。",
        "原本で数字の区切りを確かめてください。",
        "{text} was cut out of digits that stand without a space between them.",
        "Check in the original where one number ends and the next begins.",
    ),
    ProblemKind(
        "value.place_assumed",
        _W,
        "「{text}」は、空白で区切られた行の中の位置から、いちばん近い見出しの値と読みました。",
        "どの列の値かを原本で確かめてください。",
        "{text} was taken for a value of the head nearest to its place in the line.",
        "Check in the original which column it belongs to.",
    ),
    ProblemKind(
        "value.order_assumed",
        _W,
        "「{text}」は、1行に1つずつ並んだ値から、列の順に並ぶと見なして読みました。",
        "どの指標のどの値かを原本で確かめてください。",
        "{text} was taken from values printed one a line, in the order of the columns.",
        "Check in the original which indicator and which column it belongs to.",
    ),
    ProblemKind(
        "indicator.cells_unread",
        _W,
        "1行に1つずつ並んだ「{text}」とその値は、指標の表に組み立てられませんでした（本文に残しました）。",
        "原本の表を見て手で加えるか、表の形に直して読み直してください。",
        "{text} and their values, printed one cell a line, could not be put together to a table (kept in the text).",
        "Add them by hand from the original, or print them as a table.",
    ),
    ProblemKind(
        "indicator.aim_unread",
        _W,
        "「{text}」は数値の目標のようですが、何の目標かを確実に読み取れませんでした（本文に残しました）。",
        "指標であれば、名称と値を原文から手で加えてください。",
        "{text} seems to state an aim, but what it measures could not be read with certainty (kept in the text).",
        "If it is an indicator, add its name and values by hand.",
    ),
    ProblemKind(
        "name.is_head",
        _W,
        "名称「{text}」は、見出しの言葉で、指標の名称ではないようです。",
        "資料を見て、指標の名称に直してください。",
        "The name {text} is the word of a head rather than the name of an indicator.",
        "Look at the document and enter the name of the indicator.",
    ),
    ProblemKind(
        "name.lines_joined",
        _W,
        "「{text}」は、数行に分かれた文字をつないで1つの名称と読みました。",
        "見出しなど別の文字が混ざっていないか、原本で確かめてください。",
        "{text} was put together from several lines to one name.",
        "Check in the original that no other text, such as a heading, was taken into it.",
    ),
)
