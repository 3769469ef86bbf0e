package vn.temlang.bench.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.temlang.bench.figure.Figure;
import vn.temlang.bench.house.Server;
import vn.temlang.bench.load.Ask;
import vn.temlang.bench.load.LoadGenerator;
import vn.temlang.bench.load.Volley;
import vn.temlang.launcher.postgres.Database;
import vn.temlang.launcher.terminal.Console;
import vn.temlang.launcher.terminal.Trouble;

/**
 * What ten thousand people who are signed in add: as many managers, each with a session that has
 * read something, to the database and to what the server's heap holds after a collection. Their
 * rows are written without ten thousand passwords; every session is then used over HTTP.
 */
final class LiveSessions {
  private static final int SESSIONS = 10_000;
  private static final double MOST_MEGABYTES = 20;
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final String PATH = "/api/products";

  private final SecureRandom random = new SecureRandom();
  private final Database database;
  private final Server server;
  private final Console progress;

  LiveSessions(Database database, Server server, Console progress) {
    this.database = database;
    this.server = server;
    this.progress = progress;
  }

  /** Bytes. */
  private record Size(long database, long sessions, long heap) {}

  List<Figure> figures(String anybody) {
    try (Connection connection =
        DriverManager.getConnection(database.url(), "postgres", database.password())) {
      List<UUID> accounts = accounts(connection);
      // what so many requests leave behind whoever asks is there before
      use(number -> anybody);
      Size before = size(connection);
      List<String> cookies = sessions(connection, accounts);
      use(cookies::get);
      Size after = size(connection);
      double disk = megabytes(after.database() - before.database());
      double heap = megabytes(after.heap() - before.heap());
      progress.say(
          String.format(
              Locale.ROOT,
              "  %,d sessions: database %.1f MB more (table and indexes %.1f), heap %.1f MB more"
                  + " (%.1f before)",
              SESSIONS,
              disk,
              megabytes(after.sessions() - before.sessions()),
              heap,
              megabytes(before.heap())));
      if (disk + heap > MOST_MEGABYTES) {
        throw new Trouble(
            "%,d sessions add %.1f MB, more than 20.".formatted(SESSIONS, disk + heap));
      }
      return List.of(
          Figure.alone("auth.sessions.database", "MB", List.of(disk)),
          Figure.alone("auth.sessions.heap", "MB", List.of(heap)),
          Figure.alone("auth.sessions", "MB", List.of(disk + heap)).withGoal("at most 20"));
    } catch (SQLException e) {
      throw new Trouble("Sessions cannot be written: " + e.getMessage(), e);
    }
  }

  private static double megabytes(long bytes) {
    return bytes / 1048576.0;
  }

  private static List<UUID> accounts(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create temporary table crowd as
            select gen_random_uuid() as id, n from generate_series(1, %d) n;
          insert into account.account (id, created_at) select id, now() from crowd;
          insert into account.login_name (name, account_id, kind)
            select 'dam.dong.' || n, id, 'NAME' from crowd;
          insert into account.role_grant
            (id, account_id, role, scope_kind, scope_value, granted_at, valid_from)
            select gen_random_uuid(), id, 'MANAGER', 'PRODUCER', gen_random_uuid()::text, now(),
              now() - interval '1 hour'
            from crowd
          """
              .formatted(SESSIONS));
      List<UUID> accounts = new ArrayList<>();
      try (ResultSet row = statement.executeQuery("select id from crowd")) {
        while (row.next()) {
          accounts.add(row.getObject(1, UUID.class));
        }
      }
      return accounts;
    }
  }

  /** Used for the last time so long ago that the next use is noted. */
  private List<String> sessions(Connection connection, List<UUID> accounts) throws SQLException {
    List<String> cookies = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            insert into account.session
              (token_hash, id, account_id, device, started_at, used_at, ends_at)
            values (?, gen_random_uuid(), ?, 'PHONE', now() - interval '1 hour',
              now() - interval '10 minutes', now() + interval '11 hours')
            """)) {
      for (UUID account : accounts) {
        byte[] token = new byte[32];
        random.nextBytes(token);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        statement.setBytes(1, sha256(text));
        statement.setObject(2, account);
        statement.addBatch();
        cookies.add("temlang-session=" + text);
      }
      statement.executeBatch();
    }
    return cookies;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private void use(java.util.function.IntFunction<String> cookies) {
    Volley volley =
        new LoadGenerator(server.address().getPort(), 8)
            .fireAs(number -> new Ask(PATH, cookies.apply(number)), LONG, SESSIONS);
    if (volley.answers() != SESSIONS) {
      throw new Trouble("Only %,d of %,d sessions live.".formatted(volley.answers(), SESSIONS));
    }
  }

  private Size size(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select pg_database_size(current_database()),
                  pg_total_relation_size('account.session')
                """)) {
      row.next();
      return new Size(row.getLong(1), row.getLong(2), server.cost().heapAfterCollection());
    }
  }
}
