package vn.temlang.api.page.view;

import java.util.List;
import java.util.Optional;

/** What is wrong with a form that comes back, in the reader's language, the first fault first. */
public record Faults(List<Fault> all) {
  private static final String WHOLE = "";

  /**
   * One fault.
   *
   * @param field id of the field where it stands; empty where it is about the whole form
   */
  public record Fault(String field, String sentence) {
    /** Whether it stands at a field. */
    public boolean atField() {
      return !field.isEmpty();
    }
  }

  public Faults {
    all = List.copyOf(all);
  }

  public static Faults none() {
    return new Faults(List.of());
  }

  /** A fault of one field. */
  public static Faults at(String field, String sentence) {
    return new Faults(List.of(new Fault(field, sentence)));
  }

  /** A fault of no field in particular. */
  public static Faults whole(String sentence) {
    return at(WHOLE, sentence);
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** What is wrong with a field. */
  public Optional<String> of(String field) {
    return all.stream()
        .filter(fault -> fault.field().equals(field))
        .map(Fault::sentence)
        .findFirst();
  }

  /** Whether a field is the first faulty one: that is where the reader goes on. */
  public boolean first(String field) {
    return all.stream().filter(Fault::atField).findFirst().map(Fault::field).stream()
        .anyMatch(field::equals);
  }
}
