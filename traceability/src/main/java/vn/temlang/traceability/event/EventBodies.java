package vn.temlang.traceability.event;

import java.util.Map;

/** One event as it is kept in a ledger row and as it is committed to. */
public interface EventBodies {
  /** The event as JSON-LD, without {@code recordTime}: the ledger keeps that beside it. */
  String body(EpcisEvent event);

  /**
   * The event of a ledger row.
   *
   * @throws IllegalArgumentException if the text is no event
   */
  EpcisEvent event(String body);

  /**
   * The event, {@code recordTime} included, as nested maps and lists of strings and booleans for a
   * commitment: numbers become their plain decimal text, since canonical JSON of decimals differs
   * between writers (RFC 8785 section 3.2.2.3). Trailing zeros are cut.
   */
  Map<String, Object> content(EpcisEvent event);
}
