package vn.temlang.api.page.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.temlang.api.page.view.Stage;
import vn.temlang.api.page.view.View;

/**
 * One batch: its diary and its stamps.
 *
 * @param eventsLink address of its EPCIS document
 */
public record BatchView(
    BatchLine batch,
    String productLink,
    Optional<String> site,
    String traceCode,
    List<Stage> stages,
    String eventsLink,
    List<Stamps> stamps)
    implements View {

  public BatchView {
    stages = List.copyOf(stages);
    stamps = List.copyOf(stamps);
  }

  @Override
  public String template() {
    return "portal/batch";
  }

  @Override
  public boolean portal() {
    return true;
  }

  /**
   * A range of stamps that was activated for the batch.
   *
   * @param from first serial within the run, counted from 1
   * @param to last serial within the run
   * @param runLink address of the run's page
   */
  public record Stamps(long from, long to, Instant activatedAt, String runLink) {}
}
