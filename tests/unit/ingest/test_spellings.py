"""A spelling that disagrees is said at every field where it stands, and nothing is changed."""

from keikaku.core.plan import PlanDraft
from keikaku.ingest.options import ReadOptions
from keikaku.ingest.read import read_plan
from tests.reading import document, draft

TEXT = (
    "第2次葛瀬市総合計画\n\n葛瀨市\n\n"
    "基本目標 1 葛瀬市で働く\n\n"
    "葛瀬市の企業を訪ね、葛瀬市に根ざした仕事を広げます。\n\n"
    "基本目標 2 葛瀬市で学ぶ\n\n"
    "葛瀬市立の学校と葛瀨市の家庭とが力を合わせます。\n\n"
    "KPI→項目→現状値(R5)→目標値(R11)\n"
    "→葛瀬市の就業者数→120人→150人\n"
    "→葛瀨市が好きだと答えた生徒の割合→60%→70%\n"
    "→葛瀬市の起業件数→2件→5件\n"
)


def _places(reading: PlanDraft) -> list[tuple[str, str | None, str | None]]:
    return [
        (problem.code, problem.where, problem.field)
        for problem in reading.problems
        if problem.code.startswith("name.")
    ]


def test_each_field_with_the_rare_spelling_has_its_problem() -> None:
    assert _places(draft(TEXT)) == [
        ("name.variant", "plan", "issuer"),
        ("name.variant", "n2", "text"),
        ("name.variant", "i2", "name"),
    ]


def test_the_text_stays_as_it_was_printed() -> None:
    read = draft(TEXT).plan
    assert read.head.issuer == "葛瀨市"
    assert read.indicators[1].name == "葛瀨市が好きだと答えた生徒の割合"


def test_a_document_that_agrees_with_itself_has_none() -> None:
    assert _places(draft(TEXT.replace("葛瀨", "葛瀬"))) == []


def test_a_table_of_aliases_makes_a_variant_certain() -> None:
    options = ReadOptions(aliases={"葛瀬": ("葛瀨",)})
    reading = read_plan([document(TEXT)], options)
    assert {code for code, _, _ in _places(reading)} == {"name.alias"}
    assert len(_places(reading)) == 3
