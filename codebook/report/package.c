/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/report/package.h"

#include <glib/gi18n-lib.h>

#include "codebook/library-zip.h"

/* 1 January 1980, the first day that a zip can name. As DOS time, since libzip makes that from a
 * time_t by the local time zone. */
#define FIRST_DAY 0x0021

typedef struct
{
  char *name;
  GString *content;
  gboolean stored;
} Part;

struct _CodebookPackage
{
  GPtrArray *parts; /* Part * */
};

static void
part_free (gpointer data)
{
  Part *part = data;

  g_free (part->name);
  g_string_free (part->content, TRUE);
  g_free (part);
}

CodebookPackage *
codebook_package_new (void)
{
  CodebookPackage *self = g_new0 (CodebookPackage, 1);

  self->parts = g_ptr_array_new_with_free_func (part_free);
  return self;
}

void
codebook_package_free (CodebookPackage *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->parts);
  g_free (self);
}

void
codebook_package_add (CodebookPackage *self, const char *name, GString *content, gboolean stored)
{
  Part *part = g_new (Part, 1);

  part->name = g_strdup (name);
  part->content = content;
  part->stored = stored;
  g_ptr_array_add (self->parts, part);
}

static gboolean
add_part (zip_t *zip, const Part *part)
{
  zip_source_t *source = zip_source_buffer (zip, part->content->str, part->content->len, 0);
  zip_int64_t index;

  if (source == NULL)
    return FALSE;
  index = zip_file_add (zip, part->name, source, ZIP_FL_ENC_UTF_8);
  if (index < 0)
    {
      zip_source_free (source);
      return FALSE;
    }
  return zip_set_file_compression (zip, (zip_uint64_t) index,
                                   part->stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0)
             == 0
         && zip_file_set_dostime (zip, (zip_uint64_t) index, 0, FIRST_DAY, 0) == 0;
}

static GBytes *
read_all (zip_source_t *source)
{
  zip_stat_t stat;
  g_autofree char *bytes = NULL;
  zip_int64_t len;

  if (zip_source_stat (source, &stat) != 0 || zip_source_open (source) != 0)
    return NULL;
  bytes = g_malloc (stat.size);
  len = zip_source_read (source, bytes, stat.size);
  zip_source_close (source);
  if (len < 0 || (zip_uint64_t) len != stat.size)
    return NULL;
  return g_bytes_new_take (g_steal_pointer (&bytes), stat.size);
}

GBytes *
codebook_package_make (CodebookPackage *self, GError **error)
{
  zip_error_t why;
  zip_source_t *source;
  zip_t *zip;
  GBytes *bytes = NULL;
  gboolean ok = TRUE;

  zip_error_init (&why);
  source = zip_source_buffer_create (NULL, 0, 0, &why);
  zip = source != NULL ? zip_open_from_source (source, ZIP_TRUNCATE, &why) : NULL;
  if (zip != NULL)
    {
      zip_source_keep (source);
      for (guint i = 0; ok && i < self->parts->len; i++)
        ok = add_part (zip, self->parts->pdata[i]);
      if (ok && zip_close (zip) == 0)
        bytes = read_all (source);
      else
        zip_discard (zip);
    }
  if (source != NULL)
    zip_source_free (source);
  zip_error_fini (&why);
  if (bytes == NULL)
    codebook_fail (error, CODEBOOK_ERROR_FAILED,
                   _ ("The document could not be put together; nothing was written."));
  return bytes;
}
