package vn.temlang.qrlabels.sheet;

import java.util.List;
import java.util.Optional;
import vn.temlang.qrlabels.sheet.LabelTemplate.Axis;
import vn.temlang.qrlabels.sheet.LabelTemplate.Grid;
import vn.temlang.qrlabels.sheet.LabelTemplate.Size;

/** The A4 label stocks that shops sell. */
public final class LabelTemplates {
  private static final Size A4 = new Size(210, 297);

  private static final List<LabelTemplate> ALL =
      List.of(
          a4(new Size(38.1, 21.2), new Axis(4.75, 40.6, 5), new Axis(10.7, 21.2, 13)),
          a4(new Size(52.5, 29.7), new Axis(0, 52.5, 4), new Axis(0, 29.7, 10)),
          a4(new Size(70, 35), new Axis(0, 70, 3), new Axis(8.5, 35, 8)),
          a4(new Size(63.5, 38.1), new Axis(7.2, 66.04, 3), new Axis(15.15, 38.1, 7)),
          a4(new Size(63.5, 72), new Axis(7.2, 66.04, 3), new Axis(4.5, 72, 4)));

  private LabelTemplates() {}

  /** Those with the most labels on a sheet first. */
  public static List<LabelTemplate> all() {
    return ALL;
  }

  /** The template of a name such as {@code a4-65}, {@code a4-24}. */
  public static Optional<LabelTemplate> find(String id) {
    return ALL.stream().filter(template -> template.id().equals(id)).findFirst();
  }

  private static LabelTemplate a4(Size label, Axis across, Axis down) {
    String id = "a4-" + across.count() * down.count();
    return new LabelTemplate(id, A4, label, new Grid(across, down), 1);
  }
}
