"""数字照合: the figures of any draft beside those of the register. Nothing is corrected."""
