"""Pure, sourced formulas of radio: where the other end stands, what the way there costs, what an antenna does off its axis."""
