package vn.temlang.storefrontsync.channel.jdbc;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.Optional;

/**
 * Where the key that seals credentials comes from.
 *
 * @param credentialKey the key itself: 32 bytes in base64
 * @param credentialKeyFile or a file that holds it so; made with a fresh key if it is not there
 */
@ConfigurationProperties("temlang.store")
record CredentialSettings(Optional<String> credentialKey, Optional<String> credentialKeyFile) {}
