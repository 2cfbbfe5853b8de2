"""Bytes to characters, and characters to the alphabet that canonical text is made of."""

from __future__ import annotations

import re

from sayso.errors import Problem, problem

_BOMS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_BREAKS = re.compile("\r\n?|\x85|\u2028|\u2029|\x0b|\x0c")
_UNWANTED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ud800-\udfff\ufffe\uffff]")
_WINDOWS = ("windows-1252", "cp1252", "iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii")


def decode(data: bytes, where: str, *, declared: str | None = None) -> tuple[str, list[Problem]]:
    """Turn bytes into characters; never fails.

    A byte order mark decides; then UTF-8 if the bytes are UTF-8; then the encoding that the page
    declares; then Windows-1252, or, where the bytes do not fit that either, UTF-8 with U+FFFD for
    what is broken. All but the declared encoding come with a warning and the first bad byte.
    """
    for mark, codec in _BOMS:
        if data.startswith(mark):
            try:
                return data.decode(codec), []
            except UnicodeDecodeError as error:
                name = codec.removesuffix("-sig").upper() + " with the broken parts replaced"
                return data.decode(codec, "replace"), [_warn(where, error.start, name)]
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as error:
        offset = error.start
    if declared and declared.lower() not in ("utf-8", "utf8"):
        # What web pages call Latin-1 is Windows-1252 (WHATWG Encoding Standard, 4.2).
        name = "cp1252" if declared.lower() in _WINDOWS else declared
        try:
            return data.decode(name), []
        except (LookupError, UnicodeError, ValueError):
            pass
    # Mostly UTF-8 with a few broken bytes (a file cut in a letter, a bad splice) stays UTF-8.
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    sound = sum(1 for c in text if "\x7f" < c != "\ufffd")
    if broken <= sound:
        return text, [_warn(where, offset, "UTF-8 with the broken letters replaced")]
    try:
        return data.decode("cp1252"), [_warn(where, offset, "Windows-1252")]
    except UnicodeDecodeError:
        return text, [_warn(where, offset, "UTF-8 with the broken letters replaced")]


def clean(text: str) -> str:
    """Leave the text as it is but for line breaks (all become "\\n") and control characters.

    Lone surrogates, byte order marks and C0/C1 controls other than tab go; trailing white space
    of the whole text and empty lines at its head go as well.
    """
    text = _UNWANTED.sub("", _BREAKS.sub("\n", text))
    text = text.rstrip()
    return re.sub(r"\A(?:[^\S\n]*\n)+", "", text)


def _warn(where: str, offset: int, encoding: str) -> Problem:
    return problem("encoding", where, severity="warning", offset=offset, encoding=encoding)
