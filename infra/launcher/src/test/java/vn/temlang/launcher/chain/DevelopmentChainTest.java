package vn.temlang.launcher.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.temlang.launcher.process.Children;
import vn.temlang.launcher.process.DataFolder;
import vn.temlang.launcher.terminal.Trouble;

class DevelopmentChainTest {
  @TempDir Path folder;
  DataFolder data;

  @BeforeEach
  void data() {
    data = DataFolder.open(folder);
    data.create(data.chain());
  }

  private DevelopmentChain chain(Path pinned) {
    return new DevelopmentChain(pinned, data, new Children(data), HttpClient.newHttpClient());
  }

  private Path state(String name, String text) throws IOException {
    return Files.writeString(data.chain().resolve(name), text);
  }

  @Test
  void a_whole_state_is_copied_and_one_that_was_cut_off_is_not() throws IOException {
    state("state.json", "{\"block\":{\"number\":\"0x1\"}}");
    chain(folder).keepCopy();
    state("state.json", "{\"block\":{\"num");
    chain(folder).keepCopy();
    assertThat(data.chain().resolve("state.copy.json"))
        .hasContent("{\"block\":{\"number\":\"0x1\"}}");
  }

  @Test
  void an_empty_file_is_no_state() throws IOException {
    assertThat(new StateFile(state("state.json", "")).isWhole()).isFalse();
    assertThat(new StateFile(state("state.json", "{} {}")).isWhole()).isFalse();
    assertThat(new StateFile(state("state.json", "{}")).isWhole()).isTrue();
  }

  @Test
  void the_servers_account_is_read_with_or_without_0x() throws IOException {
    ChainAccount account = ChainAccount.of(data);
    assertThat(account.address()).isEmpty();
    Files.writeString(account.keystore(), "{\"addr");
    assertThat(account.address()).isEmpty();
    Files.writeString(
        account.keystore(), "{\"address\":\"00000000000000000000000000000000000000aa\"}");
    assertThat(account.address()).contains("0x00000000000000000000000000000000000000aa");
  }

  @Test
  void a_package_that_npm_cannot_bring_is_said_in_one_sentence() throws IOException {
    Path pinned = Files.createDirectory(folder.resolve("pinned"));
    Files.writeString(pinned.resolve("package.json"), "this is no package");
    Files.writeString(pinned.resolve("package-lock.json"), "nor a lock");
    DevelopmentChain chain = chain(pinned);
    assertThatExceptionOfType(Trouble.class)
        .isThrownBy(chain::start)
        .satisfies(trouble -> assertThat(trouble.sentence()).startsWith("npm "));
  }
}
