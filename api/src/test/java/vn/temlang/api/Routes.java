package vn.temlang.api;

import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All routes of a running server, as {@code GET /api/products/{id}}. */
final class Routes {
  private Routes() {}

  static List<String> of(TestServer server) {
    return server
        .context()
        .getBean(Router.class)
        .uriRoutes()
        .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
        .map(route -> route.getHttpMethod() + " " + route.getUriMatchTemplate())
        .filter(route -> !route.matches("GET /(health|prometheus).*"))
        .map(route -> route.replaceAll("\\{\\?[^}]*}", ""))
        .distinct()
        .sorted()
        .toList();
  }

  static String method(String route) {
    return route.split(" ", 2)[0];
  }

  /** What the table of routes and roles says of each route. */
  static Map<String, List<String>> table() {
    Map<String, List<String>> table = new LinkedHashMap<>();
    for (String line : lines()) {
      List<String> cells = List.of(line.split(","));
      table.put(cells.getFirst(), cells.subList(1, cells.size()));
    }
    return table;
  }

  /** The table as it stands in its file; the first line names the columns. */
  static List<String> lines() {
    try {
      return Files.readAllLines(Path.of("src/test/resources/routes/roles.csv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of a route with {@code id} in each place that wants one. */
  static String path(String route, String id) {
    return route.split(" ", 2)[1].replaceAll("\\{level[^}]*}", "0").replaceAll("\\{[^}]*}", id);
  }

  static String contentType(String route) {
    if (route.startsWith("POST /portal")
        && (route.endsWith("/portrait")
            || route.endsWith("/pictures")
            || route.equals("POST /portal/sheets"))) {
      return "multipart/form-data; boundary=cut";
    }
    if (route.contains(" /portal")) {
      return "application/x-www-form-urlencoded";
    }
    if (route.endsWith("/picture")
        || route.equals("POST /api/products/{id}/pictures")
        || (route.startsWith("PUT ") && route.endsWith("/portrait"))) {
      return "image/jpeg";
    }
    return route.contains("imports") || route.equals("PUT /api/sheets/{sheet}")
        ? "text/csv"
        : "application/json";
  }
}
