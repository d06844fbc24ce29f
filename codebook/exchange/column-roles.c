/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/exchange/column-roles.h"

#include <string.h>

#include "codebook/model/naming.h"

#define MOST_WAVES 30
#define LONGEST_KEY_BYTES 80

/* T0, M12, W1: a letter and a number. */
static gboolean
looks_like_wave (const char *text)
{
  gsize digits = strlen (text) > 1 ? strspn (text + 1, "0123456789") : 0;

  return strchr ("TMWtmw", text[0]) != NULL && digits >= 1 && digits <= 2
         && text[1 + digits] == '\0';
}

/* A wave of the project, or one that could be its next: T3 where there are T0 to T2. Where there
 * are none yet, anything that looks like one. */
static gboolean
may_be_wave (const CodebookAttributeStudy *study, const char *text)
{
  if (codebook_attribute_study_find_wave (study, text) != NULL)
    return TRUE;
  if (!looks_like_wave (text))
    return FALSE;
  for (guint i = 0; i < study->waves->len; i++)
    {
      const CodebookWave *wave = g_ptr_array_index (study->waves, i);

      if (looks_like_wave (wave->name)
          && g_ascii_toupper (wave->name[0]) == g_ascii_toupper (text[0]))
        return TRUE;
    }
  return study->waves->len == 0;
}

static gboolean
is_called (const char *name, const char *const *names)
{
  g_autofree char *key = codebook_naming_make_key (name);

  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (key, names[i]))
      return TRUE;
  return FALSE;
}

/* -- Waves ------------------------------------------------------------------------------------ */

static gboolean
holds_waves (const CodebookDataTable *table,
             const CodebookAttributeStudy *study,
             const CodebookDataColumn *column)
{
  static const char *const names[] = { "wave",   "meting",   "golf",      "meetmoment",
                                       "moment", "tijdstip", "timepoint", "time point",
                                       "ronde",  "t",        NULL };
  g_auto (GStrv) values =
      codebook_data_column_list_choices (column, table->grid, table->first_row, MOST_WAVES + 1);
  gboolean called = is_called (column->name, names);
  guint n = g_strv_length (values);

  if (n == 0 || n > MOST_WAVES)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      gboolean known = codebook_attribute_study_find_wave (study, values[i]) != NULL;
      gboolean figures = strspn (values[i], "0123456789") == strlen (values[i]);

      /* 0 and 1 are waves only in a column that is called so. */
      if (!called && (figures || (!known && !may_be_wave (study, values[i]))))
        return FALSE;
    }
  return TRUE;
}

const CodebookDataColumn *
codebook_column_roles_find_wave (const CodebookDataTable *table,
                                 const CodebookAttributeStudy *study)
{
  for (guint i = 0; i < table->columns->len; i++)
    {
      const CodebookDataColumn *column = g_ptr_array_index (table->columns, i);

      if (holds_waves (table, study, column))
        return column;
    }
  return NULL;
}

/* -- Key -------------------------------------------------------------------------------------- */

static char *
make_row_key (const CodebookDataTable *table,
              guint row,
              const CodebookDataColumn *column,
              const CodebookDataColumn *wave)
{
  g_autofree char *text = codebook_data_table_dup_text (table, row, column);
  g_autofree char *key = text != NULL ? codebook_naming_make_key (text) : NULL;
  g_autofree char *moment = wave != NULL ? codebook_data_table_dup_text (table, row, wave) : NULL;

  if (key == NULL || moment == NULL)
    return g_steal_pointer (&key);
  return g_strdup_printf ("%s\n%s", key, moment);
}

/* 1,5 and 12,25 are quantities, however much they differ; P1.2 is a name. */
static gboolean
holds_fractions (const CodebookDataTable *table, const CodebookDataColumn *column)
{
  if (column->type != CODEBOOK_COLUMN_NUMBER)
    return FALSE;
  for (guint i = 0; i < codebook_data_table_count_rows (table); i++)
    {
      CodebookCellKind kind;
      const char *text = codebook_data_table_get (table, i, column, &kind);
      g_autofree char *number =
          text != NULL ? codebook_data_column_convert (column, column->type, kind, text) : NULL;

      if (number != NULL && strchr (number, '.') != NULL)
        return TRUE;
    }
  return FALSE;
}

/* 0 = it cannot be the key. */
static guint
judge_key (const CodebookDataTable *table,
           const CodebookAttributeStudy *study,
           const CodebookDataColumn *column,
           const CodebookDataColumn *wave)
{
  static const char *const names[] = { "casus",
                                       "case",
                                       "casenummer",
                                       "case id",
                                       "caseid",
                                       "case_id",
                                       "id",
                                       "pid",
                                       "respondent",
                                       "respnr",
                                       "respondentnummer",
                                       "respondent_id",
                                       "respondent id",
                                       "responseid",
                                       "response id",
                                       "deelnemer",
                                       "deelnemernummer",
                                       "participant",
                                       "participant_id",
                                       "client",
                                       "cliënt",
                                       "code",
                                       "pseudoniem",
                                       "pseudonym",
                                       "nr",
                                       "nummer",
                                       "key",
                                       NULL };
  /* Where somebody was on the net says who it was to others, and may differ next time. */
  static const char *const never[] = { "ipaddress", "ip address", "ip-adres",
                                       "ip adres",  "ipadres",    NULL };
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint rows = codebook_data_table_count_rows (table), known = 0;

  if (column == wave || is_called (column->name, never) || column->values < rows - rows / 10
      || column->type == CODEBOOK_COLUMN_DATE || column->type == CODEBOOK_COLUMN_YESNO
      || column->long_text || holds_fractions (table, column))
    return 0;
  for (guint i = 0; i < rows; i++)
    {
      g_autofree char *text = codebook_data_table_dup_text (table, i, column);
      char *key = make_row_key (table, i, column, wave);

      if (key == NULL)
        continue;
      if (strlen (text) > LONGEST_KEY_BYTES || !g_hash_table_add (seen, key))
        return 0;
      known += codebook_attribute_study_find_case (study, text) != 0;
    }
  return 1 + (column == g_ptr_array_index (table->columns, 0)) * 2
         + (column->type == CODEBOOK_COLUMN_TEXT || column->type == CODEBOOK_COLUMN_CHOICE) * 2
         + is_called (column->name, names) * 8 + (guint) (100 * (guint64) known / MAX (rows, 1));
}

const CodebookDataColumn *
codebook_column_roles_find_key (const CodebookDataTable *table,
                                const CodebookAttributeStudy *study,
                                const CodebookDataColumn *wave)
{
  const CodebookDataColumn *best = NULL;
  guint best_score = 0;

  for (guint i = 0; i < table->columns->len; i++)
    {
      const CodebookDataColumn *column = g_ptr_array_index (table->columns, i);
      guint score = judge_key (table, study, column, wave);

      if (score > best_score)
        {
          best = column;
          best_score = score;
        }
    }
  return best;
}

/* -- By wave ---------------------------------------------------------------------------------- */

gboolean
codebook_column_roles_vary (const CodebookDataTable *table,
                            const CodebookDataColumn *key,
                            const CodebookDataColumn *column)
{
  g_autoptr (GHashTable) values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean again = FALSE;

  for (guint i = 0; i < codebook_data_table_count_rows (table); i++)
    {
      const char *text = codebook_data_table_get (table, i, column, NULL), *earlier;
      char *name = text != NULL ? make_row_key (table, i, key, NULL) : NULL;

      if (name == NULL)
        continue;
      earlier = g_hash_table_lookup (values, name);
      if (earlier != NULL && strcmp (earlier, text) != 0)
        {
          g_free (name);
          return TRUE;
        }
      again = again || earlier != NULL;
      g_hash_table_insert (values, name, (gpointer) text);
    }
  return !again;
}

/* -- Names with a wave ------------------------------------------------------------------------ */

/* @len bytes of @text as the name of a wave, if they can be one. */
static char *
dup_wave (const CodebookAttributeStudy *study, const char *text, gsize len)
{
  g_autofree char *name = g_strndup (text, len);
  const CodebookWave *wave = codebook_attribute_study_find_wave (study, name);

  /* item_1 and item_2 are two items. */
  if (strspn (name, "0123456789") == len || !may_be_wave (study, name))
    return NULL;
  return g_strdup (wave != NULL ? wave->name : name);
}

static gboolean
take (char *wave_name, char *stem_name, char **stem, char **wave)
{
  if (wave_name == NULL || *g_strstrip (stem_name) == '\0')
    {
      g_free (wave_name);
      g_free (stem_name);
      return FALSE;
    }
  *wave = wave_name;
  *stem = stem_name;
  return TRUE;
}

gboolean
codebook_column_roles_split (const CodebookAttributeStudy *study,
                             const char *name,
                             char **stem,
                             char **wave)
{
  static const char signs[] = "_.- ";
  gsize len = strlen (name), first = strcspn (name, signs), at = len;

  while (at > 0 && strchr (signs, name[at - 1]) == NULL)
    at--;
  if (at > 1 && take (dup_wave (study, name + at, len - at), g_strndup (name, at - 1), stem, wave))
    return TRUE;
  if (first < len && take (dup_wave (study, name, first), g_strdup (name + first + 1), stem, wave))
    return TRUE;
  for (at = len; at > 0 && g_ascii_isdigit (name[at - 1]); at--)
    ;
  /* urenT0: a capital after a small letter. */
  if (at < 2 || at == len || !g_ascii_isupper (name[at - 1]) || g_ascii_isupper (name[at - 2]))
    return FALSE;
  return take (dup_wave (study, name + at - 1, len - at + 1), g_strndup (name, at - 1), stem, wave);
}
