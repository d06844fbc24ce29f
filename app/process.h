/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What both programs, the verbs and the window, begin with: the language, and what the process may
 * leave behind. */
void app_process_begin (void);

/* What a large piece of work left between what is in use goes back to the system. */
void app_process_give_back (void);
