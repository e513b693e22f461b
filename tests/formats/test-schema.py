# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Aikajana developers
"""Holds data/plan.schema.json against the tables of the fields and the sample plans.

usage: test-schema.py DUMP-FIELDS SOURCE-ROOT; prints TAP.
"""

import copy
import datetime
import json
import pathlib
import re
import subprocess
import sys

import jsonschema

root = pathlib.Path(sys.argv[2])
fields = json.loads(subprocess.run([sys.argv[1]], check=True, capture_output=True).stdout)
schema = json.loads((root / "data" / "plan.schema.json").read_text(encoding="utf-8"))
definitions = schema["$defs"]
validator = jsonschema.Draft202012Validator(schema)

# Definitions that are no record: the values that records share.
VALUES = {"id", "day", "clock", "moment", "status", "unit", "hue", "when", "span"}
LONG_TEXTS = {"lead", "note", "notes", "reason", "text", "value"}


def definition_name(type_name):
    first, *others = type_name.split()
    return first + "".join(word.capitalize() for word in others)


def resolve(part):
    """The schema that a part refers to, with what stands beside the reference."""
    merged = dict(part)
    while "$ref" in merged:
        target = definitions[merged.pop("$ref").removeprefix("#/$defs/")]
        merged = {**target, **merged}
    return merged


def refers_to(part, name):
    assert part.get("$ref") == "#/$defs/" + name, f"{part} (expected a reference to {name})"


def check_field(field, part):
    kind = field["kind"]
    resolved = resolve(part)
    assert resolved.get("description"), "no description"
    if kind in ("id", "link"):
        refers_to(part, "id")
    elif kind == "text":
        assert resolved["type"] == "string"
        if "pattern" not in resolved:
            assert resolved["maxLength"] == fields["maxLongText" if field["name"] in LONG_TEXTS else "maxText"]
            assert resolved.get("minLength", 0) == (1 if field["required"] else 0)
    elif kind == "texts":
        assert resolved["type"] == "array" and resolved["items"]["type"] == "string"
        assert resolved["items"]["maxLength"] == fields["maxText"]
    elif kind == "enum":
        assert resolved["enum"] == field["words"], f"{resolved['enum']} (expected {field['words']})"
    elif kind == "int":
        assert resolved["type"] == "integer"
        assert -fields["maxInteger"] <= resolved["minimum"] < resolved["maximum"] <= fields["maxInteger"]
    elif kind == "bool":
        assert resolved["type"] == "boolean"
    elif kind in ("day", "clock", "when"):
        refers_to(part, kind)
    elif kind == "record":
        refers_to(part, definition_name(field["type"]))
    elif kind == "records":
        assert resolved["type"] == "array" and resolved["maxItems"] == fields["maxRecords"]
        refers_to(resolved["items"], definition_name(field["type"]))
    else:
        assert False, f"a kind of field that this test does not know: {kind}"


def check_type(type_name):
    definition = definitions[definition_name(type_name)]
    properties = definition["properties"]
    table = fields["types"][type_name]
    assert definition.get("description") and definition["type"] == "object"
    assert list(properties) == [field["name"] for field in table], f"{list(properties)}"
    assert definition.get("required", []) == [field["name"] for field in table if field["required"]]
    assert definition.get("additionalProperties", True) is True, "unknown members are kept"
    for field in table:
        try:
            check_field(field, properties[field["name"]])
        except AssertionError as error:
            raise AssertionError(f"{field['name']}: {error}") from error


def check_definitions():
    expected = {definition_name(name) for name in fields["types"]} | VALUES
    assert set(definitions) == expected, f"{set(definitions) ^ expected}"
    used = set(re.findall(r'"#/\$defs/(\w+)"', json.dumps(schema)))
    assert used == set(definitions), f"{used ^ set(definitions)}"


def check_when():
    when, span = definitions["when"], definitions["span"]
    assert list(when["properties"]) == fields["when"]
    assert list(span["properties"]) == fields["span"]
    assert when["properties"]["kind"]["enum"] == fields["kinds"]
    assert when["properties"]["precision"]["enum"] == fields["precisions"]
    assert when["properties"]["list"]["enum"] == fields["lists"]
    assert when["properties"]["flags"]["items"]["enum"] == fields["flags"]
    assert when["properties"]["spans"]["maxItems"] == fields["maxSpans"]
    assert definitions["id"]["maxLength"] == fields["maxId"]


def check_years():
    pattern = re.compile(definitions["day"]["pattern"])
    side = re.compile(definitions["span"]["properties"]["start"]["pattern"])
    for year in range(1900, 2200):
        is_held = fields["minYear"] <= year <= fields["maxYear"]
        assert bool(pattern.search(f"{year}-06-15")) == is_held, year
        assert bool(side.search(f"{year}-06-15T10:30")) == is_held, year
    day = datetime.date(2024, 1, 1)
    for _ in range(366):
        assert pattern.search(day.isoformat())
        day += datetime.timedelta(days=1)


def check_head():
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["properties"]["format"]["const"] == fields["format"]
    assert schema["properties"]["version"]["const"] == fields["version"]
    assert schema["required"] == ["format", "version"]
    jsonschema.Draft202012Validator.check_schema(schema)


def check_sample(path):
    plan = json.loads(path.read_text(encoding="utf-8"))
    errors = [f"{error.json_path}: {error.message}" for error in validator.iter_errors(plan)]
    assert not errors, errors[0]


base = json.loads((root / "tests" / "data" / "plans" / "base.aikajana").read_text(encoding="utf-8"))


def every_object(value):
    if isinstance(value, dict):
        yield value
        for member in value.values():
            yield from every_object(member)
    elif isinstance(value, list):
        for element in value:
            yield from every_object(element)


def check_unknown_members():
    plan = copy.deepcopy(base)
    for number, part in enumerate(list(every_object(plan))):
        if part is not plan["revisions"]:
            part[f"later{number}"] = [number]
    validator.validate(plan)


def check_wrong_types():
    """A known member of another type is refused wherever it stands."""
    n_objects = len(list(every_object(base)))
    n_refused = 0
    for number in range(n_objects):
        for name in list(list(every_object(base))[number]):
            for wrong in (None, -70000.5, [[]]):
                plan = copy.deepcopy(base)
                list(every_object(plan))[number][name] = wrong
                assert not validator.is_valid(plan), f"object {number}, {name}: {wrong}"
                n_refused += 1
    assert n_refused > 500, n_refused


def check_damages():
    """What the schema can say, it says: of the damaged plans that are JSON most are refused."""
    text = (root / "tests" / "data" / "plans" / "base.aikajana").read_text(encoding="utf-8")
    table = (root / "tests" / "data" / "plans" / "damaged.tsv").read_text(encoding="utf-8")
    # What no schema of this kind can say: order, sameness, circles, lengths of spans.
    beyond = {
        "member-twice", "half-a-surrogate", "no-such-day", "end-before-start", "end-before-start-in-minutes",
        "reversed-range", "time-of-no-length", "deadline-without-end", "month-without-end", "month-without-days",
        "whole-process-with-days", "two-equal-mark-ids", "two-equal-ids-of-two-kinds", "two-equal-meeting-ids",
        "offset-from-itself", "body-under-itself", "id-with-line-break",
    }
    for line in table.splitlines():
        if not line or line.startswith("#"):
            continue
        name, find, replacement, _ = line.split("\t")
        try:
            plan = json.loads(text.replace(find, replacement, 1))
        except json.JSONDecodeError:
            continue
        assert validator.is_valid(plan) == (name in beyond), name


tests = [("schema-is-a-schema", check_head, ()), ("definitions-are-the-types", check_definitions, ())]
tests += [("type/" + definition_name(name), check_type, (name,)) for name in fields["types"]]
tests += [("times-are-the-tables", check_when, ()), ("years-are-the-plan's", check_years, ())]
tests += [("valid/" + path.stem, check_sample, (path,)) for path in sorted((root / "data" / "samples").glob("*.aikajana"))]
tests += [
    ("valid/base", check_sample, (root / "tests" / "data" / "plans" / "base.aikajana",)),
    ("unknown-members-are-valid", check_unknown_members, ()),
    ("wrong-types-are-not", check_wrong_types, ()),
    ("damaged-plans-are-not", check_damages, ()),
]

print(f"1..{len(tests)}")
n_failed = 0
for number, (name, function, arguments) in enumerate(tests, 1):
    try:
        function(*arguments)
        print(f"ok {number} /schema/{name}")
    except Exception as error:  # a test that cannot run has failed
        n_failed += 1
        print(f"not ok {number} /schema/{name}")
        print(f"# {type(error).__name__}: {error}".replace("\n", " "))
sys.exit(1 if n_failed else 0)
