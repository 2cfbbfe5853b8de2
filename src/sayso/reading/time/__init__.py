"""Time expressions of English text: found, and counted from the day on which it was written."""

from sayso.reading.time.expression import Sense, TimeExpression
from sayso.reading.time.find import times

__all__ = ["Sense", "TimeExpression", "times"]
