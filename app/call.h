/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "codebook/model/project.h"
#include "codebook/privacy/key-file.h"

G_BEGIN_DECLS

/* One run of a verb: its arguments while it is parsed, and what all verbs share. */
typedef enum
{
  APP_CALL_JSON = 1 << 0,   /* --json */
  APP_CALL_CODER = 1 << 1,  /* --coder NAME */
  APP_CALL_OUTPUT = 1 << 2, /* -o FILE */
  APP_CALL_FORMAT = 1 << 3, /* --format F */
  APP_CALL_FILES = 1 << 4,  /* operands are file names, of any bytes */
  APP_CALL_KEY = 1 << 5,    /* --key F, --password-file F; all that has -o has it too */
} AppCallOptions;

typedef struct
{
  const char *operands; /* "P DOC" */
  guint min, max;       /* how many operands; G_MAXUINT = no limit */
  AppCallOptions options;
  const char *example; /* "draad text studie.draad P07_T1" */
  const char *notes;   /* below the options, or NULL */
} AppCallUsage;

typedef struct
{
  const char *verb, *summary;
  int argc; /* with the verb as argv[0] */
  char **argv;
  GStrv operands; /* filled by app_call_parse () */
  guint n_operands;
  gboolean json;
  char *coder, *output, *format; /* (nullable) */
  char *key, *password_file;     /* (nullable) */
  gboolean leaves;               /* what is written leaves the project, so --key looks it through */
  CodebookKey *opened_key;       /* by app_key_get (); (nullable) */
  guint failures;                /* parts that could not be done, each told on stderr: exit 3 … */
  gboolean nothing_done;         /* … or 1, if all did */
  gboolean shows_progress;       /* a line that is not ended stands on the terminal */
  GCancellable *cancellable;     /* see app_call_heed_interrupt () */
} AppCall;

/* Text of an option, as bytes: GLib would convert from the locale's charset, which is ASCII where
 * none is set. */
#define APP_CALL_TEXT G_OPTION_ARG_FILENAME
#define APP_CALL_TEXTS G_OPTION_ARG_FILENAME_ARRAY

/* Reads options (before, between or after operands) and operands. FALSE without an error: --help
 * was asked and answered. Wrong use is an error of G_OPTION_ERROR. @entries may be NULL. */
gboolean app_call_parse (AppCall *call,
                         const AppCallUsage *usage,
                         const GOptionEntry *entries,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Sets @error to wrong use and returns FALSE. */
gboolean app_call_misuse (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);
void app_call_release (AppCall *call);

/* Opens the project of the first operand, with --coder as who acts. */
CodebookProject *
app_call_open (AppCall *call, CodebookStoreMode mode, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* A line on stderr, `draad: WHAT: WHY`. */
void app_call_complain (const char *what, const char *why);
/* Counts a part that failed, and complains. */
void app_call_fail_part (AppCall *call, const char *what, const char *why);

/* On a terminal: how far it is, on a line of stderr that the next call writes over and a complaint
 * or hide_progress takes away. */
void app_call_show_progress (AppCall *call, guint done, guint all);
void app_call_hide_progress (AppCall *call);

/* From here on Ctrl+C cancels call->cancellable instead of ending the process, so that an act is
 * taken back and half-written files are removed. A second one ends it. */
void app_call_heed_interrupt (AppCall *call);

/* All of a file, or of stdin for "-", as UTF-8. */
char *app_call_read_text (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AppCall, app_call_release)

G_END_DECLS
