/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/xlsx-book.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/import/xlsx-names.h"

#define MOST_STRING_BYTES (64 * 1024 * 1024)
#define MOST_STRINGS 4000000
#define MOST_STYLES 100000
#define MOST_SHEETS 1000

typedef struct
{
  CodebookXlsxBook *book;
  const char *name;    /* of the file */
  const char *folder;  /* of the part that is read: "xl" */
  char *main_part;     /* "xl/workbook.xml" */
  GHashTable *targets; /* char* id → char* part, of the workbook */
  char *strings_part, *styles_part;
  GHashTable *formats; /* id → char* */
  gboolean in_cell_formats, in_text;
  guint in_phonetic;
  gboolean too_large;
} Loader;

static void
sheet_free (gpointer data)
{
  CodebookXlsxSheet *sheet = data;

  g_free (sheet->name);
  g_free (sheet->part);
  g_free (sheet);
}

void
codebook_xlsx_book_free (CodebookXlsxBook *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->sheets);
  g_string_free (self->pool, TRUE);
  g_array_unref (self->strings);
  g_array_unref (self->meanings);
  g_free (self);
}

static void
ignore_end (CodebookXml *xml, int token, gpointer data)
{
}

static void
ignore_text (CodebookXml *xml, const char *text, gsize len_bytes, gpointer data)
{
}

/* -- Relations -------------------------------------------------------------------------------- */

/* "/xl/a.xml", and "a.xml" in folder "xl" → "xl/a.xml". */
static char *
resolve (const char *folder, const char *target)
{
  g_autofree char *joined =
      target[0] == '/' ? g_strdup (target) : g_strconcat ("/", folder, "/", target, NULL);
  g_autofree char *plain = g_canonicalize_filename (joined, "/");

  return g_strdup (plain + strspn (plain, "/"));
}

static void
start_relation (CodebookXml *xml, int token, gpointer data)
{
  Loader *loader = data;
  g_autofree char *id = NULL, *type = NULL, *target = NULL, *part = NULL;

  if (token != XLSX_RELATIONSHIP)
    return;
  id = codebook_xml_dup_attribute (xml, XLSX_SPACE_NONE, "Id");
  type = codebook_xml_dup_attribute (xml, XLSX_SPACE_NONE, "Type");
  target = codebook_xml_dup_attribute (xml, XLSX_SPACE_NONE, "Target");
  if (id == NULL || type == NULL || target == NULL)
    return;
  part = resolve (loader->folder, target);
  if (loader->main_part == NULL && g_str_has_suffix (type, "/officeDocument"))
    loader->main_part = g_strdup (part);
  else if (loader->strings_part == NULL && g_str_has_suffix (type, "/sharedStrings"))
    loader->strings_part = g_strdup (part);
  else if (loader->styles_part == NULL && g_str_has_suffix (type, "/styles"))
    loader->styles_part = g_strdup (part);
  g_hash_table_insert (loader->targets, g_steal_pointer (&id), g_steal_pointer (&part));
}

static gboolean
load_relations (Loader *loader,
                CodebookContainer *container,
                const char *part,
                const char *folder,
                GCancellable *cancellable,
                GError **error)
{
  static const CodebookXmlGrammar grammar = { codebook_xlsx_names_spaces, codebook_xlsx_names_all,
                                              start_relation, ignore_end, ignore_text };

  loader->folder = folder;
  return !codebook_container_has (container, part)
         || codebook_container_parse (container, part, &grammar, loader, cancellable, error);
}

/* -- The workbook ----------------------------------------------------------------------------- */

static void
start_book (CodebookXml *xml, int token, gpointer data)
{
  Loader *loader = data;
  CodebookXlsxBook *book = loader->book;
  CodebookXlsxSheet *sheet;
  g_autofree char *id = NULL;
  const char *part;

  if (token == XLSX_PROPERTIES)
    book->from_1904 = codebook_xml_attribute_is (xml, XLSX_SPACE_NONE, "date1904", "1")
                      || codebook_xml_attribute_is (xml, XLSX_SPACE_NONE, "date1904", "true");
  if (token != XLSX_SHEET || book->sheets->len >= MOST_SHEETS)
    return;
  id = codebook_xml_dup_attribute (xml, XLSX_RELATION, "id");
  part = id != NULL ? g_hash_table_lookup (loader->targets, id) : NULL;
  if (part == NULL)
    return;
  sheet = g_new0 (CodebookXlsxSheet, 1);
  sheet->name = codebook_xml_dup_attribute (xml, XLSX_SPACE_NONE, "name");
  if (sheet->name == NULL)
    sheet->name = g_strdup ("");
  sheet->part = g_strdup (part);
  sheet->hidden = codebook_xml_attribute_is (xml, XLSX_SPACE_NONE, "state", "hidden")
                  || codebook_xml_attribute_is (xml, XLSX_SPACE_NONE, "state", "veryHidden");
  g_ptr_array_add (book->sheets, sheet);
}

static void
move_hidden_last (CodebookXlsxBook *self)
{
  for (guint pass = 0, at = 0; pass < self->sheets->len; pass++)
    {
      CodebookXlsxSheet *sheet = g_ptr_array_index (self->sheets, at);

      if (!sheet->hidden)
        at++;
      else
        g_ptr_array_add (self->sheets, g_ptr_array_steal_index (self->sheets, at));
    }
}

/* -- Formats ---------------------------------------------------------------------------------- */

CodebookXlsxMeaning
codebook_xlsx_book_read_format (const char *format)
{
  gboolean date = FALSE, time = FALSE;

  for (const char *p = format; *p != '\0' && *p != ';'; p++)
    if (*p == '"')
      {
        p = strchr (p + 1, '"');
        if (p == NULL)
          break;
      }
    else if (*p == '[')
      {
        /* [h] is hours that pass 24; [Red] and [$-413] are neither. */
        time = time
               || (strchr ("hHmMsS", p[1]) != NULL && p[1] != '\0' && p[2] != '\0'
                   && strchr ("]hHmMsS", p[2]) != NULL);
        p = strchr (p, ']');
        if (p == NULL)
          break;
      }
    else if ((*p == '\\' || *p == '_' || *p == '*') && p[1] != '\0')
      p++;
    else if (strchr ("dDyY", *p) != NULL)
      date = TRUE;
    else if (strchr ("hHsS", *p) != NULL)
      time = TRUE;
    /* "mmm" is a month by itself; "mm:ss" has its s. */
    else if (g_ascii_strncasecmp (p, "mmm", 3) == 0)
      date = TRUE;
  if (date)
    return CODEBOOK_XLSX_DATE;
  return time ? CODEBOOK_XLSX_TIME : CODEBOOK_XLSX_NUMBER;
}

/* The formats that every workbook has without saying so. */
static CodebookXlsxMeaning
find_meaning (Loader *loader, gint64 id)
{
  const char *format = g_hash_table_lookup (loader->formats, GINT_TO_POINTER ((int) id));

  if (format != NULL)
    return codebook_xlsx_book_read_format (format);
  if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36
      || (id >= 50 && id <= 54) || (id >= 57 && id <= 58))
    return CODEBOOK_XLSX_DATE;
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)
      || (id >= 55 && id <= 56))
    return CODEBOOK_XLSX_TIME;
  return CODEBOOK_XLSX_NUMBER;
}

static void
start_style (CodebookXml *xml, int token, gpointer data)
{
  Loader *loader = data;
  gint64 id = codebook_xml_get_int_attribute (xml, XLSX_SPACE_NONE, "numFmtId", 0);

  if (token == XLSX_CELL_FORMATS)
    loader->in_cell_formats = TRUE;
  else if (token == XLSX_NUMBER_FORMAT && g_hash_table_size (loader->formats) < MOST_STYLES)
    {
      char *format = codebook_xml_dup_attribute (xml, XLSX_SPACE_NONE, "formatCode");

      if (format != NULL)
        g_hash_table_replace (loader->formats, GINT_TO_POINTER ((int) id), format);
    }
  else if (token == XLSX_FORMAT && loader->in_cell_formats
           && loader->book->meanings->len < MOST_STYLES)
    {
      guint8 meaning = (guint8) find_meaning (loader, id);

      g_array_append_val (loader->book->meanings, meaning);
    }
}

static void
end_style (CodebookXml *xml, int token, gpointer data)
{
  Loader *loader = data;

  if (token == XLSX_CELL_FORMATS)
    loader->in_cell_formats = FALSE;
}

CodebookXlsxMeaning
codebook_xlsx_book_get_meaning (const CodebookXlsxBook *self, gint64 style)
{
  if (style < 0 || style >= self->meanings->len)
    return CODEBOOK_XLSX_NUMBER;
  return (CodebookXlsxMeaning) g_array_index (self->meanings, guint8, (guint) style);
}

/* -- Strings ---------------------------------------------------------------------------------- */

/* "_x000D_" at @text. */
static gboolean
parse_escape (const char *text, gunichar *c)
{
  if (text[0] != '_' || text[1] != 'x')
    return FALSE;
  *c = 0;
  for (guint i = 2; i < 6; i++)
    {
      if (!g_ascii_isxdigit (text[i]))
        return FALSE;
      *c = *c * 16 + (gunichar) g_ascii_xdigit_value (text[i]);
    }
  return text[6] == '_';
}

void
codebook_xlsx_book_unescape (GString *text, gsize from)
{
  gsize to = from;

  if (strstr (text->str + from, "_x") == NULL)
    return;
  while (from < text->len)
    {
      gunichar c;

      if (!parse_escape (text->str + from, &c))
        {
          text->str[to++] = text->str[from++];
          continue;
        }
      if ((c >= ' ' && g_unichar_validate (c)) || c == '\t' || c == '\n')
        to += (gsize) g_unichar_to_utf8 (c, text->str + to);
      from += strlen ("_x000D_");
    }
  g_string_truncate (text, to);
}

static void
start_string (CodebookXml *xml, int token, gpointer data)
{
  Loader *loader = data;
  CodebookXlsxBook *book = loader->book;

  if (token == XLSX_STRING)
    {
      guint32 at = (guint32) book->pool->len;

      if (book->strings->len >= MOST_STRINGS)
        {
          loader->too_large = TRUE;
          codebook_xml_stop (xml);
          return;
        }
      g_array_append_val (book->strings, at);
    }
  loader->in_phonetic += token == XLSX_PHONETIC;
  loader->in_text = token == XLSX_TEXT && loader->in_phonetic == 0 && book->strings->len > 0;
}

static void
end_string (CodebookXml *xml, int token, gpointer data)
{
  Loader *loader = data;

  loader->in_text = FALSE;
  loader->in_phonetic -= token == XLSX_PHONETIC && loader->in_phonetic > 0;
  if (token == XLSX_STRING && loader->book->strings->len > 0)
    {
      codebook_xlsx_book_unescape (
          loader->book->pool,
          g_array_index (loader->book->strings, guint32, loader->book->strings->len - 1));
      g_string_append_c (loader->book->pool, '\0');
    }
}

static void
add_string_text (CodebookXml *xml, const char *text, gsize len_bytes, gpointer data)
{
  Loader *loader = data;

  if (!loader->in_text)
    return;
  if (loader->book->pool->len + len_bytes > MOST_STRING_BYTES)
    {
      loader->too_large = TRUE;
      codebook_xml_stop (xml);
      return;
    }
  g_string_append_len (loader->book->pool, text, (gssize) len_bytes);
}

const char *
codebook_xlsx_book_get_string (const CodebookXlsxBook *self, gint64 index)
{
  if (index < 0 || index >= self->strings->len)
    return NULL;
  return self->pool->str + g_array_index (self->strings, guint32, (guint) index);
}

/* -- Loading ---------------------------------------------------------------------------------- */

static gboolean
load_parts (Loader *loader, CodebookContainer *container, GCancellable *cancellable, GError **error)
{
  static const CodebookXmlGrammar book = { codebook_xlsx_names_spaces, codebook_xlsx_names_all,
                                           start_book, ignore_end, ignore_text };
  static const CodebookXmlGrammar styles = { codebook_xlsx_names_spaces, codebook_xlsx_names_all,
                                             start_style, end_style, ignore_text };
  static const CodebookXmlGrammar strings = { codebook_xlsx_names_spaces, codebook_xlsx_names_all,
                                              start_string, end_string, add_string_text };
  g_autofree char *folder = NULL, *file = NULL, *relations = NULL;

  if (!load_relations (loader, container, "_rels/.rels", "", cancellable, error))
    return FALSE;
  if (loader->main_part == NULL)
    loader->main_part = g_strdup ("xl/workbook.xml");
  folder = g_path_get_dirname (loader->main_part);
  file = g_path_get_basename (loader->main_part);
  if (strcmp (folder, ".") == 0)
    *folder = '\0';
  relations = g_strconcat (folder, *folder != '\0' ? "/" : "", "_rels/", file, ".rels", NULL);
  g_hash_table_remove_all (loader->targets);
  if (!load_relations (loader, container, relations, folder, cancellable, error)
      || !codebook_container_parse (container, loader->main_part, &book, loader, cancellable,
                                    error))
    return FALSE;
  if (loader->styles_part != NULL && codebook_container_has (container, loader->styles_part)
      && !codebook_container_parse (container, loader->styles_part, &styles, loader, cancellable,
                                    error))
    return FALSE;
  return loader->strings_part == NULL || !codebook_container_has (container, loader->strings_part)
         || codebook_container_parse (container, loader->strings_part, &strings, loader,
                                      cancellable, error);
}

CodebookXlsxBook *
codebook_xlsx_book_load (CodebookContainer *container,
                         const char *name,
                         GCancellable *cancellable,
                         GError **error)
{
  g_autoptr (CodebookXlsxBook) book = g_new0 (CodebookXlsxBook, 1);
  Loader loader = { .book = book, .name = name };
  gboolean ok;

  book->sheets = g_ptr_array_new_with_free_func (sheet_free);
  book->pool = g_string_new (NULL);
  book->strings = g_array_new (FALSE, FALSE, sizeof (guint32));
  book->meanings = g_array_new (FALSE, FALSE, sizeof (guint8));
  loader.targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  loader.formats = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  ok = load_parts (&loader, container, cancellable, error);
  if (ok && loader.too_large)
    ok = codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                        _ ("‘%s’ holds more text than a table of attributes, so it was not read."),
                        name);
  if (ok && book->sheets->len == 0)
    ok = codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA, _ ("‘%s’ has no sheets."), name);
  move_hidden_last (book);
  g_hash_table_unref (loader.targets);
  g_hash_table_unref (loader.formats);
  g_free (loader.main_part);
  g_free (loader.strings_part);
  g_free (loader.styles_part);
  return ok ? g_steal_pointer (&book) : NULL;
}
