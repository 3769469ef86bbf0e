package vn.temlang.api.page.view;

import java.net.URI;
import java.util.Optional;

/**
 * On the way to an identity provider: a link there, or why the way ended.
 *
 * @param title what people call the provider
 * @param onward where the link leads; nothing where the way ended
 * @param fault why it ended, in words
 * @param linking whether it was about a further way into an account, and not about signing in
 */
public record ProviderView(
    String title, Optional<URI> onward, Optional<String> fault, boolean linking) implements View {
  public static ProviderView onward(String title, URI address) {
    return new ProviderView(title, Optional.of(address), Optional.empty(), false);
  }

  public static ProviderView ended(String title, String fault, boolean linking) {
    return new ProviderView(title, Optional.empty(), Optional.of(fault), linking);
  }

  @Override
  public String template() {
    return "provider";
  }

  @Override
  public boolean portal() {
    return true;
  }

  /** Without the address, which carries the state of a way. */
  @Override
  public String toString() {
    return "ProviderView";
  }
}
