package vn.temlang.api.ledger;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.temlang.traceability.log.TransparencyLog;

/** The transparency log as files: <a href="https://c2sp.org/tlog-tiles">C2SP tlog-tiles</a>. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class LogController {
  private static final int FULL = 256;
  // x001/x234/067, and .p/W for a tile that is not full
  private static final Pattern PLACE =
      Pattern.compile("((?:x[0-9]{3}/){0,5})([0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

  private final TransparencyLog log;

  LogController(TransparencyLog log) {
    this.log = log;
  }

  /** The newest signed tree head. */
  @Get(uri = "/checkpoint", produces = MediaType.TEXT_PLAIN)
  Optional<HttpResponse<String>> checkpoint() {
    return log.findCheckpoint()
        .map(head -> HttpResponse.ok(head.text()).header(HttpHeaders.CACHE_CONTROL, "no-cache"));
  }

  @Get(uri = "/tile/entries/{+place}", produces = MediaType.APPLICATION_OCTET_STREAM)
  Optional<HttpResponse<byte[]>> entries(String place) {
    return Place.parse(place)
        .flatMap(at -> log.findEntries(at.index(), at.width()))
        .map(LogController::forever);
  }

  /** A tile of hashes; level 0 holds leaf hashes. */
  @Get(uri = "/tile/{level:[0-7]}/{+place}", produces = MediaType.APPLICATION_OCTET_STREAM)
  Optional<HttpResponse<byte[]>> tile(int level, String place) {
    return Place.parse(place)
        .flatMap(at -> log.findTile(level, at.index(), at.width()))
        .map(LogController::forever);
  }

  private static HttpResponse<byte[]> forever(byte[] bytes) {
    return HttpResponse.ok(bytes)
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
  }

  private record Place(long index, int width) {
    static Optional<Place> parse(String text) {
      Matcher parts = PLACE.matcher(text);
      if (!parts.matches()) {
        return Optional.empty();
      }
      long index = Long.parseLong(parts.group(1).replaceAll("[x/]", "") + parts.group(2));
      int width = parts.group(3) == null ? FULL : Integer.parseInt(parts.group(3));
      return width > FULL || (parts.group(3) != null && width == FULL)
          ? Optional.empty()
          : Optional.of(new Place(index, width));
    }
  }
}
