"""The real documents as PDF give the same plan as in plain text; without rules, nearly so."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from keikaku.core.plan import PlanDraft
from keikaku.documents.read import read_document
from keikaku.ingest.read import read_plan
from tests.acceptance.sameness import essence, lines_of

pytestmark = pytest.mark.acceptance
TRUTH = Path(__file__).parent / "truth"
NUMBERS = {"A": "000", "B": "001"}
RULES = ("ruled", "hrules", "none")
# Without any rule so many of the indicators are wholly right, and nothing is wrong and untold.
MOST = 0.8
Hold = Callable[[Path, str], None]


@cache
def _read(path: Path) -> PlanDraft:
    return read_plan([read_document(path)])


@cache
def _text(corpus: Path, name: str) -> PlanDraft:
    return _read(next(corpus.glob(f"{NUMBERS[name]}_*.txt")))


@pytest.mark.parametrize("rules", ["ruled", "hrules"])
@pytest.mark.parametrize("name", ["A", "B"])
def test_a_pdf_with_rules_gives_the_same_plan_as_the_text(
    corpus: Path, name: str, rules: str
) -> None:
    pdf = _read(corpus / "formats" / f"{name}_{rules}.pdf")
    assert essence(pdf.plan) == essence(_text(corpus, name).plan)


@pytest.mark.parametrize("name", ["A", "B"])
def test_without_rules_most_indicators_are_right_and_the_others_are_doubted(
    corpus: Path, name: str
) -> None:
    pdf = _read(corpus / "formats" / f"{name}_none.pdf")
    true = set(lines_of(_text(corpus, name).plan))
    found = lines_of(pdf.plan)
    right = [line for line in found if line in true]
    doubted = {problem.where for problem in pdf.problems if problem.field == "name"}
    wrong = [i for i, line in zip(pdf.plan.indicators, found, strict=True) if line not in true]
    assert len(right) >= MOST * len(true)
    assert [i.name for i in wrong if i.id not in doubted] == []


@pytest.mark.parametrize("rules", RULES)
def test_the_invented_chapter_reads_as_it_is_printed(
    corpus: Path, rules: str, golden: Hold
) -> None:
    pdf = _read(corpus / "formats" / f"T_{rules}.pdf")
    golden(TRUTH / "T.indicators.txt", "".join(f"{line}\n" for line in lines_of(pdf.plan)))


@pytest.mark.parametrize("rules", RULES)
def test_the_invented_chapter_keeps_its_structure_and_its_initiatives(
    corpus: Path, rules: str
) -> None:
    plan = _read(corpus / "formats" / f"T_{rules}.pdf").plan
    titles = {node.id: node.title for node in plan.nodes}
    assert [(node.code, node.title, titles.get(node.parent or "")) for node in plan.nodes] == [
        ("第3章", "重点プロジェクト", None),
        ("第1節", "子育て・教育", "重点プロジェクト"),
        ("第2節", "産業・観光", "重点プロジェクト"),
        (None, "観光振興", "産業・観光"),
        (None, "農林業振興", "産業・観光"),
        (None, "具体的な取組", "産業・観光"),
        ("第3節", "安全・安心", "重点プロジェクト"),
    ]
    spans = {i.name: [(s.start, s.end, s.text) for s in i.spans] for i in plan.initiatives}
    assert spans == {
        "観光地域づくり法人の設立支援": [(2020, 2021, "準備・設立"), (2022, 2024, "運営支援")],
        "秋吉台キャンプ場の再整備": [
            (2020, 2020, "調査"),
            (2021, 2021, "設計"),
            (2022, 2023, "工事"),
            (2024, 2024, "供用開始"),
        ],
        "デジタル観光案内の導入": [(2021, 2021, "実証"), (2022, 2024, "本格運用")],
        "ふるさと産品の販路開拓": [(2020, 2024, "都市圏での販売促進活動の実施")],
    }
