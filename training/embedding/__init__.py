"""The sentence encoder that retrieval uses: exported as it is, not trained further."""
