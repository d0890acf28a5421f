"""The laws of drafts by their codes, and what it is to break one."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Violation:
    """A law that the thing `where` breaks, with a sentence in Japanese and in English."""

    where: str
    law: str
    ja: str
    en: str


LAWS: Mapping[str, tuple[str, str]] = MappingProxyType({
    "id.letter": (
        "ID {where} は {letter} で始まる必要があります。",
        "the id {where} has to begin with {letter}.",
    ),
    "source.twice": (
        "原資料のID {where} が二度使われています。",
        "two source files have the id {where}.",
    ),
    "source.unknown": (
        "{where} の出典が、原資料にない {source} を指しています。",
        "{where} was read from {source}, which is no source file of the plan.",
    ),
    "value.invented": (
        "値 {where} は原文が空欄なのに値があります。",
        "the value {where} was printed nowhere and yet reads as something.",
    ),
    "value.missing_period": (
        "値 {where} は値がないのに年があります。",
        "the value {where} is missing and yet has a period.",
    ),
    "value.period_assumed": (
        "値 {where} の年は文書全体か指定から補ったのに、補ったと記されていません。",
        "the period of {where} was taken from the document or an option, yet is not assumed.",
    ),
    "placement.none": (
        "指標 {where} に掲載箇所がありません。",
        "the indicator {where} is placed nowhere.",
    ),
    "placement.first_again": (
        "指標 {where} の最初の掲載箇所が再掲になっています。",
        "the first placement of {where} is cross-listed, and that is not assumed.",
    ),
    "placement.copy": (
        "指標 {where} の2つ目以降の掲載箇所が再掲になっていません。",
        "a further placement of {where} is not cross-listed.",
    ),
    "node.again_of_again": (
        "節 {where} の再掲元が、それ自体再掲です。",
        "the node {where} is cross-listed from a node that is itself cross-listed.",
    ),
    "years.backwards": (
        "{where} の {field} は、終わりの年が始めの年より前です。",
        "{field} of {where} ends before it starts.",
    ),
    "problem.twice": (
        "確認事項のID {where} が二度使われています。",
        "two problems have the id {where}.",
    ),
    "problem.where": (
        "確認事項 {where} の対象 {thing} がありません。",
        "the problem {where} is about {thing}, which is not there.",
    ),
    "problem.field": (
        "確認事項 {where} の対象 {thing} に項目 {field} がありません。",
        "the problem {where} is about {field}, which {thing} does not have.",
    ),
    "correction.where": (
        "訂正の対象 {where} がありません。",
        "a correction is about {where}, which is not there.",
    ),
    "assumed.unknown": (
        "{where} の「補った項目」に、ない項目 {field} があります。",
        "{where} names {field} as assumed, which it does not have.",
    ),
    "assumed.silent": (
        "{where} の {field} は補ったものなのに、確認事項がありません。",
        "{field} of {where} is assumed, and no problem says so.",
    ),
    "target.silent": (
        "{where} の {field} は目標値を読み取れていないのに、確認事項がありません。",
        "the target {field} of {where} could not be read, and no problem says so.",
    ),
    "node.silent": (
        "節 {where} は復元した見出しなのに、確認事項がありません。",
        "the node {where} is reconstructed, and no problem says so.",
    ),
})  # fmt: skip
"""Japanese and English sentence of each law; {where} is the thing that breaks it."""


def broken(law: str, where: str, **words: str) -> Violation:
    """The violation of a law, its sentences filled in."""
    ja, en = LAWS[law]
    return Violation(where, law, ja.format(where=where, **words), en.format(where=where, **words))
