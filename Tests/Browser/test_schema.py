"""The schemas of `tandem schema`, held against the sample content by a JSON Schema validator."""
import json
import os
import pathlib
import re
import subprocess

import jsonschema
import pytest
import yaml
from conftest import ROOT

TANDEM = pathlib.Path(os.environ.get("TANDEM", ROOT / ".build" / "release" / "tandem"))
CONTENT = ROOT / "content"
KINDS = {"profiles": "profile", "guides": "guide", "stories": "story", "programs": "program", "pages": "page"}


class Loader(yaml.SafeLoader):
    """Reads YAML 1.2 as editors do, where a date is a text, and so is `no`, the code of Norwegian."""


BOOL = "tag:yaml.org,2002:bool"
Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in rules if tag not in ("tag:yaml.org,2002:timestamp", BOOL)]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver(BOOL, re.compile("^(true|false)$"), "tf")


def read(path):
    text = path.read_text("utf-8")
    return yaml.load(text.split("\n---\n")[0] if path.suffix == ".md" else text, Loader)


def schema_of(path):
    """The name of the schema for a file, by the rules of the README."""
    if path.suffix == ".yml":
        return path.stem
    kind = KINDS.get(path.relative_to(CONTENT).parts[0], "page")
    return f"{kind}.translation" if path.name.endswith(".en.md") else kind


@pytest.fixture(scope="module")
def editor(tmp_path_factory):
    """The editor's folder for the sample portal."""
    folder = tmp_path_factory.mktemp("editor") / ".vscode"
    subprocess.run([TANDEM, "schema", ROOT, "--output", folder], check=True, capture_output=True)
    return folder


@pytest.fixture(scope="module")
def validators(editor):
    found = {}
    for file in (editor / "tandem").iterdir():
        schema = json.loads(file.read_text("utf-8"))
        jsonschema.Draft7Validator.check_schema(schema)
        found[file.stem] = jsonschema.Draft7Validator(schema)
    return found


def faults(validator, value):
    return ["/".join(map(str, fault.absolute_path)) + ": " + fault.message for fault in validator.iter_errors(value)]


FILES = sorted([*CONTENT.rglob("*.md"), *CONTENT.glob("*.yml")])


@pytest.mark.parametrize("path", FILES, ids=[str(path.relative_to(CONTENT)) for path in FILES])
def test_a_file_of_the_sample_is_valid(path, validators):
    assert faults(validators[schema_of(path)], read(path)) == []


GUIDE = {"title": "T", "summary": "S"}
STORY = {**GUIDE, "date": "2026-11-23"}
PROFILE = {"name": "N", "roles": ["mentor"], "career_stage": "mid", "permission": "2026-11-23"}

WRONG = [
    ("guide", {"title": "T"}, ": 'summary' is a required property"),
    ("guide", {**GUIDE, "fase": "start"}, "'fase' was unexpected"),
    ("guide", {**GUIDE, "phase": "starta"}, "phase: 'starta' is not one of"),
    ("guide", {**GUIDE, "topics": ["tik-tok"]}, "topics/0: 'tik-tok' is not one of"),
    ("guide", {**GUIDE, "topics": "e-handel"}, "topics: 'e-handel' is not of type 'array'"),
    ("guide", {**GUIDE, "topics": ["e-handel", "e-handel"]}, "topics: "),
    ("guide", {**GUIDE, "program": "ingen"}, "program: 'ingen' is not one of"),
    ("guide", {**GUIDE, "reviewed": "23/11 2026"}, "reviewed: '23/11 2026' does not match"),
    ("guide", {**GUIDE, "review_in": "6 månader"}, "review_in: '6 månader' does not match"),
    ("guide", {**GUIDE, "order": -1}, "order: -1 is less than the minimum"),
    ("guide", {**GUIDE, "draft": "ja"}, "draft: 'ja' is not of type 'boolean'"),
    ("guide", {**GUIDE, "title": None}, "title: None is not of type"),
    ("guide", {**GUIDE, "title": " "}, "title: ' ' does not match"),
    ("guide", {**GUIDE, "owner": "maja"}, "owner: 'maja' does not match"),
    ("guide", {**GUIDE, "slug": "Å-ä"}, "slug: 'Å-ä' does not match"),
    ("guide", {**GUIDE, "redirect_from": ["gammal"]}, "redirect_from/0: 'gammal' does not match"),
    ("guide", {**GUIDE, "sources": [{"title": "T"}]}, "sources/0: 'url' is a required property"),
    ("guide.translation", {"fase": "start"}, "'fase' was unexpected"),
    ("story", {**STORY, "mentor": "ingen-alls"}, "mentor: 'ingen-alls' is not one of"),
    ("story", {**STORY, "quote": {"by": "N"}}, "quote: 'text' is a required property"),
    ("profile", {**PROFILE, "roles": ["chef"]}, "roles/0: 'chef' is not one of"),
    ("profile", {**PROFILE, "photo": "/a.jpg"}, "photo: '/a.jpg' does not match"),
    ("profile", {**PROFILE, "languages": ["svenska"]}, "languages/0: 'svenska' does not match"),
    ("program", {**GUIDE, "coordinator": "ingen-alls"}, "coordinator: "),
    ("program", {**GUIDE, "events": [{"title": "T", "start": "kl 10"}]}, "events/0/start: 'kl 10' does not match"),
    ("page", {}, ": 'title' is a required property"),
    ("site", {"title": "T", "languages": ["sv"]}, ": 'base_url' is a required property"),
    ("topics", {"Data": {"name": "Data"}}, "'Data' does not match"),
    ("topics", {"data": {"namn": "Data"}}, "data: "),
]


@pytest.mark.parametrize("schema, value, fault", WRONG, ids=[fault for _, _, fault in WRONG])
def test_what_is_wrong_is_found(schema, value, fault, validators):
    found = faults(validators[schema], value)
    assert any(fault in text for text in found), found


@pytest.mark.parametrize("schema, value", [("guide", GUIDE), ("story", STORY), ("profile", PROFILE)])
def test_the_least_that_a_kind_needs_is_valid(schema, value, validators):
    assert faults(validators[schema], value) == []


@pytest.mark.parametrize("path", FILES, ids=[str(path.relative_to(CONTENT)) for path in FILES])
def test_the_settings_give_each_file_its_one_schema(path, editor):
    settings = json.loads((editor / "settings.json").read_text("utf-8"))
    name = str(path.relative_to(ROOT))
    matching = []
    for schema, globs in settings["yaml.schemas"].items():
        takes = lambda glob: re.fullmatch(re.escape(glob).replace(r"\*", "[^/]*"), name)
        if any(takes(glob) for glob in globs) and not any(takes(glob[1:]) for glob in globs if glob[0] == "!"):
            matching.append(schema)
    assert matching == [f"./.vscode/tandem/{schema_of(path)}.json"]


def test_a_choice_has_a_description_for_each_value(validators):
    definitions = validators["program"].schema["definitions"] | validators["story"].schema["definitions"]
    for name in ("topic", "profile", "program"):
        choice = definitions[name]
        assert len(choice["enum"]) == len(choice["enumDescriptions"]) > 1
        assert all(choice["enumDescriptions"])
    assert all(field["description"] for field in validators["guide"].schema["properties"].values())
