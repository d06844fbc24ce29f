# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the cases of a test run and says why some were skipped; the last line is `N passed, N failed, N skipped`."""
import json
import os
import sys
import xml.etree.ElementTree as tree

passed = failed = skipped = 0
failing = set()
for suite in tree.parse(sys.argv[1]).getroot().iter('testsuite'):
    for case in suite.iter('testcase'):
        if case.find('failure') is not None or case.find('error') is not None:
            failed += 1
            # A program of one case is a case of its suite.
            failing.update(str(one.get('name')).split(' / ')[-1] for one in (suite, case))
            print('failed:', suite.get('name'), case.get('name'))
        elif case.find('skipped') is not None:
            skipped += 1
            print('skipped:', suite.get('name'), case.get('name'), case.find('skipped').get('message') or '')
        else:
            passed += 1

# A program that broke off has no case that failed.
with open(os.path.join(os.path.dirname(sys.argv[1]), 'testlog.json'), encoding='utf-8') as log:
    for test in map(json.loads, log):
        name = test['name'].split(' / ')[-1]
        if test['result'] in ('FAIL', 'ERROR', 'TIMEOUT', 'INTERRUPT', 'UNEXPECTEDPASS') and name not in failing:
            failed += 1
            print('broken off:', test['name'])
print(f'{passed} passed, {failed} failed, {skipped} skipped')
sys.exit(1 if failed or not passed else 0)
