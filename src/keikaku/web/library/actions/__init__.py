"""Every change of the cross maps."""
