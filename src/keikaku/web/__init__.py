"""The web application: people, plans and editions in a database, one page for each question."""
