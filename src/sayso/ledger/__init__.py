"""The store: schema, transactions, search, verification."""

from sayso.ledger.report import Report
from sayso.ledger.rows import Entry, Holding
from sayso.ledger.store import Ledger

__all__ = ["Entry", "Holding", "Ledger", "Report"]
