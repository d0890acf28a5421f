"""What a reading says of itself when it cannot go on, with its English; `{}` stands for a value."""

from collections.abc import Mapping
from types import MappingProxyType

from keikaku.core.errors import KeikakuError
from keikaku.core.problems.model import Language
from keikaku.documents import english
from keikaku.web.english import SENTENCES as OF_DOCUMENTS
from keikaku.web.english import WORDS

TOO_MUCH_MEMORY = (
    "読取りに使えるメモリー（{} MB）を超えました。ファイルを分けて、もう一度取り込んでください。"
)
FAULT = (
    "読取りの途中でプログラムが止まりました。ファイルを添えて、システム管理者に知らせてください。"
)
TOO_LONG = (
    "読取りが{}秒たっても終わらないため、止めました。"
    "ファイルを分けるか、軽くして、もう一度取り込んでください。"
)
BROKE_OFF = (
    "読取りの途中で処理が止まりました。ファイルが壊れているか、上限の{} MBを超えるメモリーが"
    "必要です。元のソフトで保存し直すか、ファイルを分けて、もう一度取り込んでください。"
)
TWICE = "読取りが2回、途中で止まりました。もう一度読むか、取り下げてください。"
SENTENCES: Mapping[str, str] = MappingProxyType({
    TOO_MUCH_MEMORY: "The reading needs more memory than it may take ({} MB). "
    "Part the file and take it in again.",
    FAULT: "The program stopped while reading. Tell the administrator, with the file.",
    TOO_LONG: "The reading was stopped because it had not ended after {} seconds. "
    "Part the file or make it lighter, and take it in again.",
    BROKE_OFF: "The reading broke off. The file is damaged or needs more memory than {} MB. "
    "Save it again from its own program, or part it, and take it in again.",
    TWICE: "The reading broke off twice. Read it once more, or withdraw it.",
    "保管した原本が見つかりません。": "The stored original is not there.",
    "バックアップから戻すよう、システム管理者に依頼してください。":
    "Ask the administrator to restore it from a backup.",
    "保管した原本が、受け取ったときと違います。": "The stored original is not as it was received.",
    "監査担当とシステム管理者に知らせてください。": "Tell the auditor and the administrator.",
    "中身がありません。": "There is nothing in it.",
    "正しいファイルか確かめてください。": "Check that it is the right file.",
    "ファイルが大きすぎます（上限{}MB）。": "The file is too large (limit {} MB).",
    "ファイルを分けて取り込んでください。": "Part the file and take the parts in.",
    "UTF-8 の JSON ではありません。": "It is no JSON in UTF-8.",
    "UTF-8 で保存し直してください。": "Save it as UTF-8.",
    "ページが多すぎます（{}ページ、上限{}ページ）。": "There are too many pages ({}; limit {}).",
})  # fmt: skip


# Exchange documents are read by an intake too. What it says itself comes first.
_KNOWN: Mapping[str, str] = MappingProxyType({**SENTENCES, **OF_DOCUMENTS, **WORDS})


def told(failure: KeikakuError, language: Language) -> str:
    """Why a file is not taken in or not read, in a language."""
    return english.told(failure, language, _KNOWN)


def in_english(sentence: str) -> str:
    """A sentence of this module with its values in it, in English."""
    return english.in_english(sentence, SENTENCES)
