/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cases/study.h"

/* A row's key of up to three ids. */
typedef struct
{
  gint64 ids[3];
} Key;

G_DEFINE_FINAL_TYPE (UiStudy, ui_study, G_TYPE_OBJECT)

static guint
hash_key (gconstpointer key)
{
  const Key *one = key;

  return g_int64_hash (&one->ids[0]) * 31 * 31 + g_int64_hash (&one->ids[1]) * 31
         + g_int64_hash (&one->ids[2]);
}

static gboolean
equal_keys (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, sizeof (Key)) == 0;
}

static Key *
new_key (gint64 a, gint64 b, gint64 c)
{
  Key *key = g_new (Key, 1);

  *key = (Key){ { a, b, c } };
  return key;
}

static GHashTable *
new_table (GDestroyNotify free_value)
{
  return g_hash_table_new_full (hash_key, equal_keys, g_free, free_value);
}

/* Takes @list. FALSE when it is NULL. */
static gboolean
replace (GPtrArray **where, GPtrArray *list)
{
  if (list == NULL)
    return FALSE;
  g_clear_pointer (where, g_ptr_array_unref);
  *where = list;
  return TRUE;
}

static gboolean
load_values (UiStudy *self, GError **error)
{
  g_autoptr (GPtrArray) values = codebook_attribute_list_values (self->project, 0, error);

  if (values == NULL)
    return FALSE;
  g_hash_table_remove_all (self->values);
  for (guint i = 0; i < values->len; i++)
    {
      const CodebookAttributeValue *value = g_ptr_array_index (values, i);

      g_hash_table_insert (self->values, new_key (value->attribute, value->subject, value->wave),
                           g_strdup (value->value));
    }
  return TRUE;
}

/* Those of @now that are not in @then as they are. */
static void
note_rewritten (UiStudy *self, const GPtrArray *now, GHashTable *then)
{
  for (guint i = 0; i < now->len; i++)
    {
      const CodebookSection *section = g_ptr_array_index (now, i);
      const CodebookSection *other =
          g_hash_table_lookup (then, &(Key){ { section->study_case, section->theme, 0 } });

      if (other == NULL || other->verdict != section->verdict
          || !g_str_equal (other->text, section->text))
        g_hash_table_add (self->rewritten,
                          g_memdup2 (&section->study_case, sizeof section->study_case));
    }
}

static gboolean
load_sections (UiStudy *self, GError **error)
{
  g_autoptr (GPtrArray) then = g_steal_pointer (&self->section_list);
  g_autoptr (GHashTable) of_then = g_steal_pointer (&self->sections);

  self->sections = new_table (NULL);
  if (!replace (&self->section_list, codebook_section_list (self->project, 0, error)))
    return FALSE;
  for (guint i = 0; i < self->section_list->len; i++)
    {
      CodebookSection *section = g_ptr_array_index (self->section_list, i);

      g_hash_table_insert (self->sections, new_key (section->study_case, section->theme, 0),
                           section);
    }
  note_rewritten (self, self->section_list, of_then);
  if (then != NULL)
    note_rewritten (self, then, self->sections);
  return TRUE;
}

static gboolean
load_theme_codes (UiStudy *self, GError **error)
{
  g_hash_table_remove_all (self->theme_codes);
  for (guint i = 0; i < self->themes->len; i++)
    {
      const CodebookTheme *theme = g_ptr_array_index (self->themes, i);
      g_autoptr (GArray) codes = codebook_theme_expand (self->project, theme, error);

      if (codes == NULL)
        return FALSE;
      for (guint j = 0; j < codes->len; j++)
        g_hash_table_add (self->theme_codes,
                          new_key (theme->id, g_array_index (codes, gint64, j), 0));
    }
  return TRUE;
}

static void
ui_study_finalize (GObject *object)
{
  UiStudy *self = UI_STUDY (object);

  g_clear_object (&self->project);
  g_clear_pointer (&self->cases, g_ptr_array_unref);
  g_clear_pointer (&self->waves, g_ptr_array_unref);
  g_clear_pointer (&self->attributes, g_ptr_array_unref);
  g_clear_pointer (&self->themes, g_ptr_array_unref);
  g_clear_pointer (&self->codes, g_ptr_array_unref);
  g_hash_table_unref (self->sections);
  g_clear_pointer (&self->section_list, g_ptr_array_unref);
  g_hash_table_unref (self->values);
  g_hash_table_unref (self->case_waves);
  g_hash_table_unref (self->rewritten);
  g_hash_table_unref (self->theme_codes);
  G_OBJECT_CLASS (ui_study_parent_class)->finalize (object);
}

static void
ui_study_class_init (UiStudyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ui_study_finalize;
}

static void
ui_study_init (UiStudy *self)
{
  self->cases = g_ptr_array_new ();
  self->waves = g_ptr_array_new ();
  self->attributes = g_ptr_array_new ();
  self->themes = g_ptr_array_new ();
  self->codes = g_ptr_array_new ();
  self->sections = new_table (NULL);
  self->values = new_table (g_free);
  self->theme_codes = new_table (NULL);
  self->rewritten = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->case_waves = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                            (GDestroyNotify) g_ptr_array_unref);
}

UiStudy *
ui_study_new (CodebookProject *project)
{
  UiStudy *self = g_object_new (UI_TYPE_STUDY, NULL);

  self->project = g_object_ref (project);
  self->writable = !codebook_store_get_read_only (codebook_project_get_store (project));
  return self;
}

UiStudyParts
ui_study_get_touched (CodebookChanges *changes)
{
  static const struct
  {
    const char *table;
    UiStudyParts parts;
  } parts_of[] = {
    { "study_case", UI_STUDY_CASES },
    { "setting", UI_STUDY_CASES }, /* the order of names */
    { "case_part", UI_STUDY_CASES | UI_STUDY_WAVES | UI_STUDY_FRAGMENTS },
    { "wave", UI_STUDY_WAVES | UI_STUDY_FRAGMENTS },
    { "case_wave", UI_STUDY_WAVES },
    { "document", UI_STUDY_WAVES | UI_STUDY_FRAGMENTS },
    { "attribute", UI_STUDY_ATTRIBUTES },
    { "attribute_value", UI_STUDY_ATTRIBUTES },
    { "theme", UI_STUDY_THEMES },
    { "theme_code", UI_STUDY_THEMES },
    { "code", UI_STUDY_CODES },
    { "section", UI_STUDY_SECTIONS },
    { "coding", UI_STUDY_FRAGMENTS },
    { "correction", UI_STUDY_FRAGMENTS },
  };
  UiStudyParts touched = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parts_of); i++)
    if (codebook_changes_touch (changes, parts_of[i].table))
      touched |= parts_of[i].parts;
  return touched;
}

gboolean
ui_study_load (UiStudy *self, UiStudyParts parts, GError **error)
{
  CodebookProject *project = self->project;

  g_return_val_if_fail (UI_IS_STUDY (self), FALSE);

  g_hash_table_remove_all (self->rewritten);
  if ((parts & UI_STUDY_CASES) != 0 && !replace (&self->cases, codebook_case_list (project, error)))
    return FALSE;
  if ((parts & UI_STUDY_WAVES) != 0 && !replace (&self->waves, codebook_wave_list (project, error)))
    return FALSE;
  if ((parts & UI_STUDY_ATTRIBUTES) != 0
      && (!replace (&self->attributes, codebook_attribute_list (project, error))
          || !load_values (self, error)))
    return FALSE;
  if ((parts & UI_STUDY_CODES) != 0 && !replace (&self->codes, codebook_code_list (project, error)))
    return FALSE;
  if ((parts & UI_STUDY_THEMES) != 0
      && !replace (&self->themes, codebook_theme_list (project, error)))
    return FALSE;
  if ((parts & (UI_STUDY_THEMES | UI_STUDY_CODES)) != 0 && !load_theme_codes (self, error))
    return FALSE;
  if ((parts & UI_STUDY_SECTIONS) != 0 && !load_sections (self, error))
    return FALSE;
  if ((parts & UI_STUDY_WAVES) != 0)
    g_hash_table_remove_all (self->case_waves);
  return TRUE;
}

CodebookCase *
ui_study_find_case (UiStudy *self, gint64 id)
{
  for (guint i = 0; i < self->cases->len; i++)
    if (((CodebookCase *) g_ptr_array_index (self->cases, i))->id == id)
      return g_ptr_array_index (self->cases, i);
  return NULL;
}

CodebookTheme *
ui_study_find_theme (UiStudy *self, gint64 id)
{
  for (guint i = 0; i < self->themes->len; i++)
    if (((CodebookTheme *) g_ptr_array_index (self->themes, i))->id == id)
      return g_ptr_array_index (self->themes, i);
  return NULL;
}

CodebookCode *
ui_study_find_code (UiStudy *self, gint64 id)
{
  for (guint i = 0; i < self->codes->len; i++)
    if (((CodebookCode *) g_ptr_array_index (self->codes, i))->id == id)
      return g_ptr_array_index (self->codes, i);
  return NULL;
}

CodebookWave *
ui_study_find_wave (UiStudy *self, gint64 id)
{
  for (guint i = 0; i < self->waves->len; i++)
    if (((CodebookWave *) g_ptr_array_index (self->waves, i))->id == id)
      return g_ptr_array_index (self->waves, i);
  return NULL;
}

CodebookAttribute *
ui_study_find_attribute (UiStudy *self, gint64 id)
{
  for (guint i = 0; i < self->attributes->len; i++)
    if (((CodebookAttribute *) g_ptr_array_index (self->attributes, i))->id == id)
      return g_ptr_array_index (self->attributes, i);
  return NULL;
}

const CodebookSection *
ui_study_get_section (UiStudy *self, gint64 study_case, gint64 theme)
{
  return g_hash_table_lookup (self->sections, &(Key){ { study_case, theme, 0 } });
}

const char *
ui_study_get_value (UiStudy *self, gint64 attribute, gint64 study_case, gint64 wave)
{
  return g_hash_table_lookup (self->values, &(Key){ { attribute, study_case, wave } });
}

GPtrArray *
ui_study_get_waves (UiStudy *self, gint64 study_case)
{
  GPtrArray *waves = g_hash_table_lookup (self->case_waves, &study_case);

  if (waves == NULL)
    {
      waves = codebook_case_list_waves (self->project, study_case, NULL);
      /* A case that went while its row is still there. */
      if (waves == NULL)
        waves = g_ptr_array_new ();
      g_hash_table_insert (self->case_waves, g_memdup2 (&study_case, sizeof study_case), waves);
    }
  return waves;
}

char *
ui_study_dup_value (UiStudy *self,
                    const CodebookAttribute *attribute,
                    gint64 study_case,
                    gint64 wave)
{
  const char *value = ui_study_get_value (self, attribute->id, study_case, wave);
  g_autofree char *text = NULL;

  if (value == NULL)
    return NULL;
  text = codebook_attribute_format (attribute, value);
  if (attribute->type != CODEBOOK_ATTRIBUTE_NUMBER || *attribute->unit == '\0')
    return g_steal_pointer (&text);
  return g_strdup_printf ("%s %s", text, attribute->unit);
}

gboolean
ui_study_theme_has_code (UiStudy *self, gint64 theme, gint64 code)
{
  return g_hash_table_contains (self->theme_codes, &(Key){ { theme, code, 0 } });
}

gint64
ui_study_theme_of_code (UiStudy *self, gint64 code)
{
  for (guint i = 0; i < self->themes->len; i++)
    {
      const CodebookTheme *theme = g_ptr_array_index (self->themes, i);

      if (ui_study_theme_has_code (self, theme->id, code))
        return theme->id;
    }
  return 0;
}

const char *
ui_study_get_theme_hue (UiStudy *self, const CodebookTheme *theme)
{
  const CodebookCode *code;

  if (theme->codes == NULL || theme->codes->len == 0)
    return "";
  code = ui_study_find_code (self, g_array_index (theme->codes, CodebookThemeCode, 0).code);
  return code != NULL ? code->hue : "";
}

guint
ui_study_count_described (UiStudy *self, gint64 study_case)
{
  guint count = 0;

  for (guint i = 0; i < self->themes->len; i++)
    {
      const CodebookTheme *theme = g_ptr_array_index (self->themes, i);
      const CodebookSection *section = ui_study_get_section (self, study_case, theme->id);

      count += section != NULL && *section->text != '\0';
    }
  return count;
}

const char *
ui_study_get_case_label (const CodebookCase *one)
{
  return *one->label != '\0' ? one->label : one->name;
}
