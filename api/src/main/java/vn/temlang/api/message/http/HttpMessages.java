package vn.temlang.api.message.http;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.client.DefaultHttpClientConfiguration;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.exceptions.HttpClientException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import vn.temlang.api.message.Message;
import vn.temlang.api.message.MessageSettings;
import vn.temlang.api.message.Messages;

/**
 * Speaks the message contract, which is our own and written down beside its stand-in
 * (infra/sandbox/MESSAGES.md): {@code PUT {base}/v1/messages/{id}} is 200 or 201 for a message that
 * is taken, 400, 409, 413 or 422 for one that never will be, and anything else for a pause.
 */
@Singleton
@Requires(property = "temlang.messages.enabled", value = "true")
class HttpMessages implements Messages {
  private static final Argument<byte[]> BYTES = Argument.of(byte[].class);

  private static final Set<Integer> NEVER = Set.of(400, 409, 413, 422);

  private final String key;
  private final HttpClient client;

  HttpMessages(MessageSettings settings) throws MalformedURLException {
    URI base = settings.url();
    if (base == null) {
      throw new IllegalStateException("set temlang.messages.url");
    }
    this.key = settings.key() == null ? "" : settings.key();
    DefaultHttpClientConfiguration configuration = new DefaultHttpClientConfiguration();
    configuration.setConnectTimeout(settings.timeout());
    configuration.setReadTimeout(settings.timeout());
    configuration.setRequestTimeout(settings.timeout());
    configuration.setFollowRedirects(false);
    configuration.setExceptionOnErrorStatus(false);
    this.client = HttpClient.create(base.toURL(), configuration);
  }

  @Override
  public Sending send(Message message) {
    Map<String, String> body =
        Map.of("kind", message.kind().name(), "to", message.to(), "text", message.text());
    try {
      int status =
          client
              .toBlocking()
              .exchange(
                  HttpRequest.PUT("/v1/messages/" + message.id(), body).bearerAuth(key),
                  BYTES,
                  BYTES)
              .code();
      if (status == 200 || status == 201) {
        return new Sending.Taken();
      }
      return NEVER.contains(status)
          ? new Sending.Refused("HTTP " + status)
          : new Sending.Later("HTTP " + status);
    } catch (HttpClientException cutOff) {
      return new Sending.Later("no answer");
    }
  }

  @PreDestroy
  void close() {
    client.close();
  }
}
