package vn.temlang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The proof of a stamp, checked by the command that anybody can run. */
@ExtendWith(SharedDemo.class)
class ProofJourneyTest {
  private static Demo shared;
  private static String chain = "";
  private static String proof = "";

  @BeforeAll
  static void download_the_proof_without_a_login(Demo demo) {
    shared = demo;
    chain = demo.address("chain").toString();
    proof = PublicApi.open(demo.address("proof")).text();
  }

  @Test
  void it_holds_against_the_chain() throws IOException {
    Command.Ended ended = verify(proof, "--rpc", chain);

    assertThat(ended.status()).as(ended.text()).isZero();
    assertThat(ended.text()).endsWith("VERIFIED\n").doesNotContain("[FAILED]", "[skipped]");
  }

  @Test
  void one_changed_byte_of_a_record_fails_and_names_the_step() throws IOException {
    String changed = proof.replaceFirst("\"quantity\" ?: ?\"500\"", "\"quantity\":\"900\"");
    assertThat(changed).isNotEqualTo(proof);

    Command.Ended ended = verify(changed, "--rpc", chain);

    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.text())
        .contains("[FAILED]  Từng bản ghi khớp với cam kết của nó")
        .endsWith("FAILED\n");
  }

  @Test
  void the_proof_of_another_code_fails() throws IOException {
    ObjectNode bundle = (ObjectNode) PublicApi.JSON.readTree(proof);
    ((ObjectNode) bundle.path("stamp")).put("code", "0000000ZZZZZZZZZ");

    Command.Ended ended = verify(bundle.toString(), "--rpc", chain);

    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.text()).contains("[FAILED]");
  }

  @Test
  void without_a_chain_to_ask_it_is_not_called_verified() throws IOException {
    Command.Ended ended = verify(proof);

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.text()).contains("[skipped]").endsWith("INCOMPLETE\n");
  }

  @Test
  void a_chain_that_does_not_answer_verifies_nothing() throws IOException {
    Command.Ended ended = verify(proof, "--rpc", "http://127.0.0.1:1");

    assertThat(ended.status()).isNotZero();
    assertThat(ended.text()).doesNotEndWith("VERIFIED\n").doesNotContain("Exception");
  }

  @Test
  void another_chain_than_the_one_that_was_trusted_fails() throws IOException {
    Command.Ended ended = verify(proof, "--rpc", chain, "--chain-id", "1");

    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.text()).contains("[FAILED]").endsWith("FAILED\n");
  }

  @Test
  void a_chain_of_the_same_number_without_our_contract_fails() throws IOException {
    try (OtherChain other = OtherChain.start(shared)) {
      Command.Ended ended = verify(proof, "--rpc", other.url());

      assertThat(ended.status()).as(ended.text()).isEqualTo(1);
      assertThat(ended.text()).contains("[FAILED]  Gốc của sổ nằm trên chuỗi khối");
    }
  }

  private static Command.Ended verify(String bundle, String... options) throws IOException {
    Path file = Files.createTempFile(Command.target(), "proof", ".json");
    Files.writeString(file, bundle);
    String[] words = new String[options.length + 2];
    words[0] = "verify";
    words[1] = file.toString();
    System.arraycopy(options, 0, words, 2, options.length);
    Command.Ended ended = Command.temlang(words);
    Files.delete(file);
    return ended;
  }
}
