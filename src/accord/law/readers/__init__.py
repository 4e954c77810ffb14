"""One module a format: a file in, text blocks out."""
