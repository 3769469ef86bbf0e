package vn.temlang.traceability.place;

import java.util.Optional;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.party.ProducerId;

/**
 * A place of production or trade. {@code address} is what the user wrote and its normal form;
 * {@code plusCode}, {@code vpostcode} and the number of the address platform are three things.
 */
public record Site(
    SiteId id,
    ProducerId producer,
    SiteKind kind,
    Name name,
    Address address,
    Location location,
    PlusCode plusCode,
    Optional<VPostcode> vpostcode,
    SiteNumbers numbers) {

  /**
   * @param typed as the user wrote it
   * @param version which government the typed words speak of
   * @param commune their normal form
   * @param hamlet the part of it, where that was told
   */
  public record Address(
      String typed,
      AdminUnits.AddressVersion version,
      CommuneCode commune,
      Optional<HamletName> hamlet) {}

  /** The commune in which it lies. */
  public CommuneCode commune() {
    return address.commune();
  }

  /** The hamlet, where it is known. */
  public Optional<HamletName> hamlet() {
    return address.hamlet();
  }

  /** The address as the user wrote it. */
  public String typedAddress() {
    return address.typed();
  }

  /**
   * Whether somebody who tells these two types another address and leaves the commune's code as it
   * stands: then the commune of the new address is meant.
   */
  public boolean movesByAddress(String typed, String communeCode) {
    return !typed.equals(typedAddress()) && communeCode.equals(commune().value());
  }

  /** Its number at the national address platform. */
  public Optional<String> ndasCode() {
    return numbers.ndas();
  }

  /** The same site with another address code, or none. */
  public Site with(Optional<VPostcode> code) {
    return new Site(id, producer, kind, name, address, location, plusCode, code, numbers);
  }

  /** The same site without what an address service adds later. */
  Site withoutServiceCode() {
    return vpostcode.filter(VPostcode::typed).isPresent() ? this : with(Optional.empty());
  }
}
