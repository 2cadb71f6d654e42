"""What somebody does by saying something, where the verb alone does not tell it."""

import pytest

from find.heard import quotations


@pytest.mark.parametrize(
    ("lang", "sentence", "act"),
    [
        ("da", "Edda Varn afviser, at broen var lukket.", "denies"),
        ("da", "Edda Varn afviser at betale regningen.", "rejects"),
        ("da", "Edda Varn afviser kravet.", "rejects"),
        ("nb", "Edda Varn avviste at hun hadde løyet.", "denies"),
        ("nb", "Edda Varn avviste å betale.", "rejects"),
        ("nn", "Edda Varn avviser at brua var stengd.", "denies"),
        ("sv", "Edda Varn avvisade att bron var stängd.", "denies"),
        ("sv", "Edda Varn avvisade kritiken.", "rejects"),
        ("de", "Edda Varn wies zurück, dass sie gelogen habe.", "denies"),
        ("de", "Edda Varn wies die Forderung zurück.", "rejects"),
        ("en", "Edda Varn dismissed the claim.", "rejects"),
        ("da", "Edda Varn forsikrede, at diget holder.", "says"),
        ("da", "Edda Varn lovede, at diget bliver bygget.", "promises"),
    ],
)
def test_to_reject_that_something_is_so_is_to_deny_it(lang: str, sentence: str, act: str) -> None:
    assert [each.act for each in quotations(lang, sentence)] == [act]
