"""Words before a number (前置語): 約, 延べ, 年間, 5年間で, and the label of a sub-row."""

import re
from dataclasses import dataclass, replace

from keikaku.core.values.model import Accumulation, AccumulationKind, Bound, Status
from keikaku.core.values.numerals import NUMBER_START
from keikaku.core.values.problems import ACCUMULATION_ASSUMED, Doubt
from keikaku.core.values.units import counts_in_kanji

# 1月 alone is January.
_SPANS_OF_TIME = ("日", "週", "週間", "か月", "ヶ月", "カ月")
_SUM = "累計|累積|合計|通算|計|延べ|のべ"
_OVER = re.compile(
    rf"(?P<n>[0-9]{{1,2}})(?:(?:か|ヶ|カ|ヵ|箇)年|年間|年)(?:間)?"
    rf"(?:(?P<sum>[ので]?(?:{_SUM})(?:で|:)?)|(?P<mean>の?平均(?:で|:)?)|(?P<plain>[でに])|(?P<bare>))"
)
_EACH_ONE = re.compile(
    "1(?P<per>日|人|世帯|校|回|件|施設|団体|か月|ヶ月|カ月|月|週間?|時間|事業所|社|戸|台)"
    "(?P<word>当たり|あたり|当り|につき|平均|に)?:?"
)
_YEARLY = re.compile("(?:年間|毎年度|毎年|各年度|各年|年度当たり|年当たり|年)(?:に|で|平均)?:?\\Z")
_PER = re.compile("(?:毎)?(?P<per>月|週|日)(?:間|平均)?(?:に|で)?:?\\Z")
_ABOUT = re.compile("(?:約|およそ|おおよそ|おおむね|概ね|ほぼ)\\Z")
_BOUND = {
    **dict.fromkeys(("最大", "上限", "最大で"), Bound.AT_MOST),
    **dict.fromkeys(("最低", "最小", "下限", "少なくとも", "最低でも"), Bound.AT_LEAST),
}
_BOUND_WORD = re.compile(f"(?:{'|'.join(sorted(_BOUND, key=len, reverse=True))})\\Z")
_TOTAL = re.compile(
    "(?P<sum>累計|累積|通算)(?:で)?:?\\Z|(?P<note>延べ|のべ|全)\\Z|(?<=数)延\\Z|\\A延\\Z"
)
_MARK = re.compile("[pr]\\Z")
# Words that would change the number behind them, and so must not pass for a label.
_CHANGING = re.compile(
    "増|減|比|未|超|毎|各|半|倍|約|以|第|不|前年|マイナス|プラス|除|令和|平成|昭和|大正|明治|(?<![ァ-ヺ])ー|\\A数\\Z|分の"
)
_NUMERAL_END = re.compile("[一二三四五六七八九〇十百千万億兆何]\\Z")
_TIGHT_LABEL = re.compile(r"[一-龯々ァ-ヺー①-⑳・「」]{1,30}\Z")
_LABEL = re.compile(r"[^0-9▲△~→+=<>]{1,40}\Z")
# A sign, one letter (the R of a torn R 4), or a word of number alone names nothing.
_NO_WORD = re.compile(
    r"(?:[^\w①-⑳]|_)|[A-Za-z]?\Z"
    r"|(?:最大|最低|最小|上限|下限|概ね|おおむね|およそ|ほぼ|累計|延べ|のべ|年間|[年月週日全])\Z"
)
_PEOPLE_PER = re.compile("人口[一千万十百]+(?:人(?:当たり|あたり|対)?|当たり|あたり|対)")


@dataclass(frozen=True, slots=True)
class Prefix:
    """What stands before a number; `end` is where the number begins."""

    end: int
    label: str | None = None
    bound: Bound | None = None
    approximate: bool = False
    accumulation: Accumulation | None = None
    per: str | None = None
    status: Status | None = None
    ordinal: bool = False
    notes: tuple[str, ...] = ()
    assumed: tuple[str, ...] = ()
    problems: tuple[Doubt, ...] = ()

    @property
    def changes(self) -> bool:
        """Whether anything but a label was said, which one number alone can bear."""
        return replace(self, label=None, end=0) != Prefix(0)


def is_label(text: str) -> bool:
    """Whether a word can name the value behind it: no digit, nothing that changes a number."""
    plain = _PEOPLE_PER.sub("", text)
    return bool(
        _LABEL.match(text)
        and not _NO_WORD.match(text)
        and not counts_in_kanji(plain)
        and not _CHANGING.search(plain)
        and not _NUMERAL_END.search(plain)
    )


def read_prefix(text: str) -> Prefix | None:
    """Everything before the first number that counts; None when some of it is not understood."""
    for opening in (_over, _each_one):
        begun = opening(text)
        read = _head(text, begun) if begun else None
        if read:
            return read
    return _head(text, Prefix(0))


def _over(text: str) -> Prefix | None:
    """5年間で, 5年間で累計, 4年間累計, 3年平均.

    Where 5年間 alone stands, that it is a total is assumed.
    """
    match = _OVER.match(text)
    if match is None:
        return None
    years = int(match["n"])
    notes = ("延べ",) if "べ" in match.group() else ()
    if match["mean"]:
        kind = AccumulationKind.MEAN
    else:
        kind = AccumulationKind.CUMULATIVE if years > 1 else AccumulationKind.ANNUAL
    span = None if kind is AccumulationKind.ANNUAL else years
    prefix = Prefix(match.end(), accumulation=Accumulation(kind, years=span), notes=notes)
    if match["bare"] is None:
        return prefix
    if match.group().endswith("年"):
        return None
    if years == 1:
        return prefix
    return replace(prefix, assumed=("accumulation",), problems=(ACCUMULATION_ASSUMED,))


def _each_one(text: str) -> Prefix | None:
    match = _EACH_ONE.match(text)
    if match is None or (match["word"] is None and match["per"] not in _SPANS_OF_TIME):
        return None
    return Prefix(match.end(), per=match["per"])


def _head(text: str, begun: Prefix) -> Prefix | None:
    number = NUMBER_START.search(text, begun.end)
    if number is None:
        return None
    head = text[begun.end : number.start()]
    if begun.end and not re.fullmatch(r"(?:約|延べ|のべ|全|最大|最低|、|:)*", head):
        return None
    prefix = replace(begun, end=number.start())
    while head:
        step = _step(head, prefix)
        if step is None:
            return _labelled(head, prefix, number.group())
        head, prefix = step
    return prefix


def _step(head: str, prefix: Prefix) -> tuple[str, Prefix] | None:
    """Take one known word off the end of the head."""
    if match := _ABOUT.search(head):
        return head[: match.start()], replace(prefix, approximate=True)
    if match := _BOUND_WORD.search(head):
        return head[: match.start()], replace(prefix, bound=_BOUND[match.group()])
    if match := _TOTAL.search(head):
        if match["sum"]:
            kind = Accumulation(AccumulationKind.CUMULATIVE)
            return head[: match.start()], replace(prefix, accumulation=kind)
        note = "延べ" if match.group() in ("延", "のべ") else match.group()
        return head[: match.start()], replace(prefix, notes=(note, *prefix.notes))
    return _whole_step(head, prefix)


def _whole_step(head: str, prefix: Prefix) -> tuple[str, Prefix] | None:
    """Words that count only when they are all that is left: 昨年12回 is not 年12回."""
    if _YEARLY.fullmatch(head) and not prefix.accumulation:
        return "", replace(prefix, accumulation=Accumulation(AccumulationKind.ANNUAL))
    if (match := _PER.fullmatch(head)) and not prefix.per:
        return "", replace(prefix, per=match["per"])
    if head.endswith("第"):
        return head[:-1], replace(prefix, ordinal=True)
    if _MARK.fullmatch(head):
        provisional = head == "p"
        status = Status.PROVISIONAL if provisional else None
        return "", replace(prefix, status=status, notes=() if provisional else (head,))
    return None


def _labelled(head: str, prefix: Prefix, number: str) -> Prefix | None:
    open_label = head.endswith(":")
    label = head.rstrip(":")
    if number.startswith("-") and not open_label:
        return None
    if not is_label(label) or not (open_label or _TIGHT_LABEL.match(label)):
        return None
    return replace(prefix, label=label)
