import pytest

from sayso.reading.medium import media_in


def media(text: str, cue: str, content: str, source: str = "") -> list[tuple[str, str]]:
    at, first = text.index(cue), text.index(content)
    apart = [(first, first + len(content))]
    if source:
        apart.append((text.index(source), text.index(source) + len(source)))
    found = media_in(text, 0, len(text), apart=tuple(sorted(apart)), cue=((at, at + len(cue)),))
    assert all(text[one.span.start : one.span.end] == one.span.quote for one in found)
    return [(one.kind, one.span.quote) for one in found]


@pytest.mark.parametrize(
    ("text", "cue", "content", "wanted"),
    [
        ("In an interview with Elm TV, Bo Lund said the dam holds.", "said", "the dam holds",
         [("interview", "In an interview with Elm TV")]),
        ("In an interview with US media outlet Elm News, Lund said it holds.", "said", "it holds",
         [("interview", "In an interview with US media outlet Elm News")]),
        ("“It holds,” Lund said in a statement issued on Friday.", "said", "“It holds,”",
         [("statement", "in a statement issued on Friday")]),
        ("Lund told reporters that the dam holds.", "told", "that the dam holds",
         [("briefing", "told reporters")]),
        ("“It holds,” Lund wrote on Twitter.", "wrote", "“It holds,”", [("post", "on Twitter")]),
        ("Lund tweeted that the dam holds.", "tweeted", "that the dam holds",
         [("post", "tweeted")]),
        ("Before a meeting in Oslo, Lund said the dam holds.", "said", "the dam holds",
         [("meeting", "Before a meeting in Oslo")]),
        ("Lund said in a televised address that the dam holds.", "said", "that the dam holds",
         [("speech", "in a televised address")]),
        ("“It holds,” Lund said by phone.", "said", "“It holds,”", [("call", "by phone")]),
        ("“It holds,” Lund said on state television.", "said", "“It holds,”",
         [("broadcast", "on state television")]),
        ("In a letter to the board, Lund asked for help.", "asked for", "help",
         [("letter", "In a letter")]),
        ("Lund told the committee that the dam holds.", "told", "that the dam holds",
         [("hearing", "told the committee")]),
        ("In a new report, the institute said the dam holds.", "said", "the dam holds",
         [("report", "In a new report")]),
        ("At a press conference in Oslo, Lund said the dam holds.", "said", "the dam holds",
         [("briefing", "At a press conference in Oslo")]),
        ("Lund told the BBC in a telephone interview that it holds.", "told", "that it holds",
         [("interview", "in a telephone interview")]),
    ],
)  # fmt: skip
def test_where_it_was_said(
    text: str, cue: str, content: str, wanted: list[tuple[str, str]]
) -> None:
    assert media(text, cue, content) == wanted


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Lund said the dam holds.", "said", "the dam holds"),
        ("Lund said that a statement issued in Oslo was late.", "said",
         "that a statement issued in Oslo was late"),
        ("Lund said she gave an interview to Elm TV.", "said", "she gave an interview to Elm TV"),
        ("After the interview aired, Lund said the dam holds.", "said", "the dam holds"),
    ],
)  # fmt: skip
def test_what_is_no_medium(text: str, cue: str, content: str) -> None:
    assert media(text, cue, content) == []


def test_the_source_is_no_medium() -> None:
    text = "The report by the institute said the dam holds."
    assert media(text, "said", "the dam holds", source="The report by the institute") == []


@pytest.mark.parametrize(
    ("place", "likely"),
    [
        ("In an interview with N.B.C News", "NBC News"),
        ("In an interview with the Gardian", "The Guardian"),
        ("In an interview with Reuters", None),
        ("In an interview with Tim Lund", None),
        ("In a statement", None),
    ],
)
def test_a_garbled_outlet_keeps_its_words_beside_a_guess(place: str, likely: str | None) -> None:
    text = f"{place}, Ada Berg said the dam holds."
    at = text.index("said")
    (found,) = media_in(text, 0, len(text), apart=((at + 5, len(text)),), cue=((at, at + 4),))
    assert (found.span.quote, found.likely) == (place, likely)
