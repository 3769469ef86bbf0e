package vn.temlang.storefrontsync.work;

import jakarta.inject.Singleton;
import java.util.List;

/** Wishes what is due again and again, such as asking each shop for its changed orders. */
@Singleton
public class WishRoutine {
  private final List<Routine> routines;

  public WishRoutine(List<Routine> routines) {
    this.routines = routines;
  }

  /** Adds the wishes to the queue; what is wished already stays one item. */
  public void wish() {
    routines.forEach(Routine::wish);
  }

  /** Something that is to be wished regularly. */
  public interface Routine {
    void wish();
  }
}
