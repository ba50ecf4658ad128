# Runs every check and test; the last line counts them.

test_usage() {
  echo "usage: ./rondo test [--without-browser] [--without-voice] [--deep]"
  echo "  --without-browser  leaves out the stories that need Chromium"
  echo "  --without-voice    leaves out the tests that hear espeak-ng"
  echo "  --deep             every page in every size, mode and language; takes many minutes more"
}

find_chromium() {
  command -v chromium || command -v chromium-browser || command -v google-chrome
}

find_espeak() {
  command -v espeak-ng
}

# A package from the distribution where we may install it; else false.
install_package() {
  [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null || return 1
  say "installing $1 ($2)"
  mkdir -p "$HOME_OF_RONDO/target"
  if { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$1"; } \
    >"$HOME_OF_RONDO/target/apt.log" 2>&1; then
    return
  fi
  say "apt-get could not install it, see target/apt.log"
  return 1
}

# What is missing is a failure, never left out in silence.
ensure_program() { # how to find it, its package, its size, who needs it, what leaves those out
  "$1" >/dev/null && return
  if install_package "$2" "$3" && "$1" >/dev/null; then
    return
  fi
  say "$4: install it (Debian: apt-get install $2) or use $5"
  echo "0 passed, 1 failed"
  exit 1
}

# Modules as they begin, classes of tests as they end, and what goes wrong.
show_tests() {
  awk '
    /^\[INFO\] Building .*\[[0-9]+\/[0-9]+\]$/ { advice = 0; print $NF " " $3; fflush() }
    /Tests run:.* -- in / { sub(/^\[[A-Z]+\] */, ""); print "    " $0; fflush() }
    /^\[ERROR\] -> \[Help/ || /-> \[Help 1\]$/ { advice = 1 }
    /^\[ERROR\] ./ && !advice && !/Tests run:.* -- in / && errors < 200 { errors++; print; fflush() }'
}

# Adds up the cases of the reports: passed failed skipped. Their heads forget what nested classes hold.
count_reports() {
  find "$HOME_OF_RONDO" -path '*/target/surefire-reports/TEST-*.xml' -exec cat {} + |
    awk '
      /^ *<testcase / { all++ }
      /^    <(failure|error)[ \/>]/ { failed++ }
      /^    <skipped[ \/>]/ { skipped++ }
      END { print all - failed - skipped, failed + 0, skipped + 0 }'
}

# As JUnit writes "one of these".
join_tags() {
  local IFS='|'
  echo "$*"
}

run_tests() {
  local browser=yes voice=yes tags=(deep) leave_out=() maven_exit=0 passed failed skipped
  while [ $# -gt 0 ]; do
    case $1 in
      --without-browser) browser=no ;;
      --without-voice) voice=no ;;
      --deep) tags=() ;;
      *) test_usage >&2 && exit 64 ;;
    esac
    shift
  done
  if [ $browser = yes ]; then
    ensure_program find_chromium chromium "about 300 MB" "the browser stories need Chromium" --without-browser
  else
    leave_out=(-pl '!browser-test')
  fi
  if [ $voice = yes ]; then
    ensure_program find_espeak espeak-ng "about 15 MB" "spoken mode is heard with espeak-ng" --without-voice
  else
    tags+=(voice)
  fi
  find "$HOME_OF_RONDO" -path '*/target/surefire-reports/*' -name '*.xml' -delete
  rm -f "$HOME_OF_RONDO/app/target/size-report.txt"
  mkdir -p "$HOME_OF_RONDO/target"
  rm -rf "$HOME_OF_RONDO"/*/target/jte "$HOME_OF_RONDO"/*/target/generated-sources/jte
  say "running every check and test with $JAVA_HOME; all output goes to target/test.log"
  keep_company
  maven -T1C --fail-at-end -Dmaven.test.failure.ignore=true ${leave_out[@]+"${leave_out[@]}"} "-Drondo.leave.out=$(join_tags ${tags[@]+"${tags[@]}"})" verify 2>&1 |
    tee "$HOME_OF_RONDO/target/test.log" | show_tests || maven_exit=$?
  end_company
  tell_result
}

tell_result() {
  read -r passed failed skipped <<<"$(count_reports)"
  if [ "$failed" -eq 0 ] && grep -q 'There are test failures' "$HOME_OF_RONDO/target/test.log"; then
    failed=1
  fi
  if [ -e "$HOME_OF_RONDO/app/target/size-report.txt" ]; then
    cat "$HOME_OF_RONDO/app/target/size-report.txt"
  fi
  if [ "$maven_exit" -ne 0 ]; then
    grep -q '^\[ERROR\] .' "$HOME_OF_RONDO/target/test.log" || tail -10 "$HOME_OF_RONDO/target/test.log"
    echo "The build itself failed (compiler, formatting or dependencies; all of it is in target/test.log): it counts as one failure."
    failed=$((failed + 1))
  fi
  printf '%s passed, %s failed' "$passed" "$failed"
  [ "$skipped" -eq 0 ] || printf ', %s skipped' "$skipped"
  [ $browser = yes ] || printf ', without the browser stories'
  [ $voice = yes ] || printf ', without the voice'
  echo
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}
