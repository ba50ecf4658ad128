# Builds the jars once per state of the sources, each state in a folder of its own: a running
# Rondo keeps the jars that it started with.

# Where Maven keeps its things, or nothing where its own choice is right. Java asks the list of
# users, not HOME: a service account has a home there that is not its own.
home_of_maven() {
  local listed
  if [ ! -w "${HOME:-/nowhere}" ]; then
    printf '%s' "$HOME_OF_RONDO/target/maven"
    return
  fi
  listed=$(getent passwd "$(id -u)" 2>/dev/null | cut -d: -f6) || true
  if [ -n "$listed" ] && ! [ "$listed" -ef "$HOME" ]; then
    printf '%s' "$HOME/.m2"
  fi
}

maven() (
  local at_home=() home
  home=$(home_of_maven)
  if [ -n "$home" ]; then
    export MAVEN_USER_HOME=$home
    at_home=(-Dmaven.repo.local="$home/repository")
  fi
  cd "$HOME_OF_RONDO"
  # shellcheck disable=SC2086  # RONDO_MAVEN_ARGS holds several arguments
  MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}" \
    ./mvnw --batch-mode --no-transfer-progress ${at_home[@]+"${at_home[@]}"} $MAVEN_EXTRA "$@"
)

# What went wrong, without Maven's advice.
tell_errors() {
  grep '^\[ERROR\] .' "$1" | sed '/\[Help 1\]/,$d' | head -20 | grep . || tail -10 "$1"
}

# A checksum of all that goes into the jars, and of the Java that makes them.
state_of_sources() (
  cd "$HOME_OF_RONDO"
  {
    printf '%s\n' "$JAVA_HOME"
    find pom.xml ./*/pom.xml .mvn ./*/src/main -type f -print0 | LC_ALL=C sort -z | xargs -0 cksum
  } | cksum | tr ' ' '-'
)

# Says now and then that a long silence is work; end_company ends it.
keep_company() {
  (
    trap 'kill "$pause" 2>/dev/null; exit' TERM
    while kill -0 $$ 2>/dev/null; do
      sleep 20 &
      pause=$!
      wait "$pause"
      say "still at it, $SECONDS seconds so far"
    done
  ) &
  company=$!
}

end_company() {
  kill "$company" 2>/dev/null || true
  wait "$company" 2>/dev/null || true
}

# One line per module, as it begins.
show_modules() {
  awk '/^\[INFO\] Building .*\[[0-9]+\/[0-9]+\]$/ { print "  " $NF " " $3; fflush() }'
}

build_if_needed() {
  RONDO_BUILD=$HOME_OF_RONDO/target/build/$(state_of_sources)
  [ -e "$RONDO_BUILD/complete" ] && return
  mkdir -p "$HOME_OF_RONDO/target/build"
  if command -v flock >/dev/null; then
    exec 9>"$HOME_OF_RONDO/target/build/lock"
    flock -n 9 || { say "waiting for another build to end" && flock 9; }
  fi
  [ -e "$RONDO_BUILD/complete" ] || build 9>&-
  exec 9>&-
}

build() {
  local log=$HOME_OF_RONDO/target/build/maven.log maven_exit=0
  if [ -d "${HOME:-/nowhere}/.m2/repository/io/javalin" ]; then
    say "building; this takes about half a minute, and only after a change"
  else
    say "building for the first time: fetches about 200 MB, then compiles; 2 to 5 minutes"
  fi
  # What was made from templates that are gone must not be compiled any more.
  rm -rf "$HOME_OF_RONDO"/*/target/jte "$HOME_OF_RONDO"/*/target/generated-sources/jte
  keep_company
  maven -T1C -pl app -am -DskipTests -Drondo.skip.test.compile=true \
    -Drondo.lib="$RONDO_BUILD" package 2>&1 | tee "$log" | show_modules >&2 || maven_exit=$?
  end_company
  if [ "$maven_exit" -ne 0 ]; then
    tell_errors "$log" >&2
    say "the build failed; all of its output is in $log"
    exit 1
  fi
  cp "$HOME_OF_RONDO"/app/target/app-*.jar "$RONDO_BUILD/"
  touch "$RONDO_BUILD/complete"
  forget_old_builds
  say "built in $SECONDS seconds"
}

# Four older states stay, for what may still run from them.
forget_old_builds() {
  (cd "$HOME_OF_RONDO/target/build" && ls -dt ./*-*/ | tail -n +6 | xargs rm -rf)
}
