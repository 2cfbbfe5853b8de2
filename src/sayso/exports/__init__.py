"""What leaves the house: the dossier."""
