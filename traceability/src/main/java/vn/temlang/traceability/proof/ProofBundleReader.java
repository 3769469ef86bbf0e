package vn.temlang.traceability.proof;

/** Reads a bundle from a file that anybody may have written. */
public interface ProofBundleReader {
  /** The most bytes that a bundle may have. */
  int LARGEST = 1024 * 1024;

  Read read(byte[] bytes);

  /** A bundle, or why it is none. */
  sealed interface Read {
    record Bundle(ProofBundle bundle) implements Read {}

    record Malformed(String reason) implements Read {}
  }
}
