/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/container.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/import/container-names.h"
#include "codebook/library-zip.h"

#define MOST_PARTS 65000
#define MOST_BYTES (512ull * 1024 * 1024)
#define MOST_RATIO 300               /* deflate can do 1,032; real documents stay below 100 */
#define FREE_BYTES (4 * 1024 * 1024) /* below this any ratio will do */

struct _CodebookContainer
{
  GBytes *bytes; /* libzip reads from them */
  zip_t *zip;
  char *name;
  guint64 unpacked; /* of all parts so far */
  CodebookContainer *outer;
};

typedef struct
{
  CodebookContainer *container;
  zip_file_t *file;
  guint64 packed, unpacked;
} Part;

static gboolean
fail_damaged (const char *name, GError **error)
{
  return codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA,
                        _ ("‘%s’ is damaged or was cut off; nothing was kept of it."), name);
}

static gboolean
fail_too_large (const char *name, GError **error)
{
  return codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA,
                        _ ("‘%s’ unpacks to far more than a document holds, so it was not read."),
                        name);
}

CodebookContainer *
codebook_container_new (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (CodebookContainer) self = g_new0 (CodebookContainer, 1);
  gsize len;
  const void *data;
  zip_error_t problem;
  zip_source_t *source;

  self->bytes = codebook_container_names_keep (bytes);
  data = g_bytes_get_data (self->bytes, &len);
  self->name = g_strdup (name);
  zip_error_init (&problem);
  source = zip_source_buffer_create (data, len, 0, &problem);
  /* Not ZIP_CHECKCONS: it refuses sound files that Office made. */
  if (source != NULL)
    self->zip = zip_open_from_source (source, ZIP_RDONLY, &problem);
  if (self->zip == NULL && source != NULL)
    zip_source_free (source);
  zip_error_fini (&problem);
  if (self->zip == NULL)
    {
      fail_damaged (name, error);
      return NULL;
    }
  if (zip_get_num_entries (self->zip, 0) > MOST_PARTS)
    {
      fail_too_large (name, error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

void
codebook_container_free (CodebookContainer *self)
{
  if (self == NULL)
    return;
  if (self->zip != NULL)
    zip_discard (self->zip);
  g_bytes_unref (self->bytes);
  g_free (self->name);
  g_free (self);
}

void
codebook_container_charge (CodebookContainer *self, CodebookContainer *outer)
{
  self->outer = outer;
}

static zip_int64_t
find_part (CodebookContainer *self, const char *part)
{
  zip_int64_t index = zip_name_locate (self->zip, part, 0);
  g_autofree char *other = NULL;

  if (index < 0)
    index = zip_name_locate (self->zip, part, ZIP_FL_NOCASE);
  if (index >= 0)
    return index;
  /* As some programs of Windows pack it. */
  other = g_strdelimit (g_strdup (part), "/", '\\');
  return zip_name_locate (self->zip, other, ZIP_FL_NOCASE);
}

gboolean
codebook_container_has (CodebookContainer *self, const char *part)
{
  return find_part (self, part) >= 0;
}

/* FALSE: it was more than one file may hold. */
static gboolean
count_unpacked (CodebookContainer *self, guint64 len)
{
  gboolean fits = TRUE;

  for (; self != NULL; self = self->outer)
    {
      self->unpacked += len;
      fits = fits && self->unpacked <= MOST_BYTES;
    }
  return fits;
}

static gssize
read_part (gpointer source, char *buffer, gsize len, GError **error)
{
  Part *part = source;
  zip_int64_t got = zip_fread (part->file, buffer, len);

  if (got < 0)
    {
      fail_damaged (part->container->name, error);
      return -1;
    }
  part->unpacked += (guint64) got;
  if (!count_unpacked (part->container, (guint64) got)
      || (part->unpacked > FREE_BYTES && part->unpacked / MOST_RATIO > part->packed))
    {
      fail_too_large (part->container->name, error);
      return -1;
    }
  return (gssize) got;
}

/* Opens a part for read_part (). */
static gboolean
open_part (CodebookContainer *self, const char *part_name, Part *part, GError **error)
{
  zip_int64_t index = find_part (self, part_name);
  zip_stat_t status;

  *part = (Part){ .container = self };
  if (index < 0 || zip_stat_index (self->zip, (zip_uint64_t) index, 0, &status) != 0)
    return codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA,
                          _ ("‘%s’ is damaged: its part ‘%s’ is missing."), self->name, part_name);
  if ((status.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && status.encryption_method != ZIP_EM_NONE)
    return codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                          _ ("‘%s’ is locked with a password; save it without one and import it "
                             "again."),
                          self->name);
  if ((status.valid & ZIP_STAT_SIZE) != 0 && status.size > MOST_BYTES)
    return fail_too_large (self->name, error);
  part->packed = (status.valid & ZIP_STAT_COMP_SIZE) != 0 ? status.comp_size : 0;
  part->file = zip_fopen_index (self->zip, (zip_uint64_t) index, 0);
  return part->file != NULL || fail_damaged (self->name, error);
}

gboolean
codebook_container_parse (CodebookContainer *self,
                          const char *part_name,
                          const CodebookXmlGrammar *grammar,
                          gpointer data,
                          GCancellable *cancellable,
                          GError **error)
{
  Part part;
  gboolean read;

  if (!open_part (self, part_name, &part, error))
    return FALSE;
  read = codebook_xml_parse (grammar, data, read_part, &part, self->name, part_name, cancellable,
                             error);
  zip_fclose (part.file);
  return read;
}

GBytes *
codebook_container_load (CodebookContainer *self,
                         const char *part_name,
                         GCancellable *cancellable,
                         GError **error)
{
  g_autoptr (GByteArray) loaded = g_byte_array_new ();
  Part part;
  char buffer[16384];
  gssize got;

  if (!open_part (self, part_name, &part, error))
    return NULL;
  do
    {
      got = g_cancellable_set_error_if_cancelled (cancellable, error)
                ? -1
                : read_part (&part, buffer, sizeof buffer, error);
      if (got > 0)
        g_byte_array_append (loaded, (const guint8 *) buffer, (guint) got);
    }
  while (got > 0);
  zip_fclose (part.file);
  return got == 0 ? g_byte_array_free_to_bytes (g_steal_pointer (&loaded)) : NULL;
}
