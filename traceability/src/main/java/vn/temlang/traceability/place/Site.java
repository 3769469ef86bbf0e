package vn.temlang.traceability.place;

import java.util.Optional;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.party.ProducerId;

/**
 * A place of production or trade. {@code typedAddress} is what the user wrote, {@code commune} its
 * normal form; the three address codes are three things.
 */
public record Site(
    SiteId id,
    ProducerId producer,
    SiteKind kind,
    Name name,
    String typedAddress,
    CommuneCode commune,
    Location location,
    PlusCode plusCode,
    Optional<VPostcode> vpostcode,
    Optional<String> ndasCode) {

  /** The same site without what an address service adds later. */
  Site withoutServiceCode() {
    return new Site(
        id,
        producer,
        kind,
        name,
        typedAddress,
        commune,
        location,
        plusCode,
        Optional.empty(),
        ndasCode);
  }
}
