/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/material/attribute-details.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/model/naming.h"
#include "ui/format.h"

#define MOST_VALUES 8
#define MOST_ROWS 8
#define COUNTED_ROWS 20000 /* of a table that is longer only so many are looked at */

char *
ui_attribute_details_summarize (const CodebookAttributeColumn *column)
{
  const CodebookDataColumn *data = column->column;
  g_autofree char *values = ui_format_count (data->values);
  g_autofree char *missing = ui_format_count (data->missing);
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, g_dngettext (GETTEXT_PACKAGE, "%s value", "%s values", data->values),
                          values);
  if (data->missing > 0)
    g_string_append_printf (
        out, g_dngettext (GETTEXT_PACKAGE, ", %s empty", ", %s empty", data->missing), missing);
  if (*data->missing_rule != '\0')
    g_string_append_printf (out, _ (" (missing: %s)"), data->missing_rule);
  if (column->fixed)
    g_string_append_printf (out, " · %s", _ ("in the project already"));
  if (*data->label != '\0')
    g_string_append_printf (out, " · %s", data->label);
  return g_string_free (out, FALSE);
}

static void
empty (GtkGrid *grid)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (grid))) != NULL)
    gtk_grid_remove (grid, child);
}

static GtkWidget *
attach (GtkGrid *grid, const char *text, const char *css_class, int column, int row)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_grid_attach (grid, label, column, row, 1, 1);
  return label;
}

/* Values -------------------------------------------------------------------------------------- */

typedef struct
{
  const char *text; /* key of the table of counts */
  guint count, first;
} Count;

static int
compare_counts (gconstpointer a, gconstpointer b)
{
  const Count *one = *(Count *const *) a, *other = *(Count *const *) b;

  if (one->count != other->count)
    return one->count > other->count ? -1 : 1;
  return one->first < other->first ? -1 : 1;
}

/* (element-type Count), those that occur most first; @counts keeps them. */
static GPtrArray *
count_values (const CodebookAttributePlan *plan,
              const CodebookAttributeColumn *column,
              GHashTable *counts)
{
  guint rows = MIN (codebook_data_table_count_rows (plan->table), COUNTED_ROWS);
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint i = 0; i < rows; i++)
    {
      char *text = codebook_data_table_dup_text (plan->table, i, column->column);
      Count *count = text != NULL ? g_hash_table_lookup (counts, text) : NULL;

      if (text != NULL && count == NULL)
        {
          count = g_new0 (Count, 1);
          count->text = text;
          count->first = i;
          g_hash_table_insert (counts, text, count);
          g_ptr_array_add (sorted, count);
        }
      else
        g_free (text);
      if (count != NULL)
        count->count++;
    }
  g_ptr_array_sort (sorted, compare_counts);
  return sorted;
}

void
ui_attribute_details_fill_values (GtkGrid *grid,
                                  const CodebookAttributePlan *plan,
                                  const CodebookAttributeColumn *column)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) sorted = count_values (plan, column, counts);
  guint shown = MIN (sorted->len, MOST_VALUES);

  empty (grid);
  for (guint i = 0; i < shown; i++)
    {
      const Count *count = g_ptr_array_index (sorted, i);
      g_autofree char *figure = ui_format_count (count->count);
      GtkWidget *label;

      gtk_widget_set_hexpand (attach (grid, count->text, NULL, 0, (int) i), TRUE);
      label = attach (grid, figure, "dim", 1, (int) i);
      gtk_label_set_xalign (GTK_LABEL (label), 1);
      gtk_widget_add_css_class (label, "figures");
    }
  if (sorted->len > shown)
    {
      g_autofree char *figure = ui_format_count (sorted->len - shown);
      g_autofree char *more = g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "and %s other", "and %s others", sorted->len - shown),
          figure);

      attach (grid, more, "dim-caption", 0, (int) shown);
    }
  if (sorted->len == 0)
    attach (grid, _ ("Nothing is filled in"), "dim", 0, 0);
}

/* As it will be ------------------------------------------------------------------------------- */

/* As a person will see it in the project; NULL = left out, since it is not of the type. */
static char *
format_value (const CodebookAttributeColumn *column, CodebookCellKind kind, const char *text)
{
  g_autoptr (CodebookAttribute) attribute = g_object_new (CODEBOOK_TYPE_ATTRIBUTE, NULL);
  g_autofree char *value =
      codebook_data_column_convert (column->column, (CodebookColumnType) column->type, kind, text);

  attribute->type = column->type;
  return value != NULL ? codebook_attribute_format (attribute, value) : NULL;
}

static void
attach_value (GtkGrid *grid,
              const CodebookAttributeColumn *column,
              CodebookCellKind kind,
              const char *text,
              int row)
{
  g_autofree char *value = NULL;
  GtkWidget *label;

  if (column->use == CODEBOOK_COLUMN_USE_VALUE)
    value = format_value (column, kind, text);
  else
    value = codebook_data_column_dup_text (column->column, kind, text);
  if (value == NULL)
    {
      value = g_strdup_printf (_ ("‘%s’ is left out"), text);
      label = attach (grid, value, "warning-caption", 2, row);
    }
  else
    {
      g_strdelimit (value, "\n\t", ' ');
      label = attach (grid, value,
                      column->use == CODEBOOK_COLUMN_USE_DOCUMENTS ? "preview-text" : NULL, 2, row);
    }
  gtk_widget_set_hexpand (label, TRUE);
}

/* What comes in once for a case, with the first row that has it; @shown takes in the case. */
static gboolean
comes_again (const CodebookAttributePlan *plan,
             const CodebookAttributeColumn *column,
             const char *study_case,
             GHashTable *shown)
{
  return column != plan->wave && !column->by_wave && column->use != CODEBOOK_COLUMN_USE_DOCUMENTS
         && !codebook_attribute_plan_is_joined (plan, column)
         && !g_hash_table_add (shown, codebook_naming_make_key (study_case));
}

void
ui_attribute_details_fill_preview (GtkGrid *grid,
                                   const CodebookAttributePlan *plan,
                                   const CodebookAttributeColumn *column)
{
  const CodebookAttributeColumn *wave = plan->wave;
  guint rows = MIN (codebook_data_table_count_rows (plan->table), 1000);
  gboolean joined = codebook_attribute_plan_is_joined (plan, column);
  g_autoptr (GHashTable) shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  int row = 0;

  empty (grid);
  if (column->use == CODEBOOK_COLUMN_USE_SKIP)
    {
      attach (grid, _ ("This column is left out"), "dim", 0, 0);
      return;
    }
  for (guint i = 0; i < rows && row < MOST_ROWS; i++)
    {
      CodebookCellKind kind;
      const char *text = codebook_data_table_get (plan->table, i, column->column, &kind);
      g_autofree char *study_case =
          plan->key != NULL ? codebook_data_table_dup_text (plan->table, i, plan->key->column)
                            : NULL;
      g_autofree char *moment =
          wave != NULL ? codebook_data_table_dup_text (plan->table, i, wave->column) : NULL;

      if (text == NULL || study_case == NULL || comes_again (plan, column, study_case, shown))
        continue;
      attach (grid, study_case, "speaker-label", 0, row);
      if (column == plan->key)
        {
          gboolean known = codebook_attribute_study_find_case (plan->study, study_case) != 0;

          attach (grid, known ? _ ("known case") : _ ("new case"), "dim", 2, row++);
          continue;
        }
      if (joined)
        attach (grid, column->wave, "dim-caption", 1, row);
      else if (moment != NULL && column->by_wave)
        attach (grid, moment, "dim-caption", 1, row);
      attach_value (grid, column, kind, text, row++);
    }
  if (row == 0)
    attach (grid, _ ("Nothing is filled in"), "dim", 0, 0);
}
