package vn.temlang.traceability.storage.s3;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A store that speaks S3, in a process of its own on free ports of 127.0.0.1. */
final class S3Mock implements AutoCloseable {
  static final String BUCKET = "temlang-files";
  private static final Path JAR = Path.of("target", "s3mock", "s3mock.jar");
  private static final Pattern STARTED =
      Pattern.compile("Tomcat started on ports.* (\\d+) \\(http\\)");

  private final Process process;
  private final URI address;

  private S3Mock(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  static S3Mock start() {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toString(),
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--http.port=0"));
    builder.environment().put("COM_ADOBE_TESTING_S3MOCK_STORE_INITIAL_BUCKETS", BUCKET);
    builder.redirectErrorStream(true);
    try {
      Process process = builder.start();
      return new S3Mock(
          process,
          URI.create("http://127.0.0.1:" + port(process.inputReader(StandardCharsets.UTF_8))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String port(BufferedReader said) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      all.append(line).append('\n');
      Matcher started = STARTED.matcher(line);
      if (started.find()) {
        Thread.ofVirtual().start(() -> said.lines().forEach(rest -> {}));
        return started.group(1);
      }
    }
    throw new IllegalStateException("The store did not start:\n" + all);
  }

  URI address() {
    return address;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
