package vn.temlang.launcher.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import vn.temlang.launcher.process.Child;
import vn.temlang.launcher.process.Children;
import vn.temlang.launcher.process.DataFolder;
import vn.temlang.launcher.process.FreePort;
import vn.temlang.launcher.process.LogTail;
import vn.temlang.launcher.process.OsProcess;
import vn.temlang.launcher.process.Patience;
import vn.temlang.launcher.process.Program;
import vn.temlang.launcher.process.Role;
import vn.temlang.launcher.process.WholeFile;
import vn.temlang.launcher.terminal.Trouble;

/**
 * The PostgreSQL of one data folder: made once, durable (fsync and synchronous_commit stay on),
 * reached over the loopback interface alone, by password.
 */
public final class PostgresCluster {
  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration STOP = Duration.ofSeconds(30);

  private final DataFolder data;
  private final Children children;
  private final PostgresBinaries binaries;
  private final AsOrdinaryUser user;
  private final Map<String, String> more;

  public PostgresCluster(DataFolder data, Children children) {
    this(data, children, Map.of());
  }

  /** With settings of PostgreSQL on top of the usual ones. */
  public PostgresCluster(DataFolder data, Children children, Map<String, String> more) {
    this.data = data;
    this.more = Map.copyOf(more);
    this.children = children;
    this.binaries = PostgresBinaries.in(data);
    this.user = new AsOrdinaryUser();
  }

  /**
   * Starts the server on a free port and gives the database of Temlang, made at the first start.
   *
   * @throws Trouble if it does not answer within a minute
   */
  public Database start() {
    String password = password();
    if (!Files.isDirectory(data.postgres())) {
      initialise();
    }
    stopLeftover();
    int port = FreePort.any();
    long said = LogTail.size(data.log(Role.POSTGRES));
    Child child = children.start(program(port));
    TemlangDatabase database = new TemlangDatabase(port, password);
    boolean answers = Patience.until(START, () -> !child.isAlive() || database.serverAnswers());
    if (!answers || !child.isAlive()) {
      throw new Trouble(
          "PostgreSQL did not start: %s (more in %s)"
              .formatted(LogTail.reason(data.log(Role.POSTGRES), said), data.log(Role.POSTGRES)));
    }
    return database.create();
  }

  private Program program(int port) {
    List<String> command = new ArrayList<>(user.prefix());
    command.addAll(List.of(binaries.program("postgres").toString(), "-D"));
    command.add(data.postgres().toString());
    settings(port).forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    more.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    return new Program(Role.POSTGRES, command, Map.of("LC_ALL", "C"), data.root());
  }

  private static Map<String, String> settings(int port) {
    return Map.ofEntries(
        Map.entry("port", Integer.toString(port)),
        Map.entry("listen_addresses", "127.0.0.1"),
        Map.entry("unix_socket_directories", ""),
        Map.entry("fsync", "on"),
        Map.entry("synchronous_commit", "on"),
        Map.entry("full_page_writes", "on"),
        Map.entry("max_connections", "60"),
        Map.entry("shared_buffers", "64MB"),
        Map.entry("max_wal_size", "512MB"),
        Map.entry("timezone", "UTC"),
        Map.entry("log_timezone", "UTC"));
  }

  // made beside its place and moved there whole, so that a half-made cluster is never started
  private void initialise() {
    Path fresh = data.root().resolve("postgres.new");
    try {
      PostgresBinaries.remove(fresh);
      runInitdb(fresh);
      Files.move(fresh, data.postgres(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new Trouble("The database cannot be made: " + DataFolder.reason(e), e);
    }
  }

  private void runInitdb(Path fresh) throws IOException {
    List<String> command = new ArrayList<>(user.prefix());
    command.add(binaries.program("initdb").toString());
    command.addAll(List.of("-D", fresh.toString(), "-U", TemlangDatabase.SUPERUSER));
    command.addAll(List.of("-A", "scram-sha-256", "--pwfile", passwordFile().toString()));
    command.addAll(List.of("-E", "UTF8", "--locale-provider=builtin", "--locale=C"));
    command.add("--builtin-locale=C.UTF-8");
    Path log = data.log(Role.POSTGRES);
    long said = LogTail.size(log);
    ProcessBuilder initdb = new ProcessBuilder(command).redirectErrorStream(true);
    initdb.environment().put("LC_ALL", "C");
    initdb.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    if (children.help(initdb) != 0) {
      throw new Trouble(
          "The database cannot be made: %s (more in %s)".formatted(LogTail.reason(log, said), log));
    }
  }

  // a server that outlived its launcher and of which no record remained
  private void stopLeftover() {
    Path pidFile = data.postgres().resolve("postmaster.pid");
    try (var lines = Files.lines(pidFile)) {
      lines
          .findFirst()
          .map(String::strip)
          .flatMap(pid -> OsProcess.of(Long.parseLong(pid)))
          .filter(process -> isPostgres(process.pid()))
          .ifPresent(process -> process.stop("INT", STOP));
    } catch (IOException | NumberFormatException e) {
      // there is none
      return;
    }
  }

  private boolean isPostgres(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(handle -> handle.info().command())
        .filter(command -> command.equals(binaries.program("postgres").toString()))
        .isPresent();
  }

  private Path passwordFile() {
    return data.keys().resolve("postgres-password");
  }

  private String password() {
    try {
      if (!Files.exists(passwordFile())) {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        WholeFile.writeSecret(passwordFile(), HexFormat.of().formatHex(random));
      }
      return Files.readString(passwordFile()).strip();
    } catch (IOException e) {
      throw new Trouble("Cannot read " + passwordFile() + ": " + DataFolder.reason(e), e);
    }
  }
}
