package vn.temlang.traceability.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.temlang.traceability.storage.FileKind;
import vn.temlang.traceability.storage.FileName;
import vn.temlang.traceability.storage.FileStore;
import vn.temlang.traceability.storage.FileStoreContract;
import vn.temlang.traceability.storage.Shelf;
import vn.temlang.traceability.storage.StoreAnswer;

class S3FileStoreTest extends FileStoreContract {
  private static final S3Mock MOCK = S3Mock.start();
  private static final S3FileStore STORE = store(MOCK.address(), S3Mock.BUCKET, "30s");

  @BeforeAll
  static void up() {
    assertThat(done(STORE.find(FileName.of(Shelf.PICTURES, FileKind.JPEG, bytes("up?")))))
        .isEmpty();
  }

  @AfterAll
  static void down() {
    STORE.close();
    MOCK.close();
  }

  private static S3FileStore store(URI endpoint, String bucket, String timeout) {
    return new S3FileStore(
        new S3Settings(
            true,
            endpoint,
            bucket,
            "us-east-1",
            true,
            "key",
            "secret",
            null,
            Duration.parse("PT" + timeout)));
  }

  @Override
  protected FileStore store() {
    return STORE;
  }

  private static StoreAnswer<FileName> put(S3FileStore store) {
    return store.put(Shelf.PICTURES, FileKind.JPEG, bytes("in trouble"));
  }

  private static void assertNothingStored() {
    FileName name = FileName.of(Shelf.PICTURES, FileKind.JPEG, bytes("in trouble"));
    assertThat(done(STORE.find(name))).isEmpty();
  }

  @Nested
  class In_trouble {
    @Test
    void another_bucket_is_closed_to_us() {
      try (S3FileStore wrong = store(MOCK.address(), "another-bucket", "30s")) {
        assertThat(put(wrong)).isEqualTo(StoreAnswer.failed(StoreAnswer.Trouble.CLOSED_TO_US));
        FileName name = FileName.of(Shelf.PICTURES, FileKind.JPEG, bytes("in trouble"));
        assertThat(wrong.find(name))
            .isEqualTo(StoreAnswer.failed(StoreAnswer.Trouble.CLOSED_TO_US));
      }
      assertNothingStored();
    }

    @Test
    void a_store_that_is_down_is_unavailable() throws IOException {
      int closed;
      try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        closed = free.getLocalPort();
      }
      try (S3FileStore down =
          store(URI.create("http://127.0.0.1:" + closed), S3Mock.BUCKET, "5s")) {
        assertThat(put(down)).isEqualTo(StoreAnswer.failed(StoreAnswer.Trouble.UNAVAILABLE));
      }
      assertNothingStored();
    }

    @ParameterizedTest
    @CsvSource({
      "500, UNAVAILABLE",
      "503, UNAVAILABLE",
      "429, UNAVAILABLE",
      "403, CLOSED_TO_US",
      "301, UNAVAILABLE"
    })
    void what_a_store_answers_is_told_apart(int status, StoreAnswer.Trouble trouble)
        throws IOException {
      try (Stub stub = new Stub(exchange -> exchange.sendResponseHeaders(status, -1));
          S3FileStore store = store(stub.address(), S3Mock.BUCKET, "5s")) {
        assertThat(put(store)).isEqualTo(StoreAnswer.failed(trouble));
      }
      assertNothingStored();
    }

    @Test
    void a_store_that_does_not_answer_in_time_is_unavailable() throws IOException {
      CountDownLatch enough = new CountDownLatch(1);
      try (Stub stub =
              new Stub(
                  exchange -> {
                    try {
                      enough.await();
                    } catch (InterruptedException e) {
                      Thread.currentThread().interrupt();
                    }
                  });
          S3FileStore store = store(stub.address(), S3Mock.BUCKET, "1s")) {
        assertThat(put(store)).isEqualTo(StoreAnswer.failed(StoreAnswer.Trouble.UNAVAILABLE));
        enough.countDown();
      }
      assertNothingStored();
    }

    @Test
    void bytes_that_changed_in_the_store_are_not_given_out() throws IOException {
      FileName name = FileName.of(Shelf.PICTURES, FileKind.JPEG, bytes("true"));
      try (Stub stub =
              new Stub(
                  exchange -> {
                    exchange.sendResponseHeaders(200, 5);
                    exchange.getResponseBody().write(bytes("false"));
                  });
          S3FileStore store = store(stub.address(), S3Mock.BUCKET, "5s")) {
        assertThat(store.find(name)).isEqualTo(StoreAnswer.failed(StoreAnswer.Trouble.DAMAGED));
      }
    }

    @Test
    void the_same_again_works_once_the_store_is_back() {
      StoreAnswer<FileName> again = STORE.put(Shelf.PICTURES, FileKind.JPEG, bytes("once more"));
      assertThat(done(STORE.find(done(again))).map(String::new))
          .isEqualTo(Optional.of("once more"));
    }
  }

  @ParameterizedTest
  @CsvSource({"true, S3FileStore", "false, FolderFileStore"})
  void the_settings_say_which_store_it_is(boolean enabled, String store) {
    Map<String, Object> settings =
        Map.of(
            "temlang.files.s3.enabled",
            enabled,
            "temlang.files.s3.endpoint",
            MOCK.address().toString(),
            "temlang.files.s3.bucket",
            S3Mock.BUCKET,
            "temlang.files.s3.access-key",
            "key",
            "temlang.files.s3.secret-key",
            "secret");
    try (ApplicationContext context =
        ApplicationContext.builder(settings, "test").singletons(Clock.systemUTC()).start()) {
      assertThat(context.getBean(FileStore.class).getClass().getSimpleName()).isEqualTo(store);
    }
  }

  @Test
  void settings_that_lack_something_are_named() {
    assertThatThrownBy(
            () ->
                new S3Settings(
                    true,
                    MOCK.address(),
                    S3Mock.BUCKET,
                    "us-east-1",
                    true,
                    "key",
                    null,
                    null,
                    Duration.ofSeconds(1)))
        .hasMessageContaining("temlang.files.s3.secret-key or secret-key-file is needed");
  }

  /** A store that does one thing only. */
  private static final class Stub implements AutoCloseable {
    private final HttpServer server;

    private interface Answer {
      void to(HttpExchange exchange) throws IOException;
    }

    Stub(Answer answer) throws IOException {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext(
          "/",
          exchange -> {
            try (exchange) {
              exchange.getRequestBody().readAllBytes();
              answer.to(exchange);
            }
          });
      server.start();
    }

    URI address() {
      return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
