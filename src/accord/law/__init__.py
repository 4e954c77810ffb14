"""Package law."""
