"""Why an edit is refused (編集できない理由), in Japanese and English."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from keikaku.core.errors import KeikakuError
from keikaku.core.problems.model import Language


class Refusal(StrEnum):
    """What would break the plan, or has nothing to work on."""

    UNKNOWN = "unknown"
    ID_TAKEN = "id_taken"
    ID_LETTER = "id_letter"
    NO_PLACE = "no_place"
    NO_NODE = "no_node"
    HAS_CHILDREN = "has_children"
    HAS_INDICATORS = "has_indicators"
    HAS_OTHERS = "has_others"
    IS_CROSS_LISTED = "is_cross_listed"
    IS_LINKED = "is_linked"
    IN_SCOPE = "in_scope"
    BELOW_ITSELF = "below_itself"
    LISTS_ITSELF = "lists_itself"
    LISTS_A_LISTING = "lists_a_listing"
    PLACED_ALREADY = "placed_already"
    ORIGINAL_PLACEMENT = "original_placement"
    NO_ORIGINAL = "no_original"
    SEVERAL_VALUES = "several_values"
    DITTO = "ditto"
    NO_VALUE = "no_value"
    UNREADABLE = "unreadable"
    OTHER_ROW = "other_row"
    BACKWARDS = "backwards"
    NO_TITLE = "no_title"
    NO_NAME = "no_name"
    NO_YEARS = "no_years"
    NO_DATE = "no_date"
    NO_SPAN = "no_span"
    NOTHING_NEW = "nothing_new"
    NOT_ASSUMED = "not_assumed"
    BREAKS_LAW = "breaks_law"


SENTENCES: Mapping[Refusal, tuple[str, str]] = MappingProxyType({
    Refusal.UNKNOWN: ("「{where}」は、もうこの計画にありません。", "{where} is no longer in this plan."),
    Refusal.ID_TAKEN: ("ID「{where}」はすでに使われています。", "The id {where} is already used."),
    Refusal.ID_LETTER: ("ID「{where}」は {letter} で始めてください。",
                        "The id {where} has to begin with {letter}."),
    Refusal.NO_PLACE: ("置き場所の目印「{after}」が、その上位の項目の下にありません。",
                       "{after}, after which it was to stand, is not there."),
    Refusal.NO_NODE: ("節「{node}」がありません。", "There is no node {node}."),
    Refusal.HAS_CHILDREN: ("「{where}」の下に項目が {count} 件あります。先に移すか削除してください。",
                           "{count} nodes stand below {where}. Move or remove them first."),
    Refusal.HAS_INDICATORS: ("「{where}」に指標が {count} 件あります。先に移すか削除してください。",
                             "{count} indicators stand at {where}. Move or remove them first."),
    Refusal.HAS_OTHERS: ("「{where}」に取組・実績・日程・表が {count} 件あります。先に移すか削除してください。",
                         "{count} initiatives, results, events or tables stand at {where}. "
                         "Move or remove them first."),
    Refusal.IS_CROSS_LISTED: ("「{where}」は「{by}」に再掲されています。先に再掲をやめてください。",
                              "{where} is cross-listed by {by}. End that first."),
    Refusal.IS_LINKED: ("「{where}」はほかとの関連に使われています。先に関連を外してください。",
                        "{where} is an end of a link. Remove the link first."),
    Refusal.IN_SCOPE: ("「{where}」はこの文書の対象範囲に挙げられています。",
                       "{where} is named in the scope of this document."),
    Refusal.BELOW_ITSELF: ("「{where}」を、それ自身またはその下には移せません。",
                           "{where} cannot be moved below itself."),
    Refusal.LISTS_ITSELF: ("「{where}」をそれ自身の再掲にはできません。",
                           "{where} cannot be cross-listed from itself."),
    Refusal.LISTS_A_LISTING: ("再掲の再掲はできません。本来の項目「{node}」を選んでください。",
                              "A second placement has no further one. Choose the original, {node}."),
    Refusal.PLACED_ALREADY: ("この指標はすでに「{node}」に掲載されています。",
                             "The indicator already stands at {node}."),
    Refusal.ORIGINAL_PLACEMENT: ("本来の掲載箇所は外せません。ほかの項目へ移すか、指標を削除してください。",
                                 "The original placement cannot be taken away. "
                                 "Move it, or remove the indicator."),
    Refusal.NO_ORIGINAL: ("再掲は、本来の掲載箇所より後に置かれます。",
                          "A further placement stands behind the original one."),
    Refusal.SEVERAL_VALUES: ("「{raw}」には値が {count} 個あります。1個ずつ入力してください。",
                             "{raw} holds {count} values. Enter them one by one."),
    Refusal.DITTO: ("「{raw}」ではなく、値そのものを入力してください。",
                    "Enter the value itself instead of {raw}."),
    Refusal.NO_VALUE: ("値を入力してください。値がないときは「未調査」「集計中」のように書いてください。",
                       "Enter a value. Where there is none, say 未調査 or 集計中."),
    Refusal.UNREADABLE: ("「{raw}」を1つの値として読めません。「512千人」「48.3%」のように入力してください。",
                         "{raw} cannot be read as one value. Enter it like 512千人 or 48.3%."),
    Refusal.OTHER_ROW: ("「{raw}」は「{label}」の値として読めます。値だけを入力してください。",
                        "{raw} reads as a value of {label}. Enter the value alone."),
    Refusal.BACKWARDS: ("終わりの年度（{end}）が始めの年度（{start}）より前です。",
                        "The last year ({end}) is before the first ({start})."),
    Refusal.NO_TITLE: ("計画の名称がありません。入力してください。", "The plan has no title. Enter one."),
    Refusal.NO_NAME: ("名称を空にはできません。", "A name cannot be empty."),
    Refusal.NO_YEARS: ("「{raw}」を期間として読めません。「2025～2029」のように書いてください。",
                       "{raw} is no period. Write it like 2025～2029."),
    Refusal.NO_DATE: ("「{raw}」を日付や年度として読めません。「令和7年4月」「令和7年度」のように書いてください。",
                      "{raw} is no date. Write it like 令和7年4月 or 令和7年度."),
    Refusal.NO_SPAN: ("「{raw}」を年度と内容として読めません。1行に1つ、「2025～2029 内容」のように書いてください。",
                      "{raw} is no span of years. Write one a line, like 2025～2029 内容."),
    Refusal.NOTHING_NEW: ("変わったところがありません。今のままで正しければ「このままでよい」を選んでください。",
                          "Nothing was changed. If it is right as it is, let it stand."),
    Refusal.NOT_ASSUMED: ("「{where}」の {field} は、補った項目ではありません。",
                          "{field} of {where} is not assumed."),
    Refusal.BREAKS_LAW: ("計画として成り立ちません（{law}）。", "The plan would not hold ({law})."),
})  # fmt: skip


class Refused(KeikakuError):
    """An edit that cannot be made. The plan is as it was."""

    def __init__(self, why: Refusal, **words: object) -> None:
        super().__init__(why, words)
        self.why = why
        self.words = {name: str(word) for name, word in words.items()}

    def sentence(self, language: Language = Language.JA) -> str:
        """What is wrong and what to do."""
        ja, en = SENTENCES[self.why]
        return (ja if language is Language.JA else en).format_map(self.words)

    def __str__(self) -> str:
        return self.sentence()
