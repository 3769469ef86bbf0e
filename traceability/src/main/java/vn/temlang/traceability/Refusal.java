package vn.temlang.traceability;

import java.util.Arrays;
import java.util.List;

/**
 * The business says no. {@code facts} are the figures that belong into the sentence, in the order
 * of the reason's message.
 */
public record Refusal(RefusalReason reason, List<Object> facts) {
  public Refusal {
    facts = List.copyOf(facts);
  }

  public static Refusal of(RefusalReason reason, Object... facts) {
    return new Refusal(reason, Arrays.asList(facts));
  }
}
