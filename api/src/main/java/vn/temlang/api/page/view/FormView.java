package vn.temlang.api.page.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form that enters or changes one thing.
 *
 * @param title what is entered
 * @param lead what to know before; a key
 * @param action where the form goes
 * @param back where one goes who changes nothing
 * @param hidden fields that nobody types
 * @param meanwhile where what stands differs from what was typed, after somebody else was faster
 */
public record FormView(
    String title,
    Optional<String> lead,
    String action,
    String back,
    List<Group> groups,
    Map<String, String> hidden,
    List<Alike> alike,
    List<Meanwhile> meanwhile,
    Faults faults)
    implements View {

  /**
   * Fields that belong together.
   *
   * @param title a key; empty for the first
   */
  public record Group(Optional<String> title, List<Field> fields) {
    public Group {
      fields = List.copyOf(fields);
    }
  }

  /**
   * A field.
   *
   * @param label a key
   * @param hint a key
   * @param options what can be chosen; empty where it is typed
   * @param lines more than one for a text of several lines
   */
  public record Field(
      String name,
      String label,
      String value,
      boolean required,
      int longest,
      Optional<String> hint,
      List<Option> options,
      int lines) {
    public Field {
      options = List.copyOf(options);
    }

    /** One line of text. */
    public static Field line(String name, String label, String value, int longest) {
      return new Field(name, label, value, false, longest, Optional.empty(), List.of(), 1);
    }

    /** Several lines of text. */
    public static Field text(String name, String label, String value, int longest) {
      return new Field(name, label, value, false, longest, Optional.empty(), List.of(), 4);
    }

    /** One of several. */
    public static Field choice(String name, String label, String value, List<Option> options) {
      return new Field(name, label, value, false, 100, Optional.empty(), options, 1);
    }

    /** The same field, which must not be empty. */
    public Field must() {
      return new Field(name, label, value, true, longest, hint, options, lines);
    }

    /** The same field with a word of help. */
    public Field with(String help) {
      return new Field(name, label, value, required, longest, Optional.of(help), options, lines);
    }
  }

  /**
   * What can be chosen.
   *
   * @param words as the reader reads them
   */
  public record Option(String value, String words) {}

  /** Something that is in the register already and sounds the same. */
  public record Alike(String name, String detail, String page) {}

  /**
   * A field in which what stands now and what was typed differ.
   *
   * @param label a key
   * @param stands what is stored now
   * @param typed what this form would make of it
   */
  public record Meanwhile(String label, String stands, String typed) {}

  public FormView {
    groups = List.copyOf(groups);
    hidden = Map.copyOf(hidden);
    alike = List.copyOf(alike);
    meanwhile = List.copyOf(meanwhile);
  }

  @Override
  public String template() {
    return "portal/form";
  }

  @Override
  public boolean portal() {
    return true;
  }
}
