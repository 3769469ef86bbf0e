package vn.temlang.traceability.certificate;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/**
 * Sees certificates end, on the day of Viet Nam. It can be asked as often as one likes, by several
 * servers at once, and after any pause: rows say what was told.
 */
@Singleton
public class ExpiryWatch {
  /** The text of the consent to messages that first named certificates. */
  public static final int SINCE_TEXT = 3;

  private static final int A_ROUND = 200;

  private final ExpiryWarnings warnings;
  private final TakeWarning take;
  private final CertificateRules rules;
  private final Clock clock;

  ExpiryWatch(ExpiryWarnings warnings, TakeWarning take, CertificateRules rules, Clock clock) {
    this.warnings = warnings;
    this.take = take;
    this.rules = rules;
    this.clock = clock;
  }

  /** Tells the shops of what has ended. */
  public void tellShops() {
    warnings.tellShopsOfEnds(rules.today(), clock.instant());
  }

  /**
   * Gives each warning that is due to {@code tell}, in a transaction of its own, so that it counts
   * as told if and only if what was done with it holds.
   */
  public void warn(Consumer<ExpiryWarning> tell) {
    List<ExpiryWarning> due;
    do {
      due = warnings.due(rules.today(), SINCE_TEXT, A_ROUND);
      due.forEach(warning -> take.once(warning, tell));
    } while (due.size() == A_ROUND);
  }

  /** One warning, one transaction. */
  @Singleton
  static class TakeWarning {
    private final ExpiryWarnings warnings;
    private final Clock clock;

    TakeWarning(ExpiryWarnings warnings, Clock clock) {
      this.warnings = warnings;
      this.clock = clock;
    }

    @Transactional
    void once(ExpiryWarning warning, Consumer<ExpiryWarning> tell) {
      if (warnings.take(warning, clock.instant())) {
        tell.accept(warning);
      }
    }
  }
}
