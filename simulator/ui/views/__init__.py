"""Pure views: what is shown, from what may be known."""
