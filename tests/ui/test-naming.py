#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Aikajana developers
"""What is typed where it stands: titles of rows, and banners over the months."""

import json

import aika
from aika import App, wait_for


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


# ---- banners

def banner(banner_id, month, text):
    days = {7: 31, 8: 31}[month]
    return {'id': banner_id, 'text': text,
            'when': {'kind': 'month', 'precision': 'month', 'text': '%d/2026' % month,
                     'spans': [{'start': '2026-%02d-01' % month, 'end': '2026-%02d-%d' % (month, days)}]}}


def header_at(app, month):
    """The middle of a month's name, and how wide a month is."""
    x, y, width, height = app.rect(app.get('Kuukausiruudukko'))
    row_x, row_y, row_width, _ = app.rect(app.get('Aineistot'))
    month_width = (x + width - row_x - row_width) / 12
    return row_x + row_width + (month - 0.5) * month_width, row_y - 12, month_width


def banners(app):
    app.save()
    return [(b['text'], b['when']['spans'][0]['start'], b['when']['spans'][0]['end']) for b in app.read()['banners']]


def months_of_the_header_are_dragged_over_and_named():
    with open_plan() as app:
        x, y, width = header_at(app, 4)
        app.drag(x, y, 2 * width, 40)       # down among the rows: it stays in the header
        app.type('Budjetti')
        app.key('Return')
        assert banners(app) == [('Budjetti', '2026-04-01', '2026-06-30')], banners(app)


def the_names_of_the_months_stay_free_while_a_banner_is_typed():
    with open_plan() as app:
        x, y, width = header_at(app, 4)
        app.click(x, y)
        app.type('Talousarvion ja strategian valmistelu')
        text = app.rect(app.get('Pystypalkin teksti'))
        assert text[0] < x - width / 2 and text[0] + text[2] > x + width / 2, 'the words are not over their month'
        assert text[1] + text[3] <= y - 8, 'the names of the months are covered'


def a_banner_is_added_renamed_and_deleted_with_the_pointer():
    with open_plan() as app:
        x, y, _width = header_at(app, 4)
        app.click(x, y, button=3)
        app.get('Lisää pystypalkki')
        app.key('Return')
        app.get('Pystypalkin teksti')
        app.type('Vaalit')
        app.key('Return')
        assert banners(app) == [('Vaalit', '2026-04-01', '2026-04-30')], banners(app)
        app.click(x, y, button=3)
        app.get('Nimeä pystypalkki')
        app.key('Return')
        app.get('Pystypalkin teksti')
        app.key('End')
        app.type(' ja muuta')
        app.key('Return')
        assert banners(app) == [('Vaalit ja muuta', '2026-04-01', '2026-04-30')], banners(app)
        app.click(x, y)
        app.key('shift+F10')
        app.get('Siirrä loput…')
        app.get('Poista pystypalkki')
        app.key('Down', 'Return')
        app.save()
        assert not app.read().get('banners'), 'the banner is still there'


def banners_that_touch_are_told_apart():
    with open_plan(banner('p', 7, 'Loma'), banner('q', 8, 'Talous')) as app:
        x, y, width = header_at(app, 7)
        row = app.rect(app.get('Tauko'))
        colours = [app.colours(x + width / 2 - 4, row[1] + row[3] / 2, 8, 1),
                   app.colours(x + width / 2 - 4, y + 6, 8, 1)]
        paper = app.colours(x - 3 * width - width / 4, row[1] + row[3] / 2, 1, 1)
        assert all(paper <= some for some in colours), (paper, colours)


aika.run([
    a_row_that_is_being_typed_is_the_selected_one,
    no_time_is_missing_before_there_is_a_row,
    months_of_the_header_are_dragged_over_and_named,
    the_names_of_the_months_stay_free_while_a_banner_is_typed,
    a_banner_is_added_renamed_and_deleted_with_the_pointer,
    banners_that_touch_are_told_apart,
])
