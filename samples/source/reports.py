"""What the departments filled into the table of actual values for R7, besides the figures."""

YEAR = 2025

# Status by measure and row; where nothing stands the figure is final.
STATUSES: dict[tuple[str, int], str] = {
    ("1-3-1", 0): "速報",
    ("1-3-1", 1): "速報",
    ("2-2-1", 0): "見込",
}

# Stages of milestones by measure and row; they stand in the place of a figure.
STAGES: dict[tuple[str, int], str] = {
    ("1-2-2", 0): "改修設計@R7=済; 改修工事@R8=; 開設@R8=",
}
