from ordret.names import Named, Names, tables


def names(*bare: str) -> Names:
    """People one behind the other."""
    at, held = 0, []
    for name in bare:
        held.append(Named(at, at + len(name), "person", name))
        at += len(name) + 1
    return Names(held, tables("nb"))


def full(held: Names, bare: str) -> str | None:
    found = held.full(bare)
    return found.bare if found else None


def test_a_surname_finds_the_one_full_name() -> None:
    assert full(names("Edda Varn", "Tom Orrick"), "Varn") == "Edda Varn"


def test_of_two_of_one_surname_a_surname_finds_neither() -> None:
    held = names("Edda Varn", "Tom Varn")
    assert (full(held, "Varn"), full(held, "Tom Varn")) == (None, "Tom Varn")


def test_a_middle_name_and_a_particle_may_go_with_the_surname() -> None:
    held = names("Tuva Nordli Hagen", "Friedrich von der Aue")
    assert (full(held, "Nordli Hagen"), full(held, "von der Aue")) == ("Tuva Nordli Hagen", "Friedrich von der Aue")


def test_a_given_name_alone_finds_nobody() -> None:
    assert full(names("Edda Varn"), "Edda") is None


def test_a_place_is_nobodys_full_name() -> None:
    assert Names([Named(0, 8, "place", "Mo Varna")], tables("nb")).full("Varna") is None


def test_within_holds_what_lies_wholly_in_a_stretch() -> None:
    held = names("Edda Varn", "Tom Orrick", "Ann Orne")
    assert [name.bare for name in held.within(0, 20)] == ["Edda Varn", "Tom Orrick"]
    assert [name.bare for name in held.within(1, 40)] == ["Tom Orrick", "Ann Orne"]


def test_the_sex_is_the_given_names() -> None:
    held = names("Edda Varn", "Tom Orrick", "Kim Orne", "Jens-Ole Vad", "Xqy Zzt")
    assert [held.sex(name) for name in ("Varn", "Orrick", "Orne", "Vad", "Zzt", "Nobody")] == [
        "f", "m", None, "m", None, None,
    ]  # fmt: skip
