"""What outlives the process: the journal of an attempt, its folder, and the store of results. SQL lives here only."""
