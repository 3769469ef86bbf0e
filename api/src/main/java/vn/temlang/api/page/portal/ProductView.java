package vn.temlang.api.page.portal;

import java.util.List;
import java.util.Optional;
import vn.temlang.api.page.view.Passport.CertificateFacts;
import vn.temlang.api.page.view.Passport.Image;
import vn.temlang.api.page.view.Passport.Told;
import vn.temlang.api.page.view.View;

/**
 * One product with all that hangs on it; what is empty is shown as unknown.
 *
 * @param page its address in the portal
 * @param sites all places of its producer, oldest first
 */
public record ProductView(
    String page,
    String name,
    String producer,
    Gallery gallery,
    List<Site> sites,
    Optional<String> category,
    Optional<Integer> stars,
    Optional<Long> priceVnd,
    Optional<String> netContent,
    Optional<String> gtin,
    Optional<String> story,
    List<CertificateFacts> certificates,
    List<String> standards,
    List<Told> told,
    List<BatchLine> batches,
    List<RunLine> runs,
    boolean sample)
    implements View {

  /**
   * Its pictures, the main one first.
   *
   * @param link where they are added and put in order
   */
  public record Gallery(String link, List<Image> pictures) {
    public Gallery {
      pictures = List.copyOf(pictures);
    }
  }

  public ProductView {
    sites = List.copyOf(sites);
    certificates = List.copyOf(certificates);
    standards = List.copyOf(standards);
    told = List.copyOf(told);
    batches = List.copyOf(batches);
    runs = List.copyOf(runs);
  }

  @Override
  public String template() {
    return "portal/product";
  }

  @Override
  public boolean portal() {
    return true;
  }

  /**
   * A place of the producer, with its three address codes; none of them follows from another.
   *
   * @param typedAddress as it was entered, perhaps with a district of old
   * @param commune hamlet where it is known, commune and province of today, in one line
   * @param vpostcodeOnTrial whether the address code comes from a stand-in of the service
   * @param numbers GLN and codes of offices, each with its kind in front
   * @param approximate whether the Plus Code stands for the middle of the commune
   */
  public record Site(
      String page,
      String name,
      String typedAddress,
      Optional<String> commune,
      Optional<String> vpostcode,
      boolean vpostcodeOnTrial,
      Optional<String> ndasCode,
      String plusCode,
      boolean approximate,
      List<String> numbers) {
    public Site {
      numbers = List.copyOf(numbers);
    }
  }
}
