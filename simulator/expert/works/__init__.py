"""How each task of a plan of work is done: one file a trade; each handler registers itself."""
