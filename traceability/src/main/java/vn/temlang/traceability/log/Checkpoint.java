package vn.temlang.traceability.log;

import java.nio.charset.StandardCharsets;

/** A tree head: which log, how many leaves, which root (C2SP tlog-checkpoint). */
public record Checkpoint(String origin, long size, Hash root) {
  public Checkpoint {
    if (origin.isBlank() || origin.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("an origin is one line that is not empty");
    }
    if (size < 0) {
      throw new IllegalArgumentException("a tree has no " + size + " leaves");
    }
  }

  /**
   * Reads the text that a signed note covers: three lines, each ended by a newline; extension lines
   * are refused, as none is defined for this log.
   */
  static Checkpoint parse(String body) {
    String[] lines = body.split("\n", -1);
    if (lines.length != 4 || !lines[3].isEmpty()) {
      throw new IllegalArgumentException("a checkpoint has three lines");
    }
    if (!lines[1].matches("0|[1-9][0-9]{0,18}")) {
      throw new IllegalArgumentException("not a tree size: " + lines[1]);
    }
    return new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.ofBase64(lines[2]));
  }

  /** The text that is signed. */
  public String body() {
    return origin + '\n' + size + '\n' + root.base64() + '\n';
  }

  byte[] signedBytes() {
    return body().getBytes(StandardCharsets.UTF_8);
  }
}
