"""Gold adapters, scores and floors: what the product's figures rest on."""
