"""Files to captures: order, records, packing, the same bytes every time."""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path

from sayso.errors import Problem
from sayso.intake import captures
from sayso.records import Capture


def got(*paths: Path) -> list[Capture]:
    found = list(captures(paths))
    assert not [f for f in found if isinstance(f, Problem)]
    return [f for f in found if isinstance(f, Capture)]


def test_a_folder_is_walked_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/b.md", "c.html"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("words")
    found = got(tmp_path)
    names = [c.origin.removeprefix(f"{tmp_path}/") for c in found]
    assert names == ["a/b.md", "a/z.txt", "b.txt", "c.html"]
    assert [c.media for c in found] == ["markdown", "text", "text", "html"]
    assert got(tmp_path) == found


def test_the_hash_is_of_the_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"words\r\n")
    (capture,) = got(path)
    assert capture.data == b"words\r\n"
    assert capture.sha256 == hashlib.sha256(b"words\r\n").hexdigest()


def test_each_line_of_json_lines_is_a_capture(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'\xef\xbb\xbf{"text": "one"}\r\n\r\n{"text": "two"}')
    found = got(path)
    assert [c.data for c in found] == [b'{"text": "one"}', b'{"text": "two"}']
    assert [c.origin for c in found] == [f"{path}:1", f"{path}:3"]
    assert {c.media for c in found} == {"json"}


def test_a_packed_file_is_what_it_unpacks_to(tmp_path: Path) -> None:
    plain, packed = tmp_path / "a.jsonl", tmp_path / "b.jsonl.gz"
    plain.write_bytes(b'{"text": "one"}\n{"text": "two"}\n')
    packed.write_bytes(gzip.compress(plain.read_bytes()))
    assert [c.data for c in got(plain)] == [c.data for c in got(packed)]


def test_items_of_a_list_keep_their_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('[ {"text": "é, \\u00e9"} ,\n {"text":"two", "n": [1, {}]}\n]\n')
    found = got(path)
    assert [c.data.decode() for c in found] == [
        '{"text": "é, \\u00e9"}',
        '{"text":"two", "n": [1, {}]}',
    ]
    assert [c.origin for c in found] == [f"{path}[0]", f"{path}[1]"]
    assert json.loads(found[1].data)["text"] == "two"


def test_json_lines_by_the_wrong_name_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"text": "one"}\n{"text": "two"}\n')
    assert [c.origin for c in got(path)] == [f"{path}:1", f"{path}:2"]


def test_json_lines_in_utf16_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes('{"text": "один"}\n{"text": "два"}\n'.encode("utf-16"))
    assert [json.loads(c.data)["text"] for c in got(path)] == ["один", "два"]


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("words")
    assert len(got(path, tmp_path, path)) == 1
