package vn.temlang.api.account.portal;

import java.util.Map;
import java.util.Set;
import vn.temlang.traceability.party.ProducerId;

/** What producers are called. */
public interface ProducerNames {
  /** The names of those that exist. */
  Map<ProducerId, String> of(Set<ProducerId> ids);

  /** Those within sight by name in Vietnamese order, in that order. */
  Map<ProducerId, String> seen(int limit);
}
