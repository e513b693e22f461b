#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Aikajana developers
"""What is typed where it stands: titles of rows, and banners over the months."""

import json

import aika
from aika import App, wait_for

LONG = 'kysely asukkaille, yrityksille, lautakunnille, luottamushenkilöille ja kaikille muille'
NO_TIME = 'aika puuttuu'


def plan(*banners):
    return json.dumps({
        'format': 'aikajana-plan', 'version': 1, 'id': 'p', 'title': 'Suunnitelma', 'language': 'fi',
        'range': {'kind': 'month-range', 'precision': 'month', 'text': 'tammi–joulukuu 2026',
                  'spans': [{'start': '2026-01-01', 'end': '2026-12-31'}]},
        'items': [{'id': 'a', 'title': 'Aineistot', 'marks': []}, {'id': 'b', 'title': 'Tauko', 'marks': []}],
        'banners': list(banners),
    })


def open_plan(*banners, **options):
    return App('nimet.aikajana', text=plan(*banners), **options)


def click(app, node, **options):
    x, y, width, height = app.rect(node)
    app.click(x + width / 2, y + height / 2, **options)


def bar_at(app, node):
    """The colour at the start of a row, where a selected one has a bar."""
    x, y, width, height = app.rect(node)
    return app.grab(x + 1, y + height / 2)


def a_row_that_is_being_typed_is_the_selected_one():
    with open_plan() as app:
        title = app.get('Aineistot')
        click(app, title)
        accent = bar_at(app, title)
        assert accent != bar_at(app, app.get('Tauko'))
        app.key('ctrl+Return')
        text = app.get('Uuden rivin otsikko')
        assert bar_at(app, title) != accent, 'the former row is still shaded'
        x, y, width, height = app.rect(text)
        left = app.rect(title)[0]
        assert app.grab(left + 1, y + height / 2) == accent, 'the new row is not shaded'
        wait_for('the details of the former row gone', lambda: not app.find('Osallistujat', exact=True))
        app.type('Uusi')
        app.key('Return', 'Escape')
        wait_for('the details of the new row', lambda: app.find('Osallistujat'))
        app.save()
        assert [item['title'] for item in app.read()['items']] == ['Aineistot', 'Uusi', 'Tauko']


def no_time_is_missing_before_there_is_a_row():
    with open_plan() as app:
        title, next_title = app.get('Aineistot'), app.get('Tauko')
        click(app, title)
        words = find_words(app, next_title)
        assert len(words) > 2, words
        app.key('ctrl+Return')
        app.get('Uuden rivin otsikko')
        assert len(find_words(app, next_title)) < len(words), 'words stand beside a row that is not born'


def find_words(app, title):
    """The colours in the first month of a row."""
    x, y, width, height = app.rect(title)
    return app.colours(x + width + 4, y + height / 2 - 4, 40, 8)


aika.run([
    a_row_that_is_being_typed_is_the_selected_one,
    no_time_is_missing_before_there_is_a_row,
])
