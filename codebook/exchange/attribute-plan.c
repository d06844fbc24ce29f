/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/exchange/attribute-plan.h"

#include <glib/gi18n-lib.h>

#include "codebook/exchange/column-roles.h"
#include "codebook/model/naming.h"

#define MOST_CHOICES 12

static const char *const uses[] = { "value", "key", "wave", "document", "skip" };

const char *
codebook_column_use_to_string (CodebookColumnUse use)
{
  g_return_val_if_fail ((guint) use < G_N_ELEMENTS (uses), "");
  return uses[use];
}

static void
column_free (gpointer data)
{
  CodebookAttributeColumn *column = data;

  g_free (column->stem);
  g_free (column->wave);
  g_free (column->stem_key);
  g_free (column);
}

void
codebook_attribute_plan_free (CodebookAttributePlan *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->columns);
  codebook_data_table_unref (self->table);
  codebook_attribute_study_unref (self->study);
  g_free (self);
}

static CodebookAttributeColumn *
get (const CodebookAttributePlan *self, guint i)
{
  return g_ptr_array_index (self->columns, i);
}

CodebookAttributeColumn *
codebook_attribute_plan_find (const CodebookAttributePlan *self, const char *name, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->columns->len; i++)
    {
      CodebookAttributeColumn *column = get (self, i);

      if (codebook_naming_equal (column->column->name, name))
        return column;
      if (i < 12)
        g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", column->column->name);
    }
  codebook_fail (error, CODEBOOK_ERROR_NOT_FOUND, _ ("The table has no column ‘%s’; it has: %s%s."),
                 name, names->str, self->columns->len > 12 ? " …" : "");
  return NULL;
}

gboolean
codebook_attribute_plan_is_joined (const CodebookAttributePlan *self,
                                   const CodebookAttributeColumn *column)
{
  return self->joined && column->stem != NULL && column->use == CODEBOOK_COLUMN_USE_VALUE
         && self->wave == NULL;
}

const char *
codebook_attribute_plan_get_name (const CodebookAttributePlan *self,
                                  const CodebookAttributeColumn *column)
{
  return codebook_attribute_plan_is_joined (self, column) ? column->stem : column->column->name;
}

/* -- Guessing --------------------------------------------------------------------------------- */

static gboolean
is_same_attribute (const CodebookAttributePlan *self,
                   const CodebookAttributeColumn *a,
                   const CodebookAttributeColumn *b)
{
  return a == b
         || (codebook_attribute_plan_is_joined (self, a)
             && codebook_attribute_plan_is_joined (self, b)
             && g_str_equal (a->stem_key, b->stem_key));
}

/* The type that holds for both: a column without values says nothing. */
static CodebookAttributeType
join_types (CodebookAttributeType a, CodebookAttributeType b, guint n_a, guint n_b)
{
  if (n_a == 0 || a == b)
    return b;
  if (n_b == 0)
    return a;
  if ((a == CODEBOOK_ATTRIBUTE_CHOICE || a == CODEBOOK_ATTRIBUTE_TEXT)
      && (b == CODEBOOK_ATTRIBUTE_CHOICE || b == CODEBOOK_ATTRIBUTE_TEXT))
    return CODEBOOK_ATTRIBUTE_CHOICE;
  return CODEBOOK_ATTRIBUTE_TEXT;
}

/* Texts that turn out to be choices together must still be few. */
static gboolean
are_few (const CodebookAttributePlan *self, const CodebookAttributeColumn *column)
{
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean labelled = TRUE;

  for (guint i = 0; i < self->columns->len; i++)
    {
      g_auto (GStrv) some = NULL;

      if (!is_same_attribute (self, column, get (self, i)))
        continue;
      some = codebook_data_column_list_choices (get (self, i)->column, self->table->grid,
                                                self->table->first_row, MOST_CHOICES + 1);
      labelled = labelled && get (self, i)->column->value_labels != NULL;
      for (guint j = 0; some[j] != NULL; j++)
        g_hash_table_add (texts, g_strdup (some[j]));
    }
  return labelled || g_hash_table_size (texts) <= MOST_CHOICES;
}

static CodebookAttributeType
guess_type (const CodebookAttributePlan *self, const CodebookAttributeColumn *column)
{
  CodebookAttributeType type = (CodebookAttributeType) column->column->type;
  guint values = column->column->values;

  if (!codebook_attribute_plan_is_joined (self, column))
    return type;
  for (guint i = 0; i < self->columns->len; i++)
    {
      const CodebookDataColumn *other = get (self, i)->column;

      if (!is_same_attribute (self, column, get (self, i)))
        continue;
      type = join_types (type, (CodebookAttributeType) other->type, values, other->values);
      values += other->values;
    }
  if (type == CODEBOOK_ATTRIBUTE_CHOICE && !are_few (self, column))
    return CODEBOOK_ATTRIBUTE_TEXT;
  return type;
}

static gboolean
guess_by_wave (const CodebookAttributePlan *self, const CodebookAttributeColumn *column)
{
  if (codebook_attribute_plan_is_joined (self, column))
    return TRUE;
  if (self->wave == NULL || self->key == NULL || column->use != CODEBOOK_COLUMN_USE_VALUE)
    return FALSE;
  if (column->by_wave_said)
    return column->by_wave;
  return codebook_column_roles_vary (self->table, self->key->column, column->column);
}

/* All that nobody said. */
static void
guess_values (CodebookAttributePlan *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      CodebookAttributeColumn *column = get (self, i);
      const CodebookAttribute *known = codebook_attribute_study_find_attribute (
          self->study, codebook_attribute_plan_get_name (self, column));

      column->fixed = known != NULL;
      if (known != NULL)
        {
          column->type = known->type;
          column->by_wave = known->subject == CODEBOOK_SUBJECT_CASE_WAVE;
          continue;
        }
      if (column->guessed)
        column->type = guess_type (self, column);
      column->by_wave = guess_by_wave (self, column);
    }
}

/* A stem of one column is only taken for one where another has several. */
static void
find_stems (CodebookAttributePlan *self)
{
  g_autoptr (GHashTable) stems = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->columns->len; i++)
    {
      CodebookAttributeColumn *column = get (self, i);

      if (column->use != CODEBOOK_COLUMN_USE_VALUE
          || !codebook_column_roles_split (self->study, column->column->name, &column->stem,
                                           &column->wave))
        continue;
      column->stem_key = codebook_naming_make_key (column->stem);
      if (!g_hash_table_add (stems, g_strdup (column->stem_key)))
        self->can_join = TRUE;
    }
  self->joined = self->can_join;
}

/* The column that had it becomes one of values. */
static void
take_role (CodebookAttributeColumn **role, CodebookAttributeColumn *column, CodebookColumnUse use)
{
  if (*role != NULL)
    (*role)->use = CODEBOOK_COLUMN_USE_VALUE;
  *role = column;
  column->use = use;
}

CodebookAttributePlan *
codebook_attribute_plan_new (CodebookDataTable *table, CodebookAttributeStudy *study)
{
  CodebookAttributePlan *self = g_new0 (CodebookAttributePlan, 1);
  const CodebookDataColumn *wave = codebook_column_roles_find_wave (table, study);
  const CodebookDataColumn *key = codebook_column_roles_find_key (table, study, wave);

  self->table = codebook_data_table_ref (table);
  self->study = codebook_attribute_study_ref (study);
  self->columns = g_ptr_array_new_with_free_func (column_free);
  for (guint i = 0; i < table->columns->len; i++)
    {
      CodebookAttributeColumn *column = g_new0 (CodebookAttributeColumn, 1);

      column->column = g_ptr_array_index (table->columns, i);
      column->guessed = TRUE;
      g_ptr_array_add (self->columns, column);
      if (column->column == key)
        take_role (&self->key, column, CODEBOOK_COLUMN_USE_KEY);
      else if (column->column == wave)
        take_role (&self->wave, column, CODEBOOK_COLUMN_USE_WAVE);
    }
  find_stems (self);
  guess_values (self);
  return self;
}

CodebookAttributePlan *
codebook_attribute_plan_copy (const CodebookAttributePlan *self, CodebookAttributeStudy *study)
{
  CodebookAttributePlan *copy = g_memdup2 (self, sizeof *self);

  copy->table = codebook_data_table_ref (self->table);
  copy->study = codebook_attribute_study_ref (study);
  copy->columns = g_ptr_array_new_with_free_func (column_free);
  copy->key = copy->wave = NULL;
  for (guint i = 0; i < self->columns->len; i++)
    {
      CodebookAttributeColumn *column = g_memdup2 (get (self, i), sizeof *column);

      column->stem = g_strdup (column->stem);
      column->wave = g_strdup (column->wave);
      column->stem_key = g_strdup (column->stem_key);
      if (get (self, i) == self->key)
        copy->key = column;
      if (get (self, i) == self->wave)
        copy->wave = column;
      g_ptr_array_add (copy->columns, column);
    }
  if (study != self->study)
    guess_values (copy);
  return copy;
}

/* -- Corrections ------------------------------------------------------------------------------ */

void
codebook_attribute_plan_set_use (CodebookAttributePlan *self,
                                 CodebookAttributeColumn *column,
                                 CodebookColumnUse use)
{
  if (self->key == column)
    self->key = NULL;
  if (self->wave == column)
    self->wave = NULL;
  if (use == CODEBOOK_COLUMN_USE_KEY)
    take_role (&self->key, column, use);
  else if (use == CODEBOOK_COLUMN_USE_WAVE)
    take_role (&self->wave, column, use);
  else
    column->use = use;
  guess_values (self);
}

static gboolean
fail_fixed (const CodebookAttributePlan *self,
            const CodebookAttributeColumn *column,
            GError **error)
{
  return codebook_fail (error, CODEBOOK_ERROR_FAILED,
                        _ ("‘%s’ is in the project already, as an attribute of another type; give "
                           "the column another name."),
                        codebook_attribute_plan_get_name (self, column));
}

gboolean
codebook_attribute_plan_set_type (CodebookAttributePlan *self,
                                  CodebookAttributeColumn *column,
                                  CodebookAttributeType type,
                                  GError **error)
{
  if (column->use != CODEBOOK_COLUMN_USE_VALUE)
    codebook_attribute_plan_set_use (self, column, CODEBOOK_COLUMN_USE_VALUE);
  if (column->fixed && column->type != type)
    return fail_fixed (self, column, error);
  for (guint i = 0; i < self->columns->len; i++)
    if (is_same_attribute (self, column, get (self, i)))
      {
        get (self, i)->type = type;
        get (self, i)->guessed = FALSE;
      }
  return TRUE;
}

gboolean
codebook_attribute_plan_set_by_wave (CodebookAttributePlan *self,
                                     CodebookAttributeColumn *column,
                                     gboolean by_wave,
                                     GError **error)
{
  if (column->fixed && column->by_wave != by_wave)
    return fail_fixed (self, column, error);
  if (by_wave && self->wave == NULL && !codebook_attribute_plan_is_joined (self, column))
    return codebook_fail (error, CODEBOOK_ERROR_FAILED,
                          _ ("‘%s’ cannot have a value for each wave: no column says which wave a "
                             "row is of."),
                          column->column->name);
  column->by_wave = by_wave;
  column->by_wave_said = TRUE;
  return TRUE;
}

void
codebook_attribute_plan_set_joined (CodebookAttributePlan *self, gboolean joined)
{
  self->joined = joined && self->can_join;
  guess_values (self);
}
