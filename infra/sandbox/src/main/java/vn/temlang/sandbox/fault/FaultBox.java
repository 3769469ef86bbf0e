package vn.temlang.sandbox.fault;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The trouble that is ordered, consumed call by call. */
@Requires(property = "sandbox.role")
@Singleton
public class FaultBox {
  private final List<Fault> ordered = new ArrayList<>();

  /** Adds trouble. */
  public synchronized void add(Fault fault) {
    ordered.add(fault);
  }

  /** Ends all trouble. */
  public synchronized void clear() {
    ordered.clear();
  }

  public synchronized List<Fault> all() {
    return List.copyOf(ordered);
  }

  /** Takes one time of the first fault of this kind that matches. */
  public synchronized Optional<Fault> take(Fault.Kind kind, String method, String path) {
    for (int i = 0; i < ordered.size(); i++) {
      Fault fault = ordered.get(i);
      if (fault.kind() == kind && fault.matches(method, path)) {
        Fault rest = fault.once();
        if (rest.times() == 0) {
          ordered.remove(i);
        } else {
          ordered.set(i, rest);
        }
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }
}
