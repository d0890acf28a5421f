"""Why something was taken to continue as something else: data that render to sentences."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from keikaku.core.problems.model import Language


class LinkReasonKind(StrEnum):
    """What speaks for a link, against it, or makes it doubtful."""

    SAME_NAME = "same_name"
    LIKE_NAME = "like_name"
    OTHER_NAME = "other_name"
    SAME_TEXT = "same_text"
    LIKE_TEXT = "like_text"
    SAME_CONTENTS = "same_contents"
    SAME_FIGURES = "same_figures"
    OTHER_FIGURES = "other_figures"
    SAME_PLACE = "same_place"
    OTHER_PLACE = "other_place"
    OTHER_UNIT = "other_unit"
    OTHER_COUNT = "other_count"
    OTHER_SCOPE = "other_scope"
    OTHER_DEFINITION = "other_definition"
    RIVAL = "rival"
    FIGURES_ELSEWHERE = "figures_elsewhere"
    MAINLY = "mainly"
    NAME_HELD = "name_held"
    TEXT_HELD = "text_held"
    CONTENTS_HELD = "contents_held"
    SUM = "sum"
    NOTHING_LIKE = "nothing_like"
    NEAREST = "nearest"
    TAKEN = "taken"
    SAME_ID = "same_id"
    DECIDED = "decided"
    DECIDED_ELSEWHERE = "decided_elsewhere"


# `was` and `now` are what the old and the new edition print, `share` is a share of 1.
_JA: dict[LinkReasonKind, str] = {
    LinkReasonKind.SAME_NAME: "名称が同じです。",
    LinkReasonKind.LIKE_NAME: "名称が似ています（{share}）。",
    LinkReasonKind.OTHER_NAME: "名称は違います。",
    LinkReasonKind.SAME_TEXT: "本文が同じです。",
    LinkReasonKind.LIKE_TEXT: "本文が似ています（{share}）。",
    LinkReasonKind.SAME_CONTENTS: "中の指標や取組が同じか似ています（{share}）。",
    LinkReasonKind.SAME_FIGURES: "同じ役割の同じ値があります（{was}）。",
    LinkReasonKind.OTHER_FIGURES: "値は違います。",
    LinkReasonKind.SAME_PLACE: "対応する節の中にあります。",
    LinkReasonKind.OTHER_PLACE: "別の節に移っています。",
    LinkReasonKind.OTHER_UNIT: "単位が違います（{was} → {now}）。",
    LinkReasonKind.OTHER_COUNT: "数え方の種類が違います（{was} → {now}）。",
    LinkReasonKind.OTHER_SCOPE: "対象の注記が違います（{was} → {now}）。",
    LinkReasonKind.OTHER_DEFINITION: "定義の文が違います。",
    LinkReasonKind.RIVAL: "「{was}」→「{now}」も同じくらい当てはまります。",
    LinkReasonKind.FIGURES_ELSEWHERE: "値は「{was}」→「{now}」で同じです。",
    LinkReasonKind.MAINLY: "「{was}」は主に「{now}」に続きます（{share}）。",
    LinkReasonKind.NAME_HELD: "「{was}」と「{now}」は、一方の名称が他方の名称に含まれます。",
    LinkReasonKind.TEXT_HELD: "「{was}」の本文の一部が「{now}」にあります（{share}）。",
    LinkReasonKind.CONTENTS_HELD: "「{was}」の指標や取組が「{now}」にあります（{share}）。",
    LinkReasonKind.SUM: "値が合計になっています（{was} → {now}）。",
    LinkReasonKind.NOTHING_LIKE: "似たものがもう一方の版にありません。",
    LinkReasonKind.NEAREST: "最も近い「{was}」→「{now}」も、十分に似ていません（{share}）。",
    LinkReasonKind.TAKEN: "「{was}」→「{now}」も当てはまりますが（{share}）、別の組が合います。",
    LinkReasonKind.SAME_ID: "同じ案を編集した続きです。",
    LinkReasonKind.DECIDED: "{was}が確認しました。",
    LinkReasonKind.DECIDED_ELSEWHERE: "相手は、確認された別の組に入っています。",
}
_EN: dict[LinkReasonKind, str] = {
    LinkReasonKind.SAME_NAME: "The names are the same.",
    LinkReasonKind.LIKE_NAME: "The names are alike ({share}).",
    LinkReasonKind.OTHER_NAME: "The names differ.",
    LinkReasonKind.SAME_TEXT: "The texts are the same.",
    LinkReasonKind.LIKE_TEXT: "The texts are alike ({share}).",
    LinkReasonKind.SAME_CONTENTS: "Its indicators and initiatives are the same or alike ({share}).",
    LinkReasonKind.SAME_FIGURES: "Values of one role are the same ({was}).",
    LinkReasonKind.OTHER_FIGURES: "The values differ.",
    LinkReasonKind.SAME_PLACE: "It stands in the node that continues its old one.",
    LinkReasonKind.OTHER_PLACE: "It has moved to another node.",
    LinkReasonKind.OTHER_UNIT: "The units differ ({was} → {now}).",
    LinkReasonKind.OTHER_COUNT: "Another kind of count ({was} → {now}).",
    LinkReasonKind.OTHER_SCOPE: "The notes on what is counted differ ({was} → {now}).",
    LinkReasonKind.OTHER_DEFINITION: "The definitions differ.",
    LinkReasonKind.RIVAL: "“{was}” → “{now}” fits about as well.",
    LinkReasonKind.FIGURES_ELSEWHERE: "The figures are the same in “{was}” → “{now}”.",
    LinkReasonKind.MAINLY: "“{was}” continues mainly as “{now}” ({share}).",
    LinkReasonKind.NAME_HELD: "One of the names “{was}” and “{now}” is held in the other.",
    LinkReasonKind.TEXT_HELD: "Part of the text of “{was}” stands in “{now}” ({share}).",
    LinkReasonKind.CONTENTS_HELD: "Some of what stood in “{was}” stands in “{now}” ({share}).",
    LinkReasonKind.SUM: "The values are a sum ({was} → {now}).",
    LinkReasonKind.NOTHING_LIKE: "There is nothing like it in the other edition.",
    LinkReasonKind.NEAREST: "Nearest is “{was}” → “{now}”, which is not near enough ({share}).",
    LinkReasonKind.TAKEN: "“{was}” → “{now}” fits too ({share}), but another pair fits better.",
    LinkReasonKind.SAME_ID: "It was edited on from the same draft.",
    LinkReasonKind.DECIDED: "Confirmed by {was}.",
    LinkReasonKind.DECIDED_ELSEWHERE: "Its counterpart is in another pair that was confirmed.",
}
_UNPRINTED = {Language.JA: "記載なし", Language.EN: "not printed"}


@dataclass(frozen=True, slots=True)
class LinkReason:
    """One reason. `was` and `now` are words of the two editions, `share` how much, of 1."""

    kind: LinkReasonKind
    share: Fraction | None = None
    was: str | None = None
    now: str | None = None

    def told(self, language: Language = Language.JA) -> str:
        """The reason as a sentence."""
        template = (_JA if language is Language.JA else _EN)[self.kind]
        share = "" if self.share is None else f"{int(self.share * 100)}%"
        was, now = self.was or _UNPRINTED[language], self.now or _UNPRINTED[language]
        return template.format(share=share, was=was, now=now)
