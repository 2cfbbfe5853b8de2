"""Tables and progress for a person at a terminal. Draws what `views` and the ledger give."""
