"""The same views, drawn on a terminal."""
