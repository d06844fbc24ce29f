/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/symbol-font.h"

void
codebook_symbol_font_append (GString *out, gunichar symbol)
{
  static const struct
  {
    gunichar symbol;
    const char *text;
  } symbols[] = {
    { 0xF0B7, "•" }, { 0xF0A7, "▪" }, { 0xF0E0, "→" }, { 0xF0E8, "→" }, { 0xF0DF, "←" },
    { 0xF04A, "☺" }, { 0xF04C, "☹" }, { 0xF0FC, "✓" }, { 0xF0FE, "☒" }, { 0xF0FB, "✗" },
    { 0xF0A8, "☐" }, { 0xF06F, "☐" }, { 0xF053, "☐" }, { 0xF052, "☑" }, { 0xF0D8, "▸" },
    { 0xF0D3, "©" }, { 0xF0D2, "®" }, { 0xF02D, "−" }, { 0xF0B0, "°" }, { 0xF0A3, "≤" },
    { 0xF0B3, "≥" }, { 0xF0B4, "×" }, { 0xF0B1, "±" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (symbols); i++)
    if (symbols[i].symbol == symbol)
      {
        g_string_append (out, symbols[i].text);
        return;
      }
  /* Fonts that mirror ASCII in the private area. */
  if (symbol >= 0xF020 && symbol < 0xF07F)
    symbol -= 0xF000;
  if (symbol >= 0x20 && g_unichar_validate (symbol))
    g_string_append_unichar (out, symbol);
}
