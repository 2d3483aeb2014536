"""The command line: one command a file. The only layer that prints."""
