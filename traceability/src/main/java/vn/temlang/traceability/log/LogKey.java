package vn.temlang.traceability.log;

/** Signs the log's checkpoints; another key than the one that pays on a chain. */
public interface LogKey {
  /** The public half, whose name is the log's origin. */
  VerifierKey verifier();

  /** The 64 bytes of an Ed25519 signature (RFC 8032). */
  byte[] sign(byte[] message);
}
