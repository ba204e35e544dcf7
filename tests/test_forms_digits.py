"""Runs of digits and the readings that the form's arithmetic allows."""

from __future__ import annotations

import pytest

from gkextract.forms.digits import LONGEST, cut_freely, is_cell, number, read_run

ROW = (7, (7,))
REVIEW = (15, (5, 5, 5))
FREE = (3, ())

ONE_READING = [
    ("0000000", *ROW, (0, 0, 0, 0, 0, 0, 0)),
    ("1000001", *ROW, (1, 0, 0, 0, 0, 0, 1)),
    ("480010251", *ROW, (48, 0, 0, 1, 0, 2, 51)),
    ("12844100211328", *ROW, (1284, 41, 0, 0, 2, 1, 1328)),
    ("1,259360000 1,295".replace(" ", ""), *ROW, (1259, 36, 0, 0, 0, 0, 1295)),
    ("201031000100000", *REVIEW, (2, 0, 1, 0, 3, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0)),
    ("7030102000200000", *REVIEW, (7, 0, 3, 0, 10, 2, 0, 0, 0, 2, 0, 0, 0, 0, 0)),
    ("000", *FREE, (0, 0, 0)),
    ("0027", *FREE, (0, 0, 27)),
    ("0251000", 2, (), (0, 251000)),
    ("12345.67", 1, (), (12345.67,)),
]
SEVERAL_READINGS = [
    ("270020130", *ROW, {(2, 7, 0, 0, 20, 1, 30), (27, 0, 0, 2, 0, 1, 30)}),
    ("111000012", *ROW, {(1, 1, 10, 0, 0, 0, 12), (1, 11, 0, 0, 0, 0, 12), (11, 1, 0, 0, 0, 0, 12)}),
    ("4121", *FREE, {(4, 1, 21), (4, 12, 1), (41, 2, 1)}),
    ("12-2388", *FREE, {(1, 2, -2388), (12, -2, 388), (12, -23, 88), (12, -238, 8)}),
]


@pytest.mark.parametrize(("digits", "width", "blocks", "cells"), ONE_READING)
def test_one_reading(digits, width, blocks, cells):
    assert read_run((digits,), width, blocks, False, False) == ((cells,), True, True)


@pytest.mark.parametrize(("digits", "width", "blocks", "readings"), SEVERAL_READINGS)
def test_several_readings(digits, width, blocks, readings):
    found = read_run((digits,), width, blocks, False, False)
    assert set(found.cells) == readings
    assert found.complete
    assert found.holds


def test_a_cell_ends_at_a_space():
    assert read_run(("11", "1000012"), *ROW, False, False).cells == ((1, 1, 10, 0, 0, 0, 12), (11, 1, 0, 0, 0, 0, 12))
    assert read_run(("500000", "5"), *ROW, False, False).cells == ((5, 0, 0, 0, 0, 0, 5),)


def test_a_space_inside_a_number_is_overlooked_where_nothing_else_adds_up():
    assert read_run(("4", "80010251"), *ROW, False, False).cells == ((48, 0, 0, 1, 0, 2, 51),)


def test_a_row_that_does_not_add_up_is_cut_without_its_sum():
    found = read_run(("3000004",), *ROW, False, False)
    assert found == (((3, 0, 0, 0, 0, 0, 4),), True, False)


def test_whole_numbers_are_not_cut():
    assert read_run(("48", "51"), *ROW, True, True).cells == ()
    assert all(cells[-1] == 48 for cells in read_run(("48", "48"), *ROW, True, True).cells)


def test_blank_cells_that_vanished_leave_the_total():
    found = read_run(("44",), *ROW, False, True).cells
    assert {cells[-1] for cells in found} == {4}
    assert len({cells[0] for cells in found}) == 2


def test_of_zeros_nobody_knows_which_are_left():
    found = read_run(("0", "0"), *ROW, True, True).cells
    assert {cells[-1] for cells in found} == {0, None}


def test_no_sum_no_reading_where_blanks_vanish():
    assert read_run(("1299",), *FREE, False, True).cells == ()


@pytest.mark.parametrize("digits", ["9" * 200, "1" * 200, "10" * 100, "1" * LONGEST, "12" * (LONGEST // 2)])
@pytest.mark.parametrize("shape", [ROW, REVIEW, FREE])
def test_hostile_runs_are_given_up(digits, shape):
    assert not read_run((digits,), *shape, False, False).cells


def test_free_cuts_are_bounded():
    assert cut_freely("1234", 3) == ((1, 2, 34), (1, 23, 4), (12, 3, 4))
    assert cut_freely("1" * 60, 7) == ()


@pytest.mark.parametrize("text", ["0", "7", "1,234", "12.50", "-3", "+2", "1234567", "0.6"])
def test_cells(text):
    assert is_cell(text)


@pytest.mark.parametrize("text", ["", "007", "1,23", "12,345,6", "1.2.3", "件", "5件", "--"])
def test_no_cells(text):
    assert not is_cell(text)


def test_numbers_keep_their_kind():
    assert (number("1,234"), number("12.50"), number("+2")) == (1234, 12.5, 2)
    assert isinstance(number("7"), int)
