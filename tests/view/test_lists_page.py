import pytest

from ordret.view.lists import ListError, Page
from ordret.view.lists.page import page, place

ROWS = [(9, "story-a", "Pier"), (9, "story-b", "School"), (4, "story-ø", "Ferry")]
KINDS = int, str


def titles(rows: list[tuple[int, str, str]], limit: int) -> Page[str]:
    return page(rows, limit, lambda row: str(row[2]), keys=2)


def test_a_page_that_is_full_says_where_the_next_one_begins() -> None:
    first = titles(ROWS[:3], 2)
    assert first.rows == ("Pier", "School")
    assert place(first.next, *KINDS) == (9, "story-b")


def test_the_last_page_says_that_nothing_follows() -> None:
    assert titles(ROWS[2:], 2) == Page(("Ferry",), None)
    assert titles(ROWS, 3) == Page(("Pier", "School", "Ferry"), None)


def test_a_key_is_safe_in_an_address() -> None:
    key = titles([*ROWS[::-1], ROWS[0]], 1).next
    assert key is not None
    assert key.replace("-", "").replace("_", "").isalnum()
    assert key.isascii()
    assert place(key, *KINDS) == (4, "story-ø")


@pytest.mark.parametrize("broken", ["", "x", "Wzld", "WyJhIiwiYiJd", "ø", "/../", "Wzks\x00"])
def test_what_is_no_key_of_the_list_is_said_to_be_none(broken: str) -> None:
    with pytest.raises(ListError, match="is no place in this list; begin at its first page"):
        place(broken, *KINDS)
