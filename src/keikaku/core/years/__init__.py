"""Japanese years (年度, 年, 時点): types, reading and printing."""
