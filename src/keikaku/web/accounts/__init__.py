"""People, departments and roles: who may do what, from when to when."""
