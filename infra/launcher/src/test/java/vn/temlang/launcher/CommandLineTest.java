package vn.temlang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.temlang.launcher.terminal.Trouble;

class CommandLineTest {
  private static CommandLine parse(String line) {
    return CommandLine.parse(List.of(line.split(" ")));
  }

  @Test
  void options_follow_the_command_with_or_without_an_equals_sign() {
    assertThat(parse("demo --data /a=b --port 8081"))
        .isEqualTo(parse("demo --data=/a=b --port=8081"));
    assertThat(parse("demo --data=/a=b").data()).isEqualTo(Path.of("/a=b"));
  }

  @Test
  void the_last_data_folder_counts_because_the_script_names_the_usual_one_first() {
    assertThat(parse("run --data /usual --data /mine").data()).isEqualTo(Path.of("/mine"));
  }

  @Test
  void no_port_means_any_and_no_development_chain_is_started_unasked() {
    CommandLine line = parse("run");
    assertThat(line.port()).isEmpty();
    assertThat(line.developmentChain()).isFalse();
    assertThat(parse("run --dev-chain").developmentChain()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "65535"})
  void ports_reach_from_1_to_65535(String port) {
    assertThat(parse("demo --port " + port).port()).contains(Integer.valueOf(port));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo --port 0",
        "demo --port 65536",
        "demo --port eighty",
        "demo --port",
        "demo --prot 1",
        "dance",
        "stop now"
      })
  void anything_else_is_refused_in_one_sentence(String line) {
    assertThatExceptionOfType(Trouble.class)
        .isThrownBy(() -> parse(line))
        .satisfies(trouble -> assertThat(trouble.sentence()).endsWith("."));
  }
}
