"""The administrator's pages: people, roles, departments, the yearly tables, hand-over."""
