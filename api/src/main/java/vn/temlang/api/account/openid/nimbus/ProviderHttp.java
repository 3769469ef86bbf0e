package vn.temlang.api.account.openid.nimbus;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.client.DefaultHttpClientConfiguration;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.exceptions.HttpClientException;
import io.micronaut.http.client.exceptions.ReadTimeoutException;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import vn.temlang.api.account.openid.IdentityProvider.Trouble;
import vn.temlang.api.account.openid.ProviderSettings;

/** Calls one provider: its configured hosts alone, in bounded time, for answers of bounded size. */
final class ProviderHttp implements ResourceRetriever, AutoCloseable {
  private static final Argument<byte[]> BYTES = Argument.of(byte[].class);
  private static final int LARGEST = 256 * 1024;

  private final ProviderSettings provider;
  private final HttpClient client;

  ProviderHttp(ProviderSettings provider) {
    this.provider = provider;
    DefaultHttpClientConfiguration configuration = new DefaultHttpClientConfiguration();
    configuration.setConnectTimeout(provider.timeout());
    configuration.setReadTimeout(provider.timeout());
    configuration.setRequestTimeout(provider.timeout());
    configuration.setFollowRedirects(false);
    configuration.setExceptionOnErrorStatus(false);
    configuration.setMaxContentLength(LARGEST);
    this.client = HttpClient.create(null, configuration);
  }

  /** The text at an address. */
  String get(URI address) throws ProviderTrouble {
    HttpResponse<byte[]> answer = exchange(HttpRequest.GET(address));
    if (answer.code() != 200) {
      throw new ProviderTrouble(Trouble.UNREADABLE, "HTTP " + answer.code());
    }
    return text(answer);
  }

  /** Sends what the library made; an answer may be an error that the library reads. */
  HTTPResponse send(HTTPRequest made) throws ProviderTrouble {
    MutableHttpRequest<String> request =
        HttpRequest.create(HttpMethod.parse(made.getMethod().name()), made.getURI().toString());
    made.getHeaderMap()
        .forEach((name, values) -> values.forEach(value -> request.header(name, value)));
    HttpResponse<byte[]> answer = exchange(request.body(made.getBody()));
    try {
      HTTPResponse read = new HTTPResponse(answer.code());
      read.setContentType(answer.getHeaders().get("Content-Type"));
      read.setBody(text(answer));
      return read;
    } catch (ParseException e) {
      throw new ProviderTrouble(Trouble.UNREADABLE, "malformed Content-Type");
    }
  }

  private HttpResponse<byte[]> exchange(HttpRequest<?> request) throws ProviderTrouble {
    if (!provider.allows(request.getUri())) {
      throw new ProviderTrouble(
          Trouble.UNREADABLE, "host is not configured: " + request.getUri().getRawAuthority());
    }
    try {
      HttpResponse<byte[]> answer = client.toBlocking().exchange(request, BYTES, BYTES);
      if (answer.code() >= 500 || answer.code() == 429) {
        throw new ProviderTrouble(Trouble.AWAY, "HTTP " + answer.code());
      }
      return answer;
    } catch (ReadTimeoutException slow) {
      throw new ProviderTrouble(Trouble.AWAY, "no answer within " + provider.timeout());
    } catch (HttpClientException cutOff) {
      throw new ProviderTrouble(Trouble.AWAY, "no answer: " + cutOff.getClass().getSimpleName());
    }
  }

  private static String text(HttpResponse<byte[]> answer) {
    return answer
        .getBody(byte[].class)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElse("");
  }

  // for the keys, which the library asks for when it needs them
  @Override
  public Resource retrieveResource(URL address) throws IOException {
    try {
      return new Resource(get(URI.create(address.toString())), null);
    } catch (ProviderTrouble e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
