package vn.temlang.api.page.portal;

import vn.temlang.api.page.view.View;

/** The first page behind the login: how much there is of everything. */
public record PortalHomeView(long producers, long products, long batches, long runs)
    implements View {

  @Override
  public String template() {
    return "portal/home";
  }

  @Override
  public boolean portal() {
    return true;
  }
}
