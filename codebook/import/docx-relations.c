/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/docx-relations.h"

#include <string.h>

#include "codebook/import/docx-names.h"

typedef struct
{
  CodebookDocxRelations *relations;
  const char *base; /* the folder that targets are relative to, "" or "word" */
} Loader;

/* "../a/./b" in folder "word" → "a/b". A target that leaves the container stays inside it. */
static char *
resolve_target (const char *base, const char *target)
{
  g_autofree char *unescaped = g_uri_unescape_string (target, NULL);
  g_autofree char *plain =
      g_strdelimit (g_strdup (unescaped != NULL ? unescaped : target), "\\", '/');
  g_autofree char *joined =
      plain[0] == '/' || base[0] == '\0' ? g_strdup (plain) : g_strconcat (base, "/", plain, NULL);
  g_auto (GStrv) steps = g_strsplit (joined, "/", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; steps[i] != NULL; i++)
    if (strcmp (steps[i], "..") == 0)
      {
        if (kept->len > 0)
          g_ptr_array_set_size (kept, (int) kept->len - 1);
      }
    else if (steps[i][0] != '\0' && strcmp (steps[i], ".") != 0)
      g_ptr_array_add (kept, steps[i]);
  g_ptr_array_add (kept, NULL);
  return g_strjoinv ("/", (char **) kept->pdata);
}

static void
start_element (CodebookXml *xml, int token, gpointer data)
{
  Loader *loader = data;
  CodebookDocxRelations *relations = loader->relations;
  const struct
  {
    const char *type;
    char **target;
  } wanted[] = {
    { "/officeDocument", &relations->document }, { "/styles", &relations->styles },
    { "/numbering", &relations->numbering },     { "/footnotes", &relations->footnotes },
    { "/endnotes", &relations->endnotes },
  };
  g_autofree char *type = NULL;
  g_autofree char *target = NULL;
  GHashTable *many = NULL;
  char *id;

  if (token != DOCX_RELATIONSHIP)
    return;
  type = codebook_xml_dup_attribute (xml, DOCX_SPACE_NONE, "Type");
  target = codebook_xml_dup_attribute (xml, DOCX_SPACE_NONE, "Target");
  if (type == NULL || target == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    if (*wanted[i].target == NULL && g_str_has_suffix (type, wanted[i].type))
      *wanted[i].target = resolve_target (loader->base, target);
  if (g_str_has_suffix (type, "/diagramData") || g_str_has_suffix (type, "/chart"))
    many = relations->diagrams;
  else if (g_str_has_suffix (type, "/aFChunk")
           && !codebook_xml_attribute_is (xml, DOCX_SPACE_NONE, "TargetMode", "External"))
    many = relations->chunks;
  id = many != NULL ? codebook_xml_dup_attribute (xml, DOCX_SPACE_NONE, "Id") : NULL;
  if (id != NULL)
    g_hash_table_insert (many, id, resolve_target (loader->base, target));
}

static void
ignore_end (CodebookXml *xml, int token, gpointer data)
{
}

static void
ignore_text (CodebookXml *xml, const char *text, gsize len_bytes, gpointer data)
{
}

static gboolean
load_part (CodebookDocxRelations *self,
           CodebookContainer *container,
           const char *part,
           const char *base,
           GCancellable *cancellable,
           GError **error)
{
  static const CodebookXmlGrammar grammar = {
    codebook_docx_names_spaces, codebook_docx_names_all, start_element, ignore_end, ignore_text,
  };
  Loader loader = { self, base };

  return !codebook_container_has (container, part)
         || codebook_container_parse (container, part, &grammar, &loader, cancellable, error);
}

/* A part that is named but not there is as good as none. */
static void
drop_missing (CodebookContainer *container, char **part)
{
  if (*part != NULL && !codebook_container_has (container, *part))
    g_clear_pointer (part, g_free);
}

CodebookDocxRelations *
codebook_docx_relations_load (CodebookContainer *container,
                              GCancellable *cancellable,
                              GError **error)
{
  g_autoptr (CodebookDocxRelations) self = g_new0 (CodebookDocxRelations, 1);
  g_autofree char *folder = NULL;
  g_autofree char *file = NULL;
  g_autofree char *part = NULL;

  self->diagrams = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->chunks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (!load_part (self, container, "_rels/.rels", "", cancellable, error))
    return NULL;
  drop_missing (container, &self->document);
  if (self->document == NULL)
    self->document = g_strdup ("word/document.xml");
  folder = g_path_get_dirname (self->document);
  file = g_path_get_basename (self->document);
  if (strcmp (folder, ".") == 0)
    part = g_strconcat ("_rels/", file, ".rels", NULL);
  else
    part = g_strconcat (folder, "/_rels/", file, ".rels", NULL);
  if (!load_part (self, container, part, strcmp (folder, ".") == 0 ? "" : folder, cancellable,
                  error))
    return NULL;
  drop_missing (container, &self->styles);
  drop_missing (container, &self->numbering);
  drop_missing (container, &self->footnotes);
  drop_missing (container, &self->endnotes);
  return g_steal_pointer (&self);
}

void
codebook_docx_relations_free (CodebookDocxRelations *self)
{
  if (self == NULL)
    return;
  g_free (self->document);
  g_free (self->styles);
  g_free (self->numbering);
  g_free (self->footnotes);
  g_free (self->endnotes);
  g_hash_table_unref (self->diagrams);
  g_hash_table_unref (self->chunks);
  g_free (self);
}
