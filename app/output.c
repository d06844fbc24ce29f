/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/output.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "app/json.h"
#include "app/key.h"
#include "codebook/report/writer.h"
#include "codebook/store/backup.h"

static gboolean
print (const char *bytes, gsize len_bytes, GError **error)
{
  if (fwrite (bytes, 1, len_bytes, stdout) != len_bytes || fflush (stdout) != 0)
    return codebook_fail (error, CODEBOOK_ERROR_FAILED,
                          _ ("Standard output could not be written: %s"), g_strerror (errno));
  return TRUE;
}

gboolean
app_output_bytes (AppCall *call, const char *bytes, gsize len_bytes, GError **error)
{
  g_autoptr (GBytes) borrowed = NULL;

  if (!app_key_check_bytes (call, call->output != NULL ? call->output : _ ("the output"), bytes,
                            len_bytes, error))
    return FALSE;
  if (call->output == NULL || g_str_equal (call->output, "-"))
    return print (bytes, len_bytes, error);
  /* A project need not be called .draad. */
  if (codebook_backup_same_file (call->operands[0], call->output))
    return codebook_fail (error, CODEBOOK_ERROR_FAILED,
                          _ ("‘%s’ could not be written: %s. What was there is unchanged."),
                          call->output, _ ("it is a project"));
  borrowed = g_bytes_new_static (bytes, len_bytes);
  return codebook_writer_save (borrowed, call->output, error);
}

gboolean
app_output_print (GString *text, GError **error)
{
  gboolean ok = print (text->str, text->len, error);

  g_string_truncate (text, 0);
  return ok;
}

gboolean
app_output_text (AppCall *call, const char *text, GError **error)
{
  return app_output_bytes (call, text, strlen (text), error);
}

gboolean
app_output_json (AppCall *call, JsonNode *node, GError **error)
{
  g_autofree char *text = app_json_to_text (node);

  json_node_unref (node);
  return app_output_text (call, text, error);
}

gboolean
app_output_rows (AppCall *call, JsonArray *rows, const AppColumn *columns, GError **error)
{
  g_autoptr (JsonNode) node = app_json_take_array (rows);
  g_autofree char *text = call->json ? app_json_to_text (node) : app_table_format (rows, columns);

  return app_output_text (call, text, error);
}

gboolean
app_output_blocks (AppCall *call, const CodebookBlocks *blocks, const char *format, GError **error)
{
  const CodebookWriter *writer = codebook_writer_find (format);
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (writer != NULL, FALSE);
  bytes = writer->write (blocks, error);
  if (bytes == NULL)
    return FALSE;
  return app_output_bytes (call, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error);
}

static const char *
find (const char *const *formats, const char *wanted)
{
  for (; wanted != NULL && *formats != NULL; formats++)
    if (g_ascii_strcasecmp (*formats, wanted) == 0)
      return *formats;
  return NULL;
}

static const char *
get_suffix (const AppCall *call)
{
  const char *suffix = call->output == NULL ? NULL : strrchr (call->output, '.');

  return suffix != NULL && strchr (suffix, '/') == NULL ? suffix + 1 : NULL;
}

const char *
app_output_format (AppCall *call, const char *const *formats, const char *fallback, GError **error)
{
  const char *wanted = call->format != NULL ? call->format : get_suffix (call);
  const char *format;
  g_autofree char *known = NULL;

  if (wanted == NULL)
    wanted = fallback;
  format = find (formats, wanted);
  if (format != NULL)
    return format;
  known = g_strjoinv (", ", (char **) formats);
  if (wanted == NULL)
    app_call_misuse (error, _ ("give the format with --format or a suffix; it can be: %s"), known);
  else
    app_call_misuse (error, _ ("‘%s’ is not a format for this; it can be: %s"), wanted, known);
  return NULL;
}

gboolean
app_output_rows_format (AppCall *call, const char **format, GError **error)
{
  static const char *const formats[] = { "docx", "odt", "html", "md", "csv", "xlsx", "json", NULL };

  *format = NULL;
  if (call->output == NULL && call->format == NULL)
    return TRUE;
  if (call->json && call->format == NULL && find (formats, get_suffix (call)) == NULL)
    return TRUE;
  *format = app_output_format (call, formats, NULL, error);
  if (*format == NULL)
    return FALSE;
  if (g_str_equal (*format, "json"))
    {
      call->json = TRUE;
      *format = NULL;
    }
  else if (call->json && (call->output == NULL || g_str_equal (call->output, "-")))
    return app_call_misuse (error,
                            _ ("standard output is either JSON or %s; give the other one a "
                               "file with -o"),
                            *format);
  return TRUE;
}
