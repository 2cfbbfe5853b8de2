"""Recipe of the shipped gazetteer and of the weights that read it."""
