# SPDX-License-Identifier: GPL-3.0-or-later
# Completion for bash: verbs, what a verb takes, files elsewhere.

_draad ()
{
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} verb=${COMP_WORDS[1]}
  local verbs="new info import read text correct list codes code autocode uncode search kwic frequencies keyness fragments themes
    cell describe pseudonyms log undo redo coder name-order check backup restore words demo import-attributes"
  local options="--help" word

  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "$verbs --help --version" -- "$current"))
    [ ${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -X '!*.draad' -- "$current"))
    return
  fi
  COMPREPLY=()
  case "$previous" in
    --role) COMPREPLY=($(compgen -W "interviewer respondent coach other" -- "$current")); return ;;
    --verdict) COMPREPLY=($(compgen -W "helps mixed hinders unclear none" -- "$current")); return ;;
    --context) COMPREPLY=($(compgen -W "word sentence paragraph turn" -- "$current")); return ;;
    --language) COMPREPLY=($(compgen -W "nl en" -- "$current")); return ;;
    --format) COMPREPLY=($(compgen -W "docx odt html md csv xlsx qdc json txt" -- "$current")); return ;;
  esac
  case "$verb" in
    words) options="fold lemmas sentences sort --language $options" ;;
    list) options="documents codes cases codings speakers waves attributes memos coders themes corrections --json $options" ;;
    codes) options="add set rename move merge delete import export --color --origin --brief --full --when --when-not
      --example --before --coder --output --format $options" ;;
    themes) options="add set remove list --code --question --name --before --json --coder $options" ;;
    import-attributes) options="--key --wave-column --types --documents --separate --erase --dry-run --json --coder
      $options" ;;
    import) options="--case --case-from --wave --same --role --keep-original --update --json --coder $options" ;;
    code) options="--document --code --range --find --all --memo --weight --json --coder $options" ;;
    search) options="--exact --compounds --forms --without-form --role --case --wave --document --json $options" ;;
    autocode) options="--code --search --context --speaker --exact --compounds --without-form --role --case --wave
      --document --coder $options" ;;
    kwic) options="--key --password-file --sort --exact --compounds --without-form --role --case --wave --document --json --output --format
      $options" ;;
    frequencies) options="--key --password-file --by --stop --keep-stop --all --limit --json --output --format --coder $options" ;;
    keyness) options="--key --password-file --group --against --all --limit --json --output --format $options" ;;
    fragments) options="--key --password-file --code --not --overlapping --case --wave --role --document --coder --where --title --json
      --output --format $options" ;;
    cell) options="--set --verdict --json --coder $options" ;;
    describe) options="--key --password-file --all --output --format $options" ;;
    pseudonyms) options="suggest list set spare apply seal export-key import-key show scan risk --document --tier --type
      --name --small --dry-run --key --password-file --beside --without-key --yes --k --json --coder $options" ;;
    correct) options="--range --find --all --text --take-back --coder $options" ;;
    text) options="--numbered $options" ;;
    new) options="--name --language --coder $options" ;;
    info | read | check) options="--json $options" ;;
    log) options="--json --output --format $options" ;;
    backup) options="--output $options" ;;
    uncode | undo | redo) options="--coder $options" ;;
    name-order) options="nl nl-BE --coder $options" ;;
    demo) options="--language $options" ;;
  esac
  if [[ $current == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$current"))
  elif [ "$COMP_CWORD" -ge 3 ] || [ "$verb" = words ]; then
    for word in $options; do
      [[ $word == -* || $word != "$current"* ]] || COMPREPLY+=("$word")
    done
    COMPREPLY+=($(compgen -f -- "$current"))
  else
    COMPREPLY=($(compgen -f -- "$current"))
  fi
}

complete -o filenames -F _draad draad
