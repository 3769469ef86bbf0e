package vn.temlang.launcher.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.temlang.launcher.process.Child;
import vn.temlang.launcher.process.Children;
import vn.temlang.launcher.process.DataFolder;
import vn.temlang.launcher.process.FreePort;
import vn.temlang.launcher.process.JavaProgram;
import vn.temlang.launcher.process.LogTail;
import vn.temlang.launcher.process.Patience;
import vn.temlang.launcher.process.Program;
import vn.temlang.launcher.process.Role;
import vn.temlang.launcher.terminal.Trouble;

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
   * Starts it, on the ports of the last time where they are free: listings keep their addresses.
   *
   * @throws Trouble if it ends or writes nothing within a minute
   */
  public SandboxPorts start() {
    Path folder = data.create(data.root().resolve("sandbox"));
    Path ports = folder.resolve("ports.json");
    List<String> arguments = arguments(folder, ports);
    forget(ports);
    long said = LogTail.size(data.log(Role.SANDBOX));
    Child child =
        children.start(
            new Program(Role.SANDBOX, program.command(SMALL, arguments), Map.of(), data.root()));
    boolean written = Patience.until(START, () -> !child.isAlive() || Files.exists(ports));
    if (!written || !child.isAlive()) {
      throw new Trouble(
          "The sandbox did not start: %s (more in %s)"
              .formatted(LogTail.reason(data.log(Role.SANDBOX), said), data.log(Role.SANDBOX)));
    }
    return SandboxPorts.of(read(ports));
  }

  private static List<String> arguments(Path folder, Path ports) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--data", folder.toString(), "--ports-file", ports.toString()));
    arguments.addAll(List.of("--api-key", SandboxPorts.KEY, "--api-secret", SandboxPorts.SECRET));
    if (Files.exists(ports)) {
      JsonNode last = read(ports);
      for (String part : List.of("postmart", "voso", "address", "messages")) {
        int port = last.path(part).asInt();
        if (port > 0 && FreePort.isFree(port)) {
          arguments.addAll(List.of("--" + part + "-port", Integer.toString(port)));
        }
      }
    }
    return arguments;
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
