"""Lines cut by form: names, labels, years, figures and arrows."""

import pytest

from keikaku.documents.read import read_bytes
from keikaku.ingest.lines.atoms import Kind, atoms_of
from keikaku.ingest.lines.forms import form_of
from keikaku.ingest.lines.texts import Text


def _text(line: str) -> Text:
    return Text(list(read_bytes("line.txt", line.encode(), source_id="s1").blocks))


def _form(line: str) -> str:
    """The name, then label, year and figure of each value."""
    form = form_of(_text(line))
    if form is None:
        return ""
    fields = (
        f"{one.label.text if one.label else ''}/{one.year.text if one.year else ''}/{one.value.text}"
        for one in form.fields
    )
    return " | ".join([form.text.folded[: form.name_end], *fields])


@pytest.mark.parametrize(
    ("line", "form"),
    [
        ("港の数　12か所 ▶ 20か所", "港の数 | //12か所 | //20か所"),
        ("港の数（か所）：12／20", "港の数(か所) | //12 | //20"),
        ("港の数　－－－　12［R5］　＞＞　20［R9］", "港の数 | //12[R5] | //20[R9]"),
        ("港の数　はじめ R5：12　おわり R9：20", "港の数 | はじめ/R5/12 | おわり/R9/20"),
        ("港の数　はじめ 2023：12　おわり 2027：20", "港の数 | はじめ/2023/12 | おわり/2027/20"),
        ("港の数：いま12か所、先は20か所", "港の数 | いま//12か所 | 先は//20か所"),
        ("港の数 | R5 12 | R9 20", "港の数 | /R5/12 | /R9/20"),
        ("港の数：R5＝12か所／R9＝20か所", "港の数 | /R5/12か所 | /R9/20か所"),
        ("港の数　R5 1,200、R9 2,000", "港の数 | /R5/1,200 | /R9/2,000"),
        ("港の数　12（R5）／20（R9）", "港の数 | //12(R5) | //20(R9)"),
        ("港の数：現在 12km ／ 5年後 15km", "港の数 | 現在//12km | 5年後//15km"),
        ("港の数（R5：12、R9：20）", "港の数 | /R5/12 | /R9/20"),
        ("港の数【現状R5：12／目標R9：20】", "港の数 | 現状/R5/12 | 目標/R9/20"),
        ("港の数（延べ）　12→20", "港の数(延べ) | //12 | //20"),
        ("港の計画　検討中（R5）⇒　策定（R9）", "港の計画 | //検討中(R5) | //策定(R9)"),
        (
            "港の数　点 R9：20％（R11：25％）　末 R12：3％",
            "港の数 | 点/R9/20% | /R11/25% | 末/R12/3%",
        ),
        ("率　12　％　20　％", "率 | //12 % | //20 %"),
        ("65歳以上の人　12人→20人", "65歳以上の人 | //12人 | //20人"),
        ("港の数　3件/年 → 5件/年", "港の数 | //3件/年 | //5件/年"),
        ("港の数：現状 12か所 → 目標 20か所", "港の数 | 現状//12か所 | 目標//20か所"),
        ("港の数：現状12か所→目標20か所", "港の数 | 現状//12か所 | 目標//20か所"),
        ("港の数:現状:12か所 → 目標:20か所", "港の数 | 現状//12か所 | 目標//20か所"),
        ("港の数 現状 12か所 → 目標 20か所", "港の数 | 現状//12か所 | 目標//20か所"),
        ("港の数 いま 1 → 次 2 → 先 3", "港の数 | いま//1 | 次//2 | 先//3"),
        ("港の計画　検討中 → 策定", ""),
        ("港の数　12か所 → 増加", "港の数 | //12か所 | //増加"),
        ("港", ""),
        ("港の数は12か所です。", ""),
        ("港　12か所　20か所　まで続く", ""),
        ("→→", ""),
        ("：：12：：", " | //12"),
    ],
)
def test_a_line_is_read_by_its_form(line: str, form: str) -> None:
    assert _form(line) == form


def test_brackets_are_not_cut() -> None:
    atoms = atoms_of(_text("数（男 女：計） 12 人"))
    assert [(atom.kind, atom.text) for atom in atoms] == [
        (Kind.TEXT, "数(男 女:計)"),
        (Kind.FIGURE, "12人"),
    ]


def test_a_long_line_ends_soon() -> None:
    assert _form("数 " + "1 " * 5000) == ""
