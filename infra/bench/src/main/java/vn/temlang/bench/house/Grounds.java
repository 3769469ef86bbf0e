package vn.temlang.bench.house;

import java.net.URI;
import java.util.Optional;
import vn.temlang.launcher.postgres.Database;
import vn.temlang.launcher.sandbox.SandboxPorts;

/** What a server stands on. */
public record Grounds(Database database, Optional<URI> chain, Optional<SandboxPorts> sandbox) {
  /** The database alone: nothing is anchored, nothing is sold. */
  public static Grounds of(Database database) {
    return new Grounds(database, Optional.empty(), Optional.empty());
  }
}
