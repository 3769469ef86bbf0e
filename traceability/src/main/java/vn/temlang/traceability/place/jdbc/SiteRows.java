package vn.temlang.traceability.place.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SiteRows extends GenericRepository<SiteRow, UUID> {
  @Query("insert into trace.address_code_work (site_id, next_try_at) values (:siteId, :at)")
  int insertWork(UUID siteId, Instant at);

  @Query(
      """
      with due as (
        update trace.address_code_work w
        set next_try_at = :hiddenUntil, tries = tries + 1
        where site_id in (
          select site_id from trace.address_code_work
          where next_try_at <= :now order by next_try_at limit :limit
          for update skip locked)
        returning site_id)
      select s.* from trace.site s join due on due.site_id = s.id
      """)
  List<SiteRow> takeDue(Instant now, Instant hiddenUntil, int limit);

  @Query(
      """
      update trace.site
      set vpostcode = :code, vpostcode_provider = :provider, vpostcode_verified = :verified
      where id = :id
      """)
  int setCode(UUID id, String code, String provider, boolean verified);

  @Query("delete from trace.address_code_work where site_id = :siteId")
  int deleteWork(UUID siteId);

  @Query(
      """
      update trace.address_code_work set next_try_at = :nextTry, last_reason = :reason
      where site_id = :siteId
      """)
  int postponeWork(UUID siteId, String reason, Instant nextTry);
}
