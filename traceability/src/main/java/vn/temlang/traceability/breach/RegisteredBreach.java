package vn.temlang.traceability.breach;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A breach in the register and, once told to the authority, when and under which number. */
public record RegisteredBreach(Breach breach, Optional<Report> report) {
  /** Law 91/2025/QH15, article 23: at the latest 72 hours after it was noticed, holidays or not. */
  public static final Duration TIME = Duration.ofDays(3);

  /**
   * @param reference under which the authority took it
   */
  public record Report(Instant at, String reference) {}

  public Instant due() {
    return breach.noticedAt().plus(TIME);
  }

  /** Whether the 72 hours ran out before it was reported. */
  public boolean late(Instant now) {
    return report.map(Report::at).orElse(now).isAfter(due());
  }
}
