package vn.temlang.traceability.storage.s3;

import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import vn.temlang.traceability.storage.FileKind;
import vn.temlang.traceability.storage.FileName;
import vn.temlang.traceability.storage.FileStore;
import vn.temlang.traceability.storage.Shelf;
import vn.temlang.traceability.storage.StoreAnswer;

/**
 * A bucket; the key of a file is {@link FileName#path()}. A store writes an object whole or not.
 */
@Singleton
@Requires(property = "temlang.files.s3.enabled", value = "true")
class S3FileStore implements FileStore, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(S3FileStore.class);
  // fewer than the threads that answer pages: a store that hangs must not hang the rest
  private static final int LINES = 8;
  private static final int FIRST_CLIENT_ERROR = 400;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int FIRST_SERVER_ERROR = 500;
  private static final int REQUEST_TIMEOUT = 408;

  private final Semaphore lines = new Semaphore(LINES);
  private final S3Client client;
  private final String bucket;

  S3FileStore(S3Settings settings) {
    this.bucket = Optional.ofNullable(settings.bucket()).orElseThrow();
    this.client =
        S3Client.builder()
            .endpointOverride(Optional.ofNullable(settings.endpoint()).orElseThrow())
            .region(Region.of(settings.region()))
            .forcePathStyle(settings.pathStyle())
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(
                        Optional.ofNullable(settings.accessKey()).orElseThrow(),
                        settings.secret())))
            // trailing checksums are Amazon's own; other stores take them for part of the file
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .serviceConfiguration(service -> service.chunkedEncodingEnabled(false))
            .overrideConfiguration(
                override ->
                    override
                        .apiCallTimeout(settings.timeout())
                        .apiCallAttemptTimeout(settings.timeout()))
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(settings.timeout())
                    .socketTimeout(settings.timeout()))
            .build();
  }

  @PreDestroy
  @Override
  public void close() {
    client.close();
  }

  private <T> StoreAnswer<T> call(Supplier<T> call) {
    try {
      if (!lines.tryAcquire(1, TimeUnit.SECONDS)) {
        LOG.warn("All {} lines to the store of files are busy", LINES);
        return StoreAnswer.failed(StoreAnswer.Trouble.UNAVAILABLE);
      }
      try {
        return new StoreAnswer.Done<>(call.get());
      } finally {
        lines.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return StoreAnswer.failed(StoreAnswer.Trouble.UNAVAILABLE);
    } catch (S3Exception e) {
      LOG.error("The store of files answered {}", e.statusCode(), e);
      return StoreAnswer.failed(trouble(e.statusCode()));
    } catch (SdkException e) {
      LOG.error("The store of files does not answer", e);
      return StoreAnswer.failed(StoreAnswer.Trouble.UNAVAILABLE);
    }
  }

  private static StoreAnswer.Trouble trouble(int status) {
    boolean ours =
        status >= FIRST_CLIENT_ERROR
            && status < FIRST_SERVER_ERROR
            && status != TOO_MANY_REQUESTS
            && status != REQUEST_TIMEOUT;
    return ours ? StoreAnswer.Trouble.CLOSED_TO_US : StoreAnswer.Trouble.UNAVAILABLE;
  }

  @Override
  public StoreAnswer<FileName> put(Shelf shelf, FileKind kind, byte[] bytes) {
    FileName name = FileName.of(shelf, kind, bytes);
    return call(
        () -> {
          client.putObject(
              request -> request.bucket(bucket).key(name.path()).contentType(kind.mediaType()),
              RequestBody.fromBytes(bytes));
          return name;
        });
  }

  @Override
  public StoreAnswer<Optional<byte[]>> find(FileName name) {
    StoreAnswer<Optional<byte[]>> read = call(() -> read(name));
    if (read instanceof StoreAnswer.Done<Optional<byte[]>>(Optional<byte[]> bytes)
        && bytes.isPresent()
        && !name.fits(bytes.get())) {
      LOG.error("The file {} is damaged", name.path());
      return StoreAnswer.failed(StoreAnswer.Trouble.DAMAGED);
    }
    return read;
  }

  private Optional<byte[]> read(FileName name) {
    try {
      return Optional.of(
          client
              .getObjectAsBytes(request -> request.bucket(bucket).key(name.path()))
              .asByteArrayUnsafe());
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    }
  }

  @Override
  public StoreAnswer<FileName> delete(FileName name) {
    return call(
        () -> {
          client.deleteObject(request -> request.bucket(bucket).key(name.path()));
          return name;
        });
  }

  @Override
  public StoreAnswer<List<FileName>> olderThan(
      Shelf shelf, Instant time, Optional<FileName> after, int limit) {
    return call(
        () ->
            client
                .listObjectsV2Paginator(
                    request -> {
                      request.bucket(bucket).prefix(shelf.folder() + "/");
                      after.map(FileName::path).ifPresent(request::startAfter);
                    })
                .contents()
                .stream()
                .filter(object -> object.lastModified().isBefore(time))
                .flatMap(object -> FileName.parse(object.key()).stream())
                .limit(limit)
                .toList());
  }
}
