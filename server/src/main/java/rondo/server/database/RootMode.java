package rondo.server.database;

/** How PostgreSQL, which refuses to run as root, is to be started by root. */
public enum RootMode {
  /** A user namespace where the kernel allows one, else another user. */
  AUTOMATIC,
  /** Only {@code unshare -U}. */
  UNSHARE,
  /** Only {@code setpriv --reuid}. */
  SETPRIV,
  /** Only {@code runuser -u}. */
  RUNUSER
}
