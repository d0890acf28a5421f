"""`keikaku outlook`: what is still to be done, and for planners a trend. Never a grade."""
