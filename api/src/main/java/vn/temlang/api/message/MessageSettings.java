package vn.temlang.api.message;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How messages leave.
 *
 * @param enabled whether there is a gateway
 * @param url of the gateway
 * @param key that the gateway gave
 * @param timeout how long its answer may take
 * @param phone how a message to a telephone number travels, {@code SMS} or {@code ZALO}
 * @param keyFile holds the key that seals messages which wait; made at the first start
 */
@ConfigurationProperties("temlang.messages")
public record MessageSettings(
    @Bindable(defaultValue = "false") boolean enabled,
    @Nullable URI url,
    @Nullable String key,
    @Bindable(defaultValue = "5s") Duration timeout,
    @Bindable(defaultValue = "SMS") Message.Kind phone,
    Path keyFile) {
  public MessageSettings {
    if (url != null && !String.valueOf(url.getScheme()).matches("https?")) {
      throw new IllegalArgumentException(
          "temlang.messages.url begins with https:// or http://, not " + url);
    }
    if (enabled && url == null) {
      throw new IllegalArgumentException(
          "temlang.messages.url is missing, and temlang.messages.enabled is true");
    }
    if (!timeout.isPositive()) {
      throw new IllegalArgumentException(
          "temlang.messages.timeout is longer than nothing, not " + timeout);
    }
  }
}
