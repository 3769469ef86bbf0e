package vn.temlang.api.limit;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How long a client may take to ask. Sizes are in application-server.yml: 16 KB of headers, 8 KB of
 * address, 8 MB of body.
 *
 * @param head from the first byte, or from the connection, to the end of the headers
 * @param body from there to the end of the body: a picture of 8 MB on a poor line takes minutes
 */
@ConfigurationProperties("temlang.connections")
public record ConnectionLimits(
    @Bindable(defaultValue = "20s") Duration head, @Bindable(defaultValue = "5m") Duration body) {
  public ConnectionLimits {
    refuseNothing("head", head);
    refuseNothing("body", body);
  }

  private static void refuseNothing(String key, Duration time) {
    if (!time.isPositive()) {
      throw new IllegalArgumentException(
          "temlang.connections.%s is longer than nothing, not %s".formatted(key, time));
    }
  }
}
