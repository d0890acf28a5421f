"""The words of enumerations and fields on the pages of intake, in the visitor's language."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from keikaku.core.editing.carrying import Decision
from keikaku.core.indicators import Direction, Role
from keikaku.core.problems import Severity
from keikaku.core.values.model import AccumulationKind
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
    "code": _("番号"),
    "direction": _("望ましい方向"),
    "edition": _("版の名前"),
    "end": _("終わり"),
    "issuer": _("策定主体"),
    "kind": _("種類"),
    "level": _("階層"),
    "name": _("名称・題名"),
    "owners": _("担当課"),
    "period": _("年度・期間"),
    "relation": _("基準との関係"),
    "reason": _("値がない理由"),
    "spans": _("期間"),
    "start": _("始まり"),
    "title": _("名称・題名"),
    "type": _("指標の型"),
    "unit": _("単位"),
    "values": _("値"),
}


def field_word(field: str | None) -> str:
    """The last part of a field in words; "" for one without a word of its own."""
    last = (field or "").rpartition(".")[2].partition("[")[0]
    if last in list(Role):
        return str(ROLES[Role(last)])
    return str(FIELDS.get(last, ""))
