#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Aikajana developers
"""The desktop file, metainfo, schema, MIME type, icons, manifest, translations.

Each is judged by the validator its reader uses, and then against the others:
they name each other by id, and a wrong name is silent until somebody installs.
"""

import configparser
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import tap

APP_ID = "io.github.aikajana.Aikajana"
DOMAIN = "aikajana"
MIME_TYPE = "application/vnd.aikajana.plan+json"
ROOT = Path(os.environ["AIKA_SOURCE_ROOT"])
BUILD = Path(os.environ["AIKA_BUILD_ROOT"])

DESKTOP = BUILD / "data" / f"{APP_ID}.desktop"
METAINFO = BUILD / "data" / f"{APP_ID}.metainfo.xml"
MIME = BUILD / "data" / f"{APP_ID}.xml"
MANIFEST = ROOT / "flatpak" / f"{APP_ID}.json"
ICONS = ROOT / "data" / "icons" / "hicolor"
ICON_FILES = [
    ICONS / "scalable" / "apps" / f"{APP_ID}.svg",
    ICONS / "scalable" / "mimetypes" / f"{APP_ID}-plan.svg",
    ICONS / "symbolic" / "apps" / f"{APP_ID}-symbolic.svg",
]

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
SVG = "{http://www.w3.org/2000/svg}"
MIME_INFO = "{http://www.freedesktop.org/standards/shared-mime-info}"

# All that a planner with portals needs: a window, its graphics, nothing else.
PERMISSIONS = {
    "--share=ipc", "--socket=fallback-x11", "--socket=wayland", "--device=dri",
}

# As meson's preset for GLib passes them, as far as they decide what is found.
XGETTEXT_KEYWORDS = [
    "--keyword=_", "--keyword=N_", "--keyword=C_:1c,2", "--keyword=NC_:1c,2",
    "--keyword=g_dcgettext:2", "--keyword=g_dngettext:2,3",
    "--keyword=g_dpgettext2:2c,3",
]
C_MARKER = re.compile(r"\b(?:_|N_|C_|NC_|Q_|gettext|ngettext|g_dcgettext|g_dngettext|g_dpgettext2?)"
                      r"\s*\(\s*\"")
XML_MARKER = re.compile(r"translatable=[\"'](?:yes|true)[\"']")


def run(*command, env=None, cwd=None):
    """Run COMMAND, which must be there and succeed; return (stdout, stderr)."""
    if shutil.which(command[0]) is None:
        raise tap.Skip(f"{command[0]} is not installed")
    done = subprocess.run([str(word) for word in command], capture_output=True,
                          text=True, errors="replace", env=env, cwd=cwd)
    assert done.returncode == 0, \
        f"{command[0]} ended with {done.returncode}\n{done.stdout}{done.stderr}"
    return done.stdout, done.stderr


def linguas():
    lines = (ROOT / "po" / "LINGUAS").read_text().splitlines()
    return [word for line in lines for word in line.split("#")[0].split()]


def potfiles():
    lines = (ROOT / "po" / "POTFILES").read_text().splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def entries(po):
    """The (context, msgid) of every entry of a PO text but its header."""
    text = re.sub(r'"\n"', "", po)
    found = set()
    for block in re.split(r"\n\s*\n", text):
        msgid = re.search(r'^msgid "(.*)"$', block, re.MULTILINE)
        context = re.search(r'^msgctxt "(.*)"$', block, re.MULTILINE)
        if msgid and msgid[1]:
            found.add((context and context[1], msgid[1]))
    return found


# --- The files one by one --------------------------------------------------

def desktop_file_is_valid():
    out, err = run("desktop-file-validate", DESKTOP)
    assert not out + err, out + err


def metainfo_is_valid():
    out, err = run("appstreamcli", "validate", "--no-net", METAINFO)
    bad = [line for line in (out + err).splitlines() if re.match(r"[EW]: ", line)]
    assert not bad, out + err


def schema_is_valid():
    out, err = run("glib-compile-schemas", "--strict", "--dry-run", ROOT / "data")
    assert not out + err, out + err


def schema_is_compiled_into_the_build():
    out, _ = run("gsettings", "list-keys", APP_ID,
                 env={**os.environ, "GSETTINGS_SCHEMA_DIR": str(BUILD / "data")})
    assert "window-width" in out.split(), out


def icons_are_valid():
    for icon in ICON_FILES:
        run("xmllint", "--noout", "--nonet", icon)
        with tempfile.TemporaryDirectory() as folder:
            for size in (16, 32, 64, 128):
                png = Path(folder) / "icon.png"
                run("rsvg-convert", "--width", size, "--height", size, "--output", png, icon)
                assert png.stat().st_size > 100, f"{icon.name} draws nothing at {size} px"


def icons_are_square_vectors():
    for icon in ICON_FILES:
        svg = ElementTree.parse(icon).getroot()
        side = "16" if "symbolic" in icon.name else "128"
        assert svg.get("viewBox") == f"0 0 {side} {side}", f"{icon.name}: viewBox {svg.get('viewBox')}"
        for tag in ("image", "filter", "text", "foreignObject"):
            assert svg.find(f".//{SVG}{tag}") is None, f"{icon.name} holds a <{tag}>"


def symbolic_icon_has_one_colour():
    text = ICON_FILES[2].read_text()
    colours = set(re.findall(r"#[0-9a-fA-F]{3,8}\b", text))
    assert len(colours) == 1, f"a symbolic icon is recoloured as a whole: {sorted(colours)}"


def mime_package_is_understood():
    if shutil.which("update-mime-database") is None or shutil.which("gio") is None:
        raise tap.Skip("update-mime-database or gio is not installed")
    with tempfile.TemporaryDirectory() as folder:
        packages = Path(folder) / "data" / "mime" / "packages"
        packages.mkdir(parents=True)
        shutil.copy(MIME, packages)
        env = {**os.environ, "XDG_DATA_HOME": str(Path(folder) / "data"), "HOME": folder}
        run("update-mime-database", packages.parent, env=env)
        for name, content in (
                ("plan.aikajana", '{\n  "format": "aikajana-plan",\n  "version": 1\n}\n'),
                ("suunnitelma äö.aikajana", "{}"),
        ):
            plan = Path(folder) / name
            plan.write_text(content)
            out, _ = run("gio", "info", "-a", "standard::content-type", plan, env=env)
            assert f"standard::content-type: {MIME_TYPE}" in out, f"{name}:\n{out}"
        other = Path(folder) / "other.json"
        other.write_text("{}")
        out, _ = run("gio", "info", "-a", "standard::content-type", other, env=env)
        assert "standard::content-type: application/json" in out, out
        subclasses = (packages.parent / "subclasses").read_text().splitlines()
        assert f"{MIME_TYPE} application/json" in subclasses, "not a kind of JSON"


def manifest_is_understood():
    # It leaves a folder of its own where it runs.
    with tempfile.TemporaryDirectory() as folder:
        _, err = run("flatpak-builder", "--show-manifest", MANIFEST, cwd=folder)
    # An unknown key is only a warning, and the exit status says nothing of it.
    assert not err.strip(), err


def manifest_asks_for_no_more_than_it_needs():
    manifest = json.loads(MANIFEST.read_text())
    extra = set(manifest["finish-args"]) - PERMISSIONS
    assert not extra, f"permissions nobody has argued for: {sorted(extra)}"


def manifest_pins_its_sources():
    manifest = json.loads(MANIFEST.read_text())
    for module in manifest["modules"]:
        for source in module["sources"]:
            if source["type"] == "dir":
                folder = (MANIFEST.parent / source["path"]).resolve()
                assert folder == ROOT.resolve(), f"{module['name']}: {folder}"
            else:
                assert source["url"].startswith("https://"), source["url"]
                assert re.fullmatch("[0-9a-f]{64}", source["sha256"]), module["name"]


# --- The files against each other ------------------------------------------

def desktop_entry():
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(DESKTOP, encoding="utf-8")
    return parser["Desktop Entry"]


def one_id_everywhere():
    metainfo = ElementTree.parse(METAINFO).getroot()
    schema = ElementTree.parse(ROOT / "data" / f"{APP_ID}.gschema.xml").find("schema")
    manifest = json.loads(MANIFEST.read_text())
    found = {
        "metainfo id": metainfo.findtext("id"),
        "metainfo launchable": metainfo.findtext("launchable").removesuffix(".desktop"),
        "schema id": schema.get("id"),
        "schema path": schema.get("path").strip("/").replace("/", "."),
        "desktop icon": desktop_entry()["Icon"],
        "manifest id": manifest["id"],
    }
    wrong = {what: name for what, name in found.items() if name != APP_ID}
    assert not wrong, str(wrong)


def one_mime_type_everywhere():
    mime = ElementTree.parse(MIME).getroot().find(f"{MIME_INFO}mime-type")
    metainfo = ElementTree.parse(METAINFO).getroot()
    assert mime.get("type") == MIME_TYPE, mime.get("type")
    assert desktop_entry()["MimeType"] == f"{MIME_TYPE};", desktop_entry()["MimeType"]
    assert metainfo.findtext("provides/mediatype") == MIME_TYPE
    icon = mime.find(f"{MIME_INFO}icon").get("name")
    assert icon in [path.stem for path in ICON_FILES], icon


def one_command_everywhere():
    manifest = json.loads(MANIFEST.read_text())
    metainfo = ElementTree.parse(METAINFO).getroot()
    assert desktop_entry()["Exec"].split()[0] == manifest["command"]
    assert metainfo.findtext("provides/binary") == manifest["command"]


def newest_release_is_this_version():
    version = re.search(r"^\s*version: '([^']+)'", (ROOT / "meson.build").read_text(), re.MULTILINE)[1]
    release = ElementTree.parse(METAINFO).getroot().find("releases/release")
    assert release.get("version") == version, f"{release.get('version')}, but meson.build has {version}"


def store_texts_have_the_right_length():
    # Flathub's quality guidelines: a name up to 20 letters, a summary up to 35.
    metainfo = ElementTree.parse(METAINFO).getroot()
    for summary in metainfo.findall("summary"):
        assert 10 <= len(summary.text) <= 35, f"{len(summary.text)}: {summary.text}"
        assert not summary.text.endswith("."), summary.text
    assert len(metainfo.findtext("name")) <= 20
    for caption in metainfo.iter("caption"):
        assert not caption.text.endswith("."), caption.text


# --- Translations ----------------------------------------------------------

def finnish_stands_in_the_merged_files():
    assert desktop_entry().get("Comment[fi]"), "no Finnish comment in the desktop file"
    for path, tag in ((METAINFO, "summary"), (METAINFO, "caption"), (MIME, f"{MIME_INFO}comment")):
        elements = ElementTree.parse(path).getroot().iter(tag)
        languages = {element.get(XML_LANG) for element in elements}
        assert "fi" in languages, f"{path.name} has no Finnish <{tag}>"


def catalogue_is_valid(language):
    def case():
        # --check also holds format strings and trailing newlines to the source.
        _, err = run("msgfmt", "--check", "--output-file=/dev/null", ROOT / "po" / f"{language}.po")
        assert not err, err
    return case


def catalogue_is_complete(language):
    def case():
        po = ROOT / "po" / f"{language}.po"
        for kind in ("--untranslated", "--only-fuzzy"):
            out, _ = run("msgattrib", "--no-obsolete", kind, po)
            left = entries(out)
            assert not left, f"{kind[2:]}:\n" + "\n".join(sorted(msgid for _, msgid in left))
    return case


def catalogue_knows_every_string(language):
    def case():
        with tempfile.TemporaryDirectory() as folder:
            pot = Path(folder) / "all.pot"
            run("xgettext", "--from-code=UTF-8", "--files-from", ROOT / "po" / "POTFILES",
                "--directory", ROOT, "--output", pot, *XGETTEXT_KEYWORDS)
            wanted = entries(pot.read_text(encoding="utf-8"))
        out, _ = run("msgattrib", "--no-obsolete", "--translated", ROOT / "po" / f"{language}.po")
        missing = wanted - entries(out)
        assert len(wanted) > 10, "xgettext found next to nothing"
        assert not missing, "not translated:\n" + "\n".join(sorted(msgid for _, msgid in missing))
    return case


def every_source_with_text_is_listed():
    listed = potfiles()
    twice = {name for name in listed if listed.count(name) > 1}
    assert not twice, f"listed twice in po/POTFILES: {sorted(twice)}"
    absent = [name for name in listed if not (ROOT / name).is_file()]
    assert not absent, f"in po/POTFILES, but not there: {absent}"
    missing = []
    for folder in ("app", "data"):
        for path in sorted((ROOT / folder).rglob("*")):
            marker = {".c": C_MARKER, ".h": C_MARKER, ".ui": XML_MARKER}.get(path.suffix)
            if path.name.endswith((".desktop.in", ".metainfo.xml.in", ".gschema.xml")):
                marker = re.compile("")
            name = path.relative_to(ROOT).as_posix()
            if marker and name not in listed and marker.search(path.read_text(encoding="utf-8")):
                missing.append(name)
    assert not missing, "text for translators, but not in po/POTFILES:\n" + "\n".join(missing)


CASES = [
    ("/desktop/desktop-file-is-valid", desktop_file_is_valid),
    ("/desktop/metainfo-is-valid", metainfo_is_valid),
    ("/desktop/schema-is-valid", schema_is_valid),
    ("/desktop/schema-is-compiled-into-the-build", schema_is_compiled_into_the_build),
    ("/desktop/icons-are-valid", icons_are_valid),
    ("/desktop/icons-are-square-vectors", icons_are_square_vectors),
    ("/desktop/symbolic-icon-has-one-colour", symbolic_icon_has_one_colour),
    ("/desktop/mime-package-is-understood", mime_package_is_understood),
    ("/desktop/manifest-is-understood", manifest_is_understood),
    ("/desktop/manifest-asks-for-no-more-than-it-needs", manifest_asks_for_no_more_than_it_needs),
    ("/desktop/manifest-pins-its-sources", manifest_pins_its_sources),
    ("/desktop/one-id-everywhere", one_id_everywhere),
    ("/desktop/one-mime-type-everywhere", one_mime_type_everywhere),
    ("/desktop/one-command-everywhere", one_command_everywhere),
    ("/desktop/newest-release-is-this-version", newest_release_is_this_version),
    ("/desktop/store-texts-have-the-right-length", store_texts_have_the_right_length),
    ("/desktop/finnish-stands-in-the-merged-files", finnish_stands_in_the_merged_files),
    ("/desktop/every-source-with-text-is-listed", every_source_with_text_is_listed),
]
for code in linguas():
    CASES += [
        (f"/desktop/{code}/catalogue-is-valid", catalogue_is_valid(code)),
        (f"/desktop/{code}/catalogue-is-complete", catalogue_is_complete(code)),
        (f"/desktop/{code}/catalogue-knows-every-string", catalogue_knows_every_string(code)),
    ]

if __name__ == "__main__":
    sys.exit(tap.run(CASES))
