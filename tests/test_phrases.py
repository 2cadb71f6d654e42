from ordret.pack.phrases import phrases

TABLE = phrases({"up": ["øge", "hæv*", "over #"], "down": ["sænke", "gå ned", "gå"]}, ["femten"])


def meant(text: str) -> list[tuple[str, str]]:
    return [(text[start:end], means) for means, start, end in TABLE.within(text)]


def test_words_and_stems_stand_for_what_they_mean() -> None:
    assert meant("Vi vil øge den, hæver den, men ikke forøge den.") == [("øge", "up"), ("hæver", "up")]


def test_the_longest_phrase_counts_and_blanks_and_capitals_do_not() -> None:
    assert meant("Gå  ned, gå!") == [("Gå  ned", "down"), ("gå", "down")]


def test_some_words_need_a_number_behind_them() -> None:
    assert meant("over 500, over femten, over broen") == [("over", "up"), ("over", "up")]


def test_a_letter_that_is_two_in_small_does_not_move_the_rest() -> None:
    assert meant("İ øge") == [("øge", "up")]


def test_an_empty_table_finds_nothing() -> None:
    assert list(phrases({"up": []}).within("op og ned")) == []
