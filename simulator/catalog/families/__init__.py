"""One file per family of things that can be bought; each registers itself with its folder's name."""
