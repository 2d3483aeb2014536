"""The window: scenes, widgets and views. pygame stands behind `ui.stage` and `ui.art` alone."""
