package vn.temlang.traceability.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.temlang.testkit.TestDatabase;
import vn.temlang.traceability.anchor.AnchorWorker;
import vn.temlang.traceability.anchor.AnchorWorker.Step;
import vn.temlang.traceability.anchor.Anchoring;
import vn.temlang.traceability.anchor.evm.Anvil;
import vn.temlang.traceability.log.Ed25519Key;
import vn.temlang.traceability.log.LogFixture;
import vn.temlang.traceability.log.LogKey;
import vn.temlang.traceability.proof.BuildStampProof.StampProof;
import vn.temlang.traceability.proof.Verification.Outcome;
import vn.temlang.traceability.proof.Verification.Result;

/** A stamp's proof from the database to a verifier that has no database, against a real node. */
class StampProofTest {
  private static final Anvil ANVIL = new Anvil();
  private static final LogFixture LOG = new LogFixture(TestDatabase.migrated("trace"));
  private static final ProofFixture STAMPS = new ProofFixture();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TrustRoots OFFLINE =
      new TrustRoots(Optional.empty(), Optional.empty(), Optional.empty(), OptionalLong.empty());

  private static ApplicationContext server = ApplicationContext.builder().build();
  private static ApplicationContext reader = ApplicationContext.builder().build();
  private static StampProof beforeAnchoring = new StampProof.Unknown();
  private static byte[] good = new byte[0];

  @BeforeAll
  static void makeProof() throws IOException {
    server =
        LOG.start(
            Map.of(
                "temlang.anchor.evm.enabled", "true",
                "temlang.anchor.evm.rpc-url", ANVIL.rpc().toString(),
                "temlang.anchor.evm.deploy", "true",
                "temlang.anchor.evm.development", "true",
                "temlang.anchor.evm.confirmations", "1",
                "temlang.anchor.evm.interval", "0s"));
    server.registerSingleton(StampClaims.class, STAMPS);
    reader = ApplicationContext.run(Map.of());
    STAMPS.recordRun(server);
    beforeAnchoring = server.getBean(BuildStampProof.class).build(code());
    STAMPS.recordRest(server);
    server.getBean(AnchorWorker.class).advance();
    ANVIL.fund(
        "0x"
            + JSON.readTree(LOG.keys().resolve("chain-keystore.json").toFile())
                .required("address")
                .asText());
    Awaitility.await()
        .until(() -> server.getBean(AnchorWorker.class).advance() instanceof Step.Waiting);
    StampProof.Built built = (StampProof.Built) server.getBean(BuildStampProof.class).build(code());
    good = server.getBean(ProofBundleWriter.class).write(built.bundle());
  }

  @AfterAll
  static void stop() {
    reader.close();
    server.close();
    ANVIL.close();
    LOG.close();
  }

  private static String code() {
    return ProofFixture.code(ProofFixture.SERIAL);
  }

  private static Verification verify(byte[] bundle) {
    return reader.getBean(VerifyProof.class).verify(bundle, TrustRoots.rpc(ANVIL.rpc()));
  }

  private static Optional<VerificationStep> firstFailure(Verification verification) {
    return verification.outcomes().stream()
        .filter(outcome -> outcome.result() instanceof Result.Failed)
        .map(Outcome::step)
        .findFirst();
  }

  private static byte[] changed(Consumer<ObjectNode> change) {
    try {
      ObjectNode bundle = (ObjectNode) JSON.readTree(good);
      change.accept(bundle);
      return JSON.writeValueAsBytes(bundle);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ObjectNode content(JsonNode bundle, int claim) {
    return (ObjectNode) bundle.get("claims").get(claim).get("record").get("content");
  }

  private static void assertFails(VerificationStep step, Consumer<ObjectNode> change) {
    assertThat(firstFailure(verify(changed(change)))).contains(step);
  }

  private static String flipped(String base64) {
    return (base64.charAt(0) == 'A' ? 'B' : 'A') + base64.substring(1);
  }

  @Test
  void a_reader_without_a_database_takes_every_step() {
    Verification verification = verify(good);
    assertThat(verification.outcomes())
        .extracting(Outcome::step)
        .containsExactly(VerificationStep.values());
    assertThat(verification.outcomes())
        .allSatisfy(outcome -> assertThat(outcome.result()).isInstanceOf(Result.Passed.class));
    assertThat(verification.verified()).isTrue();
    assertThat(verification.outcomes().getLast().result().toString())
        .contains("development chain 31337")
        .contains("block 2 of 20");
  }

  @Test
  void is_pending_before_the_anchor_and_unknown_for_other_codes() {
    assertThat(beforeAnchoring)
        .isInstanceOfSatisfying(
            StampProof.Pending.class,
            pending -> assertThat(pending.state()).isInstanceOf(Anchoring.State.Pending.class));
    assertThat(server.getBean(BuildStampProof.class).build("TEM0"))
        .isInstanceOf(StampProof.Unknown.class);
  }

  @Test
  void a_changed_record_does_not_match_its_commitment() {
    for (int claim = 0; claim < 8; claim++) {
      int at = claim;
      assertFails(
          VerificationStep.RECORDS_MATCH_COMMITMENTS,
          bundle -> content(bundle, at).put("added", 1));
    }
    assertFails(
        VerificationStep.RECORDS_MATCH_COMMITMENTS,
        bundle -> content(bundle, 2).put("quantity", "151"));
  }

  @Test
  void a_changed_salt_does_not_match_the_commitment() {
    assertFails(
        VerificationStep.RECORDS_MATCH_COMMITMENTS,
        bundle -> {
          ObjectNode claim = (ObjectNode) bundle.get("claims").get(2);
          claim.put("salt", flipped(claim.get("salt").asText()));
        });
  }

  @Test
  void another_code_serial_or_path_is_not_in_the_run() {
    assertFails(
        VerificationStep.STAMP_IN_RUN, bundle -> stamp(bundle).put("code", ProofFixture.code(151)));
    assertFails(VerificationStep.STAMP_IN_RUN, bundle -> stamp(bundle).put("serial", 151));
    assertFails(VerificationStep.STAMP_IN_RUN, bundle -> stamp(bundle).put("runSize", 1501));
    assertFails(
        VerificationStep.STAMP_IN_RUN,
        bundle -> {
          ArrayNode path = (ArrayNode) stamp(bundle).get("path");
          path.add(path.get(0));
        });
  }

  private static ObjectNode stamp(JsonNode bundle) {
    return (ObjectNode) bundle.get("stamp");
  }

  @Test
  void a_true_record_of_something_else_does_not_belong_here() {
    assertFails(
        VerificationStep.RECORDS_BELONG_TOGETHER,
        bundle -> ((ArrayNode) bundle.get("claims")).remove(1));
    assertFails(
        VerificationStep.RECORDS_BELONG_TOGETHER,
        bundle -> ((ArrayNode) bundle.get("claims")).remove(2));
    assertFails(
        VerificationStep.RECORDS_BELONG_TOGETHER,
        bundle -> {
          ArrayNode claims = (ArrayNode) bundle.get("claims");
          claims.add(claims.get(2));
        });
  }

  @Test
  void a_commitment_that_was_never_logged_is_not_in_the_tree() {
    assertFails(
        VerificationStep.COMMITMENTS_IN_TREE,
        bundle -> {
          ObjectNode claim = (ObjectNode) bundle.get("claims").get(3);
          claim.put("proof", claim.get("proof").asText().replaceFirst("index \\d+", "index 0"));
        });
  }

  @Test
  void a_checkpoint_with_another_size_or_signature_is_not_signed() {
    Verification resized = verify(changed(bundle -> everyProof(bundle, "\n8\n", "\n9\n")));
    assertThat(resized.verified()).isFalse();
    assertThat(resultOf(resized, VerificationStep.CHECKPOINT_SIGNED))
        .isInstanceOf(Result.Failed.class);
    LogKey stranger = Ed25519Key.generate("localhost/temlang", new Random(1));
    Verification pinned =
        reader
            .getBean(VerifyProof.class)
            .verify(
                good,
                new TrustRoots(
                    Optional.of(ANVIL.rpc()),
                    Optional.of(stranger.verifier()),
                    Optional.empty(),
                    OptionalLong.empty()));
    assertThat(firstFailure(pinned)).contains(VerificationStep.CHECKPOINT_SIGNED);
  }

  private static void everyProof(JsonNode bundle, String from, String to) {
    for (JsonNode claim : bundle.get("claims")) {
      ((ObjectNode) claim).put("proof", claim.get("proof").asText().replace(from, to));
    }
  }

  private static Result resultOf(Verification verification, VerificationStep step) {
    return verification.outcomes().stream()
        .filter(outcome -> outcome.step() == step)
        .findFirst()
        .orElseThrow()
        .result();
  }

  @Test
  void another_contract_chain_or_root_is_not_on_the_chain() {
    assertFails(
        VerificationStep.ROOT_ON_CHAIN,
        bundle -> anchor(bundle).put("contract", "0x" + "1".repeat(40)));
    assertFails(VerificationStep.ROOT_ON_CHAIN, bundle -> anchor(bundle).put("chainId", 1));
    assertFails(
        VerificationStep.ROOT_ON_CHAIN,
        bundle -> anchor(bundle).put("root", flipped(anchor(bundle).get("root").asText())));
    assertFails(VerificationStep.ROOT_ON_CHAIN, bundle -> bundle.putArray("anchors"));
  }

  private static ObjectNode anchor(JsonNode bundle) {
    return (ObjectNode) bundle.get("anchors").get(0);
  }

  @Test
  void without_an_answer_of_the_chain_nothing_is_called_verified() {
    TrustRoots nobody = TrustRoots.rpc(URI.create("http://127.0.0.1:1"));
    for (TrustRoots trust : new TrustRoots[] {nobody, OFFLINE}) {
      Verification verification = reader.getBean(VerifyProof.class).verify(good, trust);
      assertThat(verification.verified()).isFalse();
      assertThat(verification.failed()).isFalse();
      assertThat(resultOf(verification, VerificationStep.ROOT_ON_CHAIN))
          .isInstanceOf(Result.Skipped.class);
    }
  }

  @Test
  void a_damaged_file_is_refused_at_the_first_step() {
    String text = new String(good, StandardCharsets.UTF_8);
    byte[] latin = good.clone();
    latin[text.indexOf("KD-2026")] = (byte) 0xe9;
    for (byte[] bad :
        new byte[][] {
          {},
          "[]".getBytes(StandardCharsets.UTF_8),
          text.replace("\"version\" : 1", "\"version\" : 2").getBytes(StandardCharsets.UTF_8),
          text.replace("\"version\" : 1", "\"version\" : 1.0").getBytes(StandardCharsets.UTF_8),
          text.replace("\"version\" : 1", "\"version\" : 1, \"version\" : 1")
              .getBytes(StandardCharsets.UTF_8),
          text.replace("\"version\" : 1", "\"version\" : 1, \"more\" : 1")
              .getBytes(StandardCharsets.UTF_8),
          text.replace("\"number\"", "\"quantity\"").getBytes(StandardCharsets.UTF_8),
          (text + "{}").getBytes(StandardCharsets.UTF_8),
          Arrays.copyOf(good, good.length / 2),
          Arrays.copyOf(good, ProofBundleReader.LARGEST + 1),
          latin
        }) {
      assertThat(firstFailure(verify(bad))).contains(VerificationStep.BUNDLE_WELL_FORMED);
    }
  }

  @Test
  void no_single_changed_byte_of_a_record_goes_unnoticed() {
    String text = new String(good, StandardCharsets.UTF_8);
    Random random = new Random(20_261_121);
    VerifyProof verify = reader.getBean(VerifyProof.class);
    for (int i = 0; i < 300; i++) {
      int record = text.indexOf("\"record\"", random.nextInt(text.lastIndexOf("\"record\"")));
      int at = text.indexOf("\"content\"", record) + 9 + random.nextInt(40);
      byte[] bad = good.clone();
      bad[at] ^= (byte) (1 << random.nextInt(7));
      boolean onlySpace = text.charAt(at) <= ' ' && bad[at] <= ' ';
      if (!onlySpace) {
        assertThat(verify.verify(bad, OFFLINE).failed()).as("byte %d", at).isTrue();
      }
    }
  }
}
