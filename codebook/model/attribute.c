/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/attribute.h"

#include <glib/gi18n-lib.h>

#include "codebook/model/naming.h"
#include "codebook/model/placing.h"
#include "codebook/text/dates.h"
#include "codebook/text/numbers.h"

G_DEFINE_FINAL_TYPE (CodebookAttribute, codebook_attribute, G_TYPE_OBJECT)

static const CodebookPlacing placing = {
  "SELECT id, position FROM attribute WHERE ?1 IS NULL ORDER BY position, id",
  "UPDATE attribute SET position = ? WHERE id = ?"
};

static void
codebook_attribute_finalize (GObject *object)
{
  CodebookAttribute *self = CODEBOOK_ATTRIBUTE (object);

  g_free (self->name);
  g_strfreev (self->choices);
  g_free (self->unit);
  G_OBJECT_CLASS (codebook_attribute_parent_class)->finalize (object);
}

static void
codebook_attribute_class_init (CodebookAttributeClass *class)
{
  G_OBJECT_CLASS (class)->finalize = codebook_attribute_finalize;
}

static void
codebook_attribute_init (CodebookAttribute *self)
{
}

static const char *const types[] = { "text", "number", "date", "yesno", "choice" };
static const char *const subjects[] = { "case", "case_wave", "document" };

const char *
codebook_attribute_type_to_string (CodebookAttributeType type)
{
  g_return_val_if_fail ((guint) type < G_N_ELEMENTS (types), "");
  return types[type];
}

gboolean
codebook_attribute_type_parse (const char *text, CodebookAttributeType *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_strcmp0 (text, types[i]) == 0)
      {
        *type = (CodebookAttributeType) i;
        return TRUE;
      }
  return FALSE;
}

const char *
codebook_subject_to_string (CodebookSubject subject)
{
  g_return_val_if_fail ((guint) subject < G_N_ELEMENTS (subjects), "");
  return subjects[subject];
}

gboolean
codebook_subject_parse (const char *text, CodebookSubject *subject)
{
  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    if (g_strcmp0 (text, subjects[i]) == 0)
      {
        *subject = (CodebookSubject) i;
        return TRUE;
      }
  return FALSE;
}

/* Listing ---------------------------------------------------------------------------------------
 */

static GStrv
split_choices (const char *choices)
{
  return *choices != '\0' ? g_strsplit (choices, "\n", -1) : g_new0 (char *, 1);
}

/* All, or @id. */
static GPtrArray *
read_attributes (CodebookProject *project, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) attributes = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (CodebookRows) rows = codebook_store_select (
      codebook_project_get_store (project),
      "SELECT id, name, type, subject, choices, unit, "
      "(SELECT COUNT(*) FROM attribute_value WHERE attribute = attribute.id) "
      "FROM attribute WHERE ?1 IS NULL OR id = ?1 ORDER BY position, id",
      "I", id);

  while (codebook_rows_next (&rows, error))
    {
      CodebookAttribute *attribute = g_object_new (CODEBOOK_TYPE_ATTRIBUTE, NULL);

      attribute->id = codebook_rows_int64 (&rows, 0);
      attribute->name = g_strdup (codebook_rows_text (&rows, 1));
      if (!codebook_attribute_type_parse (codebook_rows_text (&rows, 2), &attribute->type))
        attribute->type = CODEBOOK_ATTRIBUTE_TEXT;
      if (!codebook_subject_parse (codebook_rows_text (&rows, 3), &attribute->subject))
        attribute->subject = CODEBOOK_SUBJECT_CASE;
      attribute->choices = split_choices (codebook_rows_text (&rows, 4));
      attribute->unit = g_strdup (codebook_rows_text (&rows, 5));
      attribute->values = codebook_rows_int64 (&rows, 6);
      g_ptr_array_add (attributes, attribute);
    }
  return codebook_rows_failed (&rows) ? NULL : g_steal_pointer (&attributes);
}

GPtrArray *
codebook_attribute_list (CodebookProject *project, GError **error)
{
  return read_attributes (project, 0, error);
}

gint64
codebook_attribute_find (CodebookProject *project, const char *name, GError **error)
{
  return codebook_naming_find (codebook_project_get_store (project), CODEBOOK_KIND_ATTRIBUTE,
                               "SELECT id, name, '' FROM attribute ORDER BY position, id", name,
                               error);
}

static CodebookAttribute *
get (CodebookProject *project, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) attributes = id != 0 ? read_attributes (project, id, error) : NULL;

  if (id != 0 && attributes == NULL)
    return NULL;
  if (id != 0 && attributes->len > 0)
    return g_object_ref (g_ptr_array_index (attributes, 0));
  codebook_naming_fail_gone (CODEBOOK_KIND_ATTRIBUTE, id, error);
  return NULL;
}

/* Acts ------------------------------------------------------------------------------------------
 */

static gboolean
is_taken (CodebookStore *store, gint64 self, const char *name, GError **error)
{
  return codebook_naming_is_taken (store, CODEBOOK_KIND_ATTRIBUTE,
                                   "SELECT id, name FROM attribute WHERE id IS NOT ?", self, self,
                                   name, error);
}

static char *
join_choices (const char *const *choices)
{
  g_autoptr (GPtrArray) clean = g_ptr_array_new_with_free_func (g_free);

  for (; choices != NULL && *choices != NULL; choices++)
    {
      char *choice = codebook_naming_clean (*choices, NULL);
      gboolean twice = FALSE;

      for (guint i = 0; choice != NULL && i < clean->len; i++)
        twice |= codebook_naming_equal (g_ptr_array_index (clean, i), choice);
      if (choice != NULL && !twice)
        g_ptr_array_add (clean, g_steal_pointer (&choice));
      g_free (choice);
    }
  g_ptr_array_add (clean, NULL);
  return g_strjoinv ("\n", (char **) clean->pdata);
}

gint64
codebook_attribute_add (CodebookProject *project,
                        const char *name,
                        CodebookAttributeType type,
                        CodebookSubject subject,
                        const char *const *choices,
                        const char *unit,
                        GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  gint64 id = codebook_store_new_id (store);
  g_autofree char *clean = codebook_naming_clean (name, error);
  g_autofree char *clean_unit = codebook_naming_clean (unit, NULL);
  g_autofree char *joined_choices =
      join_choices (type == CODEBOOK_ATTRIBUTE_CHOICE ? choices : NULL);
  g_autofree char *label = NULL;
  double position;
  gboolean joined;
  gboolean ok;

  if (clean == NULL || is_taken (store, 0, clean, error))
    return 0;
  label = g_strdup_printf (_ ("New attribute ‘%s’"), clean);
  if (!codebook_store_join (store, label, &joined, error))
    return 0;
  ok = codebook_placing_find (store, &placing, 0, id, 0, &position, error)
       && codebook_store_run (store, error,
                              "INSERT INTO attribute (id, name, type, subject, choices, unit, "
                              "position) VALUES (?, ?, ?, ?, ?, ?, ?)",
                              "isssssd", id, clean, codebook_attribute_type_to_string (type),
                              codebook_subject_to_string (subject), joined_choices,
                              clean_unit != NULL ? clean_unit : "", position);
  return codebook_store_leave (store, joined, ok, error) ? id : 0;
}

gboolean
codebook_attribute_rename (CodebookProject *project, gint64 id, const char *name, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *clean = codebook_naming_clean (name, error);
  g_autoptr (CodebookAttribute) attribute = clean != NULL ? get (project, id, error) : NULL;
  g_autofree char *label = NULL;

  if (attribute == NULL || is_taken (store, id, clean, error))
    return FALSE;
  label = g_strdup_printf (_ ("New name for attribute ‘%s’"), attribute->name);
  return codebook_store_act (store, label, error, "UPDATE attribute SET name = ? WHERE id = ?",
                             "si", clean, id);
}

gboolean
codebook_attribute_remove (CodebookProject *project, gint64 id, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autoptr (CodebookAttribute) attribute = get (project, id, error);
  g_autofree char *label = NULL;
  gboolean joined;
  gboolean ok;

  if (attribute == NULL)
    return FALSE;
  label = g_strdup_printf (_ ("Removal of attribute ‘%s’"), attribute->name);
  if (!codebook_store_join (store, label, &joined, error))
    return FALSE;
  ok = codebook_store_run (store, error, "DELETE FROM attribute_value WHERE attribute = ?", "i", id)
       && codebook_store_run (store, error, "DELETE FROM attribute WHERE id = ?", "i", id);
  return codebook_store_leave (store, joined, ok, error);
}

/* Values ----------------------------------------------------------------------------------------
 */

static char *
parse_yesno (const char *text)
{
  static const char *const yes[] = { "yes", "y", "ja", "j", "1", "true", "waar", NULL };
  static const char *const no[] = { "no", "n", "nee", "0", "false", "onwaar", NULL };
  g_autofree char *lower = g_utf8_strdown (text, -1);

  if (g_strv_contains (yes, lower))
    return g_strdup ("yes");
  return g_strv_contains (no, lower) ? g_strdup ("no") : NULL;
}

/* What is stored; NULL with @error if it is not of the attribute's type. */
static char *
parse_value (const CodebookAttribute *attribute, const char *text, GError **error)
{
  double number;
  GDate date;
  char iso[16];
  char *yesno;
  g_autofree char *choices = NULL;

  switch (attribute->type)
    {
    case CODEBOOK_ATTRIBUTE_TEXT:
      return g_strdup (text);
    case CODEBOOK_ATTRIBUTE_NUMBER:
      if (codebook_numbers_parse (text, &number))
        return codebook_numbers_print (number);
      codebook_fail (error, CODEBOOK_ERROR_FAILED,
                     _ ("‘%s’ is not a number, and ‘%s’ asks for one."), text, attribute->name);
      return NULL;
    case CODEBOOK_ATTRIBUTE_DATE:
      if (codebook_dates_parse (text, &date))
        {
          g_date_strftime (iso, sizeof iso, "%Y-%m-%d", &date);
          return g_strdup (iso);
        }
      codebook_fail (error, CODEBOOK_ERROR_FAILED, _ ("‘%s’ is not a date, and ‘%s’ asks for one."),
                     text, attribute->name);
      return NULL;
    case CODEBOOK_ATTRIBUTE_YESNO:
      yesno = parse_yesno (text);
      if (yesno == NULL)
        codebook_fail (error, CODEBOOK_ERROR_FAILED,
                       _ ("‘%s’ is neither yes nor no, and ‘%s’ asks for one of them."), text,
                       attribute->name);
      return yesno;
    case CODEBOOK_ATTRIBUTE_CHOICE:
      for (guint i = 0; attribute->choices[i] != NULL; i++)
        if (codebook_naming_equal (attribute->choices[i], text))
          return g_strdup (attribute->choices[i]);
      choices = g_strjoinv (", ", attribute->choices);
      codebook_fail (error, CODEBOOK_ERROR_FAILED,
                     _ ("‘%s’ is not one of the choices of ‘%s’: %s."), text, attribute->name,
                     choices);
      return NULL;
    }
  g_return_val_if_reached (NULL);
}

/* Whether there is such a subject, and the wave is given where it must be. */
static gboolean
check_subject (CodebookStore *store,
               const CodebookAttribute *attribute,
               gint64 subject,
               gint64 wave,
               GError **error)
{
  gboolean by_wave = attribute->subject == CODEBOOK_SUBJECT_CASE_WAVE;

  if (!codebook_naming_exists (store,
                               attribute->subject == CODEBOOK_SUBJECT_DOCUMENT
                                   ? CODEBOOK_KIND_DOCUMENT
                                   : CODEBOOK_KIND_CASE,
                               subject, error))
    return FALSE;
  if (by_wave && wave == 0)
    return codebook_fail (error, CODEBOOK_ERROR_FAILED,
                          _ ("‘%s’ has a value for each wave; say which wave."), attribute->name);
  if (!by_wave && wave != 0)
    return codebook_fail (error, CODEBOOK_ERROR_FAILED,
                          _ ("‘%s’ has one value, not one for each wave."), attribute->name);
  return !by_wave || codebook_naming_exists (store, CODEBOOK_KIND_WAVE, wave, error);
}

/* @value NULL: a hole. */
static gboolean
write_value (
    CodebookStore *store, gint64 id, gint64 subject, gint64 wave, const char *value, GError **error)
{
  if (value == NULL)
    return codebook_store_run (
        store, error,
        "DELETE FROM attribute_value WHERE attribute = ? AND subject = ? AND wave = ?", "iii", id,
        subject, wave);
  return codebook_store_run (store, error,
                             "INSERT INTO attribute_value (attribute, subject, wave, value) "
                             "VALUES (?, ?, ?, ?) ON CONFLICT (attribute, subject, wave) "
                             "DO UPDATE SET value = excluded.value",
                             "iiis", id, subject, wave, value);
}

gboolean
codebook_attribute_set (CodebookProject *project,
                        gint64 id,
                        gint64 subject,
                        gint64 wave,
                        const char *value,
                        GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  CodebookAttribute *attribute = get (project, id, error);
  g_autoptr (CodebookAttribute) owned = attribute;
  g_autofree char *clean = codebook_naming_clean (value, NULL);
  g_autofree char *parsed = NULL;
  g_autofree char *label = NULL;
  gboolean joined;

  if (attribute == NULL || !check_subject (store, attribute, subject, wave, error))
    return FALSE;
  if (clean != NULL)
    {
      parsed = parse_value (attribute, clean, error);
      if (parsed == NULL)
        return FALSE;
    }
  label = g_strdup_printf (_ ("Value of ‘%s’"), attribute->name);
  if (!codebook_store_join (store, label, &joined, error))
    return FALSE;
  return codebook_store_leave (store, joined, write_value (store, id, subject, wave, parsed, error),
                               error);
}

gboolean
codebook_attribute_put (CodebookProject *project,
                        gint64 id,
                        gint64 subject,
                        gint64 wave,
                        const char *value,
                        GError **error)
{
  return write_value (codebook_project_get_store (project), id, subject, wave, value, error);
}

gboolean
codebook_attribute_add_choices (CodebookProject *project,
                                gint64 id,
                                const char *const *choices,
                                GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autoptr (CodebookAttribute) attribute = get (project, id, error);
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();
  g_auto (GStrv) both = NULL;
  g_autofree char *joined_choices = NULL;
  g_autofree char *label = NULL;

  if (attribute == NULL)
    return FALSE;
  g_strv_builder_addv (all, (const char **) attribute->choices);
  g_strv_builder_addv (all, (const char **) choices);
  both = g_strv_builder_end (all);
  joined_choices = join_choices ((const char *const *) both);
  label = g_strdup_printf (_ ("Choices of ‘%s’"), attribute->name);
  return codebook_store_act (store, label, error, "UPDATE attribute SET choices = ? WHERE id = ?",
                             "si", joined_choices, id);
}

static void
value_free (gpointer data)
{
  CodebookAttributeValue *value = data;

  g_free (value->value);
  g_free (value);
}

GPtrArray *
codebook_attribute_list_values (CodebookProject *project, gint64 subject, GError **error)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (value_free);
  g_auto (CodebookRows) rows = codebook_store_select (
      codebook_project_get_store (project),
      "SELECT attribute, attribute_value.subject, attribute_value.wave, value "
      "FROM attribute_value JOIN attribute ON attribute.id = attribute "
      "LEFT JOIN wave ON wave.id = attribute_value.wave "
      "WHERE ?1 IS NULL OR attribute_value.subject = ?1 "
      "ORDER BY attribute.position, attribute, attribute_value.subject, wave.position, "
      "attribute_value.wave",
      "I", subject);

  while (codebook_rows_next (&rows, error))
    {
      CodebookAttributeValue *value = g_new0 (CodebookAttributeValue, 1);

      value->attribute = codebook_rows_int64 (&rows, 0);
      value->subject = codebook_rows_int64 (&rows, 1);
      value->wave = codebook_rows_int64 (&rows, 2);
      value->value = g_strdup (codebook_rows_text (&rows, 3));
      g_ptr_array_add (values, value);
    }
  return codebook_rows_failed (&rows) ? NULL : g_steal_pointer (&values);
}

char *
codebook_attribute_format (const CodebookAttribute *attribute, const char *value)
{
  const char *language = codebook_naming_get_language ();
  GDate date;

  switch (attribute->type)
    {
    case CODEBOOK_ATTRIBUTE_NUMBER:
      return codebook_numbers_format (g_ascii_strtod (value, NULL), CODEBOOK_NUMBER_DECIMAL, -1,
                                      language);
    case CODEBOOK_ATTRIBUTE_DATE:
      if (codebook_dates_parse (value, &date))
        return codebook_dates_format (&date, CODEBOOK_DATE_LONG, language);
      return g_strdup (value);
    case CODEBOOK_ATTRIBUTE_YESNO:
      return g_strdup (g_str_equal (value, "yes") ? _ ("yes") : _ ("no"));
    case CODEBOOK_ATTRIBUTE_TEXT:
    case CODEBOOK_ATTRIBUTE_CHOICE:
      break;
    }
  return g_strdup (value);
}
