package vn.temlang.traceability.place;

import java.util.Optional;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.party.ProducerId;

/**
 * A place of production or trade. {@code typedAddress} is what the user wrote, {@code commune} its
 * normal form; {@code hamlet} is the part of it, where that was told. The three address codes are
 * three things.
 */
public record Site(
    SiteId id,
    ProducerId producer,
    SiteKind kind,
    Name name,
    String typedAddress,
    CommuneCode commune,
    Optional<HamletName> hamlet,
    Location location,
    PlusCode plusCode,
    Optional<VPostcode> vpostcode,
    Optional<String> ndasCode) {
  public Site {
    if (ndasCode.isPresent() && !ndasCode.get().matches("[0-9]{10}")) {
      throw new MalformedValue("ndasCode", "a code of the address platform has 10 digits");
    }
  }

  /** The same site without what an address service adds later. */
  Site withoutServiceCode() {
    return new Site(
        id,
        producer,
        kind,
        name,
        typedAddress,
        commune,
        hamlet,
        location,
        plusCode,
        Optional.empty(),
        ndasCode);
  }
}
