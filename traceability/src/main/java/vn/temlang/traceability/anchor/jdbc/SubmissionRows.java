package vn.temlang.traceability.anchor.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.traceability.anchor.AnchorCondition;
import vn.temlang.traceability.anchor.AnchorEntry;
import vn.temlang.traceability.anchor.Submission;
import vn.temlang.traceability.anchor.Submission.Receipt;
import vn.temlang.traceability.anchor.Submission.SignedTransaction;
import vn.temlang.traceability.anchor.Submission.Wish;
import vn.temlang.traceability.anchor.SubmissionState;
import vn.temlang.traceability.anchor.Submissions.Report;
import vn.temlang.traceability.log.Hash;

/** Reads rows of {@code trace.anchor_submission} and {@code trace.anchor_status}. */
final class SubmissionRows {
  private SubmissionRows() {}

  static Submission submission(ResultSet row) throws SQLException {
    return new Submission(
        row.getObject("id", UUID.class),
        wish(row),
        SubmissionState.valueOf(row.getString("state")),
        transaction(row),
        receipt(row),
        instant(row, "built_at"));
  }

  static AnchorEntry entry(ResultSet row) throws SQLException {
    return new AnchorEntry(
        row.getLong("chain_id"),
        row.getString("contract"),
        row.getLong("size"),
        Hash.of(row.getBytes("root")),
        SubmissionState.valueOf(row.getString("state")),
        Optional.ofNullable(row.getString("transaction_hash")),
        receipt(row),
        instant(row, "built_at"));
  }

  static Report report(ResultSet row) throws SQLException {
    return new Report(
        AnchorCondition.valueOf(row.getString("condition")),
        row.getString("detail"),
        instant(row, "checked_at"));
  }

  private static Wish wish(ResultSet row) throws SQLException {
    return row.getString("kind").equals("DEPLOYMENT")
        ? new Wish.Deploy()
        : new Wish.PutRoot(
            row.getString("contract"), row.getLong("size"), Hash.of(row.getBytes("root")));
  }

  private static Optional<SignedTransaction> transaction(ResultSet row) throws SQLException {
    String raw = row.getString("raw");
    return raw == null
        ? Optional.empty()
        : Optional.of(
            new SignedTransaction(
                row.getString("transaction_hash"),
                row.getLong("nonce"),
                raw,
                Optional.ofNullable(row.getString("creates"))));
  }

  private static Optional<Receipt> receipt(ResultSet row) throws SQLException {
    String blockHash = row.getString("block_hash");
    return blockHash == null
        ? Optional.empty()
        : Optional.of(
            new Receipt(
                row.getLong("block_number"),
                blockHash,
                instant(row, "block_time"),
                row.getLong("gas_used"),
                true));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
