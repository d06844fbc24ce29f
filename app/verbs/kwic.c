/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/json.h"
#include "app/rows.h"
#include "app/search-wish.h"
#include "app/verb.h"
#include "codebook/text/segments.h"

typedef enum
{
  BY_PLACE,
  BY_BEFORE,
  BY_AFTER,
} Order;

/* The words of @text without what stands between them. What stands before a hit is compared from
 * the hit outwards: the nearest word first. */
static char *
make_key (const char *text, gboolean backwards)
{
  g_autoptr (GArray) words = codebook_segments_words (text, strlen (text), NULL);
  g_autoptr (GString) key = g_string_new (NULL);
  g_autofree char *lower = NULL;

  for (guint i = 0; i < words->len; i++)
    {
      const CodebookSegment *word =
          &g_array_index (words, CodebookSegment, backwards ? words->len - 1 - i : i);

      g_string_append_len (key, text + word->start_byte,
                           (gssize) (word->end_byte - word->start_byte));
      g_string_append_c (key, ' ');
    }
  lower = g_utf8_strdown (key->str, -1);
  return g_utf8_collate_key (lower, -1);
}

typedef struct
{
  char *key;
  CodebookHit *hit;
} Line;

static void
line_clear (gpointer data)
{
  Line *line = data;

  g_free (line->key);
  codebook_hit_free (line->hit);
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Line *) a)->key, ((const Line *) b)->key);
}

static GArray *
read_lines (CodebookSearch *search, CodebookProject *project, Order order, GError **error)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_auto (CodebookRows) held = codebook_store_hold (codebook_project_get_store (project));

  g_array_set_clear_func (lines, line_clear);
  for (guint i = 0; i < codebook_search_get_count (search); i++)
    {
      Line line = { NULL, codebook_search_read (search, project, i, error) };

      if (line.hit == NULL)
        return NULL;
      if (order != BY_PLACE)
        line.key =
            make_key (order == BY_AFTER ? line.hit->after : line.hit->before, order == BY_BEFORE);
      g_array_append_val (lines, line);
    }
  if (order != BY_PLACE)
    g_array_sort (lines, compare_lines);
  return g_steal_pointer (&lines);
}

static gboolean
print (AppCall *call, const GArray *lines, GError **error)
{
  const AppColumn columns[] = { { "before", _ ("Before"), TRUE },
                                { "text", C_ ("of text", "Word") },
                                { "after", _ ("After") },
                                { "citation", _ ("Place") },
                                { NULL } };
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < lines->len; i++)
    {
      const CodebookHit *hit = g_array_index (lines, Line, i).hit;
      JsonObject *row = json_object_new ();

      json_object_set_string_member (row, "document", hit->document_name);
      json_object_set_int_member (row, "start", hit->start_cp);
      json_object_set_int_member (row, "end", hit->end_cp);
      json_object_set_string_member (row, "before", hit->before);
      json_object_set_string_member (row, "text", hit->text);
      json_object_set_string_member (row, "after", hit->after);
      json_object_set_string_member (row, "citation", hit->citation);
      json_object_set_string_member (row, "form", hit->form);
      json_array_add_object_element (rows, row);
    }
  return app_rows_output (call, rows, columns, _ ("Words in context"), error);
}

static gboolean
parse_order (const char *text, Order *order, GError **error)
{
  *order = text == NULL || strcmp (text, "place") == 0 ? BY_PLACE
           : strcmp (text, "before") == 0              ? BY_BEFORE
                                                       : BY_AFTER;
  return *order != BY_AFTER || strcmp (text, "after") == 0
         || app_call_misuse (error, _ ("‘%s’ is none of place, before, after"), text);
}

gboolean
app_kwic_run (AppCall *call, GError **error)
{
  g_auto (AppSearchWish) wish = { 0 };
  g_autofree char *sort = NULL;
  const GOptionEntry more[] = { { "sort", 0, 0, APP_CALL_TEXT, &sort,
                                  _ ("By place, or by the words before or after"), _ ("ORDER") },
                                { NULL } };
  g_autofree GOptionEntry *entries = app_search_wish_make_entries (&wish, more);
  const AppCallUsage usage = {
    .operands = "P QUERY",
    .min = 2,
    .max = 2,
    .options = APP_CALL_JSON | APP_CALL_OUTPUT | APP_CALL_FORMAT,
    .example = "draad kwic studie.draad vertrouwen --sort after -o vertrouwen.docx",
    .notes =
        N_ ("QUERY is as for ‘draad search’. -o writes docx, odt, html, md, csv, xlsx or json."),
  };
  g_autoptr (CodebookProject) project = NULL;
  g_autoptr (CodebookSearch) search = NULL;
  g_autoptr (GArray) lines = NULL;
  Order order;

  if (!app_call_parse (call, &usage, entries, error) || !parse_order (sort, &order, error))
    return FALSE;
  project = app_call_open (call, CODEBOOK_STORE_READ_ONLY, error);
  if (project == NULL)
    return FALSE;
  search = app_search_wish_run (&wish, project, call->operands[1], error);
  lines = search != NULL ? read_lines (search, project, order, error) : NULL;
  return lines != NULL && print (call, lines, error);
}
