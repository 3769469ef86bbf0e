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
record LogConfiguration(@Bindable(defaultValue = "localhost/temlang") String origin) {}
