package vn.temlang.api.intake.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.intake.SheetReport;
import vn.temlang.api.intake.SheetUploads;

@Singleton
@Transactional
class JdbcSheetUploads implements SheetUploads {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_OF_ONE = 5;

  private final JdbcOperations operations;

  JdbcSheetUploads(JdbcOperations operations) {
    this.operations = operations;
  }

  @Override
  public boolean add(
      UUID id, AccountId account, byte[] file, String hash, Instant at, Instant until) {
    return operations.prepareStatement(
        """
        with many as (
          delete from account.sheet_upload where id in (
            select id from account.sheet_upload where account_id = ? and id <> ?
            order by sent_at desc offset ?))
        insert into account.sheet_upload (id, account_id, file, hash, sent_at, kept_until)
        values (?, ?, ?, ?, ?, ?)
        on conflict (id) do nothing
        """,
        statement -> {
          statement.setObject(1, account.value());
          statement.setObject(2, id);
          statement.setInt(3, MOST_OF_ONE - 1);
          statement.setObject(4, id);
          statement.setObject(5, account.value());
          statement.setBytes(6, file);
          statement.setBytes(7, HexFormat.of().parseHex(hash));
          statement.setObject(8, at.atOffset(ZoneOffset.UTC));
          statement.setObject(9, until.atOffset(ZoneOffset.UTC));
          return statement.executeUpdate() == 1;
        });
  }

  @Override
  public Optional<Upload> find(UUID id, AccountId account, Instant now) {
    return find(
        """
        select id, hash, null::bytea as file, report from account.sheet_upload
        where id = ? and account_id = ? and kept_until > ?
        """,
        id,
        account,
        now);
  }

  @Override
  public Optional<Upload> take(UUID id, AccountId account, Instant now) {
    Optional<Upload> found =
        find(
            """
            select id, hash, file, report from account.sheet_upload
            where id = ? and account_id = ? and kept_until > ? for update
            """,
            id,
            account,
            now);
    found.ifPresent(upload -> waitForSameContent(upload.hash()));
    return found;
  }

  private void waitForSameContent(String hash) {
    operations.prepareStatement(
        "select pg_advisory_xact_lock(hashtextextended('sheet ' || ?, 0))",
        statement -> {
          statement.setString(1, hash);
          return statement.execute();
        });
  }

  private Optional<Upload> find(String sql, UUID id, AccountId account, Instant now) {
    return operations.prepareStatement(
        sql,
        statement -> {
          statement.setObject(1, id);
          statement.setObject(2, account.value());
          statement.setObject(3, now.atOffset(ZoneOffset.UTC));
          try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(upload(row)) : Optional.empty();
          }
        });
  }

  private static Upload upload(ResultSet row) throws SQLException {
    return new Upload(
        row.getObject("id", UUID.class),
        HexFormat.of().formatHex(row.getBytes("hash")),
        Optional.ofNullable(row.getBytes("file")),
        Optional.ofNullable(row.getString("report")).map(JdbcSheetUploads::report));
  }

  private static SheetReport report(String json) {
    try {
      return JSON.readValue(json, SheetReport.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a report that we wrote cannot be read", e);
    }
  }

  @Override
  public void report(UUID id, SheetReport report) {
    operations.prepareStatement(
        """
        update account.sheet_upload set report = ?, file = case when ? then null else file end
        where id = ? and file is not null
        """,
        statement -> {
          statement.setString(1, json(report));
          statement.setBoolean(2, report.stored());
          statement.setObject(3, id);
          return statement.executeUpdate();
        });
  }

  private static String json(SheetReport report) {
    try {
      return JSON.writeValueAsString(report);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a report cannot be written", e);
    }
  }

  @Override
  public void forget(Instant now) {
    operations.prepareStatement(
        "delete from account.sheet_upload where kept_until <= ?",
        statement -> {
          statement.setObject(1, now.atOffset(ZoneOffset.UTC));
          return statement.executeUpdate();
        });
  }
}
