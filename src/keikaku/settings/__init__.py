"""What a city decides in TOML: rules of evaluation, which checks are made. Never code."""
