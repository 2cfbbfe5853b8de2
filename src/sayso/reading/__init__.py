"""Documents to statements. Pure: no store, no network, no clock."""
