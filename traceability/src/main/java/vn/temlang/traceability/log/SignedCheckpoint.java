package vn.temlang.traceability.log;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A checkpoint as a signed note (C2SP signed-note): the text, an empty line, signature lines. */
public record SignedCheckpoint(Checkpoint checkpoint, String text) {
  private static final int MOST_SIGNATURES = 100;
  private static final Pattern SIGNATURE = Pattern.compile("\u2014 ([^+\\s]+) ([A-Za-z0-9+/=]+)");

  /**
   * Reads a note; says nothing yet about its signatures.
   *
   * @throws IllegalArgumentException when it is not a checkpoint with signature lines
   */
  public static SignedCheckpoint parse(String text) {
    int end = text.indexOf("\n\n");
    if (end < 0 || !text.endsWith("\n")) {
      throw new IllegalArgumentException("not a signed note");
    }
    SignedCheckpoint note =
        new SignedCheckpoint(Checkpoint.parse(text.substring(0, end + 1)), text);
    if (note.signatures().isEmpty()) {
      throw new IllegalArgumentException("a signed note has a signature");
    }
    return note;
  }

  /** Signs with the log's key. */
  static SignedCheckpoint sign(Checkpoint checkpoint, LogKey key) {
    byte[] signature = key.sign(checkpoint.signedBytes());
    byte[] line =
        ByteBuffer.allocate(4 + signature.length)
            .putInt(key.verifier().id())
            .put(signature)
            .array();
    String text =
        checkpoint.body()
            + "\n\u2014 "
            + key.verifier().name()
            + ' '
            + Base64.getEncoder().encodeToString(line)
            + '\n';
    return new SignedCheckpoint(checkpoint, text);
  }

  /**
   * Whether the key's owner signed this text. The origin has to be the key's name; signatures by
   * keys that are not asked for are passed over.
   */
  public boolean signedBy(VerifierKey key) {
    return checkpoint.origin().equals(key.name())
        && signatures().stream().anyMatch(signature -> isOf(key, signature));
  }

  private boolean isOf(VerifierKey key, Signature signature) {
    return signature.name().equals(key.name())
        && signature.bytes().remaining() > 4
        && signature.bytes().getInt(0) == key.id()
        && key.signed(checkpoint.signedBytes(), signature.withoutId());
  }

  private record Signature(String name, ByteBuffer bytes) {
    byte[] withoutId() {
      byte[] signature = new byte[bytes.remaining() - Integer.BYTES];
      bytes.get(bytes.position() + Integer.BYTES, signature);
      return signature;
    }
  }

  private List<Signature> signatures() {
    List<Signature> found = new ArrayList<>();
    String lines = text.substring(checkpoint.body().length() + 1);
    for (String line : lines.lines().toList()) {
      Matcher parts = SIGNATURE.matcher(line);
      if (!parts.matches() || found.size() == MOST_SIGNATURES) {
        throw new IllegalArgumentException("not a signature line");
      }
      found.add(
          new Signature(
              parts.group(1), ByteBuffer.wrap(Base64.getDecoder().decode(parts.group(2)))));
    }
    return found;
  }
}
