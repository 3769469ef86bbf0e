package vn.temlang.traceability.storage.s3;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keys {@code temlang.files.s3.*}.
 *
 * @param enabled whether files are kept in a bucket and not in a folder
 * @param endpoint address of the store; no other host is called
 * @param bucket which has to be there
 * @param region what the store wants to read in signatures
 * @param pathStyle whether the bucket stands in the path and not before the host's name
 * @param secretKeyFile holds the secret instead of {@code secretKey}
 * @param timeout of one call with its repeats
 */
@ConfigurationProperties("temlang.files.s3")
record S3Settings(
    @Bindable(defaultValue = "false") boolean enabled,
    @Nullable URI endpoint,
    @Nullable String bucket,
    @Bindable(defaultValue = "us-east-1") String region,
    @Bindable(defaultValue = "true") boolean pathStyle,
    @Nullable String accessKey,
    @Nullable String secretKey,
    @Nullable Path secretKeyFile,
    @Bindable(defaultValue = "10s") Duration timeout) {

  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
  private static final String BUCKET = "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]";

  S3Settings {
    if (endpoint != null) {
      require(
          String.valueOf(endpoint.getScheme()).matches("https?"),
          "endpoint begins with https:// or http://",
          endpoint);
    }
    if (bucket != null && !bucket.isBlank()) {
      require(
          bucket.matches(BUCKET),
          "bucket is 3 to 63 small letters, digits, dots and hyphens",
          bucket);
    }
    require(timeout.isPositive(), "timeout is longer than nothing", timeout);
    if (enabled) {
      require(endpoint != null, "endpoint is needed", "nothing");
      require(bucket != null && !bucket.isBlank(), "bucket is needed", "nothing");
      require(accessKey != null && !accessKey.isBlank(), "access-key is needed", "nothing");
      require(
          secretKeyFile != null || (secretKey != null && !secretKey.isBlank()),
          "secret-key or secret-key-file is needed",
          "nothing");
    }
  }

  private static void require(boolean holds, String rule, Object value) {
    if (!holds) {
      throw new IllegalArgumentException("temlang.files.s3.%s, not %s".formatted(rule, value));
    }
  }

  String secret() {
    if (secretKeyFile == null) {
      return Optional.ofNullable(secretKey).orElseThrow();
    }
    try {
      return Files.readString(secretKeyFile).strip();
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "temlang.files.s3.secret-key-file cannot be read: " + secretKeyFile, e);
    }
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "S3Settings " + endpoint + " " + bucket;
  }
}
