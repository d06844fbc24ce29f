/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/material/import-details.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "codebook/import/reader.h"
#include "codebook/text/positions.h"
#include "ui/format.h"

#define PREVIEW_LINES 24
#define LINE_CP 72
#define MOST_SPEAKERS 60

const char *const *
ui_import_details_get_roles (void)
{
  static const char *const roles[] = { N_ ("no role"),   N_ ("interviewer"), N_ ("respondent"),
                                       N_ ("job coach"), N_ ("other"),       NULL };

  return roles;
}

char *
ui_import_details_summarize (UiImportFile *file)
{
  const CodebookTranscript *transcript = file->transcript;
  g_autofree char *n_words = ui_format_count (transcript->words);
  g_autofree char *words = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%s word", "%s words", transcript->words), n_words);
  g_autofree char *turns =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u turn", "%u turns", transcript->turns->len),
                       transcript->turns->len);
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "%s, %s", words, turns);
  if (transcript->times->len > 0)
    g_string_append_printf (out, ", %s", _ ("times found"));
  for (guint i = 0; i < transcript->warnings->len; i++)
    g_string_append_printf (out, " · %s", (char *) g_ptr_array_index (transcript->warnings, i));
  return g_string_free (out, FALSE);
}

static void
role_chosen_cb (GtkDropDown *drop_down, GParamSpec *pspec, UiImportFile *file)
{
  guint speaker = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (drop_down), "speaker"));

  ui_import_file_set_role (file, speaker, gtk_drop_down_get_selected (drop_down));
}

static GtkWidget *
make_role_button (UiImportFile *file, guint index)
{
  const CodebookTranscriptSpeaker *speaker = g_ptr_array_index (file->transcript->speakers, index);
  g_autofree char *said = g_strdup_printf (_ ("Role of %s"), speaker->label);
  g_autoptr (GtkStringList) roles = gtk_string_list_new (NULL);
  GtkWidget *drop_down;

  for (guint i = 0; ui_import_details_get_roles ()[i] != NULL; i++)
    gtk_string_list_append (roles, _ (ui_import_details_get_roles ()[i]));
  drop_down = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&roles)), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), speaker->role);
  gtk_widget_set_valign (drop_down, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, said,
                                  -1);
  g_object_set_data (G_OBJECT (drop_down), "speaker", GUINT_TO_POINTER (index));
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (role_chosen_cb), file, 0);
  return drop_down;
}

static const char *
label_of (UiImportFile *file, guint speaker)
{
  return ((CodebookTranscriptSpeaker *) g_ptr_array_index (file->transcript->speakers, speaker))
      ->label;
}

char *
ui_import_details_name_speaker (UiImportFile *file, guint speaker)
{
  GString *out;

  if (file->same_as[speaker] != speaker)
    return NULL;
  out = g_string_new (label_of (file, speaker));
  for (guint i = 0; i < file->transcript->speakers->len; i++)
    if (i != speaker && file->same_as[i] == speaker)
      g_string_append_printf (out, ", %s", label_of (file, i));
  return g_string_free (out, FALSE);
}

static void
append_same (GMenu *menu, const char *text, guint speaker, guint same)
{
  /* "SPEAKER_00": its underscore is no mnemonic. */
  g_auto (GStrv) parts = g_strsplit (text, "_", -1);
  g_autofree char *label = g_strjoinv ("__", parts);
  GMenuItem *item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "import.same", "(uu)", speaker, same);
  g_menu_append_item (menu, item);
  g_object_unref (item);
}

static GMenuModel *
make_same_menu (UiImportFile *file, guint speaker)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) others = g_menu_new (), apart = g_menu_new ();

  for (guint i = 0; i < MIN (file->transcript->speakers->len, MOST_SPEAKERS); i++)
    {
      g_autofree char *name = ui_import_details_name_speaker (file, i);
      g_autofree char *again = g_strdup_printf (_ ("Set %s apart again"), label_of (file, i));

      if (i != speaker && name != NULL)
        append_same (others, name, speaker, i);
      else if (i != speaker && file->same_as[i] == speaker)
        append_same (apart, again, i, i);
    }
  if (g_menu_model_get_n_items (G_MENU_MODEL (others)) > 0)
    g_menu_append_section (menu, _ ("The same speaker as"), G_MENU_MODEL (others));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (apart));
  return G_MENU_MODEL (menu);
}

static GtkWidget *
make_same_button (UiImportFile *file, guint speaker)
{
  g_autofree char *said =
      g_strdup_printf (_ ("Join %s with another speaker"), label_of (file, speaker));
  g_autoptr (GMenuModel) menu = make_same_menu (file, speaker);
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_set_tooltip_text (button, said);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (button, file->transcript->speakers->len > 1);
  return button;
}

static GtkWidget *
make_speaker (
    UiImportFile *file, guint index, const char *name, GtkSizeGroup *names, GtkSizeGroup *roles)
{
  const CodebookTranscriptSpeaker *speaker = g_ptr_array_index (file->transcript->speakers, index);
  g_autofree char *turns = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u turn", "%u turns", speaker->turns), speaker->turns);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *count = gtk_label_new (turns);
  GtkWidget *role = make_role_button (file, index);

  gtk_size_group_add_widget (names, label);
  gtk_size_group_add_widget (roles, role);
  gtk_widget_add_css_class (label, "heading");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 8);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 18);
  gtk_widget_set_tooltip_text (label, name);
  gtk_widget_add_css_class (count, "dim-caption");
  gtk_widget_set_hexpand (count, TRUE);
  gtk_widget_set_halign (count, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), role);
  gtk_box_append (GTK_BOX (box), count);
  gtk_box_append (GTK_BOX (box), make_same_button (file, index));
  return box;
}

static void
append_remark (GtkListBox *list, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim");
  gtk_list_box_append (list, label);
}

void
ui_import_details_fill_speakers (GtkListBox *list, UiImportFile *file)
{
  guint n = file->transcript->speakers->len, more = n - MIN (n, MOST_SPEAKERS);
  g_autoptr (GtkSizeGroup) names = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autoptr (GtkSizeGroup) roles = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autofree char *rest = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "and %u more speaker", "and %u more speakers", more), more);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
  for (guint i = 0; i < n - more; i++)
    {
      g_autofree char *name = ui_import_details_name_speaker (file, i);

      if (name != NULL)
        gtk_list_box_append (list, make_speaker (file, i, name, names, roles));
    }
  if (more > 0)
    append_remark (list, rest);
  if (n == 0)
    append_remark (list, _ ("No speakers found"));
}

static void
attach (GtkGrid *grid, const char *text, const char *css_class, int column, int row)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 2 ? 1 : 0);
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  gtk_widget_add_css_class (label, css_class);
  if (column == 3)
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_set_hexpand (label, TRUE);
    }
  gtk_grid_attach (grid, label, column, row, 1, 1);
}

static const CodebookTranscriptTurn *
turn_in (const CodebookTranscript *transcript, guint start_cp, guint end_cp, guint *from)
{
  while (*from < transcript->turns->len)
    {
      const CodebookTranscriptTurn *turn =
          &g_array_index (transcript->turns, CodebookTranscriptTurn, *from);

      if (turn->start_cp >= end_cp)
        return NULL;
      *from += 1;
      if (turn->start_cp >= start_cp)
        return turn;
    }
  return NULL;
}

void
ui_import_details_fill_preview (GtkGrid *grid, UiImportFile *file)
{
  const CodebookTranscript *transcript = file->transcript;
  g_autoptr (CodebookPositions) positions =
      codebook_positions_new (transcript->text, transcript->len_bytes);
  g_autoptr (GArray) lines =
      codebook_positions_break_lines (transcript->text, transcript->len_bytes, LINE_CP);
  const char *css_class = "preview-text";
  GtkWidget *child;
  guint next_turn = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (grid))) != NULL)
    gtk_grid_remove (grid, child);
  for (guint i = 0; i < MIN (lines->len, PREVIEW_LINES); i++)
    {
      guint start_cp = g_array_index (lines, guint, i);
      guint end_cp =
          i + 1 < lines->len ? g_array_index (lines, guint, i + 1) : transcript->length_cp;
      const CodebookTranscriptTurn *turn = turn_in (transcript, start_cp, end_cp, &next_turn);
      gsize from, to = codebook_positions_byte_from_cp (positions, end_cp);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *text = NULL;

      if (turn != NULL)
        {
          const CodebookTranscriptSpeaker *speaker =
              g_ptr_array_index (transcript->speakers, turn->speaker);
          g_autofree char *time = turn->start_ms >= 0 ? ui_format_time (turn->start_ms) : NULL;

          css_class =
              speaker->role == CODEBOOK_ROLE_INTERVIEWER ? "preview-question" : "preview-text";
          attach (grid, time != NULL ? time : "", "dim-caption", 0, (int) i);
          attach (grid, speaker->label, "speaker-label", 1, (int) i);
          start_cp = CLAMP (turn->words_cp, start_cp, end_cp);
        }
      from = codebook_positions_byte_from_cp (positions, start_cp);
      text = g_strchomp (g_strndup (transcript->text + from, to - from));
      attach (grid, number, "dim-caption", 2, (int) i);
      attach (grid, text, css_class, 3, (int) i);
    }
}

char *
ui_import_details_name_date (UiImportFile *file)
{
  const char *date = file->transcript != NULL ? file->transcript->held_on : NULL;
  int year, month, day;

  if (date == NULL || sscanf (date, "%d-%d-%d", &year, &month, &day) != 3)
    return g_strdup (date != NULL ? date : "");
  /* Translators: a date in figures: day, month, year, in the order of the language. */
  return g_strdup_printf (_ ("%3$d-%2$02d-%1$02d"), day, month, year);
}

char *
ui_import_details_describe_kind (UiImportFile *file)
{
  const CodebookReader *reader = codebook_reader_get_all ();

  if (file->error != NULL)
    return g_strdup (file->error);
  if (file->transcript == NULL)
    return g_strdup ("");
  if (file->update)
    return g_strdup_printf (_ ("Replaces ‘%s’: bring it up to date"), file->replaces_name);
  while (reader->kind != NULL && !g_str_equal (reader->kind, file->transcript->kind))
    reader++;
  if (file->transcript->encoding != NULL)
    return g_strdup_printf ("%s, %s", reader->kind != NULL ? _ (reader->name) : "",
                            file->transcript->encoding);
  return g_strdup (reader->kind != NULL ? _ (reader->name) : file->transcript->kind);
}
