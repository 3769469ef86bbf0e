package vn.temlang.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.temlang.api.People;
import vn.temlang.api.People.Person;
import vn.temlang.api.TestServer;
import vn.temlang.testkit.TestDatabase;

/** What it costs to know who asks and what is theirs, counted where the driver sends it. */
class AuthorisedReadTest {
  /** The beginning and the statement; the driver sends the end another way. */
  private static final int ONE_STATEMENT = 2;

  private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
  private static final AtomicInteger SENT = new AtomicInteger();
  private static final Handler COUNTER =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          if (record.getMessage().contains("FE=> Execute")) {
            SENT.incrementAndGet();
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  private static TestServer server;

  @BeforeAll
  static void startWithTimersThatStandStill() {
    server =
        TestServer.of(
            TestDatabase.empty(),
            Map.of(
                "temlang.outbox.interval", "1h",
                "temlang.log.every", "1h",
                "temlang.anchor.every", "1h",
                "temlang.address-service.interval", "1h",
                "temlang.messages.interval", "1h",
                "temlang.audit.every", "1h",
                "temlang.store.worker.enabled", false));
    DRIVER.setUseParentHandlers(false);
    DRIVER.addHandler(COUNTER);
    DRIVER.setLevel(Level.ALL);
  }

  @AfterAll
  static void stop() {
    DRIVER.setLevel(null);
    DRIVER.removeHandler(COUNTER);
    DRIVER.setUseParentHandlers(true);
    server.close();
  }

  private static int sent(Runnable request) {
    // every connection that a request may get has been set up, and the session's minute is noted
    for (int i = 0; i < 50; i++) {
      request.run();
    }
    SENT.set(0);
    for (int i = 0; i < 10; i++) {
      request.run();
    }
    return SENT.get() / 10;
  }

  private static void read(Person person) {
    assertThat(person.get("/api/products").status()).isEqualTo(200);
  }

  @Test
  void costs_one_statement_more_than_what_anybody_may_read() {
    int open = sent(() -> server.send("GET", "/checkpoint", "", Map.of()));
    assertThat(open).isEqualTo(ONE_STATEMENT);
    People people = new People(server);
    Person manager = people.with("MANAGER", "PRODUCER", UUID.randomUUID().toString());
    Person inspector = people.with("INSPECTOR", "WHOLE", "");
    assertThat(sent(() -> read(manager))).isEqualTo(2 * ONE_STATEMENT);
    assertThat(sent(() -> read(inspector))).isEqualTo(2 * ONE_STATEMENT);
  }

  @Test
  void costs_one_to_set_a_connection_up_where_two_people_take_turns() {
    People people = new People(server);
    Person one = people.with("MANAGER", "PRODUCER", UUID.randomUUID().toString());
    Person other = people.with("MANAGER", "PRODUCER", UUID.randomUUID().toString());
    assertThat(
            sent(
                () -> {
                  read(one);
                  read(other);
                }))
        .isBetween(4 * ONE_STATEMENT, 4 * ONE_STATEMENT + 2);
  }
}
