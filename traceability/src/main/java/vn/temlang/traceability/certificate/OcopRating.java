package vn.temlang.traceability.certificate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which OCOP rating of a product counts. A list that names stars without a day says less than a
 * paper: once a paper was entered, its end or its revocation is the end of the claim.
 */
public final class OcopRating {
  private static final int FEWEST_CERTIFIED = 3;

  private OcopRating() {}

  /**
   * The certificate whose stars, 3 to 5, may be claimed on a day in Viet Nam: of those that are
   * valid the one that lasts longest; where there is none with a day, one without.
   */
  public static Optional<Certificate> on(LocalDate today, Collection<Certificate> certificates) {
    List<Certificate> ratings =
        certificates.stream()
            .filter(certificate -> certificate.scheme() == CertificateScheme.OCOP)
            .filter(certificate -> certificate.stars().isPresent())
            .toList();
    Predicate<Certificate> unknown = rating -> rating.on(today) == CertificateState.UNKNOWN;
    return ratings.stream()
        .filter(unknown.negate())
        .filter(rating -> rating.on(today).supportsClaim())
        .max(Comparator.comparing(rating -> rating.lastDay().orElse(LocalDate.MIN)))
        .or(
            () ->
                ratings.stream().allMatch(unknown)
                    ? ratings.stream().max(Comparator.comparing(rating -> rating.stars().orElse(0)))
                    : Optional.empty())
        .filter(rating -> rating.stars().orElse(0) >= FEWEST_CERTIFIED);
  }
}
