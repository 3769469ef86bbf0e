package vn.temlang.api.wiring;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import javax.sql.DataSource;
import vn.temlang.api.TemlangConfiguration;
import vn.temlang.api.access.RequestReach;
import vn.temlang.api.message.MessageQueue;
import vn.temlang.api.message.Notice;
import vn.temlang.api.page.text.Formats;
import vn.temlang.api.page.text.Language;
import vn.temlang.api.page.text.Messages;
import vn.temlang.api.page.text.SchemeName;
import vn.temlang.traceability.IdSource;
import vn.temlang.traceability.certificate.ExpiryWarning;
import vn.temlang.traceability.certificate.ExpiryWatch;

/**
 * Looks at the ends of certificates: at the first second of each day in Viet Nam, in the morning,
 * and again and again for what a server that was off has missed (decision 0058).
 */
@Singleton
@Requires(beans = DataSource.class)
class WatchCertificates {
  /** After which it is news no more. */
  private static final Duration NEWS = Duration.ofDays(2);

  private static final String ZONE = "Asia/Ho_Chi_Minh";
  private static final ZoneId VIET_NAM = ZoneId.of(ZONE);
  private static final LocalTime MORNING = LocalTime.of(7, 0);
  private static final LocalTime EVENING = LocalTime.of(21, 0);

  private final ExpiryWatch watch;
  private final MessageQueue queue;
  private final Optional<vn.temlang.api.message.Messages> gateway;
  private final Letters letters;
  private final IdSource ids;
  private final Clock clock;

  WatchCertificates(
      ExpiryWatch watch,
      MessageQueue queue,
      Optional<vn.temlang.api.message.Messages> gateway,
      Letters letters,
      IdSource ids,
      Clock clock) {
    this.watch = watch;
    this.queue = queue;
    this.gateway = gateway;
    this.letters = letters;
    this.ids = ids;
    this.clock = clock;
  }

  /** What a message says. */
  @Singleton
  record Letters(Messages texts, TemlangConfiguration configuration) {}

  @Scheduled(cron = "1 0 0,7 * * *", zoneId = ZONE)
  @Scheduled(
      initialDelay = "${temlang.notices.every:10m}",
      fixedDelay = "${temlang.notices.every:10m}")
  void look() {
    RequestReach.asThePlatform(
        () -> {
          watch.tellShops();
          // without a gateway nothing is told, and nothing counts as told; by night people sleep
          if (day()) {
            gateway.ifPresent(open -> watch.warn(this::write));
          }
        });
  }

  private boolean day() {
    LocalTime now = LocalTime.ofInstant(clock.instant(), VIET_NAM);
    return !now.isBefore(MORNING) && now.isBefore(EVENING);
  }

  // in Vietnamese, because nothing says what else the person reads; no name is in it
  private void write(ExpiryWarning warning) {
    Instant now = clock.instant();
    String key =
        switch (warning.stage()) {
          case DAYS_90, DAYS_30, DAYS_7 -> "message.certificate.ends";
          case LAST_DAY -> "message.certificate.last-day";
          case ENDED -> "message.certificate.ended";
        };
    String page = "/portal/certificates/" + warning.certificate();
    String text =
        letters
            .texts()
            .text(
                Language.VIETNAMESE,
                key,
                letters.texts().text(Language.VIETNAMESE, SchemeName.of(warning.scheme()).word()),
                Formats.date(Language.VIETNAMESE, warning.lastDay()),
                letters.configuration().publicUrl() + page);
    queue.add(
        new Notice(ids.next(), warning.producer(), text, ExpiryWatch.SINCE_TEXT),
        now,
        now.plus(NEWS));
  }
}
