# Runs every check and test; the last line counts them.

test_usage() {
  echo "usage: ./rondo test [--without-browser] [--deep]"
  echo "  --without-browser  leaves out the stories that need Chromium"
  echo "  --deep             every page in every size, mode and language; takes many minutes more"
}

find_chromium() {
  command -v chromium || command -v chromium-browser || command -v google-chrome
}

# Chromium from the distribution where we may install it; else says what is missing.
ensure_chromium() {
  find_chromium >/dev/null && return
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    say "installing chromium (about 300 MB)"
    mkdir -p "$HOME_OF_RONDO/target"
    if { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium; } \
      >"$HOME_OF_RONDO/target/apt.log" 2>&1 && find_chromium >/dev/null; then
      return
    fi
    say "apt-get could not install it, see target/apt.log"
  fi
  say "the browser stories need Chromium: install it (Debian: apt-get install chromium) or use --without-browser"
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

run_tests() {
  local browser=yes leave_out=() depth=() maven_exit=0 passed failed skipped
  while [ $# -gt 0 ]; do
    case $1 in
      --without-browser) browser=no ;;
      --deep) depth=(-Drondo.leave.out=) ;;
      *) test_usage >&2 && exit 64 ;;
    esac
    shift
  done
  if [ $browser = yes ]; then
    ensure_chromium
  else
    leave_out=(-pl '!browser-test')
  fi
  find "$HOME_OF_RONDO" -path '*/target/surefire-reports/*' -name '*.xml' -delete
  rm -f "$HOME_OF_RONDO/app/target/size-report.txt"
  mkdir -p "$HOME_OF_RONDO/target"
  rm -rf "$HOME_OF_RONDO"/*/target/jte "$HOME_OF_RONDO"/*/target/generated-sources/jte
  say "running every check and test with $JAVA_HOME; all output goes to target/test.log"
  keep_company
  maven -T2 --fail-at-end -Dmaven.test.failure.ignore=true ${leave_out[@]+"${leave_out[@]}"} ${depth[@]+"${depth[@]}"} verify 2>&1 |
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
  echo
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}
