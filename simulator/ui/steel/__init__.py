"""The tower in three dimensions: camera, steel, what hangs, and how all of it becomes a picture."""
