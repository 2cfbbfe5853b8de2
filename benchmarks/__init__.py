"""How fast the reader is and how much memory it takes, beside a plain baseline."""
