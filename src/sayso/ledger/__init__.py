"""The store: schema, transactions, search, verification."""
