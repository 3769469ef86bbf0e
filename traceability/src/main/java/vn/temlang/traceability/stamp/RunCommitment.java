package vn.temlang.traceability.stamp;

import vn.temlang.traceability.log.Hash;

/**
 * The run's own Merkle tree.
 *
 * @param secret 32 bytes from which each stamp's salt is derived
 * @param keptNodes the nodes above each full 1,024 stamps
 */
@SuppressWarnings("ArrayRecordComponent")
public record RunCommitment(Hash root, byte[] secret, byte[] keptNodes) {
  public RunCommitment {
    secret = secret.clone();
    keptNodes = keptNodes.clone();
  }

  @Override
  public byte[] secret() {
    return secret.clone();
  }

  @Override
  public byte[] keptNodes() {
    return keptNodes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RunCommitment commitment && root.equals(commitment.root);
  }

  @Override
  public int hashCode() {
    return root.hashCode();
  }

  @Override
  public String toString() {
    return "RunCommitment[" + root + "]";
  }
}
