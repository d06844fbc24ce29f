/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/speaker-label.h"

#include <string.h>

#include "codebook/text/fold.h"

#define MOST_CP 40
#define MOST_WORDS 5

/* Words that name a speaker, folded, with what they say about the role. A number may follow, and
 * must where the word alone says too little. */
static const struct
{
  const char *word;
  CodebookRole role;
  gboolean wants_number;
} known_words[] = {
  { "i", CODEBOOK_ROLE_INTERVIEWER, FALSE },
  { "int", CODEBOOK_ROLE_INTERVIEWER, FALSE },
  { "interviewer", CODEBOOK_ROLE_INTERVIEWER, FALSE },
  { "interviewster", CODEBOOK_ROLE_INTERVIEWER, FALSE },
  { "onderzoeker", CODEBOOK_ROLE_INTERVIEWER, FALSE },
  { "moderator", CODEBOOK_ROLE_INTERVIEWER, FALSE },
  { "gespreksleider", CODEBOOK_ROLE_INTERVIEWER, FALSE },
  { "v", CODEBOOK_ROLE_INTERVIEWER, FALSE },
  { "vraag", CODEBOOK_ROLE_INTERVIEWER, FALSE },
  { "r", CODEBOOK_ROLE_RESPONDENT, FALSE },
  { "resp", CODEBOOK_ROLE_RESPONDENT, FALSE },
  { "respondent", CODEBOOK_ROLE_RESPONDENT, FALSE },
  { "respondente", CODEBOOK_ROLE_RESPONDENT, FALSE },
  { "geinterviewde", CODEBOOK_ROLE_RESPONDENT, FALSE },
  { "deelnemer", CODEBOOK_ROLE_RESPONDENT, FALSE },
  { "deelneemster", CODEBOOK_ROLE_RESPONDENT, FALSE },
  { "participant", CODEBOOK_ROLE_RESPONDENT, FALSE },
  { "client", CODEBOOK_ROLE_RESPONDENT, FALSE },
  { "p", CODEBOOK_ROLE_RESPONDENT, TRUE },
  { "d", CODEBOOK_ROLE_RESPONDENT, TRUE },
  { "a", CODEBOOK_ROLE_RESPONDENT, FALSE },
  { "antwoord", CODEBOOK_ROLE_RESPONDENT, FALSE },
  { "jc", CODEBOOK_ROLE_COACH, FALSE },
  { "jobcoach", CODEBOOK_ROLE_COACH, FALSE },
  { "werkcoach", CODEBOOK_ROLE_COACH, FALSE },
  { "coach", CODEBOOK_ROLE_COACH, FALSE },
  { "c", CODEBOOK_ROLE_COACH, TRUE },
  { "sp", CODEBOOK_ROLE_NONE, TRUE },
  { "s", CODEBOOK_ROLE_NONE, TRUE },
  { "spreker", CODEBOOK_ROLE_NONE, FALSE },
  { "speaker", CODEBOOK_ROLE_NONE, FALSE },
  { "onbekende spreker", CODEBOOK_ROLE_NONE, FALSE },
  { "voorzitter", CODEBOOK_ROLE_OTHER, FALSE },
  { "observator", CODEBOOK_ROLE_OTHER, FALSE },
};

/* Before a name with a capital they make a label: "Mevrouw Dijksma". */
static const char *const titles[] = {
  "de heer ", "heer ", "mevrouw ",          "meneer ",   "mw. ", "mw ",    "mevr. ",  "mevr ",
  "dhr. ",    "dhr ",  "staatssecretaris ", "minister ", "dr. ", "prof. ", "dokter ", "zuster "
};

/* They come before a colon and are no one. */
static const char *const never_labels[] = {
  "let op",       "let wel",     "nb",
  "n.b.",         "nota bene",   "ps",
  "p.s.",         "conclusie",   "kortom",
  "dus",          "samengevat",  "samenvatting",
  "opmerking",    "noot",        "voorbeeld",
  "bijvoorbeeld", "bijv",        "bijv.",
  "oftewel",      "ofwel",       "namelijk",
  "ja",           "nee",         "nou",
  "nou ja",       "ja nee",      "oke",
  "ok",           "tja",         "goed",
  "eh",           "uh",          "hm",
  "kijk",         "maar",        "en",
  "of",           "want",        "datum",
  "tijd",         "tijdstip",    "duur",
  "plaats",       "locatie",     "onderwerp",
  "betreft",      "naam",        "leeftijd",
  "functie",      "bestand",     "audio",
  "opname",       "interview",   "transcript",
  "transcriptie", "titel",       "versie",
  "project",      "meting",      "aanwezig",
  "aanwezigen",   "setting",     "doel",
  "gemeente",     "organisatie", "geslacht",
  "code",         "pseudoniem",  "ten eerste",
  "ten tweede",   "ten derde",   "eerst",
  "daarna",       "tot slot",    "http",
  "https",        "mailto",      "getranscribeerd door",
  "transcribent", "toelichting", "legenda",
  "afspraak",     "actie",       "vervolg",
  "date",         "duration",    "location",
  "note",
};

/* Finite verbs that announce what is quoted: "Mijn jobcoach zei:", "De vraag is:". */
static const char *const verbs[] = {
  "zei",   "zeg",     "zegt",  "zeggen", "zeiden",   "vraag",    "vraagt",    "vragen",
  "vroeg", "vroegen", "denk",  "denkt",  "dacht",    "dachten",  "is",        "was",
  "zijn",  "waren",   "ben",   "bent",   "heb",      "hebt",     "heeft",     "hebben",
  "had",   "hadden",  "kan",   "kon",    "wil",      "wilde",    "moet",      "moest",
  "mag",   "mocht",   "staat", "stond",  "schrijft", "schreef",  "antwoordt", "antwoordde",
  "roept", "riep",    "luidt", "luidde", "bedoel",   "bedoelt",  "bedoelde",  "vind",
  "vindt", "vond",    "weet",  "wist",   "gaat",     "ga",       "ging",      "komt",
  "kwam",  "doet",    "doe",   "deed",   "blijkt",   "bleek",    "betekent",  "geldt",
  "volgt", "noem",    "noemt", "noemde", "hoor",     "hoorde",   "zie",       "ziet",
  "zag",   "las",     "leest", "krijg",  "krijgt",   "kreeg",    "werd",      "wordt",
  "begon", "begint",  "voelt", "voelde", "merkte",   "vertelde", "vertelt",   "said",
  "says",  "asked",   "hoop",  "hoopt",  "wordt",    "ik",       "je",        "we",
};

static const char *const remarks[] = {
  "onverst",     "lach",      "lacht",     "gelach", "stil",    "pauz",     "zucht",
  "huil",        "inaudible", "crosstalk", "laugh",  "applaus", "geluid",   "achtergrond",
  "kucht",       "hoest",     "muziek",    "naam",   "knik",    "telefoon", "fluister",
  "door elkaar", "einde",     "begin",     "sic"
};

static gboolean
is_listed (const char *key, const char *const *list, guint n)
{
  for (guint i = 0; i < n; i++)
    if (strcmp (key, list[i]) == 0)
      return TRUE;
  return FALSE;
}

/* Folded, the white space plain, without what stands in parentheses at the end. */
static char *
dup_core (const char *label, gsize len)
{
  char *key = codebook_speaker_label_dup_key (label, len);
  char *paren = strchr (key, '(');

  if (paren != NULL && paren > key)
    {
      *paren = '\0';
      g_strchomp (key);
    }
  return key;
}

/* "respondent 2" → the row of "respondent"; -1 if there is none. */
static int
find_known (const char *core)
{
  gsize word = strlen (core), end;

  if (g_str_has_prefix (core, "de "))
    return find_known (core + 3);
  while (word > 0 && g_ascii_isdigit (core[word - 1]))
    word--;
  end = word;
  if (strlen (core) - end > 3)
    return -1;
  while (word > 0 && strchr (" _-.#", core[word - 1]) != NULL)
    word--;
  for (guint i = 0; i < G_N_ELEMENTS (known_words); i++)
    if (strlen (known_words[i].word) == word && strncmp (core, known_words[i].word, word) == 0)
      return known_words[i].wants_number && core[end] == '\0' ? -1 : (int) i;
  return -1;
}

/* Characters that no label has, and the full stop that only ends an abbreviation. */
static gboolean
has_label_characters (const char *label, gsize len)
{
  gsize token = 0, paren = 0;

  for (const char *p = label; p < label + len; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '.' && token > 4)
        return FALSE;
      if (c == ','
          && (p + 2 >= label + len || p[1] != ' ' || !g_unichar_isupper (g_utf8_get_char (p + 2))))
        return FALSE;
      if ((c < 0x80 && strchr ("?!;:\"<>{}=\\|*#@%[]~^`\t", (int) c) != NULL) || c == 0x201C
          || c == 0x201D || c == 0x201E || c == 0x2026 || c == 0x2018)
        return FALSE;
      paren += c == '(';
      if (c == ')' && paren-- == 0)
        return FALSE;
      token = g_unichar_isalnum (c) ? token + 1 : 0;
    }
  return paren == 0;
}

static gboolean
has_label_length (const char *label, gsize len)
{
  guint words = 1;
  gsize i;

  if (len == 0 || len > 4 * MOST_CP || g_utf8_strlen (label, (gssize) len) > MOST_CP)
    return FALSE;
  for (i = 0; i < len && label[i] != '('; i++)
    words += label[i] == ' ' && i + 1 < len && label[i + 1] != '(' && label[i + 1] != ' ';
  return words <= MOST_WORDS;
}

static gboolean
has_verb (const char *core, gboolean first_is_name)
{
  g_auto (GStrv) words = g_strsplit (core, " ", -1);

  if (words[0] == NULL || words[1] == NULL)
    return FALSE;
  for (guint i = first_is_name ? 1 : 0; words[i] != NULL; i++)
    if (is_listed (words[i], verbs, G_N_ELEMENTS (verbs)))
      return TRUE;
  return FALSE;
}

/* More than one word and the last with a capital: "Wil de Vries" is a name, though wil is a verb.
 */
static gboolean
is_full_name (const char *label, gsize len)
{
  const char *paren = memchr (label, '(', len), *last;

  if (paren != NULL)
    len = (gsize) (paren - label);
  while (len > 0 && label[len - 1] == ' ')
    len--;
  last = g_utf8_strrchr (label, (gssize) len, ' ');
  return last != NULL && g_unichar_isupper (g_utf8_get_char (last + 1));
}

static gboolean
has_title (const char *core)
{
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (g_str_has_prefix (core, titles[i]))
      return TRUE;
  return FALSE;
}

CodebookSpeakerLabel
codebook_speaker_label_judge (const char *label, gsize len_bytes)
{
  g_autofree char *core = NULL;
  gboolean full_name;

  if (!has_label_length (label, len_bytes) || !g_unichar_isalpha (g_utf8_get_char (label))
      || !has_label_characters (label, len_bytes))
    return CODEBOOK_SPEAKER_LABEL_NEVER;
  core = dup_core (label, len_bytes);
  if (is_listed (core, never_labels, G_N_ELEMENTS (never_labels)))
    return CODEBOOK_SPEAKER_LABEL_NEVER;
  if (find_known (core) >= 0)
    return CODEBOOK_SPEAKER_LABEL_KNOWN;
  full_name = is_full_name (label, len_bytes);
  if (has_verb (core, full_name))
    return CODEBOOK_SPEAKER_LABEL_NEVER;
  return full_name && has_title (core) ? CODEBOOK_SPEAKER_LABEL_KNOWN
                                       : CODEBOOK_SPEAKER_LABEL_POSSIBLE;
}

gboolean
codebook_speaker_label_is_remark (const char *label, gsize len_bytes)
{
  g_autofree char *key = codebook_speaker_label_dup_key (label, len_bytes);

  for (guint i = 0; i < G_N_ELEMENTS (remarks); i++)
    if (g_str_has_prefix (key, remarks[i]))
      return TRUE;
  return FALSE;
}

char *
codebook_speaker_label_dup_key (const char *label, gsize len_bytes)
{
  char *key = codebook_fold_text (label, len_bytes);
  char *to = key;

  for (const char *from = key; *from != '\0'; from++)
    if (!g_ascii_isspace (*from))
      *to++ = *from;
    else if (to > key && to[-1] != ' ')
      *to++ = ' ';
  if (to > key && to[-1] == ' ')
    to--;
  *to = '\0';
  return key;
}

CodebookRole
codebook_speaker_label_guess_role (const char *label, gsize len_bytes)
{
  g_autofree char *core = dup_core (label, len_bytes);
  int row = find_known (core);

  if (row >= 0)
    return known_words[row].role;
  if (strcmp (core, "c") == 0 || g_str_has_suffix (core, "coach"))
    return CODEBOOK_ROLE_COACH;
  if (g_str_has_prefix (core, "interviewer "))
    return CODEBOOK_ROLE_INTERVIEWER;
  if (g_str_has_prefix (core, "respondent ") || g_str_has_prefix (core, "deelnemer ")
      || strcmp (core, "p") == 0)
    return CODEBOOK_ROLE_RESPONDENT;
  if (g_str_has_prefix (core, "jobcoach ") || g_str_has_prefix (core, "coach "))
    return CODEBOOK_ROLE_COACH;
  return CODEBOOK_ROLE_NONE;
}
