package vn.temlang.traceability.log.file;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Keys {@code temlang.log.*}.
 *
 * @param origin name of the log and of its key, unique in the world, as C2SP tlog-checkpoint asks:
 *     a host name that the operator owns and a path, without a scheme
 */
@ConfigurationProperties("temlang.log")
record LogConfiguration(@Bindable(defaultValue = "localhost/temlang") String origin) {

  LogConfiguration {
    if (!origin.matches("[^\\s+:]+(:[0-9]+)?[^\\s+:]*")) {
      throw new IllegalArgumentException(
          "temlang.log.origin is a host name and a path, without a scheme, spaces or plus signs, not "
              + origin);
    }
  }
}
