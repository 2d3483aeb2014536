"""A running attempt: time moves, actions are tried, entries are made. Replay of a log."""
