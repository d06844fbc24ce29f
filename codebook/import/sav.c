/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libreadstat reads by callbacks; it is given the bytes through its io handlers, so that it never
 * opens a file. A handler that returns READSTAT_HANDLER_ABORT ends the reading, with the reason in
 * Sav.error.
 *
 * The sets of value labels come apart from the variables, and in either order: they are joined when
 * all is read. */
#include "codebook/import/sav.h"

#include <float.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <readstat.h>
#include <string.h>

#include "codebook/text/numbers.h"

#define MOST_VARIABLES 16384
#define MOST_ROWS 1048576
#define MOST_LABELS 1000000

typedef struct
{
  char *value, *label;
  double number; /* of one that is no string */
  gboolean is_string;
} Label;

typedef enum
{
  FORMAT_PLAIN,
  FORMAT_DATE, /* seconds since 14 October 1582 */
  FORMAT_TIME, /* seconds */
} Format;

typedef struct
{
  CodebookDataColumn *column; /* of the table */
  Format format;
  char *labels;     /* name of the set, or NULL */
  GArray *ranges;   /* double: pairs of the least and the most, of values that count as missing */
  GPtrArray *texts; /* char *: that count as missing */
} Variable;

typedef struct
{
  const char *name;
  const guint8 *bytes;
  gsize len, at;
  CodebookDataTable *table;
  GPtrArray *variables; /* Variable * */
  GHashTable *sets;     /* char* → GPtrArray* of Label* */
  guint n_labels;
  int row; /* that is open; -1 = none */
  GCancellable *cancellable;
  GError *error;
  gboolean without_labels, is_garbled, is_utf8;
  char *encoding; /* as libreadstat was told; NULL = it knows better */
} Sav;

static void
label_free (gpointer data)
{
  Label *label = data;

  g_free (label->value);
  g_free (label->label);
  g_free (label);
}

static void
variable_free (gpointer data)
{
  Variable *variable = data;

  g_free (variable->labels);
  g_array_unref (variable->ranges);
  g_ptr_array_unref (variable->texts);
  g_free (variable);
}

/* -- Bytes ------------------------------------------------------------------------------------ */

static int
open_bytes (const char *path, void *data)
{
  return 0;
}

static int
close_bytes (void *data)
{
  return 0;
}

static readstat_off_t
seek_bytes (readstat_off_t offset, readstat_io_flags_t whence, void *data)
{
  Sav *self = data;
  gint64 base = whence == READSTAT_SEEK_SET ? 0 : (gint64) self->at;

  if (whence == READSTAT_SEEK_END)
    base = (gint64) self->len;
  if (offset < -base || offset > (gint64) self->len - base)
    return -1;
  self->at = (gsize) (base + offset);
  return (readstat_off_t) self->at;
}

static ssize_t
read_bytes (void *buffer, size_t len, void *data)
{
  Sav *self = data;
  gsize n = MIN (len, self->len - self->at);

  memcpy (buffer, self->bytes + self->at, n);
  self->at += n;
  return (ssize_t) n;
}

static readstat_error_t
update_bytes (long size, readstat_progress_handler progress, void *user_data, void *data)
{
  return READSTAT_OK;
}

/* -- Values ----------------------------------------------------------------------------------- */

static Format
read_format (const char *format)
{
  static const char *const dates[] = {
    "DATE", "ADATE", "EDATE", "SDATE", "JDATE", "QYR", "MOYR", "WKYR", "YMDHMS",
  };

  if (g_str_has_prefix (format, "TIME") || g_str_has_prefix (format, "DTIME")
      || g_str_has_prefix (format, "MTIME"))
    return FORMAT_TIME;
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    if (g_str_has_prefix (format, dates[i]))
      return FORMAT_DATE;
  return FORMAT_PLAIN;
}

static double
get_number (readstat_value_t value)
{
  switch (readstat_value_type (value))
    {
    case READSTAT_TYPE_INT8:
      return readstat_int8_value (value);
    case READSTAT_TYPE_INT16:
      return readstat_int16_value (value);
    case READSTAT_TYPE_INT32:
      return readstat_int32_value (value);
    case READSTAT_TYPE_FLOAT:
      return (double) readstat_float_value (value);
    default:
      return readstat_double_value (value);
    }
}

static gboolean
is_string (readstat_value_t value)
{
  return readstat_value_type_class (value) == READSTAT_TYPE_CLASS_STRING;
}

/* "12:34", hours and minutes; "12:34:56" and "-00:00:01.5" where there are seconds. */
static void
print_time (double seconds, char out[32])
{
  double all = round (fabs (seconds) * 1000) / 1000;
  guint minutes = (guint) (all / 60);
  char rest[8];
  gsize len = 6;

  g_ascii_formatd (rest, sizeof rest, "%06.3f", all - minutes * 60.0);
  while (rest[len - 1] == '0' && len > 3)
    len--;
  rest[rest[len - 1] == '.' ? len - 1 : len] = '\0';
  g_snprintf (out, 32, "%s%02u:%02u%s%s", seconds < 0 ? "-" : "", minutes / 60, minutes % 60,
              g_str_equal (rest, "00") ? "" : ":", g_str_equal (rest, "00") ? "" : rest);
}

/* The same for a cell and for the value that a label is of. */
static CodebookCellKind
print_number (double number, Format format, char out[32])
{
  GDate date;

  if (format == FORMAT_DATE && number >= 86400 && number < 86400.0 * 3074324)
    {
      g_date_clear (&date, 1);
      g_date_set_dmy (&date, 14, G_DATE_OCTOBER, 1582);
      g_date_add_days (&date, (guint) (number / 86400));
      g_date_strftime (out, 32, "%Y-%m-%d", &date);
      return CODEBOOK_CELL_DATE;
    }
  if (format == FORMAT_TIME && fabs (number) < 86400.0 * 1000)
    {
      print_time (number, out);
      return CODEBOOK_CELL_TEXT;
    }
  g_ascii_formatd (out, 32, "%.15g", number);
  return CODEBOOK_CELL_NUMBER;
}

static gboolean
is_missing (const Variable *variable, const Label *label)
{
  if (label->is_string)
    return g_ptr_array_find_with_equal_func (variable->texts, label->value, g_str_equal, NULL);
  for (guint i = 0; i + 1 < variable->ranges->len; i += 2)
    if (label->number >= g_array_index (variable->ranges, double, i)
        && label->number <= g_array_index (variable->ranges, double, i + 1))
      return TRUE;
  return FALSE;
}

/* -- What libreadstat meets ------------------------------------------------------------------- */

static int
fail (Sav *self)
{
  if (self->error == NULL)
    codebook_fail (&self->error, CODEBOOK_ERROR_UNSUPPORTED,
                   _ ("‘%s’ holds far more cells than a table of attributes, so it was not read; "
                      "delete the empty rows and columns, or save a part of it."),
                   self->name);
  return READSTAT_HANDLER_ABORT;
}

static int
metadata_cb (readstat_metadata_t *metadata, void *data)
{
  int variables = readstat_get_var_count (metadata), rows = readstat_get_row_count (metadata);

  return variables > MOST_VARIABLES || rows > MOST_ROWS ? fail (data) : READSTAT_HANDLER_OK;
}

/* A text in UTF-8 may be cut where the variable ends. Where the file does not say what it is in, as
 * before SPSS 15, it is mostly Windows-1252. */
static char *
make_valid (const Sav *self, const char *text)
{
  const char *said = text != NULL ? text : "", *end;
  char *valid;

  if (g_utf8_validate (said, -1, &end)
      || (self->is_utf8 && g_utf8_get_char_validated (end, -1) == (gunichar) -2))
    return g_strstrip (g_strndup (said, (gsize) (end - said)));
  valid = g_convert (said, -1, "UTF-8", "WINDOWS-1252", NULL, NULL, NULL);
  return g_strstrip (valid != NULL ? valid : g_utf8_make_valid (said, -1));
}

/* "-99, 97–99" */
static void
read_missing_rule (const Sav *self, Variable *variable, readstat_variable_t *from)
{
  g_autoptr (GString) rule = g_string_new (NULL);

  for (int i = 0; i < readstat_variable_get_missing_ranges_count (from); i++)
    {
      readstat_value_t low = readstat_variable_get_missing_range_lo (from, i);
      readstat_value_t high = readstat_variable_get_missing_range_hi (from, i);
      double least, most;

      if (is_string (low))
        {
          char *text = make_valid (self, readstat_string_value (low));

          g_string_append_printf (rule, "%s‘%s’", rule->len > 0 ? ", " : "", text);
          g_ptr_array_add (variable->texts, text);
          continue;
        }
      least = get_number (low);
      most = get_number (high);
      g_array_append_val (variable->ranges, least);
      g_array_append_val (variable->ranges, most);
      if (rule->len > 0)
        g_string_append (rule, ", ");
      if (least <= -DBL_MAX)
        g_string_append (rule, "…");
      else
        g_string_append_printf (rule, "%.15g", least);
      if (most >= DBL_MAX)
        g_string_append (rule, "–…");
      else if (most > least)
        g_string_append_printf (rule, "–%.15g", most);
    }
  g_free (variable->column->missing_rule);
  variable->column->missing_rule = g_string_free (g_steal_pointer (&rule), FALSE);
}

static int
variable_cb (int index, readstat_variable_t *from, const char *labels, void *data)
{
  Sav *self = data;
  const char *format = readstat_variable_get_format (from);
  g_autofree char *name = make_valid (self, readstat_variable_get_name (from));
  Variable *variable;

  if (self->variables->len >= MOST_VARIABLES)
    return fail (self);
  variable = g_new0 (Variable, 1);
  variable->column = codebook_data_column_new (name, self->variables->len);
  g_free (variable->column->label);
  variable->column->label = make_valid (self, readstat_variable_get_label (from));
  variable->format = format != NULL ? read_format (format) : FORMAT_PLAIN;
  variable->labels = g_strdup (labels);
  variable->ranges = g_array_new (FALSE, FALSE, sizeof (double));
  variable->texts = g_ptr_array_new_with_free_func (g_free);
  read_missing_rule (self, variable, from);
  g_ptr_array_add (self->variables, variable);
  codebook_data_table_take_column (self->table, variable->column);
  return READSTAT_HANDLER_OK;
}

static int
value_label_cb (const char *set, readstat_value_t value, const char *text, void *data)
{
  Sav *self = data;
  GPtrArray *labels = g_hash_table_lookup (self->sets, set);
  Label *label;

  if (self->n_labels++ >= MOST_LABELS)
    return fail (self);
  if (labels == NULL)
    {
      labels = g_ptr_array_new_with_free_func (label_free);
      g_hash_table_insert (self->sets, g_strdup (set), labels);
    }
  label = g_new0 (Label, 1);
  label->is_string = is_string (value);
  if (label->is_string)
    label->value = make_valid (self, readstat_string_value (value));
  else
    label->number = get_number (value);
  label->label = make_valid (self, text);
  g_ptr_array_add (labels, label);
  return READSTAT_HANDLER_OK;
}

static gboolean
add_value (Sav *self, const Variable *variable, readstat_value_t value, gboolean missing)
{
  CodebookCellGrid *grid = self->table->grid;
  char out[32];
  CodebookCellKind kind;

  if (missing)
    return codebook_cell_grid_add_empty (grid, 1, &self->error);
  if (is_string (value))
    {
      g_autofree char *text = make_valid (self, readstat_string_value (value));

      return codebook_cell_grid_add (grid, CODEBOOK_CELL_TEXT, text, -1, &self->error);
    }
  if (!isfinite (get_number (value)))
    return codebook_cell_grid_add_empty (grid, 1, &self->error);
  kind = print_number (get_number (value), variable->format, out);
  return codebook_cell_grid_add (grid, kind, out, -1, &self->error);
}

static int
value_cb (int row, readstat_variable_t *from, readstat_value_t value, void *data)
{
  Sav *self = data;
  guint index = (guint) readstat_variable_get_index (from);

  if (self->row != row && self->row >= 0
      && !codebook_cell_grid_end_row (self->table->grid, (guint) self->row + 1, &self->error))
    return READSTAT_HANDLER_ABORT;
  if (self->row != row && g_cancellable_set_error_if_cancelled (self->cancellable, &self->error))
    return READSTAT_HANDLER_ABORT;
  self->row = row;
  if (index >= self->variables->len)
    return fail (self);
  return add_value (self, g_ptr_array_index (self->variables, index), value,
                    readstat_value_is_missing (value, from) != 0)
             ? READSTAT_HANDLER_OK
             : READSTAT_HANDLER_ABORT;
}

/* -- The file --------------------------------------------------------------------------------- */

/* A label of a value that counts as missing names nothing that is in the cells. */
static void
join_labels (Sav *self)
{
  for (guint i = 0; i < self->variables->len; i++)
    {
      Variable *variable = g_ptr_array_index (self->variables, i);
      GPtrArray *labels =
          variable->labels != NULL ? g_hash_table_lookup (self->sets, variable->labels) : NULL;

      for (guint j = 0; labels != NULL && j < labels->len; j++)
        {
          const Label *label = g_ptr_array_index (labels, j);
          char out[32];

          if (*label->label == '\0' || is_missing (variable, label))
            continue;
          if (!label->is_string)
            print_number (label->number, variable->format, out);
          codebook_data_column_set_label (variable->column, label->is_string ? label->value : out,
                                          label->label);
        }
    }
}

/* What the extension of this subtype holds; NULL if there is none. The dictionary, where it stands,
 * comes before the cells. */
static const guint8 *
find_extension (const Sav *self, guint32 subtype, guint32 unit_bytes, guint32 *count, gboolean *big)
{
  const guint32 little_head[] = { GUINT32_TO_LE (7), GUINT32_TO_LE (subtype),
                                  GUINT32_TO_LE (unit_bytes) };
  const guint32 big_head[] = { GUINT32_TO_BE (7), GUINT32_TO_BE (subtype),
                               GUINT32_TO_BE (unit_bytes) };
  const guint8 *at = memmem (self->bytes, self->len, little_head, sizeof little_head);

  *big = at == NULL;
  if (at == NULL)
    at = memmem (self->bytes, self->len, big_head, sizeof big_head);
  if (at == NULL || self->bytes + self->len - at < 16)
    return NULL;
  memcpy (count, at + 12, 4);
  *count = *big ? GUINT32_FROM_BE (*count) : GUINT32_FROM_LE (*count);
  return *count <= 64 && *count * unit_bytes <= (gsize) (self->bytes + self->len - at - 16)
             ? at + 16
             : NULL;
}

/* The encoding by its name; NULL if the file does not say it or it is not known. */
static char *
find_encoding (const Sav *self)
{
  guint32 len;
  gboolean big;
  const guint8 *at = find_extension (self, 20, 1, &len, &big);
  g_autofree char *name = at != NULL ? g_strstrip (g_strndup ((const char *) at, len)) : NULL;
  GIConv converter = name != NULL ? g_iconv_open ("UTF-8", name) : (GIConv) -1;

  if (converter == (GIConv) -1)
    return NULL;
  g_iconv_close (converter);
  return g_steal_pointer (&name);
}

/* The number that says it elsewhere; 0 = none. */
static guint32
find_code_page (const Sav *self)
{
  guint32 count, code;
  gboolean big;
  const guint8 *at = find_extension (self, 3, 4, &count, &big);

  if (at == NULL || count < 8)
    return 0;
  memcpy (&code, at + 28, 4);
  return big ? GUINT32_FROM_BE (code) : GUINT32_FROM_LE (code);
}

/* libreadstat goes by the number, which many programs leave at 2 or 3, "ASCII", whatever the text
 * is in, and refuses a file for one wrong byte of UTF-8: so there texts come as they stand. */
static void
set_encoding (Sav *self, readstat_parser_t *parser)
{
  guint32 code;

  g_free (self->encoding); /* which libreadstat keeps */
  self->encoding = find_encoding (self);
  code = self->encoding == NULL ? find_code_page (self) : 0;
  self->is_utf8 = code == 65001
                  || (self->encoding != NULL && g_ascii_strcasecmp (self->encoding, "UTF-8") == 0);
  if (code == 2 || code == 3 || code == 65001)
    self->encoding = g_strdup ("UTF-8");
  if (self->encoding != NULL)
    readstat_set_file_character_encoding (parser, self->encoding);
  if (code == 2 || code == 3 || self->is_utf8)
    readstat_set_handler_character_encoding (parser, NULL);
}

static readstat_error_t
run_parser (Sav *self, gboolean portable)
{
  readstat_parser_t *parser = readstat_parser_init ();
  readstat_error_t result;

  if (!portable)
    set_encoding (self, parser);
  readstat_set_open_handler (parser, open_bytes);
  readstat_set_close_handler (parser, close_bytes);
  readstat_set_seek_handler (parser, seek_bytes);
  readstat_set_read_handler (parser, read_bytes);
  readstat_set_update_handler (parser, update_bytes);
  readstat_set_io_ctx (parser, self);
  readstat_set_metadata_handler (parser, metadata_cb);
  readstat_set_variable_handler (parser, variable_cb);
  if (!self->without_labels)
    readstat_set_value_label_handler (parser, value_label_cb);
  readstat_set_value_handler (parser, value_cb);
  result = portable ? readstat_parse_por (parser, "", self) : readstat_parse_sav (parser, "", self);
  readstat_parser_free (parser);
  return result;
}

static gboolean
starts_with (const guint8 *bytes, gsize len, const char *start)
{
  return len >= strlen (start) && memcmp (bytes, start, strlen (start)) == 0;
}

static gboolean
is_portable (const guint8 *bytes, gsize len)
{
  static const char mark[] = "SPSS PORT FILE";

  return !starts_with (bytes, len, "$FL")
         && memmem (bytes, MIN (len, 1024), mark, strlen (mark)) != NULL;
}

guint
codebook_sav_sniff (const guint8 *bytes, gsize len_bytes, const char *suffix)
{
  if (starts_with (bytes, len_bytes, "$FL2") || starts_with (bytes, len_bytes, "$FL3")
      || memmem (bytes, MIN (len_bytes, 64), "ENCRYPTEDSAV", 12) != NULL)
    return 95;
  if (is_portable (bytes, len_bytes))
    return 95;
  return g_str_equal (suffix, "sav") || g_str_equal (suffix, "zsav") || g_str_equal (suffix, "por")
             ? 50
             : 0;
}

static gboolean
read_table (Sav *self, GError **error)
{
  readstat_error_t result;

  if (memmem (self->bytes, MIN (self->len, 64), "ENCRYPTEDSAV", 12) != NULL)
    return codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                          _ ("‘%s’ is locked with a password; save it without one and import it "
                             "again."),
                          self->name);
  result = run_parser (self, is_portable (self->bytes, self->len));
  self->is_garbled = result == READSTAT_ERROR_PARSE;
  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return FALSE;
    }
  if (result == READSTAT_ERROR_UNSUPPORTED_CHARSET)
    return codebook_fail (
        error, CODEBOOK_ERROR_UNSUPPORTED,
        _ ("‘%s’ is in an encoding that is not known; save it as UTF-8 and import "
           "it again."),
        self->name);
  if (result != READSTAT_OK)
    return codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA,
                          _ ("‘%s’ is damaged or was cut off; nothing was kept of it."),
                          self->name);
  if (self->row >= 0
      && !codebook_cell_grid_end_row (self->table->grid, (guint) self->row + 1, error))
    return FALSE;
  join_labels (self);
  return codebook_data_table_guess (self->table, TRUE, error);
}

static CodebookDataTable *
read_once (Sav *self, GError **error)
{
  g_autoptr (CodebookDataTable) table =
      codebook_data_table_new ("sav", codebook_cell_grid_new (self->name));
  gboolean ok;

  self->table = table;
  self->row = -1;
  self->at = self->n_labels = 0;
  self->variables = g_ptr_array_new_with_free_func (variable_free);
  self->sets =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  ok = read_table (self, error);
  g_ptr_array_unref (self->variables);
  g_hash_table_unref (self->sets);
  g_clear_error (&self->error);
  return ok ? g_steal_pointer (&table) : NULL;
}

CodebookDataTable *
codebook_sav_read (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error)
{
  Sav self = { .name = name, .cancellable = cancellable };
  g_autoptr (GError) problem = NULL;
  CodebookDataTable *table;

  self.bytes = g_bytes_get_data (bytes, &self.len);
  table = read_once (&self, &problem);
  /* The labels of long texts stand in a part of their own, in which libreadstat takes offence at
   * what others pass over. Unasked for labels it does not read it. */
  self.without_labels = TRUE;
  if (table == NULL && self.is_garbled && (table = read_once (&self, NULL)) != NULL)
    codebook_data_table_take_warning (
        table, g_strdup (_ ("What its values mean could not be read; they are as SPSS keeps them, "
                            "1 and 2 for instance.")));
  if (table == NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  g_free (self.encoding);
  return table;
}
