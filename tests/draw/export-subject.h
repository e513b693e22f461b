/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Aikajana developers */

#pragma once

#include "draw/aika-export.h"

#include "formats/aika-json-read.h"
#include "prose/aika-prose.h"

/* A sample in a shape and on a paper, exported, and what programs say of the file. */

typedef struct
{
  const char   *sample;
  AikaViewKind  kind;
  const char   *paper;
  gboolean      is_portrait;
  double        width_pt;
  double        height_pt;
} Sheet;

typedef struct
{
  const char *name;
  gboolean    has_table;
} ExportKind;

#define N_EXPORT_SAMPLES 6
#define N_EXPORT_KINDS 5
#define N_EXPORT_PAPERS 4
#define EXPORT_A5 3

extern const char *const export_samples[N_EXPORT_SAMPLES];
extern const ExportKind export_kinds[N_EXPORT_KINDS];
extern const Sheet export_papers[N_EXPORT_PAPERS];

/* A sample in a shape: the plan's own view, or one made for it. */
typedef struct
{
  AikaPlanFile *file;
  AikaView     *view;
} Subject;

void    subject_init       (Subject          *subject,
                            const Sheet      *sheet);
void    subject_clear      (Subject          *subject);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Subject, subject_clear)

GBytes *export_subject     (const Subject    *subject,
                            const Sheet      *sheet,
                            AikaExportFormat  format);
char   *export_ask         (GBytes           *bytes,
                            const char       *program,
                            const char       *option);
char   *export_dup_letters (const char       *text);
guint   export_count       (const char       *text,
                            const char       *part);
void    export_add_test    (const char       *what,
                            const char       *sample,
                            AikaViewKind      kind,
                            guint             paper,
                            GTestDataFunc     test);
