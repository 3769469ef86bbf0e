package vn.temlang.api.account.openid;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which identity providers there are.
 *
 * @param providers their names; each has keys of its own under {@code temlang.openid.NAME}
 */
@ConfigurationProperties("temlang.openid")
public record OpenIdSettings(@Nullable List<String> providers) {}
