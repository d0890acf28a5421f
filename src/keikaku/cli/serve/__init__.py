"""`keikaku serve`: the web application, made ready and served."""
