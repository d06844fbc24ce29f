/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A message is headers, a blank line and a body; the body of one that is multipart is messages
 * again, apart by lines that start with "--" and the boundary its Content-Type names. */
#include "codebook/import/mht.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/import/html.h"
#include "codebook/import/txt.h"

#define HEAD_BYTES 8192
#define MOST_DEEP 5

typedef struct
{
  const char *text;
  gsize len;
} Span;

typedef struct
{
  GBytes *page, *plain; /* the first of each, decoded; or NULL */
} Found;

/* -- Headers ---------------------------------------------------------------------------------- */

/* The line at the start of @rest, which becomes what is after it. */
static Span
take_line (Span *rest)
{
  const char *end = memchr (rest->text, '\n', rest->len);
  gsize all = end != NULL ? (gsize) (end - rest->text) + 1 : rest->len;
  Span line = { rest->text, end != NULL ? all - 1 : all };

  if (line.len > 0 && line.text[line.len - 1] == '\r')
    line.len--;
  *rest = (Span){ rest->text + all, rest->len - all };
  return line;
}

/* What the header @name says, in one line; NULL if there is none. */
static char *
dup_header (Span rest, const char *name)
{
  GString *value = NULL;
  gsize n = strlen (name);

  while (rest.len > 0)
    {
      Span line = take_line (&rest);

      if (line.len == 0 || (value != NULL && !g_ascii_isspace (line.text[0])))
        break;
      if (value != NULL)
        g_string_append_len (value, line.text, (gssize) line.len);
      else if (line.len > n && line.text[n] == ':' && g_ascii_strncasecmp (line.text, name, n) == 0)
        value = g_string_new_len (line.text + n + 1, (gssize) (line.len - n - 1));
    }
  return value != NULL ? g_strstrip (g_string_free (value, FALSE)) : NULL;
}

/* The boundary in "multipart/related; type="text/html"; boundary="----=_x"". */
static char *
dup_boundary (const char *type)
{
  const char *at = type;

  while ((at = strchr (at, ';')) != NULL)
    {
      gsize skip = strspn (at, "; \t");

      at += skip;
      if (g_ascii_strncasecmp (at, "boundary=", 9) != 0)
        continue;
      at += 9;
      return *at == '"' ? g_strndup (at + 1, strcspn (at + 1, "\""))
                        : g_strndup (at, strcspn (at, "; \t"));
    }
  return NULL;
}

static Span
skip_headers (Span message)
{
  while (message.len > 0 && take_line (&message).len > 0)
    ;
  return message;
}

/* -- Bodies ----------------------------------------------------------------------------------- */

static GBytes *
decode_quoted (Span body)
{
  GString *out = g_string_sized_new (body.len);

  for (gsize i = 0; i < body.len; i++)
    {
      gsize left = body.len - i - 1;
      const char *next = body.text + i + 1;

      if (body.text[i] != '=')
        g_string_append_c (out, body.text[i]);
      else if (left >= 2 && g_ascii_isxdigit (next[0]) && g_ascii_isxdigit (next[1]))
        {
          g_string_append_c (
              out, (char) (g_ascii_xdigit_value (next[0]) << 4 | g_ascii_xdigit_value (next[1])));
          i += 2;
        }
      else if (left >= 1 && next[0] == '\n')
        i++;
      else if (left >= 2 && next[0] == '\r' && next[1] == '\n')
        i += 2;
      else
        g_string_append_c (out, '=');
    }
  return g_string_free_to_bytes (out);
}

static GBytes *
decode_base64 (Span body)
{
  gint state = 0;
  guint save = 0;
  guint8 *out = g_malloc (body.len / 4 * 3 + 4);
  gsize len = g_base64_decode_step (body.text, body.len, out, &state, &save);

  return g_bytes_new_take (out, len);
}

static GBytes *
decode_body (Span message, Span body)
{
  g_autofree char *coding = dup_header (message, "Content-Transfer-Encoding");

  if (coding != NULL && g_ascii_strcasecmp (coding, "quoted-printable") == 0)
    return decode_quoted (body);
  if (coding != NULL && g_ascii_strcasecmp (coding, "base64") == 0)
    return decode_base64 (body);
  return g_bytes_new (body.text, body.len);
}

static void find_texts (Span message, guint depth, Found *found);

static void
find_in_parts (Span body, const char *boundary, guint depth, Found *found)
{
  g_autofree char *mark = g_strconcat ("--", boundary, NULL);
  gsize n = strlen (mark);
  const char *start = NULL;

  while (body.len > 0 && found->page == NULL)
    {
      Span line = take_line (&body);

      if (line.len < n || memcmp (line.text, mark, n) != 0)
        continue;
      if (start != NULL)
        find_texts ((Span){ start, (gsize) (line.text - start) }, depth + 1, found);
      start = line.len >= n + 2 && memcmp (line.text + n, "--", 2) == 0 ? NULL : body.text;
    }
  /* One that was cut off. */
  if (start != NULL && found->page == NULL)
    find_texts ((Span){ start, (gsize) (body.text - start) }, depth + 1, found);
}

static void
find_texts (Span message, guint depth, Found *found)
{
  g_autofree char *type = dup_header (message, "Content-Type");
  Span body = skip_headers (message);
  GBytes **target = NULL;

  if (type != NULL && g_ascii_strncasecmp (type, "multipart/", 10) == 0)
    {
      g_autofree char *boundary = dup_boundary (type);

      if (boundary != NULL && *boundary != '\0' && depth < MOST_DEEP)
        find_in_parts (body, boundary, depth, found);
      return;
    }
  if (type == NULL || g_ascii_strncasecmp (type, "text/plain", 10) == 0)
    target = &found->plain;
  else if (g_ascii_strncasecmp (type, "text/html", 9) == 0
           || g_ascii_strncasecmp (type, "application/xhtml", 17) == 0)
    target = &found->page;
  if (target == NULL || *target != NULL)
    return;
  *target = decode_body (message, body);
  if (g_bytes_get_size (*target) == 0)
    g_clear_pointer (target, g_bytes_unref);
}

/* -- Reading ---------------------------------------------------------------------------------- */

guint
codebook_mht_sniff (const guint8 *bytes, gsize len_bytes, const char *suffix)
{
  Span head = { (const char *) bytes, MIN (len_bytes, HEAD_BYTES) };
  g_autofree char *version = NULL;
  g_autofree char *type = NULL;

  if (len_bytes == 0 || !g_ascii_isalpha (bytes[0]))
    return 0;
  version = dup_header (head, "MIME-Version");
  type = dup_header (head, "Content-Type");
  if (version == NULL || type == NULL)
    return 0;
  return g_ascii_strncasecmp (type, "multipart/", 10) == 0
                 || g_ascii_strncasecmp (type, "text/html", 9) == 0
             ? 85
             : 0;
}

gboolean
codebook_mht_read_into (CodebookTranscriptBuilder *builder,
                        GBytes *bytes,
                        const char *name,
                        GCancellable *cancellable,
                        GError **error)
{
  Found found = { 0 };
  Span message;
  gboolean read;

  message.text = g_bytes_get_data (bytes, &message.len);
  find_texts (message, 0, &found);
  if (found.page != NULL)
    read = codebook_html_read_into (builder, found.page, name, cancellable, error);
  else if (found.plain != NULL)
    read = codebook_txt_read_into (builder, found.plain, name, cancellable, error);
  else
    read = codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                          _ ("‘%s’ is a message or a web archive without a page or a text."), name);
  g_clear_pointer (&found.page, g_bytes_unref);
  g_clear_pointer (&found.plain, g_bytes_unref);
  return read;
}

CodebookTranscript *
codebook_mht_read (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (CodebookTranscriptBuilder) builder = codebook_transcript_builder_new ("mht");
  gboolean read = codebook_mht_read_into (builder, bytes, name, cancellable, error);

  g_bytes_unref (bytes);
  return read ? codebook_transcript_builder_finish (builder, name, error) : NULL;
}
