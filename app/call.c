/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/call.h"

#include <glib/gi18n-lib.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include "app/migrated.h"
#include "codebook/error.h"

/* The verb's own options first, then those that all share. */
static GOptionGroup *
make_group (AppCall *call,
            const AppCallUsage *usage,
            const GOptionEntry *entries,
            gboolean *help,
            GStrv *operands)
{
  GOptionGroup *group = g_option_group_new ("verb", "", "", NULL, NULL);
  const GOptionEntry json[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &call->json, _ ("Print JSON, for scripts"), NULL }, { NULL }
  };
  const GOptionEntry coder[] = {
    { "coder", 0, 0, APP_CALL_TEXT, &call->coder, _ ("Who acts"), _ ("NAME") }, { NULL }
  };
  const GOptionEntry output[] = { { "output", 'o', 0, APP_CALL_TEXT, &call->output,
                                    _ ("Write to this file; - is standard output"), _ ("FILE") },
                                  { NULL } };
  const GOptionEntry format[] = { { "format", 0, 0, APP_CALL_TEXT, &call->format,
                                    _ ("The format, if the file’s suffix does not say it"),
                                    _ ("FORMAT") },
                                  { NULL } };
  const GOptionEntry key[] = { { "key", 0, 0, APP_CALL_TEXT, &call->key,
                                 _ ("A key file: what leaves is looked through for its names"),
                                 _ ("FILE") },
                               { "password-file", 0, 0, APP_CALL_TEXT, &call->password_file,
                                 _ ("Where the password of the key file stands"), _ ("FILE") },
                               { NULL } };
  const GOptionEntry common[] = { { "help", 'h', 0, G_OPTION_ARG_NONE, help, _ ("Show this"),
                                    NULL },
                                  { G_OPTION_REMAINING, 0, 0, APP_CALL_TEXTS, operands, "", NULL },
                                  { NULL } };

  if (entries != NULL)
    g_option_group_add_entries (group, entries);
  if (usage->options & APP_CALL_OUTPUT)
    g_option_group_add_entries (group, output);
  if (usage->options & APP_CALL_FORMAT)
    g_option_group_add_entries (group, format);
  if (usage->options & (APP_CALL_OUTPUT | APP_CALL_KEY))
    g_option_group_add_entries (group, key);
  if (usage->options & APP_CALL_CODER)
    g_option_group_add_entries (group, coder);
  if (usage->options & APP_CALL_JSON)
    g_option_group_add_entries (group, json);
  g_option_group_add_entries (group, common);
  return group;
}

static void
print_help (GOptionContext *context, const AppCallUsage *usage)
{
  GString *description = g_string_new (NULL);
  g_autofree char *help = NULL;

  if (usage->notes != NULL)
    g_string_append_printf (description, "%s\n\n", _ (usage->notes));
  g_string_append_printf (description, "%s\n  %s", _ ("Example:"), usage->example);
  g_option_context_set_description (context, description->str);
  g_string_free (description, TRUE);
  help = g_option_context_get_help (context, TRUE, NULL);
  fputs (help, stdout);
}

static gboolean
check_arguments (AppCall *call, const AppCallUsage *usage, GError **error)
{
  if (!(usage->options & APP_CALL_FILES))
    for (int i = 1; i < call->argc; i++)
      if (!g_utf8_validate (call->argv[i], -1, NULL))
        return app_call_misuse (error, _ ("argument %d is not valid UTF-8"), i);
  return TRUE;
}

static gboolean
check_operands (AppCall *call, const AppCallUsage *usage, GError **error)
{
  if (call->n_operands < usage->min)
    return app_call_misuse (error, _ ("too few arguments; the use is: draad %s %s"), call->verb,
                            usage->operands);
  if (call->n_operands > usage->max)
    return app_call_misuse (error, _ ("‘%s’ is one argument too many; the use is: draad %s %s"),
                            call->operands[usage->max], call->verb, usage->operands);
  if (call->n_operands > 0 && *call->operands[0] == '\0')
    return app_call_misuse (error, _ ("the name of the file is empty"));
  if (call->coder != NULL && *g_strstrip (call->coder) == '\0')
    return app_call_misuse (error, _ ("--coder is empty"));
  return TRUE;
}

gboolean
app_call_parse (AppCall *call,
                const AppCallUsage *usage,
                const GOptionEntry *entries,
                GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (usage->operands);
  g_autofree char *program = g_strdup_printf ("draad %s", call->verb);
  g_auto (GStrv) operands = NULL;
  gboolean help = FALSE;
  GOptionGroup *group = make_group (call, usage, entries, &help, &operands);

  if (!check_arguments (call, usage, error))
    return FALSE;
  g_set_prgname (program);
  g_option_context_set_main_group (context, group);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_summary (context, _ (call->summary));
  if (!g_option_context_parse (context, &call->argc, &call->argv, error))
    return FALSE;
  if (help)
    {
      print_help (context, usage);
      return FALSE;
    }
  call->leaves = (usage->options & APP_CALL_OUTPUT) != 0;
  call->n_operands = operands == NULL ? 0 : g_strv_length (operands);
  call->operands = operands == NULL ? g_new0 (char *, 1) : g_steal_pointer (&operands);
  return check_operands (call, usage, error);
}

gboolean
app_call_misuse (GError **error, const char *format, ...)
{
  va_list arguments;
  g_autofree char *message = NULL;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, message);
  return FALSE;
}

void
app_call_release (AppCall *call)
{
  g_clear_pointer (&call->operands, g_strfreev);
  g_clear_pointer (&call->coder, g_free);
  g_clear_pointer (&call->output, g_free);
  g_clear_pointer (&call->format, g_free);
  g_clear_pointer (&call->key, g_free);
  g_clear_pointer (&call->password_file, g_free);
  g_clear_pointer (&call->opened_key, codebook_key_free);
  g_clear_object (&call->cancellable);
}

CodebookProject *
app_call_open (AppCall *call, CodebookStoreMode mode, GError **error)
{
  CodebookProject *project = codebook_project_open (call->operands[0], mode, error);
  g_autofree char *migrated = NULL;

  if (project == NULL)
    return NULL;
  if (call->coder != NULL)
    codebook_project_set_coder (project, call->coder);
  migrated = app_migrated_dup_message (project);
  if (migrated != NULL)
    app_call_complain (call->operands[0], migrated);
  return project;
}

void
app_call_complain (const char *what, const char *why)
{
  g_autofree char *shown = g_filename_display_name (what);
  g_autofree char *line = g_strdelimit (g_strdup (why), "\n\r", ' ');

  fprintf (stderr, "draad: %s: %s\n", shown, g_strstrip (line));
}

void
app_call_fail_part (AppCall *call, const char *what, const char *why)
{
  call->failures++;
  app_call_hide_progress (call);
  app_call_complain (what, why);
}

void
app_call_show_progress (AppCall *call, guint done, guint all)
{
  if (all < 2 || !isatty (STDERR_FILENO))
    return;
  call->shows_progress = TRUE;
  fprintf (stderr, "\r%u/%u ", done, all);
  fflush (stderr);
}

void
app_call_hide_progress (AppCall *call)
{
  if (call->shows_progress)
    fputs ("\r\033[K", stderr);
  call->shows_progress = FALSE;
}

/* Waits for signals that every other thread has blocked, since next to nothing may be called in a
 * handler. */
static gpointer
wait_for_interrupt (gpointer data)
{
  g_autoptr (GCancellable) cancellable = data;
  sigset_t signals;
  int number;

  sigemptyset (&signals);
  sigaddset (&signals, SIGINT);
  sigaddset (&signals, SIGTERM);
  if (sigwait (&signals, &number) == 0)
    g_cancellable_cancel (cancellable);
  if (sigwait (&signals, &number) == 0)
    _exit (128 + number);
  return NULL;
}

void
app_call_heed_interrupt (AppCall *call)
{
  sigset_t signals;

  if (call->cancellable != NULL)
    return;
  call->cancellable = g_cancellable_new ();
  sigemptyset (&signals);
  sigaddset (&signals, SIGINT);
  sigaddset (&signals, SIGTERM);
  pthread_sigmask (SIG_BLOCK, &signals, NULL);
  g_thread_unref (g_thread_new ("interrupt", wait_for_interrupt, g_object_ref (call->cancellable)));
}

static gboolean
read_stdin (char **text, gsize *len_bytes)
{
  GString *bytes = g_string_new (NULL);
  char buffer[65536];
  gsize count;

  while ((count = fread (buffer, 1, sizeof buffer, stdin)) > 0)
    g_string_append_len (bytes, buffer, count);
  *len_bytes = bytes->len;
  *text = g_string_free (bytes, FALSE);
  return !ferror (stdin);
}

char *
app_call_read_text (const char *path, GError **error)
{
  g_autofree char *text = NULL;
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GError) why = NULL;
  gsize len_bytes = 0;

  if (g_str_equal (path, "-"))
    {
      if (!read_stdin (&text, &len_bytes))
        {
          codebook_fail (error, CODEBOOK_ERROR_FAILED, _ ("Standard input could not be read."));
          return NULL;
        }
    }
  else if (!g_file_get_contents (path, &text, &len_bytes, &why))
    {
      codebook_fail (error, CODEBOOK_ERROR_FAILED, _ ("‘%s’ could not be read: %s"), name,
                     why->message);
      return NULL;
    }
  if (!g_utf8_validate (text, len_bytes, NULL))
    {
      codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA, _ ("‘%s’ is not UTF-8 text."), name);
      return NULL;
    }
  return g_steal_pointer (&text);
}
