/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/exchange/attribute-study.h"

#include <string.h>

#include "codebook/model/document.h"
#include "codebook/model/naming.h"

static guint
hash_value (gconstpointer data)
{
  const CodebookAttributeValue *value = data;
  guint64 bits = (guint64) value->attribute * 31 + (guint64) value->subject;

  bits = bits * 31 + (guint64) value->wave;
  return (guint) (bits ^ (bits >> 32));
}

static gboolean
equal_values (gconstpointer a, gconstpointer b)
{
  const CodebookAttributeValue *one = a, *other = b;

  return one->attribute == other->attribute && one->subject == other->subject
         && one->wave == other->wave;
}

static gboolean
load_cases (CodebookAttributeStudy *self, CodebookProject *project, GError **error)
{
  g_autoptr (GPtrArray) cases = codebook_case_list (project, error);
  g_autoptr (GHashTable) twice = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; cases != NULL && i < cases->len; i++)
    {
      const CodebookCase *one = g_ptr_array_index (cases, i);
      char *key = codebook_naming_make_key (one->name);

      g_hash_table_insert (self->names, g_strdup (key), g_memdup2 (&one->id, sizeof one->id));
      g_hash_table_insert (self->cases, key, g_memdup2 (&one->id, sizeof one->id));
    }
  for (guint i = 0; cases != NULL && i < cases->len; i++)
    {
      const CodebookCase *one = g_ptr_array_index (cases, i);
      g_autofree char *key = codebook_naming_make_key (one->label);

      if (*key == '\0' || g_hash_table_contains (self->names, key)
          || g_hash_table_contains (twice, key))
        continue;
      /* A label of two cases says neither. */
      if (g_hash_table_remove (self->cases, key))
        g_hash_table_add (twice, g_steal_pointer (&key));
      else
        g_hash_table_insert (self->cases, g_steal_pointer (&key),
                             g_memdup2 (&one->id, sizeof one->id));
    }
  return cases != NULL;
}

static gboolean
load_documents (CodebookAttributeStudy *self, CodebookProject *project, GError **error)
{
  g_autoptr (GPtrArray) documents = codebook_document_list (project, error);

  for (guint i = 0; documents != NULL && i < documents->len; i++)
    {
      CodebookDocument *document = g_ptr_array_index (documents, i);

      g_hash_table_insert (self->documents, &document->id, g_object_ref (document));
    }
  return documents != NULL;
}

CodebookAttributeStudy *
codebook_attribute_study_new (CodebookProject *project, GError **error)
{
  g_autoptr (CodebookAttributeStudy) self = g_new0 (CodebookAttributeStudy, 1);

  g_atomic_ref_count_init (&self->references);
  self->cases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->values = g_hash_table_new (hash_value, equal_values);
  self->documents = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_object_unref);
  self->waves = codebook_wave_list (project, error);
  self->attributes = self->waves != NULL ? codebook_attribute_list (project, error) : NULL;
  if (self->attributes == NULL || !load_cases (self, project, error)
      || !load_documents (self, project, error))
    return NULL;
  self->owned = codebook_attribute_list_values (project, 0, error);
  for (guint i = 0; self->owned != NULL && i < self->owned->len; i++)
    g_hash_table_add (self->values, g_ptr_array_index (self->owned, i));
  return self->owned != NULL ? g_steal_pointer (&self) : NULL;
}

CodebookAttributeStudy *
codebook_attribute_study_ref (CodebookAttributeStudy *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
codebook_attribute_study_unref (CodebookAttributeStudy *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->references))
    return;
  g_hash_table_unref (self->cases);
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->values);
  g_hash_table_unref (self->documents);
  g_clear_pointer (&self->waves, g_ptr_array_unref);
  g_clear_pointer (&self->attributes, g_ptr_array_unref);
  g_clear_pointer (&self->owned, g_ptr_array_unref);
  g_free (self);
}

gint64
codebook_attribute_study_find_case (const CodebookAttributeStudy *self, const char *name)
{
  g_autofree char *key = codebook_naming_make_key (name);
  const gint64 *id = g_hash_table_lookup (self->cases, key);

  return id != NULL ? *id : 0;
}

static const CodebookWave *
find_wave (const CodebookAttributeStudy *self, const char *name)
{
  for (guint i = 0; i < self->waves->len; i++)
    {
      const CodebookWave *wave = g_ptr_array_index (self->waves, i);

      if (codebook_naming_equal (wave->name, name)
          || (*wave->label != '\0' && codebook_naming_equal (wave->label, name)))
        return wave;
    }
  return NULL;
}

const CodebookWave *
codebook_attribute_study_find_wave (const CodebookAttributeStudy *self, const char *name)
{
  const CodebookWave *wave = find_wave (self, name);
  g_autofree char *numbered = NULL;

  if (wave != NULL || *name == '\0' || strspn (name, "0123456789") != strlen (name))
    return wave;
  numbered = g_strconcat ("T", name, NULL);
  return find_wave (self, numbered);
}

const CodebookAttribute *
codebook_attribute_study_find_attribute (const CodebookAttributeStudy *self, const char *name)
{
  for (guint i = 0; i < self->attributes->len; i++)
    {
      const CodebookAttribute *attribute = g_ptr_array_index (self->attributes, i);

      if (codebook_naming_equal (attribute->name, name))
        return attribute;
    }
  return NULL;
}

const char *
codebook_attribute_study_get_value (const CodebookAttributeStudy *self,
                                    gint64 attribute,
                                    gint64 subject,
                                    gint64 wave)
{
  const CodebookAttributeValue wanted = { attribute, subject, wave, NULL };
  const CodebookAttributeValue *value = g_hash_table_lookup (self->values, &wanted);

  return value != NULL ? value->value : NULL;
}
