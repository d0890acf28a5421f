"""`keikaku reindex`: makes the index of search anew."""
