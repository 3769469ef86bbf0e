package vn.temlang.traceability.product;

/**
 * The product trace code of TT 02/2024/TT-BKHCN: the producer's own GTIN, or our trace code, which
 * is not of GS1 and says so.
 */
public sealed interface ProductCode {
  String text();

  record OfGs1(vn.temlang.qrlabels.gs1.Gtin gtin) implements ProductCode {
    @Override
    public String text() {
      return gtin.toString();
    }
  }

  record OfPlatform(vn.temlang.qrlabels.gs1.TraceCode code) implements ProductCode {
    @Override
    public String text() {
      return code.toString();
    }
  }
}
