/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <zip.h>

#include "codebook/library.h"

/* libzip brings libcrypto, for archives that are locked. Loading that takes longer than finding a
 * word in five million. */

#define LIBZIP_FUNCTION(name) CODEBOOK_LIBRARY_FUNCTION (LIBZIP_SONAME, name)
#define zip_close LIBZIP_FUNCTION (zip_close)
#define zip_discard LIBZIP_FUNCTION (zip_discard)
#define zip_error_fini LIBZIP_FUNCTION (zip_error_fini)
#define zip_error_init LIBZIP_FUNCTION (zip_error_init)
#define zip_fclose LIBZIP_FUNCTION (zip_fclose)
#define zip_file_add LIBZIP_FUNCTION (zip_file_add)
#define zip_file_get_comment LIBZIP_FUNCTION (zip_file_get_comment)
#define zip_file_set_dostime LIBZIP_FUNCTION (zip_file_set_dostime)
#define zip_fopen_index LIBZIP_FUNCTION (zip_fopen_index)
#define zip_fread LIBZIP_FUNCTION (zip_fread)
#define zip_get_archive_comment LIBZIP_FUNCTION (zip_get_archive_comment)
#define zip_get_num_entries LIBZIP_FUNCTION (zip_get_num_entries)
#define zip_name_locate LIBZIP_FUNCTION (zip_name_locate)
#define zip_open_from_source LIBZIP_FUNCTION (zip_open_from_source)
#define zip_set_file_compression LIBZIP_FUNCTION (zip_set_file_compression)
#define zip_source_buffer LIBZIP_FUNCTION (zip_source_buffer)
#define zip_source_buffer_create LIBZIP_FUNCTION (zip_source_buffer_create)
#define zip_source_close LIBZIP_FUNCTION (zip_source_close)
#define zip_source_free LIBZIP_FUNCTION (zip_source_free)
#define zip_source_keep LIBZIP_FUNCTION (zip_source_keep)
#define zip_source_open LIBZIP_FUNCTION (zip_source_open)
#define zip_source_read LIBZIP_FUNCTION (zip_source_read)
#define zip_source_stat LIBZIP_FUNCTION (zip_source_stat)
#define zip_stat_index LIBZIP_FUNCTION (zip_stat_index)
#define zip_stat_init LIBZIP_FUNCTION (zip_stat_init)
