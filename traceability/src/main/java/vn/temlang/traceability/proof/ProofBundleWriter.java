package vn.temlang.traceability.proof;

/** Writes a bundle as {@link ProofBundleReader} reads it. */
public interface ProofBundleWriter {
  /** UTF-8 JSON. */
  byte[] write(ProofBundle bundle);
}
