# Finds a JDK that is new enough, whatever `java` is by default.
LEAST_JAVA=25

# The major version of the JDK in folder $1, or nothing where there is no compiler.
jdk_version() {
  [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 0
  local version
  if [ -r "$1/release" ]; then
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  else
    version=$("$1/bin/java" -version 2>&1 | sed -n '1s/.*"\([0-9]*\).*/\1/p')
  fi
  printf '%s' "$version"
}

is_new_enough() {
  local version
  version=$(jdk_version "$1")
  [ -n "$version" ] && [ "$version" -ge "$LEAST_JAVA" ]
}

find_java() {
  local candidate on_path
  on_path=$(command -v java || true)
  for candidate in "${JAVA_HOME:-/nowhere}" \
    "${on_path:+$(dirname -- "$(dirname -- "$(readlink -f -- "$on_path")")")}" \
    /usr/lib/jvm/* "${HOME:-/nowhere}"/.sdkman/candidates/java/* "${HOME:-/nowhere}"/.jdks/* /opt/* /opt/*/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-/nowhere}"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$candidate" ] && is_new_enough "$candidate"; then
      export JAVA_HOME=$candidate
      return
    fi
  done
  say "no JDK $LEAST_JAVA or newer was found (looked at JAVA_HOME, the path, /usr/lib/jvm, ~/.sdkman, ~/.jdks, /opt)."
  how_to_install >&2
  exit 69
}

how_to_install() {
  case $(uname -s) in
    Darwin) echo "  Install Eclipse Temurin 25:  brew install --cask temurin@25" ;;
    Linux)
      if command -v apt-get >/dev/null; then
        echo "  Install Eclipse Temurin 25 on Debian or Ubuntu: add the repository described at"
        echo "  https://adoptium.net/installation/linux/ and then:  apt-get install temurin-25-jdk"
      elif command -v dnf >/dev/null; then
        echo "  Install Eclipse Temurin 25 on Fedora or RHEL: add the repository described at"
        echo "  https://adoptium.net/installation/linux/ and then:  dnf install temurin-25-jdk"
      else
        echo "  Install Eclipse Temurin 25: unpack the archive from https://adoptium.net/temurin/releases/?version=25"
      fi
      ;;
    *) echo "  Install Eclipse Temurin 25 from https://adoptium.net/temurin/releases/?version=25" ;;
  esac
  echo "  Where it lies elsewhere:  JAVA_HOME=/path/to/jdk-25 ./rondo ..."
}
