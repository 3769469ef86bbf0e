package vn.temlang.launcher.story;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.temlang.launcher.process.DataFolder;
import vn.temlang.launcher.process.Patience;
import vn.temlang.launcher.process.WholeFile;
import vn.temlang.launcher.sandbox.SandboxPorts;
import vn.temlang.launcher.terminal.Console;
import vn.temlang.launcher.terminal.Trouble;

/**
 * From nothing to a stamp that anybody can scan and a product that is for sale. A chapter that was
 * told is not told again; one that was interrupted is, with the same identifiers.
 */
public final class Story {
  private static final Duration PROOF = Duration.ofSeconds(30);

  private final DataFolder data;
  private final Console console;
  private final Memory memory;
  private final HttpClient http = HttpClient.newHttpClient();

  public Story(DataFolder data, Console console, Clock clock) {
    this.data = data;
    this.console = console;
    this.memory = Memory.in(data, clock);
  }

  /**
   * Tells what is not told yet.
   *
   * @param anchored whether there is a chain to wait for
   * @throws Trouble if the server refuses something or the shops do not follow
   */
  public StoryAddresses tell(URI server, boolean anchored, SandboxPorts sandbox) {
    PublicApi api = new PublicApi(server, "operator", password(), http);
    for (Chapter chapter : chapters(anchored, sandbox)) {
      tell(chapter, api);
    }
    return addresses(api, anchored);
  }

  private List<Chapter> chapters(boolean anchored, SandboxPorts sandbox) {
    List<Chapter> chapters =
        new ArrayList<>(
            List.of(
                new RegisterProducts(),
                new RegisterHousehold(),
                new WriteDiaries(),
                new PrintStamps()));
    if (anchored) {
      chapters.add(new AwaitAnchor());
    }
    chapters.addAll(List.of(new OpenShops(sandbox), new SellOnce(http)));
    return chapters;
  }

  private void tell(Chapter chapter, PublicApi api) {
    if (memory.isTold(chapter.title())) {
      return;
    }
    console.say(chapter.title());
    chapter.tell(api, memory, console);
    memory.told(chapter.title());
  }

  private StoryAddresses addresses(PublicApi api, boolean anchored) {
    String code = memory.get("candy code");
    return new StoryAddresses(
        api.address("/" + code),
        api.address(PrintStamps.sheet(memory.get("candy run"))),
        api.address("/proof/" + code),
        List.of(URI.create(memory.get("POSTMART url")), URI.create(memory.get("VOSO url"))),
        anchored ? keepProof(api, code) : Optional.empty());
  }

  // the file that the verify command takes; a chain that was away delays it, and stops nothing
  private Optional<Path> keepProof(PublicApi api, String code) {
    Optional<byte[]> proof = Patience.first(PROOF, () -> api.downloadUnlessEarly("/proof/" + code));
    if (proof.isEmpty()) {
      console.say("The proof is not ready, because the chain is not: ask for it again later.");
    }
    return proof.map(this::write);
  }

  private Path write(byte[] proof) {
    Path file = data.root().resolve("proof.json");
    WholeFile.write(file, new String(proof, StandardCharsets.UTF_8));
    return file;
  }

  private String password() {
    Path file = data.root().resolve("operator-password");
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new Trouble(
          "The operator's password cannot be read from %s: %s"
              .formatted(file, DataFolder.reason(e)),
          e);
    }
  }
}
