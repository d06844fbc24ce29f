/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/project.h"

G_BEGIN_DECLS

#define CODEBOOK_TYPE_ATTRIBUTE (codebook_attribute_get_type ())
G_DECLARE_FINAL_TYPE (CodebookAttribute, codebook_attribute, CODEBOOK, ATTRIBUTE, GObject)

typedef enum
{
  CODEBOOK_ATTRIBUTE_TEXT,
  CODEBOOK_ATTRIBUTE_NUMBER,
  CODEBOOK_ATTRIBUTE_DATE,
  CODEBOOK_ATTRIBUTE_YESNO,
  CODEBOOK_ATTRIBUTE_CHOICE,
} CodebookAttributeType;

typedef enum
{
  CODEBOOK_SUBJECT_CASE,
  CODEBOOK_SUBJECT_CASE_WAVE,
  CODEBOOK_SUBJECT_DOCUMENT,
} CodebookSubject;

const char *codebook_attribute_type_to_string (
    CodebookAttributeType type); /* "text", "number", "date", "yesno", "choice" */
gboolean codebook_attribute_type_parse (const char *text, CodebookAttributeType *type);
const char *
codebook_subject_to_string (CodebookSubject subject); /* "case", "case_wave", "document" */
gboolean codebook_subject_parse (const char *text, CodebookSubject *subject);

struct _CodebookAttribute
{
  GObject parent_instance;
  gint64 id;
  char *name;
  CodebookAttributeType type;
  CodebookSubject subject;
  GStrv choices;
  char *unit;
  guint values; /* how many are filled in */
};

typedef struct
{
  gint64 attribute, subject, wave; /* wave 0 = not by wave */
  char *value;                     /* canonical: number with a point, date YYYY-MM-DD, "yes"/"no" */
} CodebookAttributeValue;

GPtrArray *codebook_attribute_list (CodebookProject *project,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
gint64 codebook_attribute_find (CodebookProject *project, const char *name, GError **error);
gint64 codebook_attribute_add (CodebookProject *project,
                               const char *name,
                               CodebookAttributeType type,
                               CodebookSubject subject,
                               const char *const *choices,
                               const char *unit,
                               GError **error);
gboolean codebook_attribute_rename (CodebookProject *project,
                                    gint64 id,
                                    const char *name,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean codebook_attribute_remove (CodebookProject *project,
                                    gint64 id,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* @value as a person writes it: 1,5 and 1.5; 14-3-2024, 14 maart 2024, 2024-03-14 (31-02 is an
 * error); ja/nee/yes/no. "" or NULL takes the value away: a hole. */
gboolean codebook_attribute_set (CodebookProject *project,
                                 gint64 id,
                                 gint64 subject,
                                 gint64 wave,
                                 const char *value,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same for many within an act that is open: @value is canonical, as in CodebookAttributeValue,
 * or NULL for a hole, and that it fits is for the caller to see to. */
gboolean codebook_attribute_put (CodebookProject *project,
                                 gint64 id,
                                 gint64 subject,
                                 gint64 wave,
                                 const char *value,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Those that a choice does not have yet, after those that it has. */
gboolean codebook_attribute_add_choices (CodebookProject *project,
                                         gint64 id,
                                         const char *const *choices,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Of one subject, or of all (0). (element-type CodebookAttributeValue *) */
GPtrArray *codebook_attribute_list_values (CodebookProject *project,
                                           gint64 subject,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* For people: decimal comma, "14 maart 2024", translated yes and no; without the unit. */
char *codebook_attribute_format (const CodebookAttribute *attribute,
                                 const char *value) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
