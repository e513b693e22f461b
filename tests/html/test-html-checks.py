#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Aikajana developers
"""The HTML of every sample in each of the five kinds, by tools of others.

tidy checks the markup, axe-core in a headless Chromium what a screen reader
gets of it; both must also find what is wrong with a page made for that. And
what the page says: the rows, cells and times of a table.

Usage: test-html-checks.py WRITE-HTML AXE-FOLDER SAMPLES
"""

import html
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from html.parser import HTMLParser
from pathlib import Path

sys.path.insert(0, str(Path(os.environ["AIKA_SOURCE_ROOT"]) / "tests" / "desktop"))

import tap  # noqa: E402

WRITE_HTML = Path(sys.argv[1])
AXE = Path(sys.argv[2]) / "axe.min.js"
SAMPLES = sorted(Path(sys.argv[3]).glob("*.aikajana"))
KINDS = ["matrix", "table", "programme", "bulletin", "wheel"]
FIVE = ["kaarina", "kainuu", "loimaa", "mikkeli", "rauma"]

CHROMIUM_SECONDS = 120
SCRIPT_MILLISECONDS = 30000

# Valid strings of the HTML Living Standard, §4.5.14, that the writer uses.
DATETIME = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d)?)?"
                      r"|-W(0[1-9]|[1-4]\d|5[0-3]))?")

# HTML has it; tidy 5.8 knows it of HTML 4 alone.
UNKNOWN_TO_TIDY = re.compile(r'Warning: <th> attribute "abbr" not allowed for HTML5$')

WRAPPED = """<!DOCTYPE html>
<html lang="fi">
<head><meta charset="utf-8"/><title>Sivusto</title></head>
<body><main><h1>Sivusto</h1>
{}</main></body>
</html>
"""

# An image without words, a label of nothing, text hardly there, no language, an open element.
BROKEN = """<!DOCTYPE html>
<html>
<head><meta charset="utf-8"/><title></title></head>
<body><div><img src="x.png"><p style="color:#ddd;background:#fff">harmaa</p>
<table><tr><th scope="sideways">a</th><td>b</td></tr></table></body>
</html>
"""

RUN_AXE = """<script src="axe.min.js"></script>
<script>
axe.run().then(function (found) {
  var result = document.createElement("pre");
  result.id = "axe-result";
  result.textContent = JSON.stringify({
    violations: found.violations.map(function (rule) {
      return { id: rule.id, help: rule.help, places: rule.nodes.map(function (node) { return node.html; }) };
    }),
    passes: found.passes.map(function (rule) { return rule.id; })
  });
  document.body.appendChild(result);
});
</script>
"""


def clean_environment(folder):
    """Without what makes other people's warnings fatal; Chromium's files go into FOLDER."""
    environment = {name: value for name, value in os.environ.items()
                   if not name.startswith(("G_", "GTK_", "GSETTINGS_"))}
    environment.update(HOME=str(folder), XDG_CONFIG_HOME=str(folder), XDG_CACHE_HOME=str(folder),
                       NO_AT_BRIDGE="1")
    return environment


def need(program):
    path = shutil.which(program)
    if path is None:
        raise tap.Skip(f"there is no {program} here")
    return path


def tidy(text):
    """What tidy has to say: errors and warnings."""
    done = subprocess.run([need("tidy"), "-e", "-q", "-utf8"], input=text.encode(), check=False,
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = done.stderr.decode(errors="replace").strip()
    assert (done.returncode == 0) == (said == ""), f"tidy ended with {done.returncode}: {said}"
    return "\n".join(line for line in said.splitlines() if not UNKNOWN_TO_TIDY.search(line))


def axe(folder, text):
    """What axe-core finds on a page: its violations and the rules that hold."""
    chromium = need("chromium")
    if not AXE.is_file():
        raise tap.Skip("there is no axe-core here: tests/run fetches it with npm")

    with tempfile.TemporaryDirectory(dir=folder) as place:
        place = Path(place)
        (place / "axe.min.js").symlink_to(AXE)
        page = place / "page.html"
        page.write_text(text.replace("</body>", RUN_AXE + "</body>"))
        command = [chromium, "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                   f"--user-data-dir={place}/profile", f"--virtual-time-budget={SCRIPT_MILLISECONDS}",
                   "--dump-dom", page.as_uri()]
        if os.getuid() == 0:
            command.insert(1, "--no-sandbox")
        done = subprocess.run(command, check=False, capture_output=True, timeout=CHROMIUM_SECONDS,
                              env=clean_environment(place))
        dom = done.stdout.decode(errors="replace")

    found = re.search(r'<pre id="axe-result">(.*?)</pre>', dom, re.DOTALL)
    assert found, f"no result of axe-core; Chromium said:\n{done.stderr.decode(errors='replace')[-2000:]}"
    return json.loads(html.unescape(found.group(1)))


class Page(HTMLParser):
    """A page as its elements: (name, attributes, words)."""

    VOID = {"meta", "img", "br", "hr", "link", "input"}

    def __init__(self, text):
        super().__init__()
        self.elements = []
        self.open = []
        self.feed(text)
        self.close()
        assert not self.open, f"left open: {self.open}"

    def handle_starttag(self, tag, attrs):
        element = [tag, dict(attrs), "", [name for name, _, _, _ in self.open]]
        self.elements.append(element)
        if tag not in self.VOID:
            self.open.append(element)

    def handle_startendtag(self, tag, attrs):
        self.elements.append([tag, dict(attrs), "", []])

    def handle_endtag(self, tag):
        assert self.open and self.open[-1][0] == tag, f"</{tag}> closes {self.open[-1:]}"
        self.open.pop()

    def handle_data(self, data):
        for element in self.open:
            element[2] += data

    def all(self, *names):
        return [element for element in self.elements if element[0] in names]

    def rows(self):
        """The rows of its table's bodies, as the words of their cells."""
        rows = []
        for name, attributes, words, parents in self.elements:
            if name == "tr" and "tbody" in parents:
                rows.append([])
            elif name in ("td", "th") and "tbody" in parents:
                rows[-1].append((name, attributes, re.sub(r"\s+", " ", words).strip()))
        return rows


def count_columns(page):
    first_row = [element for element in page.all("tr") if "thead" in element[3]][0]
    start = page.elements.index(first_row)
    n_columns = 0
    for name, attributes, _, _ in page.elements[start + 1:]:
        if name == "tr" or name == "tbody":
            break
        if name in ("td", "th"):
            n_columns += int(attributes.get("colspan", 1))
    return n_columns


class Cases:
    """The cases, over the files that the program has written into FOLDER."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.list = [("/html/control/tidy-finds-what-is-broken", self.tidy_finds),
                     ("/html/control/axe-finds-what-is-broken", self.axe_finds),
                     ("/html/samples/five-documents", self.has_five)]
        for sample in SAMPLES:
            name = sample.name.split(".")[0]
            for kind in KINDS:
                base = f"{name}-{kind}"
                self.add(f"/html/tidy/{base}", self.passes_tidy, base)
                self.add(f"/html/axe/{base}", self.passes_axe, base)
                self.add(f"/html/marks/{base}", self.holds_no_surprises, base)
                if kind in ("table", "programme"):
                    self.add(f"/html/table/{base}", self.is_a_whole_table, base)
        for kind in KINDS:
            self.add(f"/html/axe/loimaa-{kind}-fragment", self.fragment_passes_axe, f"loimaa-{kind}")
        self.list.append(("/html/loimaa/cells", self.loimaa_cells))
        self.list.append(("/html/kaarina/times", self.kaarina_times))

    def add(self, name, case, *arguments):
        self.list.append((name, lambda: case(*arguments)))

    def read(self, name):
        return (self.folder / name).read_text(encoding="utf-8")

    def tidy_finds(self):
        said = tidy(BROKEN)
        assert "missing </div>" in said and 'lacks "alt"' in said, said

    def axe_finds(self):
        result = axe(self.folder, BROKEN)
        found = {rule["id"] for rule in result["violations"]}
        for rule in ("html-has-lang", "document-title", "image-alt", "color-contrast", "region",
                     "scope-attr-valid"):
            assert rule in found, f"{rule} is not among {sorted(found)}"

    def has_five(self):
        names = {sample.name.split(".")[0] for sample in SAMPLES}
        assert set(FIVE) <= names, f"only {sorted(names)}"

    def passes_tidy(self, base):
        said = tidy(self.read(f"{base}.html"))
        assert said == "", said
        said = tidy(WRAPPED.format(self.read(f"{base}-fragment.html")))
        assert said == "", f"the fragment: {said}"

    def check_axe(self, text):
        result = axe(self.folder, text)
        assert {"document-title", "region", "page-has-heading-one", "heading-order"} <= set(result["passes"]), \
            f"only these rules were looked at: {result['passes']}"
        assert result["violations"] == [], json.dumps(result["violations"], indent=1, ensure_ascii=False)

    def passes_axe(self, base):
        self.check_axe(self.read(f"{base}.html"))

    def fragment_passes_axe(self, base):
        self.check_axe(WRAPPED.format(self.read(f"{base}-fragment.html")))

    def holds_no_surprises(self, base):
        page = Page(self.read(f"{base}.html"))
        fragment = Page(self.read(f"{base}-fragment.html"))
        assert [element[1]["lang"] for element in page.all("html")] == ["fi"]
        assert len(page.all("main")) == 1 and len(page.all("h1")) == 1
        assert not page.all("script", "link", "img", "iframe")
        assert not fragment.all("script", "style", "main", "header", "footer", "h1"), "of a page alone"
        assert len(fragment.all("h2")) >= 1 and fragment.elements[0][1]["lang"] == "fi"
        for one in (page, fragment):
            for name, attributes, words, parents in one.elements:
                assert "id" not in attributes, f"an id: {attributes}"
                assert not [each for each in attributes if each.startswith("on")], attributes
                assert name != "a" or attributes["href"].startswith(("http:", "https:", "mailto:")), attributes
                assert name != "time" or DATETIME.fullmatch(attributes["datetime"]), attributes
                assert name != "time" or "time" not in parents, words
            titles = [element[1]["title"] for element in one.all("abbr")]
            assert len(titles) == len(set(titles)), f"explained twice: {titles}"
        assert not [element for element in fragment.elements if "class" in element[1]]

    def is_a_whole_table(self, base):
        page = Page(self.read(f"{base}.html"))
        assert len(page.all("table")) == 1 and len(page.all("caption")) == 1
        n_columns = count_columns(page)
        assert n_columns >= 2 and len(page.rows()) >= 3
        for row in page.rows():
            assert sum(int(attributes.get("colspan", 1)) for _, attributes, _ in row) == n_columns, row
            headers = [attributes["scope"] for name, attributes, _ in row if name == "th"]
            assert headers in (["row"], ["rowgroup"], []), row

    def loimaa_cells(self):
        page = Page(self.read("loimaa-table.html"))
        headers = [words for _, _, words, parents in page.all("th") if "thead" in parents]
        assert headers == ["Ajanjakso", "Ajankohta", "Työvaihe", "Tilaisuuden toteutus", "Osallistujat", "Kokoukset",
                           "KH-kokous", "KV-kokous", "Jory"], headers
        rows = [[words for _, _, words in row] for row in page.rows()]
        assert len(rows) == 10 and {len(row) for row in rows} == {8}
        assert [row[7] for row in rows] == [""] * 10, "no meetings of the Jory"
        assert [row[5] for row in rows] == ["7.2.2022 21.2.2022", "7.3.2022", "", "28.3.2022", "", "11.4.2022",
                                            "25.4.2022", "16.5.2022", "30.5.2022", "6.6.2022"], rows
        assert [row[6] for row in rows] == ["", "21.3.2022", "", "", "", "", "", "9.5.2022", "", "13.6.2022"], rows
        assert rows[0][:2] == ["helmikuu 2022", "ke 2.2.2022 ma 7.2.2022"], rows[0]
        assert rows[3][0] == "huhtikuu 2022" and rows[3][5] == "28.3.2022", rows[3]
        assert len([words for _, _, words, _ in page.all("li")]) == 7

    def kaarina_times(self):
        page = Page(self.read("kaarina-bulletin.html"))
        times = [(attributes["datetime"], words) for _, attributes, words, _ in page.all("time")]
        for expected in (("2022-03-03", "3.3.2022"), ("2022-04-12T17:00", "12.4.2022 klo 17"),
                         ("2022-04-12T20:00", "20"), ("2022-04-20", "20.4."), ("2022-04-26", "26.4."),
                         ("2022-06-01", "1.6."), ("2022-06-02", "2.6.2022")):
            assert expected in times, f"{expected} is not in {times}"


def main():
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([WRITE_HTML, folder, *SAMPLES], check=True)
        return tap.run(Cases(folder).list)


sys.exit(main())
