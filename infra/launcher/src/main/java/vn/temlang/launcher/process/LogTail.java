package vn.temlang.launcher.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The end of a log: why a process ended. */
public final class LogTail {
  private static final int BYTES = 262_144;
  private static final List<String> TELLING =
      List.of(
          "No space left on device",
          "FATAL:",
          "npm error code",
          "could not",
          "already in use",
          "ERROR",
          "Exception",
          "Error:");

  // of a line that is a JSON object, the words for people
  private static final Pattern MESSAGE =
      Pattern.compile("\"formattedMessage\":\"((?:[^\"\\\\]|\\\\.)*)\"");

  private LogTail() {}

  /**
   * The most telling line of what was written after the given size, or the last one; empty if the
   * process said nothing.
   */
  public static String reason(Path log, long from) {
    List<String> lines = lines(log, from);
    return TELLING.stream()
        .flatMap(word -> lines.reversed().stream().filter(line -> line.contains(word)).limit(1))
        .findFirst()
        .or(
            () ->
                lines.isEmpty()
                    ? java.util.Optional.empty()
                    : java.util.Optional.of(lines.getLast()))
        .map(LogTail::shortened)
        .orElse("");
  }

  private static String shortened(String line) {
    String words = MESSAGE.matcher(line).results().findFirst().map(LogTail::text).orElse(line);
    return words.length() <= 300 ? words : words.substring(0, 300) + "…";
  }

  private static String text(MatchResult message) {
    return message.group(1).replace("\\n", " ").replace("\\\"", "\"").replaceAll("\\s+", " ");
  }

  private static List<String> lines(Path log, long from) {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long start = Math.max(from, file.length() - BYTES);
      byte[] end = new byte[Math.toIntExact(Math.max(0, file.length() - start))];
      file.seek(start);
      file.readFully(end);
      return new String(end, StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** How long a log is now, to read later only what follows. */
  public static long size(Path log) {
    return log.toFile().length();
  }
}
