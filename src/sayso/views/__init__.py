"""Plain data for people; terminal, page and dossier all draw these."""
