package vn.temlang.api.page.picture;

import java.util.List;
import vn.temlang.api.page.view.Faults;
import vn.temlang.api.page.view.Passport.Image;
import vn.temlang.api.page.view.View;

/**
 * The pictures of a product, the main one first. A form with a file and its words posts to {@code
 * address}; each that is shown has addresses of its own below it.
 *
 * @param address of this page
 * @param back the product's page
 * @param most how many there can be
 * @param typed what was typed as the words of a file that was refused
 */
public record PicturesView(
    String product,
    String address,
    String back,
    List<Shown> pictures,
    int most,
    String typed,
    Faults faults)
    implements View {

  /**
   * One of them.
   *
   * @param id its name in addresses
   * @param place from 1
   * @param typed what was typed as its alt text: what it has, or what was refused
   */
  public record Shown(String id, int place, Image image, String typed) {}

  public PicturesView {
    pictures = List.copyOf(pictures);
  }

  /** Whether no more can be added. */
  public boolean full() {
    return pictures.size() >= most;
  }

  @Override
  public String template() {
    return "picture/pictures";
  }

  @Override
  public boolean portal() {
    return true;
  }
}
