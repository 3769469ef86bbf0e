package vn.temlang.api.audit.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.temlang.api.access.FormToken;
import vn.temlang.api.audit.Act;

/** Tells what a request does from its route and its body; values of the body are not kept. */
final class RequestActs {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Pattern KIND = Pattern.compile("/([a-z-]{1,50})(?:/\\{[^}]*}.*)?$");
  private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,39}");
  private static final int MOST_FIELDS = 40;

  private RequestActs() {}

  static boolean changes(HttpRequest<?> request) {
    return switch (request.getMethod()) {
      case HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE -> true;
      default -> false;
    };
  }

  /**
   * @param route its template
   * @param body empty where it is not known or says nothing
   */
  static Act act(HttpRequest<?> request, String route, byte[] body) {
    Map<String, String> given = given(request, body);
    String plain = route.replaceAll("\\{\\?[^}]*}", "");
    Matcher kind = KIND.matcher(plain.replaceFirst("(/\\{[^}]*}).*$|/new$", "$1"));
    return new Act(
        request.getMethodName() + " " + plain,
        kind.find() ? kind.group(1) : "",
        variable(request).or(() -> Optional.ofNullable(given.get("id"))).flatMap(RequestActs::uuid),
        given.keySet().stream()
            .filter(name -> FIELD.matcher(name).matches() && !name.equals(FormToken.FIELD))
            .limit(MOST_FIELDS)
            .toList());
  }

  private static Optional<String> variable(HttpRequest<?> request) {
    return RouteAttributes.getRouteMatch(request)
        .map(RouteMatch::getVariableValues)
        .flatMap(
            values ->
                Stream.of("id", "account", "key")
                    .map(values::get)
                    .filter(Objects::nonNull)
                    .findFirst())
        .map(Object::toString);
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Names to values of a form, names to nothing of a JSON object. */
  private static Map<String, String> given(HttpRequest<?> request, byte[] body) {
    Optional<MediaType> type = request.getContentType();
    if (body.length == 0 || type.isEmpty()) {
      return Map.of();
    }
    if (type.get().matches(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
      return form(new String(body, StandardCharsets.UTF_8));
    }
    return type.get().matches(MediaType.APPLICATION_JSON_TYPE) ? members(body) : Map.of();
  }

  private static Map<String, String> form(String body) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : List.of(body.split("&"))) {
      String[] parts = pair.split("=", 2);
      values.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
    }
    return values;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  // what is no JSON is refused by the route, and named up to there
  private static Map<String, String> members(byte[] body) {
    Map<String, String> names = new LinkedHashMap<>();
    try (JsonParser parser = JSON.createParser(body)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          names.put(parser.currentName(), "");
          parser.nextToken();
          parser.skipChildren();
        }
      }
    } catch (IOException e) {
      return names;
    }
    return names;
  }
}
