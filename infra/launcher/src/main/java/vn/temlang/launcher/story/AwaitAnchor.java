package vn.temlang.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.stream.StreamSupport;
import vn.temlang.launcher.process.Patience;
import vn.temlang.launcher.terminal.Console;

/** Waits until the log with all these records stands on the chain. */
final class AwaitAnchor implements Chapter {
  private static final Duration LONGEST = Duration.ofSeconds(90);
  private static final String LEDGER = "/api/ledger";

  @Override
  public String title() {
    return "Waiting until the log is anchored on the development chain";
  }

  @Override
  public void tell(PublicApi api, Memory memory, Console console) {
    long wanted = api.get(LEDGER).path("treeSize").asLong();
    boolean anchored = Patience.until(LONGEST, () -> anchoredSize(api.get(LEDGER)) >= wanted);
    console.say(
        anchored
            ? "    %d records are anchored".formatted(anchoredSize(api.get(LEDGER)))
            : "    not anchored yet: the scan page says so, and the server goes on trying");
  }

  private static long anchoredSize(JsonNode ledger) {
    return StreamSupport.stream(ledger.path("anchors").spliterator(), false)
        .filter(anchor -> anchor.path("state").asText().equals("FINAL"))
        .mapToLong(anchor -> anchor.path("size").asLong())
        .max()
        .orElse(0);
  }
}
