"""The twins as OpenAPI 3.1: every address that gives JSON or CSV, what it may be asked, and the types it gives."""

import inspect
import re
from collections.abc import Sequence
from importlib.metadata import version
from typing import Any

import msgspec

from ordret.web import addresses
from ordret.web.asked import MOST
from ordret.web.pages.page import Page
from ordret.web.twins import MEDIA

_REFERENCE = "#/components/schemas/{name}"
_KEY = re.compile(r"{(\w+)}")
_ERRORS = {"400": "asked wrongly", "404": "nothing has this key", "503": "takes too long"}


def openapi(pages: Sequence[Page]) -> dict[str, Any]:
    """The whole document."""
    schemas, components = msgspec.json.schema_components([page.context for page in pages], ref_template=_REFERENCE)
    paths = {
        addresses.twin(page.path, kind): {"get": _operation(page, kind, schema)}
        for page, schema in zip(pages, schemas, strict=True)
        for kind in page.twins
    }
    info = {"title": "Ordret", "version": version("ordret"), "summary": "A sourced record of public affairs."}
    return {"openapi": "3.1.0", "info": info, "paths": paths, "components": {"schemas": components}}


def _operation(page: Page, kind: str, schema: dict[str, Any]) -> dict[str, Any]:
    content = {MEDIA[kind].partition(";")[0]: {"schema": schema} if kind == "json" else {}}
    refused = {status: {"description": words} for status, words in _ERRORS.items()}
    return {
        "operationId": f"{page.name}_{kind}",
        "summary": inspect.getdoc(page.make),
        "parameters": [*_keys(page), *_asked(page)],
        "responses": {"200": {"description": "the page's rows", "content": content}, **refused},
    }


def _keys(page: Page) -> list[dict[str, Any]]:
    return [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string"}} for name in _KEY.findall(page.path)
    ]


def _asked(page: Page) -> list[dict[str, Any]]:
    words = {"type": "array", "items": {"type": "string"}}
    named = [{"name": name, "in": "query", "schema": words} for name in page.asks]
    rows = {"type": "integer", "minimum": 1, "maximum": MOST, "default": page.rows}
    after = {"name": "after", "in": "query", "schema": {"type": "string"}}
    return [*named, after, {"name": "rows", "in": "query", "schema": rows}]
