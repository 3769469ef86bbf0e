package vn.temlang.api.page.portal;

import java.util.List;
import java.util.Optional;
import vn.temlang.api.page.view.View;

/**
 * The identity providers by which the own account is entered: a form each that posts {@code
 * provider}, and {@code current} where there is a password, to {@code /portal/account/openid}, or
 * {@code provider} to {@code /portal/account/openid/remove}.
 *
 * @param password whether the account has one, which is asked for before a way is added
 * @param linked whether a way was added just now
 * @param fault why something did not go, in words
 */
public record WaysView(List<Line> ways, boolean password, boolean linked, Optional<String> fault)
    implements View {
  /** A provider, and whether the account is entered by it. */
  public record Line(String name, String title, boolean linked) {}

  public WaysView {
    ways = List.copyOf(ways);
  }

  @Override
  public String template() {
    return "portal/ways";
  }

  @Override
  public boolean portal() {
    return true;
  }
}
