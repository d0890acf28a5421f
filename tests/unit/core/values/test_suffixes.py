import pytest

from keikaku.core.values.model import Bound, Status
from keikaku.core.values.suffixes import Suffix, read_suffix


@pytest.mark.parametrize(
    ("run", "suffix"),
    [
        ("", Suffix("")),
        ("人", Suffix("人")),
        ("人以上", Suffix("人", Bound.AT_LEAST)),
        ("人超", Suffix("人", Bound.MORE_THAN)),
        ("人を超える", Suffix("人", Bound.MORE_THAN)),
        ("人以下", Suffix("人", Bound.AT_MOST)),
        ("日以内", Suffix("日", Bound.AT_MOST)),
        ("人未満", Suffix("人", Bound.LESS_THAN)),
        ("%を下回らない", Suffix("%", Bound.AT_LEAST)),
        ("人の維持", Suffix("人", Bound.AT_LEAST)),
        ("%以上を維持", Suffix("%", Bound.AT_LEAST)),
        ("人程度", Suffix("人", approximate=True)),
        ("人前後", Suffix("人", approximate=True)),
        ("人弱", Suffix("人", approximate=True, notes=("弱",))),
        ("人程度以上", Suffix("人", Bound.AT_LEAST, approximate=True)),
        ("人見込み", Suffix("人", status=Status.ESTIMATE)),
        ("人(速報)", Suffix("人(速報)")),
        ("人速報値", Suffix("人", status=Status.PROVISIONAL)),
        ("棟整備", Suffix("棟", notes=("整備",))),
        ("回の開催", Suffix("回", notes=("開催",))),
        ("人以上を確保", Suffix("人", Bound.AT_LEAST)),
        ("%に削減", Suffix("%", notes=("削減",))),
        ("人増", Suffix("人増")),
        ("人未達成", Suffix("人未", notes=("達成",))),
        ("人以上以下", None),
    ],
)
def test_words_behind_a_number(run: str, suffix: Suffix | None):
    assert read_suffix(run) == suffix
