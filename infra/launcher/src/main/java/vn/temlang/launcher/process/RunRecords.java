package vn.temlang.launcher.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import vn.temlang.launcher.terminal.Trouble;

/**
 * Which processes run for a data folder, one small file each, so that a later command finds them.
 */
public final class RunRecords {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String LAUNCHER = "launcher";

  private final DataFolder data;

  public RunRecords(DataFolder data) {
    this.data = data;
  }

  /** The launcher that last ran here. */
  public Optional<OsProcess> launcher() {
    return read(LAUNCHER);
  }

  /** Says that this JVM is the launcher of the folder. */
  public void rememberLauncher() {
    OsProcess.of(ProcessHandle.current().pid()).ifPresent(process -> write(LAUNCHER, process));
  }

  public void forgetLauncher() {
    delete(LAUNCHER);
  }

  Optional<OsProcess> child(Role role) {
    return read(role.fileName());
  }

  void remember(Role role, OsProcess process) {
    write(role.fileName(), process);
  }

  void forget(Role role) {
    delete(role.fileName());
  }

  private Path file(String name) {
    return data.run().resolve(name + ".json");
  }

  private Optional<OsProcess> read(String name) {
    try {
      JsonNode node = JSON.readTree(file(name).toFile());
      return Optional.of(
          new OsProcess(
              node.path("pid").asLong(), Instant.ofEpochMilli(node.path("began").asLong())));
    } catch (IOException e) {
      // absent, or cut off by a full disk: then nobody is known to run
      return Optional.empty();
    }
  }

  private void write(String name, OsProcess process) {
    WholeFile.write(
        file(name),
        JSON.createObjectNode()
            .put("pid", process.pid())
            .put("began", process.began().toEpochMilli())
            .toString());
  }

  private void delete(String name) {
    try {
      Files.deleteIfExists(file(name));
    } catch (IOException e) {
      throw new Trouble("Cannot remove " + file(name) + ": " + DataFolder.reason(e), e);
    }
  }
}
