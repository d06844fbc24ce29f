/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/reader.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "codebook/import/docx.h"
#include "codebook/import/eaf.h"
#include "codebook/import/epub.h"
#include "codebook/import/head-date.h"
#include "codebook/import/html.h"
#include "codebook/import/markdown.h"
#include "codebook/import/mht.h"
#include "codebook/import/odt.h"
#include "codebook/import/otr.h"
#include "codebook/import/pdf.h"
#include "codebook/import/rtf.h"
#include "codebook/import/speech-table.h"
#include "codebook/import/srt.h"
#include "codebook/import/txt.h"
#include "codebook/import/vtt.h"
#include "codebook/import/whisper.h"

#define HEAD_BYTES 2048
#define MOST_BYTES (512 * 1024 * 1024)
#define SURE 90 /* a score of those that know their own by what no other kind has */

static const char *const docx_suffixes[] = { "docx", "docm", "dotx", "dotm", NULL };
static const char *const odt_suffixes[] = { "odt", "ott", "fodt", NULL };
static const char *const rtf_suffixes[] = { "rtf", NULL };
static const char *const html_suffixes[] = { "html", "htm", "xhtml", NULL };
static const char *const mht_suffixes[] = { "mht", "mhtml", NULL };
static const char *const epub_suffixes[] = { "epub", NULL };
static const char *const otr_suffixes[] = { "otr", NULL };
static const char *const pdf_suffixes[] = { "pdf", NULL };
static const char *const md_suffixes[] = { "md", "markdown", NULL };
static const char *const vtt_suffixes[] = { "vtt", NULL };
static const char *const srt_suffixes[] = { "srt", "sbv", NULL };
static const char *const whisper_suffixes[] = { "json", NULL };
static const char *const eaf_suffixes[] = { "eaf", NULL };
static const char *const speech_table_suffixes[] = { "tsv", NULL };
static const char *const txt_suffixes[] = { "txt", "text", NULL };

/* What content says weighs more than what the name says; between equals the first wins. */
static const CodebookReader readers[] = {
  { "docx", N_ ("Word"), docx_suffixes, codebook_docx_sniff, codebook_docx_read },
  { "odt", N_ ("OpenDocument"), odt_suffixes, codebook_odt_sniff, codebook_odt_read },
  { "rtf", N_ ("RTF"), rtf_suffixes, codebook_rtf_sniff, codebook_rtf_read },
  { "html", N_ ("HTML"), html_suffixes, codebook_html_sniff, codebook_html_read },
  { "mht", N_ ("Web archive"), mht_suffixes, codebook_mht_sniff, codebook_mht_read },
  { "epub", N_ ("EPUB"), epub_suffixes, codebook_epub_sniff, codebook_epub_read },
  { "otr", N_ ("oTranscribe"), otr_suffixes, codebook_otr_sniff, codebook_otr_read },
  { "pdf", N_ ("PDF"), pdf_suffixes, codebook_pdf_sniff, codebook_pdf_read },
  { "md", N_ ("Markdown"), md_suffixes, codebook_markdown_sniff, codebook_markdown_read },
  { "vtt", N_ ("WebVTT"), vtt_suffixes, codebook_vtt_sniff, codebook_vtt_read },
  { "srt", N_ ("SubRip"), srt_suffixes, codebook_srt_sniff, codebook_srt_read },
  { "whisper", N_ ("Whisper"), whisper_suffixes, codebook_whisper_sniff, codebook_whisper_read },
  { "eaf", N_ ("ELAN"), eaf_suffixes, codebook_eaf_sniff, codebook_eaf_read },
  { "tsv", N_ ("Table of speech"), speech_table_suffixes, codebook_speech_table_sniff,
    codebook_speech_table_read },
  { "txt", N_ ("Plain text"), txt_suffixes, codebook_txt_sniff, codebook_txt_read },
  { NULL },
};

const CodebookReader *
codebook_reader_get_all (void)
{
  return readers;
}

/* -- What cannot be read ---------------------------------------------------------------------- */

static gboolean
contains_wide (const guint8 *bytes, gsize len, const char *name)
{
  glong units;
  g_autofree gunichar2 *wide = g_utf8_to_utf16 (name, -1, NULL, &units, NULL);

  return memmem (bytes, len, wide, (gsize) units * 2) != NULL;
}

/* The container of old Office files, which also wraps those with a password. */
static gboolean
fail_if_ole (const guint8 *bytes, gsize len, const char *name, GError **error)
{
  static const guint8 magic[] = { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 };

  if (len < sizeof magic || memcmp (bytes, magic, sizeof magic) != 0)
    return TRUE;
  if (contains_wide (bytes, len, "EncryptedPackage"))
    return codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                          _ ("‘%s’ is locked with a password; save it without one and import it "
                             "again."),
                          name);
  if (contains_wide (bytes, len, "WordDocument"))
    return codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                          _ ("‘%s’ is of an old version of Word (.doc); save it as .docx and "
                             "import that."),
                          name);
  return codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                        _ ("‘%s’ is an old Office file and not a text document."), name);
}

/* What Word calls "XML document", in one file: that of now, and that of 2003. */
static gboolean
fail_if_word_xml (const guint8 *bytes, gsize len, const char *name, GError **error)
{
  static const char *const roots[] = { "<pkg:package", "<w:wordDocument" };

  for (guint i = 0; i < G_N_ELEMENTS (roots); i++)
    if (memmem (bytes, MIN (len, HEAD_BYTES), roots[i], strlen (roots[i])) != NULL)
      return codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                            _ ("‘%s’ is a document of Word that was saved as XML; save it as .docx "
                               "and import that."),
                            name);
  return TRUE;
}

/* "Word (.docx), … and Plain text (.txt)". */
static char *
dup_kinds (void)
{
  GString *out = g_string_new (NULL);

  for (const CodebookReader *reader = readers; reader->kind != NULL; reader++)
    {
      if (reader > readers)
        g_string_append (out, reader[1].kind != NULL ? ", " : _ (" and "));
      g_string_append_printf (out, "%s (.%s)", _ (reader->name), reader->suffixes[0]);
    }
  return g_string_free (out, FALSE);
}

/* Other kinds of text, which as plain text would come in with all their signs. */
static gboolean
fail_if_other_kind (const char *name, const char *suffix, GError **error)
{
  static const struct
  {
    const char *suffix, *kind;
  } suffixes[] = {
    { "csv", "CSV" },
    { "xml", "XML" },
  };
  const char *kind = NULL;
  g_autofree char *known = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (suffixes) && kind == NULL; i++)
    if (g_str_equal (suffix, suffixes[i].suffix))
      kind = suffixes[i].kind;
  if (kind == NULL)
    return TRUE;
  known = dup_kinds ();
  return codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                        _ ("‘%s’ is of a kind (%s) that cannot be imported; what can is %s."), name,
                        kind, known);
}

static gboolean
has_suffix (const CodebookReader *reader, const char *suffix)
{
  return g_strv_contains (reader->suffixes, suffix);
}

static gboolean
is_plain (const CodebookReader *reader)
{
  return reader->read == codebook_txt_read || reader->read == codebook_markdown_read;
}

/* No reader wants it: say why, by what its name promised. */
static void
fail_unknown (const guint8 *bytes, gsize len, const char *name, const char *suffix, GError **error)
{
  gboolean zip = len >= 2 && bytes[0] == 'P' && bytes[1] == 'K';

  for (const CodebookReader *reader = readers; reader->kind != NULL; reader++)
    if (has_suffix (reader, suffix) && !is_plain (reader))
      {
        codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA,
                       _ ("‘%s’ is not a document of %s, though its name says so, or it is "
                          "damaged."),
                       name, _ (reader->name));
        return;
      }
  if (zip)
    codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                   _ ("‘%s’ is a zip file, but not a document that can be imported."), name);
  else
    codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                   _ ("‘%s’ is not text, nor a document with text."), name);
}

/* -- Reading ---------------------------------------------------------------------------------- */

static char *
dup_suffix (const char *name)
{
  const char *dot = strrchr (name, '.');

  return g_ascii_strdown (dot != NULL ? dot + 1 : "", -1);
}

static const CodebookReader *
find_reader (const guint8 *bytes, gsize len, const char *suffix)
{
  const CodebookReader *best = NULL;
  guint best_score = 0;

  for (const CodebookReader *reader = readers; reader->kind != NULL && best_score < SURE; reader++)
    {
      guint score = reader->sniff (bytes, len, suffix);

      if (score > best_score)
        {
          best = reader;
          best_score = score;
        }
    }
  return best;
}

/* Text under the name of a Word document is a mistake to be told, not a transcript. */
static gboolean
contradicts (const CodebookReader *reader, const char *suffix)
{
  if (!is_plain (reader))
    return FALSE;
  for (const CodebookReader *other = readers; other->kind != NULL; other++)
    if (!is_plain (other) && has_suffix (other, suffix))
      return TRUE;
  return FALSE;
}

/* The one that can read them; NULL, and why, if none can. */
static const CodebookReader *
choose_reader (GBytes *bytes, const char *name, GError **error)
{
  gsize len;
  const guint8 *data = g_bytes_get_data (bytes, &len);
  g_autofree char *suffix = dup_suffix (name);
  const CodebookReader *reader;

  if (len == 0)
    {
      codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA, _ ("‘%s’ is empty."), name);
      return NULL;
    }
  if (!fail_if_ole (data, len, name, error))
    return NULL;
  reader = find_reader (data, len, suffix);
  if ((reader == NULL || is_plain (reader))
      && (!fail_if_word_xml (data, len, name, error) || !fail_if_other_kind (name, suffix, error)))
    return NULL;
  if (reader == NULL || contradicts (reader, suffix))
    {
      fail_unknown (data, len, name, suffix, error);
      return NULL;
    }
  return reader;
}

/* @bytes: (transfer full) */
static CodebookTranscript *
take_bytes (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error)
{
  const CodebookReader *reader = choose_reader (bytes, name, error);
  CodebookTranscript *transcript = NULL;

  if (reader != NULL)
    transcript = reader->read (bytes, name, cancellable, error);
  else
    g_bytes_unref (bytes);
  if (transcript != NULL && transcript->held_on == NULL)
    transcript->held_on = codebook_head_date_find (transcript);
  return transcript;
}

CodebookTranscript *
codebook_reader_read_bytes (GBytes *bytes,
                            const char *name,
                            GCancellable *cancellable,
                            GError **error)
{
  return take_bytes (g_bytes_ref (bytes), name, cancellable, error);
}

static gboolean
check_file (int fd, const char *name, struct stat *status, GError **error)
{
  if (fstat (fd, status) != 0)
    return codebook_fail (error, CODEBOOK_ERROR_FAILED, _ ("‘%s’ cannot be read: %s."), name,
                          g_strerror (errno));
  if (S_ISDIR (status->st_mode))
    return codebook_fail (error, CODEBOOK_ERROR_FAILED, _ ("‘%s’ is a folder, not a file."), name);
  if (!S_ISREG (status->st_mode))
    return codebook_fail (error, CODEBOOK_ERROR_FAILED, _ ("‘%s’ is not a file."), name);
  if (status->st_size > MOST_BYTES)
    return codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                          _ ("‘%s’ is larger than %d MB, which is more than can be read."), name,
                          MOST_BYTES / (1024 * 1024));
  return TRUE;
}

static gboolean
fail_open (int code, const char *name, GError **error)
{
  if (code == ENOENT)
    return codebook_fail (error, CODEBOOK_ERROR_NOT_FOUND, _ ("There is no file ‘%s’."), name);
  if (code == EACCES || code == EPERM)
    return codebook_fail (error, CODEBOOK_ERROR_FAILED, _ ("You have no permission to read ‘%s’."),
                          name);
  return codebook_fail (error, CODEBOOK_ERROR_FAILED, _ ("‘%s’ cannot be read: %s."), name,
                        g_strerror (code));
}

/* At most as many bytes as the file had when it was opened: it may be growing. */
static GBytes *
load_file (int fd, const char *name, GCancellable *cancellable, GError **error)
{
  struct stat status;
  g_autofree guint8 *data = NULL;
  gsize len = 0, size;

  if (!check_file (fd, name, &status, error))
    return NULL;
  size = (gsize) status.st_size;
  data = g_try_malloc (size + 1);
  while (data != NULL && len < size)
    {
      gssize got;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      got = read (fd, data + len, MIN (size - len, 1 << 20));
      if (got < 0 && errno == EINTR)
        continue;
      if (got < 0)
        {
          fail_open (errno, name, error);
          return NULL;
        }
      if (got == 0)
        break;
      len += (gsize) got;
    }
  if (data == NULL)
    {
      fail_open (ENOMEM, name, error);
      return NULL;
    }
  return g_bytes_new_take (g_steal_pointer (&data), len);
}

GBytes *
codebook_reader_load_file (const char *path, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  GBytes *bytes;
  int fd;

  /* Not blocking: a pipe without a writer is refused, not waited for. */
  fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  if (fd < 0)
    {
      fail_open (errno, name, error);
      return NULL;
    }
  bytes = load_file (fd, name, cancellable, error);
  g_close (fd, NULL);
  return bytes;
}

CodebookTranscript *
codebook_reader_read_file (const char *path, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  GBytes *bytes = codebook_reader_load_file (path, cancellable, error);

  return bytes != NULL ? take_bytes (bytes, name, cancellable, error) : NULL;
}
