#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Aikajana developers
"""The details of several marks or rows at once, what is offered while names are written, and bullets:
by keys, as the file and a screen reader have it afterwards."""

import json

import aika
from aika import App, Atspi, wait_for

CATEGORY = 'valmistelu'
CLOSING = 0.8       # keys that come while a list opens, and clicks while it closes, go elsewhere


def day(text, iso):
    return {'text': text, 'kind': 'day', 'precision': 'day', 'spans': [{'start': iso, 'end': iso}]}


def session(name, text, iso, **more):
    return dict({'id': name, 'when': day(text, iso), 'meaning': 'session', 'category': CATEGORY}, **more)


PLAN = json.dumps({
    'format': 'aikajana-plan', 'version': 1, 'id': 'kevät', 'title': 'Kevään suunnitelma', 'language': 'fi',
    'range': {'text': '3–6/2026', 'kind': 'month-range', 'precision': 'month',
              'spans': [{'start': '2026-03-01', 'end': '2026-06-30'}]},
    'categories': [{'id': CATEGORY, 'name': 'Valmistelu', 'hue': 'blue', 'pattern': 'light'},
                   {'id': 'päätös', 'name': 'Päätöksenteko', 'hue': 'orange', 'pattern': 'dark'}],
    'bodies': [{'id': 'kh', 'abbreviation': 'KH', 'name': 'kaupunginhallitus', 'aliases': ['Hallitus'], 'kind': 'board'}],
    'people': [{'id': 'johtaja', 'role': 'kaupunginjohtaja'}],
    'groups': [{'id': 'työ', 'title': 'Työ'}, {'id': 'muu', 'title': 'Muu'}],
    'items': [
        {'id': 'kooste', 'group': 'työ', 'title': 'Kooste', 'venue': 'Valtuustosali',
         'participants': [{'text': 'henkilöstö'}],
         'content': [{'runs': [{'text': 'Kooste luonnoksesta'}]}],
         'marks': [session('kooste-0', '7.4.2026', '2026-04-07')]},
        {'id': 'pajat', 'group': 'työ', 'title': 'Pajat',
         'participants': [{'text': 'henkilöstö'}, {'text': 'rehtorit'}],
         'marks': [session('paja-0', '14.4.2026', '2026-04-14'),
                   session('paja-1', '21.4.2026', '2026-04-21', category='päätös')]},
        {'id': 'kirjaus', 'group': 'työ', 'title': 'Kirjaus', 'marks': []},
    ],
}, ensure_ascii=False, indent=2) + '\n'


def open_plan():
    app = App('kevät.aikajana', text=PLAN, size=(1372, 1040))
    app.key('Down')     # from the heading of the group to a row of it
    return app


# ---- finding and doing

def plain(node):
    """Its name, without what keeps the parts of a date on one line."""
    return (node.get_name() or '').replace('\u00a0', ' ').replace('\u2060', '')


def select(app, name):
    x, y, w, h = app.rect(app.get(name, role='list item'))
    app.click(x + w / 2, y + h / 2)


def details(app):
    """What is in the inspector, in the order of a screen reader."""
    panel = next(n for n in app.all() if n.get_name() == 'Tiedot' and n.get_child_count() > 0)
    return list(aika.walk(panel))


def is_shown(node):
    return node.get_extents(Atspi.CoordType.WINDOW).width > 0


def control(app, name, role=None):
    return wait_for('“%s” in the inspector' % name, lambda: next(
        (n for n in details(app) if plain(n).startswith(name) and (role is None or n.get_role_name() == role)
         and is_shown(n)), None))


def field(app, name):
    return control(app, name, role='text')


def shown(app, name):
    node = field(app, name)
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def has_focus(node):
    return node.get_state_set().contains(Atspi.StateType.FOCUSED)


def bring(app, node):
    """Scrolls the inspector until the node is in the window, and says where it is."""
    left, top, width, height = app.rect(next(n for n in details(app) if n.get_role_name() == 'scroll pane' and is_shown(n)))
    for _ in range(30):
        x, y, w, h = app.rect(node)
        if y >= top and y + h <= top + height:
            break
        aika.xdotool('mousemove', left + 4, top + height - 30)
        aika.xdotool('click', 4 if y < top else 5)
        app.settle(0.15)
    app.settle(0.2)
    return app.rect(node)


def press(app, node):
    x, y, w, h = bring(app, node)
    app.click(x + w / 2, y + h / 2)


def enter(app, name):
    """Puts the cursor into a text of the inspector, behind what it says."""
    press(app, field(app, name))
    wait_for('the cursor in “%s”' % name, lambda: has_focus(field(app, name)))
    app.key('ctrl+End')


def choose(app, name, place):
    """Chooses in a list by its keys."""
    press(app, control(app, name, role='combo box'))
    app.settle(CLOSING)
    app.key('Home', *['Down'] * place, 'Return')
    wait_for('the list to close', lambda: has_focus(control(app, name, role='combo box')))
    app.settle(CLOSING)


def says(app, name):
    """What a choice of the inspector says: the words under its name."""
    row = control(app, name, role='combo box')
    return [n.get_name() for n in aika.walk(row) if n.get_name() and is_shown(n)]


def offered(app):
    """The suggestions that hang under a text."""
    for node in app.all():
        if node.get_name() == 'Ehdotukset' and node.get_state_set().contains(Atspi.StateType.VISIBLE):
            return [n.get_name() for n in aika.walk(node) if n.get_role_name() == 'list item']
    return []


def item(app, name):
    app.save()
    return next(i for i in app.read()['items'] if i['id'] == name)


def marks(app):
    app.save()
    return {m['id']: m for i in app.read()['items'] for m in i['marks']}


def undo(app, opened, n_steps):
    """Each act is one step, and back from all of them is what was opened."""
    app.key(*['ctrl+z'] * n_steps)
    app.save()
    assert app.bytes() == opened


# ---- what is offered while a name is written

def a_body_is_offered_and_linked():
    with open_plan() as app:
        opened = app.bytes()
        select(app, 'Kirjaus')
        enter(app, 'Vastuu')
        app.type('hal')
        assert wait_for('suggestions', lambda: offered(app)) == ['KH, kaupunginhallitus'], offered(app)
        assert 'Nuoli alas' in (field(app, 'Vastuu').get_description() or ''), field(app, 'Vastuu').get_description()
        assert has_focus(field(app, 'Vastuu'))
        app.key('Down')
        assert field(app, 'Vastuu').get_description() == 'KH, kaupunginhallitus, 1/1'
        app.key('Return')
        assert shown(app, 'Vastuu') == 'KH' and not offered(app)
        app.key('Return')
        app.type('kaupunginj')
        wait_for('suggestions', lambda: offered(app))
        app.key('Down', 'Tab')
        assert shown(app, 'Vastuu') == 'KH\nkaupunginjohtaja'
        app.key('ctrl+Return')
        assert item(app, 'kirjaus')['responsible'] == [{'text': 'KH', 'body': 'kh'},
                                                       {'text': 'kaupunginjohtaja', 'person': 'johtaja'}]
        undo(app, opened, 1)


def what_is_written_stays_unless_a_suggestion_is_taken():
    with open_plan() as app:
        select(app, 'Kirjaus')
        enter(app, 'Osallistujat')
        app.type('Esimiehet tai hen')
        assert wait_for('suggestions', lambda: offered(app)) == ['henkilöstö']
        app.key('Escape')
        assert not offered(app) and shown(app, 'Osallistujat') == 'Esimiehet tai hen'
        app.type('k')
        assert wait_for('suggestions', lambda: offered(app)) == ['henkilöstö']
        app.key('Down')
        app.key('Tab')
        assert shown(app, 'Osallistujat') == 'Esimiehet tai henkilöstö'
        app.key('Return')
        app.type('kau')
        wait_for('suggestions', lambda: offered(app))
        app.key('Return')
        app.type('kaup')
        wait_for('suggestions', lambda: offered(app))
        app.key('Tab')
        wait_for('the focus to go on', lambda: not has_focus(field(app, 'Osallistujat')))
        assert not offered(app)
        assert item(app, 'kirjaus')['participants'] == [{'text': t} for t in ('Esimiehet tai henkilöstö', 'kau', 'kaup')]


# ---- texts

def enter_makes_the_next_bullet_and_ends_the_list():
    with open_plan() as app:
        opened = app.bytes()
        select(app, 'Kooste')
        enter(app, 'Sisältö')
        app.key('Return')
        app.key('minus', 'space')
        app.type('yksi')
        app.key('Return')
        app.type('kaksi')
        assert shown(app, 'Sisältö') == 'Kooste luonnoksesta\n- yksi\n- kaksi'
        app.key('Return', 'Return')
        app.type('loppu')
        assert shown(app, 'Sisältö') == 'Kooste luonnoksesta\n- yksi\n- kaksi\nloppu', shown(app, 'Sisältö')
        app.key('Tab')
        found = item(app, 'kooste')['content']
        assert [(b.get('kind', 'paragraph'), b['runs'][0]['text']) for b in found] == \
            [('paragraph', 'Kooste luonnoksesta'), ('bullet', 'yksi'), ('bullet', 'kaksi'), ('paragraph', 'loppu')], found
        undo(app, opened, 1)


def undo_goes_through_the_text_first():
    with open_plan() as app:
        opened = app.bytes()
        select(app, 'Kooste')
        enter(app, 'Nimi')
        app.type(' A')
        app.key('ctrl+Return')
        enter(app, 'Sisältö')
        app.type(' ja muusta')
        app.key('ctrl+z')
        assert shown(app, 'Sisältö') != 'Kooste luonnoksesta ja muusta'
        assert shown(app, 'Nimi') == 'Kooste A'
        for _ in range(6):
            if shown(app, 'Sisältö') == 'Kooste luonnoksesta':
                break
            app.key('ctrl+z')
        assert shown(app, 'Nimi') == 'Kooste A'
        undo(app, opened, 1)


def ctrl_i_slants_what_is_selected():
    with open_plan() as app:
        opened = app.bytes()
        select(app, 'Kooste')
        enter(app, 'Sisältö')
        app.key('ctrl+shift+Left', 'ctrl+i')
        assert item(app, 'kooste')['content'][0]['runs'] == [{'text': 'Kooste '}, {'text': 'luonnoksesta', 'italic': True}]
        app.key('ctrl+i')
        assert item(app, 'kooste')['content'][0]['runs'] == [{'text': 'Kooste luonnoksesta'}]
        undo(app, opened, 2)


# ---- one page for many things

def what_was_typed_is_of_the_row_that_was_left():
    with open_plan() as app:
        opened = app.bytes()
        select(app, 'Kooste')
        enter(app, 'Vastuu')
        app.type('Sivistys')
        select(app, 'Kirjaus')
        assert shown(app, 'Nimi') == 'Kirjaus' and shown(app, 'Vastuu') == ''
        enter(app, 'Vastuu')
        app.key('ctrl+z')       # nothing was typed here: the plan’s own
        assert app.bytes() == opened
        assert item(app, 'kooste').get('responsible') is None
        app.key('ctrl+shift+z')
        assert item(app, 'kooste')['responsible'] == [{'text': 'Sivistys'}]
        assert item(app, 'kirjaus').get('responsible') is None


def a_time_that_cannot_be_read_waits_for_its_row():
    def words(app):     # an empty one is not shown until it has the focus
        for node in details(app):
            if plain(node).startswith('Ajankohta') and node.get_role_name() == 'text':
                return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))
        return ''

    with open_plan() as app:
        select(app, 'Kooste')
        press(app, field(app, 'Ajankohta'))
        app.key('ctrl+a')
        app.type('31.2.2026')
        select(app, 'Kirjaus')
        assert words(app) == '', words(app)
        select(app, 'Kooste')
        assert words(app) == '31.2.2026', words(app)


def the_meetings_are_those_of_the_row():
    with App('mallila.aikajana', size=(1372, 1040)) as app:
        app.key('Down')
        select(app, 'Kaupunginhallituksen esitys')
        control(app, 'KH ma 16.11.', role='combo box')
        select(app, 'Strategian hyväksyminen')
        control(app, 'KV ma 7.12.', role='combo box')
        assert not [n for n in details(app) if plain(n).startswith('KH ma 16.11.') and is_shown(n)]
        press(app, control(app, 'Poista: KV ma 7.12.'))
        app.save()
        found = {i['title']: i['marks'] for i in app.read()['items']}
        assert not found['Strategian hyväksyminen'] and found['Kaupunginhallituksen esitys'], found


# ---- several

def several_marks_are_set_together():
    with open_plan() as app:
        opened = app.bytes()
        select(app, 'Pajat')
        app.key('Right', 'shift+Right', 'shift+Right')
        control(app, '2 merkintää')
        assert 'eri arvoja' in says(app, 'Luokka'), says(app, 'Luokka')
        assert 'tilaisuus' in says(app, 'Laji'), says(app, 'Laji')
        choose(app, 'Luokka', 2)
        assert [marks(app)[m]['category'] for m in ('paja-0', 'paja-1', 'kooste-0')] == ['päätös', 'päätös', CATEGORY]
        assert 'eri arvoja' not in says(app, 'Luokka')
        choose(app, 'Rivin tilaisuudet', 3)
        assert marks(app)['paja-0']['set'] == marks(app)['paja-1']['set']
        press(app, control(app, 'Siirrä myöhemmäksi'))
        found = marks(app)
        assert [found[m]['when']['spans'][0]['start'] for m in ('paja-0', 'paja-1')] == ['2026-05-14', '2026-05-21'], found
        press(app, control(app, 'Poista merkinnät'))
        assert list(marks(app)) == ['kooste-0']
        undo(app, opened, 4)


def several_rows_are_set_together():
    with open_plan() as app:
        opened = app.bytes()
        select(app, 'Kooste')
        app.key('shift+Down')
        control(app, '2 riviä')
        assert 'henkilöstö' in (field(app, 'Lisää osallistujia').get_description() or '')
        enter(app, 'Lisää osallistujia')
        app.type('rehtorit')
        app.key('ctrl+Return')
        enter(app, 'Kesto')
        app.type('2 h')
        app.key('ctrl+Return')
        choose(app, 'Konsultti', 1)
        choose(app, 'Ryhmä', 2)
        first, second = item(app, 'kooste'), item(app, 'pajat')
        assert [p['text'] for p in first['participants']] == ['henkilöstö', 'rehtorit']
        assert first['participants'] == second['participants'], second
        for found in (first, second):
            assert (found['duration'], found['consultant'], found['group']) == ('2 h', 'yes', 'muu'), found
        assert 'duration' not in item(app, 'kirjaus')
        press(app, control(app, 'Poista rivit'))
        app.save()
        assert [i['id'] for i in app.read()['items']] == ['kirjaus']
        undo(app, opened, 5)


if __name__ == '__main__':
    aika.run([a_body_is_offered_and_linked, what_is_written_stays_unless_a_suggestion_is_taken,
              enter_makes_the_next_bullet_and_ends_the_list, undo_goes_through_the_text_first,
              ctrl_i_slants_what_is_selected, what_was_typed_is_of_the_row_that_was_left,
              a_time_that_cannot_be_read_waits_for_its_row, the_meetings_are_those_of_the_row, several_marks_are_set_together,
              several_rows_are_set_together])
