/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Web archives, written here as messages. */
#include "tests/codebook/import/helpers.h"

typedef struct
{
  const char *what, *message, *expected;
} Case;

#define HEAD "From: <Saved by Blink>\r\nSubject: Gesprek\r\nMIME-Version: 1.0\r\n"
#define PAGE "<html><body><p>Een</p></body></html>"

static const Case cases[] = {
  { "of a browser",
    HEAD
    "Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--a\"\r\n\r\n\r\n"
    "----a\r\nContent-Type: text/html\r\nContent-ID: <x>\r\n"
    "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
    "<!DOCTYPE html><html><head><meta charset=3D\"utf-8\"></head><body><p>=C3=A9=C3=A9n en =\r\n"
    "twee = drie</p></body></html>\r\n"
    "----a\r\nContent-Type: text/css\r\n\r\np { display: none }\r\n"
    "----a\r\nContent-Type: text/html\r\n\r\n<p>een ander</p>\r\n----a----\r\n",
    "één en twee = drie" },
  { "base64, in parts of parts",
    HEAD "Content-Type: multipart/mixed; boundary=buiten\n\n--buiten\n"
         "Content-Type: multipart/alternative; boundary=binnen\n\n--binnen\n"
         "Content-Type: text/plain\n\nkaal\n--binnen\n"
         "content-type: TEXT/HTML\ncontent-transfer-encoding: BASE64\n\n"
         "PGh0bWw+PGJvZHk+PHA+\nRWVuPC9wPjwvYm9keT48L2h0bWw+\n--binnen--\n--buiten--\n",
    "Een" },
  { "only plain text",
    HEAD "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nzonder soort\n--b--\n",
    "zonder soort" },
  { "no parts at all", HEAD "Content-Type: text/html; charset=utf-8\n\n" PAGE, "Een" },
  { "cut off",
    HEAD "Content-Type: multipart/related; boundary=b\n\n--b\n"
         "Content-Type: text/html\n\n<p>Een</p>",
    "Een" },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GBytes) bytes = g_bytes_new_static (c->message, strlen (c->message));
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookTranscript) transcript =
      codebook_reader_read_bytes (bytes, "test.mhtml", NULL, &error);
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (transcript->kind, ==, "mht");
  found = dup_notation (transcript);
  g_assert_cmpstr (found, ==, c->expected);
}

/* Without a text there is nothing to read, however deep it goes. */
static void
test_none (void)
{
  g_autoptr (GString) message = g_string_new ("MIME-Version: 1.0\n");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 2000; i++)
    g_string_append (message, "Content-Type: multipart/mixed; boundary=b\n\n--b\n");
  bytes = g_bytes_new (message->str, message->len);
  g_assert_null (codebook_reader_read_bytes (bytes, "test.mht", NULL, &error));
  g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_UNSUPPORTED);
}

/* A transcript may begin as a message does. */
static void
test_text (void)
{
  static const char text[] = "Datum: vandaag\nOnderwerp: werk\n\nI: Hoe was dat?\nR: Goed.\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookTranscript) transcript =
      codebook_reader_read_bytes (bytes, "test.txt", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (transcript->kind, ==, "txt");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/mht/%s", cases[i].what);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/mht/none", test_none);
  g_test_add_func ("/mht/text", test_text);
  return g_test_run ();
}
