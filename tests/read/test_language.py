import pytest

from ordret.pack import languages
from ordret.read.language import language_of, likelihoods, tag_of

PACKS = ("da", "de", "en", "nb", "nn", "sv")
SAID = {
    "da": "Udenrigsministeren siger, at mødet blev aflyst i går aftes. Hun ved ikke, hvornår de kan ses igen.",
    "nb": "Utenriksministeren sier at møtet ble avlyst i går kveld. Hun vet ikke når de kan treffes igjen.",
    "nn": "Utanriksministeren seier at møtet vart avlyst i går kveld. Ho veit ikkje når dei kan treffast igjen.",
    "sv": "Utrikesministern säger att mötet ställdes in i går kväll. Hon vet inte när de kan ses igen.",
    "en": "The foreign minister says that the meeting was called off last night. She does not know what comes next.",
    "de": "Die Außenministerin sagt, das Treffen sei gestern Abend abgesagt worden. Sie weiß nicht, wie es weitergeht.",
    "is": "Utanríkisráðherrann segir að fundinum hafi verið aflýst í gærkvöldi. Hún veit ekki hvenær þau hittast.",
    "fo": "Uttanríkisráðharrin sigur, at fundurin varð avlýstur í gjárkvøldið. Hon veit ikki, nær tey hittast aftur.",
    "nl": "De minister van Buitenlandse Zaken zegt dat de vergadering gisteravond is afgelast. Ze weet niet waarom.",
    "fi": "Ulkoministeri sanoo, että kokous peruttiin eilen illalla. Hän ei tiedä, milloin he tapaavat uudelleen.",
    "ru": "Министр иностранных дел говорит, что встреча была отменена вчера вечером. Она не знает, что будет дальше.",
    "fr": "La ministre des Affaires étrangères dit que la réunion a été annulée hier soir. Elle ne sait pas quand.",
}


@pytest.mark.parametrize(("lang", "text"), SAID.items(), ids=SAID)
def test_two_sentences_are_enough_to_tell(lang: str, text: str) -> None:
    assert language_of(text, packs=PACKS) == lang


@pytest.mark.parametrize("lang", ["is", "fo", "nl", "fi", "ru"])
def test_a_language_without_a_pack_is_never_taken_for_one_with(lang: str) -> None:
    assert language_of(SAID[lang], packs=("nn", "sv", "de")) == lang


@pytest.mark.parametrize("text", ["", "   \n", "1 234 567 – 8,90 (2026)", "Ja.", "…", "😀" * 50, "\ufffd" * 50])
def test_too_few_words_decide_nothing(text: str) -> None:
    assert language_of(text, packs=PACKS) is None


def test_only_title_and_lead_count() -> None:
    assert language_of(SAID["nb"] * 12 + SAID["de"] * 100, packs=PACKS) == "nb"


def test_where_it_is_doubtful_the_outlet_decides() -> None:
    doubtful = "Regeringen vil ikke svare på det"
    likely = likelihoods(doubtful, PACKS)
    assert likely["da"] > likely["nb"] > likely["da"] / 2
    assert language_of(doubtful, packs=PACKS) == "da"
    assert language_of(doubtful, packs=PACKS, outlet_prior="nb") == "nb"


@pytest.mark.parametrize("prior", ["nb", "nn", "sv", "is", "xx"])
def test_where_it_is_clear_the_outlet_changes_nothing(prior: str) -> None:
    assert language_of(SAID["da"], packs=PACKS, outlet_prior=prior) == "da"


def test_the_likelihoods_are_of_all_languages_and_add_up() -> None:
    likely = likelihoods(SAID["nb"], PACKS)
    assert {"nb", "nn", "is", "fo", "ru"} < set(likely)
    assert "no" not in likely
    assert sum(likely.values()) == pytest.approx(1)


@pytest.mark.parametrize(
    ("claim", "tag"),
    [("nb-NO", "nb"), ("no", "nb"), ("en_US", "en"), ("DE", "de"), (" sv ", "sv"), ("fil", "fil"), ("zh-Hant", "zh")],
)
def test_a_delivered_tag_is_read_by_its_first_part(claim: str, tag: str) -> None:
    assert tag_of(claim, PACKS) == tag


@pytest.mark.parametrize("claim", ["", "norsk", "und", "mul", "x", "n0", "ру", "-nb"])
def test_what_is_no_tag_claims_nothing(claim: str) -> None:
    assert tag_of(claim, PACKS) is None


def test_there_is_a_pack_for_each_of_the_six() -> None:
    assert set(PACKS) <= set(languages())
