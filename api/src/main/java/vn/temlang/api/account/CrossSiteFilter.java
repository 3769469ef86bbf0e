package vn.temlang.api.account;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.temlang.api.problem.Problems;

/**
 * Refuses what another site has a signed-in browser send: browsers say where a request comes from
 * by {@code Sec-Fetch-Site} (W3C Fetch Metadata), older ones by {@code Origin}; programs say
 * neither and carry no cookie.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(-100)
class CrossSiteFilter {
  private static final Set<HttpMethod> HARMLESS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
  private static final Pattern SETTING_OUT = Pattern.compile("/login/openid/[^/]+/?");

  private final Problems problems;

  CrossSiteFilter(Problems problems) {
    this.problems = problems;
  }

  @RequestFilter
  @Nullable HttpResponse<?> check(HttpRequest<?> request) {
    return (HARMLESS.contains(request.getMethod()) && !setsOut(request)) || sameSite(request)
        ? null
        : problems.answer(HttpStatus.FORBIDDEN, "NOT_YOURS", List.of(), null);
  }

  // a picture on somebody's page must not send people to a provider; coming back is from there
  private static boolean setsOut(HttpRequest<?> request) {
    return SETTING_OUT.matcher(request.getPath()).matches()
        && request.getHeaders().contains("Sec-Fetch-Site");
  }

  private static boolean sameSite(HttpRequest<?> request) {
    String site = request.getHeaders().get("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    String origin = request.getHeaders().get("Origin");
    String host = request.getHeaders().get("Host");
    return origin == null || (host != null && origin.endsWith("://" + host));
  }
}
