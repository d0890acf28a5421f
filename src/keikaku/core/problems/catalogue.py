"""The catalogue of problems (確認事項一覧): every code, its severity, its sentences."""

from collections.abc import Mapping
from types import MappingProxyType

from keikaku.core.problems.model import ProblemKind
from keikaku.core.problems.of_actuals import ACTUALS
from keikaku.core.problems.of_files import FILES
from keikaku.core.problems.of_lines import LINES
from keikaku.core.problems.of_lints import LINTS_OF_STRUCTURE
from keikaku.core.problems.of_lints_values import LINTS_OF_VALUES
from keikaku.core.problems.of_pages import PAGES
from keikaku.core.problems.of_plans import PLANS
from keikaku.core.problems.of_records import RECORDS
from keikaku.core.problems.of_reports import REPORTS
from keikaku.core.problems.of_rows import ROWS
from keikaku.core.problems.of_rows_read import ROWS_READ
from keikaku.core.problems.of_sheets import SHEETS
from keikaku.core.problems.of_structure import STRUCTURE
from keikaku.core.problems.of_tables import TABLES
from keikaku.core.problems.of_values import VALUES

CATALOGUE: Mapping[str, ProblemKind] = MappingProxyType(
    {
        kind.code: kind
        for group in (
            STRUCTURE,
            TABLES,
            ROWS,
            ROWS_READ,
            VALUES,
            RECORDS,
            FILES,
            LINES,
            PAGES,
            SHEETS,
            LINTS_OF_VALUES,
            LINTS_OF_STRUCTURE,
            PLANS,
            ACTUALS,
            REPORTS,
        )
        for kind in group
    }
)
