"""Work aloft: hooks, climbing, what is carried, other operators' antennas."""
