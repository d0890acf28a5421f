"""Problems of indicators that stand in lines of text and not in a printed table."""

from keikaku.core.problems.model import ProblemKind, Severity

_W = Severity.WARNING

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
        "indicator.in_prose",
        _W,
        "「{text}」は、表ではなく文章から指標として読みました。",
        "指標かどうか、値と年度が正しいかを原文で確かめてください。",
        "{text} was read as an indicator out of running text.",
        "Check in the original whether it is one, and its values and years.",
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
)
