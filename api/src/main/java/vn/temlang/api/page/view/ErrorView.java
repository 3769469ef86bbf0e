package vn.temlang.api.page.view;

import java.util.Optional;

/**
 * The page for what went wrong.
 *
 * @param trouble what kind of trouble
 * @param correlationId what the operator needs to find it in the log
 */
public record ErrorView(Trouble trouble, Optional<String> correlationId) implements View {
  @Override
  public String template() {
    return "error";
  }

  /** What a reader can be told about a failure. */
  public enum Trouble {
    BAD_REQUEST("error.bad-request.title", "error.bad-request.advice"),
    FORBIDDEN("error.forbidden.title", "error.forbidden.advice"),
    NOT_FOUND("error.not-found.title", "error.not-found.advice"),
    TOO_LARGE("error.too-large.title", "error.too-large.advice"),
    TOO_MANY("error.too-many.title", "error.too-many.advice"),
    FAULT("error.fault.title", "error.fault.advice"),
    UNAVAILABLE("error.unavailable.title", "error.unavailable.advice");

    private final String title;
    private final String advice;

    Trouble(String title, String advice) {
      this.title = title;
      this.advice = advice;
    }

    /** Key of what happened. */
    public String title() {
      return title;
    }

    /** Key of what to do. */
    public String advice() {
      return advice;
    }

    /** The trouble behind an HTTP status. */
    public static Trouble ofStatus(int status) {
      return switch (status) {
        case 401, 403 -> FORBIDDEN;
        case 404, 410 -> NOT_FOUND;
        case 413 -> TOO_LARGE;
        case 429 -> TOO_MANY;
        case 502, 503, 504 -> UNAVAILABLE;
        default -> status < 500 ? BAD_REQUEST : FAULT;
      };
    }
  }
}
