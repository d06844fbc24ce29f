/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/report/writer.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <stdlib.h>

#include "codebook/report/writer-private.h"

static const CodebookWriter writers[] = {
  { "docx", N_ ("Word document"), codebook_docx_writer_write },
  { "odt", N_ ("OpenDocument text"), codebook_odt_writer_write },
  { "html", N_ ("Web page"), codebook_html_writer_write },
  { "md", N_ ("Markdown text"), codebook_md_writer_write },
  { NULL, NULL, NULL },
};

const CodebookWriter *
codebook_writer_get_all (void)
{
  return writers;
}

const CodebookWriter *
codebook_writer_find (const char *format_or_file_name)
{
  const char *dot, *format;

  g_return_val_if_fail (format_or_file_name != NULL, NULL);
  dot = strrchr (format_or_file_name, '.');
  format = dot != NULL ? dot + 1 : format_or_file_name;
  for (const CodebookWriter *writer = writers; writer->format != NULL; writer++)
    if (g_ascii_strcasecmp (writer->format, format) == 0)
      return writer;
  return NULL;
}

static const char *
explain (const GError *why)
{
  switch (why->code)
    {
    case G_FILE_ERROR_ACCES:
    case G_FILE_ERROR_PERM:
    case G_FILE_ERROR_ROFS:
      return _ ("you may not write in that folder");
    case G_FILE_ERROR_NOSPC:
      return _ ("the disk is full");
    case G_FILE_ERROR_NOENT:
    case G_FILE_ERROR_NOTDIR:
      return _ ("that folder does not exist");
    case G_FILE_ERROR_ISDIR:
      return _ ("it is a folder");
    default:
      return why->message;
    }
}

/* An export that takes the place of a project is the end of a study. Its name must tell: to open a
 * file that SQLite has open, only to look at it, would drop SQLite's locks. */
static gboolean
is_project (const char *place)
{
  g_autofree char *lower = g_ascii_strdown (place, -1);

  return g_str_has_suffix (lower, ".draad") && g_file_test (place, G_FILE_TEST_EXISTS);
}

/* A device or a pipe takes what it is given; a file put in its place would be the end of it. */
static gboolean
pour (const char *data, gsize len, const char *path, GError **error)
{
  FILE *file = fopen (path, "we");
  gboolean ok = file != NULL && fwrite (data, 1, len, file) == len && fflush (file) == 0;
  int code = errno;

  if (file != NULL)
    fclose (file);
  if (!ok)
    g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (code), g_strerror (code));
  return ok;
}

static gboolean
save (const char *data, gsize len, const char *path, GError **error)
{
  g_autofree char *real =
      realpath (path, NULL); /* a link stays one, what it points to is replaced */
  const char *place = real != NULL ? real : path;

  if (g_file_test (place, G_FILE_TEST_IS_DIR))
    {
      g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_ISDIR, "");
      return FALSE;
    }
  if (is_project (place))
    {
      g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, _ ("it is a project"));
      return FALSE;
    }
  if (g_file_test (place, G_FILE_TEST_EXISTS) && !g_file_test (place, G_FILE_TEST_IS_REGULAR))
    return pour (data, len, place, error);
  /* A neighbour, fsync, rename: the file is there whole or as it was. */
  return g_file_set_contents_full (place, data, (gssize) len,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0666, error);
}

gboolean
codebook_writer_save (GBytes *bytes, const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GError) why = NULL;
  gsize len;
  const char *data = g_bytes_get_data (bytes, &len);

  if (save (len > 0 ? data : "", len, path, &why))
    return TRUE;
  return codebook_fail (error, CODEBOOK_ERROR_FAILED,
                        _ ("‘%s’ could not be written: %s. What was there is unchanged."), name,
                        explain (why));
}

gboolean
codebook_writer_write_file (const CodebookBlocks *blocks,
                            const char *path,
                            const char *format,
                            GError **error)
{
  const CodebookWriter *writer = codebook_writer_find (format != NULL ? format : path);
  g_autoptr (GBytes) bytes = NULL;

  if (writer == NULL)
    return codebook_fail (
        error, CODEBOOK_ERROR_UNSUPPORTED,
        _ ("‘%s’ could not be written: its format is not known. Use docx, odt, html or md."), path);
  bytes = writer->write (blocks, error);
  return bytes != NULL && codebook_writer_save (bytes, path, error);
}
