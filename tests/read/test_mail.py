import io
from email.message import EmailMessage

import pytest

from ordret.model import Problem
from ordret.read import Delivery
from ordret.read.delivery import Item, Opened
from ordret.read.forms import items

BODY = (
    "– Vi har ventet på denne havnen i tjue år, sier ordfører Jens Morvik i Sandvik.\n\n"
    "Kommunestyret skal behandle saken i mai. Havneminister Tora Lindås sier at pengene er sikret.\n"
)
HTML = "".join(f"<p>{paragraph}</p>" for paragraph in BODY.split("\n\n"))
SENT = "Wed, 12 Mar 2031 09:30:00 +0100"


def message(*, html: str | None = HTML, plain: str | None = BODY, **fields: str) -> EmailMessage:
    made = EmailMessage()
    named = {"From": "Sandvik kommune <post@sandvik.example>", "Subject": "Ny havn i Sandvik", "Date": SENT}
    for name, value in {"Message-ID": "<1@sandvik.example>", **named, **fields}.items():
        made[name] = value
    if plain:
        made.set_content(plain)
    if html:
        (made.add_alternative if plain else made.set_content)(f"<html><body>{html}</body></html>", subtype="html")
    return made


def read(raw: bytes, source: str = "nytt.eml") -> list[Item]:
    return list(items(Opened(source, io.BytesIO(raw))))


def one(made: EmailMessage) -> Delivery:
    [found] = read(made.as_bytes())
    assert isinstance(found, Delivery)
    return found


def test_a_message_is_a_report_of_its_sender_on_the_day_it_was_sent() -> None:
    found = one(message())
    assert (found.form, found.source, found.title, found.outlet) == (
        "e-mail",
        "nytt.eml",
        "Ny havn i Sandvik",
        "Sandvik kommune",
    )
    assert found.published is not None
    assert found.published.first.isoformat() == "2031-03-12"
    assert found.published.basis == "the message's Date header"
    assert found.published_at is not None
    assert found.published_at.isoformat() == "2031-03-12T09:30:00+01:00"


@pytest.mark.parametrize(("html", "plain"), [(HTML, BODY), (HTML, None), (None, BODY), ("<p></p>", BODY)])
def test_its_text_is_the_page_or_where_that_has_none_the_plain_text(html: str | None, plain: str | None) -> None:
    assert one(message(html=html, plain=plain)).text == f"Ny havn i Sandvik\n\n{BODY}".strip()


def test_a_subject_in_words_of_another_encoding_is_read() -> None:
    assert one(message(Subject="Møte om «havnen» på Ærøy")).title == "Møte om «havnen» på Ærøy"


def test_a_subject_in_letters_that_are_not_marked_is_read() -> None:
    head = "From: Åse Bø <a@sandvik.example>\r\nSubject: Møte på Ærøy\r\nMIME-Version: 1.0\r\n"
    for encoding in ("utf-8", "cp1252"):
        [found] = read(f"{head}\r\n{BODY}".encode(encoding))
        assert isinstance(found, Delivery)
        assert (found.title, found.outlet) == ("Møte på Ærøy", "Åse Bø")


def test_a_language_that_is_stated_is_taken() -> None:
    made = message()
    made["Content-Language"] = "nb"
    assert one(made).lang == "nb"


@pytest.mark.parametrize("date", ["Wed, 12 Mar 1601 09:30:00 +0100", "Thu, 12 Mar 9999 09:30:00 +0100", "in Lent"])
def test_a_date_that_is_none_gives_no_day(date: str) -> None:
    raw = message().as_bytes().replace(SENT.encode(), date.encode())
    problem, found = read(raw)
    assert isinstance(problem, Problem)
    assert problem.code == "bad date"
    assert isinstance(found, Delivery)
    assert found.published is None
    assert found.published_at is None


def test_what_is_attached_is_named_and_left() -> None:
    made = message()
    made.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="plan.pdf")
    problem, found = read(made.as_bytes())
    assert isinstance(problem, Problem)
    assert (problem.code, "plan.pdf" in problem.hint) == ("attachments", True)
    assert isinstance(found, Delivery)


SAVED = (
    "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://sandvik.example/havn\r\n"
    "Subject: Ny havn\r\nDate: Fri, 1 Aug 2036 10:00:00 +0000\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----b"\r\n\r\n\r\n'
    "------b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n"
    "Content-Location: https://sandvik.example/havn\r\n\r\n"
    "<html><head><meta charset=3Dutf-8><title>Ny havn i Sandvik</title></head><body>{}</body></html>\r\n\r\n"
    "------b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n\r\n------b--\r\n"
)


def test_a_saved_page_is_read_as_a_page_and_not_dated_by_its_saving() -> None:
    html = HTML.replace("å", "=C3=A5").replace("–", "=E2=80=93").replace("ø", "=C3=B8")
    [found] = read(SAVED.format(html).encode(), "havn.mhtml")
    assert isinstance(found, Delivery)
    assert (found.form, found.source, found.url) == ("saved web page", "havn.mhtml", "https://sandvik.example/havn")
    assert found.text == f"Ny havn i Sandvik\n\n{BODY}".strip()
    assert found.published is None


NESTED = "".join(f'Content-Type: multipart/mixed; boundary="b{at}"\n\n--b{at}\n' for at in range(10_000))


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (message(html=None, plain="\n").as_bytes(), "no text"),
        (f"MIME-Version: 1.0\n{NESTED}".encode(), "too deep"),
        (b"MIME-Version: 1.0\nContent-Transfer-Encoding: base64\nContent-Type: text/html\n\n!!!!\n", "no text"),
        (b"MIME-Version: 1.0\nSubject: x\nContent-Type: text/plain; charset=rot13\n\n\0\0\0\0", "no text"),
        (SAVED.format("").encode(), "no text"),
    ],
)
def test_what_cannot_be_read_is_one_problem(raw: bytes, code: str) -> None:
    [found] = read(raw)
    assert isinstance(found, Problem)
    assert found.code == code


@pytest.mark.parametrize("header", ["=?utf-8?b?!!?=", "=?none?q?a?=", "=?utf-8?q?" + "=C3" * 5000 + "?=", "a\0b"])
def test_a_broken_header_harms_no_report(header: str) -> None:
    raw = message().as_bytes().replace(b"Ny havn i Sandvik", header.encode())
    assert any(isinstance(found, Delivery) for found in read(raw))


def test_a_report_that_begins_like_a_message_is_none() -> None:
    [found] = read(b"Oslo: Ministeren kom.\nBergen: Ministeren gikk.\n\nSlik var dagen.\n", "a.txt")
    assert isinstance(found, Delivery)
    assert found.form == "text"
