package vn.temlang.traceability.product;

import vn.temlang.traceability.MalformedValue;

/** A price in whole đồng, from 1 to 10 billion: VND has no decimals. */
public record Dong(long amount) {
  public Dong {
    if (amount < 1 || amount > 10_000_000_000L) {
      throw new MalformedValue("priceVnd", "a price is from 1 to 10,000,000,000 đồng");
    }
  }
}
