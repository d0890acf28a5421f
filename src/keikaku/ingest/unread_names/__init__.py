"""The account of a reading: names of something measured, beside figures, that became nothing.

Every reader of tables and lines tells what it doubts itself. This is the net below all of them: it
knows no layout, only that a name of measure with a figure beside it, where indicators are expected,
is either an indicator of the plan, or told, or here.
"""
