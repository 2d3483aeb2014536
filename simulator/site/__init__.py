"""The World: what stands where now, and every question that can be asked of it."""
