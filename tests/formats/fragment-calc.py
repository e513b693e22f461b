# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Aikajana developers
"""fragment-calc.py WRITE-FRAGMENT PLAN

Copied rows as LibreOffice Calc takes their HTML: months as columns, shading
and text in place. Skipped where there is no LibreOffice.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

OFFICE = '{urn:oasis:names:tc:opendocument:xmlns:office:1.0}'
TABLE = '{urn:oasis:names:tc:opendocument:xmlns:table:1.0}'
TEXT = '{urn:oasis:names:tc:opendocument:xmlns:text:1.0}'
STYLE = '{urn:oasis:names:tc:opendocument:xmlns:style:1.0}'
FO = '{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}'

MONTHS = ('tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu '
          'tammi helmi maalis huhti touko').split()
BLUE, GREEN, PURPLE = '#b3d3f5', '#c9ead0', '#bd93dc'


def convert(html):
    """What Calc makes of the HTML: a list of rows of (text, ground, type)."""
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, 'clip.html'), 'wb') as file:
            file.write(html)
        subprocess.run(
            ['soffice', '-env:UserInstallation=file://' + os.path.join(folder, 'profile'), '--headless',
             '--infilter=HTML (StarCalc)', '--convert-to', 'fods', '--outdir', folder,
             os.path.join(folder, 'clip.html')],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=100,
            env=dict(os.environ, HOME=folder))
        tree = ElementTree.parse(os.path.join(folder, 'clip.fods'))

    grounds = {}
    for style in tree.iter(STYLE + 'style'):
        properties = style.find(STYLE + 'table-cell-properties')
        if properties is not None:
            grounds[style.get(STYLE + 'name')] = properties.get(FO + 'background-color')

    rows = []
    for row in tree.iter(TABLE + 'table-row'):
        cells = []
        for cell in row:
            text = '\n'.join(''.join(p.itertext()) for p in cell.iter(TEXT + 'p'))
            ground = grounds.get(cell.get(TABLE + 'style-name'))
            repeated = min(int(cell.get(TABLE + 'number-columns-repeated', '1')), 64)
            cells += [(text, ground, cell.get(OFFICE + 'value-type'))] * repeated
        for _ in range(min(int(row.get(TABLE + 'number-rows-repeated', '1')), 64)):
            rows.append(cells)
    return rows


def find_row(rows, title):
    return next(row for row in rows if row and row[0][0] == title)


def shaded(row, colour):
    """The columns of the ground, counted from the first month."""
    return [i for i, cell in enumerate(row[1:18]) if cell[1] == colour]


def check_years(rows):
    assert rows[0][1][0] == '2018' and rows[0][13][0] == '2019', rows[0]


def check_months(rows):
    assert [cell[0] for cell in rows[1][1:18]] == MONTHS, rows[1]


def check_titles(rows):
    assert rows[0][0][0] == 'Työvaihe', rows[0][0]
    assert sum(1 for row in rows[2:] if row and row[0][0]) == 17 + 5, 'rows and groups'


def check_shading(rows):
    row = find_row(rows, 'Palvelustrategia ja uudet toimintamallit')
    assert shaded(row, BLUE) == [9, 10, 11, 12], row
    row = find_row(rows, 'Aikajänne, skenaariot, visio ja yhteiset ylätason tavoitteet')
    assert shaded(row, BLUE) == [4, 5, 7], row
    assert all(cell[1] is None for i, cell in enumerate(row[1:18]) if i not in (4, 5, 7)), row


def check_whole(rows):
    assert shaded(find_row(rows, 'Osallistaminen'), GREEN) == list(range(17))


def check_text(rows):
    row = find_row(rows, 'Kuntaliiton maakuntapäivä')
    assert [cell[0] for cell in row[1:18]] == [''] * 3 + ['24.4.'] + [''] * 13, row
    assert shaded(row, PURPLE) == [3], row
    assert row[4][2] == 'string', 'a day is text and no number'


CHECKS = [('years-over-their-months', check_years), ('months-are-columns', check_months),
          ('every-row-has-its-title', check_titles), ('shading-is-in-place', check_shading),
          ('the-whole-process-is-shaded', check_whole), ('text-is-in-place', check_text)]


def main():
    if shutil.which('soffice') is None:
        print('1..0 # SKIP LibreOffice is not installed (libreoffice-calc-nogui)')
        return
    html = subprocess.run(sys.argv[1:3], check=True, stdout=subprocess.PIPE).stdout
    rows = convert(html)
    print('1..%d' % len(CHECKS))
    for i, (name, check) in enumerate(CHECKS):
        try:
            check(rows)
            print('ok %d - %s' % (i + 1, name))
        except (AssertionError, StopIteration, IndexError) as error:
            print('not ok %d - %s\n# %s' % (i + 1, name, str(error)[:2000].replace('\n', '\n# ')))


main()
