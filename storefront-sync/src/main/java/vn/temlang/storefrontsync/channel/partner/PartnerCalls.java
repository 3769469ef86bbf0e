package vn.temlang.storefrontsync.channel.partner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.client.BlockingHttpClient;
import io.micronaut.http.client.DefaultHttpClientConfiguration;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.exceptions.HttpClientException;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.temlang.storefrontsync.channel.ChannelAccount;
import vn.temlang.storefrontsync.channel.ChannelReply;
import vn.temlang.storefrontsync.channel.MessageSignature;

/** One signed call and its checked answer. */
@Singleton
class PartnerCalls {
  private static final int TOO_MANY_REQUESTS = 429;
  private final Map<URI, HttpClient> clients = new ConcurrentHashMap<>();
  private final ObjectMapper json;
  private final PartnerSettings settings;
  private final Clock clock;

  PartnerCalls(ObjectMapper json, PartnerSettings settings, Clock clock) {
    this.json = json;
    this.settings = settings;
    this.clock = clock;
  }

  /** A request; an empty body is sent as none. */
  record Call(HttpMethod method, String path, String body) {
    static Call get(String path) {
      return new Call(HttpMethod.GET, path, "");
    }
  }

  ChannelReply<JsonNode> send(ChannelAccount account, Call call) {
    try {
      BlockingHttpClient client = client(account.way().base()).toBlocking();
      return answer(account, client.exchange(request(account, call), byte[].class));
    } catch (HttpClientResponseException refused) {
      return refusal(account, refused.getResponse());
    } catch (HttpClientException cutOff) {
      return new ChannelReply.Unavailable<>(String.valueOf(cutOff.getMessage()));
    }
  }

  private HttpRequest<?> request(ChannelAccount account, Call call) {
    byte[] body = call.body().getBytes(StandardCharsets.UTF_8);
    String time = Long.toString(clock.instant().getEpochSecond());
    String subject = call.method() + " " + call.path();
    String signature =
        MessageSignature.over(subject, time, body).under(account.credentials().secret());
    MutableHttpRequest<byte[]> request =
        HttpRequest.<byte[]>create(call.method(), call.path())
            .header("X-Api-Key", account.credentials().apiKey())
            .header("X-Timestamp", time)
            .header("X-Signature", signature)
            .accept("application/json");
    return body.length == 0 ? request : request.contentType("application/json").body(body);
  }

  private HttpClient client(URI base) {
    return clients.computeIfAbsent(
        base,
        uri -> {
          DefaultHttpClientConfiguration configuration = new DefaultHttpClientConfiguration();
          configuration.setReadTimeout(settings.timeout());
          configuration.setRequestTimeout(settings.timeout());
          configuration.setConnectTimeout(settings.timeout());
          configuration.setFollowRedirects(false);
          try {
            return HttpClient.create(uri.toURL(), configuration);
          } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private ChannelReply<JsonNode> answer(ChannelAccount account, HttpResponse<?> response) {
    byte[] body = response.getBody(byte[].class).orElseGet(() -> new byte[0]);
    // an answer that anybody could have written is no answer
    if (!signed(account, response, body)) {
      return new ChannelReply.Unavailable<>("the answer is not signed by the marketplace");
    }
    try {
      return new ChannelReply.Accepted<>(json.readTree(new String(body, StandardCharsets.UTF_8)));
    } catch (JsonProcessingException e) {
      return new ChannelReply.Unavailable<>("the answer is not JSON");
    }
  }

  private static boolean signed(ChannelAccount account, HttpResponse<?> response, byte[] body) {
    String time = response.getHeaders().get("X-Timestamp");
    String signature = response.getHeaders().get("X-Signature");
    String subject = "STATUS " + response.code();
    return time != null
        && signature != null
        && MessageSignature.over(subject, time, body)
            .matches(account.credentials().secret(), signature);
  }

  private ChannelReply<JsonNode> refusal(ChannelAccount account, HttpResponse<?> response) {
    int code = response.code();
    if (code == TOO_MANY_REQUESTS) {
      return new ChannelReply.RateLimited<>(retryAfter(response));
    }
    if (code >= 500 || code < 400) {
      return new ChannelReply.Unavailable<>("HTTP " + code);
    }
    return answer(account, response)
        .then(
            problem ->
                new ChannelReply.Rejected<>(
                    problem.path("reason").asText("HTTP_" + code),
                    problem.path("detail").asText("")));
  }

  private static Optional<Duration> retryAfter(HttpResponse<?> response) {
    return Optional.ofNullable(response.getHeaders().get("Retry-After"))
        .filter(text -> text.matches("\\d{1,6}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)));
  }

  @PreDestroy
  void close() {
    clients.values().forEach(HttpClient::close);
  }
}
