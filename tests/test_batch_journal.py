"""The journal is believed as far as it is whole, and no further."""

from __future__ import annotations

from pathlib import Path

import pytest

from gkextract.journal import Busy, Counts, Journal, Mismatch

SETTINGS = {"format": "csv"}


def write(path: Path) -> None:
    journal = Journal(path, SETTINGS, resume=False)
    journal.part("甲", b"one\n", Counts(1, 2, 0), first=True)
    journal.part("甲", b"two\n", Counts(1, 1, 1), first=False)
    journal.done("甲", "h1")
    journal.part("\udcff", b"", Counts(), first=True)
    journal.done("\udcff", "h2")
    journal.part("unfinished", b"three\n", Counts(1, 1, 0), first=True)
    journal.close()


def names(path: Path) -> list[str]:
    journal = Journal(path, SETTINGS, resume=True)
    try:
        return list(journal.entries)
    finally:
        journal.close()


def test_what_is_done_is_taken_over(tmp_path: Path) -> None:
    write(path := tmp_path / "j")
    journal = Journal(path, SETTINGS, resume=True)
    assert {name: entry.hash for name, entry in journal.entries.items()} == {"甲": "h1", "\udcff": "h2"}
    assert journal.entries["甲"].counts == Counts(2, 3, 1)
    assert b"".join(journal.pieces(["\udcff", "unknown", "甲"])) == b"one\ntwo\n"
    journal.close()


def test_cut_off_anywhere_it_keeps_what_was_whole(tmp_path: Path) -> None:
    write(path := tmp_path / "j")
    whole = path.read_bytes()
    seen = set()
    for cut in range(len(whole)):
        path.write_bytes(whole[:cut])
        kept = names(path)
        assert kept in ([], ["甲"], ["甲", "\udcff"])
        seen.add(len(kept))
    assert seen == {0, 1, 2}


def test_spoilt_in_the_middle_it_keeps_what_came_before(tmp_path: Path) -> None:
    write(path := tmp_path / "j")
    whole = path.read_bytes()
    place = whole.index(b"two")
    path.write_bytes(whole[:place] + b"\0\0\0" + whole[place + 3 :])
    assert names(path) == []
    assert b"two" not in path.read_bytes()


def test_it_goes_on_after_a_cut(tmp_path: Path) -> None:
    write(path := tmp_path / "j")
    path.write_bytes(path.read_bytes()[:-3])
    journal = Journal(path, SETTINGS, resume=True)
    journal.part("乙", b"four\n", Counts(1, 1, 0), first=True)
    journal.done("乙", "h4")
    journal.close()
    assert names(path) == ["甲", "\udcff", "乙"]


def test_read_anew_an_item_has_its_new_pieces_alone(tmp_path: Path) -> None:
    write(path := tmp_path / "j")
    journal = Journal(path, SETTINGS, resume=True)
    journal.part("甲", b"new\n", Counts(1, 1, 0), first=True)
    journal.done("甲", "h5")
    assert b"".join(journal.pieces(["甲"])) == b"new\n"
    journal.close()
    again = Journal(path, SETTINGS, resume=True)
    assert b"".join(again.pieces(["甲"])) == b"new\n"
    assert again.entries["甲"].hash == "h5"
    again.close()


def test_without_resume_it_begins_anew(tmp_path: Path) -> None:
    write(path := tmp_path / "j")
    Journal(path, SETTINGS, resume=False).close()
    assert names(path) == []


@pytest.mark.parametrize(
    "content", [None, b'{"journal": "gkextract", "format": "xlsx"}\n', b"a file of mine\n", b"[]\n"]
)
def test_other_settings_or_another_file_are_refused_and_left_alone(content: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / "j"
    write(path)
    if content is not None:
        path.write_bytes(content)
    before = path.read_bytes()
    with pytest.raises(Mismatch):
        Journal(path, {"format": "json"}, resume=True)
    assert path.read_bytes() == before


def test_two_at_once_are_one_too_many(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "j", SETTINGS, resume=False)
    with pytest.raises(Busy):
        Journal(tmp_path / "j", SETTINGS, resume=True)
    journal.close()
    Journal(tmp_path / "j", SETTINGS, resume=True).close()
