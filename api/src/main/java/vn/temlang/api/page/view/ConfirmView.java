package vn.temlang.api.page.view;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Asks once more before something that is hard to take back. A form that posts {@code fields} to
 * {@code action}; whatever it does there, it does once however often it is sent.
 *
 * @param title what is about to be done, in the reader's language
 * @param consequences what will happen then, a sentence each
 * @param button what the button says: the act itself, never "OK"
 * @param back where nothing happens
 */
public record ConfirmView(
    String title,
    List<String> consequences,
    String action,
    Map<String, String> fields,
    String button,
    String back)
    implements View {
  public ConfirmView {
    consequences = List.copyOf(consequences);
    fields = new TreeMap<>(fields);
  }

  @Override
  public String template() {
    return "portal/confirm";
  }

  @Override
  public boolean portal() {
    return true;
  }

  /** Without what was typed. */
  @Override
  public String toString() {
    return "ConfirmView " + action;
  }
}
