package vn.temlang.traceability.diary;

import java.util.Optional;
import java.util.UUID;
import vn.temlang.traceability.event.Epc;

/** The places that a diary tells of. */
public interface DiarySites {
  /**
   * The public identifier of a site: {@code https://host/414/GLN}, or {@code https://host/place/…}
   * where there is no GLN. It must never change, for it stands in events.
   */
  Optional<Epc> findPlaceCode(UUID siteId);
}
