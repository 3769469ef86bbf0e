package vn.temlang.api.page.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The page behind the trace code of a batch. It is about all packages at once and says so: no stamp
 * was checked.
 *
 * @param number the batch's number
 * @param recalledAt since when the batch is recalled
 * @param stages steps of production and trade, oldest first
 * @param sample whether the data was made up to show the service
 */
public record BatchCodeView(
    String number,
    Optional<Instant> recalledAt,
    Passport passport,
    List<Stage> stages,
    boolean sample)
    implements View {

  public BatchCodeView {
    stages = List.copyOf(stages);
  }

  @Override
  public String template() {
    return "batch-code";
  }
}
