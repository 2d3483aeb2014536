"""The controls of the window, one a file. They know the canvas and the theme, never the World."""
