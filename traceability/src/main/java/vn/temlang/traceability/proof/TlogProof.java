package vn.temlang.traceability.proof;

import java.util.List;
import vn.temlang.traceability.log.Hash;
import vn.temlang.traceability.log.InclusionProof;
import vn.temlang.traceability.log.SignedCheckpoint;

/** An entry's index and path with the checkpoint they lead to: the text of C2SP tlog-proof. */
public record TlogProof(InclusionProof inclusion, SignedCheckpoint checkpoint) {
  private static final String HEADER = "c2sp.org/tlog-proof@v1";
  private static final String INDEX = "index ";

  public String text() {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    text.append(INDEX).append(inclusion.index()).append('\n');
    inclusion.path().forEach(hash -> text.append(hash.base64()).append('\n'));
    return text.append('\n').append(checkpoint.text()).toString();
  }

  /**
   * Reads the text; an {@code extra} line is refused, as none is defined here.
   *
   * @throws IllegalArgumentException when it is not a proof
   */
  public static TlogProof parse(String text) {
    int end = text.indexOf("\n\n");
    List<String> lines = end < 0 ? List.of() : List.of(text.substring(0, end).split("\n", -1));
    if (lines.size() < 2 || !lines.getFirst().equals(HEADER)) {
      throw new IllegalArgumentException("not a " + HEADER);
    }
    String index = lines.get(1);
    if (!index.matches("index (0|[1-9][0-9]{0,17})")) {
      throw new IllegalArgumentException("not the index of an entry: " + index);
    }
    List<Hash> path = lines.subList(2, lines.size()).stream().map(Hash::ofBase64).toList();
    SignedCheckpoint checkpoint = SignedCheckpoint.parse(text.substring(end + 2));
    return new TlogProof(
        new InclusionProof(
            Long.parseLong(index.substring(INDEX.length())), checkpoint.checkpoint().size(), path),
        checkpoint);
  }
}
