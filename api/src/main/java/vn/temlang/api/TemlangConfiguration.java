package vn.temlang.api;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What an operator sets for the server as a whole.
 *
 * @param publicUrl under which buyers reach this server; it is what stamps carry
 * @param data folder of keys and of the first operator's password
 * @param cookieSecure whether cookies are for TLS alone; off only on a loopback address
 * @param proxyHeader in which the proxy before this server names who asks, {@code X-Forwarded-For};
 *     none where buyers reach the server itself, who could write anything into it
 */
@ConfigurationProperties("temlang")
public record TemlangConfiguration(
    String publicUrl, Path data, boolean cookieSecure, @Nullable String proxyHeader) {}
