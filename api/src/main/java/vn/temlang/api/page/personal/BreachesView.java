package vn.temlang.api.page.personal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.page.view.Faults;
import vn.temlang.api.page.view.View;

/**
 * The register of breaches; a form posts {@code id}, {@code noticedAt} (Viet Nam's clock), {@code
 * what}, {@code people}, {@code measures} to its own address, another {@code reference} to {@code
 * /portal/breaches/ID/report}.
 *
 * @param freshId under which a new one is entered once
 * @param now as a browser's field for date and time has it, on Viet Nam's clock
 * @param typed what was sent and not taken, by the id of its field
 */
public record BreachesView(
    UUID freshId, String now, List<Line> lines, Map<String, String> typed, Faults faults)
    implements View {

  /**
   * @param late whether the 72 hours ran out before the report
   */
  public record Line(
      UUID id,
      String what,
      int people,
      String measures,
      Instant noticedAt,
      Instant due,
      Optional<Instant> reportedAt,
      boolean late) {}

  public BreachesView {
    lines = List.copyOf(lines);
    typed = Map.copyOf(typed);
  }

  /** What was sent in a field; empty where nothing was. */
  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  @Override
  public String template() {
    return "personal/breaches";
  }

  @Override
  public boolean portal() {
    return true;
  }
}
