package vn.temlang.api.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.temlang.traceability.log.Hash;

/**
 * A row of the chain as it is stored.
 *
 * <p>{@code hash} = SHA-256({@code previous} || text), where {@code previous} is the hash of the
 * row before (32 zero bytes before the first) and text is, in UTF-8 and in this order, {@code seq},
 * {@code id}, {@code at} as {@code 2026-11-22T03:04:05.000006Z}, {@code BEGUN} or {@code DONE},
 * request, account, on behalf of, action, kind, thing, producer, commune, fields with commas
 * between them, status (0 for {@code BEGUN}), reason, times, commitments and, unless they are
 * empty, changes; each as its length in bytes, a colon and itself, or {@code -} where there is
 * none.
 *
 * @param seq 1 for the first, then one more for each
 * @param onBehalfOf the producer for whom somebody of a team or an office did it
 * @param producer whose the thing was when it was done
 * @param commune where that producer is, 5 digits
 * @param changes what was really changed, as {@link AuditChanges} reads it; empty for nothing
 * @param commitments a line for each personal value: {@link PersonalValue#commitment}
 */
public record AuditRow(
    long seq,
    UUID id,
    Instant at,
    UUID request,
    Optional<UUID> account,
    Optional<UUID> onBehalfOf,
    Act act,
    Optional<UUID> producer,
    Optional<String> commune,
    Outcome outcome,
    String commitments,
    String changes,
    Hash previous,
    Hash hash) {
  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** {@code at} as it is hashed: to the microsecond, in UTC. */
  public String micros() {
    return MICROS.format(at);
  }

  /** The hash that this row should have. */
  public Hash computed() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(previous.bytes());
      return Hash.of(digest.digest(text().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private String text() {
    StringBuilder text = new StringBuilder(400);
    add(text, Long.toString(seq));
    add(text, id.toString());
    add(text, micros());
    add(text, outcome instanceof Outcome.Begun ? "BEGUN" : "DONE");
    add(text, request.toString());
    add(text, account);
    add(text, onBehalfOf);
    add(text, act.action());
    add(text, act.kind());
    add(text, act.thing());
    add(text, producer);
    add(text, commune);
    add(text, String.join(",", act.fields()));
    add(text, done(done -> Integer.toString(done.status()), "0"));
    add(text, done(Outcome.Done::reason, ""));
    add(text, done(done -> Integer.toString(done.times()), "1"));
    add(text, commitments);
    if (!changes.isEmpty()) {
      add(text, changes);
    }
    return text.toString();
  }

  private String done(Function<Outcome.Done, String> part, String begun) {
    return switch (outcome) {
      case Outcome.Begun() -> begun;
      case Outcome.Done done -> part.apply(done);
    };
  }

  private static void add(StringBuilder text, Optional<?> value) {
    value.ifPresentOrElse(present -> add(text, present.toString()), () -> text.append('-'));
  }

  private static void add(StringBuilder text, String value) {
    text.append(value.getBytes(StandardCharsets.UTF_8).length).append(':').append(value);
  }
}
