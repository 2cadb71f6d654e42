import codecs

import pytest

from ordret.read.decode import decode

NORDIC = "Statsråd Åse Bjørk møtte Sören Ängström i går; de ble enige. «Æresord», sa hun – på Grønland."
OLD = "Statsråden Sören Ängström på Grønland: æren er vår, sa også Bjørg i går. Hun spør både dem på øya og andre."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_a_nordic_text_is_read_right_in_the_encodings_of_today(encoding: str) -> None:
    assert decode(NORDIC.encode(encoding)) == NORDIC


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "mac_roman", "cp850", "utf-16-le", "utf-16-be"])
def test_a_nordic_text_is_read_right_in_old_encodings_and_without_a_mark(encoding: str) -> None:
    assert decode(OLD.encode(encoding)) == OLD


@pytest.mark.parametrize("encoding", ["cp1251", "koi8_r"])
def test_russian_is_told_from_nordic_letters(encoding: str) -> None:
    text = "Министр сказала, что переговоры продолжатся завтра утром, и просила всех о терпении. " * 3
    assert decode(text.encode(encoding)) == text


def test_a_big_endian_mark_is_dropped() -> None:
    assert decode(codecs.BOM_UTF16_BE + "Ja, sa hun.".encode("utf-16-be")) == "Ja, sa hun."


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_a_stray_nul_in_a_text_is_replaced(encoding: str) -> None:
    assert decode(("Ja,\0 " + OLD * 20).encode(encoding)) == "Ja,\ufffd " + OLD * 20


def test_more_than_a_stray_nul_is_no_text() -> None:
    assert decode(("Ja,\0 nei\0 " + OLD * 10).encode()) is None


def test_a_mark_inside_the_text_stays() -> None:
    assert decode("Ja\ufeff, sa hun.".encode()) == "Ja\ufeff, sa hun."


def test_every_line_end_becomes_one_line_feed_and_nothing_else_changes() -> None:
    assert decode(b" Ett \r\n\r\nTo\rTre\t\n") == " Ett \n\nTo\nTre\t\n"


def test_a_declared_encoding_is_believed_where_utf_8_does_not_hold() -> None:
    assert decode("Měli jsme řeč".encode("iso8859_2"), declared="ISO-8859-2") == "Měli jsme řeč"


def test_utf_8_proves_itself_against_a_wrong_declaration() -> None:
    assert decode("På Åland".encode(), declared="iso-8859-1") == "På Åland"


def test_declared_latin_1_is_read_as_browsers_do() -> None:
    assert decode("“Ja” – nå".encode("cp1252"), declared="ISO-8859-1") == "“Ja” – nå"


@pytest.mark.parametrize("declared", ["rot13", "zip", "unicode_escape", "no-such-code", "utf-8"])
def test_a_declaration_that_cannot_be_true_is_not_followed(declared: str) -> None:
    assert decode("Bjørg på øya".encode("latin-1"), declared=declared) == "Bjørg på øya"


def test_a_broken_byte_in_utf_8_leaves_the_rest_readable() -> None:
    assert decode("Bjørg på øya".encode() + b"\xff der") == "Bjørg på øya\ufffd der"


@pytest.mark.parametrize("raw", [b"\0\1\2\3" * 50, bytes(range(256)), b"Ja\0nei", b"\x01\x02\x03 abc"])
def test_what_is_no_text_is_none(raw: bytes) -> None:
    assert decode(raw) is None


def test_nothing_is_an_empty_text() -> None:
    assert decode(b"") == ""
