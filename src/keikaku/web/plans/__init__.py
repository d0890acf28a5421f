"""Plans (計画), their drafts (案) and their sealed editions (版)."""
