import pytest

from ordret import pack
from ordret.names import role_beside


@pytest.mark.parametrize(
    ("lang", "text", "role"),
    [
        ("da", "Det siger USA's udenrigsminister, |Edda Varn|.", "USA's udenrigsminister"),
        ("nb", "Det sier Norges utenriksminister |Edda Varn|.", "Norges utenriksminister"),
        ("nb", "Det sier klima- og miljøminister |Edda Varn|.", "klima- og miljøminister"),
        ("nb", "Det sier leder av havnelaget |Edda Varn|.", "leder av havnelaget"),
        ("sv", "Det säger USA:s ambassadör |Edda Varn|.", "USA:s ambassadör"),
        ("de", "Das sagte der Sprecher des Auswärtigen Amts, |Edda Varn|.", "der Sprecher des Auswärtigen Amts"),
        ("en", "That is what the Danish foreign minister, |Edda Varn|, says.", "the Danish foreign minister"),
        ("nb", "Dette sier |Edda Varn|, leder av havnelaget, til avisa.", "leder av havnelaget"),
        ("nb", "Dette sier |Edda Varn| (V), leder av havnelaget.", "leder av havnelaget"),
        ("en", "|Edda Varn|, the union's representative in Leeds, said so.", "the union's representative in Leeds"),
        ("da", "|Edda Varn|, talsmand for havnen, tav.", "talsmand for havnen"),
    ],
)
def test_a_role_stands_before_a_name_or_behind_a_comma(lang: str, text: str, role: str) -> None:
    assert beside(lang, text) == role


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "|Edda Varn|, who met the mayor, said so."),
        ("en", "|Edda Varn|, 54, said the minister was late."),
        ("nb", "Ministeren sa at |Edda Varn| lyver."),
        ("nb", "Det ble sagt til ministeren. |Edda Varn| tidde."),
        ("de", "Die Regierung |Edda Varn|"),
        ("en", "|Edda Varn|"),
    ],
)
def test_somebody_elses_role_is_none_of_a_name(lang: str, text: str) -> None:
    assert beside(lang, text) is None


def beside(lang: str, marked: str) -> str | None:
    """The role beside the name between bars."""
    first, last = marked.index("|"), marked.rindex("|") - 1
    text = marked.replace("|", "")
    role = role_beside(text, first, last, pack.load(lang))
    return text[slice(*role)] if role else None
