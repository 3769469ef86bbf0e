package vn.temlang.traceability.anchor;

import java.time.Instant;
import java.util.Optional;
import vn.temlang.traceability.anchor.Submission.Receipt;
import vn.temlang.traceability.log.Hash;

/** A tree head on its way to, or on, a chain. */
public record AnchorEntry(
    long chainId,
    String contract,
    long size,
    Hash root,
    SubmissionState state,
    Optional<String> transactionHash,
    Optional<Receipt> receipt,
    Instant builtAt) {}
