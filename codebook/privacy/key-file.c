/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/key-file.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>

#include "codebook/privacy/key-private.h"

#define MAGIC "DRAADKEY"
#define MAGIC_BYTES 8
#define VERSION 1
#define STREAM_BYTES crypto_secretstream_xchacha20poly1305_HEADERBYTES
#define KEY_BYTES crypto_secretstream_xchacha20poly1305_KEYBYTES
#define TAG_BYTES crypto_secretstream_xchacha20poly1305_ABYTES
/* magic, version, operations, memory, salt */
#define HEAD_BYTES (MAGIC_BYTES + 1 + 8 + 8 + crypto_pwhash_SALTBYTES)
#define PIECE_BYTES 65536
/* What a file may ask of the machine that opens it. */
#define MOST_OPERATIONS 16
#define MOST_MEMORY ((guint64) 1 << 30)

static gboolean
fail_read (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  return codebook_fail (
      error, CODEBOOK_ERROR_INVALID_DATA,
      _ ("‘%s’ cannot be opened: the password is wrong, or the file was changed."), name);
}

static gboolean
start (GError **error)
{
  return sodium_init () >= 0
         || codebook_fail (error, CODEBOOK_ERROR_FAILED,
                           _ ("The library for locking did not start."));
}

/* Locking -------------------------------------------------------------------------------------- */

static void
put_number (guint8 *at, guint64 number)
{
  number = GUINT64_TO_BE (number);
  memcpy (at, &number, sizeof number);
}

static guint64
get_number (const guint8 *at)
{
  guint64 number;

  memcpy (&number, at, sizeof number);
  return GUINT64_FROM_BE (number);
}

/* The head of a file says how; @secret is KEY_BYTES long. */
static gboolean
derive (const guint8 *head, const char *password, guint8 *secret, GError **error)
{
  guint64 operations = get_number (head + MAGIC_BYTES + 1);
  guint64 memory = get_number (head + MAGIC_BYTES + 9);

  if (operations < crypto_pwhash_OPSLIMIT_MIN || operations > MOST_OPERATIONS
      || memory < crypto_pwhash_MEMLIMIT_MIN || memory > MOST_MEMORY)
    return codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                          _ ("The key file asks for more memory or time than it should; it was not "
                             "opened."));
  return crypto_pwhash (secret, KEY_BYTES, password, strlen (password), head + MAGIC_BYTES + 17,
                        operations, (size_t) memory, crypto_pwhash_ALG_ARGON2ID13)
             == 0
         || codebook_fail (error, CODEBOOK_ERROR_FAILED,
                           _ ("There is not enough memory to open or lock a key file."));
}

static GByteArray *
lock (const char *plain, gsize len_bytes, const char *password, GError **error)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  crypto_secretstream_xchacha20poly1305_state state;
  guint8 head[HEAD_BYTES] = MAGIC, stream[STREAM_BYTES], secret[KEY_BYTES];
  guint8 piece[PIECE_BYTES + TAG_BYTES];
  gsize at = 0;

  head[MAGIC_BYTES] = VERSION;
  put_number (head + MAGIC_BYTES + 1, crypto_pwhash_OPSLIMIT_MODERATE);
  put_number (head + MAGIC_BYTES + 9, crypto_pwhash_MEMLIMIT_MODERATE);
  randombytes_buf (head + MAGIC_BYTES + 17, crypto_pwhash_SALTBYTES);
  if (!derive (head, password, secret, error))
    return NULL;
  crypto_secretstream_xchacha20poly1305_init_push (&state, stream, secret);
  sodium_memzero (secret, sizeof secret);
  g_byte_array_append (out, head, sizeof head);
  g_byte_array_append (out, stream, sizeof stream);
  do
    {
      gsize n = MIN (len_bytes - at, PIECE_BYTES);
      unsigned long long written;

      crypto_secretstream_xchacha20poly1305_push (
          &state, piece, &written, (const guint8 *) plain + at, n, at == 0 ? head : NULL,
          at == 0 ? sizeof head : 0,
          at + n == len_bytes ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
      g_byte_array_append (out, piece, (guint) written);
      at += n;
    }
  while (at < len_bytes);
  sodium_memzero (&state, sizeof state);
  return g_steal_pointer (&out);
}

/* The pieces behind the head; a file that was cut short has no final one. */
static gboolean
pull (crypto_secretstream_xchacha20poly1305_state *state,
      const guint8 *bytes,
      gsize len_bytes,
      GByteArray *plain)
{
  guint8 piece[PIECE_BYTES];
  guint8 tag = 0;
  gsize at = HEAD_BYTES + STREAM_BYTES;
  gboolean first = TRUE;

  while (at < len_bytes && tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL)
    {
      gsize n = MIN (len_bytes - at, PIECE_BYTES + TAG_BYTES);
      unsigned long long read;

      if (n < TAG_BYTES
          || crypto_secretstream_xchacha20poly1305_pull (state, piece, &read, &tag, bytes + at, n,
                                                         first ? bytes : NULL,
                                                         first ? HEAD_BYTES : 0)
                 != 0)
        break;
      g_byte_array_append (plain, piece, (guint) read);
      at += n;
      first = FALSE;
    }
  sodium_memzero (piece, sizeof piece);
  return tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL && at == len_bytes;
}

static void
wipe (GByteArray *plain)
{
  sodium_memzero (plain->data, plain->len);
  g_byte_array_unref (plain);
}

/* NUL-terminated; NULL on error. */
static GByteArray *
unlock (
    const char *path, const guint8 *bytes, gsize len_bytes, const char *password, GError **error)
{
  crypto_secretstream_xchacha20poly1305_state state;
  guint8 secret[KEY_BYTES];
  GByteArray *plain;
  gboolean ok;

  if (len_bytes < HEAD_BYTES + STREAM_BYTES + TAG_BYTES || memcmp (bytes, MAGIC, MAGIC_BYTES) != 0)
    {
      g_autofree char *name = g_filename_display_basename (path);

      codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA, _ ("‘%s’ is not a key file of Draad."),
                     name);
      return NULL;
    }
  if (bytes[MAGIC_BYTES] != VERSION)
    {
      codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                     _ ("The key file is of a newer version of Draad."));
      return NULL;
    }
  if (!derive (bytes, password, secret, error))
    return NULL;
  plain = g_byte_array_new ();
  ok = crypto_secretstream_xchacha20poly1305_init_pull (&state, bytes + HEAD_BYTES, secret) == 0
       && pull (&state, bytes, len_bytes, plain);
  sodium_memzero (secret, sizeof secret);
  sodium_memzero (&state, sizeof state);
  if (ok)
    {
      g_byte_array_append (plain, (const guint8 *) "", 1);
      return plain;
    }
  wipe (plain);
  fail_read (path, error);
  return NULL;
}

/* Files ---------------------------------------------------------------------------------------- */

static gboolean
may_stand (const char *path, const char *project_path, gboolean beside, GError **error)
{
  g_autofree char *one = g_canonicalize_filename (path, NULL);
  g_autofree char *two = g_canonicalize_filename (project_path, NULL);
  g_autofree char *folder = g_path_get_dirname (one);
  g_autofree char *other = g_path_get_dirname (two);

  return beside || !g_str_equal (folder, other)
         || codebook_fail (error, CODEBOOK_ERROR_FAILED,
                           _ ("The key would lie beside the project, so who gets the folder gets "
                              "both. Choose another folder."));
}

gboolean
codebook_key_write (const CodebookKey *key,
                    const char *path,
                    const char *password,
                    const char *project_path,
                    gboolean beside,
                    GError **error)
{
  g_autoptr (GByteArray) locked = NULL;
  g_autoptr (GError) why = NULL;
  GString *plain;

  if (*password == '\0')
    return codebook_fail (error, CODEBOOK_ERROR_FAILED, _ ("A key file needs a password."));
  if (!start (error) || !may_stand (path, project_path, beside, error))
    return FALSE;
  plain = codebook_key_format (key);
  locked = lock (plain->str, plain->len, password, error);
  sodium_memzero (plain->str, plain->len);
  g_string_free (plain, TRUE);
  if (locked == NULL)
    return FALSE;
  if (g_file_set_contents_full (path, (const char *) locked->data, locked->len,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                &why))
    return TRUE;
  return codebook_fail (error, CODEBOOK_ERROR_FAILED, _ ("The key file could not be written: %s."),
                        why->message);
}

CodebookKey *
codebook_key_read (const char *path, const char *password, GError **error)
{
  g_autofree char *bytes = NULL;
  g_autofree char *name = g_filename_display_basename (path);
  gsize len_bytes;
  GByteArray *plain;
  CodebookKey *key;

  if (!start (error))
    return NULL;
  if (!g_file_get_contents (path, &bytes, &len_bytes, NULL))
    {
      codebook_fail (error, CODEBOOK_ERROR_NOT_FOUND, _ ("‘%s’ cannot be read."), name);
      return NULL;
    }
  plain = unlock (path, (const guint8 *) bytes, len_bytes, password, error);
  if (plain == NULL)
    return NULL;
  key = codebook_key_parse ((const char *) plain->data);
  wipe (plain);
  if (key == NULL)
    fail_read (path, error);
  return key;
}
