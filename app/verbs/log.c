/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/json.h"
#include "app/output.h"
#include "app/verb.h"
#include "codebook/store/journal.h"

/* Integers that a JSON reader with 53 bits would round stand as text, as ids do. */
#define EXACT (G_GINT64_CONSTANT (1) << 53)

static JsonNode *
make_value (const CodebookValue *value)
{
  JsonNode *node = json_node_new (JSON_NODE_VALUE);
  g_autofree char *text = NULL;

  switch (value->kind)
    {
    case CODEBOOK_VALUE_INTEGER:
      if (value->integer < EXACT && value->integer > -EXACT)
        {
          json_node_set_int (node, value->integer);
          return node;
        }
      text = g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);
      break;
    case CODEBOOK_VALUE_REAL:
      json_node_set_double (node, value->real);
      return node;
    case CODEBOOK_VALUE_TEXT:
      text = g_utf8_make_valid (value->text, (gssize) value->len_bytes);
      break;
    case CODEBOOK_VALUE_BLOB:
      text =
          g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u byte", "%u bytes", value->len_bytes),
                           (guint) value->len_bytes);
      break;
    case CODEBOOK_VALUE_NULL:
    case CODEBOOK_VALUE_UNCHANGED:
    default:
      json_node_init_null (node);
      return node;
    }
  json_node_set_string (node, text);
  return node;
}

static const char *
name_kind (CodebookChangeKind kind)
{
  switch (kind)
    {
    case CODEBOOK_CHANGE_INSERT:
      return "insert";
    case CODEBOOK_CHANGE_DELETE:
      return "delete";
    case CODEBOOK_CHANGE_UPDATE:
    default:
      return "update";
    }
}

static JsonObject *
make_columns (const CodebookChange *change)
{
  JsonObject *columns = json_object_new ();

  for (guint i = 0; i < change->n_columns; i++)
    {
      const CodebookValue *before = &change->before[i];
      const CodebookValue *after = &change->after[i];
      JsonObject *column;

      if (before->kind == CODEBOOK_VALUE_UNCHANGED && after->kind == CODEBOOK_VALUE_UNCHANGED)
        continue;
      /* An update names its key as before only: the key is what it was. */
      if (change->kind == CODEBOOK_CHANGE_UPDATE && after->kind == CODEBOOK_VALUE_UNCHANGED)
        after = before;
      column = json_object_new ();
      json_object_set_member (column, "old", make_value (before));
      json_object_set_member (column, "new", make_value (after));
      json_object_set_object_member (columns, change->column_names[i], column);
    }
  return columns;
}

static JsonArray *
make_changes (CodebookChanges *changes)
{
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < codebook_changes_get_count (changes); i++)
    {
      const CodebookChange *change = codebook_changes_get (changes, i);
      JsonObject *row = json_object_new ();

      json_object_set_string_member (row, "table", change->table);
      json_object_set_string_member (row, "op", name_kind (change->kind));
      app_json_set_id (row, "id", codebook_change_int64 (change, "id"));
      json_object_set_object_member (row, "columns", make_columns (change));
      json_array_add_object_element (rows, row);
    }
  return rows;
}

static JsonObject *
make_entry (const CodebookJournalEntry *entry, CodebookChanges *changes)
{
  JsonObject *row = json_object_new ();

  json_object_set_int_member (row, "seq", entry->seq);
  app_json_set_moment (row, "at", entry->at_ms);
  json_object_set_string_member (row, "author", entry->author);
  json_object_set_string_member (row, "label", entry->label);
  if (entry->undoes == 0)
    json_object_set_null_member (row, "undoes");
  else
    json_object_set_int_member (row, "undoes", entry->undoes);
  json_object_set_array_member (row, "changes", make_changes (changes));
  return row;
}

/* For people an act is a line, and under it what it changed, cut short: all of it is in --json. */
#define ROWS_SHOWN 8
#define TEXT_SHOWN 60

static void
append_value (GString *out, const CodebookValue *value)
{
  g_autofree char *text = NULL;
  g_autofree char *start = NULL;
  glong length;

  switch (value->kind)
    {
    case CODEBOOK_VALUE_INTEGER:
      g_string_append_printf (out, "%" G_GINT64_FORMAT, value->integer);
      break;
    case CODEBOOK_VALUE_REAL:
      g_string_append_printf (out, "%g", value->real);
      break;
    case CODEBOOK_VALUE_BLOB:
      g_string_append_printf (
          out, g_dngettext (GETTEXT_PACKAGE, "%u byte", "%u bytes", value->len_bytes),
          (guint) value->len_bytes);
      break;
    case CODEBOOK_VALUE_TEXT:
      text = g_utf8_make_valid (value->text, (gssize) value->len_bytes);
      length = g_utf8_strlen (text, -1);
      start = g_utf8_substring (text, 0, MIN (length, TEXT_SHOWN));
      g_strdelimit (start, "\n\t", ' ');
      g_string_append_printf (out, "‘%s%s’", start, length > TEXT_SHOWN ? "…" : "");
      break;
    case CODEBOOK_VALUE_NULL:
    case CODEBOOK_VALUE_UNCHANGED:
    default:
      g_string_append (out, "–");
      break;
    }
}

static void
append_change (GString *out, const CodebookChange *change)
{
  static const char signs[] = { '+', '~', '-' }; /* by CodebookChangeKind */
  const char *separator = ": ";

  g_string_append_printf (out, "        %c %s", signs[change->kind], change->table);
  for (guint i = 0; i < change->n_columns; i++)
    {
      const CodebookValue *before = &change->before[i];
      const CodebookValue *after = &change->after[i];
      gboolean updated = change->kind == CODEBOOK_CHANGE_UPDATE;

      if (before->kind == CODEBOOK_VALUE_UNCHANGED && after->kind == CODEBOOK_VALUE_UNCHANGED)
        continue;
      g_string_append_printf (out, "%s%s ", separator, change->column_names[i]);
      append_value (out, change->kind == CODEBOOK_CHANGE_INSERT ? after : before);
      if (updated && after->kind != CODEBOOK_VALUE_UNCHANGED)
        {
          g_string_append (out, " → ");
          append_value (out, after);
        }
      separator = ", ";
    }
  g_string_append_c (out, '\n');
}

static void
append_entry (GString *out, const CodebookJournalEntry *entry, CodebookChanges *changes)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (entry->at_ms / 1000);
  g_autoptr (GDateTime) local = utc == NULL ? NULL : g_date_time_to_local (utc);
  g_autofree char *at = local == NULL ? g_strdup ("") : g_date_time_format (local, "%F %H:%M");
  guint count = codebook_changes_get_count (changes);

  g_string_append_printf (out, "%6" G_GINT64_FORMAT "  %s  %s  ", entry->seq, at, entry->author);
  if (entry->undoes != 0)
    g_string_append_printf (out, _ ("%s (takes back %u)"), entry->label, (guint) entry->undoes);
  else
    g_string_append (out, entry->label);
  g_string_append_c (out, '\n');
  for (guint i = 0; i < MIN (count, ROWS_SHOWN); i++)
    append_change (out, codebook_changes_get (changes, i));
  if (count > ROWS_SHOWN)
    {
      g_string_append (out, "          ");
      g_string_append_printf (
          out,
          g_dngettext (GETTEXT_PACKAGE, "and %u row more", "and %u rows more", count - ROWS_SHOWN),
          count - ROWS_SHOWN);
      g_string_append_c (out, '\n');
    }
}

static gboolean
read_entries (AppCall *call, CodebookStore *store, JsonArray *rows, GString *out, GError **error)
{
  g_autoptr (GPtrArray) entries = codebook_journal_list (store, error);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const CodebookJournalEntry *entry = entries->pdata[i];
      g_autoptr (CodebookChanges) changes = codebook_journal_read (store, entry->seq, error);

      if (changes == NULL)
        return FALSE;
      if (call->json)
        json_array_add_object_element (rows, make_entry (entry, changes));
      else
        append_entry (out, entry, changes);
    }
  return entries != NULL;
}

gboolean
app_log_run (AppCall *call, GError **error)
{
  const AppCallUsage usage = {
    .operands = "P",
    .min = 1,
    .max = 1,
    .options = APP_CALL_JSON | APP_CALL_OUTPUT | APP_CALL_FORMAT,
    .example = "draad log studie.draad --json -o log.json",
    .notes = N_ ("Every act since the project was made, with old and new values; acts that were\n"
                 "undone stay in it. --json gives all of them, the table the first few."),
  };
  static const char *const formats[] = { "txt", "json", NULL };
  g_autoptr (CodebookProject) project = NULL;
  g_autoptr (JsonArray) rows = json_array_new ();
  g_autoptr (GString) out = g_string_new (NULL);
  const char *format;

  if (!app_call_parse (call, &usage, NULL, error))
    return FALSE;
  format = call->json ? "json" : app_output_format (call, formats, "txt", error);
  if (format == NULL)
    return FALSE;
  call->json = g_str_equal (format, "json");
  project = app_call_open (call, CODEBOOK_STORE_READ_ONLY, error);
  if (project == NULL
      || !read_entries (call, codebook_project_get_store (project), rows, out, error))
    return FALSE;
  if (call->json)
    return app_output_json (call, app_json_take_array (g_steal_pointer (&rows)), error);
  return app_output_text (call, out->str, error);
}
