"""What can be bought: frozen types read from `assets/catalog`, and which connectors mate."""
