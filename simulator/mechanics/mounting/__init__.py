"""Antennas and radios hung on the tower, and their lines."""
