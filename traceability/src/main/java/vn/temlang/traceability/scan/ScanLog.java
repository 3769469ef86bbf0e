package vn.temlang.traceability.scan;

import vn.temlang.traceability.stamp.VerifyStamp;

/** Keeps scans, append-only. */
public interface ScanLog {
  /** Stores the scan durably and answers the stamp's state with it counted; one statement. */
  StampState record(Scan scan);

  /** The stamp's state without counting anything; one statement. */
  StampState look(VerifyStamp.Genuine stamp);
}
