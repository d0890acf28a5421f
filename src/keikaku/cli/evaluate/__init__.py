"""`keikaku evaluate`: judges the indicators of a plan by a rule, or writes a form for reports."""
