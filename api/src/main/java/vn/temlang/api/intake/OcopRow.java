package vn.temlang.api.intake;

import vn.temlang.traceability.Name;
import vn.temlang.traceability.place.AdminUnits;
import vn.temlang.traceability.place.Commune;

/**
 * A good row of a published OCOP list.
 *
 * @param number line in the file, the header being 1
 * @param stars 0 where the product is not rated
 */
record OcopRow(
    long number,
    String producerReference,
    Name producer,
    Name product,
    AdminUnits.LegacyAddress oldAddress,
    Commune commune,
    int stars) {
  String oldAddressInWords() {
    return oldAddress.commune() + ", " + oldAddress.district() + ", " + oldAddress.province();
  }
}
