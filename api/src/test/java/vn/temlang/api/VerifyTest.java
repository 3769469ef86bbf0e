package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.temlang.api.Verify.VerifyArguments;

class VerifyTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... arguments) {
    return Verify.run(
        VerifyArguments.parse(arguments).orElseThrow(),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a b",
        "a --colour red",
        "a --rpc",
        "a --chain-id ten",
        "a --key nonsense",
        "a --rpc http://[",
        "--json"
      })
  void a_wrong_command_line_is_none(String line) {
    assertThat(VerifyArguments.parse(line.isEmpty() ? new String[0] : line.split(" ", -1)))
        .isEmpty();
  }

  @Test
  void a_right_command_line_is_read() {
    VerifyArguments read =
        VerifyArguments.parse(
                new String[] {"p.json", "--rpc", "http://127.0.0.1:1", "--chain-id", "7", "--json"})
            .orElseThrow();
    assertThat(read.file()).isEqualTo(Path.of("p.json"));
    assertThat(read.json()).isTrue();
    assertThat(read.trust().rpc()).map(Object::toString).contains("http://127.0.0.1:1");
  }

  @Test
  void a_file_that_cannot_be_read_is_wrong_use(@TempDir Path folder) {
    assertThat(run(folder.resolve("none.json").toString())).isEqualTo(64);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("none.json", "cannot be read");
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "no json", "[]"})
  void a_file_that_is_no_proof_fails(String content, @TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("proof.json"), content);
    assertThat(run(file.toString())).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("FAILED").doesNotContain("VERIFIED");
    out.reset();
    run(file.toString(), "--json");
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("{\"verdict\":\"FAILED\"");
  }
}
