"""Actual values come from the departments: staff enter, heads approve, planners take them."""
