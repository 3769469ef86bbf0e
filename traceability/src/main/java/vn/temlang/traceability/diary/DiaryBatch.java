package vn.temlang.traceability.diary;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.temlang.traceability.event.Epc;

/**
 * What the diary needs to know of a batch.
 *
 * @param unit UN/ECE Recommendation 20 code of its quantities
 * @param producedOn its day of production in Viet Nam
 * @param expiresOn null if it does not expire
 */
public record DiaryBatch(
    UUID id,
    UUID producerId,
    Identity identity,
    String unit,
    LocalDate producedOn,
    @Nullable LocalDate expiresOn) {

  /**
   * @param epcClass {@code https://host/01/GTIN/10/LOT}, or the URI of our own trace code where
   *     there is no GTIN; it must never change, for it stands in events
   * @param lotNumber the batch number as printed
   */
  public record Identity(Epc epcClass, String lotNumber) {}
}
