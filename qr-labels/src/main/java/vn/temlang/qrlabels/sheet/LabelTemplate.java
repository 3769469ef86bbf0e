package vn.temlang.qrlabels.sheet;

/**
 * Where labels stand on a sheet. All lengths in millimetres, from the left and upper edges.
 *
 * @param id the name that users and addresses know it by, such as {@code a4-65}
 * @param paper the sheet
 * @param label one label
 * @param grid how the labels repeat
 * @param firstPosition where the first sheet begins, counted from 1 along the rows, so that
 *     half-used sheets are not wasted
 */
public record LabelTemplate(String id, Size paper, Size label, Grid grid, int firstPosition) {
  // published figures contradict each other by a few hundredths of a millimetre
  private static final double TOLERANCE = 0.05;

  /**
   * @throws IllegalArgumentException when a label would leave the paper or the first position is
   *     not on the sheet
   */
  public LabelTemplate {
    if (grid.across().end(label.width()) > paper.width() + TOLERANCE
        || grid.down().end(label.height()) > paper.height() + TOLERANCE) {
      throw new IllegalArgumentException("Labels of " + id + " leave the paper");
    }
    int count = grid.across().count() * grid.down().count();
    if (firstPosition < 1 || firstPosition > count) {
      throw new IllegalArgumentException(
          "Positions on %s are 1 to %d, not %d".formatted(id, count, firstPosition));
    }
  }

  /** Width and height. */
  public record Size(double width, double height) {
    public Size {
      if (!(width > 0 && height > 0)) {
        throw new IllegalArgumentException("Width and height are more than nothing");
      }
    }
  }

  /** Columns and rows of labels. */
  public record Grid(Axis across, Axis down) {}

  /**
   * Labels in one direction.
   *
   * @param first from the paper's edge to the first label
   * @param pitch from one label's edge to the same edge of the next
   * @param count how many
   */
  public record Axis(double first, double pitch, int count) {
    public Axis {
      if (!(first >= 0 && pitch > 0 && count > 0)) {
        throw new IllegalArgumentException("Labels have a place, a pitch and a number");
      }
    }

    double start(int index) {
      return first + index * pitch;
    }

    double end(double length) {
      return start(count - 1) + length;
    }
  }

  /** The same sheet begun at another position, 1 to {@link #labelsPerSheet}. */
  public LabelTemplate startingAt(int position) {
    return new LabelTemplate(id, paper, label, grid, position);
  }

  /** Labels on a whole sheet. */
  public int labelsPerSheet() {
    return grid.across().count() * grid.down().count();
  }
}
