from ordret.pack import languages, load
from ordret.pack.templates import KINDS
from ordret.when.meanings import MEANING


def test_every_kind_of_pattern_has_its_reading() -> None:
    assert set(MEANING) == {*KINDS, "phrase", "holiday"}


def test_every_kind_of_the_packs_is_used_by_one_of_them() -> None:
    assert {form.kind for lang in languages() for _, forms in load(lang).days.forms.by_kind for form in forms} == set(
        MEANING
    )
