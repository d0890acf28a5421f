"""Lines of indicators that may be read wrongly or not at all: what is told of them."""

import pytest

from tests.reading import codes, draft

HALFWAY, LINE, HOLDS, CUT = (
    "value.halfway_by_place",
    "indicator.line_unread",
    "name.holds_value",
    "name.maybe_cut",
)
KNOWN = {HALFWAY, LINE, HOLDS, CUT}


def told(text: str, title: str = "つぐみ市総合計画") -> tuple[list[str], list[str]]:
    """The names that were read, and what is told."""
    reading = draft(f"{title}\n\n1 観光\n\n成果指標\n\n{text}")
    said = [code for code in codes(reading) if code in KNOWN]
    return [one.name for one in reading.plan.indicators], said


@pytest.mark.parametrize(
    ("line", "code"),
    [
        # Two years running were mostly both measured; so may be what no arrow leads to.
        ("・相談件数：120件（R4）、130件（R5）⇒ 150件（R11）", [HALFWAY]),
        ("・相談件数：120件（R4）⇒130件（R5）⇒ 150件（R11）", [HALFWAY]),
        ("・相談件数　120件（R3） 130件（R5） 150件（R11）", [HALFWAY]),
        ("・相談件数：120件（R5）⇒130件（R8）⇒150件（R11）", []),
        ("・相談件数　現状値 120件（R5）　中間目標 130件（R6）　目標値 150件（R11）", []),
        ("・相談件数：120件（R5）⇒150件（R11）", []),
    ],
)
def test_a_value_between_the_ends_is_doubted_where_nothing_says_that_it_is_aimed_at(
    line: str, code: list[str]
) -> None:
    assert told(f"{line}\n") == (["相談件数"], code)


def test_the_period_of_the_plan_tells_what_lies_between_the_ends() -> None:
    line = "・相談件数：120件（R4）、130件（R5）⇒ 150件（R11）\n"
    titled = draft(f"つぐみ市総合計画（令和7年度～令和11年度）\n\n1 観光\n\n成果指標\n\n{line}")
    [one] = titled.plan.indicators
    assert [value.role.value for value in one.values] == ["baseline", "actual", "target"]
    assert HALFWAY not in codes(titled)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("・受診率：男性39.9％、女性45.0％（R5）⇒50.0％（R11）", "受診率：男性39.9％、女性"),
        ("・受診率　39.9％（令和\n\n5年度）⇒ 50.0％（R11）", None),
        ("・受診率（20～64歳）　39.9％（R5）⇒ 50.0％（R11）", ""),
        ("・週3日以上：運動する人の割合　39.9％（R5）⇒ 50.0％（R11）", ""),
    ],
)
def test_a_name_that_holds_a_value_is_told(line: str, name: str | None) -> None:
    names, said = told(f"{line}\n")
    assert (HOLDS in said) == (name != "")
    assert not name or names == [name]


@pytest.mark.parametrize(
    "line",
    [
        "・受診率：男性39.9％（R5）⇒50.0％（R11）、女性45.0％（R5）⇒60.0％（R11）",
        "・受診率　39.9％（R5）➚ 50.0％（R11）",
        "・受診率　39.9％（R5）＞ 50.0％（R11）",
        "・受診率　50.0％（R11）　39.9％（R5）",
        "計画値（R11）：50.0％",
    ],
)
def test_a_row_of_values_behind_a_gap_is_read_or_told(line: str) -> None:
    names, said = told(f"・相談件数　120件（R5）⇒ 150件（R11）\n\n{line}\n")
    assert names == ["相談件数"]
    assert said == [LINE]


@pytest.mark.parametrize(
    "line", ["市の人口は5万人です。", "・相談会を年3回開く", "資料：市民課（令和5年4月）", "2 健康"]
)
def test_other_lines_behind_a_gap_are_not_told(line: str) -> None:
    assert told(f"・相談件数　120件（R5）⇒ 150件（R11）\n\n{line}\n") == (["相談件数"], [])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("コミュニティバスの年間\n\n利用者数　86人（R5）⇒ 90人（R11）\n", [CUT]),
        ("コミュニティバスの\n\n利用者数　86人（R5）⇒ 90人（R11）\n", [CUT]),
        (
            "・相談件数　12人（R5）⇒ 15人（R11）\n\n・コミュニティバス\n\n利用者数　86人（R5）⇒ 90人（R11）\n",
            [CUT],
        ),
        ("コミュニティバス\n\n利用者数　86人（R5）⇒ 90人（R11）\n", []),
        ("観光客数\n\n利用者数　86人（R5）⇒ 90人（R11）\n", []),
        ("コミュニティバスの\n\n・利用者数　86人（R5）⇒ 90人（R11）\n", []),
    ],
)
def test_a_line_that_may_begin_the_name_of_the_next_is_told(text: str, code: list[str]) -> None:
    names, said = told(text)
    assert "利用者数" in names
    assert said == code


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("相談件数　1,\n\n234件（R5）⇒ 1,500件（R11）\n", LINE),
        ("相談件数　1,200\n\n件（R5）⇒ 1,500件（R11）\n", "row.no_name"),
    ],
)
def test_a_value_that_the_next_line_goes_on_with_is_no_target(text: str, read: str) -> None:
    reading = draft(f"つぐみ市総合計画\n\n1 観光\n\n成果指標\n\n{text}")
    assert not reading.plan.indicators
    assert read in codes(reading)


def test_values_with_a_blank_line_before_each_are_of_one_indicator() -> None:
    reading = draft(
        "つぐみ市総合計画\n\n1 観光\n\n成果指標\n\n相談件数\n\n"
        "現状値（R5）：120件\n\n計画値（R11）：150件\n"
    )
    [one] = reading.plan.indicators
    assert [(value.role.value, value.raw) for value in one.values] == [
        ("baseline", "120件"),
        ("target", "150件"),
    ]


def test_the_number_of_a_note_behind_a_value_is_no_value() -> None:
    names, said = told("・相談件数　120件1)（R5） ⇒ 150件2)（R11）\n")
    assert (names, said) == (["相談件数"], [])
