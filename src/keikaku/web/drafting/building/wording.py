"""What is said where an entry cannot be read."""

from django.utils.translation import gettext as _


def needs_words() -> str:
    """A name cannot be empty."""
    return _("空にはできません。名称を入力してください。")


def cannot_choose() -> str:
    """A choice that is none of those shown."""
    return _("選べないものが送られました。画面を読み込み直してください。")


def no_year(text: str) -> str:
    """A text that is no year."""
    return _(
        "「{text}」を年として読めません。「令和6年度」「2024年度」「令和7年3月」のように入力してください。"
    ).format(text=text)


def year_of_nothing(raw: str) -> str:
    """A year beside a text that says that there is no value."""
    return _(
        "「{text}」は値なしと読むので、年を付けられません。値を入力するか、年も空にしてください。"
    ).format(text=raw.strip() or _("空欄"))


def one_year_of_two() -> str:
    """A period of which only one end is told."""
    return _(
        "計画期間は、始めと終わりの年度を両方入力してください。期間をなくすときは、両方を空にします。"
    )


def years_missing(text: str) -> str:
    """A row of the years of an initiative in which no year is marked."""
    return _(
        "「{text}」の年度に印がありません。年度に印を付けてください。行をなくすときは、内容も空にします。"
    ).format(text=text)


def nothing_chosen() -> str:
    """A list from which nothing was chosen."""
    return _("一つも選ばれていません。")


def no_further() -> str:
    """A node that stands first or last already."""
    return _("これより先には動かせません。")
