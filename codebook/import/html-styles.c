/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/html-styles.h"

#include <string.h>

#define MOST_RULES 20000
#define MOST_CLASSES 32
#define MOST_SELECTOR_BYTES 100

struct _CodebookHtmlStyles
{
  GHashTable *rules; /* "p", ".c1", "p.c1", "#id" → CodebookHtmlLook * */
};

CodebookHtmlStyles *
codebook_html_styles_new (void)
{
  CodebookHtmlStyles *self = g_new0 (CodebookHtmlStyles, 1);

  self->rules = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
codebook_html_styles_free (CodebookHtmlStyles *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->rules);
  g_free (self);
}

void
codebook_html_styles_clear (CodebookHtmlStyles *self)
{
  g_hash_table_remove_all (self->rules);
}

/* -- Declarations ----------------------------------------------------------------------------- */

typedef struct
{
  const char *text;
  gsize len;
} Span;

static Span
strip (const char *text, gsize len)
{
  while (len > 0 && g_ascii_isspace (*text))
    text++, len--;
  while (len > 0 && g_ascii_isspace (text[len - 1]))
    len--;
  return (Span){ text, len };
}

static gboolean
is (Span span, const char *word)
{
  return span.len == strlen (word) && g_ascii_strncasecmp (span.text, word, span.len) == 0;
}

static gboolean
has (Span span, const char *word)
{
  gsize n = strlen (word);

  for (gsize i = 0; i + n <= span.len; i++)
    if (g_ascii_strncasecmp (span.text + i, word, n) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
starts (Span span, const char *word)
{
  gsize n = strlen (word);

  return span.len >= n && g_ascii_strncasecmp (span.text, word, n) == 0;
}

static void
set (CodebookHtmlLook *look, CodebookFormat format, gboolean on)
{
  look->on = on ? look->on | format : look->on & ~format;
  look->off = on ? look->off & ~format : look->off | format;
}

static void
take_weight (CodebookHtmlLook *look, Span value)
{
  gboolean digits = value.len > 0 && g_ascii_isdigit (value.text[0]);

  set (look, CODEBOOK_FORMAT_BOLD,
       starts (value, "bold") || (digits && value.len >= 3 && value.text[0] >= '6'));
}

static void
take_decoration (CodebookHtmlLook *look, Span value)
{
  if (has (value, "underline"))
    set (look, CODEBOOK_FORMAT_UNDERLINE, TRUE);
  if (has (value, "line-through"))
    set (look, CODEBOOK_FORMAT_STRUCK, TRUE);
  if (starts (value, "none"))
    {
      set (look, CODEBOOK_FORMAT_UNDERLINE, FALSE);
      set (look, CODEBOOK_FORMAT_STRUCK, FALSE);
    }
}

static void
take_mark (CodebookHtmlLook *look, Span value)
{
  static const struct
  {
    const char *word;
    CodebookListNumber mark;
  } marks[] = {
    { "none", CODEBOOK_LIST_NUMBER_NONE },
    { "lower-alpha", CODEBOOK_LIST_NUMBER_LOWER_LETTER },
    { "lower-latin", CODEBOOK_LIST_NUMBER_LOWER_LETTER },
    { "lower-roman", CODEBOOK_LIST_NUMBER_LOWER_ROMAN },
    { "upper-alpha", CODEBOOK_LIST_NUMBER_UPPER_LETTER },
    { "upper-latin", CODEBOOK_LIST_NUMBER_UPPER_LETTER },
    { "upper-roman", CODEBOOK_LIST_NUMBER_UPPER_ROMAN },
    { "decimal-leading-zero", CODEBOOK_LIST_NUMBER_PADDED },
    { "decimal", CODEBOOK_LIST_NUMBER_DECIMAL },
    { "disc", CODEBOOK_LIST_NUMBER_BULLET },
    { "circle", CODEBOOK_LIST_NUMBER_BULLET },
    { "square", CODEBOOK_LIST_NUMBER_BULLET },
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (has (value, marks[i].word))
      {
        look->mark = (int) marks[i].mark;
        return;
      }
}

static void
take_declaration (CodebookHtmlLook *look, Span name, Span value)
{
  if (is (name, "font-weight"))
    take_weight (look, value);
  else if (is (name, "font-style"))
    set (look, CODEBOOK_FORMAT_ITALIC, starts (value, "italic") || starts (value, "oblique"));
  else if (is (name, "text-decoration") || is (name, "text-decoration-line"))
    take_decoration (look, value);
  else if (is (name, "display"))
    look->hidden = starts (value, "none");
  else if (is (name, "visibility"))
    look->hidden = starts (value, "hidden") || starts (value, "collapse");
  else if (is (name, "mso-hide"))
    look->hidden = starts (value, "all");
  else if (is (name, "white-space"))
    look->preserved = starts (value, "pre") || starts (value, "break-spaces");
  else if (is (name, "list-style") || is (name, "list-style-type"))
    take_mark (look, value);
}

/* "font-weight: bold; …" */
static void
take_declarations (CodebookHtmlLook *look, const char *css, gsize len)
{
  const char *end = css + len;

  while (css < end)
    {
      const char *stop = memchr (css, ';', (gsize) (end - css));
      const char *colon;

      stop = stop != NULL ? stop : end;
      colon = memchr (css, ':', (gsize) (stop - css));
      if (colon != NULL)
        take_declaration (look, strip (css, (gsize) (colon - css)),
                          strip (colon + 1, (gsize) (stop - colon - 1)));
      css = stop + 1;
    }
}

/* -- Rules ------------------------------------------------------------------------------------ */

/* Lays @over over @under. */
static void
lay_over (CodebookHtmlLook *under, const CodebookHtmlLook *over)
{
  under->on = (under->on & ~over->off) | over->on;
  under->off = (under->off & ~over->on) | over->off;
  if (over->hidden >= 0)
    under->hidden = over->hidden;
  if (over->preserved >= 0)
    under->preserved = over->preserved;
  if (over->mark >= 0)
    under->mark = over->mark;
}

static gboolean
is_simple (Span selector)
{
  if (selector.len == 0 || selector.len > MOST_SELECTOR_BYTES)
    return FALSE;
  for (gsize i = 0; i < selector.len; i++)
    {
      char c = selector.text[i];

      if (!g_ascii_isalnum (c) && c != '-' && c != '_' && (guint8) c < 0x80
          && !(c == '.' || (c == '#' && i == 0)))
        return FALSE;
    }
  return TRUE;
}

static void
take_rule (CodebookHtmlStyles *self, Span selectors, const CodebookHtmlLook *look)
{
  const char *at = selectors.text, *end = at + selectors.len;

  while (at < end)
    {
      const char *comma = memchr (at, ',', (gsize) (end - at));
      Span selector = strip (at, (gsize) ((comma != NULL ? comma : end) - at));

      if (is_simple (selector))
        {
          g_autofree char *key = g_strndup (selector.text, selector.len);
          CodebookHtmlLook *known = g_hash_table_lookup (self->rules, key);

          if (known != NULL)
            lay_over (known, look);
          else if (g_hash_table_size (self->rules) < MOST_RULES)
            g_hash_table_insert (self->rules, g_steal_pointer (&key),
                                 g_memdup2 (look, sizeof *look));
        }
      at = comma != NULL ? comma + 1 : end;
    }
}

/* The end of the block that begins at @at, which is a '{'. */
static const char *
skip_block (const char *at, const char *end)
{
  guint depth = 0;

  for (; at < end; at++)
    {
      depth += *at == '{';
      if (*at == '}' && --depth == 0)
        return at + 1;
    }
  return end;
}

static char *
dup_without_comments (const char *css, gsize len)
{
  GString *out = g_string_sized_new (len);
  const char *end = css + len;

  while (css < end)
    {
      const char *open = memmem (css, (gsize) (end - css), "/*", 2);
      const char *close;

      g_string_append_len (out, css, (open != NULL ? open : end) - css);
      if (open == NULL)
        break;
      close = memmem (open + 2, (gsize) (end - open - 2), "*/", 2);
      css = close != NULL ? close + 2 : end;
    }
  return g_string_free (out, FALSE);
}

void
codebook_html_styles_add (CodebookHtmlStyles *self, const char *css, gsize len)
{
  g_autofree char *plain = dup_without_comments (css, len);
  const char *at = plain, *end = plain + strlen (plain), *brace;

  while ((brace = memchr (at, '{', (gsize) (end - at))) != NULL)
    {
      const char *close = skip_block (brace, end);
      CodebookHtmlLook look = CODEBOOK_HTML_LOOK_PLAIN;
      Span selectors;

      /* "@import …;" stands before what comes next. */
      for (const char *p = at; p < brace; p++)
        if (*p == ';')
          at = p + 1;
      selectors = strip (at, (gsize) (brace - at));
      if (selectors.len == 0 || selectors.text[0] != '@')
        {
          take_declarations (&look, brace + 1, (gsize) (MAX (close, brace + 2) - brace - 2));
          take_rule (self, selectors, &look);
        }
      at = close;
    }
}

/* -- Looking up ------------------------------------------------------------------------------- */

static void
apply (CodebookHtmlStyles *self, CodebookHtmlLook *look, GString *key)
{
  const CodebookHtmlLook *rule = g_hash_table_lookup (self->rules, key->str);

  if (rule != NULL)
    lay_over (look, rule);
}

static void
apply_classes (CodebookHtmlStyles *self,
               CodebookHtmlLook *look,
               const char *element,
               const char *classes)
{
  g_autoptr (GString) key = g_string_new (NULL);

  for (guint n = 0; n < MOST_CLASSES && *classes != '\0'; n++)
    {
      gsize len = strcspn (classes, " \t\r\n\f");

      if (len > 0 && len <= MOST_SELECTOR_BYTES)
        {
          g_string_printf (key, ".%.*s", (int) len, classes);
          apply (self, look, key);
          g_string_prepend (key, element);
          apply (self, look, key);
        }
      classes += len;
      classes += strspn (classes, " \t\r\n\f");
    }
}

CodebookHtmlLook
codebook_html_styles_get (CodebookHtmlStyles *self,
                          const char *element,
                          const char *classes,
                          const char *id,
                          const char *style)
{
  CodebookHtmlLook look = CODEBOOK_HTML_LOOK_PLAIN;

  if (g_hash_table_size (self->rules) > 0)
    {
      g_autoptr (GString) key = g_string_new (element);

      apply (self, &look, key);
      if (classes != NULL)
        apply_classes (self, &look, element, classes);
      if (id != NULL && strlen (id) <= MOST_SELECTOR_BYTES)
        {
          g_string_printf (key, "#%s", id);
          apply (self, &look, key);
        }
    }
  if (style != NULL)
    take_declarations (&look, style, strlen (style));
  return look;
}
