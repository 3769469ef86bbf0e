package vn.temlang.api.wiring;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import vn.temlang.api.access.RequestReach;
import vn.temlang.api.account.invitation.AnswerResets;
import vn.temlang.api.message.SendMessages;
import vn.temlang.traceability.place.FetchAddressCodes;

/** What happens again and again by itself. */
@Requires(beans = DataSource.class)
@Singleton
@Requires(beans = DataSource.class)
class Timers {
  private static final int SITES_A_ROUND = 50;

  private static final int MESSAGES_A_ROUND = 20;

  private final FetchAddressCodes addressCodes;
  private final AnswerResets resets;
  private final SendMessages messages;

  Timers(FetchAddressCodes addressCodes, AnswerResets resets, SendMessages messages) {
    this.addressCodes = addressCodes;
    this.resets = resets;
    this.messages = messages;
  }

  @Scheduled(fixedDelay = "${temlang.messages.interval:1s}", scheduler = TaskExecutors.SCHEDULED)
  void sendMessages() {
    RequestReach.asThePlatform(
        () -> {
          for (int i = 0; i < MESSAGES_A_ROUND && resets.answerOne(); i++) {
            // each in a transaction of its own
          }
          messages.send(MESSAGES_A_ROUND);
        });
  }

  @Scheduled(
      fixedDelay = "${temlang.address-service.interval:2s}",
      scheduler = TaskExecutors.SCHEDULED)
  void fetchAddressCodes() {
    RequestReach.asThePlatform(() -> addressCodes.fetch(SITES_A_ROUND));
  }
}
