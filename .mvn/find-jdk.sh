# Sets JAVA_HOME to a JDK 25 or newer. Sourced by mvnw and by deploy/local/up, so that both find the same one.
# Looks at JAVA_HOME first, then at `java` on the path, then where Linux, macOS and SDKMAN keep their JDKs.

jdk_major() {
  # The `release` file answers without starting a JVM.
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

is_jdk_25() {
  [ -x "$1/bin/javac" ] || return 1
  major=$(jdk_major "$1")
  [ -n "$major" ] && [ "$major" -ge 25 ]
}

find_jdk_25() {
  if [ -n "${JAVA_HOME:-}" ] && is_jdk_25 "$JAVA_HOME"; then
    return 0
  fi
  case $- in *f*) globbing=off ;; *) globbing=on ;; esac
  set +f
  on_path=$(command -v java 2>/dev/null || true)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")")
  for jdk in ${on_path:+"$on_path"} /usr/lib/jvm/*25* /usr/lib/jvm/* /opt/java/* /opt/jdk* /usr/java/* \
    "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if is_jdk_25 "$jdk"; then
      JAVA_HOME=$jdk
      export JAVA_HOME
      [ "$globbing" = on ] || set -f
      return 0
    fi
  done
  [ "$globbing" = on ] || set -f
  return 1
}

if ! find_jdk_25; then
  echo "Parent Voice needs a JDK 25 or newer, and none was found." >&2
  echo "Looked at JAVA_HOME (${JAVA_HOME:-not set}), the path, /usr/lib/jvm, /opt, ~/.sdkman and ~/.jdks." >&2
  echo "What to do: install one (for example Eclipse Temurin 25) or set JAVA_HOME to its folder, and run this again." >&2
  exit 1
fi
