"""What differs between two versions of a text."""

from time import monotonic

import pytest

from ordret.web.pages.changes import Change, Words, changes


def between(old: str, new: str) -> tuple[Change, ...]:
    return changes(("a", old), ("b", new)).changes


def test_words_that_differ_stand_among_those_that_do_not() -> None:
    (change,) = between("Bridge closed for three days.", "Bridge closed for two days.")
    assert change.words == (
        Words("Bridge closed for "),
        Words("three", "removed"),
        Words("two", "added"),
        Words(" days."),
    )


def test_paragraphs_that_are_the_same_are_counted() -> None:
    assert between("One.\n\nTwo.\n\nThree.", "One.\n\nTwo.\n\nThree.\n\nFour.") == (
        Change(3),
        Change(0, (Words("Four.", "added"),)),
    )


def test_blank_lines_are_no_difference() -> None:
    assert between("One.\nTwo.", "One.\n\n\nTwo.\n") == (Change(2),)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("\n".join(f"line {n}" for n in range(20_000)), "\n".join(f"line {n}" for n in reversed(range(20_000)))),
        ("to be or not " * 50_000, "not or be to " * 50_000),
        ("a\n" * 100_000, "b\na\n" * 50_000),
    ],
    ids=["every line moved", "one line of few words", "two lines many times"],
)
def test_what_is_hard_to_compare_is_compared_soon(old: str, new: str) -> None:
    since = monotonic()
    found = changes(("a", old), ("b", new))
    assert monotonic() - since < 5  # a machine with others at work; compared whole it takes minutes
    assert found.changes
