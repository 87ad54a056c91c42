#!/bin/sh
# Makes test/workbooks/cards: openpyxl writes the cards, LibreOffice saves them again. Needs soffice and a python with openpyxl (named by PYTHON).
set -e
cd "$(dirname "$0")/../../.."
work=$(mktemp -d)
node test/workbooks/make/cards.ts "$work"
"${PYTHON:-python3}" test/workbooks/make/cards.py "$work"
for kind in right defects; do
  (cd "$work" && mkdir -p saved && soffice --headless -env:UserInstallation="file://$work/profile" --convert-to xlsx --outdir saved "$kind-openpyxl.xlsx" >/dev/null)
  cp "$work/$kind-openpyxl.xlsx" test/workbooks/cards/
  cp "$work/saved/$kind-openpyxl.xlsx" "test/workbooks/cards/$kind-libreoffice.xlsx"
done
cp "$work/expected.json" test/workbooks/cards/
rm -r "$work"
