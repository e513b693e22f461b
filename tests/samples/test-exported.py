#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Aikajana developers
"""The five plans as the program writes them: each in its own shape, cell by
cell, on A4 and A3 and for the web; and in each of the five shapes without
losing a date. poppler reads the paper. What is expected stands here and in
printed.py, not in the plans.

Usage: test-exported.py AIKAJANA SAMPLES
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

sys.path.insert(0, str(Path(os.environ["AIKA_SOURCE_ROOT"]) / "tests" / "desktop"))

import printed  # noqa: E402
import tap  # noqa: E402

AIKAJANA = Path(sys.argv[1])
SAMPLES = Path(sys.argv[2])
FIVE = ["kaarina", "kainuu", "loimaa", "mikkeli", "rauma"]
WORDS = ["table", "programme", "bulletin", "wheel"]

# Days stand with a dot behind the month, months and vaguer times as their authors wrote them.
DATES = {
    "kaarina": ["12.4.", "20.4.", "26.4.", "27.4.", "1.6.", "2.6.", "klo 17–20", "maaliskuu 2022",
                "syyskuun alku 2022", "tehty"],
    "kainuu": ["16.3.", "24.4.", "tammi–huhtikuu 2018", "toukokuun loppupuoli 2018", "touko–kesäkuu 2018",
               "elokuu 2018", "huhti–kesäkuu 2018", "elo–syyskuu 2018", "koko prosessin ajan", "syksy 2018",
               "lokakuu 2018–tammikuu 2019", "marraskuu 2018–helmikuu 2019", "tammi–helmikuu 2019",
               "alkuvuosi 2019", "helmi–maaliskuu 2019", "maaliskuun 2019 loppuun mennessä", "huhtikuu 2019",
               "toukokuu 2019", "lokakuu 2018"],
    "loimaa": ["2.2.", "klo 15–16.30", "7.2.", "21.2.", "7.3.", "28.3.", "11.4.", "25.4.", "16.5.", "30.5.",
               "6.6.", "21.3.", "9.5.", "13.6.", "helmikuu 2022", "helmi–maaliskuu 2022", "maaliskuu 2022",
               "huhtikuu 2022", "huhti–kesäkuu 2022", "toukokuu 2022", "touko–kesäkuu 2022", "kesäkuu 2022"],
    "mikkeli": ["4.–5.9.", "syyskuun loppupuoli 2017", "lokakuu 2017", "marraskuu 2017",
                "marras–joulukuu 2017", "joulukuu 2017"],
    "rauma": ["25.2.", "1.3.", "klo 8", "8.3.", "klo 12–15", "26.2.", "21.3.", "22.3.", "4.4.", "klo 9–15",
              "10.4.", "klo 9–11", "17.4.", "22.–23.4.", "alkaa klo 9", "7.5.", "klo 9–14", "22.–23.5.",
              "elo–syyskuu 2013", "prosessin aikana"],
}

N_MARKS = {"kaarina": 9, "kainuu": 20, "loimaa": 16, "mikkeli": 8, "rauma": 14}

MEETINGS = {
    "kh": ["02-07", "02-21", "03-07", "03-28", "04-11", "04-25", "05-16", "05-30", "06-06"],
    "kv": ["03-21", "05-09", "06-13"],
}

ITALICS = ["ei erillisiä tilaisuuksia", "konsultti osallistuu", "lähitilaisuudet", "konsultti osallistuu",
           "johtoryhmä", "valtuusto", "ei erillisiä tilaisuuksia", "konsultti osallistuu", "ma 6.6.2022",
           "ma 13.6.2022", "6.6. kaupunginhallituksen esitys, 13.6. valtuusto"]


@cache
def export(sample, ending, *options):
    """The bytes of a plan in a shape."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"out{ending}"
        run = subprocess.run([AIKAJANA, "export", SAMPLES / f"{sample}.aikajana", "-o", path, *options],
                             capture_output=True, text=True)
        assert run.returncode == 0, run.stderr
        assert run.stderr == "", run.stderr
        return path.read_bytes()


def read_pdf(pdf, *command):
    if shutil.which(command[0]) is None:
        raise tap.Skip(f"no {command[0]}")
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        argv = [part if part != "PDF" else file.name for part in command]
        return subprocess.run(argv, capture_output=True, text=True, check=True).stdout


def plain(text):
    return text.replace("\u00a0", " ").replace("\u2060", "").replace("\u00ad", "")


def letters(text):
    """Where lines break does not matter."""
    return re.sub(r"\s+", "", plain(text))


def read_structure(pdf):
    """What stands before the table, its rows of cells, and what stands after it."""
    head, rows, foot = [], [], []
    cell, table_indent, is_bullet = None, None, False
    for line in read_pdf(pdf, "pdfinfo", "-struct-text", "PDF").splitlines():
        word = line.strip()
        indent = len(line) - len(line.lstrip())
        if word.startswith("Table"):
            table_indent = indent
        elif table_indent is not None and word and indent <= table_indent:
            table_indent = None
        if word == "TR":
            rows.append([])
        elif table_indent is not None and re.match(r"T[HD]\b", word):
            cell = []
            rows[-1].append(cell)
        elif word == '"•"':
            is_bullet = True
        elif word.startswith('"') and word != '""':
            text = ("• " if is_bullet else "") + plain(word[1:-1])
            is_bullet = False
            (cell if table_indent is not None else foot if rows else head).append(text)
    return head, [["\n".join(cell) for cell in row] for row in rows], foot


def check_same(found, expected):
    for number, (one, other) in enumerate(zip(found, expected)):
        assert one == other, f"{number}: {one!r}\nexpected: {other!r}"
    assert len(found) == len(expected), f"{len(found)} parts instead of {len(expected)}"


def check_paper(sample, paper):
    head, rows, foot = read_structure(export(sample, ".pdf", "--paper", paper))
    check_same(head, printed.HEAD[sample])
    check_same(rows, printed.ROWS.get(sample, []))
    check_same(foot, printed.FOOT.get(sample, []))


def check_kainuu(paper):
    head, rows, foot = read_structure(export("kainuu", ".pdf", "--paper", paper))
    check_same(head, printed.HEAD["kainuu"])
    check_same(rows[0], ["", "2018", *[""] * 8, "Maakuntavaalit", "", "", "2019", *[""] * 4])
    check_same(rows[1][1:], [str(month) for month in [*range(1, 13), *range(1, 6)]])
    found = [(row[0].split("\n")[0], {month: cell for month, cell in enumerate(row) if month and cell})
             for row in rows[2:]]
    check_same(found, printed.ROWS["kainuu"])
    for row, details in zip(rows[2:], printed.DETAILS["kainuu"]):
        check_in_order(letters(row[0]), [letters(part) for part in details])
    assert any(text.startswith("Katkoviiva: alustava aika. Lähdeasiakirjan jaksot") for text in foot), foot


class Reader(HTMLParser):
    """The words of a page's body, and those of them in italics."""

    def __init__(self, page):
        super().__init__()
        self.text, self.italics, self.is_body, self.is_italic = "", [], False, False
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.is_body |= tag == "body"
        if tag == "em":
            self.is_italic = True
            self.italics.append("")

    def handle_endtag(self, tag):
        self.is_italic &= tag != "em"

    def handle_data(self, data):
        if self.is_body:
            self.text += data
        if self.is_italic:
            self.italics[-1] += data


def check_in_order(text, parts):
    place = 0
    for part in parts:
        found = text.find(part, place)
        assert found >= 0, f"lost, or not in its place: {part}"
        place = found + len(part)


def list_parts(sample):
    """All that a sample prints, paragraph by paragraph."""
    if sample == "kainuu":
        return [letters(part) for row in printed.DETAILS["kainuu"] for part in row]
    rows = [line for row in printed.ROWS.get(sample, []) for cell in row for line in cell.split("\n")]
    texts = [*printed.HEAD[sample], *rows, *printed.FOOT.get(sample, [])]
    return [letters(text.removeprefix("• ")) for text in texts if text]


def check_web(sample):
    page = export(sample, ".html").decode()
    reader = Reader(page)
    check_in_order(letters(reader.text), list_parts(sample))
    if sample == "loimaa":
        check_same([plain(text) for text in reader.italics], ITALICS)


def says_date(texts, date):
    """Not 12.4. where 2.4. is meant."""
    pattern = re.compile(r"(?<!\d)" + re.escape(date) if date[0].isdigit() else re.escape(date))
    return any(pattern.search(text) for text in texts)


def check_dates(sample, kind):
    structure = read_pdf(export(sample, ".pdf", "--kind", kind, "--paper", "A4"), "pdfinfo", "-struct-text", "PDF")
    texts = [plain(line.strip()) for line in structure.splitlines() if line.strip().startswith('"')]
    lost = [date for date in DATES[sample] if not says_date(texts, date)]
    assert not lost, f"lost: {lost}"


def list_boxes(sample, kind, *options):
    scene = json.loads(export(sample, ".json", "--kind", kind, *options))
    return [box for page in scene["pages"] for box in page["boxes"]]


def check_matrix(sample):
    """Every mark and every meeting has its box."""
    plan = json.loads((SAMPLES / f"{sample}.aikajana").read_text("utf-8"))
    marks = {mark["id"] for item in plan["items"] for mark in item.get("marks", [])}
    assert len(marks) == N_MARKS[sample]
    boxes = {box.get("id") for box in list_boxes(sample, "matrix", "--paper", "A4")}
    assert marks <= boxes, f"lost: {marks - boxes}"
    if sample == "loimaa":
        meetings = {f"{body}-2022-{day}" for body, days in MEETINGS.items() for day in days}
        assert meetings <= boxes, f"lost: {meetings - boxes}"


def check_year_clock():
    """Nine meetings of KH and three of KV, each within the angles of its month, KH outside."""
    found = {}
    for box in list_boxes("loimaa", "wheel", "--months", "2022-01..2022-12"):
        if box["kind"] == "meeting":
            found[box["id"]] = box
    expected = {f"{body}-2022-{day}" for body, days in MEETINGS.items() for day in days}
    assert found.keys() == expected, found.keys() ^ expected
    for name, box in found.items():
        month = int(name.split("-")[2])
        assert (box["year"], box["month"]) == (2022, month), box
        assert 30 * (month - 1) <= box["startAngle"] < 30 * month, box
    radii = {name.split("-")[0]: box["innerRadius"] for name, box in found.items()}
    assert radii["kh"] > radii["kv"]


def check_repeated_header():
    pdf = export("loimaa", ".pdf", "--paper", "A4")
    pages = read_pdf(pdf, "pdftotext", "-layout", "PDF", "-").rstrip("\f").split("\f")
    assert len(pages) == 2, len(pages)
    for page in pages:
        for heading in ["Ajankohta", "Työvaihe", "Tilaisuuden toteutus", "Osallistujat", "Kokoukset", "Jory"]:
            assert page.count(heading) == 1, heading


CASES = [("samples/loimaa/the-header-stands-on-each-page", check_repeated_header),
         ("samples/loimaa/each-meeting-in-its-month-of-the-year-clock", check_year_clock)]
for name in FIVE:
    for size in ["A4", "A3"]:
        CASES.append((f"samples/{name}/cell-by-cell-on-{size}",
                      (lambda size=size: check_kainuu(size)) if name == "kainuu"
                      else (lambda name=name, size=size: check_paper(name, size))))
    CASES.append((f"samples/{name}/part-by-part-on-the-web", lambda name=name: check_web(name)))
    CASES.append((f"samples/{name}/no-mark-lost-in-a-matrix", lambda name=name: check_matrix(name)))
    for shape in WORDS:
        CASES.append((f"samples/{name}/no-date-lost-in-a-{shape}",
                      lambda name=name, shape=shape: check_dates(name, shape)))

sys.exit(tap.run(CASES))
