package vn.temlang.traceability.anchor.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.traceability.anchor.AnchorCondition;
import vn.temlang.traceability.anchor.AnchorEntry;
import vn.temlang.traceability.anchor.Submission;
import vn.temlang.traceability.anchor.Submission.Receipt;
import vn.temlang.traceability.anchor.Submission.SignedTransaction;
import vn.temlang.traceability.anchor.Submission.Wish;
import vn.temlang.traceability.anchor.SubmissionState;
import vn.temlang.traceability.anchor.Submissions;

@Singleton
class JdbcSubmissions implements Submissions {
  private static final String IN_FLIGHT = "('BUILT', 'SIGNED', 'SENT', 'MINED', 'ORPHANED')";

  private static final String BUILD =
      """
      insert into trace.anchor_submission
        (id, chain_id, kind, contract, size, root, state, built_at, changed_at)
      values (?, ?, %s, 'BUILT', ?, ?)
      on conflict (chain_id) where state in ('BUILT', 'SIGNED', 'SENT', 'MINED', 'ORPHANED')
      do nothing
      """;

  private final Sql sql;

  JdbcSubmissions(JdbcOperations operations) {
    this.sql = new Sql(operations);
  }

  @Override
  @ReadOnly
  public Optional<Submission> findInFlight(long chainId) {
    return sql.find(
        "select * from trace.anchor_submission where chain_id = ? and state in " + IN_FLIGHT,
        SubmissionRows::submission,
        chainId);
  }

  @Override
  @Transactional
  public boolean build(UUID id, long chainId, Wish wish, Instant at) {
    return switch (wish) {
          case Wish.Deploy deploy ->
              sql.update(BUILD.formatted("'DEPLOYMENT', null, null, null"), id, chainId, at, at);
          case Wish.PutRoot put ->
              sql.update(
                  BUILD.formatted("'ANCHOR', ?, ?, ?"),
                  id,
                  chainId,
                  put.contract(),
                  put.size(),
                  put.root().bytes(),
                  at,
                  at);
        }
        == 1;
  }

  @Override
  @Transactional
  public boolean sign(UUID id, SignedTransaction signed, Instant at) {
    return sql.update(
            """
            update trace.anchor_submission set state = 'SIGNED', nonce = ?, transaction_hash = ?,
              raw = ?, creates = nullif(?, ''), changed_at = ?
            where id = ? and state = 'BUILT'
            """,
            signed.nonce(),
            signed.hash(),
            signed.raw(),
            signed.creates().orElse(""),
            at,
            id)
        == 1;
  }

  @Override
  @Transactional
  public boolean move(UUID id, SubmissionState from, SubmissionState to, Instant at) {
    return sql.update(
            "update trace.anchor_submission set state = ?, changed_at = ? where id = ? and state = ?",
            to.name(),
            at,
            id,
            from.name())
        == 1;
  }

  @Override
  @Transactional
  public boolean mine(UUID id, SubmissionState from, Receipt receipt, Instant at) {
    return sql.update(
            """
            update trace.anchor_submission set state = 'MINED', block_number = ?, block_hash = ?,
              block_time = ?, gas_used = ?, changed_at = ?
            where id = ? and state = ?
            """,
            receipt.block(),
            receipt.blockHash(),
            receipt.blockTime(),
            receipt.gasUsed(),
            at,
            id,
            from.name())
        == 1;
  }

  @Override
  @ReadOnly
  public Optional<Submission> findNewestFinal(long chainId, String contract) {
    return sql.find(
        """
        select * from trace.anchor_submission
        where chain_id = ? and contract = ? and kind = 'ANCHOR' and state = 'FINAL'
        order by size desc limit 1
        """,
        SubmissionRows::submission,
        chainId,
        contract);
  }

  @Override
  @Transactional
  public int giveUpFinal(long chainId, String contract, long aboveSize, Instant at) {
    return sql.update(
        """
        update trace.anchor_submission set state = 'ABANDONED', changed_at = ?
        where chain_id = ? and contract = ? and size > ? and kind = 'ANCHOR' and state = 'FINAL'
        """,
        at,
        chainId,
        contract,
        aboveSize);
  }

  @Override
  @ReadOnly
  public Optional<String> findContract(long chainId) {
    return sql.find(
        "select address from trace.anchor_contract where chain_id = ? and lost_at is null",
        row -> row.getString(1),
        chainId);
  }

  @Override
  @Transactional
  public void adoptContract(
      long chainId, String address, Optional<String> transactionHash, Instant at) {
    sql.update(
        """
        insert into trace.anchor_contract (chain_id, address, transaction_hash, since)
        values (?, ?, nullif(?, ''), ?) on conflict do nothing
        """,
        chainId,
        address,
        transactionHash.orElse(""),
        at);
  }

  @Override
  @Transactional
  public void loseContract(long chainId, String address, Instant at) {
    sql.update(
        """
        update trace.anchor_contract set lost_at = ?
        where chain_id = ? and address = ? and lost_at is null
        """,
        at,
        chainId,
        address);
  }

  @Override
  @Transactional
  public void report(long chainId, AnchorCondition condition, String detail, Instant at) {
    sql.update(
        """
        insert into trace.anchor_status (chain_id, condition, detail, checked_at)
        values (?, ?, ?, ?)
        on conflict (chain_id) do update set condition = excluded.condition,
          detail = excluded.detail, checked_at = excluded.checked_at
        """,
        chainId,
        condition.name(),
        detail,
        at);
  }

  @Override
  @ReadOnly
  public Optional<Report> findReport(long chainId) {
    return sql.find(
        "select * from trace.anchor_status where chain_id = ?", SubmissionRows::report, chainId);
  }

  @Override
  @ReadOnly
  public List<AnchorEntry> newest(int limit) {
    return sql.list(
        "select * from trace.anchor_submission where kind = 'ANCHOR' order by built_at desc limit ?",
        SubmissionRows::entry,
        limit);
  }

  @Override
  @ReadOnly
  public Coverage coverage(UUID subject) {
    return sql.find(
            """
            select a.*, waiting or last_index is not null as recorded
            from (select exists (select from trace.log_queue where subject = ?) as waiting,
                         (select max(leaf_index) from trace.log_leaf where subject = ?) as last_index)
            left join lateral (
              select * from trace.anchor_submission
              where kind = 'ANCHOR' and state = 'FINAL' and size > last_index and not waiting
              order by size limit 1) a on true
            """,
            row ->
                new Coverage(
                    row.getBoolean("recorded"),
                    row.getObject("id") == null
                        ? Optional.empty()
                        : Optional.of(SubmissionRows.entry(row))),
            subject,
            subject)
        .orElseThrow(() -> new IllegalStateException("one row was expected"));
  }

  @Override
  @ReadOnly
  public Optional<AnchorEntry> findNewestFinal() {
    return sql.find(
        """
        select * from trace.anchor_submission where kind = 'ANCHOR' and state = 'FINAL'
        order by size desc limit 1
        """,
        SubmissionRows::entry);
  }
}
