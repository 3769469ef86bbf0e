package vn.temlang.api.page.view;

/** What one page shows; names the template that shows it. */
public interface View {
  /** Path of the template below {@code src/main/jte}, without its ending. */
  String template();

  /** Whether the page stands behind the login: it then loads the typeface and may keep a cookie. */
  default boolean portal() {
    return false;
  }

  /** Whether the page brings the script for passkeys; no other page brings any. */
  default boolean scripted() {
    return false;
  }
}
