package vn.temlang.api.page.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The facts of a product and its batch that TT 02/2024/TT-BKHCN, article 6(5), wants shown. What is
 * empty is shown as unknown.
 *
 * @param stars OCOP stars 3 to 5; empty when not rated now
 * @param certificates what papers there are, in the order to be shown
 * @param standards standards and regulations applied
 * @param batch facts of the batch; empty for a stamp that is not activated
 */
public record Passport(
    String productName,
    Optional<Image> image,
    Optional<Integer> stars,
    Optional<String> netContent,
    Optional<String> brand,
    Optional<String> gtin,
    Optional<String> story,
    ProducerFacts producer,
    Optional<BatchFacts> batch,
    List<CertificateFacts> certificates,
    List<String> standards,
    List<Told> told) {

  /**
   * What the label tells: what of it is known.
   *
   * @param name a key
   */
  public record Told(String name, String words) {}

  public Passport {
    told = List.copyOf(told);
    certificates = List.copyOf(certificates);
    standards = List.copyOf(standards);
  }

  /**
   * A picture.
   *
   * @param address on this host
   * @param sample whether it is made up for a demonstration
   * @param alt what it shows; empty where nobody said
   * @param sources the addresses of its sizes with their widths, as {@code srcset} has them; empty
   *     where there is one size alone
   */
  public record Image(
      String address,
      int width,
      int height,
      boolean sample,
      Optional<String> alt,
      Optional<String> sources) {
    /** One size alone, of which nobody said what it shows. */
    public Image(String address, int width, int height, boolean sample) {
      this(address, width, height, sample, Optional.empty(), Optional.empty());
    }
  }

  /**
   * Who made it and where, as far as it may be public.
   *
   * @param address commune and province of today, in one line
   * @param vpostcodeOnTrial whether the address code comes from a stand-in of the service
   * @param approximate whether the codes of the place stand for the middle of the commune
   * @param portrait the maker's face, as that person agreed to have it shown
   */
  public record ProducerFacts(
      String name,
      Optional<String> address,
      Optional<String> vpostcode,
      boolean vpostcodeOnTrial,
      Optional<String> ndasCode,
      Optional<String> plusCode,
      boolean approximate,
      Optional<PersonFacts> person,
      Optional<Image> portrait) {}

  /** Whom buyers may call and where, as that person agreed to have it shown. */
  public record PersonFacts(String name, String phone, Optional<String> address) {}

  /**
   * Facts of a batch.
   *
   * @param number the batch's number as printed
   * @param traceCode item 7: the trace code of product and batch
   * @param producedOn item 6
   * @param expiresOn item 9
   */
  public record BatchFacts(
      String number,
      String traceCode,
      Optional<String> serial,
      Optional<LocalDate> producedOn,
      Optional<LocalDate> expiresOn,
      boolean expired) {}

  /**
   * A certificate as it stands today.
   *
   * @param scheme its name as people say it: OCOP, VietGAP
   * @param revokedOn the first day on which it counts no more
   */
  public record CertificateFacts(
      String scheme,
      Optional<String> number,
      Optional<String> issuer,
      Optional<LocalDate> expiresOn,
      Optional<LocalDate> revokedOn,
      CertificateState state) {}
}
