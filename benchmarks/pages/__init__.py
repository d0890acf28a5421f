"""How long pages of a large plan take, beside the bare reading of its rows."""
