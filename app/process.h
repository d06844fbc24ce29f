/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What both programs, the verbs and the window, begin with: the language, and what the process may
 * leave behind. */
void app_process_begin (void);
