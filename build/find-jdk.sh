# Sourced by ./mvnw and ./hakyu: sets JAVA_HOME to the first JDK whose feature version is at least 25,
# and a locale in which Java can open files whose names are not ASCII.
# Looks at HAKYU_JAVA_HOME, JAVA_HOME, the java on PATH, then the usual places.
# Runs before any `set -f`, because it needs globs, and takes no arguments, because `.` ignores them.

hakyu_min_jdk=25

hakyu_jdk_feature() {
  sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$1/release" 2>/dev/null
}

hakyu_is_jdk() {
  [ -n "$1" ] && [ -x "$1/bin/javac" ] || return 1
  hakyu_feature=$(hakyu_jdk_feature "$1")
  [ -n "$hakyu_feature" ] && [ "$hakyu_feature" -ge "$hakyu_min_jdk" ]
}

hakyu_path_jdk() {
  hakyu_javac=$(command -v javac 2>/dev/null) || return 0
  while [ -L "$hakyu_javac" ]; do
    hakyu_link=$(readlink "$hakyu_javac")
    case $hakyu_link in
      /*) hakyu_javac=$hakyu_link ;;
      *) hakyu_javac=$(dirname "$hakyu_javac")/$hakyu_link ;;
    esac
  done
  (cd "$(dirname "$hakyu_javac")/.." 2>/dev/null && pwd -P)
}

hakyu_find_jdk() {
  # A release archive for one system brings its own.
  if [ -x "${hakyu_home:-}/runtime/bin/java" ]; then
    JAVA_HOME=$hakyu_home/runtime
    export JAVA_HOME
    return 0
  fi
  for hakyu_jdk in "${HAKYU_JAVA_HOME:-}" "${JAVA_HOME:-}" "$(hakyu_path_jdk)" \
      /usr/lib/jvm/* /opt/java/* /opt/jdk* "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if hakyu_is_jdk "$hakyu_jdk"; then
      JAVA_HOME=$hakyu_jdk
      export JAVA_HOME
      return 0
    fi
  done
  {
    echo "Hakyu には JDK $hakyu_min_jdk 以上が必要ですが、見つかりませんでした。"
    echo "  例: Temurin $hakyu_min_jdk (https://adoptium.net) を入れるか、JAVA_HOME に JDK の場所を設定してください。"
    echo "Hakyu needs a JDK $hakyu_min_jdk or newer, and none was found."
    echo "  Install one, for example Temurin $hakyu_min_jdk (https://adoptium.net), or point JAVA_HOME at it."
  } >&2
  return 1
}

hakyu_find_jdk || return 1

# Java reads file names in the charset of the locale. Under cron, or with a locale that is not
# installed, that is ASCII, and nothing below a folder with a Japanese name could be opened.
# The language of the user's choice is kept in hakyu_language for ./hakyu to pass on.
hakyu_utf8_locale() {
  hakyu_language=
  [ "$(uname)" != Darwin ] || return 0
  [ "$(locale charmap 2>/dev/null)" != UTF-8 ] || return 0
  case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
    ja*) hakyu_language=ja ;;
  esac
  for hakyu_locale in C.UTF-8 C.utf8 ja_JP.UTF-8 en_US.UTF-8; do
    if [ "$(LC_ALL=$hakyu_locale locale charmap 2>/dev/null)" = UTF-8 ]; then
      LC_ALL=$hakyu_locale
      export LC_ALL
      return 0
    fi
  done
}

hakyu_utf8_locale
