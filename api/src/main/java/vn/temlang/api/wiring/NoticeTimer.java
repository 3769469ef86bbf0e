package vn.temlang.api.wiring;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import vn.temlang.api.access.RequestReach;
import vn.temlang.api.notice.TellPeople;

/** Looks again and again whether somebody has to be told something. */
@Singleton
@Requires(beans = DataSource.class)
class NoticeTimer {
  private final TellPeople tellPeople;

  NoticeTimer(TellPeople tellPeople) {
    this.tellPeople = tellPeople;
  }

  @Scheduled(
      initialDelay = "${temlang.notices.every:10m}",
      fixedDelay = "${temlang.notices.every:10m}")
  void tell() {
    RequestReach.asThePlatform(tellPeople::tell);
  }
}
