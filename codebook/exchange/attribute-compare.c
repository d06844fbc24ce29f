/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table held against what the project knew. First each row gets its case and its wave; then each
 * attribute goes through all rows of its columns. Nothing is asked of the project itself, so this
 * runs in any thread. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/exchange/attribute-import.h"
#include "codebook/import/transcript-builder.h"
#include "codebook/model/document.h"
#include "codebook/model/naming.h"

#define MOST_WAVES 100
#define MOST_SHOWN_CP 40 /* of a value in a warning */
#define NONE G_MAXUINT

typedef struct
{
  const CodebookAttributePlan *plan;
  CodebookAttributeImport *import;
  GHashTable *case_index; /* char* key → index into import->cases + 1 */
  GHashTable *wave_index; /* char* key → index into import->waves + 1 */
  guint *row_case;        /* by row: index into import->cases; NONE = it has none */
  guint *row_wave;        /* by row: index into import->waves + 1; 0 = it has none */
  guint rows, no_case, no_wave, twice;
  guint first_twice;       /* row */
  GHashTable *seen_rows;   /* gint64* of case and wave: rows that there were */
  GHashTable *new_answers; /* gint64* id of a document that comes in */
  guint kept_answers;      /* those that the project has with another text */
  GCancellable *cancellable;
} Compare;

static void
name_free (gpointer data)
{
  CodebookAttributeName *name = data;

  g_free (name->name);
  g_free (name);
}

static void
target_free (gpointer data)
{
  CodebookAttributeTarget *target = data;

  g_free (target->name);
  g_ptr_array_unref (target->columns);
  g_ptr_array_unref (target->choices);
  g_free (target);
}

static void
answer_free (gpointer data)
{
  CodebookAttributeAnswer *answer = data;

  g_free (answer->name);
  codebook_transcript_free (answer->transcript);
  g_free (answer);
}

static void
warn (Compare *self, char *sentence)
{
  g_ptr_array_add (self->import->warnings, sentence);
}

/* -- Rows ------------------------------------------------------------------------------------- */

static guint
find_case (Compare *self, const char *text)
{
  g_autofree char *clean = codebook_naming_clean (text, NULL);
  g_autofree char *key = clean != NULL ? codebook_naming_make_key (clean) : NULL;
  CodebookAttributeName *one;
  guint index;

  if (key == NULL)
    return NONE;
  index = GPOINTER_TO_UINT (g_hash_table_lookup (self->case_index, key));
  if (index > 0)
    return index - 1;
  one = g_new0 (CodebookAttributeName, 1);
  one->name = g_steal_pointer (&clean);
  one->id = codebook_attribute_study_find_case (self->plan->study, one->name);
  self->import->new_cases += one->id == 0;
  g_ptr_array_add (self->import->cases, one);
  g_hash_table_insert (self->case_index, g_steal_pointer (&key),
                       GUINT_TO_POINTER (self->import->cases->len));
  return self->import->cases->len - 1;
}

/* What a wave that the project does not have is called: 3 is T3 where there is a T1. */
static char *
make_wave_name (const Compare *self, const char *text)
{
  const GPtrArray *waves = self->plan->study->waves;

  if (strspn (text, "0123456789") == strlen (text))
    for (guint i = 0; i < waves->len; i++)
      {
        const char *name = ((CodebookWave *) g_ptr_array_index (waves, i))->name;

        if (name[0] == 'T' && name[1] != '\0'
            && strspn (name + 1, "0123456789") == strlen (name + 1))
          return g_strconcat ("T", text, NULL);
      }
  return g_strdup (text);
}

/* Index + 1; 0 = it is no name. */
static guint
find_wave (Compare *self, const char *text)
{
  g_autofree char *clean = codebook_naming_clean (text, NULL);
  const CodebookWave *known;
  g_autofree char *name = NULL, *key = NULL;
  CodebookAttributeName *one;
  guint index;

  if (clean == NULL)
    return 0;
  known = codebook_attribute_study_find_wave (self->plan->study, clean);
  name = known != NULL ? g_strdup (known->name) : make_wave_name (self, clean);
  key = codebook_naming_make_key (name);
  index = GPOINTER_TO_UINT (g_hash_table_lookup (self->wave_index, key));
  if (index > 0)
    return index;
  one = g_new0 (CodebookAttributeName, 1);
  one->name = g_steal_pointer (&name);
  one->id = known != NULL ? known->id : 0;
  g_ptr_array_add (self->import->waves, one);
  g_hash_table_insert (self->wave_index, g_steal_pointer (&key),
                       GUINT_TO_POINTER (self->import->waves->len));
  return self->import->waves->len;
}

static void
place_row (Compare *self, guint row)
{
  const CodebookAttributePlan *plan = self->plan;
  g_autofree char *key = codebook_data_table_dup_text (plan->table, row, plan->key->column);
  g_autofree char *wave = plan->wave != NULL
                              ? codebook_data_table_dup_text (plan->table, row, plan->wave->column)
                              : NULL;
  gint64 place;

  self->row_case[row] = key != NULL ? find_case (self, key) : NONE;
  self->row_wave[row] = wave != NULL ? find_wave (self, wave) : 0;
  self->no_case += self->row_case[row] == NONE;
  if (self->row_case[row] == NONE)
    return;
  self->no_wave += plan->wave != NULL && self->row_wave[row] == 0;
  place = (gint64) self->row_case[row] * (MOST_WAVES + 1) + self->row_wave[row];
  if (!g_hash_table_add (self->seen_rows, g_memdup2 (&place, sizeof place)) && self->twice++ == 0)
    self->first_twice = row;
}

static gboolean
place_rows (Compare *self, GError **error)
{
  self->row_case = g_new (guint, self->rows);
  self->row_wave = g_new (guint, self->rows);
  for (guint i = 0; i < self->rows; i++)
    {
      if (i % 1024 == 0 && g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
      place_row (self, i);
      if (self->import->waves->len > MOST_WAVES)
        return codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA,
                              _ ("‘%s’ has too many different values to be the column of waves."),
                              self->plan->wave->column->name);
    }
  return TRUE;
}

static void
warn_of_rows (Compare *self)
{
  const CodebookAttributePlan *plan = self->plan;

  if (self->no_case > 0)
    warn (self, g_strdup_printf (
                    g_dngettext (GETTEXT_PACKAGE, "%u row has nothing in ‘%s’ and was left out.",
                                 "%u rows have nothing in ‘%s’ and were left out.", self->no_case),
                    self->no_case, plan->key->column->name));
  if (self->no_wave > 0)
    warn (self,
          g_strdup_printf (
              g_dngettext (GETTEXT_PACKAGE,
                           "%u row does not say which wave; its values by wave were left out.",
                           "%u rows do not say which wave; their values by wave were left out.",
                           self->no_wave),
              self->no_wave));
  if (self->twice > 0)
    {
      g_autofree char *first =
          codebook_data_table_dup_text (plan->table, self->first_twice, plan->key->column);

      warn (self,
            g_strdup_printf (
                g_dngettext (GETTEXT_PACKAGE,
                             "%u row speaks of a case that an earlier row speaks of (‘%s’, row "
                             "%u); the earlier one counts.",
                             "%u rows speak of a case that an earlier row speaks of (first ‘%s’, "
                             "row %u); the earlier one counts.",
                             self->twice),
                self->twice, first, codebook_data_table_get_line (plan->table, self->first_twice)));
    }
}

/* -- Attributes ------------------------------------------------------------------------------- */

static CodebookAttributeTarget *
find_target (Compare *self, const char *name)
{
  for (guint i = 0; i < self->import->targets->len; i++)
    {
      CodebookAttributeTarget *target = g_ptr_array_index (self->import->targets, i);

      if (codebook_naming_equal (target->name, name))
        return target;
    }
  return NULL;
}

/* Why the column cannot be the attribute that the project has by its name. */
static gboolean
fits_project (Compare *self, const CodebookAttributeColumn *column, const CodebookAttribute *known)
{
  const char *name = column->column->name;

  if (known->subject == CODEBOOK_SUBJECT_DOCUMENT)
    warn (self, g_strdup_printf (_ ("‘%s’ was left out: the project has it as an attribute of "
                                    "transcripts."),
                                 name));
  else if (known->subject == CODEBOOK_SUBJECT_CASE_WAVE && self->plan->wave == NULL
           && !codebook_attribute_plan_is_joined (self->plan, column))
    warn (self, g_strdup_printf (_ ("‘%s’ was left out: the project has a value for each wave, and "
                                    "no column says which wave a row is of."),
                                 name));
  else if (known->subject == CODEBOOK_SUBJECT_CASE
           && codebook_attribute_plan_is_joined (self->plan, column))
    warn (self, g_strdup_printf (_ ("‘%s’ was left out: ‘%s’ has one value in the project, not one "
                                    "for each wave."),
                                 name, known->name));
  else
    return TRUE;
  return FALSE;
}

static void
add_target (Compare *self, CodebookAttributeColumn *column)
{
  const char *name = codebook_attribute_plan_get_name (self->plan, column);
  const CodebookAttribute *known =
      codebook_attribute_study_find_attribute (self->plan->study, name);
  CodebookAttributeTarget *target =
      codebook_attribute_plan_is_joined (self->plan, column) ? find_target (self, name) : NULL;

  if ((known == NULL && column->column->values == 0)
      || (known != NULL && !fits_project (self, column, known)))
    return;
  if (target == NULL)
    {
      target = g_new0 (CodebookAttributeTarget, 1);
      target->name = g_strdup (known != NULL ? known->name : name);
      target->type = column->type;
      target->by_wave = column->by_wave;
      target->id = known != NULL ? known->id : 0;
      target->columns = g_ptr_array_new ();
      target->choices = g_ptr_array_new_with_free_func (g_free);
      for (guint i = 0; known != NULL && known->choices[i] != NULL; i++)
        g_ptr_array_add (target->choices, g_strdup (known->choices[i]));
      g_ptr_array_add (self->import->targets, target);
    }
  g_ptr_array_add (target->columns, column);
}

/* The spelling of a choice that is there already, or a new choice. (transfer none) */
static const char *
settle_choice (CodebookAttributeTarget *target, GHashTable *choices, const char *text)
{
  char *key = codebook_naming_make_key (text);
  const char *known = g_hash_table_lookup (choices, key);

  if (known != NULL)
    {
      g_free (key);
      return known;
    }
  g_ptr_array_add (target->choices, g_strdup (text));
  known = g_ptr_array_index (target->choices, target->choices->len - 1);
  g_hash_table_insert (choices, key, (gpointer) known);
  target->new_choices++;
  return known;
}

/* Those that the project has; then those that labels name, also if no cell has them. */
static GHashTable *
index_choices (CodebookAttributeTarget *target)
{
  GHashTable *choices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (target->type != CODEBOOK_ATTRIBUTE_CHOICE)
    return choices;
  for (guint i = 0; i < target->choices->len; i++)
    {
      char *choice = g_ptr_array_index (target->choices, i);

      g_hash_table_replace (choices, codebook_naming_make_key (choice), choice);
    }
  for (guint i = 0; i < target->columns->len; i++)
    {
      const CodebookAttributeColumn *column = g_ptr_array_index (target->columns, i);
      const GPtrArray *labels = column->column->value_labels;

      for (guint j = 0; labels != NULL && j < labels->len; j++)
        {
          const CodebookValueLabel *label = g_ptr_array_index (labels, j);
          g_autofree char *clean = codebook_naming_clean (label->label, NULL);

          if (clean != NULL)
            settle_choice (target, choices, clean);
        }
    }
  return choices;
}

/* -- Values ----------------------------------------------------------------------------------- */

typedef struct
{
  CodebookAttributeTarget *target;
  guint index; /* of target */
  const CodebookAttributeColumn *column;
  GHashTable *choices; /* char* key → char*, of target->choices */
  const char **given;  /* for each case and wave: its value, "" if that goes; NULL = none yet */
  char *first_wrong;
  guint wrong_line;
  guint others; /* cells that say something else than an earlier one */
  guint first_other;
} Values;

static char *
make_value (const Values *values, CodebookCellKind kind, const char *text)
{
  g_autofree char *value = codebook_data_column_convert (
      values->column->column, (CodebookColumnType) values->target->type, kind, text);
  char *clean;

  if (value == NULL || values->target->type == CODEBOOK_ATTRIBUTE_NUMBER
      || values->target->type == CODEBOOK_ATTRIBUTE_DATE
      || values->target->type == CODEBOOK_ATTRIBUTE_YESNO)
    return g_steal_pointer (&value);
  clean = codebook_naming_clean (value, NULL);
  if (clean != NULL && values->target->type == CODEBOOK_ATTRIBUTE_CHOICE)
    {
      const char *choice = settle_choice (values->target, values->choices, clean);

      g_free (clean);
      return g_strdup (choice);
    }
  return clean;
}

/* Returns the value as it is kept. (transfer none) */
static const char *
add_change (Compare *self, const Values *values, guint study_case, guint wave, const char *value)
{
  CodebookAttributeImport *import = self->import;
  const CodebookAttributeChange change = { values->index, study_case, wave,
                                           value != NULL
                                               ? g_string_chunk_insert (import->texts, value)
                                               : NULL };

  g_array_append_val (import->changes, change);
  return change.value;
}

static const char *
get_old (const Compare *self, const Values *values, guint study_case, guint wave)
{
  const CodebookAttributeName *one = g_ptr_array_index (self->import->cases, study_case);
  const CodebookAttributeName *moment =
      wave > 0 ? g_ptr_array_index (self->import->waves, wave - 1) : NULL;

  if (values->target->id == 0 || one->id == 0 || (moment != NULL && moment->id == 0))
    return NULL;
  return codebook_attribute_study_get_value (self->plan->study, values->target->id, one->id,
                                             moment != NULL ? moment->id : 0);
}

static void
compare_cell (Compare *self, Values *values, guint row, guint study_case, guint wave)
{
  CodebookAttributeImport *import = self->import;
  CodebookCellKind kind;
  const char *text =
      codebook_data_table_get (self->plan->table, row, values->column->column, &kind);
  const char *old = get_old (self, values, study_case, wave);
  g_autofree char *value = text != NULL ? make_value (values, kind, text) : NULL;
  const char **given = &values->given[study_case * (import->waves->len + 1) + wave];

  values->target->missing += text == NULL;
  values->target->values += value != NULL;
  if (text != NULL && value == NULL)
    {
      if (values->target->wrong++ == 0)
        {
          values->first_wrong =
              g_utf8_substring (text, 0, MIN (MOST_SHOWN_CP, g_utf8_strlen (text, -1)));
          values->wrong_line = codebook_data_table_get_line (self->plan->table, row);
        }
      return;
    }
  if (*given != NULL && value != NULL && strcmp (value, *given) != 0 && values->others++ == 0)
    values->first_other = row;
  if (*given != NULL || (value == NULL && (old == NULL || !self->plan->erase)))
    return;
  if (value != NULL && old != NULL && strcmp (value, old) == 0)
    {
      import->n_same++;
      *given = old;
      return;
    }
  import->n_new += old == NULL;
  import->n_erased += value == NULL;
  import->n_changed += old != NULL && value != NULL;
  *given = add_change (self, values, study_case, wave, value);
  if (*given == NULL)
    *given = "";
}

static void
warn_of_wrong (Compare *self, const Values *values)
{
  static const char *const kinds[] = { N_ ("text"), N_ ("number"), N_ ("date"), N_ ("yes or no"),
                                       N_ ("text") };
  guint wrong = values->target->wrong;

  if (wrong == 0)
    return;
  warn (self,
        g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                      "‘%s’: %u value was left out, since it is no %s (‘%s’, row "
                                      "%u).",
                                      "‘%s’: %u values were left out, since they are no %s "
                                      "(first ‘%s’, row %u).",
                                      wrong),
                         values->target->name, wrong, _ (kinds[values->target->type]),
                         values->first_wrong, values->wrong_line));
}

static void
warn_of_others (Compare *self, const Values *values)
{
  const CodebookAttributePlan *plan = self->plan;
  g_autofree char *first = NULL;

  if (values->others == 0)
    return;
  first = codebook_data_table_dup_text (plan->table, values->first_other, plan->key->column);
  warn (self,
        g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                      "‘%s’: %u row says something else of a case than an earlier "
                                      "row (‘%s’, row %u); the earlier one counts.",
                                      "‘%s’: %u rows say something else of a case than an earlier "
                                      "row (first ‘%s’, row %u); the earlier one counts.",
                                      values->others),
                         values->target->name, values->others, first,
                         codebook_data_table_get_line (plan->table, values->first_other)));
}

static gboolean
compare_target (Compare *self, guint index, GError **error)
{
  CodebookAttributeTarget *target = g_ptr_array_index (self->import->targets, index);
  g_autoptr (GHashTable) choices = index_choices (target);
  g_autofree const char **given =
      g_new0 (const char *, (gsize) self->import->cases->len *(self->import->waves->len + 1));
  Values values = { .target = target, .index = index, .choices = choices, .given = given };

  for (guint i = 0; i < target->columns->len; i++)
    {
      gboolean joined;
      guint wave;

      values.column = g_ptr_array_index (target->columns, i);
      joined = codebook_attribute_plan_is_joined (self->plan, values.column);
      wave = joined ? find_wave (self, values.column->wave) : 0;
      for (guint row = 0; row < self->rows; row++)
        {
          if (row % 1024 == 0 && g_cancellable_set_error_if_cancelled (self->cancellable, error))
            {
              g_free (values.first_wrong);
              return FALSE;
            }
          if (target->by_wave && !joined)
            wave = self->row_wave[row];
          if (self->row_case[row] != NONE && (wave > 0 || !target->by_wave))
            compare_cell (self, &values, row, self->row_case[row], wave);
        }
    }
  warn_of_wrong (self, &values);
  warn_of_others (self, &values);
  g_free (values.first_wrong);
  return TRUE;
}

/* All waves are known before any value is placed. */
static gboolean
compare_values (Compare *self, GError **error)
{
  for (guint i = 0; i < self->plan->columns->len; i++)
    {
      CodebookAttributeColumn *column = g_ptr_array_index (self->plan->columns, i);

      if (column->use != CODEBOOK_COLUMN_USE_VALUE)
        continue;
      if (codebook_attribute_plan_is_joined (self->plan, column))
        find_wave (self, column->wave);
      add_target (self, column);
    }
  for (guint i = 0; i < self->import->targets->len; i++)
    if (!compare_target (self, i, error))
      return FALSE;
  return TRUE;
}

/* -- Answers as documents --------------------------------------------------------------------- */

static CodebookTranscript *
make_transcript (Compare *self, const char *heading, const char *text, GError **error)
{
  g_autoptr (CodebookTranscriptBuilder) builder =
      codebook_transcript_builder_new (self->import->file_kind);

  codebook_transcript_builder_append (builder, heading, strlen (heading), 0);
  codebook_transcript_builder_end_paragraph (builder, CODEBOOK_STYLE_HEADING, 1);
  codebook_transcript_builder_append (builder, text, strlen (text), 0);
  codebook_transcript_builder_end_paragraph (builder, CODEBOOK_STYLE_BODY, 0);
  return codebook_transcript_builder_finish (builder, self->import->file_name, error);
}

/* A document of this case and wave; then the answer was brought in before. */
static gboolean
is_of (const Compare *self, const CodebookDocument *document, guint study_case, guint wave)
{
  const CodebookAttributeName *one = g_ptr_array_index (self->import->cases, study_case);
  const CodebookAttributeName *moment =
      wave > 0 ? g_ptr_array_index (self->import->waves, wave - 1) : NULL;

  return one->id != 0 && document->study_case == one->id
         && document->wave == (moment != NULL ? moment->id : 0);
}

/* "P07 – toelichting", "P07 – toelichting (T1)" */
static char *
make_answer_name (const Compare *self, const char *column, guint study_case, guint wave)
{
  const CodebookAttributeName *one = g_ptr_array_index (self->import->cases, study_case);
  const CodebookAttributeName *moment =
      wave > 0 ? g_ptr_array_index (self->import->waves, wave - 1) : NULL;

  if (moment == NULL)
    return g_strdup_printf ("%s – %s", one->name, column);
  return g_strdup_printf ("%s – %s (%s)", one->name, column, moment->name);
}

/* The project has another text by that name, of that case and wave. */
static gboolean
has_other_text (const Compare *self, const char *name, guint study_case, guint wave)
{
  GHashTableIter iter;
  gpointer document;

  g_hash_table_iter_init (&iter, self->plan->study->documents);
  while (g_hash_table_iter_next (&iter, NULL, &document))
    if (is_of (self, document, study_case, wave)
        && g_str_equal (((CodebookDocument *) document)->name, name))
      return TRUE;
  return FALSE;
}

/* Texts that are the same are one document, and two people may well answer the same: the heading
 * then says whose answer it is. */
static gboolean
add_answer (Compare *self,
            const CodebookDataColumn *column,
            const char *text,
            guint study_case,
            guint wave,
            GError **error)
{
  const char *question = *column->label != '\0' ? column->label : column->name;
  g_autofree char *name = make_answer_name (self, column->name, study_case, wave);
  g_autofree char *own_heading = g_strdup_printf ("%s (%s)", question, name);
  const char *headings[] = { question, own_heading };
  g_autoptr (CodebookTranscript) transcript = NULL;
  CodebookAttributeAnswer *answer;
  gint64 id = 0;

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      const CodebookDocument *twin;

      g_clear_pointer (&transcript, codebook_transcript_free);
      transcript = make_transcript (self, headings[i], text, error);
      if (transcript == NULL)
        return FALSE;
      id = codebook_document_make_id (transcript->text, transcript->len_bytes);
      twin = g_hash_table_lookup (self->plan->study->documents, &id);
      if (twin != NULL && is_of (self, twin, study_case, wave))
        {
          self->import->known_answers++;
          return TRUE;
        }
      if (twin == NULL && !g_hash_table_contains (self->new_answers, &id))
        break;
    }
  if (has_other_text (self, name, study_case, wave))
    {
      self->kept_answers++;
      return TRUE;
    }
  if (!g_hash_table_add (self->new_answers, g_memdup2 (&id, sizeof id)))
    return TRUE;
  answer = g_new0 (CodebookAttributeAnswer, 1);
  answer->name = g_steal_pointer (&name);
  answer->transcript = g_steal_pointer (&transcript);
  answer->study_case = study_case;
  answer->wave = wave;
  g_ptr_array_add (self->import->answers, answer);
  return TRUE;
}

static gboolean
compare_answers (Compare *self, GError **error)
{
  for (guint i = 0; i < self->plan->columns->len; i++)
    {
      const CodebookAttributeColumn *column = g_ptr_array_index (self->plan->columns, i);
      guint wave = column->use == CODEBOOK_COLUMN_USE_DOCUMENTS && column->wave != NULL
                           && self->plan->joined && self->plan->wave == NULL
                       ? find_wave (self, column->wave)
                       : 0;

      for (guint row = 0; column->use == CODEBOOK_COLUMN_USE_DOCUMENTS && row < self->rows; row++)
        {
          g_autofree char *text =
              self->row_case[row] != NONE
                  ? codebook_data_table_dup_text (self->plan->table, row, column->column)
                  : NULL;

          if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
            return FALSE;
          if (text != NULL
              && !add_answer (self, column->column, text, self->row_case[row],
                              wave > 0 ? wave : self->row_wave[row], error))
            return FALSE;
        }
    }
  if (self->kept_answers > 0)
    warn (self,
          g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                        "%u answer differs from its document in the project, "
                                        "which stays as it is.",
                                        "%u answers differ from their documents in the project, "
                                        "which stay as they are.",
                                        self->kept_answers),
                           self->kept_answers));
  return TRUE;
}

/* -- All of it -------------------------------------------------------------------------------- */

static gboolean
compare (Compare *self, GError **error)
{
  const char *file = codebook_cell_grid_get_name (self->plan->table->grid);

  if (self->plan->key == NULL)
    return codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA,
                          _ ("No column of ‘%s’ names each case once; say which column names the "
                             "case."),
                          file);
  if (!place_rows (self, error))
    return FALSE;
  if (self->import->cases->len == 0)
    return codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA,
                          _ ("‘%s’ names no case in the column ‘%s’."), file,
                          self->plan->key->column->name);
  warn_of_rows (self);
  return compare_values (self, error) && compare_answers (self, error);
}

CodebookAttributeImport *
codebook_attribute_import_compare (const CodebookAttributePlan *plan,
                                   GCancellable *cancellable,
                                   GError **error)
{
  g_autoptr (CodebookAttributeImport) import = g_new0 (CodebookAttributeImport, 1);
  Compare self = { .plan = plan, .import = import, .cancellable = cancellable };
  gboolean ok;

  import->targets = g_ptr_array_new_with_free_func (target_free);
  import->cases = g_ptr_array_new_with_free_func (name_free);
  import->waves = g_ptr_array_new_with_free_func (name_free);
  import->changes = g_array_new (FALSE, FALSE, sizeof (CodebookAttributeChange));
  import->answers = g_ptr_array_new_with_free_func (answer_free);
  import->warnings = g_ptr_array_new_with_free_func (g_free);
  import->texts = g_string_chunk_new (65536);
  import->file_name = g_strdup (codebook_cell_grid_get_name (plan->table->grid));
  import->file_kind = g_strdup (plan->table->kind);
  for (guint i = 0; i < plan->table->warnings->len; i++)
    warn (&self, g_strdup (g_ptr_array_index (plan->table->warnings, i)));
  self.rows = codebook_data_table_count_rows (plan->table);
  self.case_index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.wave_index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.seen_rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self.new_answers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  ok = compare (&self, error);
  g_hash_table_unref (self.case_index);
  g_hash_table_unref (self.wave_index);
  g_hash_table_unref (self.seen_rows);
  g_hash_table_unref (self.new_answers);
  g_free (self.row_case);
  g_free (self.row_wave);
  return ok ? g_steal_pointer (&import) : NULL;
}
