#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Aikajana developers
"""A whole plan made with the keyboard alone, and with the pointer alone: the month grid of Kainuu."""

import json
import os
import subprocess
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import aika  # noqa: E402
from aika import App, wait_for  # noqa: E402

FIRST_MONTH = (2018, 1)
CATEGORIES = ['Valmistelu', 'Osallistuminen', 'Luottamushenkilötyö', 'Päätöksenteko', 'Toimeenpano ja seuranta', 'Viestintä']
HUES = ['blue', 'green', 'purple', 'orange', 'yellow', 'grey']
PATTERNS = ['light', 'dots', 'vertical', 'dark', 'grid', 'diagonal']
KINDS = ['phase', 'session', 'event', 'decision', 'deliverable', 'deadline', 'invitation']


def load_sample():
    with open(os.path.join(aika.SAMPLES, 'kainuu.aikajana'), encoding='utf-8') as source:
        return json.load(source)


def make_empty():
    """The plan before its first row: a title, and categories as every new plan has them."""
    sample = load_sample()
    return json.dumps({
        'format': 'aikajana-plan', 'version': 1, 'id': 'kainuu', 'title': sample['title'], 'language': 'fi',
        'timeZone': 'Europe/Helsinki', 'categories': sample['categories'],
    }, ensure_ascii=False)


def reduce_plan(plan):
    """What the grid shows of a plan, without ids: the reference. A label that only repeats its time is left out."""
    groups = {g['id']: g['title'] for g in plan.get('groups', [])}
    categories = {c['id']: c['name'] for c in plan['categories']}

    def reduce_when(when):
        return {k: when.get(k) for k in ('text', 'kind', 'precision', 'spans')}

    def reduce_mark(mark):
        label = mark.get('label')
        if label is not None and mark['when']['text'].startswith(label):
            label = None
        return {'when': reduce_when(mark['when']), 'label': label, 'meaning': mark['meaning'],
                'category': categories.get(mark.get('category')), 'status': mark.get('status')}

    return {
        'title': plan['title'],
        'range': reduce_when(plan['range']),
        'groups': [g['title'] for g in plan.get('groups', [])],
        'banners': [{'text': b['text'], 'when': reduce_when(b['when'])} for b in plan.get('banners', [])],
        'items': [{'group': groups.get(i.get('group')), 'title': i['title'], 'marks': [reduce_mark(m) for m in i.get('marks', [])]}
                  for i in plan['items']],
    }


class Keyboard:
    """Sends keys and counts them."""

    def __init__(self, app):
        self.app = app
        self.n_keys = 0

    def press(self, *keys):
        self.n_keys += len(keys)
        for start in range(0, len(keys), 20):
            aika.xdotool('key', '--delay', '8', *keys[start:start + 20])

    def type(self, text):
        self.n_keys += len(text)
        aika.xdotool('type', '--delay', '8', text)

    def wait(self):
        time.sleep(0.15)


def get_month(day):
    year, month = int(day[:4]), int(day[5:7])
    return (year - FIRST_MONTH[0]) * 12 + month - FIRST_MONTH[1]


def is_painted(mark):
    return mark['meaning'] == 'phase' and mark['when']['kind'] in ('month', 'month-range')


def build_with_keys(app, plan):
    keys = Keyboard(app)
    range_words = plan['range']['text']
    keys.press('ctrl+Home')
    keys.type(range_words)
    keys.press('Return')
    keys.wait()

    keys.press('ctrl+Return')
    for item in plan['items']:
        keys.type(item['title'])
        keys.press('Return')
    keys.press('Escape')
    keys.wait()

    # The groups: the rows of each, then its title.
    keys.press('ctrl+Home')
    for title in plan['groups']:
        n_rows = len([i for i in plan['items'] if i['group'] == title])
        keys.press(*['shift+Down'] * (n_rows - 1), 'ctrl+shift+g')
        keys.type(title)
        keys.press('Return', *['Down'] * n_rows)
        keys.wait()

    # The marks: months by shading, other times by their words.
    keys.press('ctrl+Home', 'Down')
    former = None
    category = 0
    for item in plan['items']:
        if former is not None:
            keys.press('Home', *['Down'] * (1 if item['group'] == former else 2))
        former = item['group']
        keys.wait()
        for mark in item['marks']:
            number = CATEGORIES.index(mark['category']) + 1
            if number != category:
                keys.press('Home', 'ctrl+%d' % number)
                category = number
            write_mark(keys, mark)
        keys.wait()

    # A word over the months.
    keys.press('ctrl+Home', 'Up', *['Right'] * (get_month(plan['banners'][0]['when']['spans'][0]['start']) + 1))
    keys.type(plan['banners'][0]['text'])
    keys.press('Return')
    keys.wait()

    # Most are tentative; those that are not are confirmed again.
    keys.press('ctrl+a', 'ctrl+period', 'Escape', 'ctrl+Home')
    keys.wait()
    row, at = -1, 0     # of the first heading
    former = None
    for item in plan['items']:
        row += 1 if item['group'] == former else 2
        former = item['group']
        wrong = [m for m in item['marks'] if m['status'] == 'confirmed' or needs_kind(m)]
        if wrong:
            keys.press(*['Down'] * (row - at))
            at = row
            keys.wait()
        for mark in wrong:
            correct_mark(keys, mark)
    return keys


def needs_kind(mark):
    """Whether it is of another kind than its time lets one guess."""
    guess = {'day': 'session', 'deadline': 'deadline'}.get(mark['when']['kind'], 'phase')
    return mark['meaning'] != guess


def correct_mark(keys, mark):
    spans = mark['when'].get('spans') or [{}]
    month = get_month(spans[0]['start']) if 'start' in spans[0] else 0
    keys.press('Home', *['Right'] * (month + 1))
    keys.wait()
    if mark['status'] == 'confirmed':
        keys.press('ctrl+period')
    if needs_kind(mark):
        keys.press('ctrl+m')
        keys.wait()
        keys.press(*['Down'] * KINDS.index(mark['meaning']), 'Return')
        keys.wait()


def write_mark(keys, mark):
    spans = mark['when'].get('spans') or [{}]
    if not is_painted(mark):
        keys.press('Home', 'Right')
        keys.type(mark['when']['text'])
        keys.press('Tab')
    else:
        first, last = get_month(spans[0]['start']), get_month(spans[0]['end'])
        keys.press('Home', *['Right'] * (first + 1), *['shift+Right'] * (last - first), 'space')
    if mark['label']:
        keys.press('Home', *['Right'] * (get_month(spans[0]['start']) + 1 if 'start' in spans[0] else 1))
        keys.type(mark['label'])
        keys.press('Tab')


def count_characters(plan):
    """Of the titles and texts that are the plan's own."""
    times = [m['when']['text'] for i in plan['items'] for m in i['marks']]
    labels = [m['label'] for i in plan['items'] for m in i['marks'] if m['label']]
    titles = [i['title'] for i in plan['items']] + plan['groups'] + [b['text'] for b in plan['banners']]
    return sum(len(text) for text in times + labels + titles + [plan['range']['text']])


def a_plan_is_made_with_the_keyboard_alone():
    plan = reduce_plan(load_sample())
    subprocess.run(['setxkbmap', 'fi'], check=True)     # a keyboard that has ä
    with App('kainuu.aikajana', text=make_empty()) as app:
        keys = build_with_keys(app, plan)
        app.settle()
        app.save()
        n_characters = count_characters(plan)
        print('# %d keys for %d characters: %.2f' % (keys.n_keys, n_characters, keys.n_keys / n_characters))
        assert reduce_plan(app.read()) == plan
        assert keys.n_keys <= 1.5 * n_characters


def without_months(plan):
    """The plan before its months are shaded, and the marks that are to be."""
    painted = []
    for item in plan['items']:
        painted += [(item['title'], m) for m in item['marks'] if is_painted(m) and not m.get('label')]
        item['marks'] = [m for m in item['marks'] if not is_painted(m) or m.get('label')]
    return painted


def sort_marks(plan):
    for item in plan['items']:
        item['marks'].sort(key=lambda m: json.dumps(m, sort_keys=True))
    return plan


def months_are_shaded_with_the_pointer():
    sample = load_sample()
    plan = sort_marks(reduce_plan(load_sample()))
    categories = {c['id']: c['name'] for c in sample['categories']}
    painted = without_months(sample)
    with App('kainuu.aikajana', text=json.dumps(sample, ensure_ascii=False), size=(1400, 1020)) as app:
        app.key('ctrl+0')
        places = []
        category = None
        for title, mark in painted:
            x, y, width, height = app.rect(app.get(title + ','))
            sheet = app.rect(app.get('Kuukausiruudukko'))
            month_width = (sheet[0] + sheet[2] - x - width) / 17
            first, last = get_month(mark['when']['spans'][0]['start']), get_month(mark['when']['spans'][0]['end'])
            if mark['category'] != category:
                category = mark['category']
                app.click(*middle(app.rect(app.get(categories[category] + ','))))
            # In a long cell a click is no drag: of one month half is enough.
            at = x + width + (first + 0.25) * month_width
            app.drag(at, y + height / 2, (last - first + 0.5) * month_width)
            places.append((at, y + height / 2))
        for number, place in enumerate(places):
            if number == 0:
                app.click(*place)
                continue
            aika.xdotool('keydown', 'ctrl')
            app.click(*place)
            aika.xdotool('keyup', 'ctrl')
        app.key('ctrl+period')      # what was shaded is tentative
        app.save()
        made = sort_marks(reduce_plan(app.read()))
        assert made == plan, [(a, b) for a, b in zip(made['items'], plan['items']) if a != b]


def middle(rect):
    x, y, width, height = rect
    return x + width / 2, y + height / 2


if __name__ == '__main__':
    aika.run([a_plan_is_made_with_the_keyboard_alone, months_are_shaded_with_the_pointer])
