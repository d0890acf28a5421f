"""Places on the sheets of a workbook, as a person finds them."""

from keikaku.core.sources import Location
from keikaku.documents.sheets.sheet import Area


def on_sheet(source: str, sheet: str, area: Area | None = None) -> Location:
    """A place on a sheet: 「KPI」B6, or the sheet as a whole."""
    name = area.name if area is not None else None
    return Location(source, f"「{sheet}」{name or ''}", sheet=sheet, cell=name)


def in_table(
    source: str,
    sheet: str,
    area: Area,
    table: int,
    *,
    row: int | None = None,
    column: int | None = None,
) -> Location:
    """A cell of a table, or the table as a whole, with the number of the table in the workbook."""
    name = area.name
    address = f"「{sheet}」{name}"
    return Location(source, address, table=table, row=row, column=column, sheet=sheet, cell=name)
