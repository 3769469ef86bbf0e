package vn.temlang.sandbox.message;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Takes messages as MESSAGES.md says, and shows them to tests and demonstrations. */
@Requires(property = "sandbox.role", value = "messages")
@Controller
class MessageController {
  private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{7,14}");
  private static final Pattern MAIL = Pattern.compile("[!-?A-~]{1,64}@[a-z0-9.-]{3,253}");
  private static final int LONGEST = 1000;

  private final Inbox inbox;
  private final String key;

  MessageController(Inbox inbox, @Value("${sandbox.key}") String key) {
    this.inbox = inbox;
    this.key = key;
  }

  /** What is sent. */
  record MessageBody(String kind, String to, String text) {}

  @Put("/v1/messages/{id}")
  HttpResponse<?> put(
      UUID id, @Body MessageBody body, @Nullable @Header("Authorization") String given) {
    if (!("Bearer " + key).equals(given)) {
      return HttpResponse.unauthorized();
    }
    if (body.text().isBlank() || body.text().length() > LONGEST) {
      return refused("TEXT");
    }
    boolean reachable =
        switch (body.kind()) {
          case "SMS", "ZALO" -> PHONE.matcher(body.to()).matches();
          case "MAIL" -> MAIL.matcher(body.to()).matches();
          default -> false;
        };
    if (!reachable) {
      return refused("RECIPIENT");
    }
    return switch (inbox.take(new Inbox.Letter(id, body.kind(), body.to(), body.text()))) {
      case NEW -> HttpResponse.created(Map.of("id", id, "state", "ACCEPTED"));
      case SAME -> HttpResponse.ok(Map.of("id", id, "state", "ACCEPTED"));
      case OTHER_CONTENT ->
          HttpResponse.status(HttpStatus.CONFLICT).body(Map.of("code", "OTHER_CONTENT"));
    };
  }

  private static HttpResponse<?> refused(String code) {
    return HttpResponse.unprocessableEntity().body(Map.of("code", code));
  }

  /** Not part of the contract: what arrived, the oldest first. */
  @Get("/control/messages")
  List<Inbox.Letter> all() {
    return inbox.all();
  }
}
