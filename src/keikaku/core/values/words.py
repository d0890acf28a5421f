"""Cells without a number (数字のない値): missing values, events, ditto marks, judgement marks."""

import re

from keikaku.core.values.model import Ditto, DittoOf, Event, Reason
from keikaku.core.values.units import counts_in_kanji, is_unit

_MISSING_WORDS = {
    Reason.NOT_SURVEYED: """
        未調査 調査未実施 調べなし 未計測 未測定 測定なし 調査なし 未把握 不明 不詳 データなし
        データ無し 数値なし 数値無し 未集計のため不明 調査を実施していない 把握していない N/A NA
        n/a
    """,
    Reason.PENDING: """
        調整中 協議中 検討中 未定 今後設定 今後検討 設定中 別途設定 未設定 後日設定 追って設定
        作業中 確認中 照会中 TBD 要検討 要調整
    """,
    Reason.NOT_APPLICABLE: """
        該当なし 該当無し 該当せず 非該当 対象外 対象なし なし 無し 無 設定なし 設定無し
    """,
    Reason.NOT_YET: """
        集計中 公表前 未公表 公表待ち 調査中 集計前 未集計 算定中 算出中 未確定 未算定 未算出
        精査中 集計待ち 公表待 未発表 調査予定 公表予定
    """,
}
_MISSING = {word: reason for reason, words in _MISSING_WORDS.items() for word in words.split()}
# Figures that others are still at: 速報待ち, 国の調査結果待ち, 決算確定前, 集計作業中, 結果未公表.
_DOINGS = "調査|集計|算定|算出|計算|推計|精査|分析|把握"
_ENDS = f"公表|発表|確定|決算|判明|{_DOINGS}"
_WAITED_FOR = (
    "(?:(?:現在|国|都|道|府|県|市|町|村)の?)*"
    f"(?:(?:速報|確報|統計|データ|{_ENDS})(?:値|結果|数値)?の?|結果の?)*"
)
_WAITS = re.compile(
    rf"(?=.*(?:速報|確報|統計|結果|データ|{_ENDS})){_WAITED_FOR}(?:待ち?|未(?:{_ENDS}))\Z"
    rf"|{_WAITED_FOR}(?:{_ENDS})前\Z|{_WAITED_FOR}(?:{_DOINGS})(?:作業|実施)?中\Z"
    r"|[0-9]{1,2}月(?:末|頃|ごろ|[上中下]旬)?に?(?:確定|判明)(?:予定|見込み?)?\Z"
    r"|(?:後日|追って|別途)(?:公表|発表)(?:予定)?\Z"
)
_NO_YEAR_OF_SURVEY = re.compile(
    r"(?:隔年|[0-9]{1,2}(?:か|ヶ|カ)?年(?:ごと|毎)に?)の?調査\Z"
    r"|調査(?:年度?(?:では?ない|でない|外)|対象外|対象年度?外)\Z|[非未]調査年度?\Z"
)
_LONGEST_PHRASE = 24
_HYPHENS = re.compile(r"-+\Z")
_DASHES = re.compile(r"[—ー]+\Z")
_SIGN_AND_UNIT = re.compile(r"(?P<sign>[-—]+)(?P<unit>[^-—].*)\Z")
_NOTED = re.compile(r"\A[※*]+(?=.)")
# The unit that a form prints behind every value, also behind 未調査.
_UNIT_LEFT = re.compile(r"(?<=.{2})(?:%|人|件|千?円)\Z")
_STROKES = re.compile(r"[/\\∕⁄╱╲＼]+\Z")
_ELLIPSIS = re.compile(r"(?:…+|‥+|\.{3,}|・{3,})\Z")

_DITTO = {
    **dict.fromkeys(("同左", "←", "左に同じ", "同じ左"), DittoOf.LEFT),
    **dict.fromkeys(("同上", "〃", "々", "々々", "″", "上に同じ", "↑", '"', "”"), DittoOf.ABOVE),
}
# ※, ※1, 注2, 注参照: what is to be said stands below. ※120 is a number with a mark.
_IN_NOTE = re.compile(
    r"(?:[※*†‡]+[0-9]?|注[0-9]{0,2}\)?)(?:を?参照)?\Z|(?:欄外|別記|脚注)を?参照\Z"
)
_MARKS = re.compile(r"[◎○〇●△▲□■☆★×✕✖✓✔レ◇◆▽▼]+\Z|[A-ESa-e][+-]?\Z|[↗↘→↓⇒⤴⤵]\Z")

_DEED_WORDS = """
設立 創設 策定 設置 実施 完了 開始 開設 導入 締結 制定 改定 改訂 見直し 公表 公開 整備 着手 着工
竣工 完成 供用 開園 開校 開館 開業 開通 開催 運用 稼働 認定 認証 登録 指定 取得 発足 成立 施行
移行 統合 廃止 移転 更新 改修 改築 建設 設計 工事 選定 決定 確立 構築 作成 検討 協議 調査 配置 配備
発行 発表 発刊 募集 委託 契約 承認 議決 報告 提出 達成 実現 終了 解消 再編 継続 推進 試行 準備
検証 評価 申請 認可 許可 加盟 加入 宣言 表明 参画 参加 接続 試験運用 新設 増設 拡充 供用開始
運用開始 本格運用 事業化 法人化 条例化 制度化 一本化 電子化 デジタル化
"""
DEEDS = tuple(_DEED_WORDS.split())
_DONE_WORD = "|".join(sorted(map(re.escape, DEEDS), key=len, reverse=True))
_EVENT = re.compile(
    rf"(?P<of>[^\s0-9()]{{0,24}}?)(?P<done>{_DONE_WORD})(?:済み?|完了|開始|予定|の実施|する)?\Z|済み?\Z"
)
_NOT_DONE = re.compile("一部|未|非|不|再掲|無し|なし|より|以上|以下")
_ORDINAL = re.compile("第[0-9]{1,2}[次期回版]")
_NAME = re.compile(r"[一-龯々〇ぁ-んァ-ヺーA-Za-z・ー「」\-/]*\Z")


def missing_reason(text: str) -> Reason | None:
    """Why there is no value, as a folded text without spaces says it (`-`, `-人`, 未調査%)."""
    if text == "":
        return Reason.BLANK
    if _HYPHENS.match(text):
        return Reason.HYPHEN
    if _DASHES.match(text):
        return Reason.DASH
    with_unit = _SIGN_AND_UNIT.match(text)
    if with_unit and is_unit(with_unit["unit"]):
        return missing_reason(with_unit["sign"])
    plain = _NOTED.sub("", text)
    return _MISSING.get(_UNIT_LEFT.sub("", plain)) or _MISSING.get(plain) or _said_at_length(plain)


def _said_at_length(text: str) -> Reason | None:
    """What several words say together: who is waited for, in which years nobody asked."""
    if len(text) > _LONGEST_PHRASE:
        return None
    if _WAITS.match(text):
        return Reason.NOT_YET
    return Reason.NOT_SURVEYED if _NO_YEAR_OF_SURVEY.match(text) else None


def uncertain_reason(text: str) -> Reason | None:
    """Why there is no value, where that is a guess; None for anything else.

    `…` (not available) and `x` (secret, 秘匿) are signs of statistical tables, a stroke (斜線)
    leaves a cell out; 未実施 may be said of the survey or of the measure.
    """
    if _ELLIPSIS.match(text) or text == "未実施":
        return Reason.NOT_SURVEYED
    struck = text in ("x", "X", "秘匿", "非公表", "非公開") or _STROKES.match(text)
    return Reason.NOT_APPLICABLE if struck else None


def is_in_note(text: str) -> bool:
    """Whether a text is nothing but the mark of a note, which says the value or why none is."""
    return _IN_NOTE.match(text) is not None


def ditto(text: str) -> Ditto | None:
    """同左 or 〃; None for anything else."""
    of = _DITTO.get(text)
    return Ditto(of) if of else None


def is_mark(text: str) -> bool:
    """Whether the text is a mark of judgement alone (◎, △, A, B+), which is no value."""
    return _MARKS.match(text) is not None


def event(text: str, *, bare: bool = False) -> Event | None:
    """策定, 計画の策定, 設置済: something done or to be done; None where it is not plainly one.

    `bare` asks for the deed alone, without what it is done to. 未策定 is no event.
    """
    named = _ORDINAL.sub("", text)
    match = _EVENT.match(named)
    if match is None or _NOT_DONE.search(named) or not _NAME.match(named):
        return None
    if counts_in_kanji(named):
        return None
    return None if bare and (match["of"] or named != text) else Event(text)
