package vn.temlang.traceability.stamp;

import vn.temlang.qrlabels.stampcode.StampSecret;

/** The master secrets of stamp codes, by epoch; old runs keep verifying under theirs. */
public interface StampSecrets {
  /** The secret that new runs are made with. */
  StampSecret current();

  /**
   * The secret of an epoch.
   *
   * @throws IllegalStateException where the deployment lost it
   */
  StampSecret of(int epoch);
}
