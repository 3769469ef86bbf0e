package vn.temlang.api.page.certificate;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Knows what people call that which certificates are for. */
@FunctionalInterface
public interface ScopeNames {
  /**
   * @param thing the product or the place; empty where the certificate is for the whole producer
   */
  record Names(String producer, Optional<String> thing) {}

  /** The names by the ids of the certificates, read with one statement. */
  Map<UUID, Names> of(Collection<UUID> certificates);
}
