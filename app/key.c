/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/key.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "codebook/import/reader.h"
#include "codebook/privacy/pseudonyms.h"
#include "codebook/privacy/scan.h"

#define MOST_BYTES 1024

void
app_key_forget (char *password)
{
  if (password == NULL)
    return;
  sodium_memzero (password, strlen (password));
  g_free (password);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FILE, fclose)

/* A line from @file without its end; NULL at the end of the file. */
static char *
read_line (FILE *file)
{
  char *line = g_malloc0 (MOST_BYTES);

  if (fgets (line, MOST_BYTES, file) == NULL)
    {
      g_free (line);
      return NULL;
    }
  line[strcspn (line, "\r\n")] = '\0';
  return line;
}

static char *
read_password_file (const char *path, GError **error)
{
  g_autoptr (FILE) file = fopen (path, "re");
  int code = errno;
  char *password = file != NULL ? read_line (file) : NULL;
  g_autofree char *name = g_filename_display_name (path);

  if (file == NULL)
    codebook_fail (error, CODEBOOK_ERROR_NOT_FOUND, _ ("‘%s’ could not be read: %s"), name,
                   g_strerror (code));
  else if (password == NULL)
    codebook_fail (error, CODEBOOK_ERROR_NOT_FOUND, _ ("There is no password in ‘%s’."), name);
  return password;
}

/* What is typed is not shown. */
static char *
ask_terminal (FILE *terminal, const char *prompt)
{
  struct termios shown, hidden;
  gboolean is_shown = tcgetattr (fileno (terminal), &shown) == 0;
  char *password;

  hidden = shown;
  hidden.c_lflag &= ~(tcflag_t) ECHO;
  if (is_shown)
    tcsetattr (fileno (terminal), TCSAFLUSH, &hidden);
  fprintf (terminal, "%s ", prompt);
  fflush (terminal);
  password = read_line (terminal);
  if (is_shown)
    tcsetattr (fileno (terminal), TCSAFLUSH, &shown);
  fprintf (terminal, "\n");
  return password;
}

char *
app_key_ask (const char *password_file, gboolean twice, GError **error)
{
  g_autoptr (FILE) terminal = NULL;
  char *password, *again;

  if (password_file != NULL)
    return read_password_file (password_file, error);
  terminal = fopen ("/dev/tty", "r+e");
  password = terminal != NULL ? ask_terminal (terminal, _ ("Password of the key file:")) : NULL;
  if (password == NULL)
    {
      codebook_fail (error, CODEBOOK_ERROR_FAILED,
                     _ ("There is no terminal to ask the password at; give --password-file."));
      return NULL;
    }
  if (!twice)
    return password;
  again = ask_terminal (terminal, _ ("The same password again:"));
  if (g_strcmp0 (password, again) == 0)
    {
      app_key_forget (again);
      return password;
    }
  app_key_forget (again);
  app_key_forget (password);
  codebook_fail (error, CODEBOOK_ERROR_FAILED,
                 _ ("The two passwords differ; nothing was written."));
  return NULL;
}

CodebookKey *
app_key_get (AppCall *call, GError **error)
{
  char *password;

  if (call->opened_key != NULL || call->key == NULL)
    return call->opened_key;
  password = app_key_ask (call->password_file, FALSE, error);
  if (password == NULL)
    return NULL;
  call->opened_key = codebook_key_read (call->key, password, error);
  app_key_forget (password);
  return call->opened_key;
}

/* Scanning ------------------------------------------------------------------------------------- */

gboolean
app_key_scan_file (const CodebookNameMatcher *matcher,
                   const char *path,
                   GPtrArray *hits,
                   GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *data = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) why = NULL;
  gsize len_bytes;
  gboolean ok;

  if (!g_file_get_contents (path, &data, &len_bytes, &why))
    return codebook_fail (error, CODEBOOK_ERROR_NOT_FOUND, "%s", why->message);
  bytes = g_bytes_new_take (g_steal_pointer (&data), len_bytes);
  ok = codebook_scan_bytes (matcher, bytes, name, hits, error);
  if (len_bytes > 4 && memcmp (g_bytes_get_data (bytes, NULL), "%PDF-", 5) == 0)
    {
      g_autoptr (CodebookTranscript) pages =
          codebook_reader_read_bytes (bytes, name, NULL, ok ? error : NULL);

      if (pages == NULL)
        return FALSE;
      codebook_scan_text (matcher, pages->text, pages->len_bytes, "", hits);
    }
  return ok;
}

static void
complain (AppCall *call, const char *what, const GPtrArray *hits)
{
  for (guint i = 0; i < hits->len; i++)
    {
      const CodebookScanHit *hit = hits->pdata[i];
      g_autofree char *why =
          *hit->part != '\0'
              ? g_strdup_printf (_ ("‘%s’ still stands in %s: %s"), hit->text, hit->part,
                                 hit->context)
              : g_strdup_printf (_ ("‘%s’ still stands in it: %s"), hit->text, hit->context);

      app_call_fail_part (call, what, why);
    }
}

static CodebookNameMatcher *
make_matcher (AppCall *call, GError **error)
{
  const CodebookKey *key = app_key_get (call, error);

  return key != NULL ? codebook_pseudonyms_make_matcher (key->entities) : NULL;
}

gboolean
app_key_check_bytes (
    AppCall *call, const char *what, const char *bytes, gsize len_bytes, GError **error)
{
  g_autoptr (CodebookNameMatcher) matcher = NULL;
  g_autoptr (GPtrArray) hits =
      g_ptr_array_new_with_free_func ((GDestroyNotify) codebook_scan_hit_free);
  g_autoptr (GBytes) data = NULL;
  gboolean ok;

  if (call->key == NULL || !call->leaves)
    return TRUE;
  matcher = make_matcher (call, error);
  if (matcher == NULL)
    return FALSE;
  data = g_bytes_new (bytes, len_bytes);
  ok = codebook_scan_bytes (matcher, data, NULL, hits, error);
  complain (call, what, hits);
  return ok;
}

gboolean
app_key_check_file (AppCall *call, const char *path, GError **error)
{
  g_autoptr (CodebookNameMatcher) matcher = NULL;
  g_autoptr (GPtrArray) hits =
      g_ptr_array_new_with_free_func ((GDestroyNotify) codebook_scan_hit_free);
  gboolean ok;

  if (call->key == NULL)
    return TRUE;
  matcher = make_matcher (call, error);
  if (matcher == NULL)
    return FALSE;
  ok = app_key_scan_file (matcher, path, hits, error);
  complain (call, path, hits);
  return ok;
}
