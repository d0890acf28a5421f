"""The words of enumerations and fields on the pages of intake, in the visitor's language."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from keikaku.core.editing.carrying import Decision
from keikaku.core.editing.correctable import Elsewhere
from keikaku.core.indicators import Direction, IndicatorKind, Role
from keikaku.core.problems import Severity
from keikaku.core.values.model import AccumulationKind
from keikaku.web.accounts.languages import quoted
from keikaku.web.intake.models import ReviewStep
from keikaku.web.intake.reading.job import Step

SEVERITIES: Mapping[Severity, Promise] = {
    Severity.ERROR: _("エラー"),
    Severity.WARNING: _("注意"),
    Severity.NOTE: _("メモ"),
}
ROLES: Mapping[Role, Promise] = {
    Role.BASELINE: _("基準値"),
    Role.TARGET: _("目標値"),
    Role.INTERIM_TARGET: _("中間目標"),
    Role.PLANNED: _("計画値"),
    Role.ACTUAL: _("実績値"),
    Role.RESULT: _("実施結果"),
}
DIRECTIONS: Mapping[Direction, Promise] = {
    Direction.INCREASE: _("増加"),
    Direction.DECREASE: _("減少"),
    Direction.MAINTAIN: _("維持"),
    Direction.AT_LEAST: _("下回らない"),
    Direction.AT_MOST: _("上回らない"),
}
KINDS: Mapping[IndicatorKind, Promise | str] = {
    IndicatorKind.KGI: "KGI",
    IndicatorKind.KPI: "KPI",
    IndicatorKind.NUMERICAL_TARGET: _("数値目標"),
    IndicatorKind.REFERENCE: _("参考指標"),
}
ELSEWHERE: Mapping[Elsewhere, Promise] = {
    Elsewhere.DRAFT: _(
        "体系の中の位置と再掲は、ここでは直せません。このまま進み、案にした後の編集で直してください。"
    ),
    Elsewhere.FILE: _(
        "この項目は画面では直せません。原本を直し、取込みの画面の「訂正したファイルで読み直す」で読み直してください。"
    ),
    Elsewhere.TABLE: _(
        "この表は、表のまま計画に残ります。指標や取組として入れるときは、案にした後の編集で加えてください。"
    ),
    Elsewhere.WHOLE: _(
        "文書全体についての確認事項です。足りないものは案にした後の編集で加えるか、"
        "原本を直し、取込みの画面の「訂正したファイルで読み直す」で読み直してください。"
    ),
}
HELP: Mapping[str, Promise] = {
    "spans": _("1行に1つ、「2025～2029 内容」か「令和7年度～令和11年度 内容」のように書きます。"),
    "owners": _("いくつかあるときは「、」で区切ります。"),
    "members": _("1行に1つ書きます。"),
    "means": _("1行に1つ書きます。"),
    "period": _("「2025～2029」または「令和7年度～令和11年度」のように書きます。"),
    "start": _("「令和7年4月」「令和7年度」「2025」のように書きます。"),
    "end": _("「令和7年4月」「令和7年度」「2025」のように書きます。"),
    "as_of": _("「令和7年4月」のように書きます。"),
}
ACCUMULATIONS: Mapping[AccumulationKind, Promise] = {
    AccumulationKind.ANNUAL: _("年間"),
    AccumulationKind.CUMULATIVE: _("累計"),
    AccumulationKind.MEAN: _("平均"),
    AccumulationKind.POINT: _("時点"),
}
DECISIONS: Mapping[Decision, Promise] = {
    Decision.SETTLED: _("確認済みにした確認事項"),
    Decision.CONFIRMED: _("確認した補った項目"),
    Decision.CORRECTED: _("訂正"),
}
STEPS: Mapping[str, Promise] = {
    Step.OPENING: _("ファイルを開いています"),
    Step.PAGES: _("ページを読んでいます"),
    Step.PLAN: _("計画の構成を読み取っています"),
    Step.WRITING: _("読み取った計画をまとめています"),
}
FIELDS: Mapping[str, Promise] = {
    "accumulation": _("数え方"),
    "amount": _("数値"),
    "area": _("圏域"),
    "as_of": _("いつ現在か"),
    "basis": _("根拠"),
    "code": _("番号"),
    "composition": _("構成"),
    "cross_listed": _("再掲"),
    "definition": _("定義・算定式"),
    "direction": _("望ましい方向"),
    "edition": _("版の名前"),
    "end": _("終わり"),
    "issuer": _("策定主体"),
    "kind": _("種類"),
    "level": _("階層"),
    "means": _("指すもの"),
    "members": _("構成員"),
    "name": _("名称・題名"),
    "owners": _("担当課"),
    "parent": _("体系の中の位置"),
    "placements": _("掲載箇所"),
    "period": _("年度・期間"),
    "population": _("人口"),
    "raw": _("値の文字"),
    "relation": _("基準との関係"),
    "reason": _("値がない理由"),
    "role": _("種別・役割"),
    "spans": _("取組の期間と内容"),
    "start": _("始まり"),
    "term": _("略称"),
    "text": _("内容の文章"),
    "title": _("名称・題名"),
    "type": _("指標の型"),
    "unit": _("単位"),
    "values": _("値"),
}


def field_word(field: str | None) -> str:
    """The last part of a field in words; "" for one without a word of its own."""
    if (field or "").startswith("spans["):
        return str(FIELDS["spans"])
    last = (field or "").rpartition(".")[2].partition("[")[0]
    if last in list(Role):
        return str(ROLES[Role(last)])
    return str(FIELDS.get(last, ""))


def step_in_words(step: ReviewStep) -> str:
    """What was decided, and about how many problems where these are several."""
    word = quoted(step.get_kind_display())
    count = len(step.problems)
    return gettext("{word}{count}件").format(word=word, count=count) if count > 1 else word
