package vn.temlang.traceability.seal;

/** Has secrets under keys of its own; servers may be running while these are changed. */
public interface RotatesKeys {
  /**
   * What was done.
   *
   * @param what was sealed, in words
   * @param keyId of the new key
   * @param resealed secrets
   * @param forgotten keys
   */
  record Rotation(String what, int keyId, int resealed, int forgotten) {}

  /** Whatever breaks it off, each secret opens with a key that is there; the next try tidies up. */
  Rotation rotate();
}
