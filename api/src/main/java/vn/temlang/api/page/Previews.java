package vn.temlang.api.page;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Locale;

/** Tells requests that no person made, which are answered but not counted as scans. */
final class Previews {
  private static final List<String> ROBOTS =
      List.of(
          "bot",
          "crawl",
          "spider",
          "preview",
          "facebookexternalhit",
          "facebookcatalog",
          "whatsapp/",
          "viber",
          "embedly",
          "monitor");

  private Previews() {}

  /** HEAD, a prefetch of the browser, a chat app's link preview, a search engine. */
  static boolean isOne(HttpRequest<?> request) {
    HttpHeaders headers = request.getHeaders();
    String agent = header(headers, HttpHeaders.USER_AGENT);
    return request.getMethod() == HttpMethod.HEAD
        || header(headers, "Sec-Purpose").contains("prefetch")
        || header(headers, "Purpose").contains("prefetch")
        || ROBOTS.stream().anyMatch(agent::contains);
  }

  private static String header(HttpHeaders headers, String name) {
    return headers.findFirst(name).orElse("").toLowerCase(Locale.ROOT);
  }
}
