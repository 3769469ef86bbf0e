package vn.temlang.traceability.event;

/**
 * How an event relates to the lifetime of what it names (EPCIS 2.0 section 7.3.2): {@code ADD}
 * creates it or joins it, {@code OBSERVE} changes nothing, {@code DELETE} ends or parts it.
 */
public enum Action {
  ADD,
  OBSERVE,
  DELETE
}
