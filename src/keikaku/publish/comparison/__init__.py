"""The comparison table (新旧対照表) as Word, Excel and JSON."""
