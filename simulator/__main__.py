"""`python -m simulator` is `bts-sim`."""

from simulator.cli.main import main

main()
