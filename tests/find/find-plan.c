/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#include "config.h"

#include "find-plan.h"

#include "prose-plan.h"

#define DAY(date) "'when': { 'kind': 'day', 'precision': 'day', 'spans': [{ 'start': '" date "', 'end': '" date "' }] }"
#define MONTH(text, first, last) \
  "'when': { 'text': '" text "', 'kind': 'month', 'precision': 'month', 'spans': [{ 'start': '" first "', 'end': '" last "' }] }"

/* A plan of two years in which everything that can be found stands somewhere once. */
AikaPlan *
find_plan_new (void)
{
  return prose_plan_new (
    "'title': 'Suunnitelma', 'language': 'fi',"
    "'categories': [{ 'id': 'c', 'name': 'Valmistelu' }, { 'id': 'd', 'name': 'Päätös' },"
    "  { 'id': 'v', 'name': 'Viestintä' }],"
    "'bodies': ["
    "  { 'id': 'kh', 'abbreviation': 'KH', 'name': 'kaupunginhallitus', 'kind': 'board', 'meetings': ["
    "    { 'id': 'kh1', " DAY ("2018-03-05") " }] },"
    "  { 'id': 'kv', 'abbreviation': 'KV', 'name': 'kaupunginvaltuusto', 'aliases': ['valtuusto'], 'kind': 'council',"
    "    'members': ['Maija Meikäläinen'], 'meetings': ["
    "    { 'id': 'kv1', 'note': 'ylimääräinen', " DAY ("2018-03-12") " },"
    "    { 'id': 'kv2', " DAY ("2018-10-08") " }] },"
    "  { 'id': 'nuva', 'name': 'nuorisovaltuusto', 'kind': 'influence' }],"
    "'people': [{ 'id': 'p', 'role': 'hankejohtaja', 'name': 'Liisa Lahti' }],"
    "'groups': [{ 'id': 'g', 'title': 'Lähtökohdat' }, { 'id': 'h', 'title': 'Linjaukset' }],"
    "'items': ["
    "  { 'id': 'kysely', 'group': 'g', 'title': 'Asukaskysely', 'venue': 'Kaupungintalo',"
    "    'participants': [{ 'text': 'asukkaat' }, { 'text': 'nuorisovaltuusto', 'body': 'nuva' }],"
    "    'marks': [{ 'id': 'm-kysely', 'label': 'Avoinna', 'category': 'c', " MONTH ("10/2017", "2017-10-01", "2017-10-31") " }] },"
    "  { 'id': 'arvot', 'group': 'g', 'title': 'Arvot', 'notes': 'Kahvit café Élysée',"
    "    'content': [{ 'kind': 'bullet', 'runs': [{ 'text': 'Kysely pohjana' }] }],"
    "    'responsible': [{ 'text': 'valmistelija', 'person': 'p' }], 'marks': [] },"
    "  { 'id': 'linjat', 'group': 'h', 'title': 'Strategiset linjaukset', 'custom': [{ 'name': 'Budjetti', 'value': '2000 euroa' }],"
    "    'participants': [{ 'text': 'kaupunginhallitus ja valtuusto' }],"
    "    'marks': [{ 'id': 'm-syksy', 'label': 'Luonnos', 'status': 'tentative', 'category': 'c', 'when': { 'text': 'syksy 2018', 'kind': 'season',"
    "                'precision': 'season', 'spans': [{ 'start': '2018-09-01', 'end': '2018-11-30' }] } },"
    "              { 'id': 'm-valmis', 'label': 'Valmis', 'when': { 'kind': 'deadline', 'precision': 'day',"
    "                'spans': [{ 'end': '2018-12-14' }] } }] },"
    "  { 'id': 'paatos', 'group': 'h', 'title': 'Hyväksyminen',"
    "    'meetings': [{ 'body': 'kh', 'meeting': 'kh1', 'relation': 'information' }],"
    "    'marks': [{ 'id': 'm-kv', 'meaning': 'decision', 'category': 'd', 'meeting': { 'body': 'kv', 'meeting': 'kv2' } }] },"
    "  { 'id': 'jalkautus', 'title': 'Jalkautus', 'marks': [{ 'id': 'm-sovitaan',"
    "    'when': { 'text': 'sovitaan myöhemmin', 'kind': 'unknown', 'precision': 'plan' } }] },"
    "  { 'id': 'viestinta', 'title': 'Viestintä', 'marks': [{ 'id': 'm-koko', 'category': 'v',"
    "    'when': { 'text': 'koko prosessin ajan', 'kind': 'whole-process', 'precision': 'plan' } }] }],"
    "'banners': [{ 'id': 'vaalit', 'text': 'Vaalit', " MONTH ("tammikuu 2018", "2018-01-01", "2018-01-31") " }]");
}
