"""All lints (点検項目) in one place, in the order and by the numbers of the field."""

from collections.abc import Mapping
from types import MappingProxyType

from keikaku.core.lints.codes import codes_complete
from keikaku.core.lints.dated import years_and_units
from keikaku.core.lints.judging import accumulations_agree, directions_set
from keikaku.core.lints.looks import Lint, Looks
from keikaku.core.lints.measures import measures_complete, outcomes
from keikaku.core.lints.members import members_counted
from keikaku.core.lints.reasons import (
    reasons_recorded,
    replacements_dated,
    restatements_explained,
)
from keikaku.core.lints.remains import remains
from keikaku.core.lints.repeats import cross_listings_resolve, names_told_apart
from keikaku.core.lints.targets import period_covers, targets_set
from keikaku.core.lints.wording import proper_names, provisional_names, style_words


def _lint(number: int, ja: str, en: str, find: Looks, codes: Mapping[str, str]) -> Lint:
    """`codes` gives for each code those of the reading that tell the same cause."""
    told = {code: frozenset(same.split()) for code, same in codes.items()}
    return Lint(number, ja, en, find, MappingProxyType(told))


LINTS: tuple[Lint, ...] = (
    _lint(1, "目標値が空欄や調整中でない", "no target is empty or pending", targets_set, {
        "lint.target_empty": "target.missing",
        "lint.target_pending": "target.pending",
        "lint.target_none": "",
        "lint.row_empty": "target.missing target.pending baseline.missing baseline.blank",
        "lint.targets_not_recorded": "",
    }),
    _lint(2, "値がないところに理由がある", "what has no value has a reason", reasons_recorded, {
        "lint.reason_missing": "baseline.missing baseline.blank value.missing",
    }),
    _lint(3, "どの値にも年と単位がある", "every value has a year and a unit", years_and_units, {
        "lint.year_missing": "baseline.year_missing value.year_missing target.year_missing",
        "lint.year_kind_unsaid": "",
        "lint.unit_missing": "",
        "lint.units_differ": "unit.differs unit.conflict unit.unclear",
        "lint.record_undated": "population.no_date result.period_missing result.period_unclear",
    }),
    _lint(4, "基準値と目標値の数え方が同じ", "baseline and target are counted alike",
          accumulations_agree, {
        "lint.accumulation_differs":
            "accumulation.differs accumulation.of_years accumulation.unsure",
        "lint.cumulative_start_unsaid": "",
    }),
    _lint(5, "目標値が基準値以下なら方向が決められている",
          "the direction is set where a target is not above its baseline", directions_set, {
        "lint.direction_unset": "direction.doubtful direction.assumed",
        "lint.direction_unconfirmed": "direction.doubtful direction.assumed",
        "lint.milestone_done": "milestone.already_done",
    }),
    _lint(6, "再掲に元があり、独自の値がない", "repetitions have an original and no own value",
          cross_listings_resolve, {
        "lint.cross_listing_unresolved": "cross_listing.unresolved",
        "lint.cross_listing_renamed": "cross_listing.renamed",
        "lint.cross_listing_own_value": "cross_listing.values_differ cross_listing.several",
    }),
    _lint(7, "同じ名称は同じ指標か、対象が書き分けてある",
          "one name is one indicator, or the scope is printed", names_told_apart, {
        "lint.same_name": "indicator.look_alike",
        "lint.similar_name": "indicator.similar",
        "lint.same_title": "",
    }),
    _lint(8, "番号に抜けがなく、見出しがそろっている", "codes are complete, headings present",
          codes_complete, {
        "lint.heading_missing": "heading.missing",
        "lint.code_mismatch": "outline.code_mismatch",
        "lint.code_twice": "outline.restart",
        "lint.code_gap": "outline.gap chart.number_gap",
        "lint.code_begins_later": "",
        "lint.only_child": "",
    }),
    _lint(9, "計画期間が目標の年度をすべて含む", "the period covers all target years",
          period_covers, {
        "lint.period_missing": "plan.period_missing target.year_missing",
        "lint.period_not_recorded": "plan.period_missing",
        "lint.target_outside_period": "",
        "lint.target_not_later": "target.year_past",
        "lint.periods_differ": "period.differs",
    }),
    _lint(10, "仮の名称の一覧", "provisional names are listed", provisional_names, {
        "lint.provisional_name": "",
    }),
    _lint(11, "成果の指標であるか、活動指標と記してある",
          "a KPI is an outcome or is marked as activity", outcomes, {
        "lint.output_measure": "",
        "lint.result_kind_not_recorded": "",
    }),
    _lint(12, "どの施策にも所管・指標・年度で違う取組がある",
          "every measure has an owner, an indicator, and initiatives that differ by year",
          measures_complete, {
        "lint.owner_missing": "",
        "lint.owners_not_recorded": "",
        "lint.measures_unclear": "",
        "lint.indicator_none": "",
        "lint.indicators_not_recorded": "",
        "lint.initiative_none": "",
        "lint.initiatives_not_recorded": "",
        "lint.initiative_same_every_year": "span.end_assumed",
        "lint.initiatives_same_every_year": "span.end_assumed",
    }),
    _lint(13, "固有名詞と略称が対応表のとおり", "proper names and terms match their tables",
          proper_names, {
        "lint.name_alias": "name.variant name.alias",
        "lint.aliases_not_recorded": "",
        "lint.term_twice": "",
    }),
    _lint(14, "表記の揺れがない", "words have one spelling", style_words, {
        "lint.style_mixed": "",
        "lint.signs_mixed": "",
        "lint.doubtful_word": "",
    }),
    _lint(15, "合計や団体数が一覧と合う", "totals and member counts agree with lists",
          members_counted, {
        "lint.member_count_differs": "area.count_differs",
        "lint.members_not_listed": "area.count_differs",
        "lint.members_left_out": "",
    }),
    _lint(16, "確定していない値と差し替えの時期", "provisional values and when they are replaced",
          replacements_dated, {"lint.value_provisional": ""}),
    _lint(17, "余分な空白・HTML・ページ番号がない", "no stray spaces, HTML or page numbers",
          remains, {
        "lint.stray_space": "text.spread",
        "lint.markup_left": "text.markup",
        "lint.page_number": "",
    }),
    _lint(18, "置き直した値に理由がある", "restated values have a reason",
          restatements_explained, {
        "lint.restated_without_reason": "",
        "lint.changes_not_recorded": "",
    }),
)  # fmt: skip

NUMBERS: Mapping[str, int] = MappingProxyType(
    {code: lint.number for lint in LINTS for code in lint.codes}
)
"""The number of the lint that finds a code."""

SAME_CAUSE: Mapping[str, frozenset[str]] = MappingProxyType(
    {code: same for lint in LINTS for code, same in lint.codes.items()}
)
"""For each code of a lint the codes of the reading that tell the same cause."""
