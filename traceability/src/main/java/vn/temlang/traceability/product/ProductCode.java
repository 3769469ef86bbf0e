package vn.temlang.traceability.product;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.temlang.qrlabels.gs1.Gtin;
import vn.temlang.qrlabels.gs1.MalformedGs1Exception;
import vn.temlang.qrlabels.gs1.TraceCode;

/**
 * The product trace code of TT 02/2024/TT-BKHCN: the producer's own GTIN, or our trace code, which
 * is not of GS1 and says so.
 */
public sealed interface ProductCode {
  Pattern GTIN_14 = Pattern.compile("[0-9]{14}");

  String text();

  /**
   * The code in the place of a GTIN in our addresses: fourteen digits are a GTIN, all else is our
   * trace code in any case; empty for what is neither.
   */
  static Optional<ProductCode> find(String text) {
    try {
      return Optional.of(
          GTIN_14.matcher(text).matches()
              ? new OfGs1(new Gtin(text))
              : new OfPlatform(TraceCode.parse(text)));
    } catch (MalformedGs1Exception e) {
      return Optional.empty();
    }
  }

  record OfGs1(Gtin gtin) implements ProductCode {
    @Override
    public String text() {
      return gtin.toString();
    }
  }

  record OfPlatform(TraceCode code) implements ProductCode {
    @Override
    public String text() {
      return code.toString();
    }
  }
}
