"""Drafts under work: edited, commented, undone, checked, sealed; what was sealed is corrected."""
