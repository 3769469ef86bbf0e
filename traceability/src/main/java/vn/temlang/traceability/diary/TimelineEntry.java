package vn.temlang.traceability.diary;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One stage of production or trade.
 *
 * @param at with the reporter's own offset
 * @param quantity null if it was not measured
 */
public record TimelineEntry(
    UUID eventId,
    DiaryKind kind,
    OffsetDateTime at,
    Place place,
    @Nullable Amount quantity,
    Said said) {

  /** Where: our own id of the site, and its public trace code. */
  public record Place(UUID siteId, String placeCode) {}

  /**
   * What: the product trace code of the stage, and the farmer's own words.
   *
   * @param note null if there are none; it may name people, so show it to the public only where the
   *     producer agreed
   */
  public record Said(String productCode, @Nullable String note) {}
}
