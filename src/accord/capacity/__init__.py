"""Package capacity."""
