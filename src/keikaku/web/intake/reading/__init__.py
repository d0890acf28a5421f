"""Reading in a process of its own, so that a hostile file takes nothing else with it."""
