# SPDX-License-Identifier: GPL-3.0-or-later
# Completion for bash: verbs, what a verb takes, files elsewhere.

# Into COMPREPLY, a line a word: names of files have spaces.
_draad_offer ()
{
  local line

  while IFS= read -r line; do
    COMPREPLY+=("$line")
  done < <(compgen "$@" -- "$current")
}

_draad ()
{
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} verb=${COMP_WORDS[1]}
  local verbs="new info import read text correct list codes code autocode uncode search kwic frequencies keyness fragments themes
    cell describe pseudonyms log undo redo coder name-order check backup restore words demo import-attributes"
  local key="--key --password-file" options="--help" words=""
  local output="--output $key" search="--exact --compounds --without-form --role --case --wave --document"

  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    _draad_offer -W "$verbs --help --version"
    [ ${#COMPREPLY[@]} -gt 0 ] || _draad_offer -f -X '!*.draad'
    return
  fi
  # What is given as --role=coach comes as three words.
  if [ "$current" = = ]; then
    current=
  elif [ "$previous" = = ]; then
    previous=${COMP_WORDS[COMP_CWORD-2]}
  fi
  case "$previous" in
    --role) [ "$verb" = import ] || { _draad_offer -W "interviewer respondent coach other"; return; } ;;
    --verdict) _draad_offer -W "helps mixed hinders unclear none"; return ;;
    --context) _draad_offer -W "word sentence paragraph turn"; return ;;
    --origin) _draad_offer -W "deductive inductive"; return ;;
    --language) _draad_offer -W "nl en"; return ;;
    --format) _draad_offer -W "docx odt html md csv xlsx qdc json txt"; return ;;
  esac
  case "$verb" in
    words) words="fold lemmas sentences sort" options="--language $options" ;;
    list) words="documents codes cases codings speakers waves attributes memos coders themes corrections"
      options="--json $options" ;;
    codes) words="add set rename move merge delete import export" options="--color --origin --brief --full --when
      --when-not --example --before --coder $output --format $options" ;;
    themes) words="add set remove list" options="--code --question --name --before --json --coder $options" ;;
    import-attributes) options="--key --wave-column --types --documents --separate --erase --dry-run --json --coder
      $options" ;;
    import) options="--case --case-from --wave --same --role --keep-original --update --json --coder $options" ;;
    code) options="--document --code --range --find --all --memo --weight --json --coder $options" ;;
    search) options="$search --forms --json $options" ;;
    autocode) options="--code --search --context --speaker $search --coder $options" ;;
    kwic) options="--sort $search --json $output --format $options" ;;
    frequencies) options="--by --stop --keep-stop --all --limit --json $output --format --coder $options" ;;
    keyness) options="--group --against --all --limit --json $output --format $options" ;;
    fragments) options="--code --not --overlapping --case --wave --role --document --coder --where --title --json
      $output --format $options" ;;
    cell) options="--set --verdict --json --coder $options" ;;
    describe) options="--all $output --format $options" ;;
    pseudonyms) words="suggest list set spare apply seal export-key import-key show scan risk" options="--document
      --tier --type --name --small --dry-run --beside --without-key --yes --k $key --json --coder $options" ;;
    correct) options="--range --find --all --text --take-back --coder $options" ;;
    text) options="--numbered $options" ;;
    new) options="--name --language --coder $options" ;;
    info | read | check) options="--json $options" ;;
    log) options="--json $output --format $options" ;;
    backup) options="$output $options" ;;
    uncode | undo | redo) options="--coder $options" ;;
    name-order) words="nl nl-BE" ;;
    demo) options="--language $options" ;;
  esac
  if [[ $current == -* ]]; then
    _draad_offer -W "$options"
    return
  fi
  if [ "$COMP_CWORD" -ge 3 ] || [ "$verb" = words ]; then
    _draad_offer -W "$words"
  fi
  _draad_offer -f
}

complete -o filenames -F _draad draad
