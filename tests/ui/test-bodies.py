#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Aikajana developers
"""The page of bodies and people: what is typed there, and what its buttons do."""

import json

import aika
from aika import App, wait_for

TITLE = 'Toimielimet ja henkilöt'


def bodies_plan(**more):
    body = {'id': 'kh', 'abbreviation': 'KH', 'name': 'hallitus'}
    body.update(more)
    return json.dumps({
        'format': 'aikajana-plan', 'version': 1, 'id': 'p', 'title': 'Suunnitelma', 'language': 'fi',
        'bodies': [{'id': 'a', 'name': 'A & <ryhmä>'}, {'id': 'b', 'name': 'ryhmä B'}, body],
        'people': [{'id': 'x', 'role': 'kehittäjä & <muu>'}, {'id': 'y', 'role': 'johtaja'}],
        'items': [{'id': 'i', 'title': 'Rivi', 'marks': []}],
    })


class Page:
    """The page over a plan of three bodies."""

    def __init__(self, **more):
        self.app = App('bodies.aikajana', text=bodies_plan(**more))

    def __enter__(self):
        app = self.app.__enter__()
        app.key('ctrl+b')
        app.get(TITLE)
        app.window = app.find_window()
        _, y, _, h = app.rect(app.find(TITLE, role='frame'))
        self.view = y + 80, y + h - 40      # below the header bar, above what is said at the bottom
        return self

    def __exit__(self, *what):
        return self.app.__exit__(*what)

    def shown(self, name, role=None):
        """The things of a name that are in view, from above."""
        found = [n for n in self.app.all() if (n.get_name() or '').startswith(name) and self.app.rect(n)[3] > 0
                 and (role is None or n.get_role_name() == role)]
        return sorted(found, key=lambda n: self.app.rect(n)[1])

    def click(self, node):
        x, y, w, h = self.app.rect(node)
        self.app.click(x + w / 2, y + h / 2)

    def open(self, name):
        self.click(self.app.get(name))
        self.app.settle(0.6)

    def scroll_to(self, find):
        """Turns the wheel until what is found is in view."""
        for _ in range(12):
            x, y, w, h = self.app.rect(find())
            top, bottom = self.view
            if top < y + h / 2 < bottom:
                break
            self.app.click(700, (top + bottom) / 2, button=5 if y > top else 4, times=2)
            self.app.settle()
        self.click(find())

    def enter(self, name):
        self.scroll_to(lambda: self.shown(name, 'text')[-1])

    def write(self, name, text, *keys):
        self.enter(name)
        self.app.key('ctrl+a')
        self.app.type(text)
        if keys:
            self.app.key(*keys)

    def read(self):
        """The plan after the page is closed."""
        self.app.key('Escape', 'Escape')
        if self.app.find(TITLE, role='frame'):
            self.app.key('Escape')
        wait_for('the plan alone', lambda: not self.app.find(TITLE, role='frame'))
        self.app.window = self.app.find_window()
        self.app.save()
        return self.app.read()


def a_name_half_typed_stays_while_another_field_is_set():
    with Page() as page:
        page.open('KH – hallitus')
        page.write('Nimi', 'kaupunginhallitus')
        page.write('Lyhenne', 'Kh', 'Return')
        wait_for('the abbreviation', lambda: page.app.find('Kh – hallitus'))
        page.enter('Nimi')
        page.app.key('Return')
        wait_for('the name', lambda: page.app.find('Kh – kaupunginhallitus'))
        body = page.read()['bodies'][2]
        assert (body['abbreviation'], body['name']) == ('Kh', 'kaupunginhallitus'), body


def words_are_no_time_of_day():
    with Page(usual={'weekday': 1, 'clock': '16:00'}) as page:
        page.open('KH – hallitus')
        page.write('Tavallinen kellonaika', 'aamulla', 'Return')
        wait_for('why not', lambda: page.app.find('Tämä ei ole kellonaika'))
        page.write('Lyhenne', 'Kh', 'Return')
        page.app.get('Kh – hallitus')
        assert page.read()['bodies'][2]['usual'] == {'weekday': 1, 'clock': '16:00'}


def a_moved_body_keeps_its_button_under_the_finger():
    with Page() as page:
        page.open('KH – hallitus')
        page.scroll_to(lambda: page.shown('Siirrä ylös', 'push button')[-1])
        page.app.key('space')
        names = [body['id'] for body in page.read()['bodies']]
        assert names == ['kh', 'a', 'b'], names


def a_body_is_deleted_and_brought_back():
    with Page() as page:
        page.open('KH – hallitus')
        page.app.do(page.shown('Poista', 'push button')[-1], 'click')
        wait_for('it gone', lambda: not page.app.find('KH – hallitus'))
        page.app.key('ctrl+z')
        page.app.get('KH – hallitus')
        assert [body['id'] for body in page.read()['bodies']] == ['a', 'b', 'kh']


def two_bodies_become_one():
    with Page() as page:
        page.open('KH – hallitus')
        page.scroll_to(lambda: page.shown('Yhdistä toiseen')[-1])
        page.app.do(page.app.get('ryhmä B', role='push button'), 'click')
        wait_for('it gone', lambda: not page.app.find('KH – hallitus'))
        bodies = page.read()['bodies']
        assert [body['id'] for body in bodies] == ['a', 'b'], bodies
        assert bodies[1]['abbreviation'] == 'KH' and 'hallitus' in bodies[1]['aliases'], bodies[1]


aika.run([
    a_name_half_typed_stays_while_another_field_is_set,
    words_are_no_time_of_day,
    a_moved_body_keeps_its_button_under_the_finger,
    a_body_is_deleted_and_brought_back,
    two_bodies_become_one,
])
