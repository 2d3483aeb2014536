"""What time causes by itself: one file per process."""
