package vn.temlang.launcher;

import java.util.List;

/** How much is started. */
public enum Extent {
  /** Everything, for a person who tries it. */
  DEMO,
  SERVER,
  SERVER_WITH_DEVELOPMENT_CHAIN;

  static Extent of(CommandLine line) {
    if (line.command() == CommandLine.Command.DEMO) {
      return DEMO;
    }
    return line.developmentChain() ? SERVER_WITH_DEVELOPMENT_CHAIN : SERVER;
  }

  boolean hasSandbox() {
    return this == DEMO;
  }

  boolean hasChain() {
    return this != SERVER;
  }

  /**
   * What the server's JVM is told beside the rest. The demo wants to be quick to start and small,
   * so it does with the first compiler.
   */
  public List<String> serverOptions() {
    return switch (this) {
      case DEMO -> List.of("-XX:TieredStopAtLevel=1");
      case SERVER, SERVER_WITH_DEVELOPMENT_CHAIN -> List.of();
    };
  }
}
