/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of SPSS are written by libreadstat's own writer; what came of them is in the notation of
 * tables.h. */
#include <readstat.h>

#include "tests/codebook/import/tables.h"

#define DAY_14_MARCH_2024 13929753600.0 /* seconds since 14 October 1582 */

typedef enum
{
  SAV,
  ROWS,
  ZSAV,
  POR,
} Kind;

static ssize_t
write_bytes (const void *data, size_t len, void *out)
{
  g_byte_array_append (out, data, (guint) len);
  return (ssize_t) len;
}

static readstat_writer_t *
start (GByteArray *out)
{
  readstat_writer_t *writer = readstat_writer_init ();

  readstat_set_data_writer (writer, write_bytes);
  return writer;
}

static void
begin (readstat_writer_t *writer, GByteArray *out, Kind kind, long rows)
{
  if (kind == ZSAV)
    readstat_writer_set_compression (writer, READSTAT_COMPRESS_BINARY);
  if (kind == ROWS)
    readstat_writer_set_compression (writer, READSTAT_COMPRESS_ROWS);
  g_assert_cmpint (kind == POR ? readstat_begin_writing_por (writer, out, rows)
                               : readstat_begin_writing_sav (writer, out, rows),
                   ==, READSTAT_OK);
}

static void
check (readstat_error_t result)
{
  g_assert_cmpstr (readstat_error_message (result), ==, readstat_error_message (READSTAT_OK));
}

/* A small study: value labels, a labelled value that counts as missing, a range of them, a scale of
 * which only the ends have labels, dates and text. */
static GBytes *
make_study (Kind kind)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  readstat_writer_t *writer = start (out);
  readstat_label_set_t *sexes = readstat_add_label_set (writer, READSTAT_TYPE_DOUBLE, "sexes");
  readstat_label_set_t *scale = readstat_add_label_set (writer, READSTAT_TYPE_DOUBLE, "scale");
  readstat_variable_t *id = readstat_add_variable (writer, "ID", READSTAT_TYPE_STRING, 8);
  readstat_variable_t *sex = readstat_add_variable (writer, "SEX", READSTAT_TYPE_DOUBLE, 8);
  readstat_variable_t *trust = readstat_add_variable (writer, "TRUST", READSTAT_TYPE_DOUBLE, 8);
  readstat_variable_t *day = readstat_add_variable (writer, "DAY", READSTAT_TYPE_DOUBLE, 8);

  readstat_label_double_value (sexes, 1, "man");
  readstat_label_double_value (sexes, 2, "vrouw");
  readstat_label_double_value (sexes, 9, "weet niet");
  readstat_label_double_value (scale, 1, "geen");
  readstat_label_double_value (scale, 10, "alle");
  readstat_variable_set_label_set (sex, sexes);
  readstat_variable_set_label (sex, "Bent u een man of een vrouw?");
  readstat_variable_set_label_set (trust, scale);
  readstat_variable_set_format (day, "EDATE10");
  readstat_variable_add_missing_double_value (sex, 9);
  readstat_variable_add_missing_double_range (trust, 97, 99);
  begin (writer, out, kind, 3);
  for (int i = 0; i < 3; i++)
    {
      static const char *const ids[] = { "P01", "P02", "P03" };
      static const double sexes_of[] = { 2, 9, 1 }, trusts[] = { 7.5, 98, 10 };

      check (readstat_begin_row (writer));
      check (readstat_insert_string_value (writer, id, ids[i]));
      check (readstat_insert_double_value (writer, sex, sexes_of[i]));
      check (readstat_insert_double_value (writer, trust, trusts[i]));
      check (i == 1 ? readstat_insert_missing_value (writer, day)
                    : readstat_insert_double_value (writer, day, DAY_14_MARCH_2024 + i * 86400));
      check (readstat_end_row (writer));
    }
  check (readstat_end_writing (writer));
  readstat_writer_free (writer);
  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

static void
test_study (void)
{
  static const char *const names[] = { "x.sav", "x.sav", "x.zsav", "x.por" };

  for (Kind kind = SAV; kind <= POR; kind++)
    {
      g_autoptr (GBytes) bytes = make_study (kind);

      assert_table_bytes (bytes, names[kind],
                          "ID:text SEX:choice(man,vrouw) TRUST:number DAY:date\n"
                          "P01|vrouw|7.5|2024-03-14\nP02|-|-|-\nP03|man|10|2024-03-16");
    }
}

static void
test_variables (void)
{
  g_autoptr (GBytes) bytes = make_study (SAV);
  g_autoptr (CodebookDataTable) table = codebook_table_reader_read_bytes (bytes, "x", NULL, NULL);
  const CodebookDataColumn *sex = codebook_data_table_find_column (table, "sex");
  const CodebookDataColumn *trust = codebook_data_table_find_column (table, "trust");
  g_autofree char *number =
      codebook_data_column_convert (sex, CODEBOOK_COLUMN_NUMBER, CODEBOOK_CELL_NUMBER, "2");

  g_assert_cmpstr (sex->label, ==, "Bent u een man of een vrouw?");
  g_assert_cmpstr (sex->missing_rule, ==, "9");
  g_assert_cmpuint (sex->values, ==, 2);
  g_assert_cmpuint (sex->missing, ==, 1);
  g_assert_cmpstr (number, ==, "2");
  g_assert_cmpstr (trust->missing_rule, ==, "97–99");
}

/* Texts of more than 255 bytes take several variables in the file, and are one. */
static void
test_long_text (void)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  readstat_writer_t *writer = start (out);
  readstat_variable_t *id =
      readstat_add_variable (writer, "casenummer_lang", READSTAT_TYPE_DOUBLE, 8);
  readstat_variable_t *said =
      readstat_add_variable (writer, "toelichting", READSTAT_TYPE_STRING, 2000);
  g_autoptr (GString) text = g_string_new ("Zoë zei: ");
  g_autofree char *expected = NULL;
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; text->len < 1200; i++)
    g_string_append_printf (text, "woord %u ", i);
  g_string_append (text, "einde");
  begin (writer, out, SAV, 1);
  check (readstat_begin_row (writer));
  check (readstat_insert_double_value (writer, id, 12));
  check (readstat_insert_string_value (writer, said, text->str));
  check (readstat_end_row (writer));
  check (readstat_end_writing (writer));
  readstat_writer_free (writer);
  expected = g_strdup_printf ("casenummer_lang:number toelichting:text\n12|%s", text->str);
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&out));
  assert_table_bytes (bytes, "x.sav", expected);
}

/* @wrong: the labels of long texts, which stand apart, name a variable that there is not. */
static GBytes *
make_labelled (gboolean wrong)
{
  static const char *const values[] = { "Rotterdam", "Den Haag", "niet van toepassing", "Gouda" };
  g_autoptr (GByteArray) out = g_byte_array_new ();
  readstat_writer_t *writer = start (out);
  readstat_label_set_t *towns = readstat_add_label_set (writer, READSTAT_TYPE_STRING, "towns");
  readstat_variable_t *town = readstat_add_variable (writer, "TOWN", READSTAT_TYPE_STRING, 24);
  readstat_variable_t *short_town = readstat_add_variable (writer, "T", READSTAT_TYPE_STRING, 3);
  readstat_label_set_t *letters = readstat_add_label_set (writer, READSTAT_TYPE_STRING, "letters");

  readstat_label_string_value (towns, "Rotterdam", "De stad Rotterdam");
  readstat_label_string_value (letters, "Rot", "R'dam");
  readstat_label_string_value (letters, "Den", "Haag");
  readstat_label_string_value (letters, "Gou", "Gouda");
  readstat_label_string_value (letters, "nie", "n.v.t.");
  readstat_variable_set_label_set (town, towns);
  readstat_variable_set_label_set (short_town, letters);
  readstat_variable_add_missing_string_value (short_town, "nie");
  begin (writer, out, SAV, G_N_ELEMENTS (values));
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *start = g_strndup (values[i], 3);

      check (readstat_begin_row (writer));
      check (readstat_insert_string_value (writer, town, values[i]));
      check (readstat_insert_string_value (writer, short_town, start));
      check (readstat_end_row (writer));
    }
  check (readstat_end_writing (writer));
  readstat_writer_free (writer);
  if (wrong)
    for (guint8 *at = memmem (out->data, out->len, "TOWN", 4); at != NULL;)
      {
        guint8 *next = memmem (at + 1, (gsize) (out->data + out->len - at - 1), "TOWN", 4);

        if (next == NULL)
          *at = 'D';
        at = next;
      }
  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

static void
test_labelled (void)
{
  g_autoptr (GBytes) right = make_labelled (FALSE);
  g_autoptr (GBytes) wrong = make_labelled (TRUE);
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookDataTable) table = NULL;
  g_autofree char *shown = NULL;

  assert_table_bytes (right, "x.sav",
                      "TOWN:text T:choice(R'dam,Haag,Gouda)\nDe stad Rotterdam|R'dam\n"
                      "Den Haag|Haag\nniet van toepassing|-\nGouda|Gouda");
  table = codebook_table_reader_read_bytes (wrong, "x.sav", NULL, &error);
  g_assert_no_error (error);
  shown = dup_table (table);
  g_assert_cmpstr (shown, ==,
                   "TOWN:text T:text\nRotterdam|Rot\nDen Haag|Den\nniet van toepassing|-\n"
                   "Gouda|Gou");
  g_assert_true (has_warning (table, "What its values mean*"));
}

/* What says the encoding: in the extension of the numbers its @page, or none of it if that is 0; in
 * one of its own before the end of the dictionary its @name. */
static void
set_encoding (GByteArray *bytes, const char *name, guint8 page)
{
  static const guint8 numbers[] = { 7, 0, 0, 0, 3, 0, 0, 0, 4, 0, 0, 0 };
  static const guint8 end[] = { 0xE7, 3, 0, 0, 0, 0, 0, 0 };
  guint8 head[16] = { 7, 0, 0, 0, 20, 0, 0, 0, 1, 0, 0, 0, (guint8) strlen (name) };
  guint8 *at = memmem (bytes->data, bytes->len, numbers, sizeof numbers);
  g_autofree guint8 *rest = NULL;
  guint from, left;

  memset (at + 16 + 28, 0, 4);
  at[16 + 28] = page;
  if (page == 0)
    at[4] = 98;
  if (*name == '\0')
    return;
  at = memmem (bytes->data, bytes->len, end, sizeof end);
  from = (guint) (at - bytes->data);
  left = bytes->len - from;
  rest = g_memdup2 (at, left);
  g_byte_array_set_size (bytes, from);
  g_byte_array_append (bytes, head, sizeof head);
  g_byte_array_append (bytes, (const guint8 *) name, (guint) strlen (name));
  g_byte_array_append (bytes, rest, left);
}

static void
test_encodings (void)
{
  static const struct
  {
    const char *text, *name;
    guint8 page;
    const char *expected;
  } files[] = {
    { "Zo\xC3\xAB", "UTF-8", 2, "Zoë" }, { "Zo\xC3\xAB", "", 2, "Zoë" },
    { "Zo\xEB", "", 2, "Zoë" },          { "Zo\xEB", "", 0, "Zoë" },
    { "Zo\x89", "CP850", 3, "Zoë" },     { "Zo\xE9\xEB", "UTF-8", 3, "Zoéë" },
    { "abc\xC3", "UTF-8", 2, "abc" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GByteArray) out = g_byte_array_new ();
      readstat_writer_t *writer = start (out);
      readstat_variable_t *name = readstat_add_variable (writer, "N", READSTAT_TYPE_STRING, 4);
      g_autofree char *expected = g_strdup_printf ("N:text\n%s", files[i].expected);
      g_autoptr (GBytes) bytes = NULL;

      begin (writer, out, SAV, 1);
      check (readstat_begin_row (writer));
      check (readstat_insert_string_value (writer, name, files[i].text));
      check (readstat_end_row (writer));
      check (readstat_end_writing (writer));
      readstat_writer_free (writer);
      set_encoding (out, files[i].name, files[i].page);
      bytes = g_byte_array_free_to_bytes (g_steal_pointer (&out));
      assert_table_bytes (bytes, "x.sav", expected);
    }
}

/* How long somebody took, the moment it began, and text that says that nothing was said. */
static void
test_times (void)
{
  static const double took[] = { 45240, 754, -90, 3600.5 };
  static const char *const said[] = { "ja", "NVT", "nee", "99" };
  g_autoptr (GByteArray) out = g_byte_array_new ();
  readstat_writer_t *writer = start (out);
  readstat_variable_t *id = readstat_add_variable (writer, "ID", READSTAT_TYPE_DOUBLE, 8);
  readstat_variable_t *time = readstat_add_variable (writer, "TOOK", READSTAT_TYPE_DOUBLE, 8);
  readstat_variable_t *text = readstat_add_variable (writer, "SAID", READSTAT_TYPE_STRING, 8);
  g_autoptr (GBytes) bytes = NULL;

  readstat_variable_set_format (time, "TIME8");
  readstat_variable_add_missing_string_value (text, "NVT");
  readstat_variable_add_missing_string_value (text, "99");
  begin (writer, out, SAV, G_N_ELEMENTS (took));
  for (guint i = 0; i < G_N_ELEMENTS (took); i++)
    {
      check (readstat_begin_row (writer));
      check (readstat_insert_double_value (writer, id, i + 1));
      check (readstat_insert_double_value (writer, time, took[i]));
      check (readstat_insert_string_value (writer, text, said[i]));
      check (readstat_end_row (writer));
    }
  check (readstat_end_writing (writer));
  readstat_writer_free (writer);
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&out));
  assert_table_bytes (bytes, "x.sav",
                      "ID:number TOOK:text SAID:yesno\n1|12:34|yes\n2|00:12:34|-\n3|-00:01:30|no\n"
                      "4|01:00:00.5|-");
}

/* Cut anywhere, or with any byte changed: a table or a reason, never worse. */
static void
test_broken (void)
{
  for (Kind kind = SAV; kind <= POR; kind++)
    {
      g_autoptr (GBytes) bytes = make_study (kind);
      gsize len;
      const guint8 *data = g_bytes_get_data (bytes, &len);

      for (gsize i = 0; i < len; i += kind == POR ? 3 : 1)
        {
          g_autoptr (GBytes) part = g_bytes_new (data, i);
          g_autofree guint8 *copy = g_memdup2 (data, len);
          g_autoptr (GBytes) changed = NULL;
          g_autoptr (GError) error = NULL, second = NULL;
          g_autoptr (CodebookDataTable) table =
              codebook_table_reader_read_bytes (part, "x.sav", NULL, &error);
          g_autoptr (CodebookDataTable) other = NULL;

          g_assert_true ((table != NULL) != (error != NULL));
          copy[i] ^= (guint8) g_test_rand_int_range (1, 256);
          changed = g_bytes_new_take (g_steal_pointer (&copy), len);
          other = codebook_table_reader_read_bytes (changed, "x.sav", NULL, &second);
          g_assert_true ((other != NULL) != (second != NULL));
        }
    }
}

static void
put_int (GByteArray *bytes, guint at, guint32 value)
{
  guint32 little = GUINT32_TO_LE (value);

  memcpy (bytes->data + at, &little, 4);
}

static void
test_hostile (void)
{
  static const guint32 counts[] = { 0x7FFFFFFF, 0xFFFFFFFF, 0x80000000, 100000000 };
  /* In the header: nominal case size and number of cases. */
  static const guint places[] = { 68, 80 };
  g_autoptr (GBytes) locked = g_bytes_new_static ("....ENCRYPTEDSAV...............", 30);

  for (guint i = 0; i < G_N_ELEMENTS (counts) * G_N_ELEMENTS (places); i++)
    {
      g_autoptr (GBytes) study = make_study (SAV);
      g_autoptr (GByteArray) bytes = g_bytes_unref_to_array (g_bytes_ref (study));
      g_autoptr (GBytes) changed = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (CodebookDataTable) table = NULL;

      put_int (bytes, places[i % 2], counts[i / 2]);
      changed = g_bytes_new (bytes->data, bytes->len);
      table = codebook_table_reader_read_bytes (changed, "x.sav", NULL, &error);
      g_assert_true ((table != NULL) != (error != NULL));
    }
  assert_refused (locked, "x.sav", "*password*");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sav/study", test_study);
  g_test_add_func ("/sav/variables", test_variables);
  g_test_add_func ("/sav/long-text", test_long_text);
  g_test_add_func ("/sav/labelled", test_labelled);
  g_test_add_func ("/sav/encodings", test_encodings);
  g_test_add_func ("/sav/times", test_times);
  g_test_add_func ("/sav/broken", test_broken);
  g_test_add_func ("/sav/hostile", test_hostile);
  return g_test_run ();
}
