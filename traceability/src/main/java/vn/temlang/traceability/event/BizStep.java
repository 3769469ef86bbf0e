package vn.temlang.traceability.event;

import java.util.Set;

/** The step of business that an event belongs to: a word of CBV 2.0 section 7.1 or a URI. */
public record BizStep(String value) {
  private static final Set<String> STANDARD =
      Set.of(
          "accepting arriving assembling collecting commissioning consigning creating_class_instance cycle_counting decommissioning departing destroying disassembling dispensing encoding entering_exiting holding inspecting installing killing loading other packing picking receiving removing repackaging repairing replacing reserving retail_selling sampling sensor_reporting shipping staging_outbound stock_taking stocking storing transporting unloading unpacking void_shipping"
              .split(" "));

  public static final BizStep COMMISSIONING = new BizStep("commissioning");
  public static final BizStep CREATING_CLASS_INSTANCE = new BizStep("creating_class_instance");
  public static final BizStep PACKING = new BizStep("packing");
  public static final BizStep RECEIVING = new BizStep("receiving");
  public static final BizStep RETAIL_SELLING = new BizStep("retail_selling");
  public static final BizStep SHIPPING = new BizStep("shipping");

  /**
   * @throws IllegalArgumentException if it is neither a word of the standard nor a URI of its own
   */
  public BizStep {
    Vocabulary.requireWord("bizStep", value, STANDARD);
  }
}
