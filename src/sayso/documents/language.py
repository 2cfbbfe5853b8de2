"""Which language a text is in: said, or told from its letters."""

from __future__ import annotations

import math
import re

from sayso.documents.vocabulary import words

PLAUSIBLE = words(
    """
    ar bg bn ca cs da de el en es et fa fi fr ga gl he hi hr hu hy id is it ja ka kk ko lt
    lv mk ms mt nb nl pl pt ro ru sk sl sq sr sv sw th tr uk ur vi zh
    """
)
"""Languages that reports and official statements come in; a short text is not taken for Volapük."""

_NAMES = {
    "english": "en", "russian": "ru", "ukrainian": "uk", "french": "fr", "german": "de",
    "spanish": "es", "arabic": "ar", "chinese": "zh", "turkish": "tr", "polish": "pl",
    "italian": "it", "portuguese": "pt", "hebrew": "he", "persian": "fa", "japanese": "ja",
    "eng": "en", "rus": "ru", "ukr": "uk", "fra": "fr", "fre": "fr", "deu": "de", "ger": "de",
    "spa": "es", "ara": "ar", "zho": "zh", "chi": "zh", "tur": "tr", "pol": "pl",
}  # fmt: skip
_CODE = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9]+)*$", re.IGNORECASE)
_LETTERS = 24
"""Fewest letters that are worth guessing from: shorter lines are mostly names."""
_SURE = 0.6
"""Least probability, against the runner-up, of a guess that is kept."""
_SAMPLE = 3000


def language_code(value: str) -> str | None:
    """Give the ISO 639 code of a language as a field names it ("en-US", "English"), or None."""
    value = value.strip()
    if value.lower() in _NAMES:
        return _NAMES[value.lower()]
    match = _CODE.match(value)
    return match[1].lower() if match else None


def guess_language(text: str) -> str | None:
    """Guess the language of a text from a sample of it; None where it is too short or unclear."""
    sample = re.sub(r"https?://\S+|[\d_]+", " ", text[:_SAMPLE])
    if sum(map(str.isalpha, sample)) < _LETTERS:
        return None
    from py3langid import rank  # here, since its weights take a quarter of a second to load

    # All languages are ranked and the implausible ones dropped afterwards: the library's own
    # restriction is a global that another user of it in the same process would feel.
    scores = [(float(score), str(code)) for code, score in rank(sample) if code in PLAUSIBLE]
    (best, code), (second, _) = sorted(scores, reverse=True)[:2]
    # Log-odds of the two likeliest, at the temperature that py3langid calibrates with.
    odds = (best - second) / math.sqrt(len(sample.encode()))
    return code if 1 / (1 + math.exp(-min(odds, 50.0))) >= _SURE else None
