"""Every change to what was decided about the lineage."""
