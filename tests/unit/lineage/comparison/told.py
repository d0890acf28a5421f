"""A row as it is easily read: marked texts in ⟦⟧."""


def told_cell(cell):
    if cell is None:
        return None
    return [
        (f"{line.label}:" if line.label else "") + ("略" if line.omitted else told_line(line))
        for line in cell.lines
    ]


def told_line(line):
    return "".join(f"⟦{part.text}⟧" if part.changed else part.text for part in line.segments)


def told_row(row):
    return {
        "kind": row.kind.value,
        "place": row.place[-1] if row.place else None,
        "old": told_cell(row.old),
        "new": told_cell(row.new),
        "remarks": [remark.text for remark in row.remarks],
    }
