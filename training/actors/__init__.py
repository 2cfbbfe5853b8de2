"""Recipe of the shipped table of states, organisations and office-holders."""
