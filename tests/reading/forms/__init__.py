"""Forms that training data lacks: samples by family."""

from tests.reading.forms.documents import HEADLINES, PRESS, TURNS
from tests.reading.forms.sentences import (
    ACCORDING,
    DEFECTS,
    JOINT,
    PARENTHESES,
    QUOTES,
    TRANSLATED,
)

FAMILIES = {
    "headlines": HEADLINES, "turns": TURNS, "press": PRESS, "quotes": QUOTES, "joint": JOINT,
    "according": ACCORDING, "parentheses": PARENTHESES, "translated": TRANSLATED,
    "defects": DEFECTS,
}  # fmt: skip
