"""The labels of values in a sentence, each with the year that it gives: 現状値は令和4年度、….

It is told by its form: a label right before each year with its particle, or right behind it, and
no other figure in the sentence.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from keikaku.core.text import squeeze
from keikaku.core.values.print_spaces import prose_without_print_spaces
from keikaku.core.years.model import Period, StatedIn, YearRange, has_both_ends
from keikaku.core.years.parse import FoundSpan, find_spans
from keikaku.ingest.legend_joined import parted, with_one_sign
from keikaku.ingest.legend_surveys import without_survey
from keikaku.ingest.tables.marked_years import without_marks
from keikaku.ingest.tables.roles import (
    VALUE_ROLES,
    ColumnRole,
    exact_role,
    is_of_others,
    role_of_words,
)
from keikaku.ingest.vocabulary import Vocabulary

_LONGEST = 160
_NOTE = re.compile(r"^\(?(?:※|\*|注)")
_PLAIN_VALUES = ("値", "数値", "数字", "実績", "実績値", "もの", "データ")
# 計画最終年度の, 計画の目標年次、: what year of the plan it is, before the year itself.
_OF_YEAR = (
    r"(?:(?:本|この|前期|後期)?(?:計画|戦略|プラン|ビジョン)の?)?(?:期間の?)?"
    r"(?:最終|終了|完了|目標|中間|初|開始|始期|終期|策定|改定|基準|直近|最新|見直し)(?:の?前)?(?:年度?|年次|時点?)?"
    r"(?:の|たる|、)"
)
# 原則として, 計画の最終年度である and 特に記載のない限り may stand before the year; と or an arrow
# before a further label.
_BEFORE = re.compile(
    r"(?:^[)〕\]]?[と→⇒➡]|^|[、,;・\s※「『])(?P<label>[^、,;:\s※はがを]{2,24}?)"
    rf"(?:(?:は|が|を|:|=)、?(?:(?:[^、,はがを]{{1,14}}(?:である|となる|に(?:当たる|あたる|当る)|として|限り|かぎり)|{_OF_YEAR})、?)?"
    r"|(?P<leader>[…‥]+|\.{3,}|・{2,})(?:[^、,はがを]{1,20}である)?|(?P<bracket>[(〔\[]))"
    r"\s*「?\Z"
)
_BEHIND = re.compile(
    r"^(?:[」)]|末|時点|現在|決算|の(?:実績|目標|現状|基準)値?|の数値|の数字|の値|の欄|の列)*\s?(?:は|が|を|:|=)\s?"
    r"(?P<label>[^、,;]{2,30})"
)
_WHAT = re.compile(
    r"^(?:末|時点|現在)*(?:の|(?=(?:実績値?|数?値)(?:$|[)。で])))(?P<label>[^、,;]{1,12})"
)
_STATES = re.compile(r"(?:です|ます|する|した|示す|表す|ある)[)\]〕]?$")
_NAMED = re.compile(r"[^(]\(([^()]{2,12})\)(?:で|と|を|$)")
_OPEN = "([〔【「『"
_TAIL = re.compile(
    r"(?:で(?:す|ある|あり|あって)|と(?:し|する|なり|なる|します|しています|しており)|"
    r"を(?:示|表|掲|指).*|に当た.*|として.*|とする|[」』)\]〕】])+$"
)
_LINKING = re.compile(r"(?:の年度|の年|年度|の数値|の値|値|時|年)+$")
_OF_THE_PLAN = re.compile(r"^(?:本|この)?(?:計画|戦略|プラン|ビジョン)の(?!期間)")
# 目標値の欄は、計画の最終年度（令和９年度）の: what is in the bracket says the same once more.
_IN_OTHER_WORDS = re.compile(
    r"(?<=は)、?(?:(?:本|この|前期|後期)?(?:計画|戦略|プラン|ビジョン)の?)?(?:期間の?)?"
    r"(?:最終年度?|策定時?|策定年度|初年度|基準年度?|目標年度?)\((?P<year>[^()]{2,16})\)(?=の|と|で|に|$)"
)
# 目標値は令和9年度の目標値です: its word again says no more than 値.
_SAID_AGAIN = re.compile(
    r"(?P<label>(?P<word>目標|基準|現状|実績)値は)(?P<year>[^、,はがを]{3,18})の(?P=word)値(?=です|である|$)"
)
# いずれも and 5年後の add nothing to the year, 令和9年度に達成すべき値 is that of the year.
_ADDS_NOTHING = re.compile(
    r"(?<=[はが])、?(?:いずれも|すべて|全て|どれも|原則(?!として))、?"
    r"|(?<=[はが、])(?:計画(?:期間)?の?|策定(?:から|の)?)?\d{1,2}年[後目](?:の|である|に(?:当たる|あたる))"
)
_OF_THAT_YEAR = re.compile(
    r"(?<=[年度末])(?:までに|において|における|に)(?:達成|実現|到達)?(?:すべき|する|したい|を?目指す)?"
    r"(?=(?:の)?(?:数?値|水準|目標値))(?:の)?"
)
_COLUMN_IS = re.compile(r"(?<=[値績標])の欄は")
# The number of a note, and what is said of cells that are not as the sentence says.
_NUMBER = re.compile(r"^[(\[]?(?:※|注|\*)\s?\d{1,2}[)\]]?[\s:]*")
_BUT = re.compile(r"(?:です|ます|である|する|した)が、.*$")
# 特に記載のないものは, 特に記載がない限り and 年度の記載がない say that it holds for all cells.
_UNLESS = re.compile(
    r"(?:特に|とくに|特段の?|年度の|年度が|他に|別に|[^、,。はがを()]{1,6}に)*"
    r"(?:記載|断り|ことわり|特記|明示|表示|表記|注記|記述|指定|明記)(?:が|の|は)?(?:され(?:て)?い)?"
    r"(?:ない|無い|なき)(?:限り|かぎり|(?:もの|場合|項目|指標|とき)(?:に?は|について(?:は)?)?)?、?"
    # 年度の記載があるものを除き and 括弧内に年度を示したもの以外は say the same the other way.
    r"|(?:特に|とくに|別に|個別に|(?:年度?|年次|時点)(?:の|が|を)|(?:括弧|かっこ|欄|数?値)[内中]?(?:に|で))*"
    r"(?:記載|断り|ことわり|特記|明示|表示|表記|注記|併記|記述|指定|明記|付記|示|記|書き)"
    r"(?:が|の|を|し(?:て)?|され(?:て)?)?(?:ある|あった|いる|い?た|る)"
    r"(?:もの|場合|項目|指標|箇所|数?値)?(?:を?除(?:き|いて|けば|く(?:と|ほか)?)|以外(?:で)?は?)、?"
)
_EXCEPT = re.compile(
    r"\([^()]*(?:除く|除きます|(?:限り|かぎり)で(?:は)?(?:ない|ありません)|この限りにあらず)[。]?\)"
)
# 次のとおり leads to the table, and 参考として…を併記 is of further columns.
_AS_FOLLOWS = re.compile("(?:次|以下|下記|[下次]表|[下次]の表)の?(?:とおり|通り|ように)、?")
_BESIDE = re.compile("(?:とし(?:て)?|であり|です?が?)、[^、]{0,24}?参考(?:として|まで|に|値).*$")
_NUMBERED = re.compile(r"第\d{1,2}[次期]")
_PAST = re.compile(r"(?:でした|だった|であった|ました)$")
_DIGIT = re.compile(r"\d")
_OF_YEARS = {ColumnRole.BASE_YEAR: ColumnRole.BASE, ColumnRole.TARGET_YEAR: ColumnRole.TARGET}
# What a label may belong to without being one of a single indicator: 環境指標の, 本計画の.
_GENERAL = re.compile(
    r"(?:指標|(?:^|数値|成果|達成)目標|KPI|計画|戦略|プラン|ビジョン|数値|数字|値|表|章|節|一覧|凡例|"
    r"欄|列|以下|以降|次|上記|各\w*|いずれも)"
    r"(?:\([^()]{1,12}\))?(?:の終わる|[」』]?を(?:設け|掲げ|定め|示し)て?|の|中|では?|にお(?:いて|ける)は?|について|につき|に関する|は|:|】|\]|が|も|\s)*$",
    re.IGNORECASE,
)
_OF_INDICATORS = re.compile(r".*(?:指標|KPI|KGI|目標)(?:\(.*\))?", re.IGNORECASE)
_CONNECTING = re.compile(r"^(?:なお|また|ただし|※|\*|注|備考|凡例|[\W\d_])*$")


@dataclass(frozen=True, slots=True)
class Pair:
    """A label of values, the role that it says, and the year that a sentence gives to it.

    `alone` tells that it needs no other beside it: 目標年度は令和12年度です. `ordered` tells that
    its role is known by the order of the years only, its words being the document's own. `named`
    tells that it holds for heads with its words only, `shared` that another has the same year in
    the same words: 実績値及び目標値は令和6年度. `excepted` are the words by which it does not hold
    for what comes from a survey.
    """

    label: str
    role: ColumnRole | None
    period: Period
    alone: bool = False
    ordered: bool = False
    named: bool = False
    shared: bool = False
    excepted: str = ""


def ends(period: Period) -> tuple[object, object]:
    """When a period begins and ends, however it is printed."""
    return period.start, period.end


def pairs_of(sentence: str, words: Vocabulary) -> list[Pair]:
    """The labels with their years that a sentence gives; nothing where it does anything else."""
    text = without_marks(prose_without_print_spaces(sentence)).strip()
    text, excepted = without_survey(_BUT.sub("", _NUMBER.sub("※", text)))
    text = _BESIDE.sub("です", _AS_FOLLOWS.sub("", text))
    text = _OF_THAT_YEAR.sub("の", _ADDS_NOTHING.sub("", text))
    text = _IN_OTHER_WORDS.sub(r"\g<year>", _COLUMN_IS.sub("は", text))
    text = with_one_sign(_SAID_AGAIN.sub(r"\g<label>\g<year>の値", text))
    plain = _UNLESS.sub("", _EXCEPT.sub("", text))
    for_all, text = plain != text, plain
    spans = find_spans(text) if 0 < len(text) <= _LONGEST else ()
    if not spans or _PAST.search(text) or _DIGIT.search(_NUMBERED.sub("", _without(text, spans))):
        return []
    labels = [_label(text, n, spans) for n in range(len(spans))]
    told = [(said, one) for said, one in zip(labels, spans, strict=True) if said is not None]
    if len(told) < len(spans) or not all(has_both_ends(one.span) for one in spans):
        return []
    general = all(_is_general(_owner(said, words)) for said, _ in told)
    others = any(is_of_others(said.label + said.owner, words) for said, _ in told)
    if not general or others:
        return []
    # A note speaks of the table above it, but where it says that it holds for all that say nothing.
    note = _NOTE.match(text) is not None and not for_all
    single = [(said, one) for said, one in told if not isinstance(one.span, YearRange)]
    return [
        replace(pair, excepted=excepted)
        for said, one in single
        for pair in _pairs(said, one, words, note=note)
    ]


def _pairs(said: "_Said", one: FoundSpan, words: Vocabulary, *, note: bool) -> list[Pair]:
    """The pair of a label, or that of each of several labels of different roles."""
    each = [
        _pair(replace(said, label=label), one, words, note=note) for label in parted(said.label)
    ]
    roles = {pair.role for pair in each}
    if len(each) == 1 or None in roles or len(roles) < len(each):
        return [_pair(said, one, words, note=note)]
    return [replace(pair, shared=True) for pair in each]


def _pair(said: "_Said", one: FoundSpan, words: Vocabulary, *, note: bool) -> Pair:
    word = squeeze(said.label)
    exact = {exact_role(text, words) for text in (word, *_ends_of(said.label))}
    of_year = not exact.isdisjoint(_OF_YEARS)
    of_value = not note and not exact.isdisjoint(VALUE_ROLES) and said.values in _PLAIN_VALUES
    led = said.led and not exact.isdisjoint(VALUE_ROLES)
    role = _role(said, words)
    return Pair(said.label, role, _period(one), role is not None and (of_year or of_value or led))


def _without(text: str, spans: Sequence[FoundSpan]) -> str:
    ends = [0, *(one.end for one in spans)]
    begins = [*(one.start for one in spans), len(text)]
    return " ".join(text[a:b] for a, b in zip(ends, begins, strict=True))


@dataclass(frozen=True, slots=True)
class _Said:
    """A label, what it is said to be of, and what the values of its year are (実績).

    `led` tells that dots lead from it to what it means: 目標値…令和11年度の数値.
    """

    label: str
    owner: str
    values: str = ""
    led: bool = False


def _label(text: str, n: int, spans: Sequence[FoundSpan]) -> _Said | None:
    """The label right before a year (現状値は R5), else right behind it (R5は現状値)."""
    begin = spans[n - 1].end if n else 0
    end = spans[n + 1].start if n + 1 < len(spans) else len(text)
    before, behind = text[begin : spans[n].start], text[spans[n].end : end]
    match = _BEFORE.search(before)
    if match is not None and _OF_INDICATORS.fullmatch(match["label"]) and _BEHIND.match(behind):
        # KPIは、2023年度の実績を「スタート値」として示します: KPI is what is spoken of.
        match = None
    held = match is not None and match["bracket"] and not _STATES.search(text)
    owner = "" if n else before
    if match is not None and not held and not (n and match.start("label") == 0):
        values = _WHAT.match(behind)
        said = _parted(match["label"], owner[: match.start("label")])
        told = _TAIL.sub("", values["label"]) if values else ""
        return replace(said, values=told, led=match["leader"] is not None)
    match = _BEHIND.match(behind)
    return _parted(match["label"], owner) if match is not None else None


def _parted(label: str, before: str) -> _Said:
    """A label in its plain words: 本計画の「策定時の値」, 最後に達したい値(到達値)です."""
    named = _NAMED.search(label)
    if named is not None:
        return _Said(named[1], before)
    opened = max(label.rfind(sign) for sign in _OPEN) + 1
    return _Said(
        _OF_THE_PLAN.sub("", _TAIL.sub("", label[opened:])), before + label[: max(0, opened - 1)]
    )


def _is_general(owner: str) -> bool:
    plain = owner.rstrip("、,: 「『")
    return _CONNECTING.match(plain) is not None or _GENERAL.search(plain) is not None


def _owner(said: _Said, words: Vocabulary) -> str:
    """What a label is of: 環境指標の基準年度 is one of the 環境指標."""
    owner, of, last = said.label.rpartition("の")
    known = words.columns["plain"] + words.columns["final"] + words.columns["halfway"]
    whole = _role_of(squeeze(said.label), words) is not None or squeeze(owner) in known
    return said.owner if whole or not of or _role_of(squeeze(last), words) is None else owner


def _role(said: _Said, words: Vocabulary) -> ColumnRole | None:
    """The role of a label, also of its last words behind a の: 環境指標の基準年度."""
    texts = (squeeze(said.label), *_ends_of(said.label), squeeze(said.values))
    roles = (_role_of(text, words) or _role_at_end(text, words) for text in texts)
    return next((role for role in roles if role is not None), None)


def _role_of(word: str, words: Vocabulary) -> ColumnRole | None:
    role = exact_role(word, words) or exact_role(_LINKING.sub("", word), words)
    return _of_values(role)


def _role_at_end(word: str, words: Vocabulary) -> ColumnRole | None:
    return _of_values(role_of_words(word, words, dated=True).role)


def _of_values(role: ColumnRole | None) -> ColumnRole | None:
    role = _OF_YEARS.get(role, role) if role is not None else None
    return role if role in VALUE_ROLES and role is not ColumnRole.YEAR else None


def _ends_of(label: str) -> Iterator[str]:
    """目標年度 of 目標年度の値, and of 環境指標の目標年度."""
    yield squeeze(_LINKING.sub("", label))
    if "の" in label:
        yield squeeze(label.rpartition("の")[2])


def _period(one: FoundSpan) -> Period:
    return Period(one.span, one.as_printed, StatedIn.CAPTION)
