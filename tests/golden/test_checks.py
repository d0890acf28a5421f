"""What `keikaku check` says of the invented city's documents, as a page and as data."""

import json
from pathlib import Path

import pytest

from keikaku.cli.main import main

HERE = Path(__file__).parent / "check"
DOCUMENTS = Path(__file__).resolve().parents[2] / "samples" / "documents"
SETTINGS = """\
[lints."lint.initiative_same_every_year"]
off = true
reason = "年度別の進み方は実施計画に書く"

[lints."lint.style_mixed"]
severity = "warning"
reason = "印刷の前に必ずそろえる"

[aliases]
"榛瀬市" = ["榛瀨市"]
"""
# An invented 個別計画 that says otherwise of what the strategy says.
TOURISM = """\
榛瀬市観光振興計画
令和7年度～令和11年度

基本方針 1 観光

KPI	項目	現状値(R5)	目標値(R11)
	観光入込客数	612,000人	700千人
	延べ宿泊者数	58.4千人	75,000人
	外国人宿泊者数	1,204人(R5年)	3,000人
	キャッシュレス決済を導入した施設の割合	51.0%	80.0%
"""


@pytest.mark.parametrize(
    ("name", "document", "more"),
    [
        ("draft.txt", "senryaku-draft.txt", []),
        ("draft-settings.txt", "senryaku-draft.txt", ["--settings", "city.toml", "--full"]),
        ("draft-under.txt", "senryaku-draft.txt", ["--under", "2-1-2"]),
        ("vision-english.txt", "vision.txt", ["--language", "en"]),
        ("vision.json", "vision.txt", ["--format", "json"]),
        ("policy.txt", "policy.md", []),
    ],
)
def test_a_check_of_a_sample(name, document, more, golden, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("city.toml").write_text(SETTINGS, encoding="utf-8")
    status = main(["check", str(DOCUMENTS / document), *more])
    out, err = capsys.readouterr()
    assert (status, err) == (0 if document == "policy.md" else 1, "")
    golden(HERE / name, out)


def test_two_plans_side_by_side(golden, capsys, tmp_path):
    other = tmp_path / "kanko.txt"
    other.write_text(TOURISM, encoding="utf-8")
    assert main(["check", str(DOCUMENTS / "senryaku.txt"), str(other)]) == 1
    page = capsys.readouterr().out
    across = page[page.index("計画の間の違い") : page.index("件数と、すること")]
    golden(HERE / "two-plans.txt", across)


def test_the_data_of_two_plans(golden, capsys, tmp_path):
    other = tmp_path / "kanko.txt"
    other.write_text(TOURISM, encoding="utf-8")
    main(["check", str(DOCUMENTS / "senryaku.txt"), str(other), "--format", "json"])
    data = json.loads(capsys.readouterr().out)
    shown = json.dumps(data["across"], ensure_ascii=False, indent=2) + "\n"
    golden(HERE / "two-plans.json", shown)
