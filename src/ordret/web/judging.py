"""Judging in the browser: who may, and what a form says.

The start of the server prints an address with a token; who opens it gets a cookie that only this server's own pages
send (SameSite=Strict). Every form carries a second secret made of the first (HMAC), so that no other site's form and
no link can judge, and comes from the server's own address (Origin).
"""

import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import cast

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from ordret.model import Form, Verdict
from ordret.record import Record
from ordret.web import addresses
from ordret.web.asked import AskedError

COOKIE = "ordret"
VERDICTS: Mapping[str, Verdict] = {"y": "yes", "n": "no", "h": "unsure"}
FORMS = ("direct", "indirect", "mixed")
_LONGEST = 2_000  # code points of a reason


@dataclass(frozen=True, slots=True)
class Judging:
    """Who judges which record. One judgement at a time: each links anew what it concerns, before the answer."""

    path: Path
    who: str
    token: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    lock: Lock = field(default_factory=Lock)

    @property
    def form_secret(self) -> str:
        """What every form carries."""
        return hmac.new(self.token.encode(), b"form", sha256).hexdigest()

    def is_known(self, request: Request) -> bool:
        """Whether a request comes from who opened the printed address."""
        return _same(request.cookies.get(COOKIE, ""), self.token)

    def enter(self, request: Request) -> Response:
        """From the printed address to the page of judging, with the cookie. Raises AskedError for a wrong token."""
        if not _same(request.query_params.get("token", ""), self.token):
            raise AskedError("to judge, open the address that `ordret serve --edit` printed", status=403)
        answer = RedirectResponse(addresses.judge(), 303)
        answer.set_cookie(COOKIE, self.token, httponly=True, samesite="strict", path="/")
        return answer

    def take(self, request: Request, form: FormData) -> Response:
        """Write the judgement that a form says. Raises AskedError for a form that is not ours, JudgeError for what
        cannot be judged so."""
        if not self.is_known(request) or not _same(_told(form, "secret"), self.form_secret) or not _is_ours(request):
            raise AskedError("this form does not come from here; nothing was judged", status=403)
        with self.lock, Record.open(self.path) as record:
            self._judge(record, form)
        return RedirectResponse(_back(_told(form, "back")), 303)

    def _judge(self, record: Record, form: FormData) -> None:
        reason, of = _told(form, "reason")[:_LONGEST].strip() or None, _told(form, "of")
        match _told(form, "do"):
            case "y" | "n" | "h" as key:
                record.judge(_told(form, "left"), _told(form, "right"), VERDICTS[key], who=self.who, reason=reason)
            case "u":
                record.undo(who=self.who)
            case "withdraw":
                record.withdraw(of, who=self.who, reason=reason)
            case "restore":
                record.withdraw(of, who=self.who, reason=reason, withdrawn=False)
            case "speaker":
                record.correct(of, speaker=_told(form, "speaker"), who=self.who, reason=reason)
            case "form" if _told(form, "form") in FORMS:
                record.correct(of, form=cast("Form", _told(form, "form")), who=self.who, reason=reason)
            case _:
                raise AskedError("the form says nothing that can be judged")


def _told(form: FormData, name: str) -> str:
    value = form.get(name, "")
    return value if isinstance(value, str) else ""


def _back(address: str) -> str:
    """Where to go on: a page of this server, whatever the form says."""
    return address if address.startswith("/") and not address.startswith(("//", "/\\")) else addresses.judge()


def _is_ours(request: Request) -> bool:
    """Browsers say where a form comes from; "null" is what they say where a page keeps it to itself."""
    origin = request.headers.get("origin")
    return origin is None or origin == f"{request.url.scheme}://{request.url.netloc}"


def _same(left: str, right: str) -> bool:
    return hmac.compare_digest(left.encode(), right.encode())
