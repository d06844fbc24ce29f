/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/section.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/model/naming.h"

#define QUOTE_OPEN "{{quote "
#define QUOTE_CLOSE "}}"

static const char *const verdicts[] = { "", "helps", "mixed", "hinders", "unclear" };

const char *
codebook_verdict_to_string (CodebookVerdict verdict)
{
  g_return_val_if_fail ((guint) verdict < G_N_ELEMENTS (verdicts), "");
  return verdicts[verdict];
}

gboolean
codebook_verdict_parse (const char *text, CodebookVerdict *verdict)
{
  for (guint i = 0; i < G_N_ELEMENTS (verdicts); i++)
    if (g_strcmp0 (text, verdicts[i]) == 0)
      {
        *verdict = (CodebookVerdict) i;
        return TRUE;
      }
  return FALSE;
}

void
codebook_section_free (CodebookSection *section)
{
  g_free (section->text);
  g_free (section);
}

void
codebook_section_part_free (CodebookSectionPart *part)
{
  g_free (part->text);
  g_free (part);
}

/* Text and parts --------------------------------------------------------------------------------
 */

static void
append_part (GPtrArray *parts, gint64 quote, char *text)
{
  CodebookSectionPart *part = g_new0 (CodebookSectionPart, 1);

  part->quote = quote;
  part->text = text;
  g_ptr_array_add (parts, part);
}

/* Prose without white space around it or at the ends of lines, an empty line between paragraphs. */
static void
append_prose (GPtrArray *parts, const char *text, gsize len_bytes)
{
  g_autofree char *copy = g_strndup (text, len_bytes);
  g_auto (GStrv) lines = g_strsplit (copy, "\n", -1);
  g_autoptr (GString) prose = g_string_new (NULL);
  gboolean gap = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strchomp (lines[i]);

      if (*line == '\0')
        {
          gap = TRUE;
          continue;
        }
      if (prose->len > 0)
        g_string_append (prose, gap ? "\n\n" : "\n");
      gap = FALSE;
      g_string_append (prose, prose->len > 0 ? line : g_strchug (lines[i]));
    }
  if (prose->len > 0)
    append_part (parts, 0, g_string_free (g_steal_pointer (&prose), FALSE));
}

/* The id in "{{quote ID}}" at @text, and where that ends; 0 if it is not written so. */
static gint64
parse_quote (const char *text, const char **end)
{
  char *rest;
  gint64 id;

  text += strlen (QUOTE_OPEN);
  if (*text == '#')
    text++;
  if (!g_ascii_isdigit (*text))
    return 0;
  id = g_ascii_strtoll (text, &rest, 10);
  *end = rest + strlen (QUOTE_CLOSE);
  return id > 0 && g_str_has_prefix (rest, QUOTE_CLOSE) ? id : 0;
}

GPtrArray *
codebook_section_split (const char *text)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func ((GDestroyNotify) codebook_section_part_free);
  const char *done = text;
  const char *from = text;

  while ((from = strstr (from, QUOTE_OPEN)) != NULL)
    {
      const char *end;
      gint64 id = parse_quote (from, &end);

      if (id == 0)
        {
          from++;
          continue;
        }
      append_prose (parts, done, from - done);
      append_part (parts, id, NULL);
      done = from = end;
    }
  append_prose (parts, done, strlen (done));
  return parts;
}

char *
codebook_section_join (const GPtrArray *parts)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      const CodebookSectionPart *part = g_ptr_array_index (parts, i);

      if (text->len > 0)
        g_string_append (text, "\n\n");
      if (part->quote != 0)
        g_string_append_printf (text, QUOTE_OPEN "%" G_GINT64_FORMAT QUOTE_CLOSE, part->quote);
      else
        g_string_append (text, part->text);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Reading ---------------------------------------------------------------------------------------
 */

static CodebookSection *
read_section (CodebookRows *rows)
{
  CodebookSection *section = g_new0 (CodebookSection, 1);

  section->study_case = codebook_rows_int64 (rows, 0);
  section->theme = codebook_rows_int64 (rows, 1);
  section->text = g_strdup (codebook_rows_text (rows, 2));
  if (!codebook_verdict_parse (codebook_rows_text (rows, 3), &section->verdict))
    section->verdict = CODEBOOK_VERDICT_NONE;
  return section;
}

CodebookSection *
codebook_section_get (CodebookProject *project, gint64 study_case, gint64 theme, GError **error)
{
  g_auto (CodebookRows) rows =
      codebook_store_select (codebook_project_get_store (project),
                             "SELECT study_case, theme, text, verdict FROM section "
                             "WHERE study_case = ? AND theme = ?",
                             "ii", study_case, theme);
  CodebookSection *section;

  if (codebook_rows_next (&rows, error))
    return read_section (&rows);
  if (codebook_rows_failed (&rows))
    return NULL;
  section = g_new0 (CodebookSection, 1);
  section->study_case = study_case;
  section->theme = theme;
  section->text = g_strdup ("");
  return section;
}

GPtrArray *
codebook_section_list (CodebookProject *project, gint64 study_case, GError **error)
{
  g_autoptr (GPtrArray) sections =
      g_ptr_array_new_with_free_func ((GDestroyNotify) codebook_section_free);
  g_auto (CodebookRows) rows = codebook_store_select (
      codebook_project_get_store (project),
      "SELECT study_case, theme, text, verdict FROM section JOIN theme ON theme.id = theme "
      "WHERE ?1 IS NULL OR study_case = ?1 ORDER BY study_case, theme.position, theme.id",
      "I", study_case);

  while (codebook_rows_next (&rows, error))
    g_ptr_array_add (sections, read_section (&rows));
  return codebook_rows_failed (&rows) ? NULL : g_steal_pointer (&sections);
}

GHashTable *
codebook_section_list_used (CodebookProject *project, gint64 study_case, GError **error)
{
  g_autoptr (GPtrArray) sections = NULL;
  GHashTable *used;

  g_return_val_if_fail (study_case != 0, NULL);
  sections = codebook_section_list (project, study_case, error);
  if (sections == NULL)
    return NULL;
  used = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  for (guint i = 0; i < sections->len; i++)
    {
      const CodebookSection *section = g_ptr_array_index (sections, i);
      g_autoptr (GPtrArray) parts = codebook_section_split (section->text);

      for (guint j = 0; j < parts->len; j++)
        {
          const CodebookSectionPart *part = g_ptr_array_index (parts, j);

          if (part->quote != 0)
            g_hash_table_insert (used, g_memdup2 (&part->quote, sizeof part->quote),
                                 g_memdup2 (&section->theme, sizeof section->theme));
        }
    }
  return used;
}

/* Acts ------------------------------------------------------------------------------------------
 */

/* Where a quote points to, so that it is known when its coding has gone. */
static gboolean
ensure_quote (CodebookStore *store, gint64 id, GError **error)
{
  if (codebook_store_int64 (store, 0, "SELECT 1 FROM quote WHERE id = ?", "i", id) != 0)
    return TRUE;
  if (!codebook_naming_exists (store, CODEBOOK_KIND_CODING, id, error))
    return FALSE;
  return codebook_store_run (store, error,
                             "INSERT INTO quote (id, document, start_cp, start_in, end_cp, end_in, "
                             "code) SELECT id, document, start_cp, start_in, end_cp, end_in, code "
                             "FROM coding WHERE id = ?",
                             "i", id);
}

/* A section of which nothing is said has no row. */
static gboolean
drop_empty (CodebookStore *store, gint64 study_case, gint64 theme, GError **error)
{
  return codebook_store_run (store, error,
                             "DELETE FROM section WHERE study_case = ? AND theme = ? AND text = '' "
                             "AND verdict = ''",
                             "ii", study_case, theme);
}

static gboolean
write_text (
    CodebookStore *store, gint64 study_case, gint64 theme, const GPtrArray *parts, GError **error)
{
  g_autofree char *text = codebook_section_join (parts);

  for (guint i = 0; i < parts->len; i++)
    {
      const CodebookSectionPart *part = g_ptr_array_index (parts, i);

      if (part->quote != 0 && !ensure_quote (store, part->quote, error))
        return FALSE;
    }
  return codebook_store_run (store, error,
                             "INSERT INTO section (study_case, theme, text, verdict) "
                             "VALUES (?, ?, ?, '') ON CONFLICT (study_case, theme) "
                             "DO UPDATE SET text = excluded.text",
                             "iis", study_case, theme, text)
         && drop_empty (store, study_case, theme, error);
}

static gboolean
write_verdict (
    CodebookStore *store, gint64 study_case, gint64 theme, CodebookVerdict verdict, GError **error)
{
  return codebook_store_run (store, error,
                             "INSERT INTO section (study_case, theme, text, verdict) "
                             "VALUES (?, ?, '', ?) ON CONFLICT (study_case, theme) "
                             "DO UPDATE SET verdict = excluded.verdict",
                             "iis", study_case, theme, codebook_verdict_to_string (verdict))
         && drop_empty (store, study_case, theme, error);
}

/* What the journal calls an act on a section; NULL with @error if there is no such case or theme.
 */
static char *
make_label (CodebookStore *store, gint64 study_case, gint64 theme, GError **error)
{
  g_autofree char *case_name =
      codebook_store_dup_text (store, "SELECT name FROM study_case WHERE id = ?", "i", study_case);
  g_autofree char *theme_name =
      codebook_store_dup_text (store, "SELECT name FROM theme WHERE id = ?", "i", theme);

  if (case_name == NULL)
    codebook_naming_fail_gone (CODEBOOK_KIND_CASE, study_case, error);
  else if (theme_name == NULL)
    codebook_naming_fail_gone (CODEBOOK_KIND_THEME, theme, error);
  else
    /* Translators: a theme in the description of a case. */
    return g_strdup_printf (_ ("‘%s’ in the description of ‘%s’"), theme_name, case_name);
  return NULL;
}

static gboolean
set_parts (CodebookProject *project,
           gint64 study_case,
           gint64 theme,
           const GPtrArray *parts,
           GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *label = make_label (store, study_case, theme, error);
  gboolean joined;

  if (label == NULL || !codebook_store_join (store, label, &joined, error))
    return FALSE;
  return codebook_store_leave (store, joined, write_text (store, study_case, theme, parts, error),
                               error);
}

gboolean
codebook_section_set_text (
    CodebookProject *project, gint64 study_case, gint64 theme, const char *text, GError **error)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
  g_autoptr (GPtrArray) parts = NULL;

  g_strdelimit (composed, "\r", '\n');
  parts = codebook_section_split (composed);
  return set_parts (project, study_case, theme, parts, error);
}

gboolean
codebook_section_set_verdict (CodebookProject *project,
                              gint64 study_case,
                              gint64 theme,
                              CodebookVerdict verdict,
                              GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *label = make_label (store, study_case, theme, error);
  gboolean joined;

  if (label == NULL || !codebook_store_join (store, label, &joined, error))
    return FALSE;
  return codebook_store_leave (store, joined,
                               write_verdict (store, study_case, theme, verdict, error), error);
}

gboolean
codebook_section_add_quote (CodebookProject *project,
                            gint64 study_case,
                            gint64 theme,
                            gint64 coding,
                            guint at,
                            GError **error)
{
  CodebookSection *section = codebook_section_get (project, study_case, theme, error);
  g_autoptr (CodebookSection) owned = section;
  g_autoptr (GPtrArray) parts = NULL;
  CodebookSectionPart *part;

  if (section == NULL
      || !codebook_naming_exists (codebook_project_get_store (project), CODEBOOK_KIND_CODING,
                                  coding, error))
    return FALSE;
  parts = codebook_section_split (section->text);
  part = g_new0 (CodebookSectionPart, 1);
  part->quote = coding;
  g_ptr_array_insert (parts, (gint) MIN (at, parts->len), part);
  return set_parts (project, study_case, theme, parts, error);
}
