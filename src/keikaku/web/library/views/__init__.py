"""The pages of the library. Each answers one question of its reader."""
