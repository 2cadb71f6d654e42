"""Cells: each meaning in one, its like in the cells nearest to it."""

import numpy as np

from ordret.link.cells import PROBES, cell, nearest, probes


def meanings(count: int, *, seed: int) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    drawn = np.random.default_rng(seed).normal(size=(count, 384)).astype(np.float32)
    length = np.linalg.norm(drawn, axis=1, keepdims=True)
    return np.asarray(drawn / length, np.float32)


def test_a_meaning_lies_in_the_first_of_its_probes() -> None:
    drawn = meanings(50, seed=1)
    assert [probes(each)[0] for each in drawn] == list(cell(drawn))


def test_a_cell_depends_on_no_other_meaning() -> None:
    drawn = meanings(50, seed=2)
    assert [int(cell(each[None])[0]) for each in drawn] == list(cell(drawn))


def test_the_few_nearest_cells_are_the_first_probes() -> None:
    drawn = meanings(20, seed=7)
    assert [set(cells) for cells in nearest(drawn, 4)] == [set(probes(each, 4)) for each in drawn]


def test_cells_are_many_and_probes_different() -> None:
    drawn = meanings(2000, seed=3)
    assert len(set(cell(drawn).tolist())) > 500
    assert len(set(probes(drawn[0]))) == PROBES
    assert all(0 <= number < 2048 for number in probes(drawn[0], 2048))


def test_what_is_near_is_among_the_probes() -> None:
    drawn = meanings(200, seed=4)
    moved = drawn + 0.4 * meanings(200, seed=5)
    found = [int(at) in probes(each) for at, each in zip(cell(moved), drawn, strict=True)]
    assert sum(found) > 180


def test_length_makes_no_difference() -> None:
    drawn = meanings(20, seed=6)
    assert cell(drawn).tolist() == cell(3 * drawn).tolist()


def test_nothing_has_no_cells() -> None:
    assert cell(np.zeros((0, 384), np.float32)).tolist() == []
