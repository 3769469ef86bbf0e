package vn.temlang.traceability.contact;

import java.util.Optional;
import vn.temlang.traceability.place.Commune;
import vn.temlang.traceability.place.PlusCode;
import vn.temlang.traceability.place.VPostcode;

/**
 * What anybody may know of where a site is.
 *
 * @param approximate whether the codes are those of the commune's middle
 */
public record PublicPlace(
    Optional<String> plusCode,
    Optional<VPostcode> vpostcode,
    Optional<String> ndasCode,
    boolean approximate) {

  /**
   * The place blurred to the middle of its commune: a code that was made from there stays, one that
   * points closer goes.
   */
  public PublicPlace blurred(Optional<Commune> commune) {
    return new PublicPlace(
        commune.map(known -> PlusCode.of(known.centroid()).value()),
        approximate ? vpostcode : Optional.empty(),
        Optional.empty(),
        true);
  }
}
