"""`keikaku audit`: whether the log was altered, and the seal that proves its end."""
