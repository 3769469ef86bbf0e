package vn.temlang.traceability.place.vpostcode;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.client.DefaultHttpClientConfiguration;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.exceptions.HttpClientException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.temlang.traceability.place.AddressCodes;
import vn.temlang.traceability.place.VPostcode;

/**
 * Asks {@code GET {base}/vpostcode/api/encode?location={lon},{lat}}, longitude first, as the
 * service of Vietnam Post has been seen to answer; it publishes no contract. Its {@code smartCode}
 * is opaque.
 */
@Singleton
@Requires(property = "temlang.address-service.enabled", value = "true")
class VnPostAddressCodes implements AddressCodes {
  private static final Argument<byte[]> BYTES = Argument.of(byte[].class);
  private static final int DECIMALS = 6;
  private final AddressServiceSettings settings;
  private final ObjectMapper json;
  private final HttpClient client;

  VnPostAddressCodes(AddressServiceSettings settings, ObjectMapper json)
      throws MalformedURLException {
    this.settings = settings;
    this.json = json;
    URI base =
        settings
            .url()
            .orElseThrow(() -> new IllegalStateException("set temlang.address-service.url"));
    DefaultHttpClientConfiguration configuration = new DefaultHttpClientConfiguration();
    configuration.setConnectTimeout(settings.timeout());
    configuration.setReadTimeout(settings.timeout());
    configuration.setRequestTimeout(settings.timeout());
    configuration.setFollowRedirects(false);
    configuration.setExceptionOnErrorStatus(false);
    this.client = HttpClient.create(base.toURL(), configuration);
  }

  @Override
  public Answer encode(double lat, double lon) {
    String path = "/vpostcode/api/encode?location=" + degrees(lon) + "," + degrees(lat);
    MutableHttpRequest<?> request = HttpRequest.GET(path).accept("application/json");
    settings.key().ifPresent(key -> request.header("apikey", key));
    try {
      var response = client.toBlocking().exchange(request, BYTES, BYTES);
      return response.code() == 200
          ? answer(response.getBody(byte[].class).orElseGet(() -> new byte[0]))
          : new Answer.Unavailable("HTTP " + response.code());
    } catch (HttpClientException cutOff) {
      return new Answer.Unavailable("no answer");
    }
  }

  private Answer answer(byte[] body) {
    try {
      JsonNode node = json.readTree(new String(body, StandardCharsets.UTF_8));
      JsonNode result = node == null ? json.createObjectNode() : node.path("result");
      String code = result.path("smartCode").asText("").strip();
      if (!code.isEmpty()) {
        return new Answer.Found(code, provider(), postCode(result));
      }
      // only an answer in the service's own shape says that there is no code
      return node != null && node.has("code")
          ? new Answer.NotFound()
          : new Answer.Unavailable("unexpected answer");
    } catch (JsonProcessingException e) {
      return new Answer.Unavailable("the answer is not JSON");
    }
  }

  private String provider() {
    return settings.standIn() ? VPostcode.STAND_IN : "VNPOST";
  }

  private static Optional<String> postCode(JsonNode result) {
    return Optional.of(result.path("postCode").asText("")).filter(code -> code.matches("\\d{5}"));
  }

  private static String degrees(double value) {
    return BigDecimal.valueOf(value)
        .setScale(DECIMALS, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  @PreDestroy
  void close() {
    client.close();
  }
}
