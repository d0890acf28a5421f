"""Reading the table in which actual values are reported (実績値の表)."""
