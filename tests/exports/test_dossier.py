"""The page: self-contained, escaped, valid, and true to the words."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from lxml import html

from sayso.exports import dossier
from sayso.views.brief import Brief, brief
from tests.views import made
from tests.views.hostile import attack, long_weeks
from tests.views.made import answer, document, statement

VOID = {"meta", "br", "img", "link", "hr", "input", "wbr"}


class Nesting(HTMLParser):
    """Every tag closed, in order: stricter than a browser, which would repair it."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        assert len(named) == len(attrs), f"an attribute twice in <{tag}>"
        self.tags.add(tag)
        if tag not in VOID:
            self.open.append(tag)
        if named.get("id"):
            self.ids.append(named["id"] or "")
        if (named.get("href") or "").startswith("#"):
            self.targets.append((named["href"] or "")[1:])

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag


def nothing() -> Brief:
    return brief([], [], {})


def undated() -> Brief:
    name = "Extraordinarily-Long-Name " * 4
    held = document("The quay is open, they said.", published=None, publisher=None)
    said = statement(held, "The quay is open", cue="said", speaker=name, affiliation=None)
    return brief([answer("The quay is open", [(held, said, "affirm", 0.9)])], [held], {})


ALL = {
    "example": made.made,
    "every document": lambda: made.made(all_documents=True),
    "attack": attack,
    "weeks": long_weeks,
    "nothing": nothing,
    "no answers": lambda: brief([answer("Nobody spoke of this", [])], [], {}),
    "undated": undated,
    "kinds": made.of_kinds,
}


@pytest.fixture(params=ALL.values(), ids=list(ALL))
def page(request: pytest.FixtureRequest) -> str:
    return dossier.render(request.param())


def test_the_page_is_well_formed_and_its_links_arrive(page: str) -> None:
    parser = Nesting()
    parser.feed(page)
    parser.close()
    assert not parser.open
    assert len(parser.ids) == len(set(parser.ids))
    assert set(parser.targets) <= set(parser.ids)


def test_the_page_asks_nothing_of_anybody(page: str) -> None:
    tree = html.document_fromstring(page)
    assert not tree.xpath("//script | //link | //iframe | //object | //embed | //img | //svg")
    assert not tree.xpath("//@src | //@srcset | //@style | //@action | //@background")
    assert not [name for name in tree.xpath("//@*") if name.attrname.startswith("on")]
    for link in tree.xpath("//a/@href"):
        assert link.startswith("#") or re.match(r"https?://", link)
    policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'; img-src data:")
    (css,) = tree.xpath("//style/text()")
    assert "url(" not in css
    assert "@import" not in css


def test_hostile_words_are_words() -> None:
    text = dossier.render(attack())
    tree = html.document_fromstring(text)
    assert "<script" not in text
    assert "<svg" not in text
    assert "49" not in tree.xpath("string(//main)")  # {{ 7*7 }} stays what it is
    assert "{{ 7*7 }} {% raw %}" in tree.xpath("string(//article)")
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08\x1b]", text)
    assert not [link for link in tree.xpath("//a/@href") if "javascript" in link]
    assert "javascript:alert(4) (not a web address)" in tree.xpath("string(//article)")


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://example.org/a?b=c&d=%20", True),
        ("HTTP://example.org", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//example.org", False),
        ("https://", False),
        ("https://exa mple.org", False),
        ("https://example.org/\u202egnp", False),
        ("java\nscript:alert(1)", False),
        ("http://[", False),
        (None, False),
    ],
)
def test_only_web_addresses_are_linked(url: str | None, linked: bool) -> None:
    assert (dossier.web_link(url) == url) == (linked or url is None)


def test_shown_documents_are_word_for_word() -> None:
    drawn = made.made()
    tree = html.document_fromstring(dossier.render(drawn))
    for shown in drawn.pages:
        (text,) = tree.xpath(f"//article[@id='{shown.id}']//div[@class='text']")
        lines = [part.text_content() for part in text]
        assert lines == [line for line in shown.document.text.split("\n") if line.strip()]


def test_every_entry_stands_on_the_page_with_words_place_and_hash() -> None:
    drawn = made.made()
    tree = html.document_fromstring(dossier.render(drawn))
    for board in drawn.boards:
        for entry in board.entries:
            (card,) = tree.xpath(f"//li[@id='{entry.id}']")
            shown = [span.text for span in card.xpath(".//blockquote/span[@class='span']")]
            assert shown == [span.quote for span in entry.statement.content]
            said = card.text_content()
            assert entry.speaker in said
            assert entry.sha256 in said
            for span in entry.statement.content:
                assert f"{span.start}–{span.end}" in said
            cells = tree.xpath(f"//table//details//a[@href='#{entry.id}']")
            assert len(cells) == 1, "each entry is in exactly one cell of the board"


def test_stance_is_said_in_words_not_in_color_alone() -> None:
    tree = html.document_fromstring(dossier.render(made.made()))
    for mark in tree.xpath("//table//span[@class='verb']"):
        assert mark.text in ("affirms", "denies", "doubts", "repeats", "promises")
    for back in tree.xpath("//a[contains(@class, 'back')]"):
        assert back.get("aria-label")
        assert back.get("data-mark") in "●✘?○"


def test_the_page_says_what_it_is_and_what_is_missing() -> None:
    text = html.document_fromstring(dossier.render(made.made())).text_content()
    assert "Suggestions of a machine, not verdicts" in text
    assert "14 documents read" in text
    words = re.findall(r"[a-z]+", text.replace("We now know that the claim was false", "").lower())
    body = " ".join(words)
    assert "is true" not in body


def test_sayings_come_first_and_the_rest_is_a_click_away() -> None:
    tree = html.document_fromstring(dossier.render(made.of_kinds()))
    text = " ".join(tree.text_content().split())
    assert "3 statements (2 of them thoughts, evidence or deeds)" in text
    assert "1 more left out for its kind of cue" in text
    assert "assert, reported as a thought" in text
    (held,) = tree.xpath("//details[@class='held']")
    assert [b.text for b in held.xpath("./ol/li/b")] == ["Ana Ruiz"]
    assert [b.text for b in held.xpath("./details/ol/li/b")] == ["Bo Lund", "Ro"]


def test_many_days_go_on_in_a_second_table() -> None:
    drawn = long_weeks()
    tree = html.document_fromstring(dossier.render(drawn))
    tables = tree.xpath("//table")
    assert len(tables) == -(-len(drawn.boards[0].days) // dossier.COLUMNS) > 1
    heads = [len(table.xpath(".//thead//th")) - 1 for table in tables]
    assert sum(heads) == len(drawn.boards[0].days)
    assert max(heads) <= dossier.COLUMNS


def test_the_page_is_the_same_for_the_same_brief() -> None:
    assert dossier.render(made.made()) == dossier.render(made.made())


def test_write_leaves_the_page_and_nothing_else(tmp_path: Path) -> None:
    target = dossier.write(made.made(), tmp_path / "dossier.html")
    assert target.read_text(encoding="utf-8") == dossier.render(made.made())
    assert [path.name for path in tmp_path.iterdir()] == ["dossier.html"]
    with pytest.raises(OSError, match="missing"):
        dossier.write(made.made(), tmp_path / "missing" / "dossier.html")


def test_a_large_brief_stays_small() -> None:
    docs = [document(f"Nothing of note happened {n}. " * 400, id=f"n{n}") for n in range(290)]
    held = document("The quay is open, the mayor said. " + "More. " * 200, id="quay")
    said = statement(held, "The quay is open", cue="said", speaker="Mayor")
    drawn = brief([answer("The quay is open", [(held, said, "affirm", 0.9)])], [*docs, held], {})
    assert len(dossier.render(drawn)) < 150_000
