from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from ordret.export.rows import KINDS
from ordret.export.schema import schema, text

ROOT = Path(__file__).parents[2]
SCHEMA = schema()


def validator(kind: str) -> Draft202012Validator:
    return Draft202012Validator({**SCHEMA, "$ref": f"#/$defs/{kind}"}, format_checker=FormatChecker())


def test_the_schema_in_the_documentation_is_the_one_of_the_types() -> None:
    written = (ROOT / "docs/schema.json").read_text(encoding="utf-8")

    assert written == text(), "run: make schema"


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("kind", KINDS)
def test_an_example_is_a_row_of_its_kind(kind: str) -> None:
    (example,) = SCHEMA["$defs"][kind]["examples"]

    validator(kind).validate(example)
    assert set(example) == set(SCHEMA["$defs"][kind]["required"])


@pytest.mark.parametrize("kind", KINDS)
def test_a_row_without_one_of_its_keys_is_refused(kind: str) -> None:
    example = dict(SCHEMA["$defs"][kind]["examples"][0])
    example.popitem()

    assert not validator(kind).is_valid(example)


@pytest.mark.parametrize(
    ("kind", "wrong"),
    [
        ("quotations", {"form": "shouted"}),
        ("quotations", {"words": None}),
        ("articles", {"published": {"first": "2031-05", "last": "2031-05", "words": None, "basis": "none"}}),
        ("lineage", {"from": {}}),
        ("lineage", {"from": {"article": "a", "agency": "b"}}),
        ("decisions", {"votes": {"against": 1, "abstained": 2}}),
    ],
)
def test_what_the_contract_rules_out_is_refused(kind: str, wrong: dict[str, Any]) -> None:
    example = SCHEMA["$defs"][kind]["examples"][0]

    assert not validator(kind).is_valid({**example, **wrong})


def test_the_passages_of_the_examples_stand_in_their_article() -> None:
    article = SCHEMA["$defs"]["articles"]["examples"][0]
    (words,) = SCHEMA["$defs"]["quotations"]["examples"][0]["words"]

    assert article["text"][words["start"] : words["end"]] == words["text"]
