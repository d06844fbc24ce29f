/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/data-column.h"

#include <string.h>

#include "codebook/text/dates.h"
#include "codebook/text/numbers.h"

#define MOST_CHOICES 12
#define LONGEST_CHOICE_CP 60
#define LONG_TEXT_BYTES 100 /* on average: more than a value, an answer in words */
#define MOST_DIGITS 15      /* more is an account or a number of a person, not a quantity */

CodebookDataColumn *
codebook_data_column_new (const char *name, guint index)
{
  CodebookDataColumn *self = g_new0 (CodebookDataColumn, 1);

  self->name = g_strdup (name);
  self->label = g_strdup ("");
  self->missing_rule = g_strdup ("");
  self->index = index;
  self->decimal_sign = '.';
  return self;
}

void
codebook_data_column_free (CodebookDataColumn *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->label);
  g_free (self->missing_rule);
  g_clear_pointer (&self->by_value, g_hash_table_unref);
  g_clear_pointer (&self->value_labels, g_ptr_array_unref);
  g_strfreev (self->choices);
  g_free (self);
}

static void
value_label_free (gpointer data)
{
  CodebookValueLabel *label = data;

  g_free (label->value);
  g_free (label->label);
  g_free (label);
}

static CodebookValueLabel *
find_label (const CodebookDataColumn *self, const char *value)
{
  return self->by_value != NULL ? g_hash_table_lookup (self->by_value, value) : NULL;
}

void
codebook_data_column_set_label (CodebookDataColumn *self, const char *value, const char *label)
{
  CodebookValueLabel *known = find_label (self, value);

  if (self->value_labels == NULL)
    {
      self->value_labels = g_ptr_array_new_with_free_func (value_label_free);
      self->by_value = g_hash_table_new (g_str_hash, g_str_equal);
    }
  if (known == NULL)
    {
      known = g_new0 (CodebookValueLabel, 1);
      known->value = g_strdup (value);
      g_ptr_array_add (self->value_labels, known);
      g_hash_table_insert (self->by_value, known->value, known);
    }
  g_free (known->label);
  known->label = g_strdup (label);
}

/* -- One cell --------------------------------------------------------------------------------- */

/* @text without white space at its ends: where it starts, and how long it is. */
static const char *
strip (const char *text, gsize *len)
{
  while (g_ascii_isspace (*text))
    text++;
  *len = strlen (text);
  while (*len > 0 && g_ascii_isspace (text[*len - 1]))
    (*len)--;
  return text;
}

gboolean
codebook_data_column_is_missing (CodebookCellKind kind, const char *text)
{
  static const char *const signs[] = { "NA", "N/A", "#N/A", "#N/B", "NULL", "." };
  gsize len;

  if (kind != CODEBOOK_CELL_TEXT)
    return kind == CODEBOOK_CELL_EMPTY;
  text = strip (text, &len);
  /* Castor: "##USER_MISSING_95##", and why it is missing is said there. */
  if (g_str_has_prefix (text, "##USER_MISSING_"))
    return TRUE;
  if (len > 4)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (strlen (signs[i]) == len && memcmp (signs[i], text, len) == 0)
      return TRUE;
  return len == 0;
}

char *
codebook_data_column_dup_text (const CodebookDataColumn *self,
                               CodebookCellKind kind,
                               const char *text)
{
  const CodebookValueLabel *label = find_label (self, text);
  gsize len;

  text = strip (label != NULL ? label->label : text, &len);
  return g_strndup (text, len);
}

static gboolean
parse_number (const CodebookDataColumn *self, const char *text, double *number)
{
  gsize digits = strspn (text, "0123456789");

  /* 007 and 0612345678 are names that happen to be made of figures. */
  if (text[0] == '0' && digits > 1)
    return FALSE;
  return digits <= MOST_DIGITS && codebook_numbers_parse_as (text, self->decimal_sign, number);
}

/* "13:45", "1:45:10 PM", "13:45:10 CET", "10:22:11 a.m. EET". */
static gboolean
is_time (const char *text)
{
  gsize clock = strspn (text, "0123456789:.Z+-");

  return clock > 0 && strlen (text) < 30
         && strspn (text + clock,
                    " .abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+-0123456789:")
                == strlen (text + clock)
         && (text[clock] == '\0' || text[clock] == ' ');
}

/* "3/14/2024": the parts before the year, and where that begins; NULL = it is no such date. */
static const char *
split_date (const char *text, gint64 parts[2])
{
  for (guint i = 0; i < 2; i++)
    {
      gsize digits = strspn (text, "0123456789");

      if (digits == 0 || digits > 2 || text[digits] != '/')
        return NULL;
      parts[i] = g_ascii_strtoll (text, NULL, 10);
      text += digits + 1;
    }
  return g_ascii_isdigit (*text) ? text : NULL;
}

/* A date, perhaps with a time of day after it, which is left out. */
static gboolean
parse_date (const CodebookDataColumn *self, const char *text, char iso[16])
{
  gsize len = strcspn (text, "T");
  g_autofree char *day = NULL;
  const char *year;
  gint64 parts[2];
  GDate date;

  if (!g_ascii_isdigit (text[0]) && g_ascii_isalpha (text[0]) == FALSE)
    return FALSE;
  /* 2024-03-14T13:45:00 and 14-3-2024 13:45. */
  if (text[len] == 'T' && !g_ascii_isdigit (text[len + 1]))
    len = strlen (text);
  for (const char *colon = strchr (text, ':'); colon != NULL && text[len] != 'T';)
    {
      const char *space = memrchr (text, ' ', (gsize) (colon - text));

      if (space != NULL && is_time (space + 1))
        len = (gsize) (space - text);
      break;
    }
  if (len > 40)
    return FALSE;
  day = g_strndup (text, len);
  year = self->month_first ? split_date (day, parts) : NULL;
  if (year != NULL)
    {
      char *turned = g_strdup_printf ("%d/%d/%s", (int) parts[1], (int) parts[0], year);

      g_free (day);
      day = turned;
    }
  if (!codebook_dates_parse (day, &date))
    return FALSE;
  g_date_strftime (iso, 16, "%Y-%m-%d", &date);
  return TRUE;
}

static const char *
parse_yesno (const char *text)
{
  static const char *const yes[] = { "yes", "y", "ja", "j", "true", "waar", NULL };
  static const char *const no[] = { "no", "n", "nee", "false", "onwaar", NULL };

  for (guint i = 0; yes[i] != NULL; i++)
    if (g_ascii_strcasecmp (text, yes[i]) == 0)
      return "yes";
  for (guint i = 0; no[i] != NULL; i++)
    if (g_ascii_strcasecmp (text, no[i]) == 0)
      return "no";
  return NULL;
}

static char *
convert_number (const CodebookDataColumn *self, CodebookCellKind kind, const char *text)
{
  double number;

  if (kind == CODEBOOK_CELL_NUMBER)
    return g_strdup (text);
  if (kind == CODEBOOK_CELL_YESNO)
    return g_strdup (g_str_equal (text, "yes") ? "1" : "0");
  if (kind == CODEBOOK_CELL_TEXT && codebook_numbers_parse_as (text, self->decimal_sign, &number))
    return codebook_numbers_print (number);
  return NULL;
}

static char *
convert_yesno (const CodebookDataColumn *self, CodebookCellKind kind, const char *text)
{
  g_autofree char *shown = codebook_data_column_dup_text (self, kind, text);
  const char *said = parse_yesno (shown);

  if (said == NULL && g_str_equal (shown, "1"))
    said = "yes";
  if (said == NULL && g_str_equal (shown, "0"))
    said = "no";
  return g_strdup (said);
}

char *
codebook_data_column_convert (const CodebookDataColumn *self,
                              CodebookColumnType type,
                              CodebookCellKind kind,
                              const char *text)
{
  g_autofree char *plain = NULL;
  gsize len;
  char iso[16];

  text = strip (text, &len);
  plain = g_strndup (text, len);
  switch (type)
    {
    case CODEBOOK_COLUMN_NUMBER:
      return convert_number (self, kind, plain);
    case CODEBOOK_COLUMN_DATE:
      if (kind == CODEBOOK_CELL_DATE)
        return g_steal_pointer (&plain);
      return kind == CODEBOOK_CELL_TEXT && parse_date (self, plain, iso) ? g_strdup (iso) : NULL;
    case CODEBOOK_COLUMN_YESNO:
      return convert_yesno (self, kind, plain);
    case CODEBOOK_COLUMN_TEXT:
    case CODEBOOK_COLUMN_CHOICE:
      if (self->value_labels == NULL)
        return g_steal_pointer (&plain);
      return codebook_data_column_dup_text (self, kind, plain);
    }
  g_return_val_if_reached (NULL);
}

/* -- All cells -------------------------------------------------------------------------------- */

typedef struct
{
  gboolean number, date, yesno, labelled; /* what all cells so far can be */
  guint64 bytes;
  GHashTable *texts; /* char *: those that differ, as long as they may be choices; else NULL */
} Guess;

typedef struct
{
  const CodebookCellGrid *grid;
  guint row, column;
  CodebookCellKind kind;
} Walk;

/* The next cell that says something. */
static const char *
walk (Walk *at, guint *missing)
{
  for (; at->row < codebook_cell_grid_count_rows (at->grid); at->row++)
    {
      const char *text = codebook_cell_grid_get (at->grid, at->row, at->column, &at->kind);

      if (!codebook_data_column_is_missing (at->kind, text))
        {
          at->row++;
          return text;
        }
      *missing += 1;
    }
  return NULL;
}

/* A sign in a text that can only be the decimal one; 0 = none can. */
static char
find_decimal_sign (const char *text)
{
  const char *comma = strrchr (text, ','), *point = strrchr (text, '.');
  const char *last = comma > point ? comma : point;
  gsize digits;

  if (last == NULL || strspn (text, "+-0123456789., '") != strlen (text))
    return 0;
  digits = strspn (last + 1, "0123456789");
  if (comma != NULL && point != NULL)
    return *last;
  /* 1.234 and 1,234 may be a thousand; 0,234 and 12,5 may not. */
  if (digits != 3 || g_str_has_prefix (text, "0") || last - text > 3)
    return strchr (text, *last) == last ? *last : 0;
  return 0;
}

static char
guess_decimal_sign (const CodebookDataColumn *self,
                    const CodebookCellGrid *grid,
                    guint first_row,
                    gboolean comma_separated)
{
  guint commas = 0, points = 0, missing = 0;
  Walk at = { grid, first_row, self->index };
  const char *text;

  while ((text = walk (&at, &missing)) != NULL && commas + points < 100)
    {
      char sign = at.kind == CODEBOOK_CELL_TEXT ? find_decimal_sign (text) : 0;

      commas += sign == ',';
      points += sign == '.';
    }
  if (commas == points)
    return comma_separated ? '.' : ',';
  return commas > points ? ',' : '.';
}

/* Whether dates are written as in America: some can be nothing else, and none is otherwise. */
static gboolean
guess_month_first (const CodebookDataColumn *self, const CodebookCellGrid *grid, guint first_row)
{
  Walk at = { grid, first_row, self->index };
  guint missing = 0;
  gboolean proved = FALSE;
  const char *text;

  while ((text = walk (&at, &missing)) != NULL)
    {
      gint64 parts[2];
      gsize len;

      if (at.kind != CODEBOOK_CELL_TEXT || split_date (strip (text, &len), parts) == NULL)
        continue;
      if (parts[0] > 12)
        return FALSE;
      proved = proved || parts[1] > 12;
    }
  return proved;
}

static void
guess_cell (const CodebookDataColumn *self, Guess *guess, CodebookCellKind kind, const char *text)
{
  g_autofree char *plain = codebook_data_column_dup_text (self, CODEBOOK_CELL_TEXT, text);
  gsize len = strlen (plain);
  double number;
  char iso[16];

  guess->bytes += len;
  guess->labelled = guess->labelled && find_label (self, text) != NULL;
  guess->yesno = guess->yesno && parse_yesno (plain) != NULL;
  if (kind == CODEBOOK_CELL_TEXT)
    {
      guess->number = guess->number && parse_number (self, plain, &number);
      guess->date = guess->date && parse_date (self, plain, iso);
    }
  else
    {
      guess->number = guess->number && kind == CODEBOOK_CELL_NUMBER;
      guess->date = guess->date && kind == CODEBOOK_CELL_DATE;
    }
  if (guess->texts == NULL || g_hash_table_contains (guess->texts, plain))
    return;
  if (g_hash_table_size (guess->texts) >= MOST_CHOICES
      || (len > LONGEST_CHOICE_CP && g_utf8_strlen (plain, -1) > LONGEST_CHOICE_CP))
    g_clear_pointer (&guess->texts, g_hash_table_unref);
  else
    g_hash_table_add (guess->texts, g_steal_pointer (&plain));
}

static CodebookColumnType
decide (const CodebookDataColumn *self, const Guess *guess)
{
  if (self->values == 0)
    return CODEBOOK_COLUMN_TEXT;
  if (guess->yesno)
    return CODEBOOK_COLUMN_YESNO;
  if (guess->labelled)
    return CODEBOOK_COLUMN_CHOICE;
  if (guess->number)
    return CODEBOOK_COLUMN_NUMBER;
  if (guess->date)
    return CODEBOOK_COLUMN_DATE;
  if (guess->texts != NULL && self->values >= 4
      && 2 * g_hash_table_size (guess->texts) <= self->values)
    return CODEBOOK_COLUMN_CHOICE;
  return CODEBOOK_COLUMN_TEXT;
}

void
codebook_data_column_guess (CodebookDataColumn *self,
                            const CodebookCellGrid *grid,
                            guint first_row,
                            gboolean comma_separated)
{
  Guess guess = { TRUE, TRUE, TRUE, self->value_labels != NULL, 0, NULL };
  Walk at = { grid, first_row, self->index };
  const char *text;

  guess.texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->values = self->missing = 0;
  self->decimal_sign = guess_decimal_sign (self, grid, first_row, comma_separated);
  self->month_first = guess_month_first (self, grid, first_row);
  while ((text = walk (&at, &self->missing)) != NULL)
    {
      self->values++;
      guess_cell (self, &guess, at.kind, text);
    }
  self->type = decide (self, &guess);
  self->long_text = self->type == CODEBOOK_COLUMN_TEXT && self->values > 0
                    && guess.bytes / self->values >= LONG_TEXT_BYTES;
  g_strfreev (self->choices);
  self->choices = self->type == CODEBOOK_COLUMN_CHOICE
                      ? codebook_data_column_list_choices (self, grid, first_row, G_MAXUINT)
                      : NULL;
  g_clear_pointer (&guess.texts, g_hash_table_unref);
}

GStrv
codebook_data_column_list_choices (const CodebookDataColumn *self,
                                   const CodebookCellGrid *grid,
                                   guint first_row,
                                   guint most)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GStrvBuilder) choices = g_strv_builder_new ();
  Walk at = { grid, first_row, self->index };
  guint missing = 0;
  const char *text;

  for (guint i = 0; self->value_labels != NULL && i < self->value_labels->len; i++)
    {
      const CodebookValueLabel *label = g_ptr_array_index (self->value_labels, i);

      if (g_hash_table_size (seen) < most && g_hash_table_add (seen, g_strdup (label->label)))
        g_strv_builder_add (choices, label->label);
    }
  while ((text = walk (&at, &missing)) != NULL && g_hash_table_size (seen) < most)
    {
      char *shown = codebook_data_column_dup_text (self, at.kind, text);

      if (!g_hash_table_contains (seen, shown))
        {
          g_strv_builder_add (choices, shown);
          g_hash_table_add (seen, shown);
        }
      else
        g_free (shown);
    }
  return g_strv_builder_end (choices);
}
