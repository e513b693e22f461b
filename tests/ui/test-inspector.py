#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Aikajana developers
"""The details beside the grid: everything of the selection is written, chosen and taken away there,
by keys and by pointer, and the file holds it as it was written."""

import json

import aika
from aika import App, Atspi, wait_for

CATEGORY = 'valmistelu'


def day(text, iso):
    return {'text': text, 'kind': 'day', 'precision': 'day', 'spans': [{'start': iso, 'end': iso}]}


def session(name, text, iso):
    return {'id': name, 'when': day(text, iso), 'meaning': 'session', 'category': CATEGORY}


PLAN = json.dumps({
    'format': 'aikajana-plan', 'version': 1, 'id': 'kevät', 'title': 'Kevään suunnitelma', 'language': 'fi',
    'range': {'text': '3–6/2026', 'kind': 'month-range', 'precision': 'month',
              'spans': [{'start': '2026-03-01', 'end': '2026-06-30'}]},
    'categories': [{'id': CATEGORY, 'name': 'Valmistelu', 'hue': 'blue', 'pattern': 'light'},
                   {'id': 'päätös', 'name': 'Päätöksenteko', 'hue': 'orange', 'pattern': 'dark'}],
    'bodies': [{'id': 'kh', 'abbreviation': 'KH', 'name': 'kaupunginhallitus', 'kind': 'board',
                'meetings': [{'id': 'kh1', 'when': day('11.5.2026', '2026-05-11')}]}],
    'people': [{'id': 'johtaja', 'role': 'kaupunginjohtaja'}],
    'groups': [{'id': 'työ', 'title': 'Työ'}, {'id': 'muu', 'title': 'Muu'}],
    'items': [
        {'id': 'kooste', 'group': 'työ', 'title': 'Kooste',
         'content': [{'runs': [{'text': 'Kooste '}, {'text': 'luonnoksesta', 'italic': True}]}],
         'marks': [{'id': 'kooste-0', 'when': day('7.4.2026', '2026-04-07'), 'category': CATEGORY}]},
        {'id': 'pajat', 'group': 'työ', 'title': 'Pajat',
         'marks': [session('paja-0', '14.4.2026', '2026-04-14'), session('paja-1', '21.4.2026', '2026-04-21')]},
    ],
}, ensure_ascii=False, indent=2) + '\n'


def open_plan():
    return App('kevät.aikajana', text=PLAN, size=(1372, 1040))


def open_mallila():
    return App('mallila.aikajana', size=(1372, 1040))


# ---- finding and doing

def read_text(node):
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def click_node(app, node):
    x, y, w, h = app.rect(node)
    app.click(x + w / 2, y + h / 2)


def select(app, name):
    click_node(app, app.get(name))


def details(app):
    """What is in the inspector, in the order of a screen reader."""
    panel = next(n for n in app.all() if n.get_name() == 'Tiedot' and n.get_child_count() > 0)
    return list(aika.walk(panel))


def plain(node):
    """Its name, without what keeps the parts of a date on one line."""
    return (node.get_name() or '').replace('\u00a0', ' ').replace('\u2060', '')


def control(app, name, role=None):
    return wait_for('“%s” in the inspector' % name, lambda: next(
        (n for n in details(app) if plain(n).startswith(name) and (role is None or n.get_role_name() == role)
         and n.get_extents(Atspi.CoordType.WINDOW).width > 0), None))


def field(app, name):
    return control(app, name, role='text')


def bring(app, node):
    """Scrolls the inspector until the node is in the window, and says where it is."""
    left, top, width, height = app.rect(next(n for n in details(app) if n.get_role_name() == 'scroll pane'))
    for _ in range(30):
        x, y, w, h = app.rect(node)
        if y >= top and y + h <= top + height:
            break
        aika.xdotool('mousemove', left + 4, top + height - 30)
        aika.xdotool('click', 4 if y < top else 5)
        app.settle()
    return app.rect(node)


def press(app, node, is_done=lambda: True):
    """Clicks on a node; again where a list that was closing took the click."""
    for _ in range(3):
        x, y, w, h = bring(app, node)
        app.click(x + w / 2, y + h / 2)
        if is_done():
            return
    raise AssertionError('a click on “%s” does nothing' % node.get_name())


def is_gone(app, name):
    """Whether a control goes in time for another click."""
    try:
        return wait_for('no “%s”' % name, lambda: not app.find(name), timeout=3)
    except AssertionError:
        return False


def enter(app, name):
    """Puts the cursor in a field."""
    press(app, field(app, name), lambda: has_focus(field(app, name)))


def write(app, name, text):
    enter(app, name)
    app.key('ctrl+a', 'BackSpace')
    for i, line in enumerate(text.split('\n')):
        if i:
            app.key('Return')
        app.type(line)
    app.key('ctrl+Return')


def choose(app, name, place):
    """Chooses in a list by its keys."""
    press(app, control(app, name, role='combo box'), lambda: not has_focus(control(app, name, role='combo box')))
    app.key('Home', *['Down'] * place, 'Return')
    wait_for('the list to close', lambda: has_focus(control(app, name, role='combo box')))
    app.settle()


def has_focus(node):
    return node.get_state_set().contains(Atspi.StateType.FOCUSED)


def focused_entries(app):
    return [n for n in app.all() if n.get_role_name() == 'menu item' and has_focus(n)]


def pick(app, button, *entries):
    """Chooses in a menu, by its keys."""
    press(app, control(app, button), lambda: focused_entries(app))
    for entry in entries:
        for _ in range(30):
            if any(plain(n).startswith(entry) for n in focused_entries(app)):
                break
            app.key('Down')
        app.key('Return')
    wait_for('the menu to close', lambda: not focused_entries(app))
    app.settle()


def undo(app, opened, n_steps):
    """Each act is one step, and back from all of them is what was opened."""
    app.key(*['ctrl+z'] * n_steps)
    app.save()
    assert app.bytes() == opened


def the_item(app, name):
    app.save()
    return next(i for i in app.read()['items'] if i['id'] == name)


def shown(app, name):
    return read_text(field(app, name))


# ---- a row

def every_field_of_a_row_is_written():
    with open_plan() as app:
        opened = app.bytes()
        select(app, 'Kooste')
        write(app, 'Nimi', 'Yhteenveto')
        write(app, 'Osallistujat', 'Esimiehet tai henkilöstö\nkaupunginhallitus')
        write(app, 'Vastuu', 'kaupunginjohtaja')
        write(app, 'Toteutus', 'lähiseminaari')
        choose(app, 'Konsultti', 2)
        enter(app, 'Sisältö')
        app.key('ctrl+End')
        app.type('!')
        app.key('Return')
        app.type('• kooste')
        app.key('ctrl+Return')
        found = the_item(app, 'kooste')
        assert found['title'] == 'Yhteenveto'
        assert found['participants'] == [{'text': 'Esimiehet tai henkilöstö'}, {'text': 'kaupunginhallitus', 'body': 'kh'}]
        assert found['responsible'] == [{'text': 'kaupunginjohtaja', 'person': 'johtaja'}], found['responsible']
        assert found['mode'] == 'on-site' and found['modeText'] == 'lähiseminaari', found
        assert found['consultant'] == 'no', found
        assert found['content'][0]['runs'] == [{'text': 'Kooste '}, {'text': 'luonnoksesta!', 'italic': True}], found
        assert found['content'][1]['kind'] == 'bullet', found
        assert shown(app, 'Sisältö') == 'Kooste luonnoksesta!\n• kooste'
        undo(app, opened, 6)
        assert shown(app, 'Nimi') == 'Kooste' and shown(app, 'Osallistujat') == ''


def other_details_unfold():
    with open_plan() as app:
        opened = app.bytes()
        select(app, 'Kooste')
        press(app, control(app, 'Muut tiedot', role='list item'))
        write(app, 'Paikka', 'Valtuustosali')
        write(app, 'Verkko-osoite', 'https://example.fi')
        write(app, 'Kesto', '1–2 pv')
        write(app, 'Muistiinpanot', 'Kahvit\nPulla')
        choose(app, 'Ryhmä', 2)
        write(app, 'Otsikko rivin yllä', 'Kevät')
        write(app, 'Uusi kenttä', 'Ilmoittautuminen: myöhemmin')
        write(app, 'Ilmoittautuminen', 'huhtikuussa')
        found = the_item(app, 'kooste')
        for name, text in (('venue', 'Valtuustosali'), ('url', 'https://example.fi'), ('duration', '1–2 pv'),
                           ('notes', 'Kahvit\nPulla'), ('group', 'muu'), ('section', 'Kevät')):
            assert found[name] == text, (name, found)
        assert found['custom'] == [{'name': 'Ilmoittautuminen', 'value': 'huhtikuussa'}], found
        press(app, control(app, 'Poista kenttä: Ilmoittautuminen'))
        assert 'custom' not in the_item(app, 'kooste')
        undo(app, opened, 9)


def names_modes_and_italics_are_chosen():
    with open_plan() as app:
        opened = app.bytes()
        select(app, 'Kooste')
        pick(app, 'Lisää suunnitelmasta tuttu osallistuja', 'kaupunginhallitus')
        pick(app, 'Valitse toteutus', 'etätilaisuus')
        enter(app, 'Toteutus')
        press(app, control(app, 'Kursiivi: Toteutus'))
        found = the_item(app, 'kooste')
        assert found['participants'] == [{'text': 'kaupunginhallitus', 'body': 'kh'}], found
        assert found['mode'] == 'remote' and found['emphasis'] == ['mode'], found
        undo(app, opened, 3)


def leaving_takes_a_text_and_escape_gives_the_old_one_back():
    with open_plan() as app:
        opened = app.bytes()
        select(app, 'Kooste')
        enter(app, 'Vastuu')
        app.type('Rehtorit')
        app.key('Escape')
        assert shown(app, 'Vastuu') == '' and app.find_saved()
        app.type('Sivistys')
        select(app, 'Pajat')
        assert the_item(app, 'kooste')['responsible'] == [{'text': 'Sivistys'}]
        undo(app, opened, 1)


# ---- a mark

def a_mark_says_what_it_is_and_how_it_stands():
    with open_plan() as app:
        opened = app.bytes()
        select(app, 'Kooste, 7.')
        choose(app, 'Laji', 3)
        choose(app, 'Luokka', 1)
        choose(app, 'Tila', 3)
        write(app, 'Syy', 'siirtyi syksyyn')
        write(app, 'Teksti ruudussa', 'luonnos')
        found = the_item(app, 'kooste')['marks'][0]
        assert (found['meaning'], found['category'], found['status'], found['reason'], found['label']) == \
            ('decision', 'päätös', 'cancelled', 'siirtyi syksyyn', 'luonnos'), found
        undo(app, opened, 5)


def sessions_belong_together_and_a_candidate_is_locked():
    with open_plan() as app:
        opened = app.bytes()
        select(app, 'Pajat')
        choose(app, 'Rivin tilaisuudet', 2)
        found = the_item(app, 'pajat')['marks']
        assert [m['setRule'] for m in found] == ['choose-one'] * 2 and found[0]['set'] == found[1]['set'], found
        choose(app, 'Rivin tilaisuudet', 3)
        press(app, control(app, 'Lukitse tämä aika: ti 21.4.', role='push button'))
        found = the_item(app, 'pajat')['marks']
        assert [m['status'] for m in found] == ['cancelled', 'confirmed'], found
        undo(app, opened, 3)


def invitations_are_counted_from_their_session():
    with open_plan() as app:
        opened = app.bytes()
        select(app, 'Pajat, tilaisuus, 14.')
        press(app, control(app, 'Lisää kutsut…'))
        app.key('ctrl+Tab', 'Return')
        found = the_item(app, 'pajat')['marks'][2]
        assert found['offset'] == {'mark': 'paja-0', 'n': -14, 'unit': 'days'}, found
        assert found['meaning'] == 'invitation', found
        select(app, 'Pajat, kutsu')
        write(app, 'Määrä', '2')
        choose(app, 'Yksikkö', 2)
        choose(app, 'Lasketaan ajankohdasta', 1)
        found = the_item(app, 'pajat')['marks'][2]
        assert found['offset'] == {'mark': 'paja-1', 'n': -2, 'unit': 'weeks'}, found
        app.get('2 viikkoa ennen')
        write(app, 'Määrä', 'monta')
        app.get('”monta” ei kelpaa määräksi')
        app.key('Escape')
        undo(app, opened, 4)


# ---- meetings

def a_mark_is_tied_to_a_meeting_and_untied():
    with open_plan() as app:
        opened = app.bytes()
        select(app, 'Kooste, 7.')
        pick(app, 'Kytke kokoukseen…', 'kaupunginhallitus', 'KH ma 11.5.')
        found = the_item(app, 'kooste')['marks'][0]
        assert found['meeting'] == {'body': 'kh', 'meeting': 'kh1', 'relation': 'decision'} and 'when' not in found, found
        choose(app, 'KH ma 11.5.', 1)
        assert the_item(app, 'kooste')['marks'][0]['meeting']['relation'] == 'information'
        press(app, control(app, 'Irrota kokouksesta', role='push button'), lambda: is_gone(app, 'Irrota kokouksesta'))
        found = the_item(app, 'kooste')['marks'][0]
        assert 'meeting' not in found and found['when']['spans'][0]['start'] == '2026-05-11', found
        undo(app, opened, 3)


def the_next_meeting_and_the_pair_are_one_act_each():
    with open_mallila() as app:
        opened = app.bytes()
        title = 'Viestintä ja osallistuminen'
        before = next(i for i in app.read()['items'] if i['title'] == title)
        select(app, title)
        pick(app, 'Lisää kokous', 'KV ma 18.5.')
        found = the_item(app, before['id'])
        assert [t['body'] for t in found['meetings']] == ['kv'], found
        choose(app, 'KV ma 18.5.', 1)
        assert the_item(app, before['id'])['meetings'][0]['relation'] == 'information'
        press(app, control(app, 'Poista: KV ma 18.5.'), lambda: is_gone(app, 'Poista: KV ma 18.5.'))
        assert 'meetings' not in the_item(app, before['id'])
        pick(app, 'Lisää kokous', 'Hallitus ja valtuusto')
        found = the_item(app, before['id'])['marks'][len(before['marks']):]
        assert [(m['meeting']['body'], m['meeting']['relation']) for m in found] == \
            [('kh', 'proposal'), ('kv', 'decision')], found
        undo(app, opened, 4)


def a_meeting_has_a_status_and_a_note():
    with open_plan() as app:
        opened = app.bytes()
        select(app, 'KH, kokous')
        choose(app, 'Tila', 3)
        write(app, 'Huomautus', 'lakko')
        app.save()
        found = app.read()['bodies'][0]['meetings'][0]
        assert found['status'] == 'cancelled' and found['note'] == 'lakko', found
        undo(app, opened, 2)


# ---- the plan

def turn_to_plan(app):
    press(app, control(app, 'Suunnitelman tiedot', role='push button'))
    control(app, 'Organisaatio')


def the_plan_itself_is_written():
    with open_plan() as app:
        opened = app.bytes()
        select(app, 'Kooste')
        turn_to_plan(app)
        write(app, 'Nimi', 'Syksyn suunnitelma')
        write(app, 'Organisaatio', 'Mallila')
        write(app, 'Asiakirjan tila', 'Luonnos')
        choose(app, 'Suunnitelman kieli', 1)
        write(app, 'Tilanne', '14.4.2026')
        write(app, 'Julkaistu', '1 april 2026')
        write(app, 'Viitetiedot', 'KH 12.1.2026 § 7\nLiite 1')
        press(app, control(app, 'Suunnitelman tekstit', role='list item'))
        write(app, 'Ingressi', 'Tule mukaan.')
        write(app, 'Johdanto', '# Taustaa\n• yksi')
        write(app, 'Loppusanat', 'Kiitos.')
        app.save()
        found = app.read()
        for name, value in (('title', 'Syksyn suunnitelma'), ('organisation', 'Mallila'), ('statusWord', 'Luonnos'),
                            ('language', 'sv'), ('asOf', '2026-04-14'), ('published', '2026-04-01'),
                            ('references', ['KH 12.1.2026 § 7', 'Liite 1']), ('lead', 'Tule mukaan.')):
            assert found[name] == value, (name, found[name])
        assert [b['kind'] for b in found['intro']] == ['heading', 'bullet'], found['intro']
        assert found['outro'][0]['runs'] == [{'text': 'Kiitos.'}]
        undo(app, opened, 10)


def what_cannot_be_taken_says_why_and_waits():
    with open_plan() as app:
        opened = app.bytes()
        select(app, 'Kooste')
        turn_to_plan(app)
        write(app, 'Julkaistu', '31.2.2026')
        app.get('”31.2.2026” ei ole päivä')
        assert app.find_saved() and app.bytes() == opened
        press(app, control(app, 'Takaisin valintaan', role='push button'))
        turn_to_plan(app)
        assert shown(app, 'Julkaistu') == '31.2.2026'
        app.get('”31.2.2026” ei ole päivä')
        enter(app, 'Julkaistu')
        app.key('Escape')
        assert shown(app, 'Julkaistu') == '' and app.find_saved()


# ---- all of it

def every_control_has_a_name_and_is_reached_by_keys():
    with open_plan() as app:
        select(app, 'Kooste')
        enter(app, 'Nimi')
        reached = set()
        for _ in range(24):
            app.key('Tab')
            reached |= {n.get_name() for n in details(app) if n.get_state_set().contains(Atspi.StateType.FOCUSED)}
        for name in ('Osallistujat', 'Lisää suunnitelmasta tuttu osallistuja', 'Vastuu', 'Toteutus',
                     'Valitse toteutus', 'Konsultti', 'Sisältö', 'Lisää kokous', 'Muut tiedot'):
            assert name in reached, (name, reached)
        nameless = [n.get_role_name() for n in details(app) if n.get_state_set().contains(Atspi.StateType.FOCUSABLE)
                    and n.get_role_name() not in ('panel', 'filler', 'scroll pane')     # nameless in newer versions of GTK
                    and (not n.get_name() or n.get_name().startswith(('Gtk', 'Adw', 'Aika')))]
        assert not nameless, nameless


def a_plan_without_meetings_has_no_heading_for_them():
    plan = json.loads(PLAN)
    plan['bodies'] = []
    with App('kevät.aikajana', text=json.dumps(plan, ensure_ascii=False, indent=2) + '\n', size=(1372, 1040)) as app:
        for name in ('Kooste', 'Kooste, 7.'):
            select(app, name)
            app.get('Muut tiedot')
            assert not app.find('Kokoukset', role='label', exact=True), name


def a_time_that_is_left_has_nothing_selected():
    with open_plan() as app:
        select(app, 'Kooste')
        time = app.get('Ajankohta', role='text', exact=True)
        click_node(app, time)
        app.key('ctrl+a')
        wait_for('a selection', lambda: Atspi.Text.get_n_selections(time))
        click_node(app, app.get('Osallistujat', role='text', exact=True))
        wait_for('no selection', lambda: not Atspi.Text.get_n_selections(time))


aika.run([
    a_plan_without_meetings_has_no_heading_for_them,
    a_time_that_is_left_has_nothing_selected,
    every_field_of_a_row_is_written,
    other_details_unfold,
    names_modes_and_italics_are_chosen,
    leaving_takes_a_text_and_escape_gives_the_old_one_back,
    a_mark_says_what_it_is_and_how_it_stands,
    sessions_belong_together_and_a_candidate_is_locked,
    invitations_are_counted_from_their_session,
    a_mark_is_tied_to_a_meeting_and_untied,
    the_next_meeting_and_the_pair_are_one_act_each,
    a_meeting_has_a_status_and_a_note,
    the_plan_itself_is_written,
    what_cannot_be_taken_says_why_and_waits,
    every_control_has_a_name_and_is_reached_by_keys,
])
