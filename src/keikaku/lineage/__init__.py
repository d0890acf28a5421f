"""Lineage (版間対応): proposes what continues as what, for a person to confirm."""
