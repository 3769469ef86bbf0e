package vn.temlang.api;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A server's clock that a test sets; for servers that are started with {@link #PROPERTY}. */
@Singleton
@Replaces(value = Clock.class, factory = Application.class)
@Requires(property = SetClock.PROPERTY)
public class SetClock extends Clock {
  /** Any value. */
  public static final String PROPERTY = "temlang.test.clock";

  private volatile Instant now = Instant.parse("2026-06-30T03:00:00Z");

  /** Of a server that was started with the property. */
  public static SetClock of(TestServer server) {
    return (SetClock) server.context().getBean(Clock.class);
  }

  public void set(String moment) {
    now = Instant.parse(moment);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("one zone is enough");
  }
}
