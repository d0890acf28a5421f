"""Names of services (訪問介護, 延長保育事業) in headings and in lines over tables."""

import re
from collections.abc import Iterable

from keikaku.core.text import fold
from keikaku.core.years.parse import find_spans
from keikaku.ingest.numbering import parse_mark
from keikaku.ingest.tables.group_units import title_and_unit
from keikaku.ingest.tables.listed import without_sign_before
from keikaku.ingest.tables.measured_names import says_of_values

# How a title ends that names what is offered, and no part of the plan.
_SERVICE = re.compile(
    r"(?:事業|サービス|支援|保育|教育|認定|介護|訪問|看護|相談|入所|通所|ステイ|クラブ|健診|給付"
    r"|リハビリテーション|リハビリ|ケア|援助|援護|訓練|支援[AB]型|助成|貸与|購入費?|改修費?|居宅療養管理指導|福祉施設|保健施設"
    r"|[手要][話約](?:通訳|筆記)(?:者派遣)?|(?:者|員|ヘルパー)派遣|養成研修|入浴|配食|一時預かり"
    r"|医療院|療養施設|グループホーム)(?:\([^()]*\))?$"
)
# 子育ての支援 says what is done, 居宅サービス which services follow, 予防給付 for whom they are.
_NO_SINGLE = re.compile(
    r"(?:[のをへ](?:相談|支援|援助|助成|教育|保育|介護|改修|給付))$"
    r"|^(?:.{1,4}系|居宅|在宅|施設|介護|介護予防|居宅介護予防|地域密着型|地域密着型介護予防|障害福祉|障害児"
    r"|障害児通所|障害児福祉|各種?|主な|その他の?|対象|既存の?)?サービス$"
    r"|^(?:介護|予防|介護予防|訓練等|障害児)給付$|^地域支援事業$|^地域生活支援事業$|^(?:必須|任意|各)事業$"
)
# Who is counted, or for whom, and not what.
_CLASS = re.compile(
    r"^(?:(?:介護|予防|介護予防|訓練等|障害児)給付|要介護.{0,3}|要支援.{0,3}|総合事業|一般|成人|児童|男性?|女性?|市内|市外"
    r"|町内|町外|(?:身体|知的|精神)障害(?:者|児)?|障害(?:者|児)|[0-9]+歳.{0,4}|[0-9]号認定|全体|合計|新規|継続)$"
)
_DEED = re.compile(
    r"(?:推進|充実|強化|促進|整備|確保|向上|育成|実現|形成|創出|増進|活用|普及|改善|解消|予防|づくり|支援|体制)$"
)
_MARKS = " 【】[]〈〉<>《》■□●○◆◇▼▽・"
_LABELLED = re.compile(r"^\s*[【〈《<■□●◆◇▼▽]")
_TABLE_NUMBER = re.compile(r"^図?表[0-9]{1,2}(?:[-.][0-9]+)*\s+")
# 訪問介護の利用見込み, 生活介護の見込量: what is told of a service behind its name.
_TOLD = re.compile(
    r"(?:[の・ ](?:サービス|事業)?"
    r"(?:目標値?|指標|計画|方策|内容|概要|数値|一覧|量|現状|評価|状況|推移)"
    r"|[の ]?(?:サービス|利用|事業|実施)?(?:量の見込み?|見込み?量|必要量|見込み?|実績値?|状況)"
    r"|サービス量)$"
)
_AND_MORE = re.compile(r"(?:・|及び|および|と|、)$")
_NOTHING = """
サービス 計画 本計画 目標 数値 成果 指標 施策 事業 取組 全体 表 評価 現状 課題 各サービス 年度別
"""
_SAYS_NOTHING = frozenset(_NOTHING.split())
_REMARK = re.compile(r"^(?:※|\*|注|出典|資料|備考|\(単位|単位)")
_LONGEST = 30


def is_service(title: str) -> bool:
    """Whether a title ends as the names of services do."""
    return _SERVICE.search(title) is not None


def names_one_service(title: str) -> bool:
    """Whether a title names one service, not a group of them or what is done."""
    return is_service(title) and _NO_SINGLE.search(title) is None


def tells_class(title: str) -> bool:
    """Whether a title tells who is counted within what stands farther off: 予防給付."""
    return _CLASS.match(title) is not None


def tells_deed(title: str) -> bool:
    """Whether a title says what is done, of which much may be counted: 相談体制の充実."""
    return _DEED.search(title) is not None and not names_one_service(title)


def bare_title(text: str) -> str:
    """A title without the signs around it and the unit behind it: ■訪問介護（単位：人）."""
    title, _ = title_and_unit(fold(text).strip())
    title = _TABLE_NUMBER.sub("", without_sign_before(title.strip()))
    mark = parse_mark(title)
    return (mark.title if mark is not None and mark.title else title).strip(_MARKS)


def subject_of(text: str) -> str:
    """What a line or heading speaks of, without what it tells of that; blank where of nothing."""
    title = bare_title(text)
    while (shorter := _AND_MORE.sub("", _TOLD.sub("", title))) != title:
        title = shorter.strip()
    sentence = "。" in title or len(title) > _LONGEST or _REMARK.match(title)
    nothing = title in _SAYS_NOTHING or says_of_values(title) or any(find_spans(title))
    return "" if sentence or nothing else title


def one_service(texts: Iterable[str]) -> str:
    """The service that the nearest text names which tells more than whom it is for; blank if none.

    A text such as 実績と見込み or 予防給付 leaves it to the next.
    """
    titles = (title for title in map(subject_of, texts) if title and not tells_class(title))
    title = next(titles, "")
    return title if names_one_service(title) else ""


def is_label(text: str) -> bool:
    """Whether a sign before a line makes it a label of what follows: 【訪問介護】, ■訪問介護."""
    return _LABELLED.match(text) is not None
