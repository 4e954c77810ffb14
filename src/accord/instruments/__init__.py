"""Package instruments."""
