package vn.temlang.traceability.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MerkleTreeProperties {
  /** The definition of RFC 9162 section 2.1.1, word for word. */
  private static Hash definition(int from, int to) {
    if (from == to) {
      return Rfc9162.emptyRoot();
    }
    if (to - from == 1) {
      return Rfc9162.leaf(entry(from));
    }
    int middle = from + Integer.highestOneBit(to - from - 1);
    return Rfc9162.node(definition(from, middle), definition(middle, to));
  }

  private static byte[] entry(long index) {
    return ByteBuffer.allocate(Long.BYTES).putLong(index * 31 + 7).array();
  }

  /** A log that was appended to in the given steps, each from stored tiles alone. */
  private static Map<String, Tile> logOf(int size, int step) {
    Map<String, Tile> stored = new HashMap<>();
    for (int from = 0; from < size; from += step) {
      Tiles tiles = new Tiles(source(stored));
      for (int index = from; index < Math.min(size, from + step); index++) {
        tiles.append(index, Rfc9162.leaf(entry(index)));
      }
      tiles.changed().forEach(tile -> stored.put(tile.level() + "/" + tile.index(), tile));
    }
    return stored;
  }

  private static TileSource source(Map<String, Tile> stored) {
    return (level, index) ->
        Optional.ofNullable(stored.get(level + "/" + index))
            .map(tile -> Tile.parse(level, index, tile.bytes()));
  }

  @Property(tries = 60)
  void root_and_proofs_from_tiles_follow_the_definition(
      @ForAll @IntRange(min = 1, max = 1500) int size,
      @ForAll @IntRange(min = 1, max = 700) int step,
      @ForAll @IntRange(max = 1_000_000) int anyIndex,
      @ForAll @IntRange(max = 1_000_000) int anySmaller) {
    MerkleTree tree = new MerkleTree(size, new Tiles(source(logOf(size, step))));
    Hash root = definition(0, size);
    assertThat(tree.root()).isEqualTo(root);

    int index = anyIndex % size;
    InclusionProof proof = tree.inclusion(index);
    Hash leaf = Rfc9162.leaf(entry(index));
    assertThat(proof.verifies(leaf, root)).isTrue();
    assertThat(proof.verifies(Rfc9162.leaf(entry(index + 1)), root)).isFalse();
    assertThat(new InclusionProof(index, size, longer(proof.path())).verifies(leaf, root))
        .isFalse();
    assertThat(new InclusionProof(index + size, size, proof.path()).verifies(leaf, root)).isFalse();

    int smaller = 1 + anySmaller % size;
    ConsistencyProof grown = tree.consistencyFrom(smaller);
    assertThat(grown.verifies(definition(0, smaller), root)).isTrue();
    assertThat(
            new ConsistencyProof(smaller, size, longer(grown.path()))
                .verifies(definition(0, smaller), root))
        .isFalse();
    if (smaller < size) {
      assertThat(grown.verifies(definition(0, smaller - 1), root)).isFalse();
    }
  }

  @Property(tries = 40)
  void a_run_tree_gives_every_path_again_from_its_kept_nodes(
      @ForAll @IntRange(min = 1, max = 5000) int size, @ForAll @IntRange(max = 1_000_000) int any) {
    RunTree built = RunTree.build(size, MerkleTreeProperties::entry);
    RunTree again = RunTree.of(size, built.keptNodes(), MerkleTreeProperties::entry);
    assertThat(built.root()).isEqualTo(definition(0, size));
    assertThat(built.keptNodes().length).isEqualTo(size / 1024 * 32);
    int index = any % size;
    assertThat(again.path(index).verifies(Rfc9162.leaf(entry(index)), built.root())).isTrue();
  }

  private static List<Hash> longer(List<Hash> path) {
    List<Hash> longer = new ArrayList<>(path);
    longer.add(Rfc9162.emptyRoot());
    return longer;
  }
}
