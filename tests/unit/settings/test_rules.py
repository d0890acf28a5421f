from datetime import date
from fractions import Fraction

import pytest

from keikaku.core.errors import Unreadable
from keikaku.core.rules import (
    Against,
    Band,
    Compared,
    EvaluationRule,
    Input,
    InputCompared,
    InputIs,
    Measure,
    Op,
    Reached,
    RollUp,
    RollUpBy,
    Rounding,
    RoundingMode,
    Schedule,
    Standing,
    TargetOf,
    Treatment,
    Unmeasured,
)
from keikaku.settings.rules import DEFAULT, find_rule, rule_of, shipped_rules
from keikaku.settings.toml_table import toml_of

HEAD = 'id = "r"\ntitle = "題"\nbody = "市"\nsource = "典"\n'
BAND = '[[bands]]\ngrade = "A"\nlabel = "a"\n'

WHOLE = """
measures = ["progress", "attainment"]
valid_from = 2020-04-01
valid_to = 2025-03-31
target = "next"
schedule = "plan"
provisional = "wait"
estimate = "judge"
unmeasured = "lowest"
cap = "100%"
maintain_band = "10%"
confirm = ["direction"]
remarks = "注"
rounding = { digits = 1, mode = "down" }

[inputs]
handled = "対応したか"
outside = { asks = "外部要因か", default = "いいえ" }
score = "得点率"

[roll_up]
by = "mean"
measure = "progress"
cap = "120%"
bands = [{ grade = "良", label = "良い", when = { rate = ">= 80%" } }]

[[bands]]
grade = "A"
label = "a"
sign = "◎"
colour = "#000000"
points = 3
when = [
    { achieved = true },
    { rate = ">= 99.5％", input.handled = "はい" },
    { target = "better", baseline = ["same", "better"] },
    { improvement_points = "> -3", input.outside = ["はい", "一部"], input.score = ">= 86%" },
]

[[bands]]
grade = "他"
label = "その他"
judged = false
"""


def test_a_rule_is_read_whole():
    rate = Compared(Measure.RATE, Op.AT_LEAST, Fraction(995, 1000))
    eighty = Compared(Measure.RATE, Op.AT_LEAST, Fraction(8, 10))
    standings = frozenset({Standing.SAME, Standing.BETTER})
    assert rule_of(toml_of(HEAD + WHOLE, "r.toml")) == EvaluationRule(
        id="r", title="題", body="市", source="典", remarks="注",
        measures=(Measure.PROGRESS, Measure.ATTAINMENT),
        valid_from=date(2020, 4, 1), valid_to=date(2025, 3, 31),
        rounding=Rounding(1, RoundingMode.DOWN), target=TargetOf.NEXT, schedule=Schedule.PLAN,
        provisional=Treatment.WAIT, estimate=Treatment.JUDGE, unmeasured=Unmeasured.LOWEST,
        cap=Fraction(1), maintain_band=Fraction(1, 10), confirm=frozenset({"direction"}),
        inputs={
            "handled": Input("対応したか"), "outside": Input("外部要因か", "いいえ"),
            "score": Input("得点率"),
        },
        roll_up=RollUp(
            RollUpBy.MEAN, Measure.PROGRESS, Fraction(12, 10), (Band("良", "良い", ((eighty,),)),)
        ),
        bands=(
            Band(
                "A", "a", sign="◎", colour="#000000", points=Fraction(3),
                cases=(
                    (Reached(True),),
                    (rate, InputIs("handled", frozenset({"はい"}))),
                    (
                        Against("target", frozenset({Standing.BETTER})),
                        Against("baseline", standings),
                    ),
                    (
                        Compared(Measure.IMPROVEMENT_POINTS, Op.MORE, Fraction(-3), percent=False),
                        InputIs("outside", frozenset({"はい", "一部"})),
                        InputCompared("score", Op.AT_LEAST, Fraction(86, 100), percent=True),
                    ),
                ),
            ),
            Band("他", "その他", judged=False),
        ),
    )  # fmt: skip


def test_a_rule_of_a_few_lines_has_the_plain_settings():
    found = rule_of(toml_of(HEAD + BAND, "r.toml"))
    assert found == EvaluationRule("r", "題", "市", "典", (Band("A", "a"),))


FAULTS = [
    ("", "bands: 基準として成り立ちません"),
    (BAND + BAND, "bands: 基準として成り立ちません"),
    (BAND.replace('label = "a"\n', ""), "bands[1].label: 項目がありません。"),
    ("grades = 3\n" + BAND, "grades: 知らない項目です。"),
    (BAND + "size = 3\n", "bands[1].size: 知らない項目です。"),
    ('measures = ["rate"]\n' + BAND, "measures: 「rate」は使えません。"),
    ("measures = []\n" + BAND, "measures: 「」は使えません。"),
    ('cap = "1.0"\n' + BAND, "cap: 「1.0」は使えません。"),
    ("rounding = { digits = 9 }\n" + BAND, "rounding.digits: 「9」は使えません。"),
    ('confirm = ["colour"]\n' + BAND, "confirm: 確認を求められない項目があります。"),
    ('judged_by = "x"\n' + BAND, "judged_by: 入力「x」が [inputs] にありません。"),
    (
        'target = "last"\n' + BAND,
        'target: 「last」は使えません。 "final"、"year"、"next" のどれかにしてください。',
    ),
    (BAND + "when = {}\n", "bands[1].when[1]: 条件がありません。"),
    (BAND + "when = { progres = 3 }\n", "bands[1].when[1].progres: 知らない条件です。"),
    (
        BAND + 'when = { progress = "80%以上" }\n',
        "bands[1].when[1].progress: 「80%以上」は使えません。",
    ),
    (BAND + 'when = { progress = ">= 0.8" }\n', "bands[1].when[1].progress: 単位が合いません。"),
    (
        BAND + 'when = { improvement_points = "> 3%" }\n',
        "bands[1].when[1].improvement_points: 単位が合いません。",
    ),
    (BAND + 'when = { baseline = "good" }\n', "bands[1].when[1].baseline: 「good」は使えません。"),
    (BAND + "when = { baseline = [] }\n", "bands[1].when[1].baseline: 何も書かれていません。"),
    (BAND + 'when = { input.x = "1" }\n', "bands[1].when[1].input.x: [inputs] にない入力です。"),
    (BAND + 'when = { achieved = "yes" }\n', "bands[1].when[1].achieved: 「yes」は使えません。"),
    (
        '[inputs]\nx = "点"\n' + BAND + 'when = { input.x = "=> 86%" }\n',
        "bands[1].when[1].input.x: 「=> 86%」は使えません。",
    ),
    (
        BAND + BAND.replace('"A"', '"B"') + 'when = { progress = ">= 80%" }\n',
        "bands[2]: 「B」は、前の「A」が先に当てはまるので使われません。",
    ),
    (
        BAND
        + 'when = { progress = ">= 50%" }\n'
        + BAND.replace('"A"', '"B"')
        + 'when = { progress = ">= 80%" }\n',
        "bands[2]: 「B」は、前の「A」が先に当てはまるので使われません。",
    ),
    (BAND.replace("[[bands]]", "[[band]]"), "band: 知らない項目です。"),
    (
        '[roll_up]\nby = "mean"\n[[roll_up.bands]]\ngrade = "劣"\nlabel = "劣"\n'
        '[[roll_up.bands]]\ngrade = "優"\nlabel = "優"\nwhen = { rate = ">= 80%" }\n' + BAND,
        "roll_up.bands[2]: 「優」は、前の「劣」が先に当てはまるので使われません。",
    ),
    ("valid_from = 2025-04-01\nvalid_to = 2020-03-31\n" + BAND, "bands: 基準として成り立ちません"),
]


@pytest.mark.parametrize(("text", "message"), FAULTS)
def test_a_faulty_rule_names_file_key_and_what_was_expected(text, message):
    with pytest.raises(Unreadable) as fault:
        rule_of(toml_of(HEAD + text, "r.toml"))
    assert str(fault.value).startswith(f"r.toml {message}")
    assert fault.value.advice


def test_the_shipped_rules_name_their_body_and_source():
    found = shipped_rules()
    assert DEFAULT in found
    assert all(rule.body and rule.source for rule in found.values())


def test_a_rule_is_found_by_its_id_or_its_file(tmp_path):
    path = tmp_path / "ours.toml"
    path.write_text(HEAD + BAND, encoding="utf-8")
    assert (find_rule("nagano").body, find_rule(str(path)).id) == ("長野県", "r")


def test_an_unknown_rule_is_told_with_those_that_there_are():
    with pytest.raises(Unreadable, match=r"none: 評価基準がありません。.*nagano.*standard"):
        find_rule("none")
