/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The one way to include SQLite: the session extension shows itself only to those who ask. */
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>
