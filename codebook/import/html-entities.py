# SPDX-License-Identifier: GPL-3.0-or-later
# Rows of the table in html-entity.c: the names of the HTML standard, as Python keeps them.
import html.entities


def quoted(text):
    return ''.join(f'\\{byte:03o}' for byte in text.encode('utf-8'))


for name, text in sorted(html.entities.html5.items()):
    print(f'  {{ "{name}", "{quoted(text)}" }},')
