package vn.temlang.api;

/** SQL statements as PostgreSQL itself counts them, BEGIN and settings among them. */
public final class ServerStatements {
  private static final String OF_THE_SERVER =
      """
      from pg_stat_statements
      where dbid = (select oid from pg_database where datname = current_database())
        and userid <> (select oid from pg_roles where rolname = current_user)
      """;

  private final TestServer server;

  /** Of all servers on the database of this one. */
  public ServerStatements(TestServer server) {
    this.server = server;
  }

  /** How many the work costs that servers do meanwhile. */
  public long of(Runnable work) {
    long before = all();
    work.run();
    return all() - before;
  }

  private long all() {
    return Long.parseLong(server.text("select coalesce(sum(calls), 0) " + OF_THE_SERVER));
  }
}
