package vn.temlang.api.access.jdbc;

import io.micronaut.http.HttpRequest;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import vn.temlang.api.access.Reach;

/**
 * What a connection works as.
 *
 * @param request the request that may change something, whose changes the database notes for the
 *     audit; nothing for all others
 */
record Standing(String role, String producers, String communes, String account, String request) {
  static final Standing SYSTEM = new Standing("temlang_system", "", "", "", "");
  static final Standing NOBODY = new Standing("temlang_server", "", "", "", "");

  /** Sets a connection up, for all that follows on it; takes {@link #bind}. */
  static final String SET =
      """
      set_config('role', ?, false), set_config('temlang.producers', ?, false),
        set_config('temlang.communes', ?, false), set_config('temlang.account', ?, false),
        set_config('temlang.request', ?, false)
      """;

  static Standing of(Reach reach) {
    return switch (reach) {
      case Reach.Everything() -> SYSTEM;
      case Reach.Some some ->
          new Standing(
              "temlang_tenant", some.producerList(), some.communeList(), some.account(), "");
    };
  }

  Standing in(HttpRequest<?> request) {
    return new Standing(role, producers, communes, account, changing(request));
  }

  private static String changing(HttpRequest<?> request) {
    return switch (request.getMethod()) {
      case GET, HEAD, OPTIONS, TRACE -> "";
      default -> request.getAttribute("X-Request-Id", String.class).orElse("");
    };
  }

  void bind(PreparedStatement statement, int place) throws SQLException {
    statement.setString(place, role);
    statement.setString(place + 1, producers);
    statement.setString(place + 2, communes);
    statement.setString(place + 3, account);
    statement.setString(place + 4, request);
  }
}
