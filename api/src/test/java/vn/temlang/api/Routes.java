package vn.temlang.api;

import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.util.List;

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

  /** The address of a route with {@code id} in each place that wants one. */
  static String path(String route, String id) {
    return route.split(" ", 2)[1].replaceAll("\\{level[^}]*}", "0").replaceAll("\\{[^}]*}", id);
  }

  static String contentType(String route) {
    if (route.contains(" /portal")) {
      return "application/x-www-form-urlencoded";
    }
    if (route.endsWith("/picture")) {
      return "image/jpeg";
    }
    return route.contains("imports") ? "text/csv" : "application/json";
  }
}
