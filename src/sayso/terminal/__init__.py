"""Plain data drawn on a terminal: tables, progress, the brief."""
