package vn.temlang.traceability.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The vectors of transparency-dev/merkle and the log of transparency-dev/tessera. */
class OutsideVectorsTest {
  private static final VerifierKey KEY =
      VerifierKey.parse(
          "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx");

  @TestFactory
  Stream<DynamicTest> inclusion_proofs_are_judged_as_the_vectors_say() throws IOException {
    return vectors(
        "merkle/inclusion.json",
        vector ->
            () -> {
              InclusionProof proof =
                  new InclusionProof(
                      unsigned(vector, "leafIdx"), unsigned(vector, "treeSize"), path(vector));
              return proof.verifies(hash(vector, "leafHash"), hash(vector, "root"));
            });
  }

  @TestFactory
  Stream<DynamicTest> consistency_proofs_are_judged_as_the_vectors_say() throws IOException {
    return vectors(
        "merkle/consistency.json",
        vector ->
            () -> {
              ConsistencyProof proof =
                  new ConsistencyProof(
                      unsigned(vector, "size1"), unsigned(vector, "size2"), path(vector));
              return proof.verifies(hash(vector, "root1"), hash(vector, "root2"));
            });
  }

  @TestFactory
  Stream<DynamicTest> every_checkpoint_is_signed_and_follows_from_the_entries() {
    return IntStream.rangeClosed(0, 15)
        .mapToObj(
            size ->
                DynamicTest.dynamicTest(
                    "size " + size,
                    () -> {
                      SignedCheckpoint note =
                          SignedCheckpoint.parse(text("tlog/checkpoint." + size));
                      assertThat(note.checkpoint().size()).isEqualTo(size);
                      assertThat(note.signedBy(KEY)).isTrue();
                      Tiles tiles = tilesOfEntries(size);
                      assertThat(new MerkleTree(size, tiles).root())
                          .isEqualTo(note.checkpoint().root());
                    }));
  }

  @TestFactory
  Stream<DynamicTest> our_tiles_are_byte_for_byte_those_of_the_other_log() {
    return IntStream.rangeClosed(1, 15)
        .mapToObj(
            size ->
                DynamicTest.dynamicTest(
                    "size " + size,
                    () -> {
                      byte[] theirs = bytes("tlog/tile/0/000.p/" + size);
                      assertThat(tilesOfEntries(size).changed())
                          .singleElement()
                          .extracting(Tile::bytes)
                          .isEqualTo(theirs);
                      Tile read = Tile.parse(0, 0, theirs);
                      Tiles stored = new Tiles((level, index) -> Optional.of(read));
                      assertThat(new MerkleTree(size, stored).root())
                          .isEqualTo(
                              SignedCheckpoint.parse(text("tlog/checkpoint." + size))
                                  .checkpoint()
                                  .root());
                    }));
  }

  @Test
  void a_checkpoint_changed_in_one_character_is_not_signed() throws IOException {
    String note = text("tlog/checkpoint.8");
    assertThat(SignedCheckpoint.parse(note.replaceFirst("\n8\n", "\n9\n")).signedBy(KEY)).isFalse();
    assertThat(KEY.text()).isEqualTo(VerifierKey.parse(KEY.text()).text());
  }

  private static Tiles tilesOfEntries(int size) throws IOException {
    Tiles tiles = new Tiles((level, index) -> Optional.empty());
    if (size == 0) {
      return tiles;
    }
    ByteBuffer bundle = ByteBuffer.wrap(bytes("tlog/tile/entries/000.p/" + size));
    for (long index = 0; bundle.hasRemaining(); index++) {
      byte[] entry = new byte[Short.toUnsignedInt(bundle.getShort())];
      bundle.get(entry);
      tiles.append(index, Rfc9162.leaf(entry));
    }
    return tiles;
  }

  private interface Judge {
    BooleanSupplier of(JsonNode vector);
  }

  private static Stream<DynamicTest> vectors(String file, Judge judge) throws IOException {
    JsonNode all = new ObjectMapper().readTree(bytes(file));
    assertThat(all.size()).isGreaterThan(60);
    return StreamSupport.stream(all.spliterator(), false)
        .map(
            vector ->
                DynamicTest.dynamicTest(
                    vector.get("name").asText(),
                    () ->
                        assertThat(accepts(judge.of(vector)))
                            .isEqualTo(!vector.get("wantErr").asBoolean())));
  }

  /** Malformed hashes are refused by the values themselves. */
  private static boolean accepts(BooleanSupplier judge) {
    try {
      return judge.getAsBoolean();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static long unsigned(JsonNode vector, String field) {
    return Long.parseUnsignedLong(vector.get(field).asText());
  }

  private static Hash hash(JsonNode vector, String field) {
    return Hash.ofBase64(vector.get(field).asText());
  }

  private static List<Hash> path(JsonNode vector) {
    List<Hash> path = new ArrayList<>();
    vector.get("proof").forEach(hash -> path.add(Hash.ofBase64(hash.asText())));
    return path;
  }

  private static byte[] bytes(String file) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(OutsideVectorsTest.class.getResourceAsStream("/vectors/" + file))) {
      return in.readAllBytes();
    }
  }

  private static String text(String file) throws IOException {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }
}
