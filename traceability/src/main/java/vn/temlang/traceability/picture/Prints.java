package vn.temlang.traceability.picture;

import java.util.List;

/** One picture in all its sizes. */
public record Prints(Picture thumbnail, Picture page, Picture full) {
  /** From the smallest to the largest. */
  public List<Picture> all() {
    return List.of(thumbnail, page, full);
  }
}
