package vn.temlang.traceability.place.vpostcode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.temlang.traceability.place.AddressCodes.Answer;
import vn.temlang.traceability.place.VPostcode;

class VnPostAddressCodesTest {
  private final AtomicReference<String> asked = new AtomicReference<>("");
  private final CountDownLatch end = new CountDownLatch(1);
  private HttpServer server;
  private VnPostAddressCodes codes;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    codes = client(base, false);
  }

  private static VnPostAddressCodes client(URI base, boolean standIn) throws IOException {
    return new VnPostAddressCodes(
        new AddressServiceSettings(
            true, Optional.of(base), Optional.of("key"), standIn, Duration.ofSeconds(3)),
        new ObjectMapper());
  }

  @AfterEach
  void stop() {
    end.countDown();
    codes.close();
    server.stop(0);
  }

  private void answers(int status, String body) {
    server.createContext(
        "/vpostcode/api/encode",
        exchange -> {
          asked.set(
              exchange.getRequestURI().getQuery()
                  + " "
                  + exchange.getRequestHeaders().getFirst("apikey"));
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  @Test
  void asks_with_the_longitude_first_and_keeps_the_code_as_it_is() {
    answers(
        200, "{\"code\":\"OK\",\"result\":{\"smartCode\":\" aB-9/x \",\"postCode\":\"87000\"}}");
    assertThat(codes.encode(9.865, 106.0541))
        .isEqualTo(new Answer.Found("aB-9/x", "VNPOST", Optional.of("87000")));
    assertThat(asked.get()).isEqualTo("location=106.0541,9.865 key");
  }

  @Test
  void a_code_of_a_stand_in_is_never_that_of_the_service() throws IOException {
    answers(200, "{\"code\":\"OK\",\"result\":{\"smartCode\":\"X\"}}");
    URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    VnPostAddressCodes standIn = client(base, true);
    assertThat(standIn.encode(9.865, 106.0541))
        .isEqualTo(new Answer.Found("X", VPostcode.STAND_IN, Optional.empty()));
    standIn.close();
  }

  @Test
  void a_post_code_of_another_shape_is_left_out() {
    answers(200, "{\"code\":\"OK\",\"result\":{\"smartCode\":\"X\",\"postCode\":\"8700\"}}");
    assertThat(codes.encode(9.865, 106.0541))
        .isEqualTo(new Answer.Found("X", "VNPOST", Optional.empty()));
  }

  @Test
  void an_answer_without_a_code_means_there_is_none() {
    answers(200, "{\"code\":\"NOT_FOUND\",\"message\":\"outside\"}");
    assertThat(codes.encode(0, 0)).isEqualTo(new Answer.NotFound());
  }

  @Test
  void a_refusal_an_error_and_nonsense_all_mean_later() {
    answers(503, "");
    assertThat(codes.encode(9, 106)).isEqualTo(new Answer.Unavailable("HTTP 503"));
    server.removeContext("/vpostcode/api/encode");
    answers(200, "<html>");
    assertThat(codes.encode(9, 106)).isEqualTo(new Answer.Unavailable("the answer is not JSON"));
    server.removeContext("/vpostcode/api/encode");
    answers(200, "{}");
    assertThat(codes.encode(9, 106)).isEqualTo(new Answer.Unavailable("unexpected answer"));
  }

  @Test
  void a_service_that_does_not_answer_in_time_means_later() {
    server.createContext(
        "/vpostcode/api/encode",
        exchange -> {
          try {
            boolean _ = end.await(10, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.close();
        });
    assertThat(codes.encode(9, 106)).isEqualTo(new Answer.Unavailable("no answer"));
  }

  @Test
  void switched_off_it_says_so() {
    assertThat(new NoAddressCodes().encode(9, 106)).isEqualTo(new Answer.Unavailable("disabled"));
  }
}
