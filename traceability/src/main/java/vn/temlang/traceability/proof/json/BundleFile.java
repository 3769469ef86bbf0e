package vn.temlang.traceability.proof.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/** The members of the file, in their order; every one is required. */
record BundleFile(
    @JsonProperty(required = true) String format,
    @JsonProperty(required = true) int version,
    @JsonProperty(required = true) StampFile stamp,
    @JsonProperty(required = true) String verifierKey,
    @JsonProperty(required = true) List<ClaimFile> claims,
    @JsonProperty(required = true) List<AnchorFile> anchors) {

  static final String FORMAT = "temlang-proof";
  static final int VERSION = 1;

  record StampFile(
      @JsonProperty(required = true) String code,
      @JsonProperty(required = true) long serial,
      @JsonProperty(required = true) String salt,
      @JsonProperty(required = true) long runSize,
      @JsonProperty(required = true) List<String> path) {}

  /** {@code proof} is the text of C2SP tlog-proof. */
  record ClaimFile(
      @JsonProperty(required = true) Map<String, Object> record,
      @JsonProperty(required = true) String salt,
      @JsonProperty(required = true) String commitment,
      @JsonProperty(required = true) String proof) {}

  record AnchorFile(
      @JsonProperty(required = true) String type,
      @JsonProperty(required = true) long chainId,
      @JsonProperty(required = true) String contract,
      @JsonProperty(required = true) boolean development,
      @JsonProperty(required = true) long size,
      @JsonProperty(required = true) String root,
      @JsonProperty(required = true) String transaction,
      @JsonProperty(required = true) long block) {}
}
