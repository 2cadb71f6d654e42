import copy
import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

from find.heard import findings
from ordret import marked
from ordret.model import Act, Mention
from ordret.pack import LANG, Pack, PackError, compile_pack, languages, load

ENGLISH: dict[str, Any] = tomllib.loads((LANG / "en.toml").read_text("utf-8"))
TABLES = ("marks", "cues", "words", "names", "days", "credits", "furniture")
KEYS = [(table, key) for table in TABLES for key in ENGLISH[table]]
DOCS = (Path(__file__).parents[1] / "docs" / "packs.md").read_text("utf-8")


def toml(table: dict[str, Any], *path: str) -> Iterator[str]:
    """The lines of a table: JSON's strings, lists, numbers and booleans are TOML's too."""
    if path:
        yield f"[{'.'.join(json.dumps(name, ensure_ascii=False) for name in path)}]"
    for key, value in table.items():
        if not isinstance(value, dict):
            yield f"{json.dumps(key, ensure_ascii=False)} = {json.dumps(value, ensure_ascii=False)}"
    for key, value in table.items():
        if isinstance(value, dict):
            yield from toml(value, *path, key)


def compiled(pack: dict[str, Any]) -> Pack:
    return compile_pack("\n".join(toml(pack)).encode(), name="xx.toml")


@pytest.fixture
def pack() -> dict[str, Any]:
    """The English pack as read from its file, to be spoilt."""
    return copy.deepcopy(ENGLISH)


def test_a_pack_loads_as_it_stands_in_its_file(pack: dict[str, Any]) -> None:
    assert compiled(pack).verbs == load("en").verbs


@pytest.mark.parametrize(("table", "key"), KEYS)
def test_a_missing_key_is_refused(pack: dict[str, Any], table: str, key: str) -> None:
    del pack[table][key]
    with pytest.raises(PackError, match=rf"^xx.toml: .*missing required field `{key}`.*\$\.{table}"):
        compiled(pack)


@pytest.mark.parametrize("key", ["lang", "name", "version", "identified_as", "verbs", *TABLES])
def test_a_missing_table_or_head_is_refused(pack: dict[str, Any], key: str) -> None:
    del pack[key]
    with pytest.raises(PackError, match=f"^xx.toml: .*missing required field `{key}`"):
        compiled(pack)


@pytest.mark.parametrize("table", TABLES)
def test_an_unknown_key_is_refused(pack: dict[str, Any], table: str) -> None:
    pack[table]["colour"] = ["red"]
    with pytest.raises(PackError, match=rf"^xx.toml: .*unknown field `colour`.*\$\.{table}"):
        compiled(pack)


def test_an_unknown_table_is_refused(pack: dict[str, Any]) -> None:
    pack["colours"] = {"red": []}
    with pytest.raises(PackError, match=r"^xx.toml: .*unknown field `colours`"):
        compiled(pack)


def test_a_form_under_two_verbs_is_refused(pack: dict[str, Any]) -> None:
    pack["verbs"]["says"]["say"] += " warns"
    with pytest.raises(PackError, match=r"^xx.toml: 'warns' is under \w+ and \w+; keep it under one"):
        compiled(pack)


def test_a_form_may_stand_alone_and_with_a_word_that_follows_it(pack: dict[str, Any]) -> None:
    pack["verbs"]["promises"]["swear"] = "swore"
    pack["verbs"]["rejects"]["swear_off"] = "swore~off"
    assert {(v.lemma, v.act, v.particle) for v in compiled(pack).verbs["swore"]} == {
        ("swear", "promises", None), ("swear_off", "rejects", "off"),
    }  # fmt: skip


def test_an_unknown_act_is_refused(pack: dict[str, Any]) -> None:
    pack["verbs"]["mumbles"] = {"mumble": "mumbled"}
    with pytest.raises(PackError, match=r"^xx.toml: verbs.mumbles is no act; there are says, asks, "):
        compiled(pack)


@pytest.mark.parametrize("code", ["m", "sg", "x sg", "m many", "", "m  sg"])
def test_a_pronoun_needs_a_gender_and_a_number(pack: dict[str, Any], code: str) -> None:
    pack["words"]["pronouns"]["she"] = code
    with pytest.raises(PackError, match=f"^xx.toml: .*pronouns.she: '{code}' is no gender"):
        compiled(pack)


@pytest.mark.parametrize("cue", ["naming", "addressing", "quoting"])
def test_a_class_of_verbs_names_only_verbs_there_are(pack: dict[str, Any], cue: str) -> None:
    pack["cues"][cue].append("mumble")
    with pytest.raises(PackError, match=r"^xx.toml: .*mumble, which no verbs table has"):
        compiled(pack)


@pytest.mark.parametrize("table", ["lines", "next_line"])
def test_a_furniture_line_that_is_no_pattern_is_refused(pack: dict[str, Any], table: str) -> None:
    pack["furniture"][table] = ["Read also: (.*"]
    with pytest.raises(PackError, match=r"^xx.toml: furniture: .* is no pattern"):
        compiled(pack)


def test_a_file_that_is_no_toml_is_refused() -> None:
    with pytest.raises(PackError, match=r"^xx.toml: "):
        compile_pack(b"lang = ", name="xx.toml")


def test_a_language_without_a_pack_is_told_which_there_are() -> None:
    with pytest.raises(PackError, match=rf"^no pack for 'xx'; there are {', '.join(languages())}$"):
        load("xx")


def test_there_is_a_pack_for_each_of_the_six() -> None:
    assert {"da", "de", "en", "nb", "nn", "sv"} <= set(languages())


@pytest.mark.parametrize("lang", languages())
def test_a_pack_is_whole(lang: str) -> None:
    pack = load(lang)
    verbs = {verb for choices in pack.verbs.values() for verb in choices}
    assert pack.lang == lang
    assert len(verbs) >= 40
    assert {verb.act for verb in verbs} == set(get_args(Act))


def test_what_the_identifier_says_means_one_language() -> None:
    names = [name for lang in languages() for name in load(lang).identified_as]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("key", [*ENGLISH, *(key for _, key in KEYS), *get_args(Act)])
def test_the_documentation_names_every_key(key: str) -> None:
    assert f"`{key}`" in DOCS


def test_the_documentations_tables_explain_every_key_once_and_no_other() -> None:
    section = next(part for part in DOCS.split("\n## ") if part.startswith("The pack"))
    rows = [line.split("|") for line in section.splitlines() if line.startswith("| `")]
    assert all(means.strip() for _, _, means, *_ in rows)
    explained = re.findall(r"`(\w+)`", " ".join(keys for _, keys, *_ in rows))
    heads = [key for key in ENGLISH if key not in {*TABLES, "verbs"}]
    assert sorted(explained) == sorted([*heads, *(key for _, key in KEYS)])


def test_the_documentations_example_runs(capsys: pytest.CaptureFixture[str]) -> None:
    code = DOCS.split("```python\n")[1].split("```")[0]
    exec(compile(code, "packs.md", "exec"), {})
    assert "quotations Quotation(" in capsys.readouterr().out


def test_the_documentations_cases_hold() -> None:
    data = DOCS.split("```toml\n")[1].split("```")[0]
    case, nothing = marked.parse(data.encode(), name="packs.md")
    found = [row for row in findings(marked.as_article(case, "nb")) if not isinstance(row, Mention)]
    assert {type(row).__name__ for row in found} == {"Quotation", "Credit"}
    assert findings(marked.as_article(nothing, "nb")) == []
