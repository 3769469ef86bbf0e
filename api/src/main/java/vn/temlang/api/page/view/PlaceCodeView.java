package vn.temlang.api.page.view;

import java.util.Optional;

/**
 * The page behind the trace code of a place.
 *
 * @param title what the place is called in public
 * @param kind key of what is done there
 * @param address commune and province of today; never what was typed
 * @param open what only an organisation's place shows; empty for a household's
 * @param sample whether its producer was made up to show the service
 */
public record PlaceCodeView(
    String title, String kind, Optional<String> address, Optional<Open> open, boolean sample)
    implements View {

  /**
   * What would lead to a home if the place were a household's.
   *
   * @param owner the organisation
   * @param vpostcodeOnTrial whether the address code comes from a stand-in of the service
   * @param approximate whether the codes stand for the middle of the commune
   */
  public record Open(
      String owner,
      Optional<String> vpostcode,
      boolean vpostcodeOnTrial,
      Optional<String> ndasCode,
      String plusCode,
      boolean approximate) {}

  @Override
  public String template() {
    return "place-code";
  }
}
