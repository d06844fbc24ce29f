/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/code.h"
#include "codebook/model/coding.h"
#include "codebook/model/document.h"
#include "codebook/model/turn.h"
#include "desk.h"
#include "robot.h"
#include "ui/codes/code-picker.h"
#include "ui/codes/code-sheet.h"
#include "ui/codes/code-tree.h"
#include "ui/codes/field.h"
#include "ui/material/document-table.h"
#include "ui/material/import-pane.h"
#include "ui/transcript/transcript.h"

#define TWO "P02_T0_interview.txt", "P01_T1_jobcoach.odt", NULL

static guint
count_documents (Desk *desk)
{
  g_autoptr (GPtrArray) all = codebook_document_list (desk_project (desk), NULL);

  return all->len;
}

/* "Path codings" a line. */
static char *
list_codes (Desk *desk)
{
  g_autoptr (GPtrArray) all = codebook_code_list (desk_project (desk), NULL);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++)
    {
      const CodebookCode *code = g_ptr_array_index (all, i);

      g_string_append_printf (out, "%s %u\n", code->path, code->codings);
    }
  return g_string_free (out, FALSE);
}

#define assert_codes(desk, expected)                                                               \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *codes_ = list_codes (desk);                                                   \
    g_assert_cmpstr (codes_, ==, expected);                                                        \
  }                                                                                                \
  G_STMT_END

static void
import_by_keys (Desk *desk)
{
  desk_offer (desk, TWO);
  robot_key ("ctrl+Return");
  desk_wait_for_label (desk->window, "2 transcripts read in");
}

static void
test_import (Desk *desk, gconstpointer data)
{
  GtkWidget *pane;

  desk_find_label (desk->window, "No transcripts yet");
  desk_offer (desk, TWO);
  pane = desk_find (desk->window, UI_TYPE_IMPORT_PANE);
  desk_find_label (pane, "2 files found");
  desk_find_label (pane, "2 of 2 fit");
  desk_find_label (pane, "P02");
  desk_find_label (pane, "T0");
  desk_find_label (pane, "P01");
  desk_find_label (pane, "job coach");
  robot_picture_named (GTK_WIDGET (desk->window), "import");
  robot_key ("ctrl+Return");
  desk_wait_for_label (desk->window, "2 transcripts read in");
  g_assert_cmpuint (count_documents (desk), ==, 2);
  desk_find_label (desk_find (desk->window, UI_TYPE_DOCUMENT_TABLE), "P01");
  desk_find_label (desk_find (desk->window, UI_TYPE_DOCUMENT_TABLE), "P02");
  robot_picture_named (GTK_WIDGET (desk->window), "imported");
  robot_key ("ctrl+z");
  desk_wait_for_label (desk->window, "No transcripts yet");
  g_assert_cmpuint (count_documents (desk), ==, 0);
  robot_key ("ctrl+shift+z");
  desk_wait_for_label (desk->window, "P02_T0_interview");
  g_assert_cmpuint (count_documents (desk), ==, 2);
}

static void
test_code_by_keys (Desk *desk, gconstpointer data)
{
  import_by_keys (desk);
  robot_key ("Down");
  robot_key ("Return");
  robot_settle ();
  desk_find (desk->window, UI_TYPE_TRANSCRIPT);
  robot_key ("ctrl+Home");
  robot_key ("ctrl+shift+Right");
  robot_key ("ctrl+shift+Right");
  robot_key ("k");
  desk_find (desk->window, ui_code_picker_get_type ());
  robot_type ("Prikkels");
  robot_picture_named (GTK_WIDGET (desk->window), "picker");
  robot_key ("ctrl+Return");
  assert_codes (desk, "Prikkels 1\n");
  robot_key ("Down");
  robot_key ("Down");
  robot_key ("ctrl+shift+Right");
  robot_key ("1");
  assert_codes (desk, "Prikkels 2\n");
  desk_find_label (desk_find (desk->window, UI_TYPE_CODE_TREE), "2");
  robot_picture_named (GTK_WIDGET (desk->window), "coded");
}

#define TEST(name)                                                                                 \
  g_test_add ("/window/" #name, Desk, NULL, desk_set_up, test_##name, desk_tear_down)

int
main (int argc, char **argv)
{
  desk_isolate ();
  robot_init (&argc, &argv);
  TEST (import);
  TEST (code_by_keys);
  return g_test_run ();
}
