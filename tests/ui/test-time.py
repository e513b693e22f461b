#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Aikajana developers
"""Times written in the real window: in the inspector and in cells, by keys and by pointer."""

import json

import aika
from aika import App, Atspi, wait_for

CATEGORY = 'valmistelu'


def when(text, kind, precision, *spans, flags=None):
    value = {'text': text, 'kind': kind, 'precision': precision}
    if spans:
        value['spans'] = [{k: v for k, v in zip(('start', 'end'), span) if v} for span in spans]
    value.update(flags or {})
    return value


def row(title, *times):
    return {'id': title.lower(), 'title': title,
            'marks': [{'id': '%s-%d' % (title.lower(), i), 'when': time, 'category': CATEGORY}
                      for i, time in enumerate(times)]}


PLAN = json.dumps({
    'format': 'aikajana-plan', 'version': 1, 'id': 'syksy', 'title': 'Syksyn suunnitelma', 'language': 'fi',
    'range': when('6–12/2017', 'month-range', 'month', ('2017-06-01', '2017-12-31')),
    'categories': [{'id': CATEGORY, 'name': 'Valmistelu', 'hue': 'blue', 'pattern': 'light'}],
    'bodies': [{'id': 'kh', 'abbreviation': 'KH', 'name': 'kaupunginhallitus',
                'meetings': [{'id': 'kh1', 'when': when('9.10.2017', 'day', 'day', ('2017-10-09', '2017-10-09'))}]}],
    'items': [
        row('Loppukesä', when('Syyskuu loppupuoli 2017', 'part-of-month', 'part-of-month', ('2017-09-16', '2017-09-30'))),
        row('Seminaari', when('4.-5.9.2017', 'day-range', 'day', ('2017-09-04', '2017-09-05'))),
        row('Kooste', when('Lokakuu 2017', 'month', 'month', ('2017-10-01', '2017-10-31'))),
        row('Arvio', when('13.6.', 'day', 'day', ('2017-06-13', '2017-06-13'), flags={'yearInferred': True})),
        row('Avoin'),
        row('Ohjaus', when('koko prosessin ajan', 'whole-process', 'plan')),
        {'id': 'päätös', 'title': 'Päätös', 'marks': [
            {'id': 'päätös-0', 'meeting': {'body': 'kh', 'meeting': 'kh1', 'relation': 'decision'},
             'meaning': 'decision', 'category': CATEGORY}]},
    ],
}, ensure_ascii=False, indent=2) + '\n'


def open_plan(**options):
    return App('syksy.aikajana', text=PLAN, **options)


# ---- finding

def read_text(node):
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def field(app):
    return app.get('Ajankohta', role='text', exact=True)


def answer(app, expected):
    """The answer of the field to what is in it, as a screen reader finds it."""
    def probe():
        return next((n for n in app.all() if n.get_role_name() == 'text' and n.get_name().startswith('Ajankohta')
                     and n.get_description().replace('\u00a0', ' ').replace('\u2060', '').startswith(expected)), None)
    return wait_for('the answer “%s”' % expected, probe, timeout=5)


def is_invalid(node):
    states = node.get_state_set()
    return states.contains(Atspi.StateType.INVALID) or states.contains(Atspi.StateType.INVALID_ENTRY)


def click_node(app, node, **options):
    x, y, w, h = app.rect(node)
    app.click(x + w / 2, y + h / 2, **options)


def mark(app, title):
    """A mark of the row: its name begins with the title and is longer than the row's own."""
    return wait_for('a mark of ' + title, lambda: next(
        (n for n in app.all() if n.get_name().startswith(title + ', ') and 'merkint' not in n.get_name()), None))


def write(app, title, text):
    """Selects a row, whose one mark the inspector shows, and writes into its time."""
    click_node(app, app.get(title))
    click_node(app, field(app))
    app.key('ctrl+a')
    app.type(text)


def the_row(app, title):
    app.save()
    return next(i for i in app.read()['items'] if i['title'] == title)


def time_of(app, title, mark=0):
    return the_row(app, title)['marks'][mark].get('when')


# ---- in the inspector

def the_reading_is_told_while_typing():
    with open_plan() as app:
        opened = app.bytes()
        write(app, 'Kooste', 'marraskuu 2017')
        assert read_text(field(app)) == 'marraskuu 2017'
        answer(app, 'marraskuu 2017, päivä avoin')
        assert not is_invalid(field(app))
        app.key('ctrl+a')
        app.type('4.-')
        answer(app, 'Loppu puuttuu vielä.')
        assert not is_invalid(field(app)), 'what is not complete yet is no error'
        app.type('5.9.2017')
        answer(app, 'ma 4.9.')
        assert app.bytes() == opened and app.find_saved(), 'nothing is committed by typing'


def enter_takes_the_words_byte_for_byte_and_undo_gives_the_old_ones_back():
    with open_plan() as app:
        opened = app.bytes()
        write(app, 'Kooste', 'Marras- joulukuu 2017')
        app.key('Return')
        found = time_of(app, 'Kooste')
        assert found['text'] == 'Marras- joulukuu 2017' and found['precision'] == 'month', found
        assert found['spans'] == [{'start': '2017-11-01', 'end': '2017-12-31'}], found
        app.key('ctrl+z')
        app.save()
        assert app.bytes() == opened
        assert read_text(field(app)) == 'Lokakuu 2017'


def leaving_the_field_takes_the_words_as_one_step():
    with open_plan() as app:
        opened = app.bytes()
        write(app, 'Kooste', '6.11.2017')
        click_node(app, app.get('Seminaari'))
        found = time_of(app, 'Kooste')
        assert found['text'] == '6.11.2017' and found['kind'] == 'day', found
        app.key('ctrl+z')
        app.save()
        assert app.bytes() == opened


def undo_takes_back_what_is_typed_before_it_takes_back_an_edit():
    with open_plan() as app:
        opened = app.bytes()
        write(app, 'Kooste', '6.11.2017')
        app.key('Return')
        app.key('End')
        app.type('9')
        assert read_text(field(app)) == '6.11.20179'
        app.key('ctrl+z')
        assert read_text(field(app)) == '6.11.2017'
        assert time_of(app, 'Kooste')['text'] == '6.11.2017', 'undo in a text went to the plan'
        app.key('ctrl+z')
        assert read_text(field(app)) == 'Lokakuu 2017'
        app.save()
        assert app.bytes() == opened
        app.key('ctrl+shift+z')
        assert time_of(app, 'Kooste')['text'] == '6.11.2017'


def saving_takes_the_words_first():
    with open_plan() as app:
        write(app, 'Kooste', '6.11.2017')
        app.key('ctrl+s')
        wait_for('the words in the file', lambda: app.read()['items'][2]['marks'][0]['when']['text'] == '6.11.2017')


def words_that_nobody_changed_are_no_edit():
    with open_plan() as app:
        opened = app.bytes()
        write(app, 'Kooste', 'Lokakuu 2017')
        app.key('Return')
        click_node(app, app.get('Seminaari'))
        assert app.find_saved() and app.bytes() == opened


def an_error_is_told_and_the_old_time_stays():
    with open_plan() as app:
        opened = app.bytes()
        write(app, 'Kooste', '31.9.2017')
        told = answer(app, 'Päivää ”31.9.2017” ei ole olemassa.')
        assert is_invalid(told)
        app.key('Return')
        app.get('Säilytä sanoina')
        assert app.find_saved() and app.bytes() == opened
        app.key('Escape')
        assert read_text(field(app)) == 'Lokakuu 2017'
        assert not is_invalid(field(app)) and app.find('Säilytä sanoina') is None
        assert app.find_saved()


def words_that_could_not_be_taken_wait_for_their_row():
    with open_plan() as app:
        write(app, 'Kooste', '31.9.2017')
        click_node(app, app.get('Seminaari'))
        app.get('Päivää ”31.9.2017” ei ole olemassa.')
        assert read_text(field(app)) == '4.-5.9.2017'
        assert app.find_saved()
        click_node(app, app.get('Kooste'))
        assert read_text(field(app)) == '31.9.2017' and is_invalid(field(app))
        click_node(app, app.get('Palauta', exact=True))
        assert read_text(field(app)) == 'Lokakuu 2017' and app.find_saved()


def words_are_kept_when_their_author_wants():
    with open_plan() as app:
        opened = app.bytes()
        write(app, 'Kooste', 'kunhan budjetti on selvillä')
        app.key('Return')
        click_node(app, app.get('Säilytä sanoina'))
        found = time_of(app, 'Kooste')
        assert found['text'] == 'kunhan budjetti on selvillä' and found['kind'] == 'unknown', found
        answer(app, 'Ei päiviä')
        assert not is_invalid(field(app))
        app.key('ctrl+z')
        app.save()
        assert app.bytes() == opened


def an_empty_field_takes_the_time_away():
    with open_plan() as app:
        write(app, 'Kooste', 'x')
        app.key('BackSpace')
        answer(app, 'Ei vielä ajankohtaa.')
        app.key('Return')
        assert time_of(app, 'Kooste') is None


def one_key_takes_the_correction():
    with open_plan() as app:
        opened = app.bytes()
        write(app, 'Kooste', '13.6..2017')
        answer(app, 'tiistai 13. kesäkuuta 2017')
        app.get('Korjaa: ”13.6.2017”')
        app.key('alt+Return')
        found = time_of(app, 'Kooste')
        assert found['text'] == '13.6.2017', found
        app.key('ctrl+z')
        app.save()
        assert app.bytes() == opened


def a_button_takes_the_correction():
    with open_plan() as app:
        write(app, 'Kooste', '22. 23.9.2017')
        click_node(app, next(n for n in app.all() if (n.get_name() or '').startswith('Korjaa: ”22')))
        found = time_of(app, 'Kooste')
        assert found['spans'] == [{'start': '2017-09-22', 'end': '2017-09-23'}], found
        assert '22. 23' not in found['text'], found


def a_misspelt_month_is_offered_and_not_taken():
    with open_plan() as app:
        write(app, 'Kooste', 'tammmikuu 2018')
        assert is_invalid(answer(app, 'Kohtaa ”tammmikuu” ei tunnistettu. Tarkoititko ”tammikuu”?'))
        app.key('alt+Return')
        assert time_of(app, 'Kooste')['text'] == 'tammikuu 2018'


def an_inferred_year_is_told_and_confirmed():
    with open_plan() as app:
        click_node(app, app.get('Arvio'))
        answer(app, 'tiistai 13. kesäkuuta 2017')
        assert 'Vuosi päätelty: 2017' in field(app).get_description(), field(app).get_description()
        click_node(app, app.get('Vahvista vuosi'))
        found = time_of(app, 'Arvio')
        assert found['text'] == '13.6.2017' and 'yearInferred' not in found, found
        wait_for('the question to go', lambda: app.find('Vahvista vuosi') is None)
        app.key('ctrl+z')
        app.save()
        assert time_of(app, 'Arvio')['text'] == '13.6.'


def a_row_without_a_time_is_given_one():
    with open_plan() as app:
        opened = app.bytes()
        click_node(app, app.get('Avoin'))
        answer(app, 'Ei vielä ajankohtaa.')
        write(app, 'Avoin', '2.11.2017')
        app.key('Return')
        found = the_row(app, 'Avoin')['marks']
        assert len(found) == 1 and found[0]['when']['text'] == '2.11.2017', found
        assert found[0]['category'] == CATEGORY
        app.key('ctrl+z')
        app.save()
        assert app.bytes() == opened


def the_time_of_a_meeting_is_written_with_the_meeting():
    with open_plan() as app:
        click_node(app, app.get('Päätös'))
        told = answer(app, 'maanantai 9. lokakuuta 2017')
        assert 'Ajankohta on sama kuin kokouksen.' in told.get_description()
        click_node(app, field(app))
        app.type('x')
        assert 'x' not in read_text(field(app))
        click_node(app, app.get('KH, kokous'))
        click_node(app, field(app))
        app.key('ctrl+a')
        app.type('16.10.')
        app.key('Return')
        app.get('Päätös, päätös, KH, 16. lokakuuta 2017')
        app.save()
        meeting = app.read()['bodies'][0]['meetings'][0]['when']
        assert meeting['text'] == '16.10.' and meeting['spans'][0]['start'] == '2017-10-16', meeting


def the_card_grows_with_the_lines_of_its_answer():
    with open_plan() as app:
        write(app, 'Kooste', '4.-5.9.2017 klo 9-1')
        app.type('5')
        sentence = wait_for('the warning', lambda: next(
            (n for n in app.all() if 'voidaan lukea' in n.get_name() and n.get_role_name() == 'label'), None))
        bottom = sum(app.rect(sentence)[1::2])
        card = sentence
        while card.get_role_name() != 'list item':
            card = card.get_parent()
        assert bottom + 8 <= sum(app.rect(card)[1::2]), 'the last line of the warning is cut'


def no_line_ends_within_a_range_that_a_sentence_quotes():
    with open_plan() as app:
        write(app, 'Kooste', '5.9.-4.9.2017')
        app.get('”5.9.\u2060-\u20604.9.2017” päättyy ennen kuin alkaa', role='label')


def what_is_typed_shows_in_the_grid_before_it_is_taken():
    with open_plan() as app:
        write(app, 'Kooste', 'marraskuu 2017')
        x, y, w, h = app.rect(mark(app, 'Kooste'))
        assert app.find_saved()
        pixels = [app.grab(x + w / 2, y + h / 2), app.grab(x + w * 1.5, y + h / 2)]
        app.key('Escape')
        assert pixels == [app.grab(x + w * 1.5, y + h / 2), app.grab(x + w / 2, y + h / 2)], pixels


# ---- in cells

def cell(app, title, months_after_october):
    """The middle of a cell of the row, so many columns after that of October."""
    x, _y, width, _h = app.rect(mark(app, 'Kooste'))
    _x, y, _w, height = app.rect(app.get(title))
    return x + width * (months_after_october + 0.5), y + height / 2


def a_time_typed_into_a_cell_makes_a_mark():
    with open_plan() as app:
        opened = app.bytes()
        app.click(*cell(app, 'Avoin', 1), times=2)
        app.type('24.-25.11.')
        answer(app, 'pe 24.11.')
        app.key('Return')
        found = the_row(app, 'Avoin')['marks']
        assert [m['when']['text'] for m in found][-1] == '24.-25.11.', found
        assert found[-1]['when']['spans'] == [{'start': '2017-11-24', 'end': '2017-11-25'}], found
        while app.find_saved() is None or app.bytes() != opened:
            app.key('ctrl+z')
            app.save()


def other_words_typed_into_a_cell_are_its_text():
    with open_plan() as app:
        app.click(*cell(app, 'Seminaari', 1), times=2)
        app.type('työpaja')
        answer(app, 'Ei ajankohta: tulee ruutuun tekstinä.')
        app.key('Tab')
        mark = the_row(app, 'Seminaari')['marks'][-1]
        assert mark['label'] == 'työpaja', mark
        assert mark['when']['spans'] == [{'start': '2017-11-01', 'end': '2017-11-30'}], mark


def words_typed_into_selected_months_last_them_all():
    with open_plan() as app:
        app.click(*cell(app, 'Seminaari', 1))
        app.key('shift+Right')
        app.type('työpaja')
        answer(app, 'Ei ajankohta: tulee ruutuun tekstinä.')
        app.key('Return')
        mark = the_row(app, 'Seminaari')['marks'][-1]
        assert mark['label'] == 'työpaja', mark
        assert mark['when']['spans'] == [{'start': '2017-11-01', 'end': '2017-12-31'}], mark


def a_double_click_on_a_mark_writes_on_it():
    with open_plan() as app:
        click_node(app, mark(app, 'Kooste'), times=2)
        entry = wait_for('the entry', lambda: app.find('Ajankohta tai teksti', role='text'))
        assert read_text(entry) == 'Lokakuu 2017', read_text(entry)
        app.type('Loka-marraskuu 2017')
        app.key('Return')
        assert time_of(app, 'Kooste')['text'] == 'Loka-marraskuu 2017'
        assert app.find('Ajankohta tai teksti', role='text') is None


def a_character_on_a_mark_begins_to_write():
    with open_plan() as app:
        click_node(app, mark(app, 'Kooste'))
        app.type('6.11.2017')
        entry = wait_for('the entry', lambda: app.find('Ajankohta tai teksti', role='text'))
        assert read_text(entry) == '6.11.2017', read_text(entry)
        app.key('Return')
        assert time_of(app, 'Kooste')['text'] == '6.11.2017'


def enter_on_a_mark_writes_and_escape_leaves_all_as_it_was():
    with open_plan() as app:
        opened = app.bytes()
        click_node(app, mark(app, 'Kooste'))
        app.key('Return')
        wait_for('the entry', lambda: app.find('Ajankohta tai teksti', role='text'))
        app.type('6.11.2017')
        app.key('Escape')
        assert app.find('Ajankohta tai teksti', role='text') is None
        assert app.find_saved() and app.bytes() == opened
        app.key('ctrl+Right')
        assert time_of(app, 'Kooste')['spans'] == [{'start': '2017-11-01', 'end': '2017-11-30'}], 'the focus is back'


def keys_in_a_cell_are_not_for_the_sheet():
    with open_plan() as app:
        opened = app.bytes()
        click_node(app, mark(app, 'Kooste'))
        app.key('Return', 'Up', 'Down', 'Insert', 'F2', 'ctrl+Return', 'ctrl+Up', 'Escape')
        assert app.find_saved() and app.bytes() == opened


def a_slip_in_a_cell_is_not_taken_for_its_text():
    with open_plan() as app:
        opened = app.bytes()
        click_node(app, mark(app, 'Kooste'))
        app.type('31.9.2017')
        assert is_invalid(answer(app, 'Päivää ”31.9.2017” ei ole olemassa.'))
        app.key('Return')
        assert app.find('Ajankohta tai teksti', role='text'), 'it stays open'
        app.get('Säilytä sanoina')
        app.key('Escape')
        assert app.find_saved() and app.bytes() == opened


def the_buttons_of_a_cell_are_not_clicks_on_the_sheet():
    with open_plan() as app:
        app.click(*cell(app, 'Seminaari', 1), times=2)
        app.type('22. 23.11.2017')
        x, y, w, h = app.rect(wait_for('the offer', lambda: next(
            (n for n in app.all() if n.get_name().startswith('Korjaa: ”22') and 'button' in n.get_role_name()), None)))
        app.click(x + w + 30, y + h / 2)
        assert app.find('Ajankohta tai teksti', role='text'), 'a click beside the button is none on the sheet'
        app.click(x + w / 2, y + h / 2)
        found = the_row(app, 'Seminaari')['marks'][-1]['when']
        assert found['spans'] == [{'start': '2017-11-22', 'end': '2017-11-23'}], found
        assert '22. 23' not in found['text'], found


def check_names(entry):
    """Of what can be reached around an entry, as far as the buttons of its answer."""
    around = entry
    while not any(n.get_role_name() in ('button', 'push button') for n in aika.walk(around)):
        around = around.get_parent()
    nameless = ['%s “%s”' % (n.get_role_name(), n.get_name()) for n in aika.walk(around)
                if n.get_state_set().contains(Atspi.StateType.FOCUSABLE)
                and (not n.get_name() or n.get_name().startswith(('Gtk', 'Adw', 'Aika')))]
    assert not nameless, nameless


def every_control_of_the_answer_has_a_name():
    with open_plan() as app:
        write(app, 'Kooste', '31.9..2017')
        app.key('Return')
        app.get('Säilytä sanoina')
        check_names(field(app))
        click_node(app, mark(app, 'Seminaari'), times=2)
        app.type('13.6..2017')
        check_names(wait_for('the entry', lambda: app.find('Ajankohta tai teksti', role='text')))


# ---- drags that rewrite phrases

def drag_months(app, title, n_months, width):
    x, y, w, h = app.rect(mark(app, title))
    app.drag(x + w / 2, y + h / 2, round(n_months * width))


def phrases_of_the_authors_style_are_rewritten_by_a_drag():
    for title, n_months, text, spans in (
            ('Loppukesä', 1, 'Lokakuu loppupuoli 2017', {'start': '2017-10-16', 'end': '2017-10-31'}),
            ('Kooste', 2, 'Joulukuu 2017', {'start': '2017-12-01', 'end': '2017-12-31'}),
            ('Seminaari', 7 / 30.44, '11.-12.9.2017', {'start': '2017-09-11', 'end': '2017-09-12'})):
        with open_plan() as app:
            opened = app.bytes()
            width = app.rect(mark(app, 'Kooste'))[2]
            drag_months(app, title, n_months, width)
            found = time_of(app, title)
            assert found['text'] == text and found['spans'] == [spans], found
            app.key('ctrl+z')
            app.save()
            assert app.bytes() == opened, title


# Every vague time of the Kainuu sample: its row, which of the row's marks it is, how many columns it is dragged.
VAGUE = (
    ('Nykytilan analyysi', 0, 1, 'tammi–huhtikuu 2018', 'helmi–toukokuu 2018'),
    ('Valtuustojen, hallitusten', 0, 1, 'toukokuun loppupuoli 2018', 'kesäkuun loppupuoli 2018'),
    ('Aikajänne, skenaariot', 0, -1, 'touko–kesäkuu 2018', 'huhti–toukokuu 2018'),
    ('Aikajänne, skenaariot', 1, 1, 'elokuu 2018', 'syyskuu 2018'),
    ('Uuden maakunnan tehtävät', 0, -2, 'huhti–kesäkuu 2018', 'helmi–huhtikuu 2018'),
    ('Uuden maakunnan tehtävät', 1, 5, 'elo–syyskuu 2018', 'tammi–helmikuu 2019'),
    ('Maakunnan palvelulupaus', 0, 3, 'syksy 2018', 'talvi 2018–2019'),
    ('Palvelustrategia ja uudet', 0, 1, 'lokakuu 2018–tammikuu 2019', 'marraskuu 2018–helmikuu 2019'),
    ('Konsernin ja alueen', 0, -2, 'marraskuu 2018–helmikuu 2019', 'syys–joulukuu 2018'),
    ('Uuden valtuuston palaute', 0, 1, 'tammi–helmikuu 2019', 'helmi–maaliskuu 2019'),
    ('Mittarit, arviointi', 0, -12, 'alkuvuosi 2019', 'alkuvuosi 2018'),
    ('Luonnoksen viimeistely', 0, -1, 'helmi–maaliskuu 2019', 'tammi–helmikuu 2019'),
    ('Strategialuonnos valmis', 0, -1, 'maaliskuun 2019 loppuun mennessä', 'helmikuun 2019 loppuun mennessä'),
    ('Uudet luottamuselimet', 0, -1, 'huhtikuu 2019', 'maaliskuu 2019'),
    ('Maakuntastrategia valmis', 0, -1, 'toukokuu 2019', 'huhtikuu 2019'),
)


def the_mark(app, title, place):
    """Of the marks of a row in the author's order, the one at a place."""
    return [n for n in app.all() if n.get_name().startswith(title) and ', ' in n.get_name()
            and 'merkint' not in n.get_name()][place]


def vague_times_of_a_plan_are_rewritten_by_a_drag():
    with App(size=(1372, 1040)) as app:
        opened = app.bytes()
        width = app.rect(the_mark(app, 'Aikajänne, skenaariot', 1))[2]
        for title, place, n_months, before, after in VAGUE:
            x, y, w, h = app.rect(the_mark(app, title, place))
            app.drag(x + min(w / 2, 12), y + h / 2, round(n_months * width))      # clear of what stands on it
        app.save()
        items = app.read()['items']
        for title, place, n_months, before, after in VAGUE:
            found = next(i for i in items if i['title'].startswith(title))['marks'][place]['when']
            assert found['text'] == after, '%s: “%s” became “%s”, not “%s”' % (title, before, found['text'], after)
        app.key(*['ctrl+z'] * len(VAGUE))
        app.save()
        assert app.bytes() == opened


def a_row_of_the_whole_process_says_why_it_does_not_move():
    with open_plan() as app:
        opened = app.bytes()
        width = app.rect(mark(app, 'Kooste'))[2]
        drag_months(app, 'Ohjaus', 1, width)
        app.get('Koko prosessin kestävää riviä ei voi siirtää. Muuta sen sijaan suunnitelman aikajännettä.')
        assert app.find_saved() and app.bytes() == opened


aika.run([
    the_reading_is_told_while_typing,
    enter_takes_the_words_byte_for_byte_and_undo_gives_the_old_ones_back,
    leaving_the_field_takes_the_words_as_one_step,
    undo_takes_back_what_is_typed_before_it_takes_back_an_edit,
    saving_takes_the_words_first,
    words_that_nobody_changed_are_no_edit,
    an_error_is_told_and_the_old_time_stays,
    words_that_could_not_be_taken_wait_for_their_row,
    words_are_kept_when_their_author_wants,
    an_empty_field_takes_the_time_away,
    one_key_takes_the_correction,
    a_button_takes_the_correction,
    a_misspelt_month_is_offered_and_not_taken,
    an_inferred_year_is_told_and_confirmed,
    a_row_without_a_time_is_given_one,
    the_time_of_a_meeting_is_written_with_the_meeting,
    the_card_grows_with_the_lines_of_its_answer,
    no_line_ends_within_a_range_that_a_sentence_quotes,
    what_is_typed_shows_in_the_grid_before_it_is_taken,
    a_time_typed_into_a_cell_makes_a_mark,
    other_words_typed_into_a_cell_are_its_text,
    words_typed_into_selected_months_last_them_all,
    a_double_click_on_a_mark_writes_on_it,
    a_character_on_a_mark_begins_to_write,
    enter_on_a_mark_writes_and_escape_leaves_all_as_it_was,
    keys_in_a_cell_are_not_for_the_sheet,
    a_slip_in_a_cell_is_not_taken_for_its_text,
    the_buttons_of_a_cell_are_not_clicks_on_the_sheet,
    every_control_of_the_answer_has_a_name,
    phrases_of_the_authors_style_are_rewritten_by_a_drag,
    vague_times_of_a_plan_are_rewritten_by_a_drag,
    a_row_of_the_whole_process_says_why_it_does_not_move,
])
