package vn.temlang.storefrontsync.channel;

import java.util.List;
import java.util.Optional;

/** A page of orders, each with the very text that came. */
public record OrderPage(List<Incoming> orders, Optional<String> next) {
  /** An order as it came: readable or not, its text is kept. */
  public sealed interface Incoming {
    String raw();
  }

  public record Understood(String raw, RemoteOrder order) implements Incoming {}

  public record Garbled(String raw, String problem) implements Incoming {}
}
