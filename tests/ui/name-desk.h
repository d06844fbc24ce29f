/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/document.h"
#include "codebook/model/entity.h"
#include "codebook/privacy/suggestions.h"
#include "desk.h"
#include "robot.h"
#include "ui/privacy/name-queue.h"

/* Two transcripts with the queue of their names open, as the tests of names start. */

#define TWO "P02_T0_interview.txt", "P02_T2_jobcoach.txt", NULL

/* Looking the texts through is slow under the sanitizers; a hang ends with the test's own time. */
static inline void
wait_for (gpointer root, const char *text)
{
  while (!desk_shows (root, text))
    g_main_context_iteration (NULL, TRUE);
  robot_settle ();
}

static inline GtkWidget *
open_queue (Desk *desk)
{
  GtkWidget *queue;

  desk_offer (desk, TWO);
  robot_key ("ctrl+Return");
  desk_wait_for_label (desk->window, "2 transcripts read in");
  gtk_widget_activate_action (GTK_WIDGET (desk->window), "win.pseudonymise", NULL);
  robot_settle ();
  queue = desk_find (desk->window, UI_TYPE_NAME_QUEUE);
  wait_for (queue, "Fenna");
  return queue;
}

static inline guint
count_places (Desk *desk, const char *pseudonym)
{
  g_autoptr (GPtrArray) entities = codebook_entity_list (desk_project (desk), NULL);

  for (guint i = 0; i < entities->len; i++)
    if (g_str_equal (((CodebookEntity *) entities->pdata[i])->pseudonym, pseudonym))
      return ((CodebookEntity *) entities->pdata[i])->places;
  return 0;
}

static inline gint64
find_document (Desk *desk, const char *name)
{
  GError *error = NULL;
  gint64 document = codebook_document_find (desk_project (desk), name, &error);

  g_assert_no_error (error);
  return document;
}

static inline void
choose (GtkWidget *queue, const char *name)
{
  robot_click_on (desk_find_label (queue, name));
  robot_settle ();
}

/* Nothing but @name (nullable) is a name; how many are spared. */
static inline guint
spare_but (Desk *desk, const char *name)
{
  g_autoptr (CodebookNameLexicon) lexicon = codebook_name_lexicon_new (NULL);
  g_autoptr (GPtrArray) list =
      codebook_suggestions_list (desk_project (desk), lexicon, 0, NULL, NULL);

  g_assert_cmpuint (list->len, >, 0);
  for (guint i = 0; i < list->len; i++)
    {
      const CodebookSuggestion *one = list->pdata[i];

      if (g_strcmp0 (one->text, name) != 0)
        g_assert_true (codebook_entity_spare (desk_project (desk), one->text, 0, 0, NULL));
    }
  return list->len - (name != NULL);
}
