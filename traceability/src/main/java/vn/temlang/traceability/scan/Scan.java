package vn.temlang.traceability.scan;

import java.time.Instant;
import java.util.UUID;
import vn.temlang.traceability.stamp.VerifyStamp;

/** One look at a stamp by somebody who is not a robot. */
public record Scan(UUID id, VerifyStamp.Genuine stamp, Instant at, ScanWay way) {}
