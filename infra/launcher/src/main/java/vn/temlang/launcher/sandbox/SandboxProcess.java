package vn.temlang.launcher.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import vn.temlang.launcher.process.Child;
import vn.temlang.launcher.process.Children;
import vn.temlang.launcher.process.DataFolder;
import vn.temlang.launcher.process.JavaProgram;
import vn.temlang.launcher.process.LogTail;
import vn.temlang.launcher.process.Patience;
import vn.temlang.launcher.process.Program;
import vn.temlang.launcher.process.Role;
import vn.temlang.launcher.process.Trouble;

/** The process that plays the marketplaces and the address service. */
public final class SandboxProcess {
  private static final Duration START = Duration.ofSeconds(60);
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> SMALL =
      List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8");

  private final JavaProgram program;
  private final DataFolder data;
  private final Children children;

  public SandboxProcess(JavaProgram program, DataFolder data, Children children) {
    this.program = program;
    this.data = data;
    this.children = children;
  }

  /**
   * Starts it and gives what it wrote about its ports.
   *
   * @throws Trouble if it ends or writes nothing within a minute
   */
  public JsonNode start() {
    Path folder = data.create(data.root().resolve("sandbox"));
    Path ports = data.run().resolve("sandbox-ports.json");
    forget(ports);
    long said = LogTail.size(data.log(Role.SANDBOX));
    List<String> arguments = List.of("--data", folder.toString(), "--ports-file", ports.toString());
    Child child =
        children.start(
            new Program(Role.SANDBOX, program.command(SMALL, arguments), Map.of(), data.root()));
    boolean written = Patience.until(START, () -> !child.isAlive() || Files.exists(ports));
    if (!written || !child.isAlive()) {
      throw new Trouble(
          "The sandbox did not start: %s (more in %s)"
              .formatted(LogTail.reason(data.log(Role.SANDBOX), said), data.log(Role.SANDBOX)));
    }
    return read(ports);
  }

  private static void forget(Path ports) {
    try {
      Files.deleteIfExists(ports);
    } catch (IOException e) {
      throw new Trouble("Cannot remove " + ports + ": " + DataFolder.reason(e), e);
    }
  }

  private static JsonNode read(Path ports) {
    try {
      return JSON.readTree(ports.toFile());
    } catch (IOException e) {
      throw new Trouble("The sandbox wrote ports that cannot be read: " + e.getMessage(), e);
    }
  }
}
