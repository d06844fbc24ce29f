/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/scan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/error.h"
#include "codebook/library-zip.h"
#include "codebook/privacy/markup.h"
#include "codebook/privacy/pdf-strings.h"
#include "codebook/privacy/rtf-markup.h"
#include "codebook/text/normalize.h"

#define DEEPEST 3 /* a docx in a qdpx in a zip */
#define MOST_BYTES ((guint64) 256 << 20)
#define CONTEXT_CP 30

void
codebook_scan_hit_free (CodebookScanHit *hit)
{
  g_free (hit->part);
  g_free (hit->text);
  g_free (hit->context);
  g_free (hit);
}

static char *
make_context (const char *text, const CodebookNameHit *hit)
{
  const char *start = text + hit->start_byte;
  const char *end = text + hit->end_byte;
  char *context;

  for (guint i = 0; i < CONTEXT_CP && start > text && start[-1] != '\n'; i++)
    start = g_utf8_prev_char (start);
  for (guint i = 0; i < CONTEXT_CP && *end != '\0' && *end != '\n'; i++)
    end = g_utf8_next_char (end);
  context = g_strndup (start, (gsize) (end - start));
  return g_strstrip (g_strdelimit (context, "\t\n", ' '));
}

static void
add_hits (const CodebookNameMatcher *matcher,
          const char *text,
          gsize len_bytes,
          const char *part,
          gboolean in_name,
          GPtrArray *hits)
{
  g_autoptr (GArray) found = codebook_name_matcher_find (matcher, text, len_bytes);
  gsize at = 0;
  guint line = 1;

  for (guint i = 0; i < found->len; i++)
    {
      const CodebookNameHit *name = &g_array_index (found, CodebookNameHit, i);
      CodebookScanHit *hit = g_new0 (CodebookScanHit, 1);

      for (; at < name->start_byte; at++)
        line += text[at] == '\n';
      hit->part = g_strdup (part);
      hit->line = in_name ? 0 : line;
      hit->text = g_strndup (text + name->start_byte, name->end_byte - name->start_byte);
      hit->context = make_context (text, name);
      hit->tag = name->tag;
      g_ptr_array_add (hits, hit);
    }
}

/* Soft hyphens at the end of a line become hyphens: elsewhere normalizing may drop them. */
static char *
keep_soft_hyphens (const char *text, gsize len_bytes)
{
  GString *kept = g_string_new_len (text, (gssize) len_bytes);

  g_string_replace (kept, "\u00ad\n", "-\n", 0);
  g_string_replace (kept, "\u00ad\r", "-\r", 0);
  return g_string_free (kept, FALSE);
}

void
codebook_scan_text (const CodebookNameMatcher *matcher,
                    const char *text,
                    gsize len_bytes,
                    const char *part,
                    GPtrArray *hits)
{
  gsize clean_bytes;
  g_autofree char *soft =
      memmem (text, len_bytes, "\u00ad", 2) != NULL ? keep_soft_hyphens (text, len_bytes) : NULL;
  g_autofree char *clean = codebook_normalize_text (
      soft != NULL ? soft : text, soft != NULL ? strlen (soft) : len_bytes, &clean_bytes);

  add_hits (matcher, clean, clean_bytes, part, FALSE, hits);
}

/* Bytes as text; what is no UTF-8 is UTF-16 if it says so, else Windows-1252. */
static char *
decode (const char *bytes, gsize len_bytes, gsize *text_bytes)
{
  const char *charset = "WINDOWS-1252";
  char *text;

  if (g_utf8_validate_len (bytes, len_bytes, NULL))
    {
      *text_bytes = len_bytes;
      return g_strndup (bytes, len_bytes);
    }
  if (len_bytes > 1 && ((guchar) bytes[0] == 0xFF || (guchar) bytes[0] == 0xFE))
    charset = "UTF-16";
  text = g_convert_with_fallback (bytes, (gssize) len_bytes, "UTF-8", charset, "?", NULL,
                                  text_bytes, NULL);
  if (text == NULL)
    {
      text = g_utf8_make_valid (bytes, (gssize) len_bytes);
      *text_bytes = strlen (text);
    }
  return text;
}

static gboolean
is_markup (const char *text)
{
  while (g_ascii_isspace (*text) || g_str_has_prefix (text, "\xEF\xBB\xBF"))
    text += *text == '\xEF' ? 3 : 1;
  return *text == '<' && (g_ascii_isalpha (text[1]) || text[1] == '?' || text[1] == '!');
}

typedef struct
{
  const CodebookNameMatcher *matcher;
  GPtrArray *hits;
} Scan;

/* Markdown without its emphasis, also within a word, and without its escapes. */
static char *
leave_emphasis (const char *text, gsize len_bytes)
{
  GString *plain = g_string_sized_new (len_bytes);
  const char *end = text + len_bytes;

  for (const char *at = text; at < end;)
    {
      gsize stars = strspn (at, "*~");

      if (*at == '\\' && at + 1 < end && g_ascii_ispunct (at[1]))
        at++;
      if (stars > 0 && stars <= 3)
        at += stars;
      else
        {
          g_string_append_len (plain, at, (gssize) MAX (stars, 1));
          at += MAX (stars, 1);
        }
    }
  return g_string_free (plain, FALSE);
}

/* Whether one of the hits from @first up to @after is @hit, or more of that name. */
static gboolean
is_met (const GPtrArray *hits, guint first, guint after, const CodebookScanHit *hit)
{
  for (guint i = first; i < after; i++)
    if (((CodebookScanHit *) hits->pdata[i])->line == hit->line
        && strstr (((CodebookScanHit *) hits->pdata[i])->text, hit->text) != NULL)
      return TRUE;
  return FALSE;
}

/* As it is too: a star may be all that parts two names. */
static void
scan_plain (const Scan *scan, const char *text, gsize len_bytes, const char *part)
{
  g_autofree char *plain = NULL;
  guint first = scan->hits->len, after;

  if (strpbrk (text, "*~\\") != NULL)
    {
      plain = leave_emphasis (text, len_bytes);
      codebook_scan_text (scan->matcher, plain, strlen (plain), part, scan->hits);
    }
  after = scan->hits->len;
  codebook_scan_text (scan->matcher, text, len_bytes, part, scan->hits);
  for (guint i = scan->hits->len; i > after; i--)
    if (is_met (scan->hits, first, after, scan->hits->pdata[i - 1]))
      g_ptr_array_remove_index (scan->hits, i - 1);
}

static void
scan_as_text (const Scan *scan, const char *bytes, gsize len_bytes, const char *part)
{
  gsize text_bytes;
  g_autofree char *text = decode (bytes, len_bytes, &text_bytes);
  g_autofree char *plain = NULL;

  if (is_markup (text))
    plain = codebook_markup_strip (text, text_bytes);
  else if (g_str_has_prefix (text, "{\\rtf"))
    plain = codebook_rtf_markup_strip (text, text_bytes);
  if (plain != NULL)
    codebook_scan_text (scan->matcher, plain, strlen (plain), part, scan->hits);
  else
    scan_plain (scan, text, text_bytes, part);
}

static gboolean scan_part (const Scan *scan,
                           const char *bytes,
                           gsize len_bytes,
                           const char *part,
                           guint depth,
                           GError **error);

static gboolean
fail_part (const char *part, GError **error)
{
  if (*part == '\0')
    return codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA,
                          _ ("The file cannot be read, so a name may still stand in it."));
  return codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA,
                        _ ("‘%s’ cannot be read, so a name may still stand in it."), part);
}

/* What is written about a file in an archive. @comment (nullable) */
static void
scan_comment (const Scan *scan, const char *comment, gsize len_bytes, const char *part)
{
  if (comment != NULL)
    scan_as_text (scan, comment, len_bytes, part);
}

static gboolean
scan_entry (
    const Scan *scan, zip_t *zip, guint64 index, const char *outer, guint depth, GError **error)
{
  zip_stat_t info;
  g_autofree char *part = NULL;
  g_autofree char *bytes = NULL;
  zip_file_t *file;
  zip_int64_t got = -1;
  const char *comment;
  zip_uint32_t comment_bytes = 0;

  zip_stat_init (&info);
  if (zip_stat_index (zip, index, 0, &info) != 0 || (info.valid & ZIP_STAT_SIZE) == 0)
    return fail_part (outer, error);
  part = g_strdup_printf ("%s%s%s", outer, *outer != '\0' ? "/" : "", info.name);
  add_hits (scan->matcher, info.name, strlen (info.name), part, TRUE, scan->hits);
  comment = zip_file_get_comment (zip, index, &comment_bytes, 0);
  scan_comment (scan, comment, comment_bytes, part);
  if (info.comp_size > 0 && info.size / info.comp_size > 2000)
    return fail_part (part, error);
  file = info.size <= MOST_BYTES ? zip_fopen_index (zip, index, 0) : NULL;
  if (file == NULL)
    return fail_part (part, error);
  bytes = g_malloc (info.size + 1);
  got = zip_fread (file, bytes, info.size);
  zip_fclose (file);
  if (got != (zip_int64_t) info.size)
    return fail_part (part, error);
  bytes[info.size] = '\0';
  return scan_part (scan, bytes, info.size, part, depth + 1, error);
}

static gboolean
scan_zip (const Scan *scan,
          const char *bytes,
          gsize len_bytes,
          const char *part,
          guint depth,
          GError **error)
{
  zip_error_t why;
  zip_source_t *source;
  zip_t *zip;
  const char *comment;
  int comment_bytes = 0;
  gboolean ok = TRUE;

  zip_error_init (&why);
  source = zip_source_buffer_create (bytes, len_bytes, 0, &why);
  zip = source != NULL ? zip_open_from_source (source, ZIP_RDONLY, &why) : NULL;
  zip_error_fini (&why);
  if (zip == NULL)
    {
      if (source != NULL)
        zip_source_free (source);
      return fail_part (part, error);
    }
  comment = zip_get_archive_comment (zip, &comment_bytes, 0);
  scan_comment (scan, comment, (gsize) MAX (comment_bytes, 0), part);
  for (zip_int64_t i = 0; i < zip_get_num_entries (zip, 0); i++)
    ok &= scan_entry (scan, zip, (guint64) i, part, depth, ok ? error : NULL);
  zip_discard (zip);
  return ok;
}

typedef struct
{
  const Scan *scan;
  const char *part;
} PdfScan;

static void
scan_pdf_string (const char *bytes, gsize len_bytes, gpointer data)
{
  const PdfScan *pdf = data;

  scan_as_text (pdf->scan, bytes, len_bytes, pdf->part);
}

static gboolean
scan_part (const Scan *scan,
           const char *bytes,
           gsize len_bytes,
           const char *part,
           guint depth,
           GError **error)
{
  if (len_bytes > 3 && memcmp (bytes, "PK\003\004", 4) == 0)
    return depth < DEEPEST ? scan_zip (scan, bytes, len_bytes, part, depth, error)
                           : fail_part (part, error);
  if (len_bytes > 4 && memcmp (bytes, "%PDF-", 5) == 0)
    {
      codebook_pdf_strings_each (bytes, len_bytes, scan_pdf_string, &(PdfScan){ scan, part });
      if (memmem (bytes, len_bytes, "/Encrypt", 8) != NULL)
        return codebook_fail (
            error, CODEBOOK_ERROR_INVALID_DATA,
            _ ("The PDF is locked, so its properties and comments cannot be read; "
               "a name may still stand in them."));
      /* Its pages are packed: whoever can read them gives their text. */
      return depth == 0 || fail_part (part, error);
    }
  scan_as_text (scan, bytes, len_bytes, part);
  return TRUE;
}

gboolean
codebook_scan_bytes (const CodebookNameMatcher *matcher,
                     GBytes *bytes,
                     const char *name,
                     GPtrArray *hits,
                     GError **error)
{
  Scan scan = { matcher, hits };
  gsize len_bytes;
  const char *data = g_bytes_get_data (bytes, &len_bytes);

  if (name != NULL && g_utf8_validate (name, -1, NULL))
    add_hits (matcher, name, strlen (name), "", TRUE, hits);
  return len_bytes == 0 || scan_part (&scan, data, len_bytes, "", 0, error);
}
